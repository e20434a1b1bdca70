//! The states of a booking and the only table of what may follow what.

use serde::{Deserialize, Serialize};

/// The state of a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum BookingState {
    /// Has seats.
    Confirmed,
    /// In the queue.
    Waiting,
    /// Seats came free and are kept until the offer expires.
    Offered,
    /// Did not want the seats that were offered.
    Declined,
    /// Did not answer in time.
    Expired,
    /// Cancelled, by the person or by the organiser.
    Cancelled,
    /// Was there.
    Attended,
    /// Was not there.
    Absent,
}

use BookingState::{Absent, Attended, Cancelled, Confirmed, Declined, Expired, Offered, Waiting};

impl BookingState {
    /// All states.
    pub const ALL: [BookingState; 8] =
        [Confirmed, Waiting, Offered, Declined, Expired, Cancelled, Attended, Absent];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Confirmed => "confirmed",
            Waiting => "waiting",
            Offered => "offered",
            Declined => "declined",
            Expired => "expired",
            Cancelled => "cancelled",
            Attended => "attended",
            Absent => "absent",
        }
    }

    /// The state of a word.
    pub fn from_code(code: &str) -> Option<BookingState> {
        BookingState::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether a booking in this state takes seats.
    pub const fn takes_seats(self) -> bool {
        matches!(self, Confirmed | Offered | Attended | Absent)
    }

    /// Whether nothing more becomes of it.
    pub const fn is_over(self) -> bool {
        matches!(self, Declined | Expired | Cancelled)
    }
}

/// Whether a booking may go from one state to another: the only table, and nothing else can happen.
pub const fn allowed(from: BookingState, to: BookingState) -> bool {
    matches!(
        (from, to),
        (Confirmed, Cancelled | Attended | Absent)
            | (Waiting, Offered | Cancelled)
            | (Offered, Confirmed | Declined | Expired | Cancelled)
            // Corrections at the desk.
            | (Attended, Absent | Confirmed)
            | (Absent, Attended | Confirmed)
    )
}

/// The state of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SessionState {
    /// Takes bookings.
    Open,
    /// Takes place, but takes no bookings.
    Closed,
    /// Does not take place.
    Cancelled,
}

impl SessionState {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            SessionState::Open => "open",
            SessionState::Closed => "closed",
            SessionState::Cancelled => "cancelled",
        }
    }

    /// The state of a word.
    pub fn from_code(code: &str) -> Option<SessionState> {
        [SessionState::Open, SessionState::Closed, SessionState::Cancelled]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_stays_over() {
        for from in BookingState::ALL {
            for to in BookingState::ALL {
                assert!(!(from.is_over() && allowed(from, to)), "{from:?} to {to:?}");
                assert!(from != to || !allowed(from, to), "{from:?} to itself");
            }
        }
    }

    #[test]
    fn seats_are_given_by_offer_or_at_once() {
        let into_seats: Vec<_> = BookingState::ALL
            .into_iter()
            .flat_map(|from| BookingState::ALL.map(|to| (from, to)))
            .filter(|(from, to)| !from.takes_seats() && to.takes_seats() && allowed(*from, *to))
            .collect();
        assert_eq!(into_seats, [(Waiting, Offered)]);
    }

    #[test]
    fn codes_lead_back() {
        for state in BookingState::ALL {
            assert_eq!(BookingState::from_code(state.code()), Some(state));
        }
        for state in [SessionState::Open, SessionState::Closed, SessionState::Cancelled] {
            assert_eq!(SessionState::from_code(state.code()), Some(state));
        }
        assert_eq!(BookingState::from_code("paid"), None);
    }
}
