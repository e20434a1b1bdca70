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
use uuid::Uuid;

use super::Letter;
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::letter::{ActiveModel, Column, Entity, Model};
use crate::entities::{booking, call};

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
    let pause = usize::try_from(letter.tries).ok().and_then(|tries| PAUSES.get(tries));
    let undelivered = match &outcome {
        Outcome::Sent => false,
        Outcome::Later(_) => pause.is_none(),
        Outcome::Refused(_) | Outcome::Never(_) => true,
    };
    let now_ms = now.timestamp_millis();
    let (state, due, error) = match (outcome, pause) {
        (Outcome::Sent, _) => ("sent", now_ms, None),
        (Outcome::Later(error) | Outcome::Refused(error), Some(pause)) => {
            ("waiting", now_ms + pause * 1_000, Some(error))
        }
        (Outcome::Later(error) | Outcome::Refused(error) | Outcome::Never(error), _) => {
            ("failed", now_ms, Some(error))
        }
    };
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::DueAt, Expr::value(due))
        .col_expr(Column::Error, Expr::value(error))
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
    let tx = db.begin().await?;
    update.exec(&tx).await?;
    if undelivered && let Some(booking) = letter.booking_id {
        to_be_called(&tx, booking, now).await?;
    }
    tx.commit().await
}

/// Whoever cannot be reached by letter is to be called, once.
async fn to_be_called(db: &impl ConnectionTrait, booking: Uuid, now: DateTime<Utc>) -> Result<(), DbErr> {
    let known = call::Entity::find()
        .filter(call::Column::BookingId.eq(booking))
        .filter(call::Column::Why.eq(UNDELIVERED))
        .one(db)
        .await?;
    let row = booking::Entity::find_by_id(booking).one(db).await?;
    let Some(row) = row.filter(|row| known.is_none() && !row.erased) else { return Ok(()) };
    let call = call::Model {
        id: secrets::new_id(now),
        session_id: row.session_id,
        booking_id: row.id,
        why: UNDELIVERED.to_owned(),
        since: now.timestamp_millis(),
        until: row.offer_until,
        message: String::new(),
        done_at: None,
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
