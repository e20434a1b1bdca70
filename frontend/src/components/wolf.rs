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

/// Properties of [`Wolf`].
#[derive(Clone, PartialEq, Properties)]
pub struct WolfProps {
    /// How it is drawn.
    #[prop_or_default]
    pub pose: Pose,
    /// Address of `wolf.svg`.
    pub src: AttrValue,
}

/// The wolf.
#[component]
pub fn Wolf(props: &WolfProps) -> Html {
    html! {
        <svg class={if props.pose == Pose::Head { "brand-wolf" } else { "wolf" }} aria-hidden="true">
            <use href={format!("{}#{}", props.src, props.pose.symbol())} />
        </svg>
    }
}
