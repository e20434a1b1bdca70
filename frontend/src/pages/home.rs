//! What this is, in one glance, and one thing to do next.

use std::rc::Rc;

use shared::api::catalogue::CatalogueView;
use shared::progress::Progress;
use yew::prelude::*;

use crate::app::Site;
use crate::components::course_card::{CourseCard, standing};
use crate::components::link::Link;
use crate::components::next_step::{NextStep, next};
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;

/// Properties of [`Home`].
#[derive(Clone, PartialEq, Properties)]
pub struct HomeProps {
    /// All courses.
    pub view: CatalogueView,
}

/// The home page.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let Some(Site { lang, .. }) = use_context::<Site>() else { return Html::default() };
    let progress = use_context::<LearnerHandle>().map_or_else(Rc::<Progress>::default, |l| Rc::clone(&l.progress));
    let next = next(&progress, &props.view.courses);
    html! {
        <>
            <div class="split">
                <div><h1 class="home-title">{ t!(lang, "home-title") }</h1><p class="lead">{ t!(lang, "home-lead") }</p></div>
                if let Some(next) = next { <NextStep {next} progress={Rc::clone(&progress)} /> }
            </div>
            <h2>{ t!(lang, "home-courses") }</h2>
            <ul class="courses shelf">
                { for props.view.courses.iter().take(3).map(|card| html! {
                    <CourseCard key={card.id.clone()} {lang} card={card.clone()} standing={standing(&progress, card)} />
                }) }
            </ul>
            <p><Link class="button quiet" to={Route::Catalogue { lang }}>{ t!(lang, "all-courses") }</Link></p>
        </>
    }
}
