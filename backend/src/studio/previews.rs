//! Links by which others look at a draft without signing in. The token has 256 random bits and is stored as its SHA-256.
//!
//! They show the draft as it is being written, also what could not be published yet.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
};
use shared::api::studio::previews::{
    MAX_DAYS, NewPreview, PreviewCourse, PreviewLesson, PreviewLine, PreviewLink, PreviewMade, PreviewModule,
};
use shared::course::markdown::Context;
use shared::course::outline::Outline;
use shared::course::source::{self, HeadSource};
use shared::lang::Lang;
use uuid::Uuid;

use super::{drafts, lessons, media, views};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{draft, draft_file, preview_link};
use crate::error::{ApiError, ApiResult, Code};
use crate::storage::answer::Stored;

/// The most links to a draft at a time.
const MOST: u64 = 20;

/// Makes a link.
///
/// # Errors
/// [`Code::NotFound`], also for others' drafts; [`Code::Invalid`]; [`Code::TooMany`].
pub async fn create(
    db: &Db,
    (organisation, draft): (Uuid, Uuid),
    new: &NewPreview,
    account: Uuid,
    now: DateTime<Utc>,
) -> ApiResult<PreviewMade> {
    if !(1..=MAX_DAYS).contains(&new.days) {
        return Err(ApiError::invalid("days", format!("1 to {MAX_DAYS}")));
    }
    let token = secrets::token()?;
    let tx = db.begin().await?;
    drafts::lock(&tx, organisation, draft).await?;
    let old = preview_link::Entity::delete_many()
        .filter(preview_link::Column::DraftId.eq(draft))
        .filter(preview_link::Column::Until.lte(now.timestamp_millis()));
    old.exec(&tx).await?;
    let live = preview_link::Entity::find().filter(preview_link::Column::DraftId.eq(draft));
    if live.count(&tx).await? >= MOST {
        return Err(Code::TooMany.into());
    }
    let row = preview_link::Model {
        id: secrets::new_id(now),
        draft_id: draft,
        hash: secrets::hash(&token),
        made_by: Some(account),
        made_at: now.timestamp_millis(),
        until: (now + TimeDelta::days(i64::from(new.days))).timestamp_millis(),
    };
    let row = preview_link::ActiveModel::from(row).reset_all().insert(&tx).await?;
    let names = views::names(&tx, row.made_by.into_iter()).await?;
    tx.commit().await?;
    Ok(PreviewMade { token, preview: view(row, &names) })
}

/// Links that still show something, latest first.
///
/// # Errors
/// [`Code::NotFound`], also for others' drafts.
pub async fn list(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    draft: Uuid,
    now: i64,
) -> ApiResult<Vec<PreviewLink>> {
    drafts::of(db, organisation, draft).await?;
    let rows = preview_link::Entity::find()
        .filter(preview_link::Column::DraftId.eq(draft))
        .filter(preview_link::Column::Until.gt(now))
        .order_by_desc(preview_link::Column::Id)
        .all(db)
        .await?;
    let names = views::names(db, rows.iter().filter_map(|row| row.made_by)).await?;
    Ok(rows.into_iter().map(|row| view(row, &names)).collect())
}

fn view(row: preview_link::Model, names: &BTreeMap<Uuid, String>) -> PreviewLink {
    PreviewLink {
        id: row.id,
        made_by: row.made_by.and_then(|by| names.get(&by).cloned()),
        made_at: row.made_at,
        until: row.until,
    }
}

/// Withdraws a link: from now on it shows nothing.
///
/// # Errors
/// [`Code::NotFound`], also for those to others' drafts.
pub async fn withdraw(db: &Db, organisation: Uuid, draft: Uuid, id: Uuid) -> ApiResult<()> {
    drafts::of(&db.read, organisation, draft).await?;
    let gone = preview_link::Entity::delete_many()
        .filter(preview_link::Column::Id.eq(id))
        .filter(preview_link::Column::DraftId.eq(draft))
        .exec(&db.write)
        .await?;
    if gone.rows_affected == 0 { Err(Code::NotFound.into()) } else { Ok(()) }
}

/// What a token shows.
struct Shown {
    until: i64,
    draft: draft::Model,
}

async fn of_token(db: &impl ConnectionTrait, token: &str, now: i64) -> ApiResult<Shown> {
    let link = preview_link::Entity::find()
        .filter(preview_link::Column::Hash.eq(secrets::hash(token)))
        .filter(preview_link::Column::Until.gt(now));
    let link = link.one(db).await?.ok_or(Code::LinkExpired)?;
    let draft = draft::Entity::find_by_id(link.draft_id).one(db).await?.ok_or(Code::LinkExpired)?;
    Ok(Shown { until: link.until, draft })
}

/// The course that a token shows.
///
/// # Errors
/// [`Code::LinkExpired`] if it shows nothing, also if it never did.
pub async fn course(
    db: &impl ConnectionTrait,
    token: &str,
    wanted: Lang,
    now: i64,
) -> ApiResult<PreviewCourse> {
    overview(db, &of_token(db, token, now).await?, wanted).await
}

