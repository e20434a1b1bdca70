//! A course that was written elsewhere, as a new one.

use shared::api::studio::import::Imported;
use yew::prelude::*;

use super::bring::{Bring, What};
use crate::components::crumbs::trail;
use crate::components::field::tab;
use crate::components::icon::IconName;
use crate::state::organisation::At;
use crate::studio::of::Of;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PageProps {
    pub at: At,
}

/// The page.
#[component]
pub(crate) fn Page(props: &PageProps) -> Html {
    let (at, lang) = (props.at.clone(), props.at.lang);
    let said = {
        let at = at.clone();
        Callback::from(move |imported: Imported| {
            let of = Of { at: at.clone(), draft: imported.draft };
            html! {
                <p>{ t!(lang, "import-done-course") }{ " " }<a href={of.page("")}>{ t!(lang, "import-to-course") }</a></p>
            }
        })
    };
    html! {
        <>
            { trail(lang, [(at.page(""), t!(lang, "studio-courses"))], t!(lang, "import-course"), None) }
            <h1>{ t!(lang, "import-course") }</h1>
            <p class="lead">{ t!(lang, "import-course-lead") }</p>
            <section class="slip">
                { tab(IconName::Download, t!(lang, "import-course")) }
                <div class="slip-body">
                    <Bring {lang} id="import-course" what={What::Course} path={at.api("imports")}
                        label={t!(lang, "import-course-file")} hint={t!(lang, "import-course-hint")} {said} />
                </div>
            </section>
        </>
    }
}
