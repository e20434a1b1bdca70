//! Access tokens (signed, ten minutes, believed without a look into the database) and refresh tokens (random, stored
//! as a hash, exchanged for a successor at each use).
//!
//! A token may be shown again: the answer with its successor was lost on a bad line. Nobody can tell that from a thief
//! with a copy, until both go on: then two successors of one token are used, and the whole device is signed out.
//! Browsers show one at a time (`api.rs` of the front end): tabs share the cookies.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::keys::Keys;
use super::secrets;
use crate::db::Db;
use crate::entities::{device, refresh_token};
use crate::error::{ApiError, ApiResult, Code};

/// Life of an access token.
pub const ACCESS_LIFE: TimeDelta = TimeDelta::minutes(10);
/// Life of a refresh token; each exchange begins it anew.
pub const REFRESH_LIFE: TimeDelta = TimeDelta::days(60);
/// How long a device that many share stays signed in: a school day.
pub const SHARED_LIFE: TimeDelta = TimeDelta::hours(10);
/// What an access token says.
#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    /// Account.
    sub: Uuid,
    /// Device.
    sid: Uuid,
    /// Seconds since 1970.
    iat: i64,
    /// Seconds since 1970.
    exp: i64,
}

/// A device of an account, with the refresh token that it is to keep.
#[derive(Debug)]
pub struct SignedIn {
    /// Whose.
    pub account: Uuid,
    /// Which device.
    pub device: Uuid,
    /// To be kept by the device and nowhere else.
    pub refresh_token: String,
    /// When it is signed out whatever happens, if it is, in milliseconds since 1970.
    pub until: Option<i64>,
}

impl SignedIn {
    /// How long the device may keep what it was given: not beyond its end.
    pub fn life(&self, now: DateTime<Utc>) -> TimeDelta {
        let left = self.until.map(|until| TimeDelta::milliseconds(until - now.timestamp_millis()));
        left.map_or(REFRESH_LIFE, |left| left.clamp(TimeDelta::zero(), REFRESH_LIFE))
    }
}

/// An access token for a device.
///
/// # Errors
/// There is no key to sign with.
pub fn access_token(keys: &Keys, account: Uuid, device: Uuid, now: DateTime<Utc>) -> ApiResult<String> {
    let claims =
        Claims { sub: account, sid: device, iat: now.timestamp(), exp: (now + ACCESS_LIFE).timestamp() };
    keys.sign(&claims).map_err(|error| ApiError::internal(format!("{error:#}")))
}

/// Account and device of an access token, if it is ours and still good.
pub async fn read_access_token(
    keys: &Keys,
    db: &Db,
    token: &str,
    now: DateTime<Utc>,
) -> Option<(Uuid, Uuid)> {
    let claims: Claims = keys.verify(db, token, now).await?;
    (now.timestamp() < claims.exp).then_some((claims.sub, claims.sid))
}

/// Signs a new device in.
///
/// # Errors
/// The account was just erased; the database fails.
pub async fn open_device(
    db: &impl ConnectionTrait,
    account: Uuid,
    now: DateTime<Utc>,
) -> ApiResult<SignedIn> {
    open(db, account, now, None).await
}

/// Signs a device in that many people share: it is signed out after [`SHARED_LIFE`], whatever happens.
///
/// # Errors
/// As [`open_device`].
pub async fn open_shared_device(
    db: &impl ConnectionTrait,
    account: Uuid,
    now: DateTime<Utc>,
) -> ApiResult<SignedIn> {
    open_device_until(db, account, now, now + SHARED_LIFE).await
}

