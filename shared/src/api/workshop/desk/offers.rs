//! Workshops as the desk edits them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::api::workshop::listing::SessionCard;
use crate::api::workshop::{Form, Target};
use crate::course::{Level, Topic};
use crate::lang::Lang;

/// A workshop's texts in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkshopText {
    /// The language.
    pub lang: Lang,
    /// 1 to 120 characters.
    pub title: String,
    /// At most 500 characters.
    pub summary: String,
    /// What you learn: at most 12 lines.
    #[serde(default)]
    pub learn: Vec<String>,
    /// What to bring.
    #[serde(default)]
    pub bring: String,
    /// Who leads it.
    #[serde(default)]
    pub leads: String,
}

/// `POST …/workshops` and `PUT …/workshops/{workshop}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SaveWorkshop {
    /// How it takes place. Stays as it is once there are sessions.
    pub form: Form,
    /// One a language, one at least.
    pub texts: Vec<WorkshopText>,
    /// Topic.
    #[serde(default)]
    pub topic: Option<Topic>,
    /// Competences such as `4.2`.
    #[serde(default)]
    pub competences: Vec<String>,
    /// Level.
    pub level: Level,
    /// Target group.
    pub target: Target,
    /// Youngest; 0 without a bound.
    #[serde(default)]
    pub age_min: u8,
    /// Oldest.
    #[serde(default)]
    pub age_max: Option<u8>,
    /// For class groups: only teachers book it, and the organiser for callers.
    #[serde(default)]
    pub classes_only: bool,
    /// Not shown to the public.
    #[serde(default)]
    pub withdrawn: bool,
}

/// The query of each `PUT`: what somebody had before their eyes when they changed it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(default)]
pub struct Seen {
    /// The version. If it is not that any more, the answer is `conflict` about `seen`. Without it, it is not asked.
    pub seen: Option<String>,
}

/// A workshop at the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskWorkshop {
    /// Its id.
    pub id: Uuid,
    /// Its name in addresses: made from the first title, and final.
    pub slug: String,
    /// All of it.
    pub what: SaveWorkshop,
    /// Stands for it as it is: see [`Seen`].
    pub version: String,
    /// Sessions to come and those of the last 60 days, in the order of their dates.
    pub sessions: Vec<SessionCard>,
}
