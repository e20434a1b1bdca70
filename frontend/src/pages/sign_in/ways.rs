//! Other ways in than a password: by card, through the door of one's class, with the account of another house.

use shared::api::sso::SignInProvider;
use shared::lang::Lang;
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::state::found::use_found;
use crate::state::provider;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct WaysProps {
    /// Language of the page.
    pub lang: Lang,
    /// Where to go afterwards.
    pub next: String,
}

#[component]
pub(super) fn Ways(props: &WaysProps) -> Html {
    let lang = props.lang;
    let again = use_state_eq(|| false);
    {
        // The device is read after the first render, which must equal the server's.
        let again = again.clone();
        use_effect_with((), move |()| again.set(provider::asks_again()));
    }
    // There may be none, and nobody needs them to sign in: what fails is not told.
    let (providers, _) = use_found::<Vec<SignInProvider>>("/api/v1/sso".to_owned());
    let providers = match &*providers {
        Some(Ok(found)) => found.as_slice(),
        _ => &[],
    };
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
                { for providers.iter().map(|one| {
                    let words = t!(lang, "ways-with", name = one.name.clone());
                    way(provider::start(&one.id, lang, &props.next, *again), IconName::Person, words)
                }) }
            </ul>
        </section>
    }
}
