//! The two cookies of somebody who is signed in. Scripts cannot read them, other sites cannot send them along.

use axum::http::{HeaderMap, HeaderName, header};
use axum::response::AppendHeaders;
use axum_extra::extract::cookie::CookieJar;
use chrono::TimeDelta;

use super::tokens::{ACCESS_LIFE, REFRESH_LIFE};
use crate::config::Config;

/// Carries the access token, to every address.
pub const ACCESS: &str = "lw_access";
/// Carries the refresh token, to [`REFRESH_PATH`] alone.
pub const REFRESH: &str = "lw_refresh";
/// Where the refresh token is needed: exchange and sign-out.
pub const REFRESH_PATH: &str = "/api/v1/session";

/// Headers that set or take both cookies; also keeps the answer out of caches.
pub type Cookies = AppendHeaders<[(HeaderName, String); 3]>;

/// Sets both cookies.
pub fn set(config: &Config, access_token: &str, refresh_token: &str) -> Cookies {
    both(config, (access_token, ACCESS_LIFE), (refresh_token, REFRESH_LIFE))
}

/// Takes both cookies away.
pub fn clear(config: &Config) -> Cookies {
    both(config, ("", TimeDelta::zero()), ("", TimeDelta::zero()))
}

/// The value of a cookie that came with a request.
pub fn get(headers: &HeaderMap, name: &str) -> Option<String> {
    CookieJar::from_headers(headers).get(name).map(|cookie| cookie.value().to_owned())
}

fn both(config: &Config, access: (&str, TimeDelta), refresh: (&str, TimeDelta)) -> Cookies {
    let secure = if config.secure_cookies() { "; Secure" } else { "" };
    let cookie = |name: &str, path: &str, (value, life): (&str, TimeDelta)| {
        format!("{name}={value}; Path={path}; Max-Age={}; HttpOnly; SameSite=Lax{secure}", life.num_seconds())
    };
    AppendHeaders([
        (header::SET_COOKIE, cookie(ACCESS, "/", access)),
        (header::SET_COOKIE, cookie(REFRESH, REFRESH_PATH, refresh)),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ])
}
