//! How a course goes: what its trainers see of those who learn with it.
//!
//! Nobody is named, and groups of fewer than [`FEWEST`] people are not shown. Only people with an account count: what
//! guests do stays on their devices.

use serde::{Deserialize, Serialize};

/// Smaller groups of people are never shown.
pub const FEWEST: u32 = 5;

/// How a course goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseFigures {
    /// How many people have begun it; none if they are too few.
    pub people: Option<u32>,
    /// The lessons of the version that learners see, in the order of learning.
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
    /// What learners say who were not helped, newest first.
    pub remarks: Vec<RemarkView>,
}

/// What a group of people did in a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Run {
    /// How many began it.
    pub started: u32,
    /// How many of them finished it, in percent.
    pub finished_percent: u8,
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
    /// How many.
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
    /// How many answered.
    pub people: u32,
    /// How many of them were right at once, in percent: the facility index.
    pub right_percent: u8,
    /// Whether those who do well elsewhere in the course do well here: the correlation of the first score with the mean of
    /// the first scores of the other questions, in hundredths, -100 to 100. None with fewer than ten people or where all
    /// answered alike.
    pub discrimination: Option<i8>,
    /// What those chose most often who were not right, most frequent first, three at most; groups that are too small are
    /// left out.
    pub wrong: Vec<WrongAnswer>,
}

/// An answer that was not right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WrongAnswer {
    /// In words; `✓` and `✗` for statements that were said to hold or not.
    pub text: String,
    /// How many of those who erred chose it, in percent.
    pub percent: u8,
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
    /// The version that was read.
    pub version: String,
    /// Why.
    pub reason: Reason,
    /// In their words: at most 500 characters, or empty.
    #[serde(default)]
    pub text: String,
}

/// What a learner said who was not helped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RemarkView {
    /// The day, at its beginning (UTC).
    pub day: i64,
    /// Why.
    pub reason: Reason,
    /// In their words; may be empty.
    pub text: String,
    /// It was said of an earlier version than the one that learners see.
    pub earlier: bool,
}
