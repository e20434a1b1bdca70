//! Where an answer is kept: said where the eye is after answering.

use shared::lang::Lang;
use yew::prelude::*;

use super::icon::{IconName, icon};
use crate::t;

/// Where an answer is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing to say yet.
    #[default]
    Unknown,
    /// The server has it.
    Saved,
    /// On this device, where the answers of a guest belong.
    KeptHere,
    /// On this device, and on its way to the server.
    Waiting,
    /// Nowhere but in this page: the device lets us keep nothing.
    OnlyInMemory,
}

/// Says where the answer is kept. The line stands there empty from the first, so that nothing moves and screen
/// readers hear what comes into it.
pub fn saving_line(lang: Lang, saving: Saving) -> Html {
    let (tone, name, words) = match saving {
        Saving::Unknown => return html! { <p class="saved" role="status" /> },
        Saving::Saved => ("good", IconName::CloudSaved, t!(lang, "q-saved")),
        Saving::KeptHere => ("good", IconName::DeviceKept, t!(lang, "q-kept-here")),
        Saving::Waiting => ("warm", IconName::DeviceKept, t!(lang, "q-waiting")),
        Saving::OnlyInMemory => ("warm", IconName::Warning, t!(lang, "q-only-in-memory")),
    };
    html! {
        <p class="saved" role="status" data-tone={tone}>{ icon(name) }<span>{ words }</span></p>
    }
}
