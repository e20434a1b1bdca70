//! Where one is, below the second level.

use shared::lang::Lang;
use yew::prelude::*;

use super::icon::{IconName, icon};
use crate::route::Route;
use crate::t;

/// Courses › course (id and title) › here.
pub fn crumbs(lang: Lang, course: Option<(String, String)>, here: String) -> Html {
    html! {
        <nav class="crumbs" aria-label={t!(lang, "crumbs")}><ol>
            <li><a href={Route::Catalogue { lang }.to_path()}>{ t!(lang, "courses-title") }</a></li>
            if let Some((course, title)) = course {
                <li>{ icon(IconName::ChevronEnd) }<a href={Route::Course { lang, course }.to_path()}>{ title }</a></li>
            }
            <li>{ icon(IconName::ChevronEnd) }<span aria-current="page">{ here }</span></li>
        </ol></nav>
    }
}
