//! Checking a draft: what must be put right before learners see it, what could be better, and how hard it is to read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::review::Agreeing;
use crate::course::check::Finding;
use crate::course::check::reading::ReadingLevel;
use crate::lang::Lang;

/// What came of checking a draft as it is now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckReport {
    /// By file and line.
    pub findings: Vec<Found>,
    /// How hard each lesson is to read, by its id, in the languages in which there is enough text to say so.
    pub reading: BTreeMap<String, BTreeMap<Lang, ReadingLevel>>,
    /// Of what was checked: who publishes it names it.
    pub fingerprint: String,
    /// The version that learners see: the same fingerprint if nothing has changed since. None if they see none.
    pub current: Option<String>,
    /// Whether a second person must agree before it is published.
    pub second_person: bool,
    /// Where one must: who could, if whoever asks handed it in as it is.
    pub agreeing: Agreeing,
}

/// Something that was found, and the block of a lesson that it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Found {
    /// What was found.
    pub finding: Finding,
    /// Where in the lesson; none if it is about its head, the lesson as a whole, or no lesson.
    pub block: Option<BlockPlace>,
}

/// A block of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BlockPlace {
    /// From 1.
    pub number: u32,
    /// Of its [`Mark`](crate::course::mark::Mark); none if the file has marks that do not fit.
    pub id: Option<String>,
}
