//! From an arrival to an account, roles and class groups.
//!
//! Roles that a provider gives carry its id as their source: it takes away what it gave, and nothing that a person
//! gave. Only organisations that an administrator has connected are touched: a provider cannot make any.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, ModelTrait, QueryFilter,
    QuerySelect, Set,
};
use shared::api::organisation::Role;
use shared::lang::Lang;
use uuid::Uuid;

use super::groups::{self, Groups, sync_groups};
use super::person::{Arrival, ArrivalRole, External};
use crate::accounts::NO_PASSWORD;
use crate::auth::secrets;
use crate::entities::{account, identity, membership, organisation, organisation_source, pupil};
use crate::error::{ApiError, ApiResult, Code};
use crate::schools;

/// So many names are tried until one is free.
const NAMES: usize = 20;

/// What has become of an arrival.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Whose account it is.
    pub account: Uuid,
    /// This identity was not known before.
    pub new: bool,
    /// It is a pupil's.
    pub pupil: bool,
    /// The claims name schools, and an administrator has connected none of them.
    pub school_unknown: bool,
}

/// Takes somebody in: finds or makes the account, and brings roles and class groups up to what the provider says today.
///
/// `link` is the account of somebody who is signed in and wants the identity to belong to it. `name` gives names for a
/// new account, `keep_days` says how long class groups are kept.
///
/// Locks are taken in the order of the house (see architecture.md): organisation, class groups, pupil, account; the
/// identity is written last.
///
/// # Errors
/// [`Code::IdentityTaken`] if the identity to be linked belongs to another account; [`Code::OwnAccount`] if the account
/// cannot have it: see [`Standing`].
pub async fn arrive(
    tx: &DatabaseTransaction,
    arrival: &Arrival,
    link: Option<Uuid>,
    lang: Lang,
    name: impl FnMut() -> ApiResult<String>,
    keep_days: u16,
    now: DateTime<Utc>,
) -> ApiResult<Arrived> {
    let organisations = organisations(tx, arrival).await?;
    // Class groups are made before the account is locked; for somebody whose role will be refused none is.
    let welcome = match known(tx, arrival).await?.or(link) {
        Some(account) => Standing::unlocked(tx, account).await?.fits(tx, arrival).await?,
        None => true,
    };
    let groups = match (&arrival.groups, organisations.first()) {
        (Some(groups), Some(organisation)) if welcome && arrival.role != ArrivalRole::Other => {
            let source = groups::source(&arrival.provider);
            groups::classes_of(tx, *organisation, &source, groups, keep_days, now).await?
        }
        _ => Vec::new(),
    };
    let (account, new) = match (known(tx, arrival).await?, link) {
        (Some(owner), Some(wish)) if owner != wish => return Err(Code::IdentityTaken.into()),
        (Some(owner), _) => (owner, false),
        (None, Some(wish)) => (wish, true),
        (None, None) => (make(tx, lang, name, now).await?, true),
    };
    let standing = Standing::locked(tx, account).await?;
    let fits = welcome && standing.fits(tx, arrival).await?;
    if link.is_some() && new && !(fits && standing.may_link(arrival, &organisations)) {
        return Err(Code::OwnAccount.into());
    }
    let owner = settle(tx, arrival, account, now).await?;
    if owner != account {
        // The same person came in twice at the same moment, and the other has done all the rest.
        if link.is_some() {
            return Err(Code::IdentityTaken.into());
        }
        account::Entity::delete_by_id(account).exec(tx).await?;
        let pupil = Standing::locked(tx, owner).await?.pupil.is_some();
        return Ok(Arrived { account: owner, new: false, pupil, school_unknown: false });
    }
    let role = if fits { arrival.role } else { ArrivalRole::Other };
    sync_roles(tx, arrival, role, account, &organisations).await?;
    if arrival.groups.is_some() {
        let here =
            Groups { provider: &arrival.provider, organisation: organisations.first().copied(), account };
        sync_groups(tx, here, role, &groups, now).await?;
    }
    seen(tx, arrival, now).await?;
    let school_unknown = organisations.is_empty() && !arrival.schools.is_empty();
    if school_unknown {
        // Numbers of schools are public; an operator can connect them by this line.
        let schools: Vec<&str> = arrival.schools.iter().map(|it| it.id.as_str()).collect();
        tracing::info!(provider = %arrival.provider, ?schools, "somebody came from a school that is not connected");
    }
    let pupil = pupil::Entity::find_by_id(account).one(tx).await?.is_some();
    Ok(Arrived { account, new, pupil, school_unknown })
}

/// The account of an identity.
async fn known(tx: &DatabaseTransaction, arrival: &Arrival) -> ApiResult<Option<Uuid>> {
    let key = (arrival.provider.clone(), arrival.subject.clone());
    Ok(identity::Entity::find_by_id(key).one(tx).await?.map(|row| row.account_id))
}

