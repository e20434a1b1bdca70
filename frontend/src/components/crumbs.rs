//! Where one is, below the second level.

use shared::lang::Lang;
use yew::prelude::*;

use super::icon::{IconName, icon};
use crate::route::Route;
use crate::t;

/// Courses › course (id and title) › here.
pub fn crumbs(lang: Lang, course: Option<(String, String)>, here: String) -> Html {
    let courses = (Route::Catalogue { lang }.to_path(), t!(lang, "courses-title"));
    let course = course.map(|(course, title)| (Route::Course { lang, course }.to_path(), title));
    trail(lang, [Some(courses), course].into_iter().flatten(), here, None)
}

/// Pages further up (address and words) › here; `written` is the language of what stands there, if it is another.
pub fn trail(
    lang: Lang,
    above: impl IntoIterator<Item = (String, String)>,
    here: String,
    written: Option<&'static str>,
) -> Html {
    html! {
        <nav class="crumbs" aria-label={t!(lang, "crumbs")}><ol>
            { for above.into_iter().enumerate().map(|(n, (href, words))| html! {
                <li>if n > 0 { { icon(IconName::ChevronEnd) } }<a {href}>{ words }</a></li>
            }) }
            <li>{ icon(IconName::ChevronEnd) }<span aria-current="page" lang={written}>{ here }</span></li>
        </ol></nav>
    }
}
