//! Parts of the studio's pages speak the language of the course that they show, not the reader's: a question in English
//! stands beside its original on a German page. A browser has the texts of the page's language alone.

use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::boot::Boot;
use crate::state::found::looking;
use crate::{api, i18n};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SpokenProps {
    /// The reader's language.
    pub lang: Lang,
    /// What is shown once the texts are there.
    pub children: Html,
}

/// Shows something once the texts of all languages are there, or cannot be had: they are small, and kept by the browser.
#[component]
pub(super) fn InAllLanguages(props: &SpokenProps) -> Html {
    // On the server, and so at first in a browser, nobody knows who is here, and nothing is shown yet.
    let there = use_state_eq(|| false);
    {
        let there = there.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                let known = Boot::here().map(|boot| boot.texts).unwrap_or_default();
                for (lang, address) in known.into_iter().filter(|(lang, _)| !i18n::has(*lang)) {
                    if let Ok(texts) = api::text(&address).await {
                        i18n::provide(lang, texts);
                    }
                }
                there.set(true);
            });
        });
    }
    if *there { props.children.clone() } else { looking(props.lang) }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::components::tests::{check, render};
    use crate::t;

    #[test]
    fn before_the_texts_are_there_it_waits() {
        for lang in Lang::ALL {
            let html = render::<InAllLanguages>(move || SpokenProps { lang, children: html! { <b /> } });
            check(&html);
            assert!(html.contains(&t!(lang, "account-loading")) && !html.contains("<b"), "{html}");
        }
    }
}
