//! What has changed about a session, noted, and said to those who have booked or wait: what was, and what is now.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use shared::lang::Lang;
use shared::workshop::decision::{DateMoved, Decision, PlaceMoved, Span};
use shared::workshop::queue;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::facts::{self, Facts};
use super::{views, words};
use crate::auth::secrets;
use crate::entities::{booking, decision, place};
use crate::time;

/// When each of these sessions was last changed, in milliseconds since 1970: when it was made, if nobody has changed it.
/// Only what is noted about the session counts. The workshop's own texts have no such time: programs that subscribe get
/// them all the same, as the feed's `ETag` is of the whole file.
///
/// # Errors
/// The database's.
pub async fn last(db: &impl ConnectionTrait, sessions: &[Facts]) -> Result<HashMap<Uuid, i64>, DbErr> {
    let ids = sessions.iter().map(|one| one.session.id);
    let mut all: HashMap<Uuid, i64> = ids.clone().map(|id| (id, secrets::made_at(id))).collect();
    for some in ids.collect::<Vec<Uuid>>().chunks(500) {
        let rows: Vec<(Uuid, i64)> = decision::Entity::find()
            .select_only()
            .column(decision::Column::SessionId)
            .column_as(decision::Column::At.max(), "last")
            .filter(decision::Column::SessionId.is_in(some.iter().copied()))
            .filter(decision::Column::BookingId.is_null())
            .group_by(decision::Column::SessionId)
            .into_tuple()
            .all(db)
            .await?;
        for (id, at) in rows {
            all.entry(id).and_modify(|last| *last = at.max(*last));
        }
    }
    Ok(all)
}

/// Sentences about each date, the place and the link that are not as before. The link itself is not among them: those who
/// have a seat find it in the letter.
///
/// Then what they asked for and will not find any more, and that a party that waits can wait no longer for seats that there
/// are not.
pub fn between(before: &Facts, now: &Facts, booking: &booking::Model, lang: Lang) -> Vec<String> {
    let mut all: Vec<String> = dates(before, now).iter().flat_map(|date| date_words(date, lang)).collect();
    if let Some(PlaceMoved { was, is }) = elsewhere(before, now) {
        let words = |place: Option<String>| place.unwrap_or_else(|| words::labels(lang).online.to_owned());
        all.extend(words::moved(lang, words::Moved::Place, &words(was), &words(is)));
    } else if before.session.online_link != now.session.online_link {
        // The link is told to those who have a seat.
        if facts::has_a_seat(booking) {
            all.push(words::other_link(lang).to_owned());
        }
    }
    all.extend(lost(before, now, booking).into_iter().map(|need| words::lost(lang, need).to_owned()));
    if outgrown(before, now, booking) {
        all.push(words::too_large(lang, now.capacity(), booking.party));
    }
    all
}

/// Whether a party waits that would have found room before, and does not any more however many seats come free.
fn outgrown(before: &Facts, now: &Facts, booking: &booking::Model) -> bool {
    let party = u8::try_from(booking.party).unwrap_or(u8::MAX);
    booking.state == BookingState::Waiting.code()
        && !queue::never_fits(before.capacity(), party)
        && queue::never_fits(now.capacity(), party)
}

/// Needs that were to be met and are not any more.
fn lost(before: &Facts, now: &Facts, booking: &booking::Model) -> Vec<Lost> {
    let needs = views::needs(booking);
    let wheelchair = needs.wheelchair && before.wheelchair() && now.place.is_some() && !now.wheelchair();
    let devices = needs.loan_device && before.session.loan_devices && !now.session.loan_devices;
    [wheelchair.then_some(Lost::Wheelchair), devices.then_some(Lost::LoanDevice)]
        .into_iter()
        .flatten()
        .collect()
}

/// A need that a session meets no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Access with a wheelchair.
    Wheelchair,
    /// Devices to borrow.
    LoanDevice,
}

/// Dates and place that are not as before, to be kept: a booking's page tells of them as long as they matter.
pub fn moved(before: &Facts, now: &Facts) -> Decision {
    Decision::Moved { dates: dates(before, now), place: elsewhere(before, now) }
}

/// A date that keeps its number was moved; the others fell out or came in.
fn dates(before: &Facts, now: &Facts) -> Vec<DateMoved> {
    let span = |date: &facts::Numbered| Some(Span { starts: date.starts, ends: date.ends });
    let there = |facts: &Facts| -> Vec<facts::Numbered> {
        let mut dates = facts::numbered(&facts.session);
        dates.retain(|date| !date.gone);
        dates
    };
    let (old, new) = (there(before), there(now));
    let mut all: Vec<DateMoved> = vec![];
    for was in &old {
        let is = new.iter().find(|is| is.number == was.number).and_then(span);
        if is != span(was) {
            all.push(DateMoved { was: span(was), is });
        }
    }
    for is in new.iter().filter(|is| !old.iter().any(|was| was.number == is.number)) {
        all.push(DateMoved { was: None, is: span(is) });
    }
    all
}

/// What has become of a date, in sentences.
fn date_words(date: &DateMoved, lang: Lang) -> Vec<String> {
    let words = |span: Span| {
        let date = time::date((span.starts, span.ends), lang);
        format!("{}, {}", date.date_text, date.time_text)
    };
    match (date.was.map(words), date.is.map(words)) {
        (Some(was), Some(is)) => words::moved(lang, words::Moved::Date, &was, &is).into(),
        (Some(was), None) => vec![words::dropped(lang, &was)],
        (None, Some(is)) => vec![words::added(lang, &is)],
        (None, None) => vec![],
    }
}

/// Another place, or another address of it.
fn elsewhere(before: &Facts, now: &Facts) -> Option<PlaceMoved> {
    let [was, is] = [before, now].map(|facts| facts.place.as_deref().map(address));
    (was != is).then_some(PlaceMoved { was, is })
}

/// Name and address of a place in one line.
pub fn address(place: &place::Model) -> String {
    let parts = [place.name.as_str(), &place.street, &place.town];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// How it stands with a booking after the change: booked, offered until some time, or still waiting.
pub fn standing(booking: &booking::Model, lang: Lang) -> String {
    match (BookingState::from_code(&booking.state), booking.offer_until) {
        (Some(BookingState::Waiting), _) => words::still_waiting(lang).to_owned(),
        (Some(BookingState::Offered), Some(until)) => {
            words::still_offered(lang, booking.party, &time::moment(until, lang).text)
        }
        _ => words::still_booked(lang, booking.party),
    }
}

/// What is to be told on the telephone: what has changed, and the organiser's own words. How it stands with the booking
/// may be another matter by the time of the call, and is shown beside it.
pub fn to_tell(changes: &[String], message: &str) -> String {
    let parts = changes.iter().map(String::as_str).chain([message.trim()]);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}
