//! The school's side: invitations, what is stored about whom, the end of the year, what was erased.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Day;
use crate::api::organisation::Role;

/// Invites people to a role by link or printed code.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewInvitation {
    /// `teacher` or `school-administrator`.
    pub role: Role,
    /// For whom, to be recognised in the list: "Frau Muster". May be empty; at most 80 characters.
    #[serde(default)]
    pub label: String,
    /// How often it can be used: 1 to 50. For a list on the notice board more than once.
    pub uses: u8,
}

/// An invitation that was just made: the only time that its code is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationMade {
    /// As in the list.
    pub invitation: InvitationView,
    /// To be typed: "K7M2-9QRT-4XWA-HC3D".
    pub code: String,
    /// The address of the page that takes it.
    pub link: String,
    /// The address as a QR code (SVG).
    pub qr: String,
}

/// An invitation in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationView {
    /// Its id.
    pub id: Uuid,
    /// The role.
    pub role: Role,
    /// For whom.
    pub label: String,
    /// How often it can still be used.
    pub uses_left: u8,
    /// Until when.
    pub until: Day,
}

/// An invitation, for whoever knows its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invited {
    /// The organisation's name.
    pub organisation_name: String,
    /// The role.
    pub role: Role,
    /// Whoever asks holds it already.
    #[serde(default)]
    pub held: bool,
}

/// What is stored about a pupil, for the school's administrators: no progress, and the name only of those whom they teach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StoredPupil {
    /// The account's id.
    pub account: Uuid,
    /// Pseudonymous.
    pub user_name: String,
    /// The name that the school knows, told to whoever teaches a class group of theirs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Names of class groups.
    pub classes: Vec<String>,
    /// They chose a password: with the school's date only the tie to the school is erased.
    pub claimed: bool,
    /// When the account was made.
    pub since: Day,
    /// When it is erased.
    pub delete_on: Day,
    /// How many answers and finished lessons are stored.
    pub events: u32,
}

/// What becomes of a class group at the end of the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Its pupils go on together, in the next school year, under this name.
    Promote {
        /// "8a".
        name: String,
    },
    /// It is over: nobody works in it any more; it and its pupils' accounts are erased at their date.
    Archive,
    /// It and the accounts of its pupils are erased at once.
    Delete,
    /// It stays as it is.
    Keep,
}

/// What becomes of one class group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClassFate {
    /// The class group.
    pub class: Uuid,
    /// What becomes of it.
    pub fate: Fate,
}

/// A pupil who goes another way than their class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Move {
    /// The pupil's account.
    pub account: Uuid,
    /// From which class group.
    pub from: Uuid,
    /// To which, by its id before the year ends. None: they leave the school.
    pub to: Option<Uuid>,
}

/// The end of the school year.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct YearEnd {
    /// Class groups that are not named stay as they are.
    pub classes: Vec<ClassFate>,
    /// Pupils who go another way.
    #[serde(default)]
    pub moves: Vec<Move>,
    /// What [`YearEndPreview::seal`] said. None for a preview.
    #[serde(default)]
    pub seal: Option<String>,
    /// It is meant although a school year ends long before its time: see [`YearEndPreview::early`].
    #[serde(default)]
    pub early: bool,
}

/// A class group that goes on in the next school year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Promoted {
    /// Its name so far.
    pub from: String,
    /// Its name from then on.
    pub to: String,
    /// How many pupils go along.
    pub pupils: u32,
    /// When it, and the accounts of its pupils, would have been erased.
    pub delete_before: Day,
    /// When they are erased now.
    pub delete_on: Day,
    /// How many assignments stay behind in the old school year. What was done stays done.
    pub left_behind: u32,
    /// How many go along, as they begin later only.
    pub go_along: u32,
}

/// What the end of the year would do, or has done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct YearEndPreview {
    /// Stands for all that follows.
    pub seal: String,
    /// Class groups that go on.
    pub promoted: Vec<Promoted>,
    /// Class groups that are archived, with the day of their erasure.
    pub archived: Vec<(String, Day)>,
    /// Class groups that are erased at once, and how many accounts with them.
    pub deleted: Vec<(String, u32)>,
    /// Pupils who move.
    pub moved: Vec<Moved>,
    /// A school year that would end more than three months before its time: then the wish has to say that this is meant.
    pub early: Option<i16>,
}

/// A pupil who goes another way than their class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Moved {
    /// Pseudonymous.
    pub user_name: String,
    /// The class group that they leave.
    pub from: String,
    /// The one that they join, if any.
    pub to: Option<String>,
    /// When the account of somebody who is in no class group any more is erased, unless they take it along.
    pub delete_on: Option<Day>,
}

/// Something that was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErasureView {
    /// When.
    pub on: Day,
    /// `date` (its day had come) or `request` (somebody asked for it).
    pub what: String,
    /// How many accounts.
    pub accounts: u32,
    /// How many class groups.
    pub classes: u32,
}

/// What the school's page shows its administrators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Kept {
    /// Counts of earlier school years, without anybody in them.
    pub years: Vec<YearCount>,
    /// What was erased, newest first; at most a hundred.
    pub erasures: Vec<ErasureView>,
    /// How many days after the end of a school year accounts are erased.
    pub retention_days: u16,
}

/// What is kept of a school year of the pupils who were erased at their day. Those who were erased because somebody asked for
/// it are not counted. Of fewer than ten pupils lessons and answers are not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct YearCount {
    /// The year in which it began.
    pub school_year: i16,
    /// Accounts of pupils.
    pub pupils: u32,
    /// Lessons that they finished; 0 below ten pupils.
    pub lessons: u32,
    /// Answers that they gave; 0 below ten pupils.
    pub answers: u32,
}
