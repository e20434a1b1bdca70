//! Having been there is evidence for the competences that the workshop names, for people with an account.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use shared::workshop::state::BookingState;

use super::work::Work;
use crate::entities::{attendance, booking};
use crate::error::ApiResult;

/// Records it, or takes it back.
///
/// # Errors
/// The database's.
pub async fn note(work: &Work<'_>, row: &booking::Model, attended: bool) -> ApiResult<()> {
    let Some(account) = row.account_id else { return Ok(()) };
    if !attended {
        // Somebody may have booked twice, and was there by the other booking.
        let other = booking::Entity::find()
            .filter(booking::Column::AccountId.eq(account))
            .filter(booking::Column::SessionId.eq(row.session_id))
            .filter(booking::Column::Id.ne(row.id))
            .filter(booking::Column::State.eq(BookingState::Attended.code()))
            .one(work.tx)
            .await?;
        if other.is_some() {
            return Ok(());
        }
        attendance::Entity::delete_many()
            .filter(attendance::Column::AccountId.eq(account))
            .filter(attendance::Column::SessionId.eq(row.session_id))
            .exec(work.tx)
            .await?;
        return Ok(());
    }
    let facts = &work.room(row.session_id)?.facts;
    let rows: Vec<attendance::ActiveModel> = facts
        .workshop
        .competences
        .iter()
        .map(|competence| attendance::ActiveModel {
            account_id: Set(account),
            session_id: Set(row.session_id),
            competence: Set(competence.clone()),
            level: Set(facts.workshop.row.level.clone()),
            at: Set(facts.session.ends_at),
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let key = [attendance::Column::AccountId, attendance::Column::SessionId, attendance::Column::Competence];
    attendance::Entity::insert_many(rows)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(work.tx)
        .await?;
    Ok(())
}
