//! What I have done, and what comes next.

use shared::api::catalogue::CatalogueView;
use yew::prelude::*;

use crate::app::Site;
use crate::components::course_card::{CourseCard, Standing, standing};
use crate::components::icon::{Icon, IconName};
use crate::components::link::Link;
use crate::components::next_step::{NextStep, next};
use crate::components::wolf::Wolf;
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::t;

/// Properties of [`MyLearning`].
#[derive(Clone, PartialEq, Properties)]
pub struct MyLearningProps {
    /// All courses.
    pub view: CatalogueView,
}

/// My learning.
#[component]
pub fn MyLearning(props: &MyLearningProps) -> Html {
    let (Some(site), Some(learner)) = (use_context::<Site>(), use_context::<LearnerHandle>()) else {
        return Html::default();
    };
    let lang = site.lang;
    let courses = &props.view.courses;
    let with = |wanted: fn(Standing) -> bool| -> Vec<Html> {
        courses
            .iter()
            .map(|card| (card, standing(&learner.progress, card)))
            .filter(|(_, s)| wanted(*s))
            .map(|(card, standing)| {
                html! { <CourseCard key={card.id.clone()} {lang} card={card.clone()} {standing} with_bar=true /> }
            })
            .collect()
    };
    let begun = with(|s| matches!(s, Standing::Begun(_)));
    let done = with(|s| s == Standing::Done);
    let nothing = begun.is_empty() && done.is_empty();
    let guest = learner.ready && learner.me.is_none() && !nothing;
    html! {
        <>
            <h1>{ t!(lang, "me-title") }</h1>
            if learner.adopted > 0 {
                <div class="notice" data-tone="good" role="status"><Icon name={IconName::CloudSaved} />
                    <p>{ t!(lang, "me-adopted", n = learner.adopted) }</p></div>
            }
            if nothing {
                <div class="wolf-says"><Wolf src={site.wolf} /><div class="bubble">
                    <p>{ t!(lang, "me-empty") }</p>
                    <p class="actions"><Link class="button" to={Route::Catalogue { lang }}>{ t!(lang, "me-choose") }</Link></p>
                </div></div>
            } else {
                <div class="split"><div>
                    if let Some(next) = next(&learner.progress, courses) {
                        <NextStep {next} progress={learner.progress.clone()} />
                    }
                    if !begun.is_empty() { <h2>{ t!(lang, "me-begun") }</h2><ul class="courses">{ for begun }</ul> }
                    if !done.is_empty() { <h2>{ t!(lang, "me-done") }</h2><ul class="courses">{ for done }</ul> }
                </div>
                <aside>
                    if guest {
                        <div class="notice" data-tone="warm"><Icon name={IconName::DeviceKept} /><div>
                            <h2>{ t!(lang, "me-device") }</h2>
                            <p>{ t!(lang, "me-device-text") }</p>
                            <p class="actions"><Link class="button quiet" to={Route::Register { lang }}>{ t!(lang, "register") }</Link></p>
                        </div></div>
                    }
                </aside></div>
            }
        </>
    }
}
