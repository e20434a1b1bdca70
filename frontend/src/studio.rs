//! The studio: pages for those who write, lead, organise and administrate, in a bundle of their own.

mod create;
mod desk;
mod members;
mod organisations;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Pages, Site};
use crate::boot::PageData;
use crate::head::{Head, named};
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;

/// The studio's bundle.
pub const PAGES: Pages = Pages { page, head };

/// Title of a page of the studio.
pub fn head(route: &Route, page: &PageData) -> Head {
    let lang = route.lang();
    match route {
        Route::Organisations { .. } => named(&t!(lang, "organisations-title"), String::new()),
        Route::Desk { .. } => named(&t!(lang, "desk-title"), String::new()),
        _ => crate::head::head(route, page),
    }
}

/// The page of a route, in the studio.
pub fn page(site: &Site, _learner: &LearnerHandle, _data: &Rc<PageData>) -> Html {
    match &site.route {
        Route::Organisations { .. } => html! { <organisations::Organisations /> },
        Route::Desk { .. } => html! { <desk::Desk /> },
        _ => Html::default(),
    }
}
