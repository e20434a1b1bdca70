//! The cookies of somebody who is signed in. Scripts cannot read the two that matter, other sites cannot send them
//! along. A third says only that somebody is signed in, so that the app asks who after a sign-in without scripts.
//!
//! Under `__Host-` browsers take the two from this host alone: whoever can set cookies for the domain above it, from another
//! site of the city, signs nobody in to an account that is not theirs. Such cookies are for all paths; without TLS, on
//! loopback, there are none.

use axum::http::{HeaderMap, HeaderName, header};
use axum::response::AppendHeaders;
use axum_extra::extract::cookie::CookieJar;
use chrono::{DateTime, TimeDelta, Utc};

use super::tokens::{ACCESS_LIFE, SignedIn};
use crate::config::Config;

/// Carry the access token, to every address: with TLS, without.
const ACCESS: [&str; 2] = ["__Host-lw_access", "lw_access"];
/// Carry the refresh token: with TLS to every address, without to [`REFRESH_PATH`] alone.
const REFRESH: [&str; 2] = ["__Host-lw_refresh", "lw_refresh"];
/// Says to scripts that it is worth asking who is signed in.
pub const HINT: &str = "lw_in";
/// Where the refresh token is needed: exchange and sign-out.
const REFRESH_PATH: &str = "/api/v1/session";

/// Headers that set or take the cookies; also keeps the answer out of caches.
pub type Cookies = AppendHeaders<Vec<(HeaderName, String)>>;

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

/// The access token that came with a request.
pub fn access_token(config: &Config, headers: &HeaderMap) -> Option<String> {
    get(headers, named(config, ACCESS))
}

/// The refresh token that came with a request.
///
/// Who was signed in before the cookies had their names under `__Host-` exchanges the old one once: this ends on 1 March
/// 2027, when all of the old ones have run out, together with [`old`].
pub fn refresh_token(config: &Config, headers: &HeaderMap) -> Option<String> {
    get(headers, named(config, REFRESH)).or_else(|| get(headers, REFRESH[1]))
}

fn named(config: &Config, [with_tls, without]: [&'static str; 2]) -> &'static str {
    if config.secure_cookies() { with_tls } else { without }
}

/// Takes away what was set under the old names with TLS.
fn old() -> [(HeaderName, String); 2] {
    [(ACCESS[1], "/"), (REFRESH[1], REFRESH_PATH)].map(|(name, path)| {
        let cookie = format!("{name}=; Path={path}; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
        (header::SET_COOKIE, cookie)
    })
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
    let refresh_path = if config.secure_cookies() { "/" } else { REFRESH_PATH };
    let mut headers = vec![
        (header::SET_COOKIE, cookie(named(config, ACCESS), "/", access)),
        (header::SET_COOKIE, cookie(named(config, REFRESH), refresh_path, refresh)),
        (header::SET_COOKIE, hint),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    if config.secure_cookies() {
        headers.extend(old());
    }
    AppendHeaders(headers)
}
