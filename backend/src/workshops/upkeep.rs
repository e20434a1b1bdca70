//! What time brings: offers run out, people are reminded, names are forgotten. Every process may do it at any moment: each
//! step looks again under the lock of its session, and does nothing where another was faster.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::acts::{self, Act};
use super::facts;
use super::letters::Event;
use super::work::Work;
use crate::db::Db;
use crate::entities::{booking, session};
use crate::error::{ApiResult, Code};
use crate::mail::outbox;

/// People are reminded of dates that begin within this time.
const REMIND_BEFORE: i64 = 24 * 3_600_000;

/// Does all of it. Tells whether letters wait.
///
/// # Errors
/// The database's.
pub async fn run(db: &Db, now: DateTime<Utc>, url: &str, keep_days: u16) -> ApiResult<bool> {
    let mut letters = expire(db, now, url).await?;
    letters |= forsake(db, now, url).await?;
    letters |= remind(db, now, url).await?;
    erase(db, now, keep_days).await?;
    Ok(letters)
}

async fn one_by_one(
    db: &Db,
    rows: Vec<(Uuid, Uuid)>,
    act: Act,
    now: DateTime<Utc>,
    url: &str,
) -> ApiResult<bool> {
    let mut letters = false;
    for (session, booking) in rows {
        let tx = db.begin().await?;
        let mut work = Work::on(&tx, [session], now, url).await?;
        match acts::act(&mut work, session, booking, act).await {
            Ok(_) => {
                letters |= work.finish().await?;
                tx.commit().await?;
            }
            Err(error) if error.code() == Code::Internal => return Err(error),
            // Somebody else was faster.
            Err(_) => tx.rollback().await?,
        }
    }
    Ok(letters)
}

/// Offers that have run out; the next are asked.
async fn expire(db: &Db, now: DateTime<Utc>, url: &str) -> ApiResult<bool> {
    let due: Vec<(Uuid, Uuid)> = booking::Entity::find()
        .select_only()
        .column(booking::Column::SessionId)
        .column(booking::Column::Id)
        .filter(booking::Column::State.eq(BookingState::Offered.code()))
        .filter(booking::Column::OfferUntil.lte(now.timestamp_millis()))
        .order_by_asc(booking::Column::OfferUntil)
        .order_by_asc(booking::Column::Arrived)
        .limit(1_000)
        .into_tuple()
        .all(&db.read)
        .await?;
    one_by_one(db, due, Act::Expire, now, url).await
}

/// Bookings whose account was erased: their seats go on.
async fn forsake(db: &Db, now: DateTime<Utc>, url: &str) -> ApiResult<bool> {
    use BookingState::{Confirmed, Offered, Waiting};
    let due: Vec<(Uuid, Uuid)> = booking::Entity::find()
        .select_only()
        .column(booking::Column::SessionId)
        .column(booking::Column::Id)
        .inner_join_sessions(now.timestamp_millis())
        .filter(booking::Column::Channel.eq("account"))
        .filter(booking::Column::AccountId.is_null())
        .filter(booking::Column::Erased.eq(true))
        .filter(booking::Column::State.is_in([Confirmed, Offered, Waiting].map(BookingState::code)))
        .limit(1_000)
        .into_tuple()
        .all(&db.read)
        .await?;
    one_by_one(db, due, Act::Forsake, now, url).await
}

/// Narrowing a query of bookings to sessions that have not begun.
trait NotBegun {
    fn inner_join_sessions(self, now: i64) -> Self;
}

impl NotBegun for sea_orm::Select<booking::Entity> {
    fn inner_join_sessions(self, now: i64) -> Self {
        let ahead = sea_orm::sea_query::Query::select()
            .column(session::Column::Id)
            .from(session::Entity)
            .and_where(session::Column::StartsAt.gt(now))
            .to_owned();
        self.filter(booking::Column::SessionId.in_subquery(ahead))
    }
}

fn expected() -> [&'static str; 3] {
    [BookingState::Confirmed, BookingState::Attended, BookingState::Absent].map(BookingState::code)
}

/// The day before each date. Whoever was at an earlier date of a series is reminded of the next.
async fn remind(db: &Db, now: DateTime<Utc>, url: &str) -> ApiResult<bool> {
    let ms = now.timestamp_millis();
    let rows = session::Entity::find()
        .filter(session::Column::EndsAt.gt(ms))
        .filter(session::Column::StartsAt.lte(ms + REMIND_BEFORE))
        .filter(session::Column::State.ne("cancelled"))
        .all(&db.read)
        .await?;
    let mut letters = false;
    for row in rows {
        let Some(next) = facts::dates(&row)
            .into_iter()
            .map(|(starts, _)| starts)
            .find(|starts| *starts > ms && *starts <= ms + REMIND_BEFORE)
        else {
            continue;
        };
        let waits = |query: sea_orm::Select<booking::Entity>| {
            query
                .filter(booking::Column::SessionId.eq(row.id))
                .filter(booking::Column::State.is_in(expected()))
                .filter(booking::Column::RemindedUntil.lt(next))
        };
        if waits(booking::Entity::find()).one(&db.read).await?.is_none() {
            continue;
        }
        let tx = db.begin().await?;
        let mut work = Work::on(&tx, [row.id], now, url).await?;
        for booking in waits(booking::Entity::find()).all(&tx).await? {
            // Whoever has booked, or accepted an offer, within the last day knows.
            let news = booking.offered_at.map_or(booking.booked_at, |_| booking.changed_at);
            if news < ms - 3_600_000 && news < next - REMIND_BEFORE {
                work.tell(&booking, Event::Reminder, "").await?;
            }
        }
        booking::Entity::update_many()
            .col_expr(booking::Column::RemindedUntil, Expr::value(next))
            .filter(booking::Column::SessionId.eq(row.id))
            .filter(booking::Column::State.is_in(expected()))
            .exec(&tx)
            .await?;
        letters |= work.finish().await?;
        tx.commit().await?;
    }
    Ok(letters)
}

/// Names and contacts are forgotten some days after the session. Counts stay.
async fn erase(db: &Db, now: DateTime<Utc>, keep_days: u16) -> ApiResult<()> {
    let before = now.timestamp_millis() - i64::from(keep_days) * 86_400_000;
    let over = sea_orm::sea_query::Query::select()
        .column(session::Column::Id)
        .from(session::Entity)
        .and_where(session::Column::EndsAt.lte(before))
        .to_owned();
    let ids: Vec<Uuid> = booking::Entity::find()
        .select_only()
        .column(booking::Column::Id)
        .filter(booking::Column::Erased.eq(false))
        .filter(booking::Column::SessionId.in_subquery(over))
        .limit(500)
        .into_tuple()
        .all(&db.read)
        .await?;
    if ids.is_empty() {
        return Ok(());
    }
    let tx = db.begin().await?;
    booking::Entity::update_many()
        .col_expr(booking::Column::Name, Expr::value(""))
        .col_expr(booking::Column::Email, Expr::value(None::<String>))
        .col_expr(booking::Column::Phone, Expr::value(None::<String>))
        .col_expr(booking::Column::Needs, Expr::value("{}"))
        .col_expr(booking::Column::Erased, Expr::value(true))
        .filter(booking::Column::Id.is_in(ids.iter().copied()))
        .exec(&tx)
        .await?;
    crate::entities::call::Entity::delete_many()
        .filter(crate::entities::call::Column::BookingId.is_in(ids.iter().copied()))
        .exec(&tx)
        .await?;
    outbox::forget(&tx, &ids).await?;
    tx.commit().await?;
    Ok(())
}
