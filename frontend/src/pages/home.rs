//! What this is, in one glance, and one thing to do next.

use shared::api::catalogue::CatalogueView;
use shared::progress::Progress;
use yew::prelude::*;

use crate::app::Site;
use crate::components::course_card::{course_card, standing};
use crate::components::next_step::{next, next_step};
use crate::route::Route;
use crate::t;

/// The home page.
pub fn home(site: &Site, progress: &Progress, view: &CatalogueView) -> Html {
    let lang = site.lang;
    let next = next(progress, &view.courses);
    html! {
        <>
            <div class="split">
                <div><h1 class="home-title">{ t!(lang, "home-title") }</h1><p class="lead">{ t!(lang, "home-lead") }</p></div>
                if let Some(next) = next { { next_step(site, &next, progress) } }
            </div>
            <h2>{ t!(lang, "home-courses") }</h2>
            <ul class="courses shelf">
                { for view.courses.iter().take(3).map(|card| course_card(lang, card, standing(progress, card), false)) }
            </ul>
            <p><a class="button quiet" href={Route::Catalogue { lang }.to_path()}>{ t!(lang, "all-courses") }</a></p>
        </>
    }
}
