//! Places, and how the organisation itself is reached.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::lang::Lang;

/// A place that sessions can be held at: `GET …/places`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskPlace {
    /// Its id.
    pub id: Uuid,
    /// All of it.
    pub what: SavePlace,
    /// Stands for it as it is: see [`Seen`](super::Seen).
    pub version: String,
    /// This organisation's; else it belongs to nobody and cannot be changed here.
    pub own: bool,
}

/// `POST …/places` and `PUT …/places/{place}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavePlace {
    /// 1 to 120 characters.
    pub name: String,
    /// Street and number.
    #[serde(default)]
    pub street: String,
    /// Postcode and town.
    #[serde(default)]
    pub town: String,
    /// How to get there: language and text.
    #[serde(default)]
    pub directions: Vec<(Lang, String)>,
    /// Step-free.
    #[serde(default)]
    pub wheelchair: bool,
}

/// `GET …/contact` and `PUT …/contact`: how people who have booked reach the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    /// Telephone: public, on sheets and in letters. Empty without one.
    pub phone: String,
}
