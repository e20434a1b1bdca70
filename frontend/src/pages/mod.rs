//! Pages, one a route.

pub mod account;
pub mod catalogue;
pub mod confirm;
pub mod course;
pub mod home;
pub mod lesson;
pub mod missing;
pub mod my_learning;
pub mod recover;
pub mod register;
pub mod reset;
pub mod settings;
pub mod sign_in;
pub mod text;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Pages, Site};
use crate::boot::PageData;
use crate::head::head;
use crate::route::Route;
use crate::state::learner::LearnerHandle;

/// The learners' bundle.
pub const LEARN: Pages = Pages { page, head };
/// The bundle of accounts and settings.
pub const ACCOUNT: Pages = Pages { page: account_page, head };

/// The page of a route, in the learners' bundle.
pub fn page(site: &Site, learner: &LearnerHandle, data: &Rc<PageData>) -> Html {
    let (route, progress) = (&site.route, &*learner.progress);
    match (route, &**data) {
        (_, PageData::Missing) | (Route::NotFound, _) => missing::missing(site),
        (Route::Home { .. }, PageData::Catalogue(view)) => home::home(site, progress, view),
        (Route::Catalogue { .. }, PageData::Catalogue(view)) => {
            html! { <catalogue::Catalogue view={view.clone()} /> }
        }
        (Route::MyLearning { .. }, PageData::Catalogue(view)) => {
            my_learning::my_learning(site, learner, view)
        }
        (Route::Course { .. }, PageData::Course(view)) => course::course(site, progress, view),
        (Route::Lesson { .. }, PageData::Lesson(view)) => {
            let key = format!("{}/{}", view.course, view.lesson.id);
            html! { <lesson::Lesson {key} view={(**view).clone()} /> }
        }
        (Route::Text { .. }, PageData::Text(view)) => text::text(view),
        _ => Html::default(),
    }
}

/// The page of a route, in the bundle of accounts and settings.
pub fn account_page(site: &Site, _: &LearnerHandle, _: &Rc<PageData>) -> Html {
    match &site.route {
        Route::Account { .. } => html! { <account::Account /> },
        Route::Settings { .. } => html! { <settings::Settings /> },
        Route::SignIn { .. } => html! { <sign_in::SignIn /> },
        Route::Register { .. } => html! { <register::Register /> },
        Route::Confirm { token, .. } => html! { <confirm::Confirm token={token.clone()} /> },
        Route::Recover { .. } => html! { <recover::Recover /> },
        Route::Reset { token, .. } => html! { <reset::Reset token={token.clone()} /> },
        _ => Html::default(),
    }
}
