//! Letters wait in the database until they are sent: written in the transaction of what they tell, so that neither is
//! there without the other.
//!
//! Whoever sends (any process) claims a few letters by moving `due_at` into the future; if it dies, they come due again.
//! A letter that is sent twice for that reason carries the same Message-ID.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::api::workshop::desk::CallReason;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::Letter;
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::letter::{ActiveModel, Column, Entity, Model};
use crate::entities::{booking, call, session};

/// How long one try may take before another process may try, in milliseconds.
const LEASE: i64 = 300_000;
/// Letters that are claimed at once: one, so that a slow mail server never outlasts the lease of the next.
const AT_ONCE: u64 = 1;
/// Pauses between tries, in seconds; afterwards a letter is given up, 65 hours after it was written.
const PAUSES: [i64; 8] = [5, 60, 600, 3_600, 4 * 3_600, 12 * 3_600, 24 * 3_600, 24 * 3_600];

/// Puts letters into the outbox.
///
/// # Errors
/// The database's.
pub async fn write(db: &impl ConnectionTrait, letters: Vec<Letter>, now: DateTime<Utc>) -> Result<(), DbErr> {
    if letters.is_empty() {
        return Ok(());
    }
    let at = now.timestamp_millis();
    let rows = letters.into_iter().map(|letter| {
        let (calendar, method) = letter.calendar.unzip();
        ActiveModel {
            id: Set(secrets::new_id(now)),
            recipient: Set(letter.to),
            subject: Set(letter.subject),
            text: Set(letter.text),
            html: Set(letter.html),
            calendar: Set(calendar),
            calendar_method: Set(method.map(str::to_owned)),
            booking_id: Set(letter.booking),
            why: Set(letter.why.map(|why| why.code().to_owned())),
            message: Set(letter.message),
            called: Set(false),
            private: Set(letter.private),
            state: Set("waiting".to_owned()),
            tries: Set(0),
            due_at: Set(at),
            written_at: Set(at),
            error: Set(None),
        }
    });
    Entity::insert_many(rows).exec_without_returning(db).await?;
    Ok(())
}

/// Takes letters that are due; nobody else will for a while.
pub(super) async fn claim(db: &Db, now: i64) -> Result<Vec<Model>, DbErr> {
    let tx = db.begin().await?;
    let due = Entity::find()
        .filter(Column::State.eq("waiting"))
        .filter(Column::DueAt.lte(now))
        .order_by_asc(Column::DueAt)
        .limit(AT_ONCE)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(&tx)
        .await?;
    if !due.is_empty() {
        Entity::update_many()
            .col_expr(Column::DueAt, Expr::value(now + LEASE))
            .col_expr(Column::Tries, Expr::col(Column::Tries).add(1))
            .filter(Column::Id.is_in(due.iter().map(|letter| letter.id)))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    Ok(due)
}

/// How a try ended.
pub(super) enum Outcome {
    /// The letter is on its way.
    Sent,
    /// Perhaps later; the mail server's code.
    Later(String),
    /// The mail server said no; its code. It may be its own fault (a password, a sender it does not know): it is tried
    /// again, but whoever booked is to be called.
    Refused(String),
    /// Never.
    Never(String),
}

/// Notes how a try ended.
pub(super) async fn settle(
    db: &Db,
    letter: &Model,
    outcome: Outcome,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let pause = usize::try_from(letter.tries).ok().and_then(|tries| PAUSES.get(tries)).copied();
    let now_ms = now.timestamp_millis();
    let missing = match (&outcome, pause) {
        (Outcome::Sent, _) => Missing::Not,
        (Outcome::Later(_), Some(pause)) => Missing::If { next: now_ms + pause * 1_000 },
        (Outcome::Later(_) | Outcome::Refused(_) | Outcome::Never(_), _) => Missing::Surely,
    };
    let (state, due, error) = match (outcome, pause) {
        (Outcome::Sent, _) => ("sent", now_ms, None),
        (Outcome::Later(error) | Outcome::Refused(error), Some(pause)) => {
            ("waiting", now_ms + pause * 1_000, Some(error))
        }
        (Outcome::Later(error) | Outcome::Refused(error) | Outcome::Never(error), _) => {
            ("failed", now_ms, Some(error))
        }
    };
    let tx = db.begin().await?;
    // The session's row comes first, as everywhere: whoever forgets a booking holds it, and wants the letters next.
    let booking = match letter.booking_id.filter(|_| missing != Missing::Not && !letter.called) {
        Some(id) => under_lock(&tx, id).await?,
        None => None,
    };
    let calls = booking.filter(|row| is_to_be_called(letter, row, missing, now_ms));
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::DueAt, Expr::value(due))
        .col_expr(Column::Error, Expr::value(error))
        .col_expr(Column::Called, Expr::value(letter.called || calls.is_some()))
        .filter(Column::Id.eq(letter.id))
        // Whoever came too late, and lost the letter to another, has nothing to say any more.
        .filter(Column::State.eq("waiting"))
        .filter(Column::Tries.eq(letter.tries + 1));
    if state != "waiting" && letter.private {
        // Links that sign in are kept as hashes only.
        update = update
            .col_expr(Column::Text, Expr::value(String::new()))
            .col_expr(Column::Html, Expr::value(String::new()));
    }
    let settled = update.exec(&tx).await?.rows_affected == 1;
    if settled && let Some(row) = calls {
        call_instead(&tx, letter, &row, now).await?;
    }
    tx.commit().await
}

