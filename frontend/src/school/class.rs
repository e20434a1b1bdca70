//! A class, for its teachers: what stands at the head of its pages, and which page it is.

mod assign;
mod assignments;
mod board;
mod cards;
mod door;
mod groups;
mod live;
mod matrix;
mod needs;
mod outing;
mod pictures;
mod print;
mod pupil;
mod pupils;
mod questions;
#[cfg(all(test, feature = "ssr"))]
mod said;
mod standing;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use std::rc::Rc;

use shared::api::school::class::ClassView;
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::{At, Way, shown};
use crate::components::icon::{IconName, icon};
use crate::i18n::text;
use crate::state::found::{use_found, use_return};
use crate::t;

/// The pages of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    Live,
    Pupils,
    Assignments,
    Questions,
    Outing,
    Print,
    /// For the board; found at the open door.
    Board,
}

impl Tab {
    /// What stands above every page.
    const ALL: [Tab; 6] = [Tab::Live, Tab::Pupils, Tab::Assignments, Tab::Questions, Tab::Outing, Tab::Print];

    /// The word in addresses and texts.
    const fn word(self) -> &'static str {
        match self {
            Tab::Live => "live",
            Tab::Pupils => "pupils",
            Tab::Assignments => "assignments",
            Tab::Questions => "questions",
            Tab::Outing => "outing",
            Tab::Print => "print",
            Tab::Board => "board",
        }
    }

    /// The page of a word behind the class. The live page has none.
    pub(super) fn at(word: &str) -> Option<Tab> {
        let all = Tab::ALL.into_iter().chain([Tab::Board]);
        all.filter(|tab| *tab != Tab::Live).find(|tab| tab.word() == word)
    }

    const fn icon(self) -> IconName {
        match self {
            Tab::Live => IconName::Level,
            Tab::Pupils => IconName::Group,
            Tab::Assignments => IconName::Learn,
            Tab::Questions => IconName::Communication,
            Tab::Outing => IconName::Calendar,
            Tab::Print => IconName::Print,
            Tab::Board => IconName::Scan,
        }
    }
}

/// A class in its school.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Of {
    at: At,
    class: Uuid,
}

impl Of {
    fn lang(&self) -> Lang {
        self.at.lang
    }

    /// An address of the API below the class.
    fn api(&self, rest: &str) -> String {
        let path = self.at.api(&format!("classes/{}/{rest}", self.class));
        path.trim_end_matches('/').to_owned()
    }

    /// The same, for texts in one's language.
    fn get(&self, rest: &str) -> String {
        format!("{}?lang={}", self.api(rest), self.lang())
    }

    /// The address of a page of this class.
    fn page(&self, tab: Tab) -> String {
        let rest = if tab == Tab::Live { "" } else { tab.word() };
        self.at.page(&format!("classes/{}/{rest}", self.class))
    }
}

/// What every page of a class knows.
#[derive(Clone, PartialEq, Properties)]
struct InClass {
    of: Of,
    /// The class.
    view: Rc<ClassView>,
    /// Something of it has changed.
    changed: Callback<()>,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RoomProps {
    pub at: At,
    pub class: Uuid,
    pub tab: Tab,
}

/// A page of a class, and what stands above it.
#[component]
pub(super) fn Room(props: &RoomProps) -> Html {
    let (lang, tab) = (props.at.lang, props.tab);
    let of = Of { at: props.at.clone(), class: props.class };
    let (found, changed) = use_found::<ClassView>(of.get(""));
    // Each page shows the class as it stands now, not as it stood when the first of them was opened.
    let opened = use_mut_ref(|| false);
    {
        let changed = changed.clone();
        use_effect_with(tab, move |_| {
            if opened.replace(true) {
                changed.emit(());
            }
        });
    }
    use_return(&changed);
    shown(lang, &found, &changed, |view| {
        let (of, view, changed) = (of.clone(), Rc::clone(view), changed.clone());
        let head = html! {
            <>
                if tab != Tab::Board { { head(&of, &view, tab) } }
                if view.card.archived { <p class="notice" data-tone="warm">{ icon(IconName::Note) }<span>{ t!(lang, "class-is-over", day = view.card.delete_on.text.clone()) }</span></p> }
            </>
        };
        let page = match tab {
            Tab::Live => html! { <live::Page {of} {view} {changed} /> },
            Tab::Pupils => html! { <pupils::Page {of} {view} {changed} /> },
            Tab::Assignments => html! { <assignments::Page {of} {view} {changed} /> },
            Tab::Questions => html! { <questions::Page {of} {view} {changed} /> },
            Tab::Outing => html! { <outing::Page {of} {view} {changed} /> },
            Tab::Print => html! { <print::Page {of} {view} {changed} /> },
            Tab::Board => html! { <board::Page {of} {view} {changed} /> },
        };
        html! { <>{ head }{ page }</> }
    })
}

/// Where one is, the heading, and the way to the class's other pages.
fn head(of: &Of, view: &ClassView, tab: Tab) -> Html {
    let (lang, name) = (of.lang(), view.card.name.clone());
    let mut above = vec![];
    let word = |tab: Tab| text(lang, &format!("class-tab-{}", tab.word()));
    let here = if tab == Tab::Live {
        name.clone()
    } else {
        above.push((of.page(Tab::Live), name.clone()));
        word(tab)
    };
    html! {
        <>
            <Way at={of.at.clone()} school={view.school.clone()} {above} {here} />
            <h1>{ if matches!(tab, Tab::Live | Tab::Print) { name } else { format!("{name}: {}", word(tab)) } }</h1>
            <nav class="views class-pages" aria-label={t!(lang, "class-pages")}>
                { for Tab::ALL.into_iter().map(|one| html! {
                    <a class="view" href={of.page(one)} aria-current={(one == tab).then_some("page")}>{ icon(one.icon()) }<span>{ word(one) }</span></a>
                }) }
            </nav>
        </>
    }
}
