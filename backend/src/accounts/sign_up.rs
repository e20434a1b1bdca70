//! Making an account. User names are public by nature; whether an e-mail address has an account is told to nobody but
//! its owner, in a letter.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use shared::api::account::Register;
use shared::lang::Lang;

use super::names::Login;
use super::passwords::Demand;
use super::{Fresh, find, insert, passwords};
use crate::auth::secrets;
use crate::auth::tokens::{self, SignedIn};
use crate::db::Db;
use crate::entities::{account, link};
use crate::error::{ApiError, ApiResult, Code};
use crate::mail::{self, Letter};

/// Life of a link that confirms an address.
pub const LINK_LIFE: TimeDelta = TimeDelta::hours(24);
/// Purpose of such links.
const CONFIRM: &str = "confirm";

/// Makes an account with a user name and signs its first device in.
///
/// # Errors
/// [`Code::NameTaken`], [`Code::WeakPassword`].
pub async fn with_user_name(
    db: &Db,
    wish: &Register,
    name: &Login,
    now: DateTime<Utc>,
) -> ApiResult<SignedIn> {
    // Before the costly hash; the unique index decides between two at the same moment.
    if account::Entity::find().filter(account::Column::UserName.eq(name.as_str())).count(&db.read).await? > 0
    {
        return Err(ApiError::new(Code::NameTaken).field("login"));
    }
    let password_hash = passwords::accept(&wish.password, about(name), Demand::Strong).await?;
    let fresh = Fresh {
        user_name: Some(name.as_str().to_owned()),
        email: None,
        password_hash,
        lang: wish.lang.code().to_owned(),
        administrator: false,
    };
    open(db, fresh, None, now).await
}

/// What is to be done for somebody who registers with an address, once the password is accepted: to be called where
/// nobody can measure the time.
///
/// # Errors
/// The database fails.
pub async fn letter_for(
    db: &Db,
    public_url: &str,
    email: &str,
    lang: Lang,
    password_hash: String,
    now: DateTime<Utc>,
) -> ApiResult<Letter> {
    if find(&db.read, email).await?.is_some() {
        return Ok(mail::already_registered(email, lang, &format!("{public_url}/{lang}/recover")));
    }
    let token = secrets::token()?;
    link::ActiveModel {
        hash: Set(secrets::hash(&token)),
        purpose: Set(CONFIRM.to_owned()),
        account_id: Set(None),
        email: Set(Some(email.to_owned())),
        password_hash: Set(Some(password_hash)),
        lang: Set(Some(lang.code().to_owned())),
        expires_at: Set(now + LINK_LIFE),
    }
    .insert(&db.write)
    .await?;
    Ok(mail::confirm_address(email, lang, &format!("{public_url}/{lang}/confirm/{token}")))
}

/// The password's hash for [`letter_for`].
///
/// # Errors
/// [`Code::WeakPassword`].
pub async fn password_hash(wish: &Register, email: &Login) -> ApiResult<String> {
    passwords::accept(&wish.password, about(email), Demand::Strong).await
}

/// Makes the account that a link confirms and signs its first device in. The link is used up, and so are all others
/// to the same address. Whoever holds the letter must know the password too: else somebody could register another's
/// address, and share the account that its owner confirms.
///
/// # Errors
/// [`Code::LinkExpired`], [`Code::WrongCredentials`].
pub async fn confirm(db: &Db, token: &str, password: &str, now: DateTime<Utc>) -> ApiResult<SignedIn> {
    let link = link::Entity::find_by_id(secrets::hash(token))
        .filter(link::Column::Purpose.eq(CONFIRM))
        .filter(link::Column::ExpiresAt.gt(now))
        .one(&db.read)
        .await?
        .ok_or(Code::LinkExpired)?;
    if !passwords::fits(password, link.password_hash.clone()).await? {
        return Err(ApiError::new(Code::WrongCredentials).field("password"));
    }
    let fresh = Fresh {
        user_name: None,
        email: link.email,
        password_hash: link.password_hash.ok_or(Code::LinkExpired)?,
        lang: link.lang.unwrap_or_else(|| Lang::De.code().to_owned()),
        administrator: false,
    };
    open(db, fresh, Some(link.hash), now).await
}

/// Account and first device, against a link where one is needed.
async fn open(db: &Db, fresh: Fresh, link: Option<String>, now: DateTime<Utc>) -> ApiResult<SignedIn> {
    let tx = db.begin().await?;
    if let Some(hash) = link {
        if link::Entity::delete_by_id(hash).exec(&tx).await?.rows_affected == 0 {
            return Err(Code::LinkExpired.into());
        }
        let others = link::Entity::delete_many().filter(link::Column::Purpose.eq(CONFIRM));
        others.filter(link::Column::Email.eq(fresh.email.clone())).exec(&tx).await?;
    }
    let account = insert(&tx, fresh, now).await?;
    let signed_in = tokens::open_device(&tx, account, now).await?;
    tx.commit().await?;
    Ok(signed_in)
}

fn about(login: &Login) -> Vec<String> {
    login.parts().into_iter().map(str::to_owned).collect()
}
