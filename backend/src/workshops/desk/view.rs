//! A session as the desk sees it.

use std::collections::HashMap;

use sea_orm::sea_query::{NullOrdering, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect};
use shared::api::workshop::booking::DecisionView;
use shared::api::workshop::desk::{Call, CallNote, CallReason, CallTry, DeskBooking, DeskSession, OpenCall};
use shared::api::workshop::{Moment, SessionState};
use shared::lang::Lang;
use shared::workshop::queue::free;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::{door, figures, sessions};
use crate::entities::{booking, call, decision, session};
use crate::error::{ApiResult, Code};
use crate::time;
use crate::workshops::facts::{self, Facts};
use crate::workshops::views;

/// All of it.
///
/// # Errors
/// [`Code::NotFound`], also for other organisations' sessions.
pub async fn session(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    id: Uuid,
    lang: Lang,
    now: i64,
) -> ApiResult<DeskSession> {
    let row = sessions::of(db, organisation, id).await?;
    let facts = facts::of(db, vec![row]).await?.pop().ok_or(Code::NotFound)?;
    let tally = facts::tallies(db, &[id]).await?.remove(&id).unwrap_or_default();
    let rows = booking::Entity::find()
        .filter(booking::Column::SessionId.eq(id))
        .order_by_asc(booking::Column::Arrived)
        .all(db)
        .await?;
    let drop_ins = door::counted(db, id).await?;
    let figures = figures::of(&facts, &rows, drop_ins);
    let names: HashMap<Uuid, String> = rows.iter().map(|row| (row.id, row.name.clone())).collect();

    let (mut participants, mut queue, mut gone) = (vec![], vec![], vec![]);
    let mut all: HashMap<Uuid, DeskBooking> = HashMap::new();
    let mut waiting = 0;
    let mut ended: Vec<(i64, DeskBooking)> = vec![];
    for row in &rows {
        let state = views::state(row);
        let before = (state == BookingState::Waiting).then_some(waiting);
        let view = views::desk_booking(row, before, lang);
        all.insert(row.id, view.clone());
        match state {
            BookingState::Waiting => {
                waiting += 1;
                queue.push(view);
            }
            BookingState::Offered => queue.push(view),
            BookingState::Confirmed | BookingState::Attended | BookingState::Absent => {
                participants.push(view)
            }
            BookingState::Declined | BookingState::Expired | BookingState::Cancelled => {
                ended.push((row.changed_at, view));
            }
        }
    }
    participants.sort_by_key(|one: &DeskBooking| one.name.to_lowercase());
    ended.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    gone.extend(ended.into_iter().map(|(_, view)| view));

    let decisions = decision::Entity::find()
        .filter(decision::Column::SessionId.eq(id))
        .order_by_desc(decision::Column::At)
        .order_by_desc(decision::Column::Id)
        .limit(500)
        .all(db)
        .await?
        .into_iter()
        .filter_map(|row| {
            let name = row.booking_id.and_then(|id| names.get(&id).cloned());
            Some(DecisionView {
                booking: row.booking_id,
                name: name.filter(|name| !name.is_empty()),
                ..views::decision(row.at, serde_json::from_str(&row.what).ok()?, lang)
            })
        })
        .collect();
    let what = sessions::wish(&facts.session);
    let marks_from = facts.marks_from();
    let day = || time::day_text(time::local(marks_from).date_naive(), lang);
    Ok(DeskSession {
        version: sessions::version(&facts.session),
        session: views::card(&facts, tally, lang, now),
        what,
        open: facts.state() == SessionState::Open,
        marks_from: (now < marks_from).then(|| Moment { at: marks_from, text: day() }),
        room_to_grow: room_to_grow(&facts, tally.taken, &queue, now),
        participants,
        queue,
        gone,
        calls: calls(db, id, &all, lang, now).await?,
        decisions,
        drop_ins,
        figures,
    })
}

/// So many people more may join a party that has seats, as `acts` judges it.
fn room_to_grow(facts: &Facts, taken: u32, queue: &[DeskBooking], now: i64) -> u32 {
    let free = free(facts.capacity(), taken);
    let waits = |who: &DeskBooking| who.state == BookingState::Waiting && u32::from(who.party) <= free;
    let others_first = !facts.gives_seats(now) && queue.iter().any(waits);
    let too_late = facts.last_begun(now) || facts.state() == SessionState::Cancelled;
    if too_late || others_first { 0 } else { free }
}

/// Whom to call in an organisation about sessions that are not over, the most urgent first; at most 500.
///
/// # Errors
/// The database's.
pub async fn open_calls(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    lang: Lang,
    now: i64,
) -> ApiResult<Vec<OpenCall>> {
    let rows = call::Entity::find()
        .filter(call::Column::DoneAt.is_null())
        .filter(
            call::Column::SessionId.in_subquery(
                Query::select()
                    .column(session::Column::Id)
                    .from(session::Entity)
                    .and_where(session::Column::OrganisationId.eq(organisation))
                    .and_where(session::Column::EndsAt.gt(now))
                    .to_owned(),
            ),
        )
        .order_by_with_nulls(call::Column::Until, Order::Asc, NullOrdering::Last)
        .order_by_asc(call::Column::Since)
        .order_by_asc(call::Column::Id)
        .limit(500)
        .all(db)
        .await?;
    let bookings: HashMap<Uuid, booking::Model> = booking::Entity::find()
        .filter(booking::Column::Id.is_in(rows.iter().map(|row| row.booking_id)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let sessions = session::Entity::find()
        .filter(session::Column::Id.is_in(rows.iter().map(|row| row.session_id)))
        .all(db)
        .await?;
    let sessions: HashMap<Uuid, Facts> =
        facts::of(db, sessions).await?.into_iter().map(|facts| (facts.session.id, facts)).collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let facts = sessions.get(&row.session_id)?;
            let booking = views::desk_booking(bookings.get(&row.booking_id)?, None, lang);
            let date = time::date(facts.date_at(now)?, lang);
            Some(OpenCall {
                session: row.session_id,
                title: facts.workshop.text(lang).title.clone(),
                when: format!("{}, {}", date.date_text, date.time_text),
                call: view_of(row, booking, lang, now)?,
            })
        })
        .collect())
}

fn view_of(row: call::Model, booking: DeskBooking, lang: Lang, now: i64) -> Option<Call> {
    Some(Call {
        tried: row.tried_at.map(|at| CallTry {
            at: time::moment(at, lang),
            today: time::clock_today(at, now),
            reached: row.tried.as_deref() == CallNote::Reached.code(),
        }),
        id: row.id,
        why: CallReason::from_code(&row.why)?,
        booking,
        since: time::moment(row.since, lang),
        until: row.until.map(|at| time::moment(at, lang)),
        message: row.message,
    })
}

/// Whom to call about a session, the most urgent first.
async fn calls(
    db: &impl ConnectionTrait,
    session: Uuid,
    bookings: &HashMap<Uuid, DeskBooking>,
    lang: Lang,
    now: i64,
) -> ApiResult<Vec<Call>> {
    let mut rows = call::Entity::find()
        .filter(call::Column::SessionId.eq(session))
        .filter(call::Column::DoneAt.is_null())
        .all(db)
        .await?;
    rows.sort_by_key(|row| (row.until.unwrap_or(i64::MAX), row.since));
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let booking = bookings.get(&row.booking_id)?.clone();
            view_of(row, booking, lang, now)
        })
        .collect())
}
