//! Where the text is, in words.

use shared::lang::Lang;
use yew::prelude::*;

use crate::api;
use crate::browser;
use crate::components::icon::{IconName, icon};
use crate::state::draft::autosave::Standing;
use crate::t;

/// Says where the text is. `aloud` for the one line of the page that screen readers hear.
pub(super) fn standing_line(lang: Lang, standing: Standing, aloud: bool) -> Html {
    let (tone, name, words) = match standing {
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
    };
    // That something is on its way, every few seconds, is nothing to be told.
    let heard = matches!(
        standing,
        Standing::OnlyHere | Standing::Offline | Standing::SignedOut | Standing::Refused(_)
    );
    html! {
        <p class="state standing" data-tone={tone} role={(aloud && heard).then_some("alert")}>{ icon(name) }<span>{ words }</span></p>
    }
}
