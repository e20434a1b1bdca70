//! Taking over once: whoever sends a file again, because no answer came, gets the answer that was lost.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
};
use shared::api::studio::import::Imported;

use super::Bringing;
use crate::entities::brought;
use crate::error::{ApiError, ApiResult};

/// So long an answer may be asked for again, in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// What was answered to this wish, if it has been fulfilled. Ask within the transaction that would fulfil it, behind the lock.
pub(super) async fn answered(db: &impl ConnectionTrait, by: &Bringing) -> ApiResult<Option<Imported>> {
    let Some(wish) = by.wish else { return Ok(None) };
    let known = brought::Entity::find_by_id((by.organisation, wish)).one(db).await?;
    known.map(|known| serde_json::from_str(&known.answer).map_err(ApiError::internal)).transpose()
}

/// Notes the answer, in the transaction that fulfils the wish. What is old is forgotten.
pub(super) async fn note(tx: &DatabaseTransaction, by: &Bringing, answer: &Imported) -> ApiResult<()> {
    let Some(wish) = by.wish else { return Ok(()) };
    let now = by.now.timestamp_millis();
    brought::Entity::delete_many().filter(brought::Column::TakenAt.lt(now - DAY)).exec(tx).await?;
    let answer = serde_json::to_string(answer).map_err(ApiError::internal)?;
    let row = brought::Model { organisation_id: by.organisation, wish, taken_at: now, answer };
    brought::Entity::insert(brought::ActiveModel::from(row).reset_all()).exec_without_returning(tx).await?;
    Ok(())
}
