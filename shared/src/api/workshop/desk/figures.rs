//! How many booked, came and waited.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::api::workshop::Moment;
use crate::api::workshop::listing::ByChannel;
use crate::lang::Lang;

/// Figures of one session, or of all together. Names are not in them: they stay when those are erased.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// Seats there were.
    pub capacity: u32,
    /// People booked (confirmed, attended or absent).
    pub booked: u32,
    /// People who came, with those counted at the door.
    pub attended: u32,
    /// People who did not come.
    pub absent: u32,
    /// People whose bookings were cancelled.
    pub cancelled: u32,
    /// People who wait and have no offer.
    pub waiting: u32,
    /// People to whom seats are offered.
    #[serde(default)]
    pub offered: u32,
    /// Parties that waited and got seats.
    pub from_queue: u32,
    /// Minutes that those waited for the offer: the median.
    pub waited_minutes: Option<u32>,
    /// How bookings came.
    pub channels: Vec<ByChannel>,
}

/// `GET …/figures?from=2026-01-01&to=2026-12-31`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FiguresView {
    /// All together.
    pub all: Figures,
    /// Each session: id, workshop's title, date, figures.
    pub sessions: Vec<SessionFigures>,
}

/// A session's figures in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionFigures {
    /// The session's id.
    pub session: Uuid,
    /// The workshop's title.
    pub title: String,
    /// Its first date.
    pub starts: Moment,
    /// Its figures.
    pub figures: Figures,
}

/// What is asked of the figures.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(default)]
pub struct FiguresQuery {
    /// The reader's language.
    pub lang: Lang,
    /// First day; without it 90 days ago.
    pub from: Option<String>,
    /// Last day; without it in 90 days.
    pub to: Option<String>,
}