async fn seen(tx: &DatabaseTransaction, arrival: &Arrival, now: DateTime<Utc>) -> ApiResult<()> {
    identity::Entity::update_many()
        .col_expr(identity::Column::LastSeenAt, Expr::value(now))
        .col_expr(identity::Column::Pupil, Expr::value(arrival.role == ArrivalRole::Pupil))
        .filter(identity::Column::Provider.eq(arrival.provider.as_str()))
        .filter(identity::Column::Subject.eq(arrival.subject.as_str()))
        .exec(tx)
        .await?;
    Ok(())
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
        pupil: Set(arrival.role == ArrivalRole::Pupil),
    };
    let key = [identity::Column::Provider, identity::Column::Subject];
    identity::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    known(tx, arrival).await?.ok_or_else(|| ApiError::internal("an identity went away while it was made"))
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

/// What an account is here. Account and pupil are locked until the transaction ends.
pub(super) struct Standing {
    account: account::Model,
    pupil: Option<pupil::Model>,
}

impl Standing {
    /// Locks it.
    ///
    /// # Errors
    /// [`Code::SignedOut`] if the account is gone.
    pub(super) async fn locked(tx: &DatabaseTransaction, id: Uuid) -> ApiResult<Standing> {
        let find_pupil = || pupil::Entity::find_by_id(id);
        let pupil = find_pupil().lock_exclusive().one(tx).await?;
        // Rows that point to the account may come meanwhile.
        let account = account::Entity::find_by_id(id).lock(LockType::NoKeyUpdate).one(tx).await?;
        let account = account.ok_or(Code::SignedOut)?;
        // Another arrival may have made a pupil of it in between.
        let pupil = if pupil.is_some() { pupil } else { find_pupil().one(tx).await? };
        Ok(Standing { account, pupil })
    }

    /// As it is just now, to be judged again when it is locked.
    async fn unlocked(tx: &DatabaseTransaction, id: Uuid) -> ApiResult<Standing> {
        let account = account::Entity::find_by_id(id).one(tx).await?.ok_or(Code::SignedOut)?;
        Ok(Standing { account, pupil: pupil::Entity::find_by_id(id).one(tx).await? })
    }

    /// Whether somebody can sign in with a password.
    pub(super) fn has_password(&self) -> bool {
        self.account.password_hash != NO_PASSWORD
    }

    /// Whether the account can have the role that the provider names.
    ///
    /// A pupil's teachers print the card that lets in, and can take the pupil's password away. So nobody becomes a pupil
    /// who has another way in or a role that is not from this provider, and no pupil gets a role.
    async fn fits(&self, tx: &DatabaseTransaction, arrival: &Arrival) -> ApiResult<bool> {
        Ok(match arrival.role {
            ArrivalRole::Teacher => self.pupil.is_none(),
            ArrivalRole::Pupil => self.pupil.is_some() || self.is_blank(tx, arrival).await?,
            ArrivalRole::Other => true,
        })
    }

    async fn is_blank(&self, tx: &DatabaseTransaction, arrival: &Arrival) -> ApiResult<bool> {
        if self.account.administrator || self.account.email.is_some() || self.has_password() {
            return Ok(false);
        }
        let elsewhere = Condition::any()
            .add(membership::Column::Source.is_null())
            .add(membership::Column::Source.ne(arrival.provider.as_str()));
        let role = membership::Entity::find()
            .filter(membership::Column::AccountId.eq(self.account.id))
            .filter(elsewhere)
            .one(tx)
            .await?;
        let way_in = identity::Entity::find()
            .filter(identity::Column::AccountId.eq(self.account.id))
            .filter(identity::Column::Provider.ne(arrival.provider.as_str()))
            .one(tx)
            .await?;
        Ok(role.is_none() && way_in.is_none())
    }

    /// Whether an identity may be linked with the account. Whoever has a card and pictures that they found could link
    /// their own: without a password, a pupil links no other than that of a pupil of the same school.
    fn may_link(&self, arrival: &Arrival, organisations: &[Uuid]) -> bool {
        match &self.pupil {
            Some(pupil) if arrival.role == ArrivalRole::Pupil => {
                organisations.contains(&pupil.organisation_id)
            }
            Some(_) => self.has_password(),
            None => true,
        }
    }
}

/// Teachers hold their role where the provider says so today, and nowhere else because of it.
async fn sync_roles(
    tx: &DatabaseTransaction,
    arrival: &Arrival,
    role: ArrivalRole,
    account: Uuid,
    organisations: &[Uuid],
) -> ApiResult<()> {
    let held = if role == ArrivalRole::Teacher { organisations } else { &[] };
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

/// Takes what a provider gave, except where it gives it still; with the last reason to be a teacher of an organisation,
/// its class groups too: they do not come back with the role.
pub(super) async fn take_roles(
    tx: &DatabaseTransaction,
    account: Uuid,
    provider: &str,
    except: &[Uuid],
) -> ApiResult<()> {
    let lost = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account))
        .filter(membership::Column::Source.eq(provider))
        .filter(membership::Column::OrganisationId.is_not_in(except.iter().copied()))
        .all(tx)
        .await?;
    for row in lost {
        let (organisation, teacher) = (row.organisation_id, row.role == Role::Teacher.code());
        row.delete(tx).await?;
        if teacher {
            schools::leave_all(tx, organisation, account).await?;
        }
    }
    Ok(())
}
