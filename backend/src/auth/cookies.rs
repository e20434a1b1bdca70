//! The cookies of somebody who is signed in. Scripts cannot read the two that matter, other sites cannot send them
//! along. A third says only that somebody is signed in, so that the app asks who after a sign-in without scripts.

use axum::http::{HeaderMap, HeaderName, header};
use axum::response::AppendHeaders;
use axum_extra::extract::cookie::CookieJar;
use chrono::{DateTime, TimeDelta, Utc};

use super::tokens::{ACCESS_LIFE, SignedIn};
use crate::config::Config;

/// Carries the access token, to every address.
pub const ACCESS: &str = "lw_access";
/// Carries the refresh token, to [`REFRESH_PATH`] alone.
pub const REFRESH: &str = "lw_refresh";
/// Says to scripts that it is worth asking who is signed in.
pub const HINT: &str = "lw_in";
/// Where the refresh token is needed: exchange and sign-out.
pub const REFRESH_PATH: &str = "/api/v1/session";

/// Headers that set or take the cookies; also keeps the answer out of caches.
pub type Cookies = AppendHeaders<[(HeaderName, String); 4]>;

/// Sets the cookies of a device. They end with its sign-in.
pub fn set(config: &Config, access_token: &str, it: &SignedIn, now: DateTime<Utc>) -> Cookies {
    let life = it.life(now);
    all(config, (access_token, ACCESS_LIFE.min(life)), (&it.refresh_token, life))
}

/// Takes the cookies away.
pub fn clear(config: &Config) -> Cookies {
    all(config, ("", TimeDelta::zero()), ("", TimeDelta::zero()))
}

/// Takes only the hint away: whoever seems to be signed in was told that they are not.
pub fn forget_hint(config: &Config) -> AppendHeaders<[(HeaderName, String); 1]> {
    let secure = if config.secure_cookies() { "; Secure" } else { "" };
    AppendHeaders([(header::SET_COOKIE, format!("{HINT}=; Path=/; Max-Age=0; SameSite=Lax{secure}"))])
}

/// The value of a cookie that came with a request.
pub fn get(headers: &HeaderMap, name: &str) -> Option<String> {
    CookieJar::from_headers(headers).get(name).map(|cookie| cookie.value().to_owned())
}

fn all(config: &Config, access: (&str, TimeDelta), refresh: (&str, TimeDelta)) -> Cookies {
    let secure = if config.secure_cookies() { "; Secure" } else { "" };
    let cookie = |name: &str, path: &str, (value, life): (&str, TimeDelta)| {
        format!("{name}={value}; Path={path}; Max-Age={}; HttpOnly; SameSite=Lax{secure}", life.num_seconds())
    };
    let hint = format!("{HINT}=1; Path=/; Max-Age={}; SameSite=Lax{secure}", refresh.1.num_seconds());
    AppendHeaders([
        (header::SET_COOKIE, cookie(ACCESS, "/", access)),
        (header::SET_COOKIE, cookie(REFRESH, REFRESH_PATH, refresh)),
        (header::SET_COOKIE, hint),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ])
}
