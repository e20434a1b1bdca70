//! Other ways in than a password: by card, and through the door of one's class.

use shared::lang::Lang;
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct WaysProps {
    /// Language of the page.
    pub lang: Lang,
}

#[component]
pub(super) fn Ways(props: &WaysProps) -> Html {
    let lang = props.lang;
    let way = |to: String, name: IconName, words: String| {
        html! {
            <li key={to.clone()}><a class="button quiet full" href={to}>{ icon(name) }<span>{ words }</span></a></li>
        }
    };
    html! {
        <section aria-labelledby="ways">
            <h2 class="h3" id="ways">{ t!(lang, "ways-title") }</h2>
            <ul class="ways">
                { way(Route::Card { lang }.to_path(), IconName::Scan, t!(lang, "ways-card")) }
                { way(Route::Door { lang }.to_path(), IconName::Group, t!(lang, "ways-door")) }
            </ul>
        </section>
    }
}
