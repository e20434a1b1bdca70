//! Places where sessions are held: an organisation's own, and those that belong to nobody and serve all.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{ExprTrait, LockType};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use shared::api::workshop::desk::{DeskPlace, SavePlace};
use shared::api::workshop::{MAX_TEXT, PlaceView, SessionState};
use shared::lang::Lang;
use uuid::Uuid;

use super::{seen, sessions};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{place, session};
use crate::error::{ApiError, ApiResult, Code};
use crate::text::{line, lines};
use crate::workshops::views;
use crate::workshops::work::Work;

/// The places that an organisation may use, by name; at most 1,000.
///
/// # Errors
/// The database is in trouble.
pub async fn all(db: &impl ConnectionTrait, organisation: Uuid) -> ApiResult<Vec<DeskPlace>> {
    let usable = place::Column::OrganisationId.eq(organisation).or(place::Column::OrganisationId.is_null());
    let rows =
        place::Entity::find().filter(usable).order_by_asc(place::Column::Name).limit(1_000).all(db).await?;
    let desk = |row: place::Model| {
        let (id, own, what) = (row.id, row.organisation_id == Some(organisation), what(row));
        DeskPlace { id, own, version: seen::version(&what), what }
    };
    Ok(rows.into_iter().map(desk).collect())
}

/// What can be changed about a place.
fn what(row: place::Model) -> SavePlace {
    SavePlace {
        directions: Lang::ALL
            .into_iter()
            .filter_map(|lang| Some((lang, ways(&row).remove(lang.code())?)))
            .collect(),
        name: row.name,
        street: row.street,
        town: row.town,
        wheelchair: row.wheelchair,
    }
}

fn ways(row: &place::Model) -> BTreeMap<String, String> {
    serde_json::from_str(&row.directions).unwrap_or_default()
}

/// Makes a place of an organisation.
///
/// # Errors
/// [`Code::Invalid`] with the field.
pub async fn create(db: &Db, organisation: Uuid, new: SavePlace, now: DateTime<Utc>) -> ApiResult<PlaceView> {
    let row = row(secrets::new_id(now), organisation, &new)?;
    place::Entity::insert(row.clone().into_active_model().reset_all())
        .exec_without_returning(&db.write)
        .await?;
    Ok(views::place(&row, Lang::De))
}

/// Changes a place of an organisation. Where the address is another, those who have booked there are told, and their
/// calendars changed. Tells whether letters wait.
///
/// # Errors
/// [`Code::Invalid`] with the field; [`Code::Conflict`] if it is not as it was seen; [`Code::NotFound`], also for others'
/// places.
pub async fn change(
    db: &Db,
    organisation: Uuid,
    id: Uuid,
    new: SavePlace,
    seen: Option<&str>,
    now: DateTime<Utc>,
    url: &str,
) -> ApiResult<(PlaceView, bool)> {
    let row = row(id, organisation, &new)?;
    let tx = db.begin().await?;
    // One change after the other; sessions, which refer to the row, do not wait for it.
    let known = place::Entity::find_by_id(id).lock(LockType::NoKeyUpdate).one(&tx).await?;
    let known = known.filter(|known| known.organisation_id == Some(organisation)).ok_or(Code::NotFound)?;
    seen::unchanged(seen, &seen::version(&what(known.clone())))?;
    place::Entity::update(row.clone().into_active_model().reset_all()).exec(&tx).await?;
    let address = |row: &place::Model| [row.name.clone(), row.street.clone(), row.town.clone()];
    let mut letters = false;
    if address(&known) != address(&row) {
        let ahead: Vec<Uuid> = session::Entity::find()
            .select_only()
            .column(session::Column::Id)
            .filter(session::Column::PlaceId.eq(id))
            .filter(session::Column::EndsAt.gt(now.timestamp_millis()))
            .filter(session::Column::State.ne(SessionState::Cancelled.code()))
            .into_tuple()
            .all(&tx)
            .await?;
        let mut work = Work::on(&tx, ahead.iter().copied(), now, url).await?;
        let from = Arc::new(known);
        for session in ahead {
            sessions::moved(&mut work, session, Arc::clone(&from)).await?;
        }
        letters = work.finish().await?;
    }
    tx.commit().await?;
    Ok((views::place(&row, Lang::De), letters))
}

fn row(id: Uuid, organisation: Uuid, new: &SavePlace) -> ApiResult<place::Model> {
    let name = line(&new.name, 120, "name")?;
    if name.is_empty() {
        return Err(ApiError::invalid("name", "1 to 120 characters"));
    }
    if new.directions.len() > Lang::ALL.len() {
        return Err(ApiError::invalid("directions", "one a language"));
    }
    let mut directions = BTreeMap::new();
    for (n, (lang, text)) in new.directions.iter().enumerate() {
        let text = lines(text, MAX_TEXT, "directions").map_err(|error| error.item(n))?;
        directions.insert(lang.code(), text);
    }
    Ok(place::Model {
        id,
        organisation_id: Some(organisation),
        name,
        street: line(&new.street, 120, "street")?,
        town: line(&new.town, 120, "town")?,
        directions: serde_json::to_string(&directions).unwrap_or_default(),
        wheelchair: new.wheelchair,
    })
}
