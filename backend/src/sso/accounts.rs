//! From an arrival to an account, roles and class groups.
//!
//! Roles that a provider gives carry its id as their source: it takes away what it gave, and nothing that a person
//! gave. Only organisations that an administrator has connected are touched: a provider cannot make any.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, Set,
};
use shared::api::organisation::Role;
use shared::lang::Lang;
use uuid::Uuid;

use super::groups::{Groups, sync_groups};
use super::person::{Arrival, ArrivalRole, External};
use crate::accounts::NO_PASSWORD;
use crate::auth::secrets;
use crate::entities::{account, identity, membership, organisation, organisation_source};
use crate::error::{ApiError, ApiResult, Code};

/// So many names are tried until one is free.
const NAMES: usize = 20;

/// What has become of an arrival.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Whose account it is.
    pub account: Uuid,
    /// This identity was not known before.
    pub new: bool,
    /// The claims name schools, and an administrator has connected none of them.
    pub school_unknown: bool,
}

/// Takes somebody in: finds or makes the account, and brings roles and class groups up to what the provider says today.
///
/// `link` is the account of somebody who is signed in and wants the identity to belong to it. `name` gives names for a
/// new account, `keep_days` says how long class groups are kept.
///
/// # Errors
/// [`Code::IdentityTaken`] if the identity to be linked belongs to another account.
pub async fn arrive(
    tx: &DatabaseTransaction,
    arrival: &Arrival,
    link: Option<Uuid>,
    lang: Lang,
    name: impl FnMut() -> ApiResult<String>,
    keep_days: u16,
    now: DateTime<Utc>,
) -> ApiResult<Arrived> {
    let (account, new) = match (known(tx, arrival, now).await?, link) {
        (Some(owner), Some(wish)) if owner != wish => return Err(Code::IdentityTaken.into()),
        (Some(owner), _) => (owner, false),
        (None, Some(wish)) => {
            // It may have been erased meanwhile.
            account::Entity::find_by_id(wish).lock_exclusive().one(tx).await?.ok_or(Code::SignedOut)?;
            (settle(tx, arrival, wish, now).await?, true)
        }
        (None, None) => {
            let made = make(tx, lang, name, now).await?;
            let owner = settle(tx, arrival, made, now).await?;
            if owner != made {
                // The same person came in twice at the same moment.
                account::Entity::delete_by_id(made).exec(tx).await?;
            }
            (owner, owner == made)
        }
    };
    if link.is_some_and(|wish| wish != account) {
        return Err(Code::IdentityTaken.into());
    }
    let organisations = organisations(tx, arrival).await?;
    sync_roles(tx, arrival, account, &organisations).await?;
    if let Some(groups) = &arrival.groups {
        // Groups do not say which school is theirs: with several, they are the first one's.
        let organisation = organisations.first().copied();
        let here = Groups { provider: &arrival.provider, organisation, account, keep_days };
        sync_groups(tx, here, arrival.role, groups, now).await?;
    }
    let school_unknown = organisations.is_empty() && !arrival.schools.is_empty();
    if school_unknown {
        // Numbers of schools are public; an operator can connect them by this line.
        let schools: Vec<&str> = arrival.schools.iter().map(|it| it.id.as_str()).collect();
        tracing::info!(provider = %arrival.provider, ?schools, "somebody came from a school that is not connected");
    }
    Ok(Arrived { account, new, school_unknown })
}

/// The account of an identity; it is locked until the transaction ends, so that arrivals of one person take turns.
async fn known(tx: &DatabaseTransaction, arrival: &Arrival, now: DateTime<Utc>) -> ApiResult<Option<Uuid>> {
    identity::Entity::update_many()
        .col_expr(identity::Column::LastSeenAt, sea_orm::sea_query::Expr::value(now))
        .filter(identity::Column::Provider.eq(arrival.provider.as_str()))
        .filter(identity::Column::Subject.eq(arrival.subject.as_str()))
        .exec(tx)
        .await?;
    let key = (arrival.provider.clone(), arrival.subject.clone());
    Ok(identity::Entity::find_by_id(key).one(tx).await?.map(|row| row.account_id))
}

