//! Making, changing, copying and cancelling sessions.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use shared::api::workshop::desk::{
    CancelSession, ChangeSession, CopySession, NewSessions, Planned, SessionWish,
};
use shared::api::workshop::{MAX_TEXT, SPOKEN, SessionState};
use shared::lang::Lang;
use shared::workshop::decision::Decision;
use shared::workshop::queue;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::plan::{self, Dates};
use super::{door, seen, workshops};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{booking, place, session};
use crate::error::{ApiError, ApiResult, Code};
use crate::text::{line, lines};
use crate::time;
use crate::workshops::acts;
use crate::workshops::changes;
use crate::workshops::facts::{self, Facts};
use crate::workshops::letters::Event;
use crate::workshops::work::{self, Work};

/// A session of this organisation.
///
/// # Errors
/// [`Code::NotFound`], also for other organisations' sessions.
pub async fn of(db: &impl ConnectionTrait, organisation: Uuid, id: Uuid) -> ApiResult<session::Model> {
    let row = session::Entity::find_by_id(id).one(db).await?;
    Ok(row.filter(|row| row.organisation_id == organisation).ok_or(Code::NotFound)?)
}

/// What a plan comes to.
///
/// # Errors
/// As [`create`].
pub async fn plan(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    workshop: Uuid,
    new: NewSessions,
    lang: Lang,
    now: DateTime<Utc>,
) -> ApiResult<Planned> {
    let (_, sessions) = draft(db, organisation, workshop, new, now).await?;
    let view = |dates: Dates| dates.into_iter().map(|date| time::date(date, lang)).collect();
    Ok(Planned { sessions: sessions.into_iter().map(view).collect() })
}

/// What sessions would be made: what they have in common, and their dates. What is shown first is what can be made.
async fn draft(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    workshop: Uuid,
    new: NewSessions,
    now: DateTime<Utc>,
) -> ApiResult<(SessionWish, Vec<Dates>)> {
    let offer = workshops::of(db, organisation, workshop).await?;
    let what = checked(db, organisation, new.what).await?;
    Ok((what, plan::sessions(offer.form, &new.when, now.timestamp_millis())?))
}

/// Makes sessions; those made together are one block. Returns their ids.
///
/// # Errors
/// Those of [`plan::sessions`]; [`Code::Invalid`] with the field; [`Code::NotFound`] without such a workshop.
pub async fn create(
    db: &Db,
    organisation: Uuid,
    workshop: Uuid,
    new: NewSessions,
    now: DateTime<Utc>,
) -> ApiResult<Vec<Uuid>> {
    let tx = db.begin().await?;
    let (what, sessions) = draft(&tx, organisation, workshop, new, now).await?;
    let block = (sessions.len() > 1).then(|| secrets::new_id(now));
    let rows: Vec<session::Model> =
        sessions.into_iter().map(|dates| row(workshop, organisation, &what, &dates, block, now)).collect();
    let ids = rows.iter().map(|row| row.id).collect();
    let rows = rows.into_iter().map(|row| row.into_active_model().reset_all());
    session::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(ids)
}

fn row(
    workshop: Uuid,
    organisation: Uuid,
    what: &SessionWish,
    dates: &Dates,
    block: Option<Uuid>,
    now: DateTime<Utc>,
) -> session::Model {
    let mut row = session::Model {
        id: secrets::new_id(now),
        workshop_id: workshop,
        organisation_id: organisation,
        place_id: None,
        online_link: None,
        language: String::new(),
        capacity: 0,
        block,
        wheelchair: false,
        interpreter: None,
        loan_devices: false,
        offer_hours: None,
        state: SessionState::Open.code().to_owned(),
        sequence: 0,
        starts_at: 0,
        ends_at: 0,
        dates: String::new(),
    };
    fill(&mut row, what);
    at(&mut row, dates);
    row
}

fn fill(row: &mut session::Model, what: &SessionWish) {
    row.place_id = what.place;
    row.online_link.clone_from(&what.online_link);
    row.language.clone_from(&what.language);
    row.capacity = i32::try_from(what.capacity).unwrap_or(i32::MAX);
    row.wheelchair = what.wheelchair;
    row.interpreter.clone_from(&what.interpreter);
    row.loan_devices = what.loan_devices;
    row.offer_hours = what.offer_hours.and_then(|hours| i16::try_from(hours).ok());
}

fn at(row: &mut session::Model, dates: &Dates) {
    row.starts_at = dates.first().map_or(0, |date| date.0);
    row.ends_at = dates.last().map_or(0, |date| date.1);
    row.dates = serde_json::to_string(&facts::renumbered(&facts::numbered(row), dates)).unwrap_or_default();
}

/// What can be changed about a session.
pub fn wish(row: &session::Model) -> SessionWish {
    SessionWish {
        place: row.place_id,
        online_link: row.online_link.clone(),
        language: row.language.clone(),
        capacity: u32::try_from(row.capacity).unwrap_or(0),
        wheelchair: row.wheelchair,
        interpreter: row.interpreter.clone(),
        loan_devices: row.loan_devices,
        offer_hours: row.offer_hours.and_then(|hours| u16::try_from(hours).ok()),
    }
}

