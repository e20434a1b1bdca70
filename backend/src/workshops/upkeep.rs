//! What time brings: offers run out, people are reminded, names are forgotten. Every process may do it at any moment: each
//! step looks again under the lock of its session, and does nothing where another was faster.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::workshop::state::{BookingState, SessionState};
use uuid::Uuid;

use super::acts::{self, Act};
use super::facts;
use super::letters::Event;
use super::work::Work;
use crate::db::Db;
use crate::entities::{booking, session};
use crate::error::{ApiResult, Code};
use crate::forgetting;

/// People are reminded of dates that begin within this time.
const REMIND_BEFORE: i64 = 24 * 3_600_000;

/// Does all of it; a step that fails is logged, and keeps no other from being done. Tells whether letters wait.
pub async fn run(db: &Db, now: DateTime<Utc>, url: &str, keep_days: u16) -> bool {
    let mut letters = logged("offers that run out", expire(db, now, url).await);
    letters |= logged("bookings of erased accounts", forsake(db, now, url).await);
    letters |= logged("reminders", remind(db, now, url).await);
    letters | logged("forgetting names", erase(db, now, keep_days).await.map(|()| false))
}

/// Whether letters wait; after a fault that is not known, and nothing worse.
fn logged(what: &str, outcome: ApiResult<bool>) -> bool {
    outcome.unwrap_or_else(|error| {
        tracing::error!(?error, what, "workshops cannot be looked after");
        false
    })
}

async fn one_by_one(db: &Db, rows: Vec<(Uuid, Uuid)>, act: Act, now: DateTime<Utc>, url: &str) -> bool {
    let mut letters = false;
    for (session, booking) in rows {
        letters |= logged("a booking", one(db, session, booking, act, now, url).await);
    }
    letters
}

async fn one(
    db: &Db,
    session: Uuid,
    booking: Uuid,
    act: Act,
    now: DateTime<Utc>,
    url: &str,
) -> ApiResult<bool> {
    let tx = db.begin().await?;
    let mut work = Work::on(&tx, [session], now, url).await?;
    match acts::act(&mut work, session, booking, act).await {
        Ok(_) => {
            let letters = work.finish().await?;
            tx.commit().await?;
            Ok(letters)
        }
        Err(error) if error.is_the_database() || error.code() == Code::Internal => Err(error),
        // Somebody else was faster.
        Err(_) => {
            tx.rollback().await?;
            Ok(false)
        }
    }
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
    Ok(one_by_one(db, due, Act::Expire, now, url).await)
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
    Ok(one_by_one(db, due, Act::Forsake, now, url).await)
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
        .filter(session::Column::State.ne(SessionState::Cancelled.code()))
        .all(&db.read)
        .await?;
    let mut letters = false;
    for row in rows {
        let Some(next) = next_date(&facts::dates(&row), ms) else { continue };
        if to_be_reminded(row.id, next).one(&db.read).await?.is_some() {
            letters |= logged("a reminder", remind_of(db, row.id, now, url).await);
        }
    }
    Ok(letters)
}

/// The begin of the next date, if that is soon.
fn next_date(dates: &[(i64, i64)], now: i64) -> Option<i64> {
    dates.iter().map(|(starts, _)| *starts).find(|starts| *starts > now && *starts <= now + REMIND_BEFORE)
}

/// Those who come and have not been reminded of this date.
fn to_be_reminded(session: Uuid, next: i64) -> sea_orm::Select<booking::Entity> {
    booking::Entity::find()
        .filter(booking::Column::SessionId.eq(session))
        .filter(booking::Column::State.is_in(expected()))
        .filter(booking::Column::RemindedUntil.lt(next))
}

/// Reminds the people of a session, of what holds under its lock: it may just have been moved or cancelled.
async fn remind_of(db: &Db, session: Uuid, now: DateTime<Utc>, url: &str) -> ApiResult<bool> {
    let ms = now.timestamp_millis();
    let tx = db.begin().await?;
    let mut work = Work::on(&tx, [session], now, url).await?;
    let facts = &work.room(session)?.facts;
    let next = next_date(&facts.dates, ms).filter(|_| facts.state() != SessionState::Cancelled);
    let Some(next) = next else { return Ok(false) };
    for booking in to_be_reminded(session, next).all(&tx).await? {
        // Whoever has booked, or accepted an offer, within the last day knows.
        let news = booking.offered_at.map_or(booking.booked_at, |_| booking.changed_at);
        if news < ms - 3_600_000 && news < next - REMIND_BEFORE {
            // Who was ticked off at an earlier date cannot leave any more.
            let marked = booking.state != BookingState::Confirmed.code();
            work.tell(&booking, if marked { Event::NextDate } else { Event::Reminder }, "").await?;
        }
    }
    booking::Entity::update_many()
        .col_expr(booking::Column::RemindedUntil, Expr::value(next))
        .filter(booking::Column::SessionId.eq(session))
        .filter(booking::Column::State.is_in(expected()))
        .exec(&tx)
        .await?;
    let letters = work.finish().await?;
    tx.commit().await?;
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
    forgetting::forget(&tx, &ids).await?;
    tx.commit().await?;
    Ok(())
}
