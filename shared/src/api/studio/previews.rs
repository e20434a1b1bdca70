//! Links by which others look at a course that is being written, without signing in.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::course::Lesson;
use crate::lang::Lang;

/// The longest that a link shows something, in days.
pub const MAX_DAYS: u8 = 30;

/// A link to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPreview {
    /// How long it shows something, in days: 1 to 30.
    pub days: u8,
}

/// A link was made. Nobody learns the token a second time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviewMade {
    /// What stands behind `/preview/` in the address.
    pub token: String,
    /// As in the list.
    pub preview: PreviewLink,
}

/// A link that still shows something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviewLink {
    /// Its id.
    pub id: Uuid,
    /// The user name of whoever made it; none if the account is gone.
    pub made_by: Option<String>,
    /// When, milliseconds since 1970.
    pub made_at: i64,
    /// Until when, milliseconds since 1970.
    pub until: i64,
}

/// A course as a link shows it: as it is being written, complete or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviewCourse {
    /// Until when the link shows it, milliseconds since 1970.
    pub until: i64,
    /// The language of these texts: the one asked for, or else the one it is written in first.
    pub lang: Lang,
    /// All languages of the course.
    pub languages: Vec<Lang>,
    /// May be empty.
    pub title: String,
    /// May be empty.
    pub summary: String,
    /// May be empty.
    pub audience: String,
    /// "Afterwards you can …"
    pub goals: Vec<String>,
    /// In the order of learning.
    pub modules: Vec<PreviewModule>,
}

/// A module of such a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviewModule {
    /// Its id within the course.
    pub id: String,
    /// May be empty.
    pub title: String,
    /// Those that have been begun in this language, or in the one the course is written in first.
    pub lessons: Vec<PreviewLine>,
}

/// A lesson of such a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviewLine {
    /// Its id within the course.
    pub id: String,
    /// The language of these texts: the one that the course is written in first, where there is no title in the course's.
    pub lang: Lang,
    /// May be empty.
    pub title: String,
    /// What it is for in life.
    pub purpose: String,
    /// How long it takes most people.
    pub minutes: u16,
}

/// A lesson as a link shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviewLesson {
    /// The course, for the way there and back.
    pub course: PreviewCourse,
    /// The language of the lesson: the one asked for, or the one that the course is written in first.
    pub lang: Lang,
    /// As far as it can be read; its files are addresses.
    pub lesson: Lesson,
}
