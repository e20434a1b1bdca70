//! Making and changing workshops.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use shared::api::workshop::desk::{DeskWorkshop, SaveWorkshop, WorkshopText};
use shared::api::workshop::listing::SessionCard;
use shared::api::workshop::{MAX_AGE, Target};
use shared::lang::Lang;
use uuid::Uuid;

use super::seen;
use crate::auth::secrets;
use crate::catalogue;
use crate::db::Db;
use crate::entities::{session, workshop};
use crate::error::{ApiError, ApiResult, Code};
use crate::text::{in_address, line};
use crate::workshops::facts::{self, Offer};
use crate::workshops::views;

/// A workshop of this organisation.
///
/// # Errors
/// [`Code::NotFound`], also for other organisations' workshops.
pub async fn of(db: &impl ConnectionTrait, organisation: Uuid, id: Uuid) -> ApiResult<Offer> {
    let row = workshop::Entity::find_by_id(id).one(db).await?;
    let row = row.filter(|row| row.organisation_id == organisation).ok_or(Code::NotFound)?;
    Ok(Offer::new(row))
}

/// All workshops of an organisation, the last made first, with sessions that are not long over.
///
/// # Errors
/// The database fails.
pub async fn all(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    lang: Lang,
    now: i64,
) -> ApiResult<Vec<DeskWorkshop>> {
    let rows = workshop::Entity::find()
        .filter(workshop::Column::OrganisationId.eq(organisation))
        .order_by_desc(workshop::Column::CreatedAt)
        .all(db)
        .await?;
    let sessions = session::Entity::find()
        .filter(session::Column::OrganisationId.eq(organisation))
        .filter(session::Column::EndsAt.gt(now - 60 * 86_400_000))
        .order_by_asc(session::Column::StartsAt)
        .all(db)
        .await?;
    let sessions = facts::of(db, sessions).await?;
    let tallies = facts::tallies(db, &sessions.iter().map(|s| s.session.id).collect::<Vec<_>>()).await?;
    let mut cards: BTreeMap<Uuid, Vec<SessionCard>> = BTreeMap::new();
    for one in &sessions {
        let tally = tallies.get(&one.session.id).copied().unwrap_or_default();
        cards.entry(one.workshop.row.id).or_default().push(views::card(one, tally, lang, now));
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let sessions = cards.remove(&row.id).unwrap_or_default();
            view(&Offer::new(row), sessions)
        })
        .collect())
}

/// A workshop as it is edited.
pub fn view(offer: &Offer, sessions: Vec<SessionCard>) -> DeskWorkshop {
    let (age_min, age_max) = views::ages(offer);
    let what = SaveWorkshop {
        form: offer.form,
        texts: offer.texts.clone(),
        topic: views::topic(offer.row.topic.as_deref()),
        competences: offer.competences.clone(),
        level: views::level(&offer.row.level),
        target: offer.row.target.parse().unwrap_or(Target::Everybody),
        age_min,
        age_max,
        classes_only: offer.row.classes_only,
        withdrawn: offer.row.withdrawn,
    };
    DeskWorkshop {
        id: offer.row.id,
        slug: offer.row.slug.clone(),
        version: seen::version(&what),
        what,
        sessions,
    }
}

/// Makes a workshop.
///
/// # Errors
/// [`Code::Invalid`] with the field.
pub async fn create(
    db: &Db,
    organisation: Uuid,
    new: SaveWorkshop,
    now: DateTime<Utc>,
) -> ApiResult<DeskWorkshop> {
    let tx = db.begin().await?;
    let what = checked(new)?;
    let id = secrets::new_id(now);
    let slug = free_slug(&tx, &what.texts).await?;
    let row = row(id, organisation, slug, what, now.timestamp_millis());
    workshop::Entity::insert(row.clone().into_active_model().reset_all()).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(view(&Offer::new(row), vec![]))
}

