//! Workshops: what is offered, sessions with dates and seats, bookings, and the organiser's desk.
//!
//! Addresses of pages that the server itself leads to (after plain forms, in letters, in calendars, in QR codes):
//! `/{lang}/workshops`, `/{lang}/workshops/{slug}`, `/{lang}/bookings/{code}`.
//!
//! The browser needs no data on time zones: each time comes as milliseconds and as ready-made local text.

pub mod booking;
pub mod desk;
pub mod listing;

use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

pub use crate::workshop::state::{BookingState, SessionState};

/// The largest party: a household, or somebody with carers.
pub const MAX_PARTY: u8 = 6;
/// The oldest that anybody is, in years.
pub const MAX_AGE: u8 = 120;
/// The longest name of a guest, in characters.
pub const MAX_NAME: usize = 80;
/// The longest message or text of a workshop, in characters.
pub const MAX_TEXT: usize = 2_000;

macro_rules! words {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $vdoc:literal])+ $variant:ident = $code:literal,)+ }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name {
            $($(#[doc = $vdoc])+ #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word in addresses and in the database.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(code: &str) -> Result<$name, UnknownWord> {
                $name::ALL.iter().copied().find(|one| one.code() == code).ok_or(UnknownWord)
            }
        }
    };
}

/// No such word.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("no such word")]
pub struct UnknownWord;

words! {
    /// How a workshop takes place.
    Form {
        /// A session has one date.
        Single = "single",
        /// One booking, several dates.
        Series = "series",
        /// Short slots, bookable one by one.
        Slots = "slots",
        /// Nobody books; people are counted at the door.
        DropIn = "drop-in",
    }
}

words! {
    /// Whom a workshop is made for.
    Target {
        /// No group in particular.
        Everybody = "everybody",
        /// Older people.
        Seniors = "seniors",
        /// Children.
        Children = "children",
        /// Young people.
        Youth = "youth",
        /// Families.
        Families = "families",
        /// School classes.
        Schools = "schools",
    }
}

words! {
    /// How a booking came to us.
    Channel {
        /// By somebody who is signed in.
        Account = "account",
        /// By somebody without an account.
        Guest = "guest",
        /// By the organiser, for somebody who called.
        Caller = "caller",
        /// By a teacher, for a whole class group.
        Class = "class",
    }
}

words! {
    /// What may be done about a session's seats just now.
    Bookable {
        /// Seats are free.
        Seats = "seats",
        /// Seats are taken: one can wait.
        Queue = "queue",
        /// Nobody books: just come.
        DropIn = "drop-in",
        /// For class groups: a teacher books it.
        Classes = "classes",
        /// The organiser takes no bookings.
        Closed = "closed",
        /// It does not take place.
        Cancelled = "cancelled",
        /// It has begun, or is over.
        Begun = "begun",
    }
}

/// Languages that sessions are held in. Their names come from the server (`language_name`).
pub const SPOKEN: [&str; 8] = ["de", "de-leicht", "en", "it", "uk", "ar", "tr", "pl"];

/// What somebody needs to take part. It reaches the organiser only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Needs {
    /// Step-free access and room for a wheelchair.
    #[serde(default)]
    pub wheelchair: bool,
    /// An interpreter: which (sign language, a spoken language). At most 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<String>,
    /// A device to borrow.
    #[serde(default)]
    pub loan_device: bool,
    /// A carer comes along (and is counted in the party).
    #[serde(default)]
    pub carer: bool,
}

/// One date of a session, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DateView {
    /// Milliseconds since 1970.
    pub starts_at: i64,
    /// Milliseconds since 1970.
    pub ends_at: i64,
    /// In the city's zone, as `datetime-local` fields have it: `2026-12-05T10:00`.
    pub starts_local: String,
    /// In the city's zone: `2026-12-05T12:00`.
    pub ends_local: String,
    /// In the reader's language: "Samstag, 5. Dezember 2026".
    pub date_text: String,
    /// In the reader's language: "10:00 bis 12:00 Uhr".
    pub time_text: String,
}

impl DateView {
    /// The day in the city's zone: `2026-12-05`.
    pub fn day(&self) -> &str {
        self.starts_local.split('T').next().unwrap_or_default()
    }
}

/// A moment, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Moment {
    /// Milliseconds since 1970.
    pub at: i64,
    /// In the city's zone and the reader's language: "Samstag, 5. Dezember 2026, 10:00 Uhr".
    pub text: String,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceView {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Street and number, may be empty.
    pub street: String,
    /// Postcode and town, may be empty.
    pub town: String,
    /// How to get there, in the reader's language; may be empty.
    pub directions: String,
    /// Step-free.
    pub wheelchair: bool,
}

/// Seats of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Seats {
    /// How many there are.
    pub capacity: u32,
    /// Confirmed or offered.
    pub taken: u32,
    /// Neither.
    pub free: u32,
    /// More taken than there are, after the capacity was lowered: none are given until this is 0.
    pub overhang: u32,
    /// Parties that wait.
    pub waiting: u32,
    /// What can be done.
    pub bookable: Bookable,
}

/// For texts of answers that have no other way to say it: `?lang=`.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
pub struct InLang {
    /// The reader's language.
    #[serde(default)]
    pub lang: crate::lang::Lang,
}

/// Reads a field of a query or a plain form in which "" means "nothing".
pub(crate) fn blank_is_none<'de, D, T>(from: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr,
    T::Err: std::fmt::Display,
{
    match Option::<String>::deserialize(from)?.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => text.parse().map(Some).map_err(serde::de::Error::custom),
    }
}

/// Reads a tick box of a query or a plain form: `on`, `true`, `1`.
pub(crate) fn ticked<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    Ok(text.is_some_and(|text| ["on", "true", "1"].contains(&text.as_str())))
}
