//! A booking by its code, one's own bookings.

use std::collections::HashMap;

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::workshop::booking::{MyBookings, MyBookingsQuery};
use uuid::Uuid;

use super::facts::{self, Facts, Tally};
use super::orders::{self, Sheet};
use super::views;
use crate::auth::codes;
use crate::entities::{booking, session};
use crate::error::{ApiResult, Code};

/// The row of a code.
///
/// # Errors
/// [`Code::BookingCode`] for what is no code, and for one that nobody has: nobody is told which.
pub async fn by_code(db: &impl ConnectionTrait, typed: &str) -> ApiResult<booking::Model> {
    let code = codes::read(typed).ok_or(Code::BookingCode)?;
    let row = booking::Entity::find().filter(booking::Column::Code.eq(code)).one(db).await?;
    Ok(row.ok_or(Code::BookingCode)?)
}

/// A booking with all that its page says.
///
/// # Errors
/// The database's.
pub async fn sheet(db: &impl ConnectionTrait, row: booking::Model) -> ApiResult<Sheet> {
    let session = session::Entity::find_by_id(row.session_id).one(db).await?.ok_or(Code::NotFound)?;
    let facts = facts::of(db, vec![session]).await?.pop().ok_or(Code::NotFound)?;
    let tally = facts::tallies(db, &[row.session_id]).await?.remove(&row.session_id).unwrap_or_default();
    orders::sheet(db, row, facts, tally).await
}

/// What somebody has booked, of all workshops or of one.
///
/// # Errors
/// The database's.
pub async fn of_account(
    db: &impl ConnectionTrait,
    account: Uuid,
    query: MyBookingsQuery,
    now: i64,
    keep_days: u16,
    site: &str,
) -> ApiResult<MyBookings> {
    let MyBookingsQuery { lang, workshop } = query;
    let mut found = booking::Entity::find().filter(booking::Column::AccountId.eq(account));
    if let Some(workshop) = workshop {
        let sessions = Query::select()
            .column(session::Column::Id)
            .from(session::Entity)
            .and_where(session::Column::WorkshopId.eq(workshop))
            .to_owned();
        found = found.filter(booking::Column::SessionId.in_subquery(sessions));
    }
    let rows = found.order_by_desc(booking::Column::BookedAt).limit(300).all(db).await?;
    let mut ids: Vec<Uuid> = rows.iter().map(|row| row.session_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let sessions = session::Entity::find().filter(session::Column::Id.is_in(ids.clone())).all(db).await?;
    let all: HashMap<Uuid, Facts> =
        facts::of(db, sessions).await?.into_iter().map(|one| (one.session.id, one)).collect();
    let tallies = facts::tallies(db, &ids).await?;
    let mut mine = MyBookings::default();
    for row in rows {
        let Some(facts) = all.get(&row.session_id) else { continue };
        let tally: Tally = tallies.get(&row.session_id).copied().unwrap_or_default();
        let over = facts.session.ends_at <= now;
        let sheet = orders::sheet(db, row, facts.clone(), tally).await?;
        let view = views::booking(&sheet, lang, now, keep_days, site);
        if over { mine.past.push(view) } else { mine.upcoming.push(view) }
    }
    let starts = |view: &shared::api::workshop::booking::BookingView| {
        view.session.dates.first().map_or(0, |date| date.starts_at)
    };
    mine.upcoming.sort_by_key(starts);
    mine.past.sort_by_key(|view| std::cmp::Reverse(starts(view)));
    mine.past.truncate(50);
    Ok(mine)
}
