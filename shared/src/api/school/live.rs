//! The page that a class is led from: who does what, who needs help, which questions are hard.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use crate::school::live::{CellState, Reason};

/// How the class stands just now. A browser asks again and again; the same state has the same `ETag`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LiveClass {
    /// Lessons that are assigned or were begun by somebody, in the order of assignments and courses.
    pub lessons: Vec<LiveLesson>,
    /// Pupils by name, each with a cell for each lesson.
    pub pupils: Vec<LivePupil>,
    /// Who needs the teacher, most urgent first.
    pub needs: Vec<Need>,
}

/// The most characters of a question that are told beside a pupil.
pub const MAX_ASKED: usize = 80;

/// A lesson: a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LiveLesson {
    /// The course's id.
    pub course: String,
    /// The lesson's id.
    pub lesson: String,
    /// The course's title, in the reader's language.
    pub course_title: String,
    /// The lesson's title, in the reader's language.
    pub title: String,
    /// How many questions it has.
    pub questions: u32,
}

/// A pupil: a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LivePupil {
    /// The account's id.
    pub account: Uuid,
    /// As the teacher knows them.
    pub name: String,
    /// Too many wrong pictures.
    pub locked: bool,
    /// Signed in somewhere, and not only long ago.
    pub here: bool,
    /// How many of the lessons that they are to do are done, and how many there are.
    pub done: u32,
    /// See `done`.
    pub assigned: u32,
    /// One for each of [`LiveClass::lessons`].
    pub cells: Vec<Cell>,
}

/// A pupil in a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cell {
    /// How it stands.
    pub state: CellState,
    /// Whether they are to do it.
    pub assigned: bool,
    /// Questions answered right at least once.
    pub right: u32,
    /// The most tries at a question that is not right yet.
    pub tries: u32,
}

/// Somebody who needs the teacher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Need {
    /// The account's id.
    pub account: Uuid,
    /// As the teacher knows them.
    pub name: String,
    /// Why.
    pub reason: Reason,
    /// In which lesson: a place in [`LiveClass::lessons`].
    pub lesson: Option<u32>,
    /// For `tried-often`: what is asked, as plain text of at most [`MAX_ASKED`] characters.
    pub question: Option<String>,
    /// For `locked`, `wrong-pictures` and `tried-often`: how often.
    pub tries: u32,
    /// For `no-progress`: for how many minutes nothing was answered.
    pub minutes: u32,
}

/// A question that is hard for this class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HardQuestion {
    /// The course's id.
    pub course: String,
    /// The lesson's id.
    pub lesson: String,
    /// The question's id.
    pub question: String,
    /// The lesson's title, in the reader's language.
    pub title: String,
    /// What is asked, as sanitised HTML.
    pub text: String,
    /// Pupils who answered it.
    pub pupils: u32,
    /// Of these, how many had it right at the first try.
    pub right_at_once: u32,
    /// Of these, how many have it right by now.
    pub right: u32,
    /// What was answered, by most pupils first; at most ten.
    pub answers: Vec<Given>,
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Given {
    /// In words.
    pub text: String,
    /// Of a statement that holds or does not: what was said of it. The text has only a sign for that.
    pub holds: Option<bool>,
    /// How good it is, in percent.
    pub score: u8,
    /// How many pupils gave it.
    pub pupils: u32,
    /// How often it was given, by all of them together.
    pub times: u32,
}
