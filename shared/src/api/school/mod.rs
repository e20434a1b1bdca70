//! Schools: class groups, pupils, their cards, assignments, the page that a class is led from, and the school year.
//!
//! A pupil has a pseudonymous account. The name that a teacher knows is stored apart and travels to the teachers of the
//! pupil's classes alone, and back to the pupil.
//!
//! Addresses of pages that the server itself leads to: `/{lang}/card` (in QR codes; what lets somebody in stands behind
//! a `#`, which browsers keep to themselves), `/{lang}/class` (the class's door), `/{lang}/join/{code}` (invitations).

pub mod assignment;
pub mod class;
pub mod handout;
pub mod live;
pub mod outing;
pub mod roster;
pub mod sign_in;
pub mod upkeep;

use serde::{Deserialize, Serialize};

/// The longest name of a pupil, in characters.
pub const MAX_PERSON_NAME: usize = 80;
/// The longest name of a class group or of a group within it, in characters.
pub const MAX_CLASS_NAME: usize = 40;
/// The most pupils of a class group.
pub const MAX_CLASS: usize = 60;
/// The most bytes of uploaded files, before they are written as base64.
pub const MAX_UPLOAD: usize = 8 * 1024 * 1024;

/// A day, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Day {
    /// When it begins in the city's zone, milliseconds since 1970.
    pub at: i64,
    /// As `date` fields have it: `2026-12-05`.
    pub day: String,
    /// In the reader's language: "Samstag, 5. Dezember 2026".
    pub text: String,
}