/// Gives the identity to an account, unless somebody was faster; says whose it is now.
async fn settle(
    tx: &DatabaseTransaction,
    arrival: &Arrival,
    account: Uuid,
    now: DateTime<Utc>,
) -> ApiResult<Uuid> {
    let row = identity::ActiveModel {
        provider: Set(arrival.provider.clone()),
        subject: Set(arrival.subject.clone()),
        account_id: Set(account),
        created_at: Set(now),
        last_seen_at: Set(now),
    };
    let key = [identity::Column::Provider, identity::Column::Subject];
    identity::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    known(tx, arrival, now)
        .await?
        .ok_or_else(|| ApiError::internal("an identity went away while it was made"))
}

async fn make(
    tx: &DatabaseTransaction,
    lang: Lang,
    mut name: impl FnMut() -> ApiResult<String>,
    now: DateTime<Utc>,
) -> ApiResult<Uuid> {
    for _ in 0..NAMES {
        let name = name()?;
        let taken =
            account::Entity::find().filter(account::Column::UserName.eq(name.as_str())).one(tx).await?;
        if taken.is_some() {
            continue;
        }
        let id = secrets::new_id(now);
        account::ActiveModel {
            id: Set(id),
            user_name: Set(Some(name)),
            email: Set(None),
            password_hash: Set(NO_PASSWORD.to_owned()),
            lang: Set(lang.code().to_owned()),
            administrator: Set(false),
            created_at: Set(now),
        }
        .insert(tx)
        .await?;
        return Ok(id);
    }
    Err(ApiError::internal("no free user name was found"))
}

/// The organisations that somebody comes from, as far as they are connected, in the order of the claims.
async fn organisations(tx: &DatabaseTransaction, arrival: &Arrival) -> ApiResult<Vec<Uuid>> {
    if let Some(name) = &arrival.organisation {
        let row =
            organisation::Entity::find().filter(organisation::Column::Name.eq(name.as_str())).one(tx).await?;
        if row.is_none() {
            tracing::warn!(provider = %arrival.provider, "the organisation of this provider does not exist");
        }
        return Ok(row.into_iter().map(|row| row.id).collect());
    }
    let rows = organisation_source::Entity::find()
        .filter(organisation_source::Column::Provider.eq(arrival.provider.as_str()))
        .filter(
            organisation_source::Column::ExternalId.is_in(arrival.schools.iter().map(|it| it.id.as_str())),
        )
        .all(tx)
        .await?;
    let of = |school: &External| rows.iter().find(|row| row.external_id == school.id);
    let mut found: Vec<Uuid> = Vec::new();
    for row in arrival.schools.iter().filter_map(of) {
        if !found.contains(&row.organisation_id) {
            found.push(row.organisation_id);
        }
    }
    Ok(found)
}

/// Teachers hold their role where the provider says so today, and nowhere else because of it.
async fn sync_roles(
    tx: &DatabaseTransaction,
    arrival: &Arrival,
    account: Uuid,
    organisations: &[Uuid],
) -> ApiResult<()> {
    let held = if arrival.role == ArrivalRole::Teacher { organisations } else { &[] };
    take_roles(tx, account, &arrival.provider, held).await?;
    for organisation in held {
        let row = membership::ActiveModel {
            organisation_id: Set(*organisation),
            account_id: Set(account),
            role: Set(Role::Teacher.code().to_owned()),
            source: Set(Some(arrival.provider.clone())),
        };
        let key =
            [membership::Column::OrganisationId, membership::Column::AccountId, membership::Column::Role];
        membership::Entity::insert(row)
            // What a person gave stays theirs.
            .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Takes what a provider gave, except where it gives it still.
pub(super) async fn take_roles(
    tx: &DatabaseTransaction,
    account: Uuid,
    provider: &str,
    except: &[Uuid],
) -> ApiResult<()> {
    membership::Entity::delete_many()
        .filter(membership::Column::AccountId.eq(account))
        .filter(membership::Column::Source.eq(provider))
        .filter(
            Condition::any()
                .add(membership::Column::Role.ne(Role::Teacher.code()))
                .add(membership::Column::OrganisationId.is_not_in(except.iter().copied())),
        )
        .exec(tx)
        .await?;
    Ok(())
}
