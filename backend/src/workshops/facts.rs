//! A session with everything it stands in: workshop, place, organisation. Read together, in a handful of queries.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use shared::api::workshop::desk::WorkshopText;
use shared::api::workshop::{Bookable, Form, Seats, SessionState};
use shared::lang::Lang;
use shared::workshop::queue;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::fitting::Subject;
use super::views;
use crate::entities::{booking, organisation, place, session, workshop};
use crate::time;

/// What does not change with bookings.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The row.
    pub session: session::Model,
    /// Begin and end of each date.
    pub dates: Vec<(i64, i64)>,
    /// The workshop.
    pub workshop: Arc<Offer>,
    /// Where.
    pub place: Option<Arc<place::Model>>,
    /// The organisation's name.
    pub organisation: Arc<str>,
    /// Under which it is reached by telephone; may be empty.
    pub phone: Arc<str>,
}

/// A workshop, read.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The row.
    pub row: workshop::Model,
    /// One a language.
    pub texts: Vec<WorkshopText>,
    /// Ids.
    pub competences: Vec<String>,
    /// Form.
    pub form: Form,
}

impl Offer {
    /// Reads a row.
    pub fn new(row: workshop::Model) -> Offer {
        Offer {
            texts: serde_json::from_str(&row.texts).unwrap_or_default(),
            competences: serde_json::from_str(&row.competences).unwrap_or_default(),
            form: row.form.parse().unwrap_or(Form::Single),
            row,
        }
    }

    /// Its texts in a language, or in the nearest it has.
    pub fn text(&self, lang: Lang) -> &WorkshopText {
        static NONE: WorkshopText = WorkshopText {
            lang: Lang::De,
            title: String::new(),
            summary: String::new(),
            learn: Vec::new(),
            bring: String::new(),
            leads: String::new(),
        };
        let of = |lang| self.texts.iter().find(|text| text.lang == lang);
        of(lang).or_else(|| of(Lang::De)).or_else(|| self.texts.first()).unwrap_or(&NONE)
    }

    /// What it is about.
    pub fn subject(&self) -> Subject<'_> {
        Subject { topic: views::topic(self.row.topic.as_deref()), competences: &self.competences }
    }

    /// Whether an age must be given with a booking.
    pub fn asks_age(&self) -> bool {
        self.row.age_min > 0 || self.row.age_max.is_some()
    }
}

impl Facts {
    /// The session's state.
    pub fn state(&self) -> SessionState {
        SessionState::from_code(&self.session.state).unwrap_or(SessionState::Closed)
    }

    /// Seats.
    pub fn capacity(&self) -> u32 {
        u32::try_from(self.session.capacity).unwrap_or(0)
    }

    /// Whether somebody in a wheelchair can come. There is nowhere to come to online.
    pub fn wheelchair(&self) -> bool {
        self.session.wheelchair && self.place.is_some()
    }

    /// Whether it has begun.
    pub fn begun(&self, now: i64) -> bool {
        self.session.starts_at <= now
    }

    /// From when on people can be noted as there or not: the beginning of the day of its first date.
    pub fn marks_from(&self) -> i64 {
        time::begin_of(time::local(self.session.starts_at).date_naive())
    }

    /// Whether a date of it has taken place.
    pub fn took_place(&self, now: i64) -> bool {
        self.dates.iter().any(|(_, ends)| *ends <= now)
    }

    /// The date that is on or comes next; the last one once all are over.
    pub fn date_at(&self, now: i64) -> Option<(i64, i64)> {
        self.dates.iter().find(|(_, ends)| *ends > now).or(self.dates.last()).copied()
    }

    /// Whether its last date has begun. A series can be left while a date is ahead.
    pub fn last_begun(&self, now: i64) -> bool {
        self.dates.last().is_none_or(|(starts, _)| *starts <= now)
    }

    /// Whether seats that come free are given on.
    pub fn gives_seats(&self, now: i64) -> bool {
        self.state() == SessionState::Open && !self.begun(now)
    }

