//! What I have done, and what comes next.

mod assignments;

use std::rc::Rc;

use shared::api::catalogue::CatalogueView;
use yew::prelude::*;

use crate::app::Site;
use crate::components::course_card::{Standing, course_card, standing};
use crate::components::icon::{IconName, icon};
use crate::components::next_step::{next, next_step};
use crate::components::places::{places_of, works_here};
use crate::components::wolf::{Pose, wolf};
use crate::pages::account::whom;
use crate::route::Route;
use crate::state::learner::Learner;
use crate::t;

/// My learning.
pub fn my_learning(site: &Site, learner: &Learner, view: &CatalogueView) -> Html {
    let lang = site.lang;
    let courses = &view.courses;
    let with = |wanted: fn(Standing) -> bool| -> Vec<Html> {
        courses
            .iter()
            .map(|card| (card, standing(&learner.progress, card)))
            .filter(|(_, s)| wanted(*s))
            .map(|(card, standing)| course_card(lang, card, standing, true))
            .collect()
    };
    let begun = with(|s| matches!(s, Standing::Begun(_)));
    let done = with(|s| s == Standing::Done);
    let nothing = begun.is_empty() && done.is_empty();
    let guest = learner.ready && learner.me.is_none() && learner.over.is_none() && !nothing;
    html! {
        <>
            <h1>{ t!(lang, "me-title") }</h1>
            if learner.adopted > 0 {
                <div class="notice" data-tone="good" role="status">{ icon(IconName::CloudSaved) }
                    <p>{ t!(lang, "me-adopted", n = learner.adopted) }</p></div>
            }
            if let Some(me) = learner.me.as_ref().filter(|me| works_here(me)) { { places_of(lang, me) } }
            if learner.me.as_ref().is_some_and(|me| me.pupil.is_some()) {
                <assignments::Assignments {lang} progress={Rc::clone(&learner.progress)} key="assignments" />
            }
            if nothing {
                <div class="wolf-says" key="nothing">{ wolf(&site.wolf, Pose::Sit) }<div class="bubble">
                    <p>{ t!(lang, "me-empty", whom = whom(learner.me.as_deref())) }</p>
                    <p class="actions"><a class="button" href={Route::Catalogue { lang }.to_path()}>{ t!(lang, "me-choose") }</a></p>
                </div></div>
            } else {
                <div class="split" key="something"><div>
                    if let Some(next) = next(&learner.progress, courses) {
                        { next_step(site, &next, &learner.progress) }
                    }
                    if !begun.is_empty() { <h2>{ t!(lang, "me-begun") }</h2><ul class="courses">{ for begun }</ul> }
                    if !done.is_empty() { <h2>{ t!(lang, "me-done") }</h2><ul class="courses">{ for done }</ul> }
                </div>
                <aside>
                    if guest {
                        <div class="notice" data-tone="warm">{ icon(IconName::DeviceKept) }<div>
                            <h2>{ t!(lang, "me-device") }</h2>
                            <p>{ t!(lang, "me-device-text") }</p>
                            <p class="actions"><a class="button quiet" href={Route::Register { lang }.to_path()}>{ t!(lang, "register") }</a></p>
                        </div></div>
                    }
                </aside></div>
            }
        </>
    }
}
