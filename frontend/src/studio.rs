//! The studio: where trainers write courses, in a bundle of their own. It alone has what reads and writes course files.

mod frame;
pub mod preview;
pub mod question;

use std::rc::Rc;

use shared::api::account::Me;
use shared::api::organisation::Role;
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::app::{Pages, Site};
use crate::components::wolf::{Pose, wolf};
use crate::head::{Head, named};
use crate::route::Route;
use crate::state::learner::LearnerHandle;
use crate::state::organisation::{Part, doors, for_signed_in};
use crate::t;

/// The bundle of trainers, whose pages ask for what they show themselves.
pub struct Studio;

impl Pages for Studio {
    type Data = ();

    fn read(_: &Route, _: &str) -> Option<()> {
        Some(())
    }

    fn head(route: &Route, (): &()) -> Head {
        named(&t!(route.lang(), "studio-title"), String::new())
    }

    fn page(site: &Site, learner: &LearnerHandle, _: &Rc<()>) -> Html {
        let lang = site.lang;
        if matches!(&site.route, Route::Studio { path, .. } if path == "studio/frame") {
            return html! { <frame::Frame {lang} /> };
        }
        let sentence = t!(lang, "studio-for-trainers");
        for_signed_in(site, learner, t!(lang, "studio-title"), sentence, |me| start(site, me))
    }
}

/// Where somebody writes courses, by name.
fn writes_in(me: &Me) -> Vec<(Uuid, String)> {
    let mine = me.roles.iter().filter(|held| held.role == Role::Trainer);
    mine.map(|held| (held.organisation, held.organisation_name.clone())).collect()
}

/// Which organisation?
fn start(site: &Site, me: &Me) -> Html {
    let lang: Lang = site.lang;
    let mine = writes_in(me);
    html! {
        <>
            <h1>{ t!(lang, "studio-title") }</h1>
            if mine.is_empty() {
                <div class="wolf-says">{ wolf(&site.wolf, Pose::Sit) }<div class="bubble"><p>{ t!(lang, "studio-no-course-role") }</p></div></div>
            } else {
                { doors(Part::Studio, lang, &mine) }
            }
        </>
    }
}
