//! Figures: people, not bookings, except where it says so. They need no names, and stay when those are erased.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use shared::api::workshop::desk::{Figures, FiguresQuery, FiguresView, SessionFigures};
use shared::api::workshop::listing::ByChannel;
use shared::api::workshop::{Channel, Form};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::door;
use crate::entities::{booking, session};
use crate::error::{ApiError, ApiResult};
use crate::time;
use crate::workshops::facts::{self, Facts};
use crate::workshops::views;

/// Figures of a session.
pub fn of(facts: &Facts, rows: &[booking::Model], drop_ins: u32) -> Figures {
    let capacity = if facts.workshop.form == Form::DropIn { 0 } else { facts.capacity() };
    let (figures, waits) = counted(rows, capacity, drop_ins);
    Figures { waited_minutes: median(waits), ..figures }
}

fn counted(rows: &[booking::Model], capacity: u32, drop_ins: u32) -> (Figures, Vec<u32>) {
    let mut figures = Figures { capacity, attended: drop_ins, ..Figures::default() };
    let mut waits = Vec::new();
    for row in rows {
        let people = u32::try_from(row.party).unwrap_or(0);
        match views::state(row) {
            BookingState::Confirmed => figures.booked += people,
            BookingState::Attended => {
                figures.booked += people;
                figures.attended += people;
            }
            BookingState::Absent => {
                figures.booked += people;
                figures.absent += people;
            }
            BookingState::Waiting => figures.waiting += people,
            BookingState::Offered => figures.offered += people,
            BookingState::Cancelled => figures.cancelled += people,
            BookingState::Declined | BookingState::Expired => {}
        }
        if let Some(offered) = row.offered_at {
            if views::state(row).takes_seats() && views::state(row) != BookingState::Offered {
                figures.from_queue += 1;
            }
            waits.push(u32::try_from((offered - row.booked_at).max(0) / 60_000).unwrap_or(u32::MAX));
        }
    }
    figures.channels = Channel::ALL
        .iter()
        .map(|channel| ByChannel {
            channel: *channel,
            bookings: u32::try_from(rows.iter().filter(|row| row.channel == channel.code()).count())
                .unwrap_or(u32::MAX),
        })
        .collect();
    (figures, waits)
}

fn median(mut all: Vec<u32>) -> Option<u32> {
    all.sort_unstable();
    all.get(all.len() / 2).copied()
}

/// Figures of an organisation's sessions within some time.
///
/// # Errors
/// [`crate::error::Code::Invalid`] for a day that is none; `not-found` without such an organisation.
pub async fn all(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    query: &FiguresQuery,
    now: i64,
) -> ApiResult<FiguresView> {
    const DAY: i64 = 86_400_000;
    let day = |text: &Option<String>, field| match text.as_deref().filter(|text| !text.is_empty()) {
        Some(text) => {
            let day =
                time::read_day(text).ok_or_else(|| ApiError::invalid(field, "a day such as 2026-12-05"))?;
            Ok::<_, ApiError>(Some(day))
        }
        None => Ok(None),
    };
    let from = day(&query.from, "from")?.map_or(now - 90 * DAY, time::begin_of);
    let to = day(&query.to, "to")?.map_or(now + 90 * DAY, |day| time::begin_of(day) + DAY);
    let rows = session::Entity::find()
        .filter(session::Column::OrganisationId.eq(organisation))
        .filter(session::Column::StartsAt.gte(from))
        .filter(session::Column::StartsAt.lt(to))
        .order_by_desc(session::Column::StartsAt)
        .all(db)
        .await?;
    let sessions = facts::of(db, rows).await?;
    let mut bookings: HashMap<Uuid, Vec<booking::Model>> = HashMap::new();
    let ids: Vec<Uuid> = sessions.iter().map(|one| one.session.id).collect();
    for some in ids.chunks(500) {
        for row in booking::Entity::find()
            .filter(booking::Column::SessionId.is_in(some.iter().copied()))
            .all(db)
            .await?
        {
            bookings.entry(row.session_id).or_default().push(row);
        }
    }
    let mut each = Vec::with_capacity(sessions.len());
    let (mut everything, mut drop_ins, mut capacity) = (Vec::new(), 0, 0);
    for one in &sessions {
        let rows = bookings.remove(&one.session.id).unwrap_or_default();
        let here = door::counted(db, one.session.id).await?;
        let figures = of(one, &rows, here);
        drop_ins += here;
        capacity += figures.capacity;
        everything.extend(rows);
        each.push(SessionFigures {
            session: one.session.id,
            title: one.workshop.text(query.lang).title.clone(),
            starts: time::moment(one.session.starts_at, query.lang),
            figures,
        });
    }
    let (all, waits) = counted(&everything, capacity, drop_ins);
    Ok(FiguresView { all: Figures { waited_minutes: median(waits), ..all }, sessions: each })
}
