//! A course in a list, with how far the learner is.

use shared::api::catalogue::CourseCard as Card;
use shared::course::{Level, Topic};
use shared::lang::Lang;
use shared::progress::Progress;
use yew::prelude::*;

use super::icon::{IconName, icon};
use crate::i18n::text;
use crate::route::Route;
use crate::t;

/// The word for a topic.
pub fn topic(lang: Lang, topic: Topic) -> String {
    text(lang, &format!("topic-{}", topic.code()))
}

/// The word for a level.
pub fn level(lang: Lang, level: Level) -> String {
    text(lang, &format!("level-{}", level.code()))
}

/// "45 Minuten", "1 Stunde 10 Minuten".
pub fn duration(lang: Lang, minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => t!(lang, "minutes", n = minutes),
        (hours, 0) => t!(lang, "hours", n = hours),
        (hours, minutes) => format!("{} {}", t!(lang, "hours", n = hours), t!(lang, "minutes", n = minutes)),
    }
}

/// How far somebody is in a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing touched.
    Open,
    /// So many lessons done.
    Begun(usize),
    /// All lessons done.
    Done,
}

/// How far somebody is in a course.
pub fn standing(progress: &Progress, card: &Card) -> Standing {
    let done = progress.done(&card.id, &card.lessons);
    if done == card.lessons.len() && done > 0 {
        Standing::Done
    } else if progress.lessons.iter().any(|l| l.course == card.id) {
        Standing::Begun(done)
    } else {
        Standing::Open
    }
}

/// A course in a list. `with_bar` shows how far one is instead of topic, length and level.
pub fn course_card(lang: Lang, card: &Card, standing: Standing, with_bar: bool) -> Html {
    let total = card.lessons.len();
    let to = Route::Course { lang, course: card.id.clone() };
    let how_far = match standing {
        Standing::Open => None,
        Standing::Begun(done) => {
            Some(("begun", IconName::Begun, t!(lang, "course-begun", done = done, total = total)))
        }
        Standing::Done => Some(("done", IconName::Check, t!(lang, "course-done"))),
    };
    let other_language = card.lang != lang;
    html! {
        <li class="course" key={card.id.clone()}>
            <span class="book" data-topic={card.topic.code()} aria-hidden="true">{ icon(IconName::from(card.topic)) }</span>
            <div class="course-text" lang={other_language.then(|| card.lang.tag())}>
                <h3><a href={to.to_path()}>{ &card.title }</a></h3>
                if !with_bar {
                    <p>{ &card.summary }</p>
                    <p class="meta">
                        <span>{ icon(IconName::from(card.topic)) }{ topic(lang, card.topic) }</span>
                        <span>{ icon(IconName::Clock) }{ duration(lang, card.minutes) }</span>
                        <span>{ icon(IconName::Level) }{ level(lang, card.level) }</span>
                    </p>
                }
                if let Some((state, name, words)) = how_far {
                    <p class="state" data-state={state}>{ icon(name) }{ words.clone() }</p>
                    if let (true, Standing::Begun(done)) = (with_bar, standing) {
                        <progress class="amount" value={done.to_string()} max={total.to_string()} aria-label={words}></progress>
                    }
                }
            </div>
        </li>
    }
}
