//! Which accounts belong to what a provider knows of people: linking, separating, and taking back in time.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::accounts::{Standing, take_roles};
use super::groups::{Groups, sync_groups};
use super::person::ArrivalRole;
use crate::accounts;
use crate::auth::LiveUser;
use crate::db::Db;
use crate::entities::{identity, membership};
use crate::error::{ApiResult, Code};

/// The ids of the providers that an account is linked with, each once.
///
/// # Errors
/// The database fails.
pub async fn linked_providers(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<String>> {
    let mut ids: Vec<String> =
        accounts::identities_of(db, account).await?.into_iter().map(|row| row.provider).collect();
    ids.dedup();
    Ok(ids)
}

/// Whether whoever asks may link an identity with their account. A pupil without a password may begin: which identities
/// they may link is judged when one is there.
///
/// # Errors
/// [`Code::WrongCredentials`], [`Code::SignInAgain`].
pub async fn may_link(db: &Db, user: LiveUser, password: &str, now: DateTime<Utc>) -> ApiResult<()> {
    match accounts::prove(db, user, password, now).await {
        Err(error)
            if error.code() == Code::SignInAgain && accounts::is_pupil(&db.read, user.account).await? =>
        {
            Ok(())
        }
        outcome => outcome.map(|_| ()),
    }
}

/// Separates an account from a provider, with the roles and class groups that came from there. `alive` are the providers
/// that there still are.
///
/// # Errors
/// [`Code::OnlyWayIn`] if nobody could sign in any more; [`Code::NotFound`] if they do not belong together.
pub async fn unlink(
    tx: &DatabaseTransaction,
    account: Uuid,
    provider: &str,
    alive: &[&str],
    now: DateTime<Utc>,
) -> ApiResult<()> {
    let standing = Standing::locked(tx, account).await?;
    let (these, others): (Vec<_>, Vec<_>) =
        accounts::identities_of(tx, account).await?.into_iter().partition(|it| it.provider == provider);
    if these.is_empty() {
        return Err(Code::NotFound.into());
    }
    let other_way = others.iter().any(|it| alive.contains(&it.provider.as_str()));
    if !other_way && !standing.has_password() {
        return Err(Code::OnlyWayIn.into());
    }
    identity::Entity::delete_many()
        .filter(identity::Column::AccountId.eq(account))
        .filter(identity::Column::Provider.eq(provider))
        .exec(tx)
        .await?;
    take_back(tx, account, provider, now).await
}

/// Takes the roles and class groups that came from a provider.
async fn take_back(
    tx: &DatabaseTransaction,
    account: Uuid,
    provider: &str,
    now: DateTime<Utc>,
) -> ApiResult<()> {
    let nowhere = Groups { provider, organisation: None, account };
    sync_groups(tx, nowhere, ArrivalRole::Other, &[], now).await?;
    take_roles(tx, account, provider, &[]).await
}

/// Teachers whom a provider has not sent for so long lose what it gave: they may have left their school.
pub const LAPSE: TimeDelta = TimeDelta::days(60);

/// Takes what providers gave from teachers whom they have not sent for [`LAPSE`].
///
/// # Errors
/// The database fails; what was done before stays done.
pub async fn lapse(db: &Db, now: DateTime<Utc>) -> ApiResult<()> {
    let old =
        identity::Entity::find().filter(identity::Column::LastSeenAt.lte(now - LAPSE)).all(&db.read).await?;
    for chunk in old.chunks(500) {
        let held: Vec<(Uuid, Option<String>)> = membership::Entity::find()
            .select_only()
            .column(membership::Column::AccountId)
            .column(membership::Column::Source)
            .filter(membership::Column::Source.is_not_null())
            .filter(membership::Column::AccountId.is_in(chunk.iter().map(|row| row.account_id)))
            .into_tuple()
            .all(&db.read)
            .await?;
        for row in chunk {
            if !held
                .iter()
                .any(|(id, source)| *id == row.account_id && source.as_ref() == Some(&row.provider))
            {
                continue;
            }
            let tx = db.begin().await?;
            Standing::locked(&tx, row.account_id).await?;
            // They may have come meanwhile, or have come as somebody else of the same provider.
            let came = identity::Entity::find()
                .filter(identity::Column::AccountId.eq(row.account_id))
                .filter(identity::Column::Provider.eq(row.provider.as_str()))
                .filter(identity::Column::LastSeenAt.gt(now - LAPSE))
                .one(&tx)
                .await?;
            if came.is_none() {
                take_back(&tx, row.account_id, &row.provider, now).await?;
                tracing::info!(provider = %row.provider, "a role was taken back: its holder has not come for long");
            }
            tx.commit().await?;
        }
    }
    Ok(())
}
