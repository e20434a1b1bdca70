//! The one thing to do next: begin, go on, or choose another course.

use shared::api::catalogue::CourseCard;
use shared::lang::Lang;
use shared::progress::Progress;
use yew::prelude::*;

use super::icon::{IconName, icon};
use super::wolf::{Pose, wolf};
use crate::app::Site;
use crate::route::Route;
use crate::t;

/// What somebody could do next.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// The course.
    pub card: CourseCard,
    /// The place of the lesson in the course, from 0.
    pub place: usize,
    /// Whether the course was begun.
    pub begun: bool,
}

/// The first open lesson of the course that was learned last; else the first lesson of the first course not done;
/// none when everything is done.
pub fn next(progress: &Progress, courses: &[CourseCard]) -> Option<Next> {
    let open = |card: &CourseCard| progress.next(&card.id, &card.lessons).cloned();
    let latest = progress.latest().and_then(|state| courses.iter().find(|c| c.id == state.course));
    let card = latest.filter(|c| open(c).is_some()).or_else(|| courses.iter().find(|c| open(c).is_some()))?;
    let lesson = open(card)?;
    let place = card.lessons.iter().position(|l| *l == lesson)?;
    let begun = progress.lessons.iter().any(|l| l.course == card.id);
    Some(Next { card: card.clone(), place, begun })
}

/// The small steps of a course: which are done, which is now.
pub fn pips(lang: Lang, place: usize, of: usize, done: impl Fn(usize) -> bool) -> Html {
    html! {
        <div class="progress">
            <p>{ t!(lang, "step-of", place = place + 1, of = of) }</p>
            <ol class="pips" aria-hidden="true">
                { for (0..of).map(|i| {
                    let class = if i == place { Some("now") } else if done(i) { Some("done") } else { None };
                    html! { <li key={i} {class}></li> }
                }) }
            </ol>
        </div>
    }
}

/// The next workshops on the same subject, as ready-made lines, and the way to all of them.
pub fn next_workshops(lang: Lang, lines: &[(String, String)]) -> Html {
    html! {
        <aside class="meetings">
            <h2 class="h3">{ t!(lang, "next-workshops") }</h2>
            { for lines.iter().map(|(to, words)| html! { <p><a class="alone" href={to.clone()}>{ words }</a></p> }) }
            <p><a class="alone" href={format!("/{lang}/workshops")}>{ t!(lang, "next-workshops-all") }</a></p>
        </aside>
    }
}

/// The slip with the one thing to do next.
pub fn next_step(site: &Site, next: &Next, progress: &Progress) -> Html {
    let lang = site.lang;
    let Next { card, place, begun } = next;
    let lesson = card.lessons.get(*place).cloned().unwrap_or_default();
    let title = card.lesson_titles.get(*place).cloned().unwrap_or_default();
    let (name, tab, button) = if *begun {
        (IconName::MyLearning, t!(lang, "next-begun"), t!(lang, "next-continue"))
    } else {
        (IconName::Important, t!(lang, "next-new"), t!(lang, "next-begin"))
    };
    let done = |i: usize| {
        let id = card.lessons.get(i);
        id.and_then(|id| progress.lesson(&card.id, id)).is_some_and(|s| s.finished_at.is_some())
    };
    html! {
        <section class="slip perched">
            <div class="slip-perch">{ wolf(&site.wolf, Pose::Peek) }<p class="slip-tab">{ icon(name) }<span>{ tab }</span></p></div>
            <div class="slip-body">
                <h2>{ title }</h2>
                <p class="soft">{ &card.title }</p>
                { pips(lang, *place, card.lessons.len(), done) }
                <p class="actions"><a class="button big full" href={Route::Lesson { lang, course: card.id.clone(), lesson }.to_path()}>{ button }</a></p>
            </div>
        </section>
    }
}
