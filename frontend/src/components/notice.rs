//! Boxes that say something about the site itself.

use yew::prelude::*;

use super::icon::{Icon, IconName};
use crate::app::Site;
use crate::t;

/// Properties of [`ConnectionLost`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConnectionLostProps {
    /// Somebody asks for another try.
    pub again: Callback<()>,
}

/// The next page could not be loaded; nothing is lost.
#[component]
pub fn ConnectionLost(props: &ConnectionLostProps) -> Html {
    let Some(site) = use_context::<Site>() else { return Html::default() };
    let again = props.again.reform(|_: MouseEvent| ());
    html! {
        <div class="notice" data-tone="warm" role="alert">
            <Icon name={IconName::DeviceKept} />
            <div>
                <p>{ t!(site.lang, "offline-sentence") }</p>
                <p class="actions"><button class="button quiet" type="button" onclick={again}>{ t!(site.lang, "try-again") }</button></p>
            </div>
        </div>
    }
}