    /// Seats as they stand.
    pub fn seats(&self, tally: Tally, now: i64) -> Seats {
        let capacity = self.capacity();
        let free = queue::free(capacity, tally.taken);
        let bookable = match self.state() {
            SessionState::Cancelled => Bookable::Cancelled,
            _ if self.workshop.form == Form::DropIn && self.session.ends_at > now => Bookable::DropIn,
            _ if self.begun(now) => Bookable::Begun,
            SessionState::Closed => Bookable::Closed,
            SessionState::Open if self.workshop.row.classes_only => Bookable::Classes,
            SessionState::Open if free > 0 => Bookable::Seats,
            SessionState::Open => Bookable::Queue,
        };
        Seats {
            capacity,
            taken: tally.taken,
            free,
            overhang: queue::overhang(capacity, tally.taken),
            waiting: tally.waiting,
            bookable,
        }
    }
}

/// What bookings of a session come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// People with seats.
    pub taken: u32,
    /// Parties that wait.
    pub waiting: u32,
}

/// Codes of the states that take seats.
pub fn seated() -> impl Iterator<Item = &'static str> {
    BookingState::ALL.into_iter().filter(|state| state.takes_seats()).map(BookingState::code)
}

/// Reads what the sessions stand in. Keeps their order.
///
/// # Errors
/// The database's.
pub async fn of(db: &impl ConnectionTrait, sessions: Vec<session::Model>) -> Result<Vec<Facts>, DbErr> {
    if sessions.is_empty() {
        return Ok(vec![]);
    }
    let mut workshops: HashMap<Uuid, Arc<Offer>> = HashMap::new();
    let wanted: Vec<Uuid> = unique(sessions.iter().map(|s| s.workshop_id));
    for row in workshop::Entity::find().filter(workshop::Column::Id.is_in(wanted)).all(db).await? {
        workshops.insert(row.id, Arc::new(Offer::new(row)));
    }
    let wanted: Vec<Uuid> = unique(sessions.iter().filter_map(|s| s.place_id));
    let mut places: HashMap<Uuid, Arc<place::Model>> = HashMap::new();
    if !wanted.is_empty() {
        for row in place::Entity::find().filter(place::Column::Id.is_in(wanted)).all(db).await? {
            places.insert(row.id, Arc::new(row));
        }
    }
    let wanted: Vec<Uuid> = unique(sessions.iter().map(|s| s.organisation_id));
    let mut names: HashMap<Uuid, (Arc<str>, Arc<str>)> = HashMap::new();
    for row in organisation::Entity::find().filter(organisation::Column::Id.is_in(wanted)).all(db).await? {
        names.insert(row.id, (row.name.into(), row.phone.into()));
    }
    Ok(sessions
        .into_iter()
        .filter_map(|session| {
            let whose = names.get(&session.organisation_id).cloned();
            let (organisation, phone) = whose.unwrap_or_else(|| ("".into(), "".into()));
            Some(Facts {
                dates: dates(&session),
                workshop: Arc::clone(workshops.get(&session.workshop_id)?),
                place: session.place_id.and_then(|id| places.get(&id).cloned()),
                organisation,
                phone,
                session,
            })
        })
        .collect())
}

/// Whether a booking has seats for sure: an offer alone has not.
pub fn has_a_seat(booking: &booking::Model) -> bool {
    ["confirmed", "attended", "absent"].contains(&booking.state.as_str())
}

/// A date with the number that it keeps for good, whatever becomes of the others: calendars know it by that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbered {
    /// Begin, in milliseconds since 1970.
    pub starts: i64,
    /// End.
    pub ends: i64,
    /// From 0, in the order in which they were made.
    pub number: u32,
    /// It does not take place any more.
    #[serde(default)]
    pub gone: bool,
}

