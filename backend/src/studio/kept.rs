//! States of drafts that are kept: what was published or handed in for good, and of the others the last ones.

mod writers;

use std::collections::BTreeMap;

use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::course::mark::Mark;
use shared::course::source;
use uuid::Uuid;

pub use writers::{brought_back, seen_by_learners, writers, writing};

use super::snapshot::{Present, Snapshot};
use super::texts;
use crate::entities::{draft, draft_file, kept_media, kept_state, publication, review};
use crate::error::{ApiError, ApiResult, Code};

/// So many states that were neither published nor handed in are kept of a draft: each is as large as the course.
pub const MOST: usize = 20;

/// Keeps a draft as it is, in a transaction that holds its lock; `draft` is the row that was locked, and `present` is
/// [still](Present::is_still) so. What is kept already only gets the time at which that was wanted again, and by whom.
/// `wanted` is a kept state that is about to be brought back: it stays.
///
/// # Errors
/// The database's.
pub async fn keep(
    tx: &DatabaseTransaction,
    draft: &draft::Model,
    present: &Present,
    wanted: Option<&str>,
    (by, now): (Uuid, i64),
) -> ApiResult<()> {
    let state = present.state.as_str();
    if exists(tx, draft.id, state).await? {
        let again = kept_state::ActiveModel {
            kept_at: Set(now),
            kept_by: Set(Some(by)),
            changes: Set(draft.changes),
            ..Default::default()
        };
        change(tx, draft.id, state, again).await?;
    } else {
        insert(tx, draft, present, by, now).await?;
        thin(tx, draft.id, &[state, wanted.unwrap_or(state)]).await?;
    }
    keep_media(tx, draft.id, present).await?;
    writers::keep(tx, draft.id, state).await
}

/// Changes what is known of a state, without reading what it is made of.
async fn change(
    tx: &DatabaseTransaction,
    draft: Uuid,
    state: &str,
    change: kept_state::ActiveModel,
) -> ApiResult<()> {
    use kept_state::Column as C;
    let row =
        kept_state::Entity::update_many().set(change).filter(C::DraftId.eq(draft)).filter(C::State.eq(state));
    row.exec(tx).await?;
    Ok(())
}

async fn exists(db: &impl ConnectionTrait, draft: Uuid, state: &str) -> ApiResult<bool> {
    let known = kept_state::Entity::find_by_id((draft, state.to_owned()))
        .select_only()
        .column(kept_state::Column::State)
        .into_tuple::<String>();
    Ok(known.one(db).await?.is_some())
}

