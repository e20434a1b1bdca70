//! Who holds which role in an organisation.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::organisation::{Member, NewMember, Role};
use uuid::Uuid;

use crate::accounts;
use crate::auth::{OrganisationAdministrator, roles};
use crate::db::Db;
use crate::entities::{account, membership};
use crate::error::{ApiError, ApiResult, Code};
use crate::schools;

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

/// Gives a role. Giving it twice changes nothing. Pupils get none: see [`roles::may_hold`].
///
/// # Errors
/// [`Code::NotFound`] without such an account; [`Code::WrongState`] for pupils.
pub async fn add(db: &Db, organisation: Uuid, new: &NewMember) -> ApiResult<Member> {
    let account = accounts::find(&db.write, &new.login)
        .await?
        .ok_or_else(|| ApiError::new(Code::NotFound).field("login"))?;
    let tx = db.begin().await?;
    roles::may_hold(&tx, account.id).await.map_err(|error| error.field("login"))?;
    roles::give(&tx, account.id, organisation, new.role).await?;
    tx.commit().await?;
    Ok(Member { account: account.id, login: accounts::login_of(&account), role: new.role })
}

/// Takes a role. Taking one that is not held changes nothing. Whoever teaches no more leaves the class groups of the
/// organisation as well: they do not come back with the role. A school administrator cannot take the organisation's
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
    if role == Role::Teacher {
        schools::leave_all(&tx, by.organisation, account).await?;
    }
    tx.commit().await?;
    Ok(())
}
