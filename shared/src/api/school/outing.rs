//! Class outings: a workshop for a whole class group in one act, all seats or none, on the same queue as everybody.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::lang::Lang;

/// The most people that one booking of a class group may be for.
pub const MAX_OUTING: u8 = 80;

/// Books for a class group.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OutingWish {
    /// Made on the device (UUIDv7): a repeated request books once.
    pub key: Uuid,
    /// Of which session.
    pub session: Uuid,
    /// How many pupils come: 1 to [`super::MAX_CLASS`].
    pub pupils: u8,
    /// How many adults come along and need a seat: 0 to 20.
    pub adults: u8,
    /// Where the school can be reached, in case of a change. One of the two.
    #[serde(default)]
    pub email: Option<String>,
    /// See `email`.
    #[serde(default)]
    pub phone: Option<String>,
    /// For letters.
    #[serde(default)]
    pub lang: Lang,
}
