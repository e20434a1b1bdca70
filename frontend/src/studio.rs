//! The studio: where trainers write courses, in a bundle of their own. It alone has what reads and writes course files.

mod check;
mod competences;
mod courses;
mod create;
mod details;
mod editor;
mod fields;
mod figures;
mod findings;
mod frame;
mod import;
mod levels;
mod links;
pub mod media;
mod of;
mod outline;
mod places;
pub mod preview;
mod publish;
pub mod question;
mod review;
mod saved;
mod shared_preview;
mod spoken;
mod tabs;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod unsent;
mod versions;

use std::rc::Rc;

use shared::api::account::Me;
use shared::api::organisation::{Organisation, Role};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::app::{Pages, Site};
use crate::components::wolf::{Pose, wolf};
use crate::head::{Head, named};
use crate::pages::missing::missing;
use crate::route::Route;
use crate::state::found::{self, Found, use_found};
use crate::state::learner::{LearnerHandle, Over};
use crate::state::organisation::{At, Part, doors, for_signed_in};
use crate::t;
use courses::Courses;
use of::Of;
use spoken::InAllLanguages;

/// The bundle of trainers, whose pages ask for what they show themselves.
pub struct Studio;

impl Pages for Studio {
    type Data = ();

    fn read(_: &Route, _: &str) -> Option<()> {
        Some(())
    }

    fn head(route: &Route, (): &()) -> Head {
        let lang = route.lang();
        let studio = t!(lang, "studio-title");
        let title = match kind_of_page(lang, &parts_of(route)) {
            Some(kind) => format!("{kind} · {studio}"),
            None => studio,
        };
        named(&title, String::new())
    }

    fn page(site: &Site, learner: &LearnerHandle, _: &Rc<()>) -> Html {
        let (lang, parts) = (site.lang, parts_of(&site.route));
        // It shows nothing of its own, so that nobody needs to be known.
        if parts == ["studio", "frame"] {
            return html! { <frame::Frame {lang} /> };
        }
        // Whoever has the link may see it.
        match *parts {
            ["preview", token] => {
                let token = token.to_owned();
                return html! { <InAllLanguages {lang}><shared_preview::SharedCourse {lang} {token} /></InAllLanguages> };
            }
            ["preview", token, lesson] => {
                let (token, lesson) = (token.to_owned(), lesson.to_owned());
                return html! { <InAllLanguages {lang}><shared_preview::SharedLesson {lang} {token} {lesson} /></InAllLanguages> };
            }
            // Part of a link got lost.
            ["preview", ..] => return shared_preview::gone(lang),
            _ => {}
        }
        let writes = matches!(*parts, ["studio", "courses", _, _, "lessons", ..]);
        let sentence = match learner.over {
            // In the middle of writing: they must know where their text is.
            Some(Over::Ended { .. }) if writes => t!(lang, "editor-standing-signed-out"),
            _ => t!(lang, "studio-for-trainers"),
        };
        for_signed_in(site, learner, t!(lang, "studio-title"), sentence, |me| rooms(site, me, &parts))
    }
}

/// The parts of a path: `studio`, `courses`, organisation, draft, …
fn parts_of(route: &Route) -> Vec<&str> {
    let path = if let Route::Studio { path, .. } = route { path.as_str() } else { "" };
    path.split('/').filter(|part| !part.is_empty()).collect()
}

/// The kind of page behind a path, so that tabs and histories can be told apart. Which course it is, is known only once it
/// has been read. None for the page where one begins.
fn kind_of_page(lang: Lang, parts: &[&str]) -> Option<String> {
    Some(match *parts {
        ["preview", ..] => t!(lang, "preview-title"),
        ["studio", "courses", _] => t!(lang, "studio-courses"),
        ["studio", "courses", _, "new"] => t!(lang, "studio-new"),
        ["studio", "courses", _, "import"] => t!(lang, "import-course"),
        ["studio", "courses", _, _, "import"] => t!(lang, "import-tab"),
        ["studio", "courses", _, _] => t!(lang, "studio-tab-content"),
        ["studio", "courses", _, _, "details"] => t!(lang, "studio-tab-details"),
        ["studio", "courses", _, _, "figures"] => t!(lang, "studio-tab-figures"),
        ["studio", "courses", _, _, "lessons", _, _, "translate"] => t!(lang, "translate-page"),
        ["studio", "courses", _, _, "lessons", ..] => t!(lang, "editor-page"),
        ["studio", "courses", _, _, "check"] => t!(lang, "check-list-title"),
        ["studio", "courses", _, _, "versions"] => t!(lang, "versions-tab"),
        ["studio", "courses", _, _, "media"] => t!(lang, "studio-tab-media"),
        _ => return None,
    })
}

