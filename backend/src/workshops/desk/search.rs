//! Somebody calls: which booking is theirs, among all of an organisation.

use std::cmp::Reverse;
use std::collections::HashMap;

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use shared::api::workshop::desk::{FoundBooking, FoundBookings};
use shared::lang::Lang;
use shared::search::{Fit, fit_person};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use crate::entities::{booking, session};
use crate::error::{ApiError, ApiResult};
use crate::workshops::facts::{self, Facts};
use crate::workshops::views;
use crate::{text, time};

/// Bookings in one answer: more are no help to somebody on the telephone.
const MOST: usize = 20;
/// How long sessions are looked through after they are over, as long as the desk shows them.
const RECENT: i64 = 60 * 86_400_000;

/// What is compared, of every booking that was not erased.
type Row = (Uuid, Uuid, String, Option<String>, String, String);

/// Those that fit what was typed: the best first, and of equally good ones those that still stand, in the order of their
/// dates.
///
/// # Errors
/// [`Code::Invalid`](crate::error::Code::Invalid) for less than two characters, and for more than a hundred.
pub async fn bookings(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    typed: &str,
    lang: Lang,
    now: i64,
) -> ApiResult<FoundBookings> {
    let typed = text::line(typed, 100, "q")?;
    if typed.chars().count() < 2 {
        return Err(ApiError::invalid("q", "2 to 100 characters"));
    }
    let times: HashMap<Uuid, (i64, i64)> = session::Entity::find()
        .select_only()
        .columns([session::Column::Id, session::Column::StartsAt, session::Column::EndsAt])
        .filter(session::Column::OrganisationId.eq(organisation))
        .filter(session::Column::EndsAt.gt(now - RECENT))
        .into_tuple::<(Uuid, i64, i64)>()
        .all(db)
        .await?
        .into_iter()
        .map(|(id, starts, ends)| (id, (starts, ends)))
        .collect();
    let rows: Vec<Row> = booking::Entity::find()
        .select_only()
        .columns([
            booking::Column::Id,
            booking::Column::SessionId,
            booking::Column::Name,
            booking::Column::Phone,
            booking::Column::Code,
            booking::Column::State,
        ])
        .filter(booking::Column::Erased.eq(false))
        .filter(
            booking::Column::SessionId.in_subquery(
                Query::select()
                    .column(session::Column::Id)
                    .from(session::Entity)
                    .and_where(session::Column::OrganisationId.eq(organisation))
                    .and_where(session::Column::EndsAt.gt(now - RECENT))
                    .to_owned(),
            ),
        )
        .into_tuple()
        .all(db)
        .await?;
    let mut hits: Vec<(Fit, Row)> = rows
        .into_iter()
        .map(|row| (fit_person(&row.2, row.3.as_deref(), &row.4, &typed), row))
        .filter(|(fit, _)| fit.points > 0)
        .collect();
    // As among the workshops: some of the words are better than nothing, where nobody has all.
    let near = !hits.is_empty() && !hits.iter().any(|(fit, _)| fit.whole);
    hits.retain(|(fit, _)| near || fit.whole);
    hits.sort_by_key(|(fit, (id, session, .., state))| {
        let (starts, ends) = times.get(session).copied().unwrap_or_default();
        let stands = BookingState::from_code(state).is_some_and(|state| !state.is_over()) && ends > now;
        (Reverse(fit.points), !stands, starts, *id)
    });
    let more = u32::try_from(hits.len().saturating_sub(MOST)).unwrap_or(u32::MAX);
    hits.truncate(MOST);
    Ok(FoundBookings { found: shown(db, &hits, lang, now).await?, more, near })
}

/// The same as they are shown, in their order.
async fn shown(
    db: &impl ConnectionTrait,
    hits: &[(Fit, Row)],
    lang: Lang,
    now: i64,
) -> ApiResult<Vec<FoundBooking>> {
    let bookings: HashMap<Uuid, booking::Model> = booking::Entity::find()
        .filter(booking::Column::Id.is_in(hits.iter().map(|(_, row)| row.0)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let sessions = session::Entity::find()
        .filter(session::Column::Id.is_in(hits.iter().map(|(_, row)| row.1)))
        .all(db)
        .await?;
    let sessions: HashMap<Uuid, Facts> =
        facts::of(db, sessions).await?.into_iter().map(|facts| (facts.session.id, facts)).collect();
    Ok(hits
        .iter()
        .filter_map(|(_, row)| {
            let facts = sessions.get(&row.1)?;
            let date = time::date(facts.date_at(now)?, lang);
            Some(FoundBooking {
                booking: views::desk_booking(bookings.get(&row.0)?, None, lang),
                session: row.1,
                title: facts.workshop.text(lang).title.clone(),
                when: format!("{}, {}", date.date_text, date.time_text),
                place: facts.place.as_ref().map(|place| place.name.clone()).unwrap_or_default(),
                over: facts.session.ends_at <= now,
            })
        })
        .collect())
}
