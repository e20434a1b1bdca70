//! Signing in and out, changing the password, leaving for good.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::passwords::Demand;
use super::{
    NO_PASSWORD, about, check_password, find, others_administrate, passwords, replace_password, unchanged,
};
use crate::auth::LiveUser;
use crate::auth::tokens::{self, SignedIn};
use crate::db::Db;
use crate::entities::{account, booking, device, device_provider, pupil};
use crate::error::{ApiError, ApiResult, Code};
use crate::forgetting;

/// Signs a device in. An unknown login takes as long as a wrong password and gets the same answer.
///
/// # Errors
/// [`Code::WrongCredentials`].
pub async fn sign_in(db: &Db, login: &str, password: &str, now: DateTime<Utc>) -> ApiResult<SignedIn> {
    let account = find(&db.read, login).await?;
    let hash = account.as_ref().map(|account| account.password_hash.clone());
    let fits = passwords::fits(password, hash).await?;
    let account = account.filter(|_| fits).ok_or(Code::WrongCredentials)?;
    let tx = db.begin().await?;
    unchanged(&tx, &account).await?;
    let signed_in = tokens::open_device(&tx, account.id, now).await?;
    tx.commit().await?;
    Ok(signed_in)
}

/// Signs a device out by whatever it still has.
///
/// # Errors
/// The database fails.
pub async fn sign_out(db: &Db, device: Option<Uuid>, refresh_token: Option<String>) -> ApiResult<()> {
    let by_token = match refresh_token {
        Some(token) => tokens::device_of(&db.read, &token).await?,
        None => None,
    };
    for device in device.into_iter().chain(by_token) {
        tokens::close_device(&db.write, device).await?;
    }
    Ok(())
}

/// Changes the password and signs all other devices out.
///
/// # Errors
/// [`Code::WrongCredentials`], [`Code::WeakPassword`].
pub async fn change_password(db: &Db, user: LiveUser, current: &str, new: &str) -> ApiResult<()> {
    let account = check_password(&db.read, user.account, current).await?;
    let hash = passwords::accept(new, about(&account), Demand::Strong).await?;
    let tx = db.begin().await?;
    unchanged(&tx, &account).await?;
    replace_password(&tx, account.id, hash, Some(user.device)).await?;
    tx.commit().await?;
    Ok(())
}