/// Changes a workshop. Its form stays once there are sessions.
///
/// # Errors
/// As [`create`]; [`Code::Conflict`] also if it is not as it was seen.
pub async fn change(
    db: &Db,
    organisation: Uuid,
    id: Uuid,
    new: SaveWorkshop,
    seen: Option<&str>,
) -> ApiResult<DeskWorkshop> {
    let what = checked(new)?;
    let tx = db.begin().await?;
    // One change after the other; new sessions, which refer to the row, do not wait for it.
    workshop::Entity::find_by_id(id).lock(LockType::NoKeyUpdate).one(&tx).await?;
    let before = of(&tx, organisation, id).await?;
    seen::unchanged(seen, &view(&before, vec![]).version)?;
    let sessions = session::Entity::find().filter(session::Column::WorkshopId.eq(id)).count(&tx).await?;
    if sessions > 0 && before.form != what.form {
        return Err(ApiError::new(Code::Conflict).field("form"));
    }
    let row = row(id, organisation, before.row.slug, what, before.row.created_at);
    row.clone().into_active_model().reset_all().update(&tx).await?;
    tx.commit().await?;
    Ok(view(&Offer::new(row), vec![]))
}

fn row(id: Uuid, organisation: Uuid, slug: String, what: SaveWorkshop, created_at: i64) -> workshop::Model {
    workshop::Model {
        id,
        organisation_id: organisation,
        slug,
        form: what.form.code().to_owned(),
        texts: serde_json::to_string(&what.texts).unwrap_or_default(),
        topic: what.topic.map(|topic| topic.code().to_owned()),
        competences: serde_json::to_string(&what.competences).unwrap_or_default(),
        level: what.level.code().to_owned(),
        target: what.target.code().to_owned(),
        age_min: i16::from(what.age_min),
        age_max: what.age_max.map(i16::from),
        classes_only: what.classes_only,
        withdrawn: what.withdrawn,
        created_at,
    }
}

fn checked(what: SaveWorkshop) -> ApiResult<SaveWorkshop> {
    if what.texts.is_empty() || what.texts.len() > Lang::ALL.len() {
        return Err(ApiError::invalid("texts", "one a language, one at least"));
    }
    let mut texts: Vec<WorkshopText> = Vec::new();
    for (n, text) in what.texts.into_iter().enumerate() {
        if texts.iter().any(|other| other.lang == text.lang) {
            return Err(ApiError::invalid("texts", "one a language"));
        }
        texts.push(checked_text(&text).map_err(|error| error.item(n))?);
    }
    let known = &catalogue::framework().competences;
    if what.competences.len() > 21 || what.competences.iter().any(|id| !known.contains_key(id)) {
        return Err(ApiError::invalid("competences", "ids of DigComp such as 4.2"));
    }
    if what.age_min > MAX_AGE {
        return Err(ApiError::invalid("age_min", "at most 120"));
    }
    if what.age_max.is_some_and(|most| most < what.age_min || most > MAX_AGE) {
        return Err(ApiError::invalid("age_max", "not below age_min, and at most 120"));
    }
    Ok(SaveWorkshop { texts, ..what })
}

/// The texts of one language.
fn checked_text(text: &WorkshopText) -> ApiResult<WorkshopText> {
    let title = line(&text.title, 120, "title")?;
    if title.is_empty() {
        return Err(ApiError::invalid("title", "1 to 120 characters"));
    }
    if text.learn.len() > 12 {
        return Err(ApiError::invalid("learn", "at most 12 lines"));
    }
    let learn = text.learn.iter().map(|it| line(it, 200, "learn")).collect::<ApiResult<Vec<_>>>()?;
    Ok(WorkshopText {
        lang: text.lang,
        title,
        summary: line(&text.summary, 500, "summary")?,
        learn: learn.into_iter().filter(|it| !it.is_empty()).collect(),
        bring: line(&text.bring, 500, "bring")?,
        leads: line(&text.leads, 200, "leads")?,
    })
}

async fn free_slug(db: &impl ConnectionTrait, texts: &[WorkshopText]) -> ApiResult<String> {
    let mut slug = in_address(texts.first().map_or("", |text| &text.title), 60);
    if slug.is_empty() {
        slug = "workshop".to_owned();
    }
    for number in 1..10_000_u32 {
        let wanted = if number == 1 { slug.clone() } else { format!("{slug}-{number}") };
        let taken = workshop::Entity::find().filter(workshop::Column::Slug.eq(&wanted)).one(db).await?;
        if taken.is_none() {
            return Ok(wanted);
        }
    }
    Err(ApiError::new(Code::Conflict).field("title"))
}