/// Stands for what can be changed about a session, as it is now.
pub fn version(row: &session::Model) -> String {
    seen::version(&(wish(row), facts::dates(row), &row.state))
}

async fn checked(db: &impl ConnectionTrait, organisation: Uuid, what: SessionWish) -> ApiResult<SessionWish> {
    if let Some(id) = what.place {
        let known = place::Entity::find_by_id(id).one(db).await?;
        let ours = known.is_some_and(|it| it.organisation_id.is_none_or(|whose| whose == organisation));
        if !ours {
            return Err(ApiError::invalid("place", "no such place"));
        }
    }
    let link = line(what.online_link.as_deref().unwrap_or_default(), 500, "online_link")?;
    let fits = link.starts_with("https://") && !link.contains(char::is_whitespace);
    if !link.is_empty() && !fits {
        return Err(ApiError::invalid("online_link", "https://…"));
    }
    if what.place.is_none() && link.is_empty() {
        return Err(ApiError::invalid("place", "a place, or a link"));
    }
    // Nobody would ever see the link.
    if what.place.is_some() && !link.is_empty() {
        return Err(ApiError::invalid("online_link", "a place or a link, not both"));
    }
    if !SPOKEN.contains(&what.language.as_str()) {
        return Err(ApiError::invalid("language", "a code such as de"));
    }
    if !(1..=10_000).contains(&what.capacity) {
        return Err(ApiError::invalid("capacity", "1 to 10,000"));
    }
    if what.offer_hours.is_some_and(|hours| !(1..=168).contains(&hours)) {
        return Err(ApiError::invalid("offer_hours", "1 to 168"));
    }
    let interpreter = line(what.interpreter.as_deref().unwrap_or_default(), 80, "interpreter")?;
    let some = |text: String| (!text.is_empty()).then_some(text);
    Ok(SessionWish { online_link: some(link), interpreter: some(interpreter), ..what })
}

/// Bookings that still count, in the order of arrival: of a series also those who were marked at an earlier date.
async fn concerned(db: &impl ConnectionTrait, session: Uuid) -> ApiResult<Vec<booking::Model>> {
    use BookingState::{Absent, Attended, Confirmed, Offered, Waiting};
    Ok(booking::Entity::find()
        .filter(booking::Column::SessionId.eq(session))
        .filter(
            booking::Column::State
                .is_in([Confirmed, Waiting, Offered, Attended, Absent].map(BookingState::code)),
        )
        .order_by_asc(booking::Column::Arrived)
        .all(db)
        .await?)
}

/// Nobody has been to what did not take place, whatever was noted: marks are taken back, and those who were counted go.
async fn take_marks_back(work: &mut Work<'_>, id: Uuid) -> ApiResult<()> {
    for mut booking in concerned(work.tx, id).await? {
        if is_marked(&booking) {
            // What a device has noted before, and sends later, is the older mark.
            booking.marked_at = Some(work.ms());
            let booking = acts::unmark(work, booking).await?;
            work.decide(id, Some(booking.id), &Decision::Corrected {});
        }
    }
    door::uncount(work.tx, id).await
}

fn is_marked(booking: &booking::Model) -> bool {
    [BookingState::Attended, BookingState::Absent].map(BookingState::code).contains(&booking.state.as_str())
}

