//! What tests of the desk begin with.

use shared::api::workshop::desk::DeskBooking;
use shared::api::workshop::{BookingState, Channel, Moment, Needs};
use shared::lang::Lang;
use uuid::Uuid;

/// Somebody who has a seat and has told nothing of themselves.
pub(super) fn booking() -> DeskBooking {
    DeskBooking {
        id: Uuid::nil(),
        code: String::new(),
        name: String::new(),
        email: None,
        phone: None,
        lang: Lang::De,
        party: 1,
        adults: None,
        needs: Needs::default(),
        state: BookingState::Confirmed,
        channel: Channel::Guest,
        booked_at: Moment { at: 0, text: String::new() },
        offer_until: None,
        before: None,
        erased: false,
    }
}
