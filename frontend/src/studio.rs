//! The studio: pages for those who write, lead, organise and administrate, in a bundle of their own.

mod create;
mod members;
mod organisations;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::Site;
use crate::boot::PageData;
use crate::route::Route;
use crate::state::learner::LearnerHandle;

/// The page of a route, in the studio.
pub fn page(site: &Site, _learner: &LearnerHandle, _data: &Rc<PageData>) -> Html {
    match &site.route {
        Route::Organisations { .. } => html! { <organisations::Organisations /> },
        _ => Html::default(),
    }
}
