//! How a course goes: what its trainers see of those who learn with it.
//!
//! Nobody is named, and no number of people that leaves the server is exact: it is told in steps of [`FEWEST`]
//! ([`more_than`]). So a group of fewer than five is never shown, and none can be reckoned from what is shown either,
//! neither by a difference (20 began the first lesson, 17 the second) nor by what is left of a whole (14 began, 12
//! finished): whatever is added up or taken away, both ends of each step are 0 or at least 5, and what lies between them
//! stays open. That nobody did something is not told apart from that some few did: otherwise "nobody" would say of each
//! one in the group what they did. The promise is about one answer: whoever notes day by day when steps are passed knows
//! some numbers of those days.
//!
//! Only people with an account count: what guests do stays on their devices.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Fewer are never told of.
pub const FEWEST: u32 = 5;

/// What is told of so many people: "more than 0, 5, 10, 15 …"; 0 stands for at most five.
pub const fn more_than(people: u32) -> u32 {
    people.saturating_sub(1) / FEWEST * FEWEST
}

/// How many people there are at least and at most where [`more_than`] has told this.
pub const fn ends(told: u32) -> (u32, u32) {
    (if told == 0 { 0 } else { told + 1 }, told + FEWEST)
}

/// How a course goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseFigures {
    /// More than so many people have begun it, in steps of five; 0: at most five.
    pub people: u32,
    /// The lessons of the version that learners see, in the order of learning; none as long as they see none.
    pub lessons: Vec<LessonFigures>,
}

/// How a lesson goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LessonFigures {
    /// Its id.
    pub lesson: String,
    /// Its title.
    pub title: String,
    /// What those did who have begun it; none if they are too few.
    pub run: Option<Run>,
    /// Its questions, in reading order.
    pub questions: Vec<QuestionFigures>,
    /// What learners say who were not helped.
    pub remarks: Remarks,
}

/// What a group of people did in a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Run {
    /// More than so many began it, in steps of five.
    pub started: u32,
    /// More than so many of them finished it, in steps of five; 0: at most five.
    pub finished: u32,
    /// What it took half of those who finished at most, in minutes; pauses of more than five minutes do not count. None if
    /// they are too few.
    pub typical_minutes: Option<u32>,
    /// After which question people left who have not finished, most frequent first; groups that are too small are left
    /// out.
    pub left: Vec<Left>,
}

/// Where people left a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Left {
    /// The last question that they answered; none if they answered none.
    pub after: Option<String>,
    /// More than so many, in steps of five; never 0.
    pub people: u32,
}

/// How a question goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionFigures {
    /// Its id.
    pub question: String,
    /// What is asked, as plain text.
    pub prompt: String,
    /// What people answered first; none if they are too few.
    pub answered: Option<FirstAnswers>,
}

/// What a group of people answered to a question when they saw it first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FirstAnswers {
    /// More than so many answered, in steps of five.
    pub people: u32,
    /// More than so many of them were right at once, in steps of five; 0: at most five.
    pub right: u32,
    /// Whether those who do well elsewhere in the course do well here; none where the numbers do not say for certain.
    pub discrimination: Option<Discrimination>,
    /// What those chose most often who were not right, most frequent first, three at most; groups that are too small are
    /// left out.
    pub wrong: Vec<WrongAnswer>,
}

/// Whether those who do well elsewhere in the course do well at a question: which part of those above the mean was right
/// at once, less which part of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Discrimination {
    /// They do worse.
    Misleads,
    /// Hardly better or worse: by less than 0.2.
    Little,
    /// They do clearly better: by 0.3 or more.
    Much,
}

/// An answer that was not right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WrongAnswer {
    /// In words; `✓` and `✗` for statements that were said to hold or not.
    pub text: String,
    /// More than so many chose it, in steps of five; never 0.
    pub people: u32,
}

/// Why a lesson did not help somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Too hard.
    Hard,
    /// Too long.
    Long,
    /// Something is wrong or out of date.
    Wrong,
    /// Something does not work: a picture, a question, a link.
    Broken,
    /// Known already.
    Known,
    /// Something else.
    Other,
}

impl Reason {
    /// All of them.
    pub const ALL: [Reason; 6] =
        [Reason::Hard, Reason::Long, Reason::Wrong, Reason::Broken, Reason::Known, Reason::Other];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Reason::Hard => "hard",
            Reason::Long => "long",
            Reason::Wrong => "wrong",
            Reason::Broken => "broken",
            Reason::Known => "known",
            Reason::Other => "other",
        }
    }

    /// The reason of a word.
    pub fn from_code(code: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What a learner says who was not helped. Nobody is asked who they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewRemark {
    /// Random, made up by whoever sends it: sent again, because its answer got lost, it is the same remark. The server makes
    /// one up if there is none.
    #[serde(default)]
    pub id: Option<Uuid>,
    /// The version that was read.
    pub version: String,
    /// Why.
    pub reason: Reason,
    /// In their words: at most 500 characters, or empty.
    #[serde(default)]
    pub text: String,
}

/// What learners say of a lesson who were not helped. What somebody says cannot be told of a group: so it is shown
/// together with what others say of the course (never fewer than [`FEWEST`] at a time, on the next day at the earliest),
/// and without day, version and order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Remarks {
    /// More than so many said something, in steps of five; 0: at most five.
    pub people: u32,
    /// Why, most frequent first; reasons of groups that are too small are left out.
    pub reasons: Vec<ReasonCount>,
    /// In their words, in the order of the alphabet.
    pub texts: Vec<String>,
}

/// How many have a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReasonCount {
    /// Why.
    pub reason: Reason,
    /// More than so many say so, in steps of five; never 0.
    pub people: u32,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn five_are_too_few_and_six_are_more_than_five() {
        let told = [0, 1, 5, 6, 10, 11, 100, 101].map(more_than);
        assert_eq!(told, [0, 0, 0, 5, 5, 10, 95, 100]);
    }

    proptest! {
        /// For all numbers: they lie between the ends of what is told of them, and no end is a number from 1 to 4.
        #[test]
        fn what_is_told_is_true_and_no_end_is_a_small_group(people in 0..1_000_000_u32) {
            let (least, most) = ends(more_than(people));
            prop_assert!((least..=most).contains(&people));
            prop_assert!(!(1..FEWEST).contains(&least) && !(1..FEWEST).contains(&most));
        }
    }
}
