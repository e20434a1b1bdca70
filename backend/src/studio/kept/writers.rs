//! Who wrote what a draft says, or what was kept of it, and learners had not seen by then: none of them can be the second
//! person.

use std::collections::BTreeSet;

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    Set,
};
use uuid::Uuid;

use super::change;
use crate::entities::{draft_writer, kept_state, kept_writer, publication};
use crate::error::{ApiResult, Code};

/// Notes the draft's writers with a state that is kept of it.
///
/// # Errors
/// The database's.
pub(super) async fn keep(tx: &DatabaseTransaction, draft: Uuid, state: &str) -> ApiResult<()> {
    let writers = draft_writer::Entity::find().filter(draft_writer::Column::DraftId.eq(draft)).all(tx);
    let writers: Vec<kept_writer::ActiveModel> = writers
        .await?
        .into_iter()
        .map(|writer| kept_writer::ActiveModel {
            draft_id: Set(draft),
            state: Set(state.to_owned()),
            account_id: Set(writer.account_id),
        })
        .collect();
    if !writers.is_empty() {
        use kept_writer::Column as W;
        let key = [W::DraftId, W::State, W::AccountId];
        kept_writer::Entity::insert_many(writers)
            .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Who wrote what a kept state says and learners had not seen by then.
///
/// # Errors
/// The database's.
pub async fn writers(db: &impl ConnectionTrait, draft: Uuid, state: &str) -> ApiResult<BTreeSet<Uuid>> {
    let rows: Vec<Uuid> = kept_writer::Entity::find()
        .select_only()
        .column(kept_writer::Column::AccountId)
        .filter(kept_writer::Column::DraftId.eq(draft))
        .filter(kept_writer::Column::State.eq(state))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Who wrote what a draft says now and learners have not seen.
///
/// # Errors
/// The database's.
pub async fn writing(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<BTreeSet<Uuid>> {
    let rows: Vec<Uuid> = draft_writer::Entity::find()
        .select_only()
        .column(draft_writer::Column::AccountId)
        .filter(draft_writer::Column::DraftId.eq(draft))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// A kept state was published: nobody is asked any more who wrote it.
///
/// # Errors
/// The database's.
pub async fn seen_by_learners(tx: &DatabaseTransaction, draft: Uuid, state: &str) -> ApiResult<()> {
    use draft_writer::Column as D;
    use kept_writer::Column as K;
    let changes: Option<i64> = kept_state::Entity::find_by_id((draft, state.to_owned()))
        .select_only()
        .column(kept_state::Column::Changes)
        .into_tuple()
        .one(tx)
        .await?;
    let kept = kept_writer::Entity::delete_many().filter(K::DraftId.eq(draft)).filter(K::State.eq(state));
    kept.exec(tx).await?;
    // Whoever wrote since goes on to be who wrote something new.
    let until = changes.ok_or(Code::NotFound)?;
    let before =
        draft_writer::Entity::delete_many().filter(D::DraftId.eq(draft)).filter(D::Change.lte(until));
    before.exec(tx).await?;
    Ok(())
}

/// A draft is in a kept state again: who wrote that, wrote what it says now, and `by`, if they brought it back. What
/// learners have seen already, nobody has to agree to again: nobody counts as having written it.
///
/// # Errors
/// The database's.
pub async fn brought_back(
    tx: &DatabaseTransaction,
    draft: Uuid,
    state: &str,
    by: Option<Uuid>,
    (changes, now): (i64, i64),
) -> ApiResult<()> {
    draft_writer::Entity::delete_many().filter(draft_writer::Column::DraftId.eq(draft)).exec(tx).await?;
    if !was_published(tx, draft, state).await? {
        let mut writers = writers(tx, draft, state).await?;
        writers.extend(by);
        let rows = writers.into_iter().map(|account| draft_writer::ActiveModel {
            draft_id: Set(draft),
            account_id: Set(account),
            change: Set(changes),
            written_at: Set(now),
        });
        let rows: Vec<draft_writer::ActiveModel> = rows.collect();
        if !rows.is_empty() {
            draft_writer::Entity::insert_many(rows).exec_without_returning(tx).await?;
        }
    }
    let same = kept_state::ActiveModel { changes: Set(changes), ..Default::default() };
    change(tx, draft, state, same).await
}

async fn was_published(tx: &DatabaseTransaction, draft: Uuid, state: &str) -> ApiResult<bool> {
    let publications = publication::Entity::find()
        .filter(publication::Column::DraftId.eq(draft))
        .filter(publication::Column::State.eq(state));
    Ok(publications.count(tx).await? > 0)
}
