//! What is kept while somebody is at a provider: a row, and a cookie that binds it to the browser.
//!
//! Why a row, and not a sealed cookie: a row can be used once, by whichever process the browser comes back to; the nonce
//! and the verifier never leave the server; and there is no key to keep and to exchange. It costs a write for each
//! beginning, which the limits by address bound, and upkeep deletes what nobody came back for.
//!
//! What is defended here, and who describes it:
//! - Forged sign-in, where a browser is made to finish what somebody else began, and its owner works in a stranger's
//!   account (RFC 6749, 10.12; RFC 9700, 4.7): the row knows the hash of a cookie that only this browser has.
//! - Replay of an answer (OpenID Connect Core 1.0, 15.5.2; RFC 9700, 4.2.4 and 4.5): the row is deleted before the code is
//!   exchanged. The code itself is worth nothing without the verifier (PKCE, RFC 7636).
//! - Mix-up of providers (RFC 9700, 4.4): each has a redirect address of its own, the row knows where it began, and
//!   `iss` is looked at where it is sent (RFC 9207).
//! - Open redirection (RFC 9700, 4.11): only paths of this site are kept, and looked at once more when they are followed.

use axum::http::{HeaderMap, HeaderName, header};
use axum::response::AppendHeaders;
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use shared::api::account::stays_here;
use shared::lang::Lang;
use uuid::Uuid;

use super::client::Begun;
use crate::auth::{cookies, secrets};
use crate::config::Config;
use crate::entities::{device, sign_in_flow};
use crate::error::{ApiResult, Code};

/// So long somebody may be away.
pub const LIFE: TimeDelta = TimeDelta::minutes(10);
/// Where the cookie is needed.
pub const PATH: &str = "/api/v1/sso";

/// The cookie that marks the browser, and for which paths. Under `__Host-` browsers take it from this host alone: whoever
/// can set cookies for the domain above it, from another site of the city, makes nobody finish what they began. Such a
/// cookie is for all paths; without TLS, on loopback, there is none, and it is for [`PATH`].
fn cookie(config: &Config) -> (&'static str, &'static str) {
    if config.secure_cookies() { ("__Host-lw_sso", "/") } else { ("lw_sso", PATH) }
}

/// The mark that a browser has already, if it has one.
pub fn marked(config: &Config, headers: &HeaderMap) -> Option<String> {
    cookies::get(headers, cookie(config).0)
}
/// The longest path to go on to.
const MAX_NEXT: usize = 500;

/// Somebody who is signed in and wants an identity to belong to their account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Linking {
    /// Whose the identity is to be.
    pub account: Uuid,
    /// Where they are signed in: with this sign-in the wish ends.
    pub device: Uuid,
}

/// What somebody wishes who goes to a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Where to go afterwards: a path on this site.
    pub next: Option<String>,
    /// The language of the pages.
    pub lang: Lang,
    /// To link the identity, not to sign in.
    pub link: Option<Linking>,
    /// The provider must have asked for the password just now.
    pub again: bool,
}

impl Wish {
    /// With a path that stays here, or none.
    pub fn new(next: Option<String>, lang: Lang) -> Wish {
        let next = next.filter(|path| path.len() <= MAX_NEXT && stays_here(path));
        Wish { next, lang, link: None, again: false }
    }
}

/// What was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// What the ID token must repeat.
    pub nonce: String,
    /// For the exchange of the code.
    pub verifier: String,
    /// What the person wishes.
    pub wish: Wish,
    /// When they went there.
    pub begun_at: DateTime<Utc>,
}

/// Keeps it; gives the mark for the browser.
///
/// A browser that is marked keeps its mark: somebody may have two tabs at two providers.
///
/// # Errors
/// The database fails.
pub async fn keep(
    db: &impl ConnectionTrait,
    provider: &str,
    begun: &Begun,
    wish: &Wish,
    marked: Option<String>,
    now: DateTime<Utc>,
) -> ApiResult<String> {
    let browser = match marked.filter(|value| value.len() == 43) {
        Some(value) => value,
        None => secrets::token()?,
    };
    sign_in_flow::ActiveModel {
        state: Set(secrets::hash(&begun.state)),
        browser: Set(secrets::hash(&browser)),
        provider: Set(provider.to_owned()),
        nonce: Set(begun.nonce.clone()),
        verifier: Set(begun.verifier.clone()),
        next: Set(wish.next.clone()),
        lang: Set(wish.lang.code().to_owned()),
        device_id: Set(wish.link.map(|link| link.device)),
        again: Set(wish.again),
        expires_at: Set(now + LIFE),
    }
    .insert(db)
    .await?;
    Ok(browser)
}

/// Takes what was kept, for good: whatever comes of it, this state is used up.
///
/// # Errors
/// [`Code::SsoExpired`] for a state that is unknown, used or too old, or belongs to another browser or provider.
pub async fn take(
    db: &impl ConnectionTrait,
    provider: &str,
    state: &str,
    marked: Option<String>,
    now: DateTime<Utc>,
) -> ApiResult<Flow> {
    let hash = secrets::hash(state);
    let row = sign_in_flow::Entity::find_by_id(hash.as_str()).one(db).await?.ok_or(Code::SsoExpired)?;
    // Of two who come with the same state, one finds it.
    if sign_in_flow::Entity::delete_by_id(hash.as_str()).exec(db).await?.rows_affected == 0 {
        return Err(Code::SsoExpired.into());
    }
    let browser = marked.map(|value| secrets::hash(&value));
    let ours = browser.as_ref() == Some(&row.browser) && row.provider == provider && now < row.expires_at;
    if !ours {
        return Err(Code::SsoExpired.into());
    }
    let link = match row.device_id {
        Some(id) => {
            let device = device::Entity::find_by_id(id).one(db).await?.ok_or(Code::SsoExpired)?;
            Some(Linking { account: device.account_id, device: id })
        }
        None => None,
    };
    Ok(Flow {
        nonce: row.nonce,
        verifier: row.verifier,
        wish: Wish {
            link,
            again: row.again,
            ..Wish::new(row.next, Lang::from_code(&row.lang).unwrap_or_default())
        },
        begun_at: row.expires_at - LIFE,
    })
}

/// Deletes what nobody came back for: for `accounts::cleanup`.
///
/// # Errors
/// The database fails.
pub async fn cleanup(db: &impl ConnectionTrait, now: DateTime<Utc>) -> ApiResult<()> {
    sign_in_flow::Entity::delete_many().filter(sign_in_flow::Column::ExpiresAt.lte(now)).exec(db).await?;
    Ok(())
}

/// Headers that mark the browser; also keep the answer out of caches.
///
/// `Lax`, as the provider sends the browser back by a link: `Strict` would lose it there. It is not taken away after its
/// use, as another tab may need it, and is worth nothing without a row.
pub fn mark(config: &Config, browser: &str) -> AppendHeaders<[(HeaderName, String); 2]> {
    let secure = if config.secure_cookies() { "; Secure" } else { "" };
    let (name, path) = cookie(config);
    let life = LIFE.num_seconds();
    let cookie = format!("{name}={browser}; Path={path}; Max-Age={life}; HttpOnly; SameSite=Lax{secure}");
    AppendHeaders([(header::SET_COOKIE, cookie), (header::CACHE_CONTROL, "no-store".to_owned())])
}
