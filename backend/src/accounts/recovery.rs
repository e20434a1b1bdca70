//! A forgotten password: a link by e-mail, to choose a new one.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use shared::lang::Lang;

use super::passwords::Demand;
use super::{about, find, passwords, replace_password};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{account, link};
use crate::error::{ApiResult, Code};
use crate::mail::{self, Letter};

/// Life of a link to choose a new password.
pub const LINK_LIFE: TimeDelta = TimeDelta::hours(1);
/// Purpose of such links.
const RESET: &str = "reset";

/// The letter to somebody who has forgotten the password, if there is such an account and it has an address: to be
/// called where nobody can measure the time.
///
/// # Errors
/// The database fails.
pub async fn letter_for(
    db: &Db,
    public_url: &str,
    login: &str,
    lang: Lang,
    now: DateTime<Utc>,
) -> ApiResult<Option<Letter>> {
    let Some(account) = find(&db.read, login).await? else { return Ok(None) };
    let Some(email) = account.email else { return Ok(None) };
    let lang = Lang::from_code(&account.lang).unwrap_or(lang);
    let token = secrets::token()?;
    link::ActiveModel {
        hash: Set(secrets::hash(&token)),
        purpose: Set(RESET.to_owned()),
        account_id: Set(Some(account.id)),
        email: Set(None),
        password_hash: Set(None),
        lang: Set(None),
        expires_at: Set(now + LINK_LIFE),
    }
    .insert(&db.write)
    .await?;
    Ok(Some(mail::new_password(&email, lang, &format!("{public_url}/{lang}/recover/{token}"))))
}

/// Sets the password that somebody with such a link chose and signs all devices out. The link is used up, and so are
/// all others of the account; a password that is refused leaves it good.
///
/// # Errors
/// [`Code::LinkExpired`], [`Code::WeakPassword`].
pub async fn reset(db: &Db, token: &str, password: &str, now: DateTime<Utc>) -> ApiResult<()> {
    let link = link::Entity::find_by_id(secrets::hash(token))
        .filter(link::Column::Purpose.eq(RESET))
        .filter(link::Column::ExpiresAt.gt(now))
        .one(&db.read)
        .await?
        .ok_or(Code::LinkExpired)?;
    let account = link.account_id.ok_or(Code::LinkExpired)?;
    let account = account::Entity::find_by_id(account).one(&db.read).await?.ok_or(Code::LinkExpired)?;
    let hash = passwords::accept(password, about(&account), Demand::Strong).await?;
    let tx = db.begin().await?;
    // The account before its links, as everywhere.
    account::Entity::find_by_id(account.id).lock_exclusive().one(&tx).await?;
    if link::Entity::delete_by_id(link.hash).exec(&tx).await?.rows_affected == 0 {
        return Err(Code::LinkExpired.into());
    }
    replace_password(&tx, account.id, hash, None).await?;
    tx.commit().await?;
    Ok(())
}
