//! Who may do what with a draft that was handed in.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use shared::api::organisation::Role;
use uuid::Uuid;

use crate::entities::{membership, review};
use crate::error::ApiResult;
use crate::studio::{kept, views};

/// Neither whoever handed it in nor anybody who wrote any of it since learners saw the course last: of whatever they get to
/// see, two people have read it, and one of them has not written it.
pub(super) async fn may_approve(
    db: &impl ConnectionTrait,
    review: &review::Model,
    account: Uuid,
) -> ApiResult<bool> {
    let first = review.handed_in_by == Some(account);
    Ok(!first && !kept::writers(db, review.draft_id, &review.kept_state).await?.contains(&account))
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

/// What the trainers of an organisation are called who are none of these: who can agree to what these have written and
/// handed in. Administrators of the site can as well and are not named.
///
/// # Errors
/// The database's.
pub async fn agreeing(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    first: &BTreeSet<Uuid>,
) -> ApiResult<Vec<String>> {
    let trainers: Vec<Uuid> = membership::Entity::find()
        .select_only()
        .column(membership::Column::AccountId)
        .filter(membership::Column::OrganisationId.eq(organisation))
        .filter(membership::Column::Role.eq(Role::Trainer.code()))
        .into_tuple()
        .all(db)
        .await?;
    let others = trainers.into_iter().filter(|trainer| !first.contains(trainer));
    let mut names: Vec<String> = views::names(db, others).await?.into_values().collect();
    names.sort();
    Ok(names)
}
