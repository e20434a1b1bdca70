//! Letters wait in the database until they are sent: written in the transaction of what they tell, so that neither is
//! there without the other.
//!
//! Whoever sends (any process) claims a few letters by moving `due_at` into the future; if it dies, they come due again.
//! A letter that is sent twice for that reason carries the same Message-ID.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use super::Letter;
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::letter::{ActiveModel, Column, Entity, Model};

/// How long one try may take before another process may try, in milliseconds.
const LEASE: i64 = 120_000;
/// Letters that are claimed at once.
const AT_ONCE: u64 = 20;
/// Pauses between tries, in seconds; afterwards a letter is given up: two days after it was written.
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
    /// Never.
    Never(String),
}

/// Notes how a try ended.
pub(super) async fn settle(db: &Db, letter: &Model, outcome: Outcome, now: i64) -> Result<(), DbErr> {
    let pause = usize::try_from(letter.tries).ok().and_then(|tries| PAUSES.get(tries));
    let (state, due, error) = match (outcome, pause) {
        (Outcome::Sent, _) => ("sent", now, None),
        (Outcome::Later(error), Some(pause)) => ("waiting", now + pause * 1_000, Some(error)),
        (Outcome::Later(error) | Outcome::Never(error), _) => ("failed", now, Some(error)),
    };
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::DueAt, Expr::value(due))
        .col_expr(Column::Error, Expr::value(error))
        .filter(Column::Id.eq(letter.id));
    if state != "waiting" && letter.private {
        // Links that sign in are kept as hashes only.
        update = update
            .col_expr(Column::Text, Expr::value(String::new()))
            .col_expr(Column::Html, Expr::value(String::new()));
    }
    update.exec(&db.write).await?;
    Ok(())
}

/// Deletes letters that are done with: sent ones at once where a mail server has them, all after 30 days.
///
/// # Errors
/// The database's.
pub async fn cleanup(db: &Db, folder: bool, now: i64) -> Result<(), DbErr> {
    const MONTH: i64 = 30 * 24 * 3_600_000;
    let old = Condition::all().add(Column::State.ne("waiting")).add(Column::WrittenAt.lt(now - MONTH));
    let mut done = Condition::any().add(old);
    if !folder {
        done = done.add(Column::State.eq("sent"));
    }
    Entity::delete_many().filter(done).exec(&db.write).await?;
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
