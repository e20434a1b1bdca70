//! Where the text is, in words.

use shared::lang::Lang;
use yew::prelude::*;

use crate::api;
use crate::browser;
use crate::components::icon::{IconName, icon};
use crate::state::draft::autosave::Standing;
use crate::t;

/// Says where the text is.
pub(super) fn standing_line(lang: Lang, standing: Standing) -> Html {
    let (tone, name, words) = said(lang, standing);
    html! { <p class="state standing" data-tone={tone}>{ icon(name) }<span>{ words }</span></p> }
}

/// Tone, picture and words.
fn said(lang: Lang, standing: Standing) -> (Option<&'static str>, IconName, String) {
    match standing {
        Standing::Rest => (None, IconName::CloudSaved, t!(lang, "editor-standing-rest")),
        Standing::Kept => (None, IconName::DeviceKept, t!(lang, "editor-standing-kept")),
        Standing::OnlyHere => (Some("warm"), IconName::Warning, t!(lang, "editor-standing-only-here")),
        Standing::Sending => (None, IconName::Clock, t!(lang, "editor-standing-sending")),
        Standing::Saved(at) => {
            let time = browser::time_of(at);
            (Some("good"), IconName::CloudSaved, t!(lang, "editor-standing-saved", time = time))
        }
        Standing::Offline => (Some("warm"), IconName::Offline, t!(lang, "editor-standing-offline")),
        Standing::SignedOut => (Some("warm"), IconName::DeviceKept, t!(lang, "editor-standing-signed-out")),
        Standing::Refused(code) => {
            let why = api::sentence(lang, code);
            (Some("bad"), IconName::Warning, t!(lang, "editor-standing-refused", why = why))
        }
        Standing::Asking => (Some("warm"), IconName::Group, t!(lang, "editor-standing-asking")),
    }
}

/// What screen readers are told of it, unless it is something that comes and goes while one types.
pub(super) fn told(lang: Lang, standing: Standing) -> Option<String> {
    let passes = matches!(standing, Standing::Rest | Standing::Kept | Standing::Sending | Standing::Asking);
    (!passes).then(|| said(lang, standing).2)
}
