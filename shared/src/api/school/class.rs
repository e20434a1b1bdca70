//! Class groups and their pupils.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Day;

/// A class group in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClassCard {
    /// Its id.
    pub id: Uuid,
    /// "7a".
    pub name: String,
    /// The year in which its school year begins: 2026 for 2026/27.
    pub school_year: i16,
    /// It is over and kept for its deletion date only.
    pub archived: bool,
    /// How many pupils.
    pub pupils: u32,
    /// Its teachers.
    pub teachers: Vec<ClassTeacher>,
    /// Whether whoever asks is one of them.
    pub mine: bool,
    /// When it and the accounts of its pupils are erased.
    pub delete_on: Day,
}

/// A teacher of a class group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClassTeacher {
    /// The account's id.
    pub account: Uuid,
    /// User name or e-mail address.
    pub login: String,
}

/// Makes or changes a class group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClassWish {
    /// 1 to [`super::MAX_CLASS_NAME`] characters.
    pub name: String,
    /// The year in which its school year begins: last year, this year or the next.
    pub school_year: i16,
}

/// Makes somebody who holds the role of a teacher here a teacher of the class group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddTeacher {
    /// The account's id.
    pub account: Uuid,
}

/// A class group, for its teachers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClassView {
    /// As in a list.
    pub card: ClassCard,
    /// The school's name.
    pub school: String,
    /// Its pupils, by name.
    pub pupils: Vec<PupilView>,
    /// Groups within it, by name.
    pub groups: Vec<GroupView>,
    /// Its door.
    pub door: DoorView,
}

/// A pupil, for the teachers of their class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PupilView {
    /// The account's id.
    pub account: Uuid,
    /// As the teacher knows them.
    pub name: String,
    /// Pseudonymous.
    pub user_name: String,
    /// Whether a card that works was made.
    pub has_card: bool,
    /// The pictures on the card are void, as newer ones were given: a new card is needed.
    pub card_outdated: bool,
    /// Whether they have pictures, without which no door lets them in.
    pub has_pictures: bool,
    /// Wrong pictures were tapped too often: nobody gets in until a teacher unlocks it.
    pub locked: bool,
    /// Signed in for a lesson, on a device that was in use lately, as the live page means it.
    pub signed_in: bool,
    /// They chose a password and will take the account along.
    pub claimed: bool,
    /// Signs in through a service that was linked later.
    #[serde(default)]
    pub linked: bool,
    /// When the account is erased.
    pub delete_on: Day,
}

impl PupilView {
    /// Whether a card must be made before they can get in as the card says.
    pub const fn needs_card(&self) -> bool {
        !self.has_card || self.card_outdated
    }
}

/// Changes what a teacher knows of a pupil.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PupilWish {
    /// 1 to [`super::MAX_PERSON_NAME`] characters.
    pub name: String,
}

/// Some pupils within a class group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupView {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Accounts of its pupils.
    pub pupils: Vec<Uuid>,
}

/// Makes or changes a group within a class group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupWish {
    /// 1 to [`super::MAX_CLASS_NAME`] characters.
    pub name: String,
    /// Accounts of pupils of this class group.
    pub pupils: Vec<Uuid>,
}

/// The door of a class group: while it is open, its pupils get in with class code, name and pictures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DoorView {
    /// While it is open: the code, as it is spoken and typed ("KRM-472").
    pub code: Option<String>,
    /// Until when, milliseconds since 1970.
    pub until: Option<i64>,
    /// In the city's zone and the reader's language: "10:45 Uhr".
    pub until_text: Option<String>,
}

/// Opens the door, or keeps it open for longer. Its code is new each time it opens.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenDoor {
    /// For how many minutes: 5 to 120.
    pub minutes: u16,
}

/// For whom cards are made.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewCards {
    /// Accounts of pupils of this class group; all of them if none is named.
    #[serde(default)]
    pub pupils: Vec<Uuid>,
    /// Of these, only those who need one ([`PupilView::needs_card`]) when the cards become good: no card is voided that
    /// somebody else has just made.
    #[serde(default)]
    pub missing: bool,
    /// The language on the cards.
    #[serde(default)]
    pub lang: crate::lang::Lang,
}

/// New pictures of a pupil, to be shown once. The card's QR code stays good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewPictures {
    /// Three places in [`crate::school::pictures::PICTURES`].
    pub pictures: [u8; 3],
}
