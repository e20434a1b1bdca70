//! How pupils get in: by card and pictures, or through the open door of their class.

use serde::{Deserialize, Serialize};

use super::Day;

/// A card that somebody holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardHeld {
    /// What the QR code holds behind its `#`.
    pub card: String,
}

/// Whose a card is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardHolder {
    /// The name that the pupil is called by.
    pub first_name: String,
}

/// Signs in by the card's code and the pictures on it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardSignIn {
    /// What the QR code holds behind its `#`.
    pub card: String,
    /// Three places in [`crate::school::pictures::PICTURES`], in their order.
    pub pictures: [u8; 3],
}

/// Signs in through the open door of a class group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DoorSignIn {
    /// One's name; the first name is enough where it is the only one. Small slips of the keyboard do not matter.
    pub name: String,
    /// Three places in [`crate::school::pictures::PICTURES`], in their order.
    pub pictures: [u8; 3],
}

/// A door, for whoever knows its code while it is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenClass {
    /// "7a".
    pub class: String,
    /// The school's name.
    pub school: String,
}

/// A pupil takes the account along: from now on it is theirs, with a password, and outlives the school's dates. In the
/// first ten minutes after a sign-in alone.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Claim {
    /// As at a registration.
    pub password: String,
}

/// That one is a pupil, for oneself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AsPupil {
    /// The name that one's teachers know.
    pub name: String,
    /// The school's name.
    pub school: String,
    /// Names of one's class groups.
    pub classes: Vec<String>,
    /// The day on which the account is erased: the same that the school sees.
    pub delete_on: Day,
    /// A password was chosen: the account stays when one leaves.
    pub claimed: bool,
    /// One has signed in just now, and so may choose a password.
    pub may_claim: bool,
}
