//! Boxes that say something about the site itself.

use shared::lang::Lang;
use yew::prelude::*;

use super::icon::{IconName, icon};
use crate::t;

/// The next page could not be loaded; nothing is lost. `again` is another try.
pub fn connection_lost(lang: Lang, again: &Callback<()>) -> Html {
    let again = again.reform(|_: MouseEvent| ());
    html! {
        <div class="notice lost" data-tone="warm" role="alert">
            { icon(IconName::DeviceKept) }
            <div>
                <p>{ t!(lang, "offline-sentence") }</p>
                <p class="actions"><button class="button quiet" type="button" onclick={again}>{ t!(lang, "try-again") }</button></p>
            </div>
        </div>
    }
}
