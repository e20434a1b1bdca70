//! Who may do what with a draft that was handed in.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::organisation::Role;
use shared::api::studio::review::Agreeing;
use uuid::Uuid;

use crate::entities::{account, membership, review};
use crate::error::ApiResult;

/// Neither whoever handed it in nor anybody who has `written` any of it since learners saw the course last: of whatever they
/// get to see, two people have read it, and one of them has not written it.
pub(super) fn may_approve(review: &review::Model, written: &BTreeSet<Uuid>, account: Uuid) -> bool {
    review.handed_in_by != Some(account) && !written.contains(&account)
}

/// Everybody but whoever handed it in: to ask for changes takes nobody who has written nothing. So a team of two in which
/// both have written is never stuck.
pub(super) fn may_return(review: &review::Model, account: Uuid) -> bool {
    review.handed_in_by != Some(account)
}

/// Whoever handed it in; everybody once their account is gone.
pub(super) fn may_withdraw(review: &review::Model, account: Uuid) -> bool {
    review.handed_in_by.is_none_or(|by| by == account)
}

/// Who may agree to what these have `written`, if `hands_in` hands it in. Nobody is named by an address: whoever has no user
/// name is counted.
///
/// # Errors
/// The database's.
pub async fn agreeing(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    written: &BTreeSet<Uuid>,
    hands_in: Option<Uuid>,
) -> ApiResult<Agreeing> {
    let trainers: Vec<Uuid> = membership::Entity::find()
        .select_only()
        .column(membership::Column::AccountId)
        .filter(membership::Column::OrganisationId.eq(organisation))
        .filter(membership::Column::Role.eq(Role::Trainer.code()))
        .into_tuple()
        .all(db)
        .await?;
    let (themselves, others): (Vec<Uuid>, Vec<Uuid>) = trainers
        .into_iter()
        .filter(|trainer| !written.contains(trainer))
        .partition(|trainer| hands_in == Some(*trainer));
    let names: Vec<String> = account::Entity::find()
        .select_only()
        .column(account::Column::UserName)
        .filter(account::Column::Id.is_in(others.iter().copied()))
        .filter(account::Column::UserName.is_not_null())
        .order_by_asc(account::Column::UserName)
        .limit(Agreeing::NAMED as u64)
        .into_tuple()
        .all(db)
        .await?;
    let more = u32::try_from(others.len().saturating_sub(names.len())).unwrap_or(u32::MAX);
    Ok(Agreeing { hands_in: others.is_empty() && !themselves.is_empty(), names, more })
}
