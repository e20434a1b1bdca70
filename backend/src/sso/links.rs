//! Which accounts and organisations belong to what a provider knows.

use anyhow::Context;
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use super::accounts::{Standing, take_roles};
use super::groups::{Groups, sync_groups};
use super::person::ArrivalRole;
use crate::accounts;
use crate::auth::LiveUser;
use crate::db::Db;
use crate::entities::{identity, membership, organisation, organisation_source};
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
        linked(tx, account).await?.into_iter().partition(|it| it.provider == provider);
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
        organisation::Entity::find().filter(organisation::Column::Name.eq(name.trim())).one(db).await?;
    let school = found.with_context(|| format!("no organisation is called {name:?}"))?;
    connect(db, school.id, provider, external_id).await.map_err(|error| match error.code() {
        Code::Conflict => anyhow::anyhow!("another organisation has this id at {provider}"),
        Code::Invalid => anyhow::anyhow!("an id has 1 to 200 bytes in one line"),
        _ => anyhow::anyhow!("the database failed: the log says how"),
    })
}
