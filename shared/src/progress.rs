//! What somebody has done.
//!
//! A device records [`Event`]s. States are folded from them, on the device and on the server by the same rules:
//! each fold takes a minimum, a maximum or a count over a *set* of events, so that order, repetition and the place
//! where it happens do not matter. Two devices, a guest who makes an account, a batch that is sent twice: all are the
//! union of sets.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::course::question::Response;

/// Something that happened on a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Event {
    /// Made on the device (UUIDv7, RFC 9562): the same event is never counted twice.
    pub id: Uuid,
    /// When it happened by the device's clock, milliseconds since 1970. The clock may be wrong: see [`sane_time`].
    pub at: i64,
    /// The course's id.
    pub course: String,
    /// The lesson's id within the course.
    pub lesson: String,
    /// The version of the course that the person read.
    pub version: String,
    /// What happened.
    pub what: What,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// The lesson was opened.
    Opened,
    /// A question was answered.
    Answered {
        /// The question's id within the lesson.
        question: String,
        /// What was answered.
        response: Response,
        /// How the device graded it, in percent. The server grades again where it knows the version.
        score: u8,
    },
    /// The lesson was finished: its end was reached and confirmed.
    Finished,
}

/// A lesson's state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LessonState {
    /// The course's id.
    pub course: String,
    /// The lesson's id within the course.
    pub lesson: String,
    /// When something happened in it for the first time, milliseconds since 1970.
    pub first_at: i64,
    /// When something happened in it last.
    pub last_at: i64,
    /// When it was finished for the first time. Once done, a lesson stays done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<i64>,
}

/// A question's state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionState {
    /// The course's id.
    pub course: String,
    /// The lesson's id within the course.
    pub lesson: String,
    /// The question's id within the lesson.
    pub question: String,
    /// How often it was answered.
    pub attempts: u32,
    /// The best answer so far, in percent.
    pub best: u8,
}

impl LessonState {
    /// Takes what another state of the same lesson knows: a union of the two sets of events.
    pub fn merge(&mut self, other: &LessonState) {
        self.first_at = self.first_at.min(other.first_at);
        self.last_at = self.last_at.max(other.last_at);
        self.finished_at = match (self.finished_at, other.finished_at) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }
}

impl QuestionState {
    /// Takes what a state of the same question, folded from *other* events, knows.
    pub fn merge(&mut self, other: &QuestionState) {
        self.attempts = self.attempts.saturating_add(other.attempts);
        self.best = self.best.max(other.best);
    }
}

impl Event {
    /// What this event alone says of its lesson.
    pub fn lesson_state(&self) -> LessonState {
        LessonState {
            course: self.course.clone(),
            lesson: self.lesson.clone(),
            first_at: self.at,
            last_at: self.at,
            finished_at: matches!(self.what, What::Finished).then_some(self.at),
        }
    }

    /// What this event alone says of a question, if it is an answer.
    pub fn question_state(&self) -> Option<QuestionState> {
        match &self.what {
            What::Answered { question, score, .. } => Some(QuestionState {
                course: self.course.clone(),
                lesson: self.lesson.clone(),
                question: question.clone(),
                attempts: 1,
                best: (*score).min(100),
            }),
            What::Opened | What::Finished => None,
        }
    }
}

/// The time of an event as it is kept: a device whose clock runs ahead does not reach into the future, one whose
/// clock was never set (before 2020) counts as "now".
pub fn sane_time(at: i64, now: i64) -> i64 {
    const YEAR_2020: i64 = 1_577_836_800_000;
    if at < YEAR_2020 { now } else { at.min(now) }
}

/// The states of everything that somebody has touched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Progress {
    /// In the order of their ids.
    pub lessons: Vec<LessonState>,
    /// In the order of their ids.
    pub questions: Vec<QuestionState>,
}

