//! Pages, one a route.

pub mod account;
pub mod card;
pub mod catalogue;
pub mod confirm;
pub mod course;
pub mod door;
mod enter;
pub mod home;
pub mod join;
pub mod leave;
pub mod lesson;
pub mod missing;
pub mod my_learning;
pub mod recover;
pub mod register;
pub mod remark;
pub mod reset;
pub mod settings;
pub mod sign_in;
#[cfg(all(test, feature = "ssr"))]
mod tests;
pub mod text;

use std::rc::Rc;

use serde::de::DeserializeOwned;
use shared::api::catalogue::{CatalogueView, CourseView, LessonView, TextView};
use yew::prelude::*;

use crate::app::{Pages, Site};
use crate::head::{Head, named};
use crate::route::{Data, Route};
use crate::state::learner::LearnerHandle;
use crate::t;

/// The learners' bundle.
pub struct Learn;

/// What a page of the learners' bundle shows.
pub enum Learning {
    /// All courses.
    Catalogue(CatalogueView),
    /// A course.
    Course(CourseView),
    /// A lesson.
    Lesson(LessonView),
    /// A page of text.
    Text(TextView),
}

fn parsed<T: DeserializeOwned>(json: &str, what: fn(T) -> Learning) -> Option<Learning> {
    serde_json::from_str(json).ok().map(what)
}

impl Pages for Learn {
    type Data = Learning;

    fn read(route: &Route, json: &str) -> Option<Learning> {
        match route.data() {
            Data::Catalogue => parsed(json, Learning::Catalogue),
            Data::Course(..) => parsed(json, Learning::Course),
            Data::Lesson(..) => parsed(json, Learning::Lesson),
            Data::Text(_) => parsed(json, Learning::Text),
            Data::None | Data::Book(_) => None,
        }
    }

    fn head(route: &Route, data: &Learning) -> Head {
        let lang = route.lang();
        match data {
            Learning::Course(view) => named(&view.card.title, view.card.summary.clone()),
            Learning::Lesson(view) => {
                named(&format!("{} · {}", view.lesson.title, view.course_title), view.lesson.purpose.clone())
            }
            Learning::Text(view) => named(&view.title, String::new()),
            Learning::Catalogue(_) => match route {
                Route::Catalogue { .. } => named(&t!(lang, "courses-title"), t!(lang, "courses-description")),
                _ => Head { title: t!(lang, "site-title"), description: t!(lang, "site-description") },
            },
        }
    }

    fn edition(data: &Learning) -> Option<String> {
        match data {
            Learning::Lesson(view) => Some(format!("version={}", view.version)),
            _ => None,
        }
    }

    fn page(site: &Site, learner: &LearnerHandle, data: &Rc<Learning>) -> Html {
        let progress = &*learner.progress;
        match (&site.route, &**data) {
            (Route::Catalogue { .. }, Learning::Catalogue(view)) => {
                html! { <catalogue::Catalogue view={view.clone()} /> }
            }
            (_, Learning::Catalogue(view)) => home::home(site, progress, view),
            (_, Learning::Course(view)) => course::course(site, progress, view),
            (_, Learning::Lesson(view)) => {
                let key = format!("{}/{}", view.course, view.lesson.id);
                html! { <lesson::Lesson {key} view={view.clone()} /> }
            }
            (_, Learning::Text(view)) => text::text(view),
        }
    }
}

/// The bundle of what is one's own: learning, account, settings. Apart from the first, its pages show texts of the
/// interface and what they ask for themselves.
pub struct Account;

impl Pages for Account {
    type Data = Option<CatalogueView>;

    fn read(route: &Route, json: &str) -> Option<Self::Data> {
        match route.data() {
            Data::Catalogue => serde_json::from_str(json).ok().map(Some),
            _ => Some(None),
        }
    }

    fn head(route: &Route, _: &Self::Data) -> Head {
        let lang = route.lang();
        let title = match route {
            Route::MyLearning { .. } => t!(lang, "me-title"),
            Route::Account { .. } => t!(lang, "account-title"),
            Route::Settings { .. } => t!(lang, "settings-title"),
            Route::SignIn { .. } => t!(lang, "sign-in-title"),
            Route::Register { .. } => t!(lang, "register-title"),
            Route::Confirm { .. } => t!(lang, "confirm-title"),
            Route::Card { .. } => t!(lang, "pupil-title"),
            Route::Leave { .. } => t!(lang, "leave-title"),
            Route::Door { .. } => t!(lang, "class-door-title"),
            Route::Join { .. } => t!(lang, "join-title"),
            Route::Remark { .. } => t!(lang, "remark-title"),
            _ => t!(lang, "recover-title"),
        };
        named(&title, String::new())
    }

    fn page(site: &Site, learner: &LearnerHandle, data: &Rc<Self::Data>) -> Html {
        match &site.route {
            Route::MyLearning { .. } => data
                .as_ref()
                .as_ref()
                .map_or_else(Html::default, |view| my_learning::my_learning(site, learner, view)),
            Route::Account { .. } => html! { <account::Account /> },
            Route::Settings { .. } => html! { <settings::Settings /> },
            Route::SignIn { .. } => html! { <sign_in::SignIn /> },
            Route::Register { .. } => html! { <register::Register /> },
            Route::Confirm { token, .. } => html! { <confirm::Confirm token={token.clone()} /> },
            Route::Recover { .. } => html! { <recover::Recover /> },
            Route::Reset { token, .. } => html! { <reset::Reset token={token.clone()} /> },
            Route::Card { .. } => html! { <card::Card /> },
            Route::Leave { .. } => html! { <leave::Leave /> },
            Route::Door { .. } => html! { <door::Door /> },
            Route::Join { code, .. } => html! { <join::Join code={code.clone()} /> },
            Route::Remark { course, lesson, version, .. } => {
                html! { <remark::Remark course={course.clone()} lesson={lesson.clone()} version={version.clone()} /> }
            }
            _ => Html::default(),
        }
    }
}