/// Changes a session: seats that come free are given on, those concerned are told of other dates, place or link. Tells
/// whether letters wait.
///
/// # Errors
/// Those of [`plan::dates`]; [`Code::Invalid`]; [`Code::SessionCancelled`]; [`Code::Conflict`] if it is not as it was seen;
/// [`Code::NotFound`].
pub async fn change(
    db: &Db,
    organisation: Uuid,
    id: Uuid,
    new: ChangeSession,
    seen: Option<&str>,
    now: DateTime<Utc>,
    url: &str,
) -> ApiResult<bool> {
    let message = lines(&new.message, MAX_TEXT, "message")?;
    let tx = db.begin().await?;
    of(&tx, organisation, id).await?;
    let what = checked(&tx, organisation, new.what).await?;
    let mut work = Work::on(&tx, [id], now, url).await?;
    let facts = work.room(id)?.facts.clone();
    if facts.state() == SessionState::Cancelled {
        return Err(Code::SessionCancelled.into());
    }
    seen::unchanged(seen, &version(&facts.session))?;
    let dates = plan::dates(facts.workshop.form, &new.dates, &facts.dates, work.ms())?;
    let (capacity, taken, was_open) =
        (facts.capacity(), work.room(id)?.tally.taken, facts.state() == SessionState::Open);
    let mut row = facts.session.clone();
    fill(&mut row, &what);
    at(&mut row, &dates);
    row.state = if new.open { SessionState::Open } else { SessionState::Closed }.code().to_owned();
    let moved = facts.dates != dates
        || row.place_id != facts.session.place_id
        || row.online_link != facts.session.online_link;
    if moved {
        row.sequence += 1;
    }
    // What is dropped now may have been the last that was ahead: of that they need to know.
    let over = row.ends_at.max(facts.session.ends_at) <= work.ms();
    let row = work::save_session(&tx, row).await?;
    let before = facts;
    let facts = crate::workshops::facts::of(&tx, vec![row]).await?.pop().ok_or(Code::NotFound)?;
    let told = changes::moved(&before, &facts);
    // What can be marked this very day stays marked.
    let all_ahead = !before.took_place(work.ms()) && work.ms() < facts.marks_from();
    work.replace(facts)?;
    if what.capacity != capacity {
        let overhang = queue::overhang(what.capacity, taken);
        work.decide(id, None, &Decision::CapacityChanged { from: capacity, to: what.capacity, overhang });
    }
    if was_open != new.open {
        work.decide(id, None, &Decision::Opened { open: new.open });
    }
    if moved {
        work.decide(id, None, &told);
        if all_ahead {
            take_marks_back(&mut work, id).await?;
        }
        let starts = dates.first().map_or(0, |date| date.0);
        for mut booking in concerned(&tx, id).await? {
            // An offer never holds past the start.
            if booking.offer_until.is_some_and(|until| until > starts) {
                booking.offer_until = Some(starts);
                work.save(booking).await?;
            }
        }
    }
    work.release(id).await?;
    // After the seats are given on: nobody reads in one letter that they wait, and in the next that they are offered seats.
    // Where the last date is over, nobody needs to know any more.
    if !over {
        work.flush().await?;
        let facts = work.room(id)?.facts.clone();
        for booking in concerned(&tx, id).await? {
            let changes = changes::between(&before, &facts, &booking, Lang::default());
            if !changes.is_empty() || moved && !message.is_empty() {
                work.tell_change(&booking, &before, &message)?;
            }
        }
    }
    let letters = work.finish().await?;
    tx.commit().await?;
    Ok(letters)
}

/// The place of a locked session has another address than it had: those concerned are told.
///
/// # Errors
/// [`Code::NotFound`] for a session that is not locked.
pub async fn moved(work: &mut Work<'_>, id: Uuid, from: Arc<place::Model>) -> ApiResult<()> {
    let mut facts = work.room(id)?.facts.clone();
    let before = Facts { place: Some(from), ..facts.clone() };
    facts.session.sequence += 1;
    work::save_session(work.tx, facts.session.clone()).await?;
    let told = changes::moved(&before, &facts);
    work.replace(facts)?;
    work.decide(id, None, &told);
    for booking in concerned(work.tx, id).await? {
        work.tell_change(&booking, &before, "")?;
    }
    Ok(())
}

/// The same at other dates, without bookings. Returns its id.
///
/// # Errors
/// Those of [`plan::dates`]; [`Code::NotFound`].
pub async fn copy(
    db: &Db,
    organisation: Uuid,
    id: Uuid,
    new: &CopySession,
    now: DateTime<Utc>,
) -> ApiResult<Uuid> {
    let tx = db.begin().await?;
    let before = of(&tx, organisation, id).await?;
    let offer = workshops::of(&tx, organisation, before.workshop_id).await?;
    let dates = plan::dates(offer.form, &new.dates, &[], now.timestamp_millis())?;
    let copy = row(before.workshop_id, organisation, &wish(&before), &dates, None, now);
    let id = copy.id;
    session::Entity::insert(copy.into_active_model().reset_all()).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(id)
}

/// Cancels a session and tells all concerned. Cancelling again changes nothing. Tells whether letters wait.
///
/// # Errors
/// [`Code::SessionBegun`] once it is over; [`Code::NotFound`].
pub async fn cancel(
    db: &Db,
    organisation: Uuid,
    id: Uuid,
    new: &CancelSession,
    now: DateTime<Utc>,
    url: &str,
) -> ApiResult<bool> {
    let message = lines(&new.message, MAX_TEXT, "message")?;
    let tx = db.begin().await?;
    of(&tx, organisation, id).await?;
    let mut work = Work::on(&tx, [id], now, url).await?;
    let mut facts = work.room(id)?.facts.clone();
    if facts.state() == SessionState::Cancelled {
        return Ok(false);
    }
    if facts.session.ends_at <= work.ms() {
        return Err(Code::SessionBegun.into());
    }
    facts.session.state = SessionState::Cancelled.code().to_owned();
    facts.session.sequence += 1;
    work::save_session(&tx, facts.session.clone()).await?;
    let took_place = facts.took_place(work.ms());
    work.replace(facts)?;
    work.decide(id, None, &Decision::SessionCancelled {});
    if !took_place {
        take_marks_back(&mut work, id).await?;
    }
    for booking in concerned(&tx, id).await? {
        let party = u8::try_from(booking.party).unwrap_or(u8::MAX);
        let booking = if is_marked(&booking) {
            // Whoever was there has been there: of a series only the rest falls out.
            booking
        } else {
            work.turn(booking, BookingState::Cancelled).await?
        };
        work.decide(id, Some(booking.id), &Decision::CancelledByDesk { party });
        work.tell(&booking, Event::SessionCancelled, &message).await?;
    }
    let letters = work.finish().await?;
    tx.commit().await?;
    Ok(letters)
}
