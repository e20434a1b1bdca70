//! What was decided about seats, with the numbers that explain it. The interface makes sentences of them.

use serde::{Deserialize, Serialize};

/// A decision. Numbers alone: no names, so that it may be shown to whoever it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Seats were free, and nobody who waited would have fitted.
    Confirmed {
        /// Free before.
        free: u32,
        /// This party.
        party: u8,
    },
    /// The party does not fit: it waits.
    Queued {
        /// Free.
        free: u32,
        /// This party.
        party: u8,
        /// Parties that wait before it.
        before: u32,
    },
    /// Seats are free and the party would fit, but none are given at present, and others wait before it: it waits.
    Behind {
        /// Free.
        free: u32,
        /// This party.
        party: u8,
        /// Parties that wait before it.
        before: u32,
    },
    /// Seats came free and this was the first party that fits.
    Offered {
        /// Free before.
        free: u32,
        /// This party.
        party: u8,
        /// When the offer expires, milliseconds since 1970.
        until: i64,
    },
    /// Seats were free, but too few for this party: somebody after it got them. It keeps its place.
    PassedOver {
        /// Free at that moment.
        free: u32,
        /// This party.
        party: u8,
        /// The party that got seats.
        other: u8,
    },
    /// Seats came free, but too few for this party, and for anybody else who waits.
    TooFew {
        /// Free.
        free: u32,
        /// This party.
        party: u8,
    },
    /// The offer was accepted.
    Accepted {
        /// This party.
        party: u8,
    },
    /// The offer was declined.
    Declined {
        /// This party.
        party: u8,
    },
    /// Nobody answered in time: the next is asked.
    Expired {
        /// This party.
        party: u8,
    },
    /// Cancelled by the person.
    Cancelled {
        /// This party.
        party: u8,
    },
    /// Cancelled by the organiser.
    CancelledByDesk {
        /// This party.
        party: u8,
    },
    /// The account was erased, and the booking with it.
    AccountErased {
        /// This party.
        party: u8,
    },
    /// The party changed.
    PartyChanged {
        /// Before.
        from: u8,
        /// Now.
        to: u8,
    },
    /// The number of seats changed (about the session).
    CapacityChanged {
        /// Before.
        from: u32,
        /// Now.
        to: u32,
        /// More taken than there are.
        overhang: u32,
    },
    /// Seats came free, but more are taken than there are: none are given (about the session).
    Overhang {
        /// Taken.
        taken: u32,
        /// There are.
        capacity: u32,
    },
    /// The session takes bookings again, or not any more (about the session).
    Opened {
        /// Takes them.
        open: bool,
    },
    /// Dates, place or link changed (about the session).
    Moved {},
    /// The session does not take place.
    SessionCancelled {},
    /// Noted at the door.
    Attended {},
    /// Noted at the door.
    Absent {},
    /// A note at the door was taken back.
    Corrected {},
}