/// A lesson of the course that a token shows.
///
/// # Errors
/// As [`course`]; [`Code::NotFound`] if it has no such lesson.
pub async fn lesson(
    db: &impl ConnectionTrait,
    token: &str,
    id: &str,
    wanted: Lang,
    now: i64,
) -> ApiResult<PreviewLesson> {
    let shown = of_token(db, token, now).await?;
    let course = overview(db, &shown, wanted).await?;
    if !course.modules.iter().flat_map(|module| &module.lessons).any(|line| line.id == id) {
        return Err(Code::NotFound.into());
    }
    let mut text = None;
    for lang in [course.lang, views::original(&shown.draft)] {
        if text.is_none() {
            let file = drafts::file(db, shown.draft.id, &lessons::path(lang, id)).await?;
            text = file.map(|file| (lang, file.text));
        }
    }
    let (lang, text) = text.ok_or(Code::NotFound)?;
    let media = media::files(db, shown.draft.id).await?;
    let (id, of) = (id.to_owned(), shown.draft.course_id);
    let read = move || source::show(&text, &id, &Context { course: &of, lang }, &media).0;
    let mut lesson = tokio::task::spawn_blocking(read).await?;
    for block in lesson.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        for file in block.files_mut() {
            *file = format!("/api/v1/previews/{token}/media/{file}");
        }
    }
    Ok(PreviewLesson { course, lang, lesson })
}

/// A file of the course that a token shows.
///
/// # Errors
/// As [`course`]; [`Code::NotFound`] if it has no such file.
pub async fn file(db: &impl ConnectionTrait, token: &str, name: &str, now: i64) -> ApiResult<Stored> {
    let shown = of_token(db, token, now).await?;
    media::of_draft(db, shown.draft.id, name).await
}

/// By draft and language: when it was made and how often it had been changed, and what it was then.
type Overviews = BTreeMap<(Uuid, Lang), ((i64, i64), PreviewCourse)>;

/// Overviews, as of the change that they show: to make one, all texts of a course are read.
static OVERVIEWS: Mutex<Overviews> = Mutex::new(BTreeMap::new());
/// So many are kept.
const KEPT: usize = 100;

async fn overview(db: &impl ConnectionTrait, shown: &Shown, wanted: Lang) -> ApiResult<PreviewCourse> {
    let key = (shown.draft.id, wanted);
    // One that was thrown away may be made again under its id.
    let state = (shown.draft.created_at, shown.draft.changes);
    let known = overviews().get(&key).filter(|(of, _)| *of == state).map(|(_, course)| course.clone());
    if let Some(course) = known {
        return Ok(PreviewCourse { until: shown.until, ..course });
    }
    let (outline, _) = drafts::outline_of(db, &shown.draft).await?;
    let files = drafts::files(db, shown.draft.id).await?;
    let (draft, until) = (shown.draft.clone(), shown.until);
    let course = tokio::task::spawn_blocking(move || made_of(&draft, until, outline, &files, wanted)).await?;
    // The row was read before its files: what was changed in between is read again, as the next state.
    let mut kept = overviews();
    if kept.len() >= KEPT {
        kept.clear();
    }
    kept.insert(key, (state, course.clone()));
    Ok(course)
}

fn overviews() -> MutexGuard<'static, Overviews> {
    OVERVIEWS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn made_of(
    draft: &draft::Model,
    until: i64,
    outline: Outline,
    files: &BTreeMap<String, draft_file::Model>,
    wanted: Lang,
) -> PreviewCourse {
    let original = views::original(draft);
    let lang = if outline.texts.contains_key(&wanted) { wanted } else { original };
    let languages = outline.languages().collect();
    let texts = outline.texts.get(&lang).cloned().unwrap_or_default();
    let line = |id: String| {
        // In this language, or else in the one that the course is written in first.
        let head = |lang: Lang| Some((lang, HeadSource::read(&files.get(&lessons::path(lang, &id))?.text)));
        let heads: Vec<(Lang, HeadSource)> = [lang, original].into_iter().filter_map(head).collect();
        let titled = heads.iter().find(|(_, head)| !head.title.is_empty());
        let (lang, HeadSource { title, purpose, .. }) = titled.or(heads.first())?.clone();
        let minutes = heads.iter().map(|(_, head)| head.minutes).find(|minutes| *minutes > 0);
        Some(PreviewLine { id, lang, title, purpose, minutes: minutes.unwrap_or_default() })
    };
    let module = |module: shared::course::outline::OutlineModule| PreviewModule {
        title: module.title.get(&lang).or(module.title.get(&original)).cloned().unwrap_or_default(),
        id: module.id,
        lessons: module.lessons.into_iter().filter_map(line).collect(),
    };
    PreviewCourse {
        until,
        lang,
        languages,
        title: texts.title,
        summary: texts.summary,
        audience: texts.audience,
        goals: texts.goals,
        modules: outline.modules.into_iter().map(module).collect(),
    }
}
