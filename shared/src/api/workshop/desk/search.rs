//! Finding the booking of somebody who calls.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::DeskBooking;

/// `POST …/bookings/find`. In the body: names and numbers belong into no address, as those are kept in logs and histories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindBookings {
    /// A name, a telephone number or the beginning of a code: 2 to 100 characters.
    pub q: String,
}

/// Bookings that fit, of sessions to come and of the last 60 days, the best first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundBookings {
    /// At most 20.
    pub found: Vec<FoundBooking>,
    /// How many more there are.
    pub more: u32,
    /// None fits all that was typed; these fit some of it.
    pub near: bool,
}

/// A booking with what it is for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundBooking {
    /// The booking.
    pub booking: DeskBooking,
    /// The session.
    pub session: Uuid,
    /// The workshop's title.
    pub title: String,
    /// The date that is on or comes next, or else the last, in words.
    pub when: String,
    /// The place's name; empty if it is online.
    pub place: String,
    /// The session's last date is over.
    pub over: bool,
}
