//! Sessions as they are made and changed: plans, dates, what they have in common.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::api::workshop::DateView;

/// From when to when, in the city's zone: `2026-12-05T10:00`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LocalSpan {
    /// Begin.
    pub starts: String,
    /// End.
    pub ends: String,
}

/// A date of a recurrence that takes place at another time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MovedDate {
    /// The day by the rule: `2026-12-24`.
    pub day: String,
    /// When instead.
    pub to: LocalSpan,
}

/// Dates, one by one or by a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Plan {
    /// One by one. Form `series`: the dates of one session. Else a session each.
    Dates(Vec<LocalSpan>),
    /// By a rule of RFC 5545, such as `FREQ=WEEKLY;COUNT=6`. Form `series`: the dates of one session. Else a session each.
    /// At most 100 dates.
    Recurrence {
        /// The first date.
        first: LocalSpan,
        /// What stands after `RRULE:`.
        rule: String,
        /// Days (`2026-12-24`) that fall out.
        #[serde(default)]
        without: Vec<String>,
        /// Dates that are moved.
        #[serde(default)]
        moved: Vec<MovedDate>,
    },
    /// For the form `slots`: one session a slot, one after the other.
    Slots {
        /// The whole.
        span: LocalSpan,
        /// How long a slot is, 5 to 240 minutes.
        minutes: u16,
    },
}

/// What sessions have in common that are made together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionWish {
    /// Where; none if online.
    #[serde(default)]
    pub place: Option<Uuid>,
    /// `https://…`, for a session without a place. Only confirmed people see it.
    #[serde(default)]
    pub online_link: Option<String>,
    /// A code of [`SPOKEN`](crate::api::workshop::SPOKEN).
    pub language: String,
    /// 1 to 10,000. For the form `drop-in` it is only told.
    pub capacity: u32,
    /// With wheelchair access.
    #[serde(default)]
    pub wheelchair: bool,
    /// With this interpreter.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// With devices to borrow.
    #[serde(default)]
    pub loan_devices: bool,
    /// Hours that an offer holds, 1 to 168; without it 24, or 2 if the session begins within two days.
    #[serde(default)]
    pub offer_hours: Option<u16>,
}

/// `POST …/workshops/{workshop}/sessions`, and `…/workshops/{workshop}/plan` to see the dates first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewSessions {
    /// What they have in common.
    pub what: SessionWish,
    /// When.
    pub when: Plan,
}

/// What a [`Plan`] comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Planned {
    /// The sessions with their dates.
    pub sessions: Vec<Vec<DateView>>,
}

/// `PUT …/sessions/{session}`: all of it anew. Those concerned are told of other dates, another place or link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeSession {
    /// Place, capacity and so on.
    pub what: SessionWish,
    /// All dates, in order.
    pub dates: Vec<LocalSpan>,
    /// Takes bookings.
    pub open: bool,
    /// For all concerned, if dates, place or link change: at most 2,000 characters.
    #[serde(default)]
    pub message: String,
}

/// `POST …/sessions/{session}/copy`: the same at other dates, without bookings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CopySession {
    /// In order.
    pub dates: Vec<LocalSpan>,
}

/// `POST …/sessions/{session}/cancel`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CancelSession {
    /// For all concerned, at most 2,000 characters.
    pub message: String,
}
