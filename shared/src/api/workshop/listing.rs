//! Finding workshops.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Channel, DateView, Form, PlaceView, Seats, SessionState, Target, blank_is_none, ticked};
use crate::course::{Level, Topic};
use crate::lang::Lang;

/// What is looked for: the query of `GET /api/v1/workshops` and of the page. Empty fields do not filter, so that a
/// plain form can send them all; tick boxes say `true`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(default)]
pub struct WorkshopFilter {
    /// The reader's language.
    #[serde(deserialize_with = "lang")]
    pub lang: Lang,
    /// Words in title, summary, what is learned. Where no session has all of them, those are found that have some, or a part
    /// of a compound, the best fit first.
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// As of courses: a word of [`Topic`].
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// One or more, with commas: `4.1,4.2` finds what serves one of them.
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    pub competence: Option<String>,
    /// A place's id, or `online`.
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// An organisation's id.
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>))]
    pub organisation: Option<Uuid>,
    /// First day, `2026-12-05`. Without it today; earlier days than today show nothing.
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day.
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// `2026-12`: sessions of this month only, and the answer has a calendar; `now` is the first month that has something,
    /// the present one if none has.
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    pub month: Option<String>,
    /// A code of [`super::SPOKEN`].
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Target group.
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>))]
    pub target: Option<Target>,
    /// Somebody of this age may come: 0 to 120.
    #[serde(deserialize_with = "blank_is_none", skip_serializing_if = "Option::is_none")]
    pub age: Option<u8>,
    /// With wheelchair access.
    #[serde(deserialize_with = "ticked", skip_serializing_if = "is_false")]
    pub wheelchair: bool,
    /// With an interpreter.
    #[serde(deserialize_with = "ticked", skip_serializing_if = "is_false")]
    pub interpreter: bool,
    /// With devices to borrow.
    #[serde(deserialize_with = "ticked", skip_serializing_if = "is_false")]
    pub loan_device: bool,
    /// With free seats, or without booking.
    #[serde(deserialize_with = "ticked", skip_serializing_if = "is_false")]
    pub free: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_false(it: &bool) -> bool {
    !it
}

fn lang<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Lang, D::Error> {
    Ok(blank_is_none(from)?.unwrap_or_default())
}

/// Sessions that were found, in the order of their dates; those that have some of the words alone, the best fit first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkshopList {
    /// At most 500.
    pub sessions: Vec<SessionCard>,
    /// None of those that the rest of the filter lets through has all the words that were looked for; these have some.
    #[serde(default)]
    pub near: bool,
    /// All places with sessions to come, for the filter.
    pub places: Vec<PlaceView>,
    /// All organisations with sessions to come: ids and names.
    pub organisations: Vec<(Uuid, String)>,
    /// All languages that sessions to come are held in: codes and names.
    pub languages: Vec<(String, String)>,
    /// All competences that workshops to come serve: ids and names.
    pub competences: Vec<(String, String)>,
    /// Today in the city: `2026-12-01`.
    pub today: String,
    /// The site's address, for calendars that subscribe.
    #[serde(default)]
    pub site: String,
    /// If a month was asked for.
    pub month: Option<MonthView>,
}

/// A month as a calendar shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthView {
    /// `2026-12`.
    pub month: String,
    /// "Dezember 2026".
    pub title: String,
    /// `2026-11`; none before the present month.
    pub previous: Option<String>,
    /// `2027-01`.
    pub next: String,
    /// Names of the days of the week from Monday on: short and whole.
    pub weekdays: Vec<(String, String)>,
    /// Weeks from Monday to Sunday.
    pub weeks: Vec<Vec<DayView>>,
}

/// A day of a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DayView {
    /// `2026-12-05`.
    pub date: String,
    /// `5`.
    pub day: u8,
    /// "Samstag, 5. Dezember 2026".
    pub text: String,
    /// Belongs to the month.
    pub inside: bool,
    /// The sessions with a date on this day: their places in [`WorkshopList::sessions`]. None outside the month.
    pub sessions: Vec<u32>,
}

/// A session in a list, on the workshop's page, on a booking.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionCard {
    /// Its id.
    pub id: Uuid,
    /// The workshop's id.
    pub workshop: Uuid,
    /// The workshop's name in addresses.
    pub slug: String,
    /// The workshop's title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// The language of these texts.
    pub lang: Lang,
    /// How it takes place.
    pub form: Form,
    /// Topic.
    pub topic: Option<Topic>,
    /// Level.
    pub level: Level,
    /// Competences such as `4.2`.
    pub competences: Vec<String>,
    /// Target group.
    pub target: Target,
    /// Youngest.
    pub age_min: u8,
    /// Oldest, if there is a bound.
    pub age_max: Option<u8>,
    /// Who offers it.
    pub organisation: Uuid,
    /// That organisation's name.
    pub organisation_name: String,
    /// Under which it is reached by telephone; may be empty.
    #[serde(default)]
    pub phone: String,
    /// Where; none if online.
    pub place: Option<PlaceView>,
    /// Takes place online.
    pub online: bool,
    /// Sessions made together: the slots of one afternoon, the dates of a recurrence.
    pub block: Option<Uuid>,
    /// Code of the language it is held in.
    pub language: String,
    /// That language's name in the reader's language.
    pub language_name: String,
    /// In the order of time; one at least.
    pub dates: Vec<DateView>,
    /// Seats.
    pub seats: Seats,
    /// State.
    pub state: SessionState,
    /// With wheelchair access.
    pub wheelchair: bool,
    /// With this interpreter.
    pub interpreter: Option<String>,
    /// With devices to borrow.
    pub loan_devices: bool,
}

/// A workshop's page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkshopView {
    /// Its id.
    pub id: Uuid,
    /// Its name in addresses.
    pub slug: String,
    /// The language of its texts.
    pub lang: Lang,
    /// Plain text.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// What you learn.
    pub learn: Vec<String>,
    /// What to bring; may be empty.
    pub bring: String,
    /// Who leads it; may be empty.
    pub leads: String,
    /// How it takes place.
    pub form: Form,
    /// Topic.
    pub topic: Option<Topic>,
    /// Level.
    pub level: Level,
    /// Competences and their names.
    pub competences: Vec<(String, String)>,
    /// Target group.
    pub target: Target,
    /// Youngest.
    pub age_min: u8,
    /// Oldest, if there is a bound.
    pub age_max: Option<u8>,
    /// An age must be given with a booking.
    pub asks_age: bool,
    /// Who offers it.
    pub organisation: Uuid,
    /// That organisation's name.
    pub organisation_name: String,
    /// Sessions that are not over, in the order of their dates.
    pub sessions: Vec<SessionCard>,
    /// Courses that serve the same competences: ids and titles.
    pub courses: Vec<(String, String)>,
    /// Days after the session until guests' names and contacts are erased.
    pub erased_after_days: u16,
    /// The site's address, for calendars that subscribe.
    #[serde(default)]
    pub site: String,
}

/// A session on the page of a course, a lesson or a competence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NextWorkshop {
    /// For the address.
    pub slug: String,
    /// The workshop's title.
    pub title: String,
    /// "Samstag, 5. Dezember 2026, 10:00 bis 12:00 Uhr".
    pub when: String,
    /// The place's name; empty if online.
    pub place: String,
}

/// How people came to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ByChannel {
    /// How.
    pub channel: Channel,
    /// Bookings that were ever made so.
    pub bookings: u32,
}
