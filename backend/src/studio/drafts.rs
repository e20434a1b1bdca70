//! Drafts and their files.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait,
    QueryFilter, QuerySelect, Set,
};
use shared::api::studio::draft::{Draft, NewDraft};
use shared::course::mark::Mark;
use shared::course::outline::{Outline, OutlineTexts};
use shared::course::outline_file;
use shared::lang::Lang;
use uuid::Uuid;

use super::{lessons, outline, texts, translations, views};
use crate::auth::secrets;
use crate::db::{Alone, Db};
use crate::entities::{course, draft, draft_file, draft_gone, draft_writer};
use crate::error::{ApiError, ApiResult, Code};
use crate::text::{in_address, line};

/// The file that says what a course is made of.
pub const MANIFEST: &str = "course.toml";
/// The most drafts of an organisation.
const MOST: u64 = 500;
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

/// Notes that something of a draft was changed, and by whom. Returns how often it has been changed by now.
///
/// # Errors
/// The database fails.
pub async fn touch(tx: &DatabaseTransaction, draft: Uuid, account: Uuid, now: i64) -> ApiResult<i64> {
    use draft::Column as C;
    use draft_writer::Column as W;
    let rows = draft::Entity::update_many()
        .col_expr(C::Changes, Expr::col(C::Changes).add(1))
        .col_expr(C::ChangedAt, now.into())
        .col_expr(C::ChangedBy, account.into())
        .filter(C::Id.eq(draft))
        .exec_with_returning(tx)
        .await?;
    let changes = rows.first().map(|row| row.changes).ok_or(Code::NotFound)?;
    let writer = draft_writer::ActiveModel {
        draft_id: Set(draft),
        account_id: Set(account),
        change: Set(changes),
        written_at: Set(now),
    };
    let again =
        OnConflict::columns([W::DraftId, W::AccountId]).update_columns([W::Change, W::WrittenAt]).to_owned();
    draft_writer::Entity::insert(writer).on_conflict(again).exec_without_returning(tx).await?;
    Ok(changes)
}

/// A file as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Within the course's folder.
    pub path: String,
    /// All of it.
    pub text: String,
    /// One a block of a lesson; none for `course.toml`.
    pub marks: Vec<Mark>,
    /// The title in a lesson's head.
    pub title: Option<String>,
}

/// Writes a file of a draft that is locked: its revision grows by one, also if it was taken away meanwhile; it is 1 if
/// there never was one.
///
/// # Errors
/// The database fails.
pub async fn put(
    tx: &DatabaseTransaction,
    draft: Uuid,
    new: NewFile,
    account: Uuid,
    now: i64,
) -> ApiResult<draft_file::Model> {
    let known = file(tx, draft, &new.path).await?;
    let before = match &known {
        Some(known) => {
            translations::keep(tx, known, &new.text).await?;
            known.revision
        }
        None => {
            let gone = draft_gone::Entity::find_by_id((draft, new.path.clone())).one(tx).await?;
            gone.map_or(0, |gone| gone.revision)
        }
    };
    let row = draft_file::Model {
        draft_id: draft,
        path: new.path,
        text: new.text,
        marks: serde_json::to_string(&new.marks).map_err(ApiError::internal)?,
        title: new.title,
        revision: before + 1,
        changed_at: now,
        changed_by: Some(account),
    };
    let change = draft_file::ActiveModel::from(row.clone()).reset_all();
    match known {
        Some(_) => drop(draft_file::Entity::update(change).exec(tx).await?),
        None => drop(draft_file::Entity::insert(change).exec_without_returning(tx).await?),
    }
    touch(tx, draft, account, now).await?;
    Ok(row)
}

/// Takes files of a draft that is locked away, and remembers which revisions they had.
///
/// # Errors
/// The database fails.
pub async fn take_away(
    tx: &DatabaseTransaction,
    draft: Uuid,
    paths: impl IntoIterator<Item = String>,
) -> ApiResult<()> {
    use draft_file::Column as C;
    use draft_gone::Column as G;
    let rows: Vec<(String, i64)> = draft_file::Entity::find()
        .select_only()
        .columns([C::Path, C::Revision])
        .filter(C::DraftId.eq(draft))
        .filter(C::Path.is_in(paths))
        .into_tuple()
        .all(tx)
        .await?;
    if rows.is_empty() {
        return Ok(());
    }
    let paths: Vec<String> = rows.iter().map(|(path, _)| path.clone()).collect();
    let gone = rows.into_iter().map(|(path, revision)| draft_gone::ActiveModel {
        draft_id: Set(draft),
        path: Set(path),
        revision: Set(revision),
    });
    let again = OnConflict::columns([G::DraftId, G::Path]).update_column(G::Revision).to_owned();
    draft_gone::Entity::insert_many(gone).on_conflict(again).exec_without_returning(tx).await?;
    let files = draft_file::Entity::delete_many().filter(C::DraftId.eq(draft)).filter(C::Path.is_in(paths));
    files.exec(tx).await?;
    Ok(())
}

/// Writes the files of a draft that is being made in the same transaction and has none yet, some at a time.
///
/// # Errors
/// The database fails.
pub async fn put_first(
    tx: &DatabaseTransaction,
    draft: Uuid,
    files: Vec<NewFile>,
    account: Uuid,
    now: i64,
) -> ApiResult<()> {
    let mut rows = Vec::with_capacity(files.len());
    for file in files {
        rows.push(draft_file::ActiveModel {
            draft_id: Set(draft),
            path: Set(file.path),
            marks: Set(serde_json::to_string(&file.marks).map_err(ApiError::internal)?),
            text: Set(file.text),
            title: Set(file.title),
            revision: Set(1),
            changed_at: Set(now),
            changed_by: Set(Some(account)),
        });
    }
    while !rows.is_empty() {
        let some = rows.drain(..rows.len().min(20));
        draft_file::Entity::insert_many(some).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Makes a course with one lesson to begin with.
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
    let tx = db.begin_alone(Alone::Import).await?;
    let now_ms = now.timestamp_millis();
    let row = begin(&tx, organisation, &title, new.original, account, now).await?;
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
    let own = draft::Entity::find().filter(draft::Column::OrganisationId.eq(organisation));
    if own.count(tx).await? >= MOST {
        return Err(Code::TooMany.into());
    }
    let row = draft::Model {
        id: secrets::new_id(now),
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
