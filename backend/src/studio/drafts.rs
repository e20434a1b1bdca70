//! Drafts and their files.

mod writing;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait,
    QueryFilter, QuerySelect,
};
use shared::api::studio::draft::{Draft, NewDraft};
use shared::course::outline::{Outline, OutlineTexts};
use shared::course::outline_file;
use shared::lang::Lang;
use uuid::Uuid;

pub use writing::{NewFile, put, put_first, take_away, touch};

use super::{lessons, outline, texts, views};
use crate::auth::secrets;
use crate::db::{Alone, Db};
use crate::entities::{course, draft, draft_file, draft_gone};
use crate::error::{ApiError, ApiResult, Code};
use crate::text::{in_address, line};

/// The file that says what a course is made of.
pub const MANIFEST: &str = "course.toml";
/// The most drafts of an organisation.
const MOST: u64 = 500;
/// So often others may change a draft between reading and locking it; after that whoever wanted to do something hears
/// [`Code::DraftChanged`].
pub const TRIES: usize = 4;
/// The longest id made of a title: a number behind it has room.
const ID: usize = 58;

/// A draft of an organisation.
///
/// # Errors
/// [`Code::NotFound`], also for others' drafts.
pub async fn of(db: &impl ConnectionTrait, organisation: Uuid, draft: Uuid) -> ApiResult<draft::Model> {
    let own = draft::Entity::find_by_id(draft).filter(draft::Column::OrganisationId.eq(organisation));
    Ok(own.one(db).await?.ok_or(Code::NotFound)?)
}

/// As [`of`], for whoever changes anything of it: one change after the other, until the transaction ends.
///
/// # Errors
/// As [`of`].
pub async fn lock(tx: &DatabaseTransaction, organisation: Uuid, draft: Uuid) -> ApiResult<draft::Model> {
    let own = draft::Entity::find_by_id(draft).filter(draft::Column::OrganisationId.eq(organisation));
    // Rows that refer to the draft do not wait.
    Ok(own.lock(LockType::NoKeyUpdate).one(tx).await?.ok_or(Code::NotFound)?)
}

/// All files of a draft, by path.
///
/// # Errors
/// The database fails.
pub async fn files(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<BTreeMap<String, draft_file::Model>> {
    let rows = draft_file::Entity::find().filter(draft_file::Column::DraftId.eq(draft)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.path.clone(), row)).collect())
}

/// A file of a draft, if it is there.
///
/// # Errors
/// The database fails.
pub async fn file(
    db: &impl ConnectionTrait,
    draft: Uuid,
    path: &str,
) -> ApiResult<Option<draft_file::Model>> {
    Ok(draft_file::Entity::find_by_id((draft, path.to_owned())).one(db).await?)
}

/// The revision of a file's not being there, once it was; none if it never was.
///
/// # Errors
/// The database fails.
pub async fn gone(db: &impl ConnectionTrait, draft: Uuid, path: &str) -> ApiResult<Option<i64>> {
    let gone = draft_gone::Entity::find_by_id((draft, path.to_owned())).one(db).await?;
    Ok(gone.map(|gone| gone.revision))
}

/// Makes a course with one lesson to begin with. A wish that came before, by its id, has been fulfilled: the course as it is
/// now.
///
/// # Errors
/// [`Code::Invalid`] with the field; [`Code::TooMany`].
pub async fn create(
    db: &Db,
    organisation: Uuid,
    new: NewDraft,
    account: Uuid,
    now: DateTime<Utc>,
) -> ApiResult<Draft> {
    let title = line(&new.title, outline::TITLE, "title")?;
    if title.is_empty() {
        return Err(ApiError::invalid("title", format!("1 to {} characters", outline::TITLE)));
    }
    let audience = line(&new.audience, outline::AUDIENCE, "audience")?;
    let lesson_title = match new.original {
        Lang::De | Lang::DeLeicht => "Lektion 1",
        Lang::En => "Lesson 1",
    };
    let lesson = in_address(lesson_title, ID);
    let mut module = lessons::first_module(new.original);
    module.lessons.push(lesson.clone());
    let mut texts: BTreeMap<Lang, OutlineTexts> =
        new.languages.iter().map(|lang| (*lang, OutlineTexts::default())).collect();
    texts.insert(new.original, OutlineTexts { title: title.clone(), audience, ..OutlineTexts::default() });
    let outline = outline::checked(Outline {
        topic: new.topic,
        level: new.level,
        competences: new.competences,
        outcomes: Vec::new(),
        texts,
        modules: vec![module],
    })?;
    let id = new.id.unwrap_or_else(|| secrets::new_id(now));
    let tx = db.begin_alone(Alone::Import).await?;
    if let Some(known) = draft::Entity::find_by_id(id).one(&tx).await? {
        if known.organisation_id != organisation {
            return Err(ApiError::invalid("id", "one of your own making"));
        }
        return views::draft(&tx, organisation, id).await;
    }
    let now_ms = now.timestamp_millis();
    let row = begin_as(&tx, id, organisation, &title, new.original, account, now).await?;
    put(&tx, row.id, manifest("", &outline)?, account, now_ms).await?;
    let file = texts::begun(new.original, &lesson, lesson_title, &outline);
    put(&tx, row.id, file, account, now_ms).await?;
    tx.commit().await?;
    views::draft(&db.read, organisation, row.id).await
}

