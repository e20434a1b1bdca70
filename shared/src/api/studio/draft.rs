//! Drafts: courses as they are being written.
//!
//! A draft is a course's folder, as `content/README.md` describes it, in the database: `course.toml`, of which the
//! [`Outline`] is made, and a file for each lesson and language. Whoever writes says which revision they have read; if it
//! is no longer the newest, nothing is written and the answer is `draft-changed`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::review::ReviewState;
use crate::course::mark::Mark;
use crate::course::outline::Outline;
use crate::course::{Level, Topic};
use crate::lang::Lang;

/// A course in the list of an organisation's courses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftSummary {
    /// Of the draft.
    pub id: Uuid,
    /// Of the course, in its address.
    pub course: String,
    /// In the original language.
    pub title: String,
    /// The language it is written in first.
    pub original: Lang,
    /// All its languages.
    pub languages: Vec<Lang>,
    /// How many lessons it has.
    pub lessons: u32,
    /// When anything in it was changed last.
    pub changed_at: i64,
    /// The user name of whoever changed it last; none if the account is gone.
    pub changed_by: Option<String>,
    /// When the version that learners see was published; none if they see none.
    pub published_at: Option<i64>,
    /// Something was changed since.
    pub newer: bool,
    /// It was put away: learners do not find it any more.
    pub archived: bool,
    /// How the last looking at it by a second person stands; none if it was never handed in.
    #[serde(default)]
    pub review: Option<ReviewState>,
}

/// A course to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewDraft {
    /// Of the draft, made up by whoever sends the wish: sent again, because its answer got lost, it is the same course. The
    /// server makes one up if there is none.
    #[serde(default)]
    pub id: Option<Uuid>,
    /// 1 to 120 characters. The course's id is made of it, once and for all.
    pub title: String,
    /// For whom it is: at most 300 characters, or empty.
    pub audience: String,
    /// The language it is written in first.
    pub original: Lang,
    /// The languages it is to have besides.
    #[serde(default)]
    pub languages: Vec<Lang>,
    /// What the catalogue files it under.
    pub topic: Topic,
    /// How hard it is.
    pub level: Level,
    /// DigComp competences such as `4.2`; may come later.
    #[serde(default)]
    pub competences: Vec<String>,
}

/// A course as it is being written: everything but the texts of its lessons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Draft {
    /// Of the draft.
    pub id: Uuid,
    /// Whose it is.
    pub organisation_name: String,
    /// Of the course, in its address.
    pub course: String,
    /// The language it is written in first.
    pub original: Lang,
    /// What `course.toml` says.
    pub outline: Outline,
    /// Of `course.toml`.
    pub revision: i64,
    /// Who changed `course.toml` last: a user name; none if the account is gone.
    pub outline_changed_by: Option<String>,
    /// All lessons that there are texts of, by id; also those that the outline does not name (any more).
    pub lessons: BTreeMap<String, LessonInfo>,
    /// When anything in it was changed last.
    pub changed_at: i64,
    /// When the version that learners see was published; none if they see none.
    pub published_at: Option<i64>,
    /// Something was changed since.
    pub newer: bool,
    /// Since when it is put away.
    pub archived_at: Option<i64>,
    /// How the last looking at it by a second person stands; none if it was never handed in.
    #[serde(default)]
    pub review: Option<ReviewState>,
}

/// A lesson of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LessonInfo {
    /// In the languages in which it has been begun.
    pub texts: BTreeMap<Lang, TextInfo>,
}

/// A lesson in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextInfo {
    /// What its head says; may be empty.
    pub title: String,
    /// Of the file.
    pub revision: i64,
    /// When it was changed last.
    pub changed_at: i64,
    /// The user name of whoever changed it last; none if the account is gone.
    pub changed_by: Option<String>,
    /// How many blocks of the original nothing here translates; 0 in the original.
    #[serde(default)]
    pub missing: u32,
    /// How many blocks are to be looked at, because the original was changed since, or nobody has confirmed them.
    #[serde(default)]
    pub outdated: u32,
}

/// A change of `course.toml`: all of it, as it is to be. Comments and unknown keys of the file stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OutlineChange {
    /// As it is to be.
    pub outline: Outline,
    /// The revision that was read.
    pub seen: i64,
}

/// A lesson to be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewLesson {
    /// The id of the module to whose end it comes; none for the last one (one is made if there is none).
    #[serde(default)]
    pub module: Option<String>,
    /// In the original language, 1 to 120 characters. The lesson's id is made of it, once and for all.
    pub title: String,
}

/// What came of adding a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LessonAdded {
    /// Its id.
    pub lesson: String,
    /// The draft as it is now.
    pub draft: Draft,
}

/// A lesson in one language, as it is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LessonText {
    /// The whole file: head and Markdown. Empty if there is none yet.
    pub text: String,
    /// One for each block that `shared::course::source::cut` finds.
    pub marks: Vec<Mark>,
    /// Of the file; 0 if there is none yet.
    pub revision: i64,
    /// When it was changed last; 0 if there is none yet.
    pub changed_at: i64,
    /// The user name of whoever changed it last.
    pub changed_by: Option<String>,
}

/// A change of a lesson in one language: all of it, as it is to be.
///
/// To send the same text again after an answer got lost is harmless: what is there already is a success.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TextChange {
    /// The whole file, 256 KB at most.
    pub text: String,
    /// One for each block. If they are not as many, or not sound, the server finds out by comparing which block is which.
    pub marks: Vec<Mark>,
    /// The revision that was read; 0 if there was none.
    pub seen: i64,
}

/// A change was written: it is on the disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TextSaved {
    /// Of the file, from now on.
    pub revision: i64,
    /// The marks that were written.
    pub marks: Vec<Mark>,
    /// When.
    pub changed_at: i64,
}
