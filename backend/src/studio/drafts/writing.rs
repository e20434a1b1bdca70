//! Changing the files of a draft that is locked.

use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, Set,
};
use shared::course::mark::Mark;
use uuid::Uuid;

use super::{file, gone};
use crate::entities::{draft, draft_file, draft_gone, draft_writer};
use crate::error::{ApiError, ApiResult, Code};
use crate::studio::translations;

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
        None => gone(tx, draft, &new.path).await?.unwrap_or(0),
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

/// Takes files of a draft that is locked away, and remembers which revision that is.
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
    let left = rows.into_iter().map(|(path, revision)| draft_gone::ActiveModel {
        draft_id: Set(draft),
        path: Set(path),
        // That it is not there is a state of its own: whoever was writing reads it, and can go on from it.
        revision: Set(revision + 1),
    });
    let again = OnConflict::columns([G::DraftId, G::Path]).update_column(G::Revision).to_owned();
    draft_gone::Entity::insert_many(left).on_conflict(again).exec_without_returning(tx).await?;
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
    touch(tx, draft, account, now).await?;
    Ok(())
}
