//! What a school hands out about a pupil: to them, or to their parents.

use serde::{Deserialize, Serialize};

use super::Day;
use super::assignment::Task;
use crate::api::account::MyData;

/// Everything that is stored about a pupil.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PupilData {
    /// As for everybody who has an account.
    #[serde(flatten)]
    pub account: MyData,
    /// What the school has stored beside it.
    pub school: SchoolData,
}

/// What a school has stored about a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SchoolData {
    /// The school's name.
    pub school: String,
    /// The name that the teachers know.
    pub name: String,
    /// Where the pupil came from, if from another system: `roster`, or a provider of sign-in.
    pub source: Option<String>,
    /// Their id there.
    pub external_id: Option<String>,
    /// Whether there is a card that works.
    pub has_card: bool,
    /// How often in a row wrong pictures were tapped.
    pub wrong_tries: u32,
    /// They have a password of their own: on the date only the tie to the school is erased.
    pub claimed: bool,
    /// When it is erased.
    pub delete_on: Day,
    /// Class groups, newest first.
    pub classes: Vec<PupilClass>,
    /// What they were given to do; not what was over in their class groups before they came.
    pub assignments: Vec<PupilAssignment>,
}

/// A class group that a pupil is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PupilClass {
    /// Its name.
    pub name: String,
    /// The year in which its school year begins.
    pub school_year: i16,
    /// It is over.
    pub archived: bool,
    /// Since when they are in it, if that is known.
    #[serde(default)]
    pub since: Option<Day>,
    /// Names of groups within it that they are in.
    pub groups: Vec<String>,
}

/// Something that a pupil was given to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PupilAssignment {
    /// The class group's name.
    pub class: String,
    /// What is to be done.
    pub task: Task,
    /// The title of course or lesson; none if it is no longer published.
    pub title: Option<String>,
    /// From which day.
    pub starts: Option<Day>,
    /// Until when.
    pub due: Option<Day>,
    /// How many lessons it has.
    pub lessons: u32,
    /// How many of them are done.
    pub done: u32,
    /// It was given in an earlier school year of the class group.
    #[serde(default)]
    pub past: bool,
}