impl Progress {
    /// Folds events; one that comes twice counts once.
    pub fn fold<'a>(events: impl IntoIterator<Item = &'a Event>) -> Progress {
        let mut seen = BTreeSet::new();
        let mut lessons: BTreeMap<(String, String), LessonState> = BTreeMap::new();
        let mut questions: BTreeMap<(String, String, String), QuestionState> = BTreeMap::new();
        for event in events.into_iter().filter(|e| seen.insert(e.id)) {
            let one = event.lesson_state();
            lessons
                .entry((one.course.clone(), one.lesson.clone()))
                .and_modify(|s| s.merge(&one))
                .or_insert(one);
            if let Some(one) = event.question_state() {
                questions
                    .entry((one.course.clone(), one.lesson.clone(), one.question.clone()))
                    .and_modify(|s| s.merge(&one))
                    .or_insert(one);
            }
        }
        Progress { lessons: lessons.into_values().collect(), questions: questions.into_values().collect() }
    }

    /// Takes what a progress that was folded from *other* events knows.
    #[must_use]
    pub fn merged(self, other: &Progress) -> Progress {
        let mut all = self;
        for one in &other.lessons {
            match all.lessons.iter_mut().find(|s| s.course == one.course && s.lesson == one.lesson) {
                Some(known) => known.merge(one),
                None => all.lessons.push(one.clone()),
            }
        }
        for one in &other.questions {
            match all.question_mut(&one.course, &one.lesson, &one.question) {
                Some(known) => known.merge(one),
                None => all.questions.push(one.clone()),
            }
        }
        all.sort();
        all
    }

    /// Puts newer states of the server in the place of older ones.
    pub fn replace(&mut self, lessons: &[LessonState], questions: &[QuestionState]) {
        self.lessons.retain(|s| !lessons.iter().any(|n| n.course == s.course && n.lesson == s.lesson));
        self.lessons.extend_from_slice(lessons);
        self.questions.retain(|s| {
            !questions
                .iter()
                .any(|n| n.course == s.course && n.lesson == s.lesson && n.question == s.question)
        });
        self.questions.extend_from_slice(questions);
        self.sort();
    }

    /// The state of a lesson, if it was ever touched.
    pub fn lesson(&self, course: &str, lesson: &str) -> Option<&LessonState> {
        self.lessons.iter().find(|s| s.course == course && s.lesson == lesson)
    }

    /// The state of a question, if it was ever answered.
    pub fn question(&self, course: &str, lesson: &str, question: &str) -> Option<&QuestionState> {
        self.questions.iter().find(|s| s.course == course && s.lesson == lesson && s.question == question)
    }

    /// How many of these lessons are done.
    pub fn done(&self, course: &str, lessons: &[String]) -> usize {
        lessons.iter().filter(|id| self.lesson(course, id).is_some_and(|s| s.finished_at.is_some())).count()
    }

    /// The first of these lessons that is not done: what to do next.
    pub fn next<'a>(&self, course: &str, lessons: &'a [String]) -> Option<&'a String> {
        lessons.iter().find(|id| self.lesson(course, id).is_none_or(|s| s.finished_at.is_none()))
    }

    /// The lesson in which something happened last.
    pub fn latest(&self) -> Option<&LessonState> {
        self.lessons.iter().max_by_key(|s| s.last_at)
    }

    fn question_mut(&mut self, course: &str, lesson: &str, question: &str) -> Option<&mut QuestionState> {
        self.questions.iter_mut().find(|s| s.course == course && s.lesson == lesson && s.question == question)
    }

    fn sort(&mut self) {
        self.lessons.sort_by(|a, b| (&a.course, &a.lesson).cmp(&(&b.course, &b.lesson)));
        self.questions
            .sort_by(|a, b| (&a.course, &a.lesson, &a.question).cmp(&(&b.course, &b.lesson, &b.question)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event() -> impl Strategy<Value = Event> {
        let what = prop_oneof![
            Just(What::Opened),
            Just(What::Finished),
            ("[ab]", 0_u8..=100).prop_map(|(question, score)| What::Answered {
                question,
                response: Response::TrueFalse(true),
                score,
            }),
        ];
        (0_u128..40, 0_i64..1_000, "[ab]", "[xyz]", what).prop_map(|(id, at, course, lesson, what)| {
            // An id stands for one event: what an event says follows from its id.
            Event { id: Uuid::from_u128(id), at, course, lesson, version: "v".into(), what }
        })
    }

    /// Events with different ids, as devices make them.
    fn events() -> impl Strategy<Value = Vec<Event>> {
        prop::collection::vec(event(), 0..30).prop_map(|all| {
            let mut seen = BTreeSet::new();
            all.into_iter().filter(|e| seen.insert(e.id)).collect()
        })
    }

    proptest! {
        #[test]
        fn order_and_repetition_do_not_matter(events in events(), seed in 0_usize..100) {
            let mut shuffled = events.clone();
            shuffled.extend(events.iter().skip(seed % (events.len() + 1)).cloned());
            shuffled.reverse();
            let by = seed % shuffled.len().max(1);
            shuffled.rotate_left(by);
            prop_assert_eq!(Progress::fold(&events), Progress::fold(&shuffled));
        }

        #[test]
        fn a_guest_who_joins_an_account_loses_nothing_and_gains_nothing_twice(events in events(), cut in 0_usize..30) {
            let (guest, account) = events.split_at(cut.min(events.len()));
            let whole = Progress::fold(&events);
            prop_assert_eq!(Progress::fold(guest).merged(&Progress::fold(account)), whole.clone());
            prop_assert_eq!(Progress::fold(account).merged(&Progress::fold(guest)), whole);
        }

        #[test]
        fn what_is_done_stays_done(events in events(), more in events()) {
            let before = Progress::fold(&events);
            let after = before.clone().merged(&Progress::fold(&more));
            for state in before.lessons.iter().filter(|s| s.finished_at.is_some()) {
                prop_assert!(after.lesson(&state.course, &state.lesson).is_some_and(|s| s.finished_at.is_some()));
            }
            for state in &before.questions {
                let now = after.question(&state.course, &state.lesson, &state.question);
                prop_assert!(now.is_some_and(|s| s.best >= state.best && s.attempts >= state.attempts));
            }
        }

        #[test]
        fn newer_states_replace_older_ones(events in events()) {
            let mut old = Progress::fold(&events[..events.len() / 2]);
            let new = Progress::fold(&events);
            old.replace(&new.lessons, &new.questions);
            prop_assert_eq!(old, new);
        }
    }

    #[test]
    fn a_wrong_clock_is_put_right() {
        let now = 1_800_000_000_000;
        assert_eq!(sane_time(0, now), now, "never set");
        assert_eq!(sane_time(now + 86_400_000, now), now, "a day ahead");
        assert_eq!(sane_time(now - 5_000, now), now - 5_000);
    }
}
