//! Roles held in organisations, as far as sign-in needs them.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::api::account::MyRole;
use shared::api::organisation::Role;
use uuid::Uuid;

use crate::entities::{account, membership, organisation, pupil};
use crate::error::{ApiResult, Code};

/// Whether somebody holds a role in an organisation. Nobody holds one in an organisation that does not exist.
///
/// # Errors
/// The database fails.
pub async fn holds(
    db: &impl ConnectionTrait,
    account: Uuid,
    organisation: Uuid,
    role: Role,
) -> ApiResult<bool> {
    let key = (organisation, account, role.code().to_owned());
    Ok(membership::Entity::find_by_id(key).one(db).await?.is_some())
}

/// Whether somebody may hold roles at all. Pupils may not: teachers print their cards, and would let themselves in as
/// whoever has a role. The account is locked until the transaction ends, so that nobody becomes a pupil meanwhile.
///
/// # Errors
/// [`Code::WrongState`] for pupils; [`Code::NotFound`] if the account is gone.
pub async fn may_hold(tx: &DatabaseTransaction, account: Uuid) -> ApiResult<()> {
    account::Entity::find_by_id(account).lock_exclusive().one(tx).await?.ok_or(Code::NotFound)?;
    match pupil::Entity::find_by_id(account).one(tx).await? {
        Some(_) => Err(Code::WrongState.into()),
        None => Ok(()),
    }
}

/// Gives a role, for good: what a person gives, no provider of sign-in takes away. Giving it twice changes nothing.
///
/// # Errors
/// No such account or organisation.
pub async fn give(db: &impl ConnectionTrait, account: Uuid, organisation: Uuid, role: Role) -> ApiResult<()> {
    let row = membership::ActiveModel {
        organisation_id: Set(organisation),
        account_id: Set(account),
        role: Set(role.code().to_owned()),
        source: Set(None),
    };
    let known = [membership::Column::OrganisationId, membership::Column::AccountId, membership::Column::Role];
    membership::Entity::insert(row)
        .on_conflict(OnConflict::columns(known).update_column(membership::Column::Source).to_owned())
        .exec_without_returning(db)
        .await?;
    Ok(())
}

/// All roles that somebody holds, by the organisations' names.
///
/// # Errors
/// The database fails.
pub async fn of(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<MyRole>> {
    let held = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account))
        .order_by_asc(membership::Column::Role)
        .all(db)
        .await?;
    let organisations = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(held.iter().map(|one| one.organisation_id)))
        .order_by_asc(organisation::Column::Name)
        .all(db)
        .await?;
    let role_in = |organisation: &organisation::Model, one: &membership::Model| {
        (one.organisation_id == organisation.id).then(|| Role::from_code(&one.role)).flatten()
    };
    Ok(organisations
        .iter()
        .flat_map(|organisation| {
            held.iter().filter_map(move |one| role_in(organisation, one)).map(|role| MyRole {
                organisation: organisation.id,
                organisation_name: organisation.name.clone(),
                role,
            })
        })
        .collect())
}
