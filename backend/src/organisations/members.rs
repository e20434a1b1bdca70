//! Who holds which role in an organisation.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use shared::api::organisation::{Member, NewMember, Role};
use uuid::Uuid;

use crate::accounts;
use crate::auth::OrganisationAdministrator;
use crate::db::Db;
use crate::entities::{account, membership};
use crate::error::{ApiError, ApiResult, Code};

/// Everybody who holds a role, by login and role.
///
/// # Errors
/// The database fails.
pub async fn all(db: &impl ConnectionTrait, organisation: Uuid) -> ApiResult<Vec<Member>> {
    let held = membership::Entity::find()
        .filter(membership::Column::OrganisationId.eq(organisation))
        .all(db)
        .await?;
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(held.iter().map(|one| one.account_id)))
        .all(db)
        .await?;
    let mut members: Vec<Member> = held
        .iter()
        .filter_map(|one| {
            let account = accounts.iter().find(|account| account.id == one.account_id)?;
            let role = Role::from_code(&one.role)?;
            Some(Member { account: account.id, login: accounts::login_of(account), role })
        })
        .collect();
    members.sort_by(|a, b| (&a.login, a.role).cmp(&(&b.login, b.role)));
    Ok(members)
}

/// Gives a role. Giving it twice changes nothing.
///
/// # Errors
/// [`Code::NotFound`] without such an account.
pub async fn add(db: &Db, organisation: Uuid, new: &NewMember) -> ApiResult<Member> {
    let account = accounts::find(&db.write, &new.login)
        .await?
        .ok_or_else(|| ApiError::new(Code::NotFound).field("login"))?;
    let row = membership::ActiveModel {
        organisation_id: Set(organisation),
        account_id: Set(account.id),
        role: Set(new.role.code().to_owned()),
    };
    let known = [membership::Column::OrganisationId, membership::Column::AccountId, membership::Column::Role];
    membership::Entity::insert(row)
        .on_conflict(OnConflict::columns(known).do_nothing().to_owned())
        .exec_without_returning(&db.write)
        .await?;
    Ok(Member { account: account.id, login: accounts::login_of(&account), role: new.role })
}

/// Takes a role. Taking one that is not held changes nothing. A school administrator cannot take the organisation's
/// last one: only administrators of the site can.
///
/// # Errors
/// [`Code::LastAdministrator`].
pub async fn remove(db: &Db, by: &OrganisationAdministrator, account: Uuid, role: Role) -> ApiResult<()> {
    let tx = db.begin().await?;
    if role == Role::SchoolAdministrator && !by.user.administrator {
        // Locked, so that the last two cannot leave at the same moment.
        let administrators: Vec<Uuid> = membership::Entity::find()
            .select_only()
            .column(membership::Column::AccountId)
            .filter(membership::Column::OrganisationId.eq(by.organisation))
            .filter(membership::Column::Role.eq(role.code()))
            .order_by_asc(membership::Column::AccountId)
            .lock_exclusive()
            .into_tuple()
            .all(&tx)
            .await?;
        if administrators == [account] {
            return Err(Code::LastAdministrator.into());
        }
    }
    let key = (by.organisation, account, role.code().to_owned());
    membership::Entity::delete_by_id(key).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}
