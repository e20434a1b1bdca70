//! What stands at the head of a draft's pages: where one is, the heading, and the way to the other pages.

use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::api::studio::review::ReviewState;
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::of::{Of, title};
use super::review::SECOND_PERSON;
use super::unsent::OfDraft;
use crate::components::crumbs::trail;
use crate::components::icon::{IconName, icon};
use crate::state::organisation::At;
use crate::t;

/// A page of a draft in the bar.
pub(super) struct Tab {
    /// What follows the draft in its address; nothing for the outline.
    word: &'static str,
    icon: IconName,
    name: fn(Lang) -> String,
}

/// The pages of a draft, in the order of the bar.
const TABS: &[Tab] = &[
    Tab { word: "", icon: IconName::Learn, name: |lang| t!(lang, "studio-tab-content") },
    Tab { word: "details", icon: IconName::Information, name: |lang| t!(lang, "studio-tab-details") },
    Tab { word: "media", icon: IconName::Creating, name: |lang| t!(lang, "studio-tab-media") },
    Tab { word: "check", icon: IconName::Check, name: |lang| t!(lang, "check-list-title") },
    Tab { word: "versions", icon: IconName::Clock, name: |lang| t!(lang, "versions-tab") },
    Tab { word: "figures", icon: IconName::Queue, name: |lang| t!(lang, "studio-tab-figures") },
    Tab { word: "import", icon: IconName::Download, name: |lang| t!(lang, "import-tab") },
];

/// The bar. `which` is the word of the page that is shown, see [`TABS`].
pub(super) fn tabs(at: &At, draft: Uuid, which: &str) -> Html {
    let of = Of { at: at.clone(), draft };
    html! {
        <nav class="views class-pages course-pages" aria-label={t!(at.lang, "studio-tabs")}>
            { for TABS.iter().map(|tab| html! {
                <a class="view" href={of.page(tab.word)} aria-current={(tab.word == which).then_some("page")}>
                    { icon(tab.icon) }<span>{ (tab.name)(at.lang) }</span></a>
            }) }
        </nav>
    }
}

/// The way here, the course's title, and the bar.
pub(super) fn head(of: &Of, draft: &Rc<Draft>, which: &'static str) -> Html {
    let lang = of.lang();
    let title = title(lang, draft);
    let mut above = vec![(of.at.page(""), t!(lang, "studio-courses"))];
    let name = TABS.iter().find(|tab| tab.word == which && !which.is_empty()).map(|tab| (tab.name)(lang));
    let written = (draft.original != lang).then(|| draft.original.tag());
    let way = match &name {
        Some(name) => {
            above.push((of.page(""), title.clone()));
            trail(lang, above, name.clone(), None)
        }
        None => trail(lang, above, title.clone(), written),
    };
    html! {
        <>
            { way }
            <h1>
                <span lang={written}>{ title }</span>
                if let Some(name) = name { <span class="vh">{ format!(": {name}") }</span> }
            </h1>
            { tabs(&of.at, of.draft, which) }
            if draft.archived_at.is_some() {
                <p class="notice" data-tone="warm">{ icon(IconName::Note) }<span>{ t!(lang, "studio-is-archived") }</span></p>
            }
            if which != "check" { { in_review(of, draft) } }
            <OfDraft of={of.clone()} draft={Rc::clone(draft)} page={which} />
        </>
    }
}

/// That a second person looks at the course, or has returned it: on every page but the one that tells all of it.
pub(super) fn in_review(of: &Of, draft: &Draft) -> Html {
    let lang = of.lang();
    let told = match draft.review {
        Some(ReviewState::Waiting) => (IconName::Clock, t!(lang, "review-waits-here")),
        Some(ReviewState::Returned) if draft.published_at.is_none() || draft.newer => {
            (IconName::Note, t!(lang, "review-came-back-here"))
        }
        _ => return Html::default(),
    };
    html! {
        <p class="notice" data-tone="warm">{ icon(told.0) }<span>{ told.1 }{ " " }
            <a href={of.page(&format!("check#{SECOND_PERSON}"))}>{ t!(lang, "review-to-it") }</a></span></p>
    }
}
