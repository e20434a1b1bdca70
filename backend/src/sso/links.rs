//! Which accounts and organisations belong to what a provider knows.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use super::accounts::take_roles;
use super::groups::{Groups, sync_groups};
use super::person::ArrivalRole;
use crate::accounts::NO_PASSWORD;
use crate::entities::{account, identity, organisation, organisation_source};
use crate::error::{ApiError, ApiResult, Code};

/// The identities that belong to an account, by provider.
///
/// # Errors
/// The database fails.
pub async fn linked(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<identity::Model>> {
    let all = identity::Entity::find()
        .filter(identity::Column::AccountId.eq(account))
        .order_by_asc(identity::Column::Provider)
        .order_by_asc(identity::Column::Subject);
    Ok(all.all(db).await?)
}

/// The ids of these providers, each once.
///
/// # Errors
/// The database fails.
pub async fn linked_providers(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<String>> {
    let mut ids: Vec<String> = linked(db, account).await?.into_iter().map(|row| row.provider).collect();
    ids.dedup();
    Ok(ids)
}

/// Separates an account from a provider, with the roles and class groups that came from there.
///
/// # Errors
/// [`Code::OnlyWayIn`] if nobody could sign in any more; [`Code::NotFound`] if they do not belong together.
pub async fn unlink(
    tx: &DatabaseTransaction,
    account: Uuid,
    provider: &str,
    now: DateTime<Utc>,
) -> ApiResult<()> {
    let row = account::Entity::find_by_id(account).lock_exclusive().one(tx).await?.ok_or(Code::SignedOut)?;
    let (these, others): (Vec<_>, Vec<_>) =
        linked(tx, account).await?.into_iter().partition(|it| it.provider == provider);
    if these.is_empty() {
        return Err(Code::NotFound.into());
    }
    if others.is_empty() && row.password_hash == NO_PASSWORD {
        return Err(Code::OnlyWayIn.into());
    }
    identity::Entity::delete_many()
        .filter(identity::Column::AccountId.eq(account))
        .filter(identity::Column::Provider.eq(provider))
        .exec(tx)
        .await?;
    let nowhere = Groups { provider, organisation: None, account, keep_days: 0 };
    sync_groups(tx, nowhere, ArrivalRole::Other, &[], now).await?;
    take_roles(tx, account, provider, &[]).await
}

/// Says that an organisation is the one that a provider knows by this id. To be said by administrators of the site.
///
/// # Errors
/// [`Code::Conflict`] if it is another's; [`Code::Invalid`] for an id that cannot be one.
pub async fn connect(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    provider: &str,
    external_id: &str,
) -> ApiResult<()> {
    let external_id = external_id.trim();
    if external_id.is_empty() || external_id.len() > 200 || external_id.chars().any(char::is_control) {
        return Err(ApiError::invalid("external_id", "1 to 200 bytes in one line"));
    }
    let key = [organisation_source::Column::Provider, organisation_source::Column::ExternalId];
    let row = organisation_source::ActiveModel {
        provider: Set(provider.to_owned()),
        external_id: Set(external_id.to_owned()),
        organisation_id: Set(organisation),
    };
    organisation_source::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(db)
        .await?;
    let key = (provider.to_owned(), external_id.to_owned());
    let row = organisation_source::Entity::find_by_id(key).one(db).await?;
    if row.is_some_and(|row| row.organisation_id == organisation) {
        return Ok(());
    }
    Err(ApiError::new(Code::Conflict).field("external_id"))
}

/// As [`connect`], for the operator, who knows the organisation's name.
///
/// # Errors
/// No such organisation; the id is another's, or none.
pub async fn connect_by_name(
    db: &impl ConnectionTrait,
    name: &str,
    provider: &str,
    external_id: &str,
) -> anyhow::Result<()> {
    let found =
        organisation::Entity::find().filter(organisation::Column::Name.eq(name.trim())).all(db).await?;
    let [school] = found.as_slice() else {
        anyhow::bail!("{} organisations are called {name:?}", found.len());
    };
    connect(db, school.id, provider, external_id).await.map_err(|error| match error.code() {
        Code::Conflict => anyhow::anyhow!("another organisation has this id at {provider}"),
        Code::Invalid => anyhow::anyhow!("an id has 1 to 200 bytes in one line"),
        _ => anyhow::anyhow!("the database failed: the log says how"),
    })
}