/// A pupil takes the account along: a password of their own, where there was none. Only a moment after the sign-in: the
/// next child at a tablet that was left signed in keeps nobody's account ([`may_claim`]).
///
/// Whoever got in with a card and pictures that they found can do so as well, and would stay when the pupil gets a new card.
/// So teachers see who has a password, and as long as the pupil is theirs they can take it away: [`unclaim`].
///
/// # Errors
/// [`Code::NotAPupil`] for everybody else, [`Code::SignInAgain`], [`Code::WeakPassword`].
pub async fn claim(db: &Db, user: LiveUser, password: &str, now: DateTime<Utc>) -> ApiResult<()> {
    let account = account::Entity::find_by_id(user.account).one(&db.read).await?.ok_or(Code::SignedOut)?;
    if account.password_hash != NO_PASSWORD || !is_pupil(&db.read, user.account).await? {
        return Err(Code::NotAPupil.into());
    }
    if !may_claim(&db.read, user, now).await? {
        return Err(Code::SignInAgain.into());
    }
    let hash = passwords::accept(password, about(&account), Demand::Strong).await?;
    let tx = db.begin().await?;
    // Whoever makes new cards, or takes passwords away, holds the pupil's row.
    let pupil = pupil::Entity::find_by_id(user.account).lock_exclusive().one(&tx).await?;
    let row = account::Entity::find_by_id(user.account).lock_exclusive().one(&tx).await?;
    if pupil.is_none() || row.is_none_or(|row| row.password_hash != NO_PASSWORD) {
        return Err(Code::NotAPupil.into());
    }
    // While the password was judged, a new card may have signed this device out: then it keeps nothing.
    if !may_claim(&tx, user, now).await? {
        return Err(Code::SignInAgain.into());
    }
    replace_password(&tx, user.account, hash, Some(user.device)).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes the password away that a claim has set, closes all devices and makes links worthless. Whoever calls it holds the
/// pupil's row: without one, nobody could sign in any more.
///
/// # Errors
/// The database's.
pub async fn unclaim(tx: &impl ConnectionTrait, account: Uuid) -> ApiResult<()> {
    replace_password(tx, account, NO_PASSWORD.to_owned(), None).await
}

/// Erases an account; the database erases with it what belongs to it. What shows that it is its owner's wish is the password,
/// or where there is none, a sign-in through a provider a moment ago. Pupils without a password ask their school.
///
/// # Errors
/// [`Code::WrongCredentials`], [`Code::SignInAgain`]; [`Code::LastAdministrator`] if nobody else administrates the site.
pub async fn erase(db: &Db, user: LiveUser, password: &str, now: DateTime<Utc>) -> ApiResult<()> {
    let account = match prove(db, user, password, now).await {
        Err(error) if error.code() == Code::SignInAgain && is_pupil(&db.read, user.account).await? => {
            return Err(Code::WrongCredentials.into());
        }
        outcome => outcome?,
    };
    let no_password = account.password_hash == NO_PASSWORD;
    for _ in 0..5 {
        let tx = db.begin().await?;
        // Sessions are locked before accounts, as where somebody is ticked off at the door.
        forget_bookings(&tx, user.account).await?;
        // Administrators are locked in the order of their ids, this one among them: two who leave at once do not wait
        // for each other.
        if user.administrator && !others_administrate(&tx, user.account).await? {
            return Err(Code::LastAdministrator.into());
        }
        unchanged(&tx, &account).await?;
        if no_password && is_pupil(&tx, user.account).await? {
            return Err(Code::WrongCredentials.into());
        }
        // While the account is locked nothing is booked for it. What came in just before is forgotten in another try.
        let late = booking::Entity::find()
            .filter(booking::Column::AccountId.eq(user.account))
            .filter(booking::Column::ClassId.is_null())
            .filter(booking::Column::Erased.eq(false))
            .one(&tx)
            .await?;
        if late.is_some() {
            tx.rollback().await?;
            continue;
        }
        account::Entity::delete_by_id(user.account).exec(&tx).await?;
        tx.commit().await?;
        return Ok(());
    }
    Err(ApiError::new(Code::Unavailable).retry_after(5))
}

/// Whether the sign-in shows well enough who takes an account along: card, or name, and pictures a moment ago, or a
/// provider that asked for its own password then.
///
/// # Errors
/// [`Code::SignedOut`].
pub async fn may_claim(db: &impl ConnectionTrait, user: LiveUser, now: DateTime<Utc>) -> ApiResult<bool> {
    shows_who(db, user.device, true, now).await
}

/// So long a sign-in shows who sits at the device.
const A_MOMENT: TimeDelta = TimeDelta::minutes(10);

/// That whoever asks is the account's owner and no passer-by: by the password, or where there is none, by a sign-in
/// through a provider a moment ago, at which it asked for its own.
///
/// # Errors
/// [`Code::WrongCredentials`], [`Code::SignInAgain`].
pub async fn prove(db: &Db, user: LiveUser, password: &str, now: DateTime<Utc>) -> ApiResult<account::Model> {
    let row = account::Entity::find_by_id(user.account).one(&db.read).await?.ok_or(Code::SignedOut)?;
    if row.password_hash != NO_PASSWORD {
        return check_password(&db.read, user.account, password).await;
    }
    if shows_who(&db.read, user.device, false, now).await? { Ok(row) } else { Err(Code::SignInAgain.into()) }
}

/// Whether a device was signed in a moment ago, so that whoever did it still sits there: through a provider that asked
/// for its own password, or, where that counts, in a way of our own.
async fn shows_who(
    db: &impl ConnectionTrait,
    device: Uuid,
    ours_counts: bool,
    now: DateTime<Utc>,
) -> ApiResult<bool> {
    let row = device::Entity::find_by_id(device).one(db).await?.ok_or(Code::SignedOut)?;
    let through = device_provider::Entity::find_by_id(device).one(db).await?;
    Ok(through.map_or(ours_counts, |it| it.proved) && now - row.signed_in_at < A_MOMENT)
}

/// Whether the account is a pupil's.
///
/// # Errors
/// The database fails.
pub async fn is_pupil(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<bool> {
    Ok(pupil::Entity::find_by_id(account).one(db).await?.is_some())
}

/// Takes name and contact out of the account's bookings. Their seats are given on by the upkeep of workshops. What a teacher
/// booked for a class group stays under its name, and so do its seats: the class comes with somebody else.
///
/// # Errors
/// The database's.
pub async fn forget_bookings(tx: &impl ConnectionTrait, account: Uuid) -> ApiResult<()> {
    let ids: Vec<Uuid> = booking::Entity::find()
        .select_only()
        .column(booking::Column::Id)
        .filter(booking::Column::AccountId.eq(account))
        .filter(booking::Column::ClassId.is_null())
        .into_tuple()
        .all(tx)
        .await?;
    let of_class: Vec<Uuid> = booking::Entity::find()
        .select_only()
        .column(booking::Column::Id)
        .filter(booking::Column::AccountId.eq(account))
        .filter(booking::Column::ClassId.is_not_null())
        .into_tuple()
        .all(tx)
        .await?;
    forgetting::forget_contact(tx, &of_class).await?;
    Ok(forgetting::forget(tx, &ids).await?)
}
