//! Accounts: making one, signing in and out, forgotten passwords, one's own data.

pub mod form;
pub mod limits;
pub mod my_data;
pub mod names;
pub mod operator;
pub mod passwords;
pub mod recovery;
pub mod routes;
pub mod sign_in;
pub mod sign_up;
pub mod user_names;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::api::account::Me;
use shared::api::school::sign_in::AsPupil;
use shared::lang::Lang;
use uuid::Uuid;

pub use self::form::asked_to_sign_in;
pub use self::limits::ClientAddress;
pub use self::my_data::{identities_of, my_data_of};
use self::names::Login;
pub use self::names::normalised;
pub use self::operator::{NewAccount, create, set_password};
pub use self::passwords::{Demand, accept as hash_secret, fits as secret_fits};
pub use self::routes::welcome;
pub use self::sign_in::{claim, forget_bookings, is_pupil, may_claim, prove, unclaim};
use crate::auth::tokens::REFRESH_LIFE;
use crate::auth::{roles, secrets, tokens};
use crate::db::Db;
use crate::entities::{account, class_group, class_pupil, device, link, organisation, pupil, refresh_token};
use crate::error::{ApiError, ApiResult, Code};
use crate::time;

/// The account of a login, whatever way it was typed.
///
/// # Errors
/// The database fails.
pub async fn find(db: &impl ConnectionTrait, login: &str) -> ApiResult<Option<account::Model>> {
    let login = names::normalised(login);
    if login.contains('\0') {
        // PostgreSQL does not even compare it; nobody is called so.
        return Ok(None);
    }
    let column = if login.contains('@') { account::Column::Email } else { account::Column::UserName };
    Ok(account::Entity::find().filter(column.eq(login)).one(db).await?)
}

/// What somebody signs in with: the user name, else the address.
pub fn login_of(account: &account::Model) -> String {
    account.user_name.clone().or_else(|| account.email.clone()).unwrap_or_default()
}

