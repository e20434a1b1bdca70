//! Booking, and what can be done with a booking.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::listing::{SessionCard, WorkshopView};
use super::{BookingState, Channel, DateView, Moment, Needs, blank_is_none, ticked};
use crate::api::problem::Code;
use crate::lang::Lang;
use crate::workshop::decision::{Decision, PlaceMoved};

/// `POST /api/v1/sessions/{session}/bookings` as JSON. The answer is a [`BookingView`].
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewBooking {
    /// Made on the device: the same key books once, however often it is sent.
    pub key: Uuid,
    /// 1 to 80 characters. With an account it may be missing: then the account's login stands there.
    #[serde(default)]
    pub name: Option<String>,
    /// Guests give this or a telephone number. With an account it may be missing.
    #[serde(default)]
    pub email: Option<String>,
    /// See `email`.
    #[serde(default)]
    pub phone: Option<String>,
    /// For letters.
    pub lang: Lang,
    /// 1 to 6.
    pub party: u8,
    /// Where the workshop has bounds: the age of whoever it is for. Not stored. Elsewhere it does not matter.
    #[serde(default)]
    pub age: Option<u8>,
    /// Reaches the organiser only.
    #[serde(default)]
    pub needs: Needs,
}

/// The same address as a plain form (`application/x-www-form-urlencoded`). The answer leads to the booking's page; if it
/// is refused, the answer is the workshop's page, with the status of the problem and what was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct BookingForm {
    /// If the page has one. Without it, the same name and contact book once as long as that booking lives.
    #[serde(deserialize_with = "blank_is_none")]
    pub key: Option<Uuid>,
    /// Name.
    #[serde(deserialize_with = "blank_is_none")]
    pub name: Option<String>,
    /// E-mail.
    #[serde(deserialize_with = "blank_is_none")]
    pub email: Option<String>,
    /// Telephone.
    #[serde(deserialize_with = "blank_is_none")]
    pub phone: Option<String>,
    /// Of the page that the form stands on.
    pub lang: Lang,
    /// 1 to 6; 1 if it is missing. As text: what is no number is refused like any other value, and shown again.
    #[serde(deserialize_with = "blank_is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<u8>))]
    pub party: Option<String>,
    /// Age; see `party`.
    #[serde(deserialize_with = "blank_is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<u8>))]
    pub age: Option<String>,
    /// Tick box.
    #[serde(deserialize_with = "ticked")]
    pub wheelchair: bool,
    /// Which interpreter.
    #[serde(deserialize_with = "blank_is_none")]
    pub interpreter: Option<String>,
    /// Tick box.
    #[serde(deserialize_with = "ticked")]
    pub loan_device: bool,
    /// Tick box.
    #[serde(deserialize_with = "ticked")]
    pub carer: bool,
}

impl BookingForm {
    /// What was typed, to stand there again: of each field no more than somebody could want to go on with.
    pub fn typed(&self) -> TypedBooking {
        const MOST: usize = 300;
        let text = |it: &Option<String>| it.iter().flat_map(|it| it.chars().take(MOST)).collect();
        TypedBooking {
            name: text(&self.name),
            email: text(&self.email),
            phone: text(&self.phone),
            party: text(&self.party),
            age: text(&self.age),
            needs: Needs {
                interpreter: self.interpreter.as_ref().map(|_| text(&self.interpreter)),
                ..self.needs()
            },
        }
    }

    /// What is ticked and written about needs.
    pub fn needs(&self) -> Needs {
        Needs {
            wheelchair: self.wheelchair,
            interpreter: self.interpreter.clone(),
            loan_device: self.loan_device,
            carer: self.carer,
        }
    }
}

/// What somebody typed to book, whether it makes sense or not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedBooking {
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// How many people.
    pub party: String,
    /// Age.
    pub age: String,
    /// Needs.
    pub needs: Needs,
}

/// Why a plain form was refused, and what stood in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Why: one at least, each with the field at fault, if one is.
    pub faults: Vec<(Code, Option<String>)>,
    /// What was typed.
    pub typed: TypedBooking,
}

/// What the workshop's page shows that answers a refused plain form. Nothing of it stands in an address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RefusedBooking {
    /// The workshop.
    pub workshop: WorkshopView,
    /// What the form says.
    pub refusal: Refusal,
}

