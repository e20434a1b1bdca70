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

use crate::boot::PageData;
use crate::route::Route;

/// The page of a route, for residents. Pages of the studio are in its own bundle; here they are an empty frame.
pub fn page(route: &Route, data: &Rc<PageData>) -> Html {
    match (route, &**data) {
        (_, PageData::Missing) | (Route::NotFound, _) => html! { <missing::Missing /> },
        (Route::Home { .. }, PageData::Catalogue(view)) => html! { <home::Home view={view.clone()} /> },
        (Route::Catalogue { .. }, PageData::Catalogue(view)) => html! { <catalogue::Catalogue view={view.clone()} /> },
        (Route::MyLearning { .. }, PageData::Catalogue(view)) => html! { <my_learning::MyLearning view={view.clone()} /> },
        (Route::Course { .. }, PageData::Course(view)) => html! { <course::Course view={(**view).clone()} /> },
        (Route::Lesson { .. }, PageData::Lesson(view)) => {
            let key = format!("{}/{}", view.course, view.lesson.id);
            html! { <lesson::Lesson {key} view={(**view).clone()} /> }
        }
        (Route::Text { .. }, PageData::Text(view)) => html! { <text::Text view={view.clone()} /> },
        (Route::Account { .. }, _) => html! { <account::Account /> },
        (Route::Settings { .. }, _) => html! { <settings::Settings /> },
        (Route::SignIn { .. }, _) => html! { <sign_in::SignIn /> },
        (Route::Register { .. }, _) => html! { <register::Register /> },
        (Route::Confirm { token, .. }, _) => html! { <confirm::Confirm token={token.clone()} /> },
        (Route::Recover { .. }, _) => html! { <recover::Recover /> },
        (Route::Reset { token, .. }, _) => html! { <reset::Reset token={token.clone()} /> },
        _ => Html::default(),
    }
}
