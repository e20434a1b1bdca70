//! The office: pages for those who organise and administrate, in a bundle of their own.

mod create;
mod desk;
mod members;
mod organisations;
mod publishing;

use std::rc::Rc;

use shared::lang::Lang;
use yew::prelude::*;

use crate::app::{Pages, Site};
use crate::head::{Head, named};
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;

/// The bundle, whose pages ask for what they show themselves.
pub struct Office;

impl Pages for Office {
    type Data = ();

    fn read(_: &Route, _: &str) -> Option<()> {
        Some(())
    }

    fn head(route: &Route, (): &()) -> Head {
        let lang = route.lang();
        match route {
            Route::Organisations { .. } => named(&t!(lang, "organisations-title"), String::new()),
            Route::Desk { path, .. } => named(&desk_title(lang, path), String::new()),
            _ => named(&t!(lang, "desk-title"), String::new()),
        }
    }

    fn page(site: &Site, _: &LearnerHandle, _: &Rc<()>) -> Html {
        match &site.route {
            Route::Organisations { .. } => html! { <organisations::Organisations /> },
            Route::Desk { .. } => html! { <desk::Desk /> },
            _ => Html::default(),
        }
    }
}

/// The kind of page behind a path of the desk, so that tabs and histories can be told apart. Whose page it is, is known
/// only once it has been read.
fn desk_title(lang: Lang, path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).skip(1).collect();
    let kind = match parts[..] {
        ["mail"] => t!(lang, "mail-title"),
        [_, "places"] => t!(lang, "desk-places"),
        [_, "contact"] => t!(lang, "contact-title"),
        [_, "figures"] => t!(lang, "desk-figures"),
        [_, "workshops", "new"] => t!(lang, "desk-new-workshop"),
        [_, "workshops", _] => t!(lang, "edit-texts"),
        [_, "sessions", _] => t!(lang, "figures-session"),
        [_, "sessions", _, "door"] => t!(lang, "desk-door"),
        [_, "sessions", _, "list"] => t!(lang, "desk-print"),
        _ => return t!(lang, "desk-title"),
    };
    format!("{kind} · {}", t!(lang, "desk-title"))
}