/// What can be done with `POST /api/v1/bookings/{code}/…` as a plain form: the answer leads back to the booking's page,
/// with `problem=<code>` in the query if it was refused.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct ActionForm {
    /// Of the page that the form stands on.
    pub lang: Lang,
    /// For `…/party`.
    #[serde(deserialize_with = "blank_is_none")]
    pub party: Option<u8>,
}

/// `POST /api/v1/bookings` as a plain form: the code from the sheet, as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct CodeForm {
    /// Of the page that the form stands on.
    pub lang: Lang,
    /// The code.
    pub code: String,
}

/// `POST /api/v1/bookings/{code}/party` as JSON.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewParty {
    /// 1 to 6.
    pub party: u8,
}

/// A booking, for whoever knows its code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BookingView {
    /// Twenty characters in groups of four, with hyphens: in addresses as well.
    pub code: String,
    /// Of what.
    pub session: SessionCard,
    /// The site's address, for the sheet on paper.
    #[serde(default)]
    pub site: String,
    /// Its last date is over.
    #[serde(default)]
    pub over: bool,
    /// What to bring; may be empty.
    pub bring: String,
    /// Who leads it; may be empty.
    pub leads: String,
    /// State.
    pub state: BookingState,
    /// The name it is under; empty once it was erased.
    pub name: String,
    /// Whether letters go out by e-mail. If not, the organiser calls.
    pub has_email: bool,
    /// How many people.
    pub party: u8,
    /// How many of them are adults who come along, if a class group comes.
    #[serde(default)]
    pub adults: Option<u8>,
    /// Needs.
    pub needs: Needs,
    /// The language for letters.
    pub lang: Lang,
    /// How it came to us.
    pub channel: Channel,
    /// When it was made.
    pub booked_at: Moment,
    /// If seats are offered: until when to accept.
    pub offer_until: Option<Moment>,
    /// If it waits: how many parties wait before it.
    pub before: Option<u32>,
    /// The link of an online session: only if confirmed.
    pub online_link: Option<String>,
    /// Where and when it was to be when it was booked, and is to be now, if that is not the same; as long as it is ahead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<MovedView>,
    /// What was decided about it and why, oldest first. When and where the session was moved is among it.
    pub decisions: Vec<DecisionView>,
    /// What can be done now.
    pub may: May,
    /// The day after which name and contact are erased: "4. Januar 2027".
    pub erased_on: String,
    /// Whether that has happened.
    pub erased: bool,
}

/// What can be done with a booking now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct May {
    /// Cancel.
    pub cancel: bool,
    /// Accept the offer.
    pub accept: bool,
    /// Decline the offer.
    pub decline: bool,
    /// The largest party it may be changed to; 0 if it cannot be changed.
    pub largest_party: u8,
    /// Have the confirmation sent again.
    pub resend: bool,
}

/// A decision with its time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DecisionView {
    /// When.
    pub at: Moment,
    /// What, with the numbers that explain it.
    pub what: Decision,
    /// Of [`Decision::Moved`]: from when and where to when and where, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<MovedView>,
    /// At the desk: about which booking; none about the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<Uuid>,
    /// At the desk: that booking's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What was moved, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MovedView {
    /// Dates.
    pub dates: Vec<MovedDateView>,
    /// Whether it takes place elsewhere.
    pub place: Option<PlaceMoved>,
}

/// A date that is at another time, fell out (`is` is none) or came in (`was` is none).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MovedDateView {
    /// Before.
    pub was: Option<DateView>,
    /// Now.
    pub is: Option<DateView>,
}

/// What is asked of `GET /api/v1/me/bookings`.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(default)]
pub struct MyBookingsQuery {
    /// The reader's language.
    pub lang: Lang,
    /// Bookings of this workshop alone.
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>))]
    pub workshop: Option<Uuid>,
}

/// `GET /api/v1/me/bookings`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MyBookings {
    /// Of sessions that are not over, the next first.
    pub upcoming: Vec<BookingView>,
    /// Of sessions that are over, the last first; at most 50.
    pub past: Vec<BookingView>,
}