/// The page of a path, for somebody who is signed in.
fn rooms(site: &Site, me: &Me, parts: &[&str]) -> Html {
    match *parts {
        ["studio"] | ["studio", "courses"] => start(site, me),
        ["studio", "courses", organisation, ref rest @ ..] => match organisation.parse() {
            Ok(organisation) => {
                let at = At { part: Part::Studio, lang: site.lang, organisation };
                in_organisation(site, me, at, rest)
            }
            Err(_) => missing(site),
        },
        _ => missing(site),
    }
}

/// The page of what follows an organisation.
fn in_organisation(site: &Site, me: &Me, at: At, rest: &[&str]) -> Html {
    match *rest {
        [] => courses_of(me, at),
        ["new"] => html! { <create::Page {at} /> },
        ["import"] => html! { <import::CoursePage {at} /> },
        [draft, ref rest @ ..] => match draft.parse() {
            Ok(draft) => {
                let lang = at.lang;
                html! { <InAllLanguages {lang}>{ of_draft(site, Of { at, draft }, rest) }</InAllLanguages> }
            }
            Err(_) => missing(site),
        },
    }
}

/// The page of what follows a draft. The key tells two drafts apart: nothing of one is left in the other.
fn of_draft(site: &Site, of: Of, rest: &[&str]) -> Html {
    let key = of.draft.to_string();
    match *rest {
        [] => html! { <outline::Page {key} {of} /> },
        ["details"] => html! { <details::Page {key} {of} /> },
        ["figures"] => html! { <figures::Page {key} {of} /> },
        ["lessons", lesson, lang] => match Lang::from_code(lang) {
            Some(written) => html! { <editor::Editor {of} lesson={lesson.to_owned()} {written} /> },
            None => missing(site),
        },
        ["lessons", lesson, lang, "translate"] => match Lang::from_code(lang) {
            Some(written) => {
                html! { <editor::Editor {of} lesson={lesson.to_owned()} {written} translate={true} /> }
            }
            None => missing(site),
        },
        ["check"] => html! { <check::Page {key} {of} /> },
        ["import"] => html! { <import::DraftPage {key} {of} /> },
        ["versions"] => html! { <versions::Page {key} {of} /> },
        ["media"] => html! { <media::Page {key} {of} /> },
        _ => missing(site),
    }
}

/// Where somebody writes courses, by name.
fn writes_in(me: &Me) -> Vec<(Uuid, String)> {
    let mine = me.roles.iter().filter(|held| held.role == Role::Trainer);
    mine.map(|held| (held.organisation, held.organisation_name.clone())).collect()
}

/// Which organisation? Whoever has one alone is in it at once.
fn start(site: &Site, me: &Me) -> Html {
    let lang = site.lang;
    match &writes_in(me)[..] {
        _ if me.administrator => html! { <All {lang} /> },
        [] => html! {
            <>
                <h1>{ t!(lang, "studio-title") }</h1>
                <div class="wolf-says">{ wolf(&site.wolf, Pose::Sit) }<div class="bubble"><p>{ t!(lang, "studio-no-course-role") }</p></div></div>
            </>
        },
        [(organisation, _)] => courses_of(me, At { part: Part::Studio, lang, organisation: *organisation }),
        mine => choice(lang, mine),
    }
}

/// The courses of an organisation.
fn courses_of(me: &Me, at: At) -> Html {
    let mine = writes_in(me);
    let name =
        mine.iter().find(|(id, _)| *id == at.organisation).map(|(_, name)| AttrValue::from(name.clone()));
    let key = at.organisation.to_string();
    html! { <Courses {key} {at} {name} several={mine.len() > 1 || me.administrator} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct AllProps {
    lang: Lang,
}

/// All organisations, for administrators of the site.
#[component]
fn All(props: &AllProps) -> Html {
    let lang = props.lang;
    let (found, again) = use_found::<Vec<Organisation>>("/api/v1/organisations".to_owned());
    shown(lang, &found, &again, |all| {
        choice(lang, &all.iter().map(|one| (one.id, one.name.clone())).collect::<Vec<_>>())
    })
}

fn choice(lang: Lang, known: &[(Uuid, String)]) -> Html {
    html! {
        <>
            <h1>{ t!(lang, "studio-title") }</h1>
            <p class="lead">{ t!(lang, "studio-choose") }</p>
            { doors(Part::Studio, lang, known) }
        </>
    }
}

/// Shows what was found, or why there is nothing.
fn shown<T>(lang: Lang, found: &Found<T>, again: &Callback<()>, show: impl FnOnce(&Rc<T>) -> Html) -> Html {
    found::shown(lang, "studio-not-found", found, again, show)
}
