//! The studio: pages for those who write, lead, organise and administrate, in a bundle of their own.

mod create;
mod members;
mod organisations;

use std::rc::Rc;

use yew::prelude::*;

use crate::boot::PageData;
use crate::browser;
use crate::route::Route;

/// The page of a route, in the studio.
pub fn page(route: &Route, _data: &Rc<PageData>) -> Html {
    match route {
        Route::Organisations { .. } => html! { <organisations::Organisations /> },
        _ => html! { <Elsewhere /> },
    }
}

/// A page of the other bundle: the browser loads it anew.
#[component]
fn Elsewhere() -> Html {
    use_effect_with((), |()| {
        if let Some(window) = browser::window() {
            let _ = window.location().reload();
        }
    });
    Html::default()
}