/// The dates of a session, also those that fell out.
pub fn numbered(session: &session::Model) -> Vec<Numbered> {
    let dates: Vec<Numbered> = serde_json::from_str(&session.dates).unwrap_or_default();
    if dates.is_empty() {
        let (starts, ends) = (session.starts_at, session.ends_at);
        return vec![Numbered { starts, ends, number: 0, gone: false }];
    }
    dates
}

/// Begin and end of each date of a session.
pub fn dates(session: &session::Model) -> Vec<(i64, i64)> {
    numbered(session).iter().filter(|date| !date.gone).map(|date| (date.starts, date.ends)).collect()
}

/// New dates in the place of old ones. Those that stay keep their numbers; those that were moved take over the numbers of
/// those that are not there any more, in their order; what is left of these is gone.
pub fn renumbered(old: &[Numbered], new: &[(i64, i64)]) -> Vec<Numbered> {
    let mut next = old.iter().map(|date| date.number + 1).max().unwrap_or(0);
    let stays = |date: &Numbered| !date.gone && new.contains(&(date.starts, date.ends));
    let mut free = old.iter().filter(|date| !date.gone && !stays(date));
    let mut dates: Vec<Numbered> = Vec::with_capacity(new.len());
    for &(starts, ends) in new {
        let same = old.iter().find(|date| !date.gone && (date.starts, date.ends) == (starts, ends));
        let number = same.or_else(|| free.next()).map_or_else(
            || {
                next += 1;
                next - 1
            },
            |date| date.number,
        );
        dates.push(Numbered { starts, ends, number, gone: false });
    }
    dates.extend(free.map(|date| Numbered { gone: true, ..*date }));
    dates.extend(old.iter().filter(|date| date.gone));
    dates
}

/// Counts bookings of sessions.
///
/// # Errors
/// The database's.
pub async fn tallies(db: &impl ConnectionTrait, sessions: &[Uuid]) -> Result<BTreeMap<Uuid, Tally>, DbErr> {
    let mut all = BTreeMap::new();
    for some in sessions.chunks(500) {
        let rows: Vec<(Uuid, String, Option<i64>, i64)> = booking::Entity::find()
            .select_only()
            .column(booking::Column::SessionId)
            .column(booking::Column::State)
            // PostgreSQL sums small numbers up to a large one, SQLite to whatever fits.
            .column_as(Expr::cust("CAST(SUM(party) AS BIGINT)"), "people")
            .column_as(Expr::cust("COUNT(*)"), "parties")
            .filter(booking::Column::SessionId.is_in(some.iter().copied()))
            .filter(booking::Column::State.is_in(seated().chain([BookingState::Waiting.code()])))
            .group_by(booking::Column::SessionId)
            .group_by(booking::Column::State)
            .into_tuple()
            .all(db)
            .await?;
        for (session, state, people, parties) in rows {
            let tally: &mut Tally = all.entry(session).or_default();
            if state == BookingState::Waiting.code() {
                tally.waiting += u32::try_from(parties).unwrap_or(0);
            } else {
                tally.taken += people.and_then(|people| u32::try_from(people).ok()).unwrap_or(0);
            }
        }
    }
    Ok(all)
}

fn unique(ids: impl Iterator<Item = Uuid>) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(dates: &[Numbered]) -> Vec<(i64, u32, bool)> {
        dates.iter().map(|date| (date.starts, date.number, date.gone)).collect()
    }

    #[test]
    fn dates_keep_their_numbers() {
        let first = renumbered(&[], &[(1, 2), (3, 4), (5, 6)]);
        assert_eq!(numbers(&first), [(1, 0, false), (3, 1, false), (5, 2, false)]);
        let dropped = renumbered(&first, &[(1, 2), (5, 6)]);
        assert_eq!(numbers(&dropped), [(1, 0, false), (5, 2, false), (3, 1, true)]);
        let moved_and_more = renumbered(&dropped, &[(1, 2), (7, 8), (9, 10)]);
        assert_eq!(numbers(&moved_and_more), [(1, 0, false), (7, 2, false), (9, 3, false), (3, 1, true)]);
    }
}