/// Signs a device in until then, whatever happens.
///
/// # Errors
/// As [`open_device`].
pub async fn open_device_until(
    db: &impl ConnectionTrait,
    account: Uuid,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> ApiResult<SignedIn> {
    open(db, account, now, Some(until.timestamp_millis())).await
}

async fn open(
    db: &impl ConnectionTrait,
    account: Uuid,
    now: DateTime<Utc>,
    until: Option<i64>,
) -> ApiResult<SignedIn> {
    let device = secrets::new_id(now);
    device::ActiveModel {
        id: Set(device),
        account_id: Set(account),
        signed_in_at: Set(now),
        last_seen_at: Set(now),
        until: Set(until),
    }
    .insert(db)
    .await?;
    let refresh_token = issue(db, device, None, now).await?;
    Ok(SignedIn { account, device, refresh_token, until })
}

/// Exchanges a refresh token for its successor.
///
/// # Errors
/// [`Code::SignedOut`] for a token that is unknown, has run out, or seems stolen.
pub async fn exchange(db: &Db, token: &str, now: DateTime<Utc>) -> ApiResult<SignedIn> {
    let hash = secrets::hash(token);
    let tx = db.begin().await?;
    // The device's row first: exchanges of one device queue here, and nobody who deletes it can come between.
    let seen = device::Entity::update_many()
        .col_expr(device::Column::LastSeenAt, Expr::value(now))
        .filter(
            Condition::any()
                .add(device::Column::Until.is_null())
                .add(device::Column::Until.gt(now.timestamp_millis())),
        )
        .filter(
            device::Column::Id.in_subquery(
                sea_orm::sea_query::Query::select()
                    .column(refresh_token::Column::DeviceId)
                    .from(refresh_token::Entity)
                    .and_where(refresh_token::Column::Hash.eq(hash.as_str()))
                    .and_where(refresh_token::Column::ExpiresAt.gt(now))
                    .to_owned(),
            ),
        )
        .exec(&tx)
        .await?;
    if seen.rows_affected == 0 {
        return Err(Code::SignedOut.into());
    }
    let row = refresh_token::Entity::find_by_id(hash.as_str()).one(&tx).await?.ok_or(Code::SignedOut)?;
    // Shown for the second time: stolen if one of its successors was used. For the first time: stolen if a sibling was.
    let parent = if row.used_at.is_some() { Some(&row.hash) } else { row.parent.as_ref() };
    if let Some(parent) = parent
        && has_used_successor(&tx, parent).await?
    {
        close_device(&tx, row.device_id).await?;
        tx.commit().await?;
        tracing::warn!("two successors of a refresh token are in use: their device is signed out");
        return Err(Code::SignedOut.into());
    }
    refresh_token::Entity::update_many()
        .col_expr(refresh_token::Column::UsedAt, Expr::value(now))
        .filter(refresh_token::Column::Hash.eq(hash.as_str()))
        .filter(refresh_token::Column::UsedAt.is_null())
        .exec(&tx)
        .await?;
    let refresh_token = issue(&tx, row.device_id, Some(hash), now).await?;
    let device = device::Entity::find_by_id(row.device_id).one(&tx).await?.ok_or(Code::SignedOut)?;
    tx.commit().await?;
    Ok(SignedIn { account: device.account_id, device: device.id, refresh_token, until: device.until })
}

/// The device that holds a refresh token, however old.
///
/// # Errors
/// The database fails.
pub async fn device_of(db: &impl ConnectionTrait, token: &str) -> ApiResult<Option<Uuid>> {
    let row = refresh_token::Entity::find_by_id(secrets::hash(token)).one(db).await?;
    Ok(row.map(|row| row.device_id))
}

/// Signs a device out, with all its tokens.
///
/// # Errors
/// The database fails.
pub async fn close_device(db: &impl ConnectionTrait, device: Uuid) -> ApiResult<()> {
    device::Entity::delete_by_id(device).exec(db).await?;
    Ok(())
}

/// Signs all devices of an account out, except one.
///
/// # Errors
/// The database fails.
pub async fn close_devices(db: &impl ConnectionTrait, account: Uuid, except: Option<Uuid>) -> ApiResult<()> {
    let mut all = device::Entity::delete_many().filter(device::Column::AccountId.eq(account));
    if let Some(this) = except {
        all = all.filter(device::Column::Id.ne(this));
    }
    all.exec(db).await?;
    Ok(())
}

async fn has_used_successor(db: &impl ConnectionTrait, parent: &str) -> ApiResult<bool> {
    let used = refresh_token::Entity::find()
        .filter(refresh_token::Column::Parent.eq(parent))
        .filter(refresh_token::Column::UsedAt.is_not_null())
        .count(db)
        .await?;
    Ok(used > 0)
}

async fn issue(
    db: &impl ConnectionTrait,
    device: Uuid,
    parent: Option<String>,
    now: DateTime<Utc>,
) -> ApiResult<String> {
    let token = secrets::token()?;
    refresh_token::ActiveModel {
        hash: Set(secrets::hash(&token)),
        device_id: Set(device),
        expires_at: Set(now + REFRESH_LIFE),
        used_at: Set(None),
        parent: Set(parent),
    }
    .insert(db)
    .await?;
    Ok(token)
}
