//! The wolf that accompanies: drawn once, in one file, and said of nothing.

use yew::prelude::*;

/// How the wolf is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pose {
    /// Sitting.
    #[default]
    Sit,
    /// Glad: something is done.
    Happy,
    /// At a loss: nothing here, or not found.
    Lost,
    /// Looking over the edge of what stands below.
    Peek,
    /// The head alone: beside the name.
    Head,
}

impl Pose {
    const fn symbol(self) -> &'static str {
        match self {
            Pose::Sit => "wolf",
            Pose::Happy => "wolf-happy",
            Pose::Lost => "wolf-lost",
            Pose::Peek => "wolf-peek",
            Pose::Head => "wolf-head",
        }
    }
}

/// The wolf; `src` is the address of `wolf.svg`.
pub fn wolf(src: &str, pose: Pose) -> Html {
    html! {
        <svg class={if pose == Pose::Head { "brand-wolf" } else { "wolf" }} aria-hidden="true">
            <use href={format!("{src}#{}", pose.symbol())} />
        </svg>
    }
}
