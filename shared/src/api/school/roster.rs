//! Rosters: lists of pupils on their way in. Always a preview first; then everything or nothing.

use serde::{Deserialize, Serialize};

/// A file that was chosen, or a list that was pasted.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Upload {
    /// Its name; "list.csv" for a pasted list.
    pub name: String,
    /// Its bytes as base64 (RFC 4648, with padding).
    pub base64: String,
}

/// Files of one roster: one list, one zip, or the files of OneRoster one by one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RosterUpload {
    /// 1 to 20 files, [`super::MAX_UPLOAD`] bytes in all.
    pub files: Vec<Upload>,
    /// Pupils of these class groups who are not in the roster leave. Else nobody leaves but whom the roster says so of.
    #[serde(default)]
    pub complete: bool,
    /// What stands first in two columns without headings.
    #[serde(default)]
    pub order: NameOrder,
    /// What [`RosterPreview::seal`] said: it is imported only if that is still what would happen. None for a preview.
    #[serde(default)]
    pub seal: Option<String>,
}

/// Which of two columns without headings is which.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NameOrder {
    /// The family name stands first, as in most lists of schools.
    #[default]
    FamilyFirst,
    /// The first name stands first.
    GivenFirst,
}

impl NameOrder {
    /// The other one.
    pub const fn turned(self) -> NameOrder {
        match self {
            NameOrder::FamilyFirst => NameOrder::GivenFirst,
            NameOrder::GivenFirst => NameOrder::FamilyFirst,
        }
    }
}

/// What an import would do, or has done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RosterPreview {
    /// Stands for all that follows.
    pub seal: String,
    /// Class groups that are new.
    pub new_classes: Vec<String>,
    /// Pupils who are new, by class group and name.
    pub new: Vec<RosterPupil>,
    /// Pupils whose name or class group changes.
    pub changed: Vec<RosterPupil>,
    /// Pupils who leave a class group.
    pub leaving: Vec<RosterPupil>,
    /// How many stay as they are.
    pub unchanged: u32,
    /// Teachers whom the roster names and who have no account here: to be invited.
    pub teachers: Vec<String>,
    /// Why nothing can be imported.
    pub faults: Vec<RosterFault>,
    /// How many faults there are; the first hundred are listed.
    pub fault_count: u32,
    /// What was overlooked on purpose.
    pub hints: Vec<RosterFault>,
    /// How two columns without headings were read, if there are such: people look whether that is right.
    #[serde(default)]
    pub order: Option<NameOrder>,
}

/// A pupil of a roster.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RosterPupil {
    /// The class group's name.
    pub class: String,
    /// As the roster has it.
    pub name: String,
    /// As it was before, if it changes and whoever imports may know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_before: Option<String>,
    /// Where they were before, if they move.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class_before: Option<String>,
    /// The user name, if a name is stored that whoever imports may not know: of who leaves it stands in `name` as well,
    /// of others the name changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}

/// Something wrong in a roster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RosterFault {
    /// In which file, if there are several.
    pub file: Option<String>,
    /// The row as a spreadsheet numbers it, from 1.
    pub row: Option<u32>,
    /// The column, from 1, where it has no heading.
    #[serde(default)]
    pub column: Option<u32>,
    /// A stable word; each has a sentence `roster-fault-<code>`.
    pub code: String,
    /// What stands there, shortened.
    pub value: Option<String>,
}