/// Makes the row of a draft that has no files yet, with an id for its course made of this title. The transaction must have
/// been begun with [`Alone::Import`]: ids are shared with imported courses, so who gives one, gives it alone.
///
/// # Errors
/// [`Code::TooMany`].
pub async fn begin(
    tx: &DatabaseTransaction,
    organisation: Uuid,
    title: &str,
    original: Lang,
    account: Uuid,
    now: DateTime<Utc>,
) -> ApiResult<draft::Model> {
    begin_as(tx, secrets::new_id(now), organisation, title, original, account, now).await
}

/// As [`begin`], with an id that no draft has.
async fn begin_as(
    tx: &DatabaseTransaction,
    id: Uuid,
    organisation: Uuid,
    title: &str,
    original: Lang,
    account: Uuid,
    now: DateTime<Utc>,
) -> ApiResult<draft::Model> {
    let own = draft::Entity::find().filter(draft::Column::OrganisationId.eq(organisation));
    if own.count(tx).await? >= MOST {
        return Err(Code::TooMany.into());
    }
    let row = draft::Model {
        id,
        organisation_id: organisation,
        course_id: free_course_id(tx, title).await?,
        original: original.code().to_owned(),
        created_at: now.timestamp_millis(),
        changes: 0,
        changed_at: now.timestamp_millis(),
        changed_by: Some(account),
        archived_at: None,
    };
    let new = draft::ActiveModel::from(row.clone()).reset_all();
    draft::Entity::insert(new).exec_without_returning(tx).await?;
    Ok(row)
}

/// An id that no course has, nor any draft, as long as nobody else gives one.
///
/// # Errors
/// The database fails.
pub async fn free_course_id(tx: &impl ConnectionTrait, title: &str) -> ApiResult<String> {
    let wanted = Some(in_address(title, ID)).filter(|id| !id.is_empty()).unwrap_or("course".to_owned());
    let drafts = draft::Entity::find()
        .select_only()
        .column(draft::Column::CourseId)
        .filter(draft::Column::CourseId.starts_with(&wanted))
        .into_tuple::<String>()
        .all(tx)
        .await?;
    let courses = course::Entity::find()
        .select_only()
        .column(course::Column::Id)
        .filter(course::Column::Id.starts_with(&wanted))
        .into_tuple::<String>()
        .all(tx)
        .await?;
    Ok(free(wanted, &drafts.into_iter().chain(courses).collect()))
}

/// An id for a title that none of these is: with a number if need be.
pub fn free_id(title: &str, otherwise: &str, taken: &BTreeSet<String>) -> String {
    let wanted = Some(in_address(title, ID)).filter(|id| !id.is_empty());
    free(wanted.unwrap_or_else(|| otherwise.to_owned()), taken)
}

fn free(wanted: String, taken: &BTreeSet<String>) -> String {
    let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
    let mut all = std::iter::once(wanted.clone()).chain(numbered);
    all.find(|id| !taken.contains(id)).unwrap_or(wanted)
}

/// `course.toml` with an outline in it.
///
/// # Errors
/// [`Code::TooLarge`].
pub fn manifest(text: &str, outline: &Outline) -> ApiResult<NewFile> {
    let text = outline_file::write(text, outline);
    if text.len() > outline::LONGEST {
        return Err(ApiError::new(Code::TooLarge).field("outline"));
    }
    Ok(NewFile { path: MANIFEST.to_owned(), text, marks: Vec::new(), title: None })
}

/// The outline of a draft and its file.
///
/// # Errors
/// The database fails.
pub async fn outline_of(
    db: &impl ConnectionTrait,
    draft: &draft::Model,
) -> ApiResult<(Outline, draft_file::Model)> {
    let file = file(db, draft.id, MANIFEST).await?;
    let file = file.ok_or_else(|| ApiError::internal("a draft without course.toml"))?;
    Ok((outline_file::read(&file.text), file))
}

/// Takes a draft away that learners have never seen.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::WrongState`] once it was published: then it can be archived.
pub async fn delete(db: &Db, organisation: Uuid, draft: Uuid) -> ApiResult<()> {
    let tx = db.begin().await?;
    let known = lock(&tx, organisation, draft).await?;
    if course::Entity::find_by_id(known.course_id).one(&tx).await?.is_some() {
        return Err(Code::WrongState.into());
    }
    draft::Entity::delete_by_id(draft).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// The ids of all lessons that there are files of.
///
/// # Errors
/// The database fails.
pub async fn lessons_with_files(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<BTreeSet<String>> {
    let paths = draft_file::Entity::find()
        .select_only()
        .column(draft_file::Column::Path)
        .filter(draft_file::Column::DraftId.eq(draft))
        .into_tuple::<String>()
        .all(db)
        .await?;
    Ok(paths.iter().filter_map(|path| Some(lessons::named(path)?.1.to_owned())).collect())
}
