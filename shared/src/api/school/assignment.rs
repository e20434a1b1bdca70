//! Assignments: what a class group, some of it, or single pupils are to do.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Day;

/// What is to be done. Later kinds (tests, practice) are further variants.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// All lessons of a course.
    Course {
        /// The course's id.
        course: String,
    },
    /// One lesson.
    Lesson {
        /// The course's id.
        course: String,
        /// The lesson's id within the course.
        lesson: String,
    },
}

impl Task {
    /// The course that it is about.
    pub fn course(&self) -> &str {
        match self {
            Task::Course { course } | Task::Lesson { course, .. } => course,
        }
    }
}

/// For whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Whom {
    /// The whole class group, also who joins it later.
    Class,
    /// A group within it, also who joins that later.
    Group {
        /// Its id.
        group: Uuid,
    },
    /// Some pupils.
    Pupils {
        /// Their accounts; one at least.
        pupils: Vec<Uuid>,
    },
}

/// Gives or changes an assignment.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AssignmentWish {
    /// What is to be done.
    pub task: Task,
    /// For whom.
    pub whom: Whom,
    /// From this day, as `2026-12-05`: before, pupils do not see it. At once if there is none.
    #[serde(default)]
    pub starts: Option<String>,
    /// To the end of this day: not before the start, not over already, and not after the next school year. It can be done
    /// later all the same.
    #[serde(default)]
    pub due: Option<String>,
    /// It is meant although some of the pupils have the course of this lesson to do already, or lessons of this course.
    #[serde(default)]
    pub again: bool,
}

/// An assignment, for teachers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AssignmentView {
    /// Its id.
    pub id: Uuid,
    /// What is to be done.
    pub task: Task,
    /// The title of course or lesson, in the reader's language; none if it is no longer published.
    pub title: Option<String>,
    /// For whom.
    pub whom: Whom,
    /// From which day.
    pub starts: Option<Day>,
    /// Until when.
    pub due: Option<Day>,
    /// How many pupils it is for.
    pub pupils: u32,
    /// How many of them have done all of it.
    pub done: u32,
    /// It was given in an earlier school year of the class group: pupils do not see it any more.
    pub past: bool,
}

/// An assignment, for a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MyAssignment {
    /// Its id.
    pub id: Uuid,
    /// What is to be done.
    pub task: Task,
    /// The title of course or lesson, in the reader's language.
    pub title: String,
    /// Lessons to do, in their order.
    pub lessons: Vec<String>,
    /// How many of them are done.
    pub done: u32,
    /// Until when.
    pub due: Option<Day>,
    /// That day is over, and it is not done.
    pub late: bool,
    /// The class group's name.
    pub class: String,
}
