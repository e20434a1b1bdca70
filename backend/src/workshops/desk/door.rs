//! The door: check-in, also by devices that were offline for a while, and counting of people without a booking.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use shared::api::workshop::SessionState;
use shared::api::workshop::desk::{CheckIn, CheckedIn, NoteAnswer, NoteAtDoor, Noted, Which};
use shared::lang::Lang;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::sessions;
use crate::auth::codes;
use crate::db::Db;
use crate::entities::{booking, session, tick};
use crate::error::{ApiError, ApiResult, Code};
use crate::workshops::acts::{self, Act};
use crate::workshops::views;
use crate::workshops::work::Work;

/// Marks and ticks in one request.
const MOST: usize = 500;

/// Notes what a device has kept. Sending it again changes nothing. People who cannot have come yet, or to what is cancelled,
/// are not counted; the rest is noted all the same, so that a device gets rid of what it has kept.
///
/// # Errors
/// [`Code::NotFound`], also for other organisations' sessions; [`Code::Invalid`] for too much at once.
pub async fn check_in(
    db: &Db,
    organisation: Uuid,
    id: Uuid,
    batch: CheckIn,
    lang: Lang,
    now: DateTime<Utc>,
    url: &str,
) -> ApiResult<CheckedIn> {
    if batch.notes.len() > MOST || batch.ticks.len() > MOST {
        return Err(ApiError::invalid("notes", format!("at most {MOST}")));
    }
    if batch.ticks.iter().any(|one| !(-100..=100).contains(&one.count)) {
        return Err(ApiError::invalid("ticks", "at most 100 people at once"));
    }
    let tx = db.begin().await?;
    sessions::of(&tx, organisation, id).await?;
    let mut work = Work::on(&tx, [id], now, url).await?;
    let mut notes = Vec::with_capacity(batch.notes.len());
    for one in &batch.notes {
        notes.push(note(&mut work, organisation, id, one, lang).await?);
    }
    let facts = &work.room(id)?.facts;
    let counts = facts.state() != SessionState::Cancelled && work.ms() >= facts.marks_from();
    work.finish().await?;
    let rows: Vec<tick::ActiveModel> = batch
        .ticks
        .iter()
        .filter(|_| counts)
        .map(|one| tick::ActiveModel { session_id: Set(id), key: Set(one.key), count: Set(one.count) })
        .collect();
    if !rows.is_empty() {
        tick::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([tick::Column::SessionId, tick::Column::Key]).do_nothing().to_owned(),
            )
            .exec_without_returning(&tx)
            .await?;
    }
    let drop_ins = counted(&tx, id).await?;
    tx.commit().await?;
    Ok(CheckedIn { notes, drop_ins })
}

async fn note(
    work: &mut Work<'_>,
    organisation: Uuid,
    id: Uuid,
    one: &NoteAtDoor,
    lang: Lang,
) -> ApiResult<NoteAnswer> {
    let answer = |noted, row: Option<&booking::Model>| NoteAnswer {
        key: one.key,
        noted,
        booking: row.map(|row| views::desk_booking(row, None, lang)),
    };
    let found = match &one.which {
        Which::Booking(booking) => booking::Entity::find_by_id(*booking).one(work.tx).await?,
        Which::Code(typed) => match codes::read(typed) {
            Some(code) => booking::Entity::find().filter(booking::Column::Code.eq(code)).one(work.tx).await?,
            None => None,
        },
    };
    let Some(row) = found else { return Ok(answer(Noted::Unknown, None)) };
    if row.session_id != id {
        // Another organisation's bookings do not exist here.
        let ours = session::Entity::find_by_id(row.session_id)
            .filter(session::Column::OrganisationId.eq(organisation))
            .one(work.tx)
            .await?;
        return Ok(answer(if ours.is_some() { Noted::OtherSession } else { Noted::Unknown }, None));
    }
    let wanted = match one.mark {
        shared::api::workshop::desk::Mark::Attended => BookingState::Attended,
        shared::api::workshop::desk::Mark::Absent => BookingState::Absent,
        shared::api::workshop::desk::Mark::Confirmed => BookingState::Confirmed,
    };
    let state = views::state(&row);
    let at = one.at.min(work.ms());
    let noted = if state == wanted {
        // The same note once more, as its answer was lost, is nobody who was here before.
        if row.marked_at == Some(at) { Noted::Done } else { Noted::Already }
    } else {
        if !matches!(state, BookingState::Confirmed | BookingState::Attended | BookingState::Absent) {
            return Ok(answer(Noted::NotConfirmed, Some(&row)));
        }
        if row.marked_at.is_some_and(|before| before > at) {
            return Ok(answer(Noted::Outdated, Some(&row)));
        }
        match acts::may_mark(work, id, one.mark).map_err(|error| error.code()) {
            Err(Code::SessionAhead) => return Ok(answer(Noted::TooEarly, Some(&row))),
            Err(Code::SessionCancelled) => return Ok(answer(Noted::NotConfirmed, Some(&row))),
            Err(code) => return Err(code.into()),
            Ok(()) => Noted::Done,
        }
    };
    let row = acts::act(work, id, row.id, Act::Mark(one.mark, at)).await?;
    Ok(answer(noted, Some(&row)))
}

/// Nobody was counted at the door.
///
/// # Errors
/// The database's.
pub async fn uncount(db: &impl ConnectionTrait, session: Uuid) -> ApiResult<()> {
    tick::Entity::delete_many().filter(tick::Column::SessionId.eq(session)).exec(db).await?;
    Ok(())
}

/// People counted at the door.
///
/// # Errors
/// The database's.
pub async fn counted(db: &impl ConnectionTrait, session: Uuid) -> ApiResult<u32> {
    let sum: Option<Option<i64>> = tick::Entity::find()
        .select_only()
        .column_as(Expr::cust("CAST(SUM(count) AS BIGINT)"), "people")
        .filter(tick::Column::SessionId.eq(session))
        .into_tuple()
        .one(db)
        .await?;
    Ok(sum.flatten().and_then(|sum| u32::try_from(sum).ok()).unwrap_or(0))
}
