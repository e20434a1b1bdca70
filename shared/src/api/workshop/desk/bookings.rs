//! A session at the desk: bookings, and whom to call.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Figures, SessionWish};
use crate::api::workshop::booking::DecisionView;
use crate::api::workshop::listing::SessionCard;
use crate::api::workshop::{BookingState, Channel, Moment, Needs};
use crate::lang::Lang;

/// A session at the desk: `GET …/sessions/{session}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskSession {
    /// As the public sees it.
    pub session: SessionCard,
    /// What can be changed.
    pub what: SessionWish,
    /// Stands for that, the dates, and whether it is open, as they are: see [`Seen`](super::Seen).
    #[serde(default)]
    pub version: String,
    /// Takes bookings.
    pub open: bool,
    /// As long as the day of the first date has not come: from when on people can be noted as there or not, by its day in
    /// words.
    #[serde(default)]
    pub marks_from: Option<Moment>,
    /// So many people more may join a party that has seats: none while others wait for what is free.
    #[serde(default)]
    pub room_to_grow: u32,
    /// Confirmed, attended, absent: by name.
    pub participants: Vec<DeskBooking>,
    /// Offered and waiting, in the order of the queue.
    pub queue: Vec<DeskBooking>,
    /// Declined, expired, cancelled: the last first.
    pub gone: Vec<DeskBooking>,
    /// Whom to call, the most urgent first.
    pub calls: Vec<Call>,
    /// What was decided and why, the last first; at most 500.
    pub decisions: Vec<DecisionView>,
    /// Counted at the door (form `drop-in`).
    pub drop_ins: u32,
    /// Figures.
    pub figures: Figures,
}

/// A booking at the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskBooking {
    /// Its id.
    pub id: Uuid,
    /// Its code: what the QR code leads to.
    pub code: String,
    /// Name; empty once it was erased.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Language for letters and calls.
    pub lang: Lang,
    /// How many people.
    pub party: u8,
    /// How many of them are adults who come along, if a class group comes.
    #[serde(default)]
    pub adults: Option<u8>,
    /// Needs.
    pub needs: Needs,
    /// State.
    pub state: BookingState,
    /// How it came to us.
    pub channel: Channel,
    /// When it was made.
    pub booked_at: Moment,
    /// If seats are offered: until when.
    pub offer_until: Option<Moment>,
    /// If it waits: how many parties wait before it.
    pub before: Option<u32>,
    /// Name and contact were erased.
    pub erased: bool,
}

/// Why somebody is to be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CallReason {
    /// Seats are offered.
    Offer,
    /// The offer has expired.
    Expired,
    /// Dates, place or link have changed, or something that whoever booked needs is there no more.
    Moved,
    /// The session does not take place.
    Cancelled,
    /// The session is soon.
    Reminder,
    /// The organiser has cancelled the booking.
    CancelledByDesk,
    /// A letter could not be delivered.
    Undelivered,
}

impl CallReason {
    /// All of them.
    pub const ALL: [CallReason; 7] = [
        CallReason::Offer,
        CallReason::Expired,
        CallReason::Moved,
        CallReason::Cancelled,
        CallReason::Reminder,
        CallReason::CancelledByDesk,
        CallReason::Undelivered,
    ];

    /// As it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            CallReason::Offer => "offer",
            CallReason::Expired => "expired",
            CallReason::Moved => "moved",
            CallReason::Cancelled => "cancelled",
            CallReason::Reminder => "reminder",
            CallReason::CancelledByDesk => "cancelled-by-desk",
            CallReason::Undelivered => "undelivered",
        }
    }

    /// What [`CallReason::code`] says.
    pub fn from_code(code: &str) -> Option<CallReason> {
        CallReason::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// `POST …/sessions/{session}/calls/{call}`: what came of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CallNote {
    /// They know. An open offer does not end so: it is accepted, declined, or runs out.
    Done,
    /// Nobody answered.
    Missed,
    /// They were reached, and are going to call back.
    Reached,
    /// It was not done, after all.
    Undo,
}

impl CallNote {
    /// As it is stored; none for what is not.
    pub const fn code(self) -> Option<&'static str> {
        match self {
            CallNote::Done => Some("done"),
            CallNote::Missed => Some("missed"),
            CallNote::Reached => Some("reached"),
            CallNote::Undo => None,
        }
    }
}

/// A call that was tried and did not end it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CallTry {
    /// When.
    pub at: Moment,
    /// The time of day alone, if it was today: "17:05".
    pub today: Option<String>,
    /// They were reached, and are going to call back.
    pub reached: bool,
}

/// Somebody to be called, as no e-mail reaches them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Call {
    /// Its id, for `POST …/sessions/{session}/calls/{call}`.
    pub id: Uuid,
    /// Why.
    pub why: CallReason,
    /// Whom.
    pub booking: DeskBooking,
    /// Since when.
    pub since: Moment,
    /// Until when, for an offer.
    pub until: Option<Moment>,
    /// What is to be told, a sentence a line, in the language of whoever booked: what has changed, and the
    /// organiser's message. May be empty.
    pub message: String,
    /// When it was last tried in vain.
    #[serde(default)]
    pub tried: Option<CallTry>,
}

/// A call with what it is about: `GET …/calls`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenCall {
    /// The call.
    pub call: Call,
    /// The session.
    pub session: Uuid,
    /// The workshop's title.
    pub title: String,
    /// The first date in words.
    pub when: String,
}

/// `POST …/sessions/{session}/bookings`: on behalf of a caller. The answer is a [`DeskBooking`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CallerBooking {
    /// Made on the device: the same key books once.
    pub key: Uuid,
    /// 1 to 80 characters.
    pub name: String,
    /// Telephone.
    #[serde(default)]
    pub phone: Option<String>,
    /// E-mail.
    #[serde(default)]
    pub email: Option<String>,
    /// Language for letters and calls.
    pub lang: Lang,
    /// 1 to 6.
    pub party: u8,
    /// Needs.
    #[serde(default)]
    pub needs: Needs,
}

/// `POST …/sessions/{session}/bookings/{booking}`: `"cancel"`, `{"party": 3}`. The answer is a [`DeskBooking`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DeskAction {
    /// Cancel, at the wish of whoever booked.
    Cancel,
    /// Cancel by the organiser's own decision: whoever booked is told, by letter or on the call list.
    Revoke,
    /// Accept the offer.
    Accept,
    /// Decline the offer.
    Decline,
    /// They came.
    Attended,
    /// They did not come.
    Absent,
    /// Neither, after all.
    Confirmed,
    /// Another party.
    Party(u8),
}