/// Who somebody is, for themselves.
///
/// # Errors
/// [`Code::SignedOut`] if the account is gone.
pub async fn me(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Me> {
    let account = account::Entity::find_by_id(account).one(db).await?.ok_or(Code::SignedOut)?;
    let roles = roles::of(db, account.id).await?;
    let pupil = pupil::Entity::find_by_id(account.id).one(db).await?.map(|pupil| pupil.name);
    Ok(Me {
        id: account.id,
        login: login_of(&account),
        has_email: account.email.is_some(),
        has_password: account.password_hash != NO_PASSWORD,
        administrator: account.administrator,
        roles,
        pupil,
    })
}

/// A user name that is easy to say and holds nothing of a person; somebody may have it already.
///
/// # Errors
/// The operating system has no random bytes.
pub fn pronounceable() -> ApiResult<String> {
    user_names::pronounceable(|| secrets::random::<4>().map(u32::from_le_bytes).map_err(ApiError::internal))
}

/// What stands in the place of a password's hash where there is no password: nothing fits it.
pub const NO_PASSWORD: &str = "";

/// What a school has stored about one, for oneself; whether one may take the account along just now ([`may_claim`]) is known
/// of a sign-in alone.
///
/// # Errors
/// [`Code::NotFound`] for whoever is no pupil; [`Code::SignedOut`] if the account is gone.
pub async fn as_pupil(
    db: &impl ConnectionTrait,
    account: Uuid,
    may_claim: bool,
    lang: Lang,
) -> ApiResult<AsPupil> {
    let row = account::Entity::find_by_id(account).one(db).await?.ok_or(Code::SignedOut)?;
    let pupil = pupil::Entity::find_by_id(account).one(db).await?.ok_or(Code::NotFound)?;
    let school = organisation::Entity::find_by_id(pupil.organisation_id).one(db).await?;
    let ids = class_pupil::Entity::find()
        .select_only()
        .column(class_pupil::Column::ClassId)
        .filter(class_pupil::Column::AccountId.eq(account))
        .into_tuple::<Uuid>()
        .all(db)
        .await?;
    let classes = class_group::Entity::find()
        .filter(class_group::Column::Id.is_in(ids))
        .filter(class_group::Column::Archived.eq(false))
        .order_by_asc(class_group::Column::Name)
        .all(db)
        .await?;
    Ok(AsPupil {
        name: pupil.name,
        school: school.map(|school| school.name).unwrap_or_default(),
        classes: classes.into_iter().map(|class| class.name).collect(),
        // The city's day: the reader's device may be in another zone, where the same moment is a day earlier.
        delete_on: time::day(pupil.delete_at, lang),
        claimed: row.password_hash != NO_PASSWORD,
        may_claim,
    })
}

/// Deletes what has run out: links, refresh tokens, devices that nobody has used for the life of a token.
///
/// # Errors
/// The database fails.
pub async fn cleanup(db: &Db, now: DateTime<Utc>) -> anyhow::Result<()> {
    link::Entity::delete_many().filter(link::Column::ExpiresAt.lte(now)).exec(&db.write).await?;
    device::Entity::delete_many()
        .filter(device::Column::LastSeenAt.lte(now - REFRESH_LIFE))
        .exec(&db.write)
        .await?;
    device::Entity::delete_many()
        .filter(device::Column::Until.lte(now.timestamp_millis()))
        .exec(&db.write)
        .await?;
    refresh_token::Entity::delete_many()
        .filter(refresh_token::Column::ExpiresAt.lte(now))
        .exec(&db.write)
        .await?;
    Ok(())
}

/// What a new row of `account` holds.
struct Fresh {
    user_name: Option<String>,
    email: Option<String>,
    password_hash: String,
    lang: String,
    administrator: bool,
}

async fn insert(db: &impl ConnectionTrait, fresh: Fresh, now: DateTime<Utc>) -> ApiResult<Uuid> {
    let id = secrets::new_id(now);
    account::ActiveModel {
        id: Set(id),
        user_name: Set(fresh.user_name),
        email: Set(fresh.email),
        password_hash: Set(fresh.password_hash),
        lang: Set(fresh.lang),
        administrator: Set(fresh.administrator),
        created_at: Set(now),
    }
    .insert(db)
    .await?;
    Ok(id)
}

/// Sets a password, signs all devices out except one, and makes all links for a new password worthless.
async fn replace_password(
    db: &impl ConnectionTrait,
    account: Uuid,
    hash: String,
    except: Option<Uuid>,
) -> ApiResult<()> {
    account::ActiveModel { id: Set(account), password_hash: Set(hash), ..Default::default() }
        .update(db)
        .await?;
    tokens::close_devices(db, account, except).await?;
    link::Entity::delete_many().filter(link::Column::AccountId.eq(account)).exec(db).await?;
    Ok(())
}

/// The password of an account, checked.
///
/// # Errors
/// [`Code::WrongCredentials`]; [`Code::SignedOut`] if the account is gone.
async fn check_password(
    db: &impl ConnectionTrait,
    account: Uuid,
    password: &str,
) -> ApiResult<account::Model> {
    let account = account::Entity::find_by_id(account).one(db).await?.ok_or(Code::SignedOut)?;
    if passwords::fits(password, Some(account.password_hash.clone())).await? {
        return Ok(account);
    }
    Err(ApiError::new(Code::WrongCredentials).field("password"))
}

/// That the password which was just checked is still the account's, and stays so until the transaction ends: checking
/// takes long, and meanwhile somebody may have changed it to lock a thief out.
///
/// # Errors
/// [`Code::WrongCredentials`].
async fn unchanged(tx: &impl ConnectionTrait, checked: &account::Model) -> ApiResult<()> {
    let now = account::Entity::find_by_id(checked.id).lock_exclusive().one(tx).await?;
    match now {
        Some(now) if now.password_hash == checked.password_hash => Ok(()),
        _ => Err(ApiError::new(Code::WrongCredentials).field("password")),
    }
}

/// What a password must not be made of.
fn about(account: &account::Model) -> Vec<String> {
    [&account.user_name, &account.email]
        .into_iter()
        .flatten()
        .filter_map(|login| Login::read(login).ok())
        .flat_map(|login| login.parts().into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Whether there are administrators of the site beside this one. Locks them, so that the last two cannot leave at the
/// same moment.
async fn others_administrate(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<bool> {
    let administrators: Vec<Uuid> = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(account::Column::Administrator.eq(true))
        .order_by_asc(account::Column::Id)
        .lock_exclusive()
        .into_tuple()
        .all(db)
        .await?;
    Ok(administrators.into_iter().any(|other| other != account))
}