async fn insert(
    tx: &DatabaseTransaction,
    draft: &draft::Model,
    present: &Present,
    by: Uuid,
    now: i64,
) -> ApiResult<()> {
    let written = tokio::task::spawn_blocking({
        let snapshot = present.snapshot.clone();
        move || Ok((serde_json::to_string(&snapshot.files)?, serde_json::to_string(&snapshot.marks)?))
    });
    let (files, marks) = written.await?.map_err(|error: serde_json::Error| ApiError::internal(error))?;
    let row = kept_state::ActiveModel {
        draft_id: Set(draft.id),
        state: Set(present.state.clone()),
        version: Set(present.version.clone()),
        files: Set(files),
        marks: Set(marks),
        kept_at: Set(now),
        kept_by: Set(Some(by)),
        changes: Set(draft.changes),
    };
    kept_state::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Keeps the files of a state: one that was taken back since it was kept ([`super::media::former`]) is there again.
async fn keep_media(tx: &DatabaseTransaction, draft: Uuid, present: &Present) -> ApiResult<()> {
    use kept_media::Column as M;
    let media = present.snapshot.media.iter().map(|(name, file)| kept_media::ActiveModel {
        draft_id: Set(draft),
        state: Set(present.state.clone()),
        name: Set(name.clone()),
        hash: Set(file.hash.clone()),
    });
    let media: Vec<kept_media::ActiveModel> = media.collect();
    if !media.is_empty() {
        let there = OnConflict::columns([M::DraftId, M::State, M::Name]).do_nothing().to_owned();
        kept_media::Entity::insert_many(media).on_conflict(there).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Lets go what was kept longest of what learners never saw and nobody handed in.
async fn thin(tx: &DatabaseTransaction, draft: Uuid, spared: &[&str]) -> ApiResult<()> {
    use kept_state::Column as C;
    let published = Query::select()
        .column(publication::Column::State)
        .from(publication::Entity)
        .and_where(publication::Column::DraftId.eq(draft))
        .to_owned();
    let handed_in = Query::select()
        .column(review::Column::KeptState)
        .from(review::Entity)
        .and_where(review::Column::DraftId.eq(draft))
        .to_owned();
    let others: Vec<String> = kept_state::Entity::find()
        .select_only()
        .column(C::State)
        .filter(C::DraftId.eq(draft))
        .filter(C::State.is_not_in(spared.iter().copied()))
        .filter(C::State.not_in_subquery(published))
        .filter(C::State.not_in_subquery(handed_in))
        .order_by_desc(C::KeptAt)
        .order_by_desc(C::Changes)
        .into_tuple()
        .all(tx)
        .await?;
    let old: Vec<String> = others.into_iter().skip(MOST - 1).collect();
    if !old.is_empty() {
        let old = kept_state::Entity::delete_many().filter(C::DraftId.eq(draft)).filter(C::State.is_in(old));
        old.exec(tx).await?;
    }
    Ok(())
}

/// Whether the state that was kept last says what these files say, so that they can go. Those that say nothing yet always can.
///
/// # Errors
/// The database's; what is stored cannot be read.
pub async fn has(db: &impl ConnectionTrait, draft: Uuid, files: &[draft_file::Model]) -> ApiResult<bool> {
    use kept_state::Column as C;
    let written: Vec<&draft_file::Model> =
        files.iter().filter(|file| !source::cut(&file.text).blocks.is_empty()).collect();
    if written.is_empty() {
        return Ok(true);
    }
    let last: Option<String> = kept_state::Entity::find()
        .select_only()
        .column(C::State)
        .filter(C::DraftId.eq(draft))
        .order_by_desc(C::KeptAt)
        .order_by_desc(C::Changes)
        .into_tuple()
        .one(db)
        .await?;
    let Some(last) = last else { return Ok(false) };
    let last = Snapshot::kept(db, draft, &last).await?;
    for file in written {
        let marks: Vec<Mark> = texts::marks(file)?;
        if last.files.get(&file.path) != Some(&file.text) || last.marks.get(&file.path) != Some(&marks) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The files of a kept state, by name: their fingerprints. None if it is not kept any more.
///
/// # Errors
/// The database's.
pub async fn media(
    db: &impl ConnectionTrait,
    draft: Uuid,
    state: &str,
) -> ApiResult<Option<BTreeMap<String, String>>> {
    use kept_media::Column as M;
    if !exists(db, draft, state).await? {
        return Ok(None);
    }
    let rows =
        kept_media::Entity::find().filter(M::DraftId.eq(draft)).filter(M::State.eq(state)).all(db).await?;
    Ok(Some(rows.into_iter().map(|row| (row.name, row.hash)).collect()))
}

/// The version of the course that a kept state is.
///
/// # Errors
/// [`Code::NotFound`] if it was not kept; the database's.
pub async fn version(db: &impl ConnectionTrait, draft: Uuid, state: &str) -> ApiResult<String> {
    let version = kept_state::Entity::find_by_id((draft, state.to_owned()))
        .select_only()
        .column(kept_state::Column::Version)
        .into_tuple::<String>();
    Ok(version.one(db).await?.ok_or(Code::NotFound)?)
}

/// The marks of a kept state's blocks, by path.
///
/// # Errors
/// [`Code::NotFound`] if it was not kept; the database's; what is stored cannot be read.
pub async fn marks(
    db: &impl ConnectionTrait,
    draft: Uuid,
    state: &str,
) -> ApiResult<BTreeMap<String, Vec<Mark>>> {
    let marks = kept_state::Entity::find_by_id((draft, state.to_owned()))
        .select_only()
        .column(kept_state::Column::Marks)
        .into_tuple::<String>();
    let marks = marks.one(db).await?.ok_or(Code::NotFound)?;
    serde_json::from_str(&marks).map_err(ApiError::internal)
}