/// Whether somebody has not got their letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    /// It is on its way.
    Not,
    /// Not yet; the next try is then.
    If { next: i64 },
    /// It was refused, or given up.
    Surely,
}

/// A booking, as it stands under the lock of its session.
async fn under_lock(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<booking::Model>, DbErr> {
    let Some(row) = booking::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    session::Entity::find_by_id(row.session_id).lock_exclusive().one(db).await?;
    booking::Entity::find_by_id(id).one(db).await
}

/// Whether there still is something to be told, and a letter will not tell it in time.
fn is_to_be_called(letter: &Model, row: &booking::Model, missing: Missing, now: i64) -> bool {
    let state = BookingState::from_code(&row.state);
    let offered = state == Some(BookingState::Offered);
    let over = state.is_some_and(BookingState::is_over);
    let worth_telling = match letter.why.as_deref().and_then(CallReason::from_code) {
        Some(CallReason::Offer) => offered,
        Some(CallReason::Expired | CallReason::Cancelled | CallReason::CancelledByDesk) => true,
        // Whoever has left knows it.
        Some(CallReason::Moved | CallReason::Reminder | CallReason::Undelivered) | None => !over,
    };
    let in_time = match missing {
        Missing::Not => true,
        // An offer runs: after the next try at least as much time is left as until then.
        Missing::If { next } => !offered || row.offer_until.is_some_and(|until| until - next >= next - now),
        Missing::Surely => false,
    };
    !row.erased && worth_telling && !in_time
}

/// Puts somebody on the call list in a letter's place. There they stand once for each thing that is to be told.
async fn call_instead(
    db: &impl ConnectionTrait,
    letter: &Model,
    row: &booking::Model,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    let why = letter.why.as_deref().unwrap_or(UNDELIVERED);
    let open = call::Entity::find()
        .filter(call::Column::BookingId.eq(row.id))
        .filter(call::Column::DoneAt.is_null())
        .all(db)
        .await?;
    // The end of an offer is the same whatever the call is about.
    call::Entity::update_many()
        .col_expr(call::Column::Until, Expr::value(row.offer_until))
        .filter(call::Column::BookingId.eq(row.id))
        .filter(call::Column::DoneAt.is_null())
        .exec(db)
        .await?;
    // That a letter did not arrive is said by any call; and a call that says no more than that may say this as well.
    let same = open.iter().find(|call| call.why == why || call.why == UNDELIVERED);
    if let Some(same) = same.or_else(|| open.first().filter(|_| why == UNDELIVERED)) {
        if why != UNDELIVERED {
            call::Entity::update_many()
                .col_expr(call::Column::Why, Expr::value(why))
                .col_expr(call::Column::Message, Expr::value(letter.message.clone()))
                .filter(call::Column::Id.eq(same.id))
                .exec(db)
                .await?;
        }
        return Ok(());
    }
    let call = call::Model {
        id: secrets::new_id(now),
        session_id: row.session_id,
        booking_id: row.id,
        why: why.to_owned(),
        since: now.timestamp_millis(),
        until: row.offer_until,
        message: letter.message.clone(),
        done_at: None,
        tried_at: None,
        tried: None,
    };
    call::Entity::insert(call.into_active_model().reset_all()).exec_without_returning(db).await?;
    Ok(())
}

const UNDELIVERED: &str = CallReason::Undelivered.code();

/// Deletes letters that are done with: sent ones at once where a mail server has them, all after 30 days.
///
/// # Errors
/// The database's.
pub async fn cleanup(db: &Db, folder: Option<&Path>, now: i64) -> Result<(), DbErr> {
    const MONTH: i64 = 30 * 24 * 3_600_000;
    let old = Condition::all().add(Column::State.ne("waiting")).add(Column::WrittenAt.lt(now - MONTH));
    let mut done = Condition::any().add(old);
    if folder.is_none() {
        done = done.add(Column::State.eq("sent"));
    }
    Entity::delete_many().filter(done).exec(&db.write).await?;
    if let Some(folder) = folder {
        sweep(db, folder).await?;
    }
    Ok(())
}

/// Removes the files of letters that are not in the database any more: what is forgotten there is forgotten here.
async fn sweep(db: &Db, folder: &Path) -> Result<(), DbErr> {
    let Ok(files) = std::fs::read_dir(folder) else { return Ok(()) };
    let files: Vec<(Uuid, PathBuf)> = files
        .filter_map(|file| {
            let path = file.ok()?.path();
            let id = path.file_name()?.to_str()?.strip_suffix(".eml")?.parse().ok()?;
            Some((id, path))
        })
        .collect();
    for some in files.chunks(500) {
        let known: HashSet<Uuid> = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::Id.is_in(some.iter().map(|(id, _)| *id)))
            .into_tuple()
            .all(&db.read)
            .await?
            .into_iter()
            .collect();
        for (_, path) in some.iter().filter(|(id, _)| !known.contains(id)) {
            if let Err(error) = std::fs::remove_file(path) {
                tracing::warn!(%error, "the file of a letter cannot be removed");
            }
        }
    }
    Ok(())
}

/// Deletes letters about bookings whose people are to be forgotten.
///
/// # Errors
/// The database's.
pub async fn forget(db: &impl ConnectionTrait, bookings: &[Uuid]) -> Result<(), DbErr> {
    for some in bookings.chunks(500) {
        Entity::delete_many().filter(Column::BookingId.is_in(some.iter().copied())).exec(db).await?;
    }
    Ok(())
}
