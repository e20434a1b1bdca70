//! Where a change is kept that is saved as it is made: said where the eye is.

use shared::lang::Lang;
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
use crate::t;

/// How the saving stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Saved {
    /// Nothing was changed yet.
    #[default]
    Unknown,
    /// The server has everything.
    Done,
    /// On its way.
    Busy,
    /// No connection.
    Offline {
        /// Whether the device keeps it when the tab is closed.
        kept: bool,
    },
    /// The server did not take it: why, in a sentence.
    Refused(String),
}

/// Says it. The line stands there empty from the first, so that nothing moves and screen readers hear what comes into it.
pub(super) fn saved_line(lang: Lang, saved: &Saved) -> Html {
    let (tone, name, words) = match saved {
        Saved::Unknown => return html! { <p class="saved" role="status" /> },
        Saved::Done => ("good", IconName::CloudSaved, t!(lang, "studio-saved")),
        Saved::Busy => ("busy", IconName::Again, t!(lang, "studio-saving")),
        Saved::Offline { kept: true } => ("warm", IconName::DeviceKept, t!(lang, "studio-kept")),
        Saved::Offline { kept: false } => ("warm", IconName::Offline, t!(lang, "studio-only-here")),
        Saved::Refused(why) => ("bad", IconName::Warning, why.clone()),
    };
    html! { <p class="saved" role="status" data-tone={tone}>{ icon(name) }<span>{ words }</span></p> }
}
