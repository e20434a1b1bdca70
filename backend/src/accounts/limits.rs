//! How often something may be tried, in this process: by address, so that nobody searches through passwords, and by
//! login, so that nobody does so from many addresses.
//!
//! Time is a parameter here too: each check says when it happens.

use std::convert::Infallible;
use std::hash::Hash;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use uuid::Uuid;

use crate::auth::secrets;
use crate::error::{ApiError, ApiResult, Code};
use crate::state::App;

/// All limits of accounts.
pub struct Limits {
    tries_by_login: Limit<String>,
    tries_by_address: Limit<IpAddr>,
    registrations_by_address: Limit<IpAddr>,
    letters_by_login: Limit<String>,
    letters_by_address: Limit<IpAddr>,
    look_ups_by_organisation: Limit<Uuid>,
    bookings_by_address: Limit<IpAddr>,
    codes_by_address: Limit<IpAddr>,
    cards_by_address: Limit<IpAddr>,
    letters_by_recipient: Limit<String>,
    flows_by_address: Limit<IpAddr>,
    remarks_by_address: Limit<IpAddr>,
    imports_by_organisation: Limit<Uuid>,
    previews_by_address: Limit<IpAddr>,
}

impl Default for Limits {
    /// As they are in production. A class of 30 pupils shares an address.
    fn default() -> Limits {
        Limits::times(1)
    }
}

impl Limits {
    /// So generous that a load test from one address does not meet them.
    pub fn relaxed() -> Limits {
        Limits::times(1_000_000)
    }

    fn times(factor: u32) -> Limits {
        let limit =
            |burst: u32, refill: u64| (burst.saturating_mul(factor), Duration::from_secs(refill) / factor);
        Limits {
            tries_by_login: Limit::new(limit(10, 60)),
            tries_by_address: Limit::new(limit(60, 2)),
            registrations_by_address: Limit::new(limit(40, 30)),
            letters_by_login: Limit::new(limit(5, 12 * 60)),
            letters_by_address: Limit::new(limit(20, 12 * 60)),
            look_ups_by_organisation: Limit::new(limit(30, 2 * 60)),
            bookings_by_address: Limit::new(limit(60, 10)),
            codes_by_address: Limit::new(limit(240, 1)),
            cards_by_address: Limit::new(limit(600, 1)),
            letters_by_recipient: Limit::new(limit(20, 10 * 60)),
            flows_by_address: Limit::new(limit(600, 1)),
            remarks_by_address: Limit::new(limit(60, 60)),
            imports_by_organisation: Limit::new(limit(60, 5)),
            previews_by_address: Limit::new(limit(240, 1)),
        }
    }

    /// Somebody tries a password.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn try_password(&self, login: &str, address: IpAddr, now: DateTime<Utc>) -> ApiResult<()> {
        self.tries_by_address.check(network(address), now)?;
        self.tries_by_login.check(secrets::hash(login), now)
    }

    /// Somebody makes an account.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn register(&self, address: IpAddr, now: DateTime<Utc>) -> ApiResult<()> {
        self.registrations_by_address.check(network(address), now)
    }

    /// Somebody books.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn book(&self, address: IpAddr, now: DateTime<Utc>) -> ApiResult<()> {
        self.bookings_by_address.check(network(address), now)
    }

    /// Somebody, who need not be the recipient, causes a letter about a booking.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn letter_about_a_booking(&self, recipient: &str, now: DateTime<Utc>) -> ApiResult<()> {
        self.letters_by_recipient.check(secrets::hash(recipient), now)
    }

    /// Somebody goes to a provider of sign-in, which costs a row.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn go_to_provider(&self, address: IpAddr, now: DateTime<Utc>) -> ApiResult<()> {
        self.flows_by_address.check(network(address), now)
    }

    /// Somebody says that a lesson did not help.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn remark(&self, address: IpAddr, now: DateTime<Utc>) -> ApiResult<()> {
        self.remarks_by_address.check(network(address), now)
    }

    /// Trainers of an organisation bring a file, which takes time to read.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn bring_file(&self, organisation: Uuid, now: DateTime<Utc>) -> ApiResult<()> {
        self.imports_by_organisation.check(organisation, now)
    }

    /// Somebody shows the code of a booking, right or wrong.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn show_code(&self, address: IpAddr, now: DateTime<Utc>) -> ApiResult<()> {
        self.codes_by_address.check(network(address), now)
    }

    /// Somebody looks at a course that is not published through a link, which takes time to read.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn look_at_preview(&self, address: IpAddr, now: DateTime<Utc>) -> ApiResult<()> {
        self.previews_by_address.check(network(address), now)
    }

    /// Somebody shows a card, or stands at the door of a class. A whole school shares an address; each card and name has
    /// its own bound beside this one.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn try_card(&self, address: IpAddr, now: DateTime<Utc>) -> ApiResult<()> {
        self.cards_by_address.check(network(address), now)
    }

    /// Somebody wants a letter to be sent to this login.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`], whether the login exists or not.
    pub fn letter(&self, login: &str, address: IpAddr, now: DateTime<Utc>) -> ApiResult<()> {
        self.letters_by_address.check(network(address), now)?;
        self.letters_by_login.check(secrets::hash(login), now)
    }

    /// Somebody asks whether a login exists: an administrator of an organisation, who gives a role to it. Counted for the
    /// organisation, whose administrators could make more of themselves.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`].
    pub fn look_up(&self, organisation: Uuid, now: DateTime<Utc>) -> ApiResult<()> {
        self.look_ups_by_organisation.check(organisation, now)
    }
}

/// A burst that refills one by one, for each key.
struct Limit<K: Hash + Eq + Clone> {
    clock: GivenTime,
    limiter: RateLimiter<K, DashMapStateStore<K>, GivenTime, NoOpMiddleware<Nanos>>,
    checks: AtomicU32,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    fn new((burst, refill): (u32, Duration)) -> Limit<K> {
        let clock = GivenTime::default();
        let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::with_period(refill).unwrap_or(Quota::per_second(burst)).allow_burst(burst);
        Limit {
            limiter: RateLimiter::dashmap_with_clock(quota, clock.clone()),
            clock,
            checks: AtomicU32::new(0),
        }
    }

    fn check(&self, key: K, now: DateTime<Utc>) -> ApiResult<()> {
        self.clock.set(now);
        // Keys whose burst is whole again are forgotten now and then: memory follows the last few minutes.
        if self.checks.fetch_add(1, Ordering::Relaxed) % 1024 == 1023 {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&key).map_err(|wait| {
            let seconds = wait.wait_time_from(self.clock.now()).as_secs_f64().ceil();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "seconds, at most hours"
            )]
            ApiError::new(Code::TooManyRequests).retry_after((seconds as u32).max(1))
        })
    }
}

/// The time of the last check.
#[derive(Clone, Default)]
struct GivenTime(Arc<AtomicU64>);

impl GivenTime {
    fn set(&self, now: DateTime<Utc>) {
        let nanos = now.timestamp_nanos_opt().and_then(|nanos| u64::try_from(nanos).ok()).unwrap_or_default();
        self.0.store(nanos, Ordering::Relaxed);
    }
}

impl Clock for GivenTime {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Nanos::new(self.0.load(Ordering::Relaxed))
    }
}

/// The address that a request comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(
    /// The connection's, or what our proxy says.
    pub IpAddr,
);

impl FromRequestParts<App> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<ClientAddress, Infallible> {
        let connection = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let forwarded = || {
            // The last entry is our own proxy's; those before it anybody can write.
            let last = parts.headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
            address(last.rsplit(',').next()?.trim())
        };
        let told = if app.config.trust_proxy { forwarded() } else { None };
        Ok(ClientAddress(told.or_else(connection).unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))))
    }
}

fn address(text: &str) -> Option<IpAddr> {
    let plain = text.trim_matches(['[', ']']).parse().ok();
    plain.or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

/// What counts as one address: with IPv6, a household has a whole network.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + second, 0).unwrap()
    }

    const HOME: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));

    #[test]
    fn a_login_has_ten_tries_and_then_one_a_minute() {
        let limits = Limits::default();
        for _ in 0..10 {
            limits.try_password("anna", HOME, at(0)).unwrap();
        }
        assert_eq!(limits.try_password("anna", HOME, at(0)).unwrap_err().code(), Code::TooManyRequests);
        limits.try_password("ben", HOME, at(0)).unwrap();
        limits.try_password("anna", HOME, at(61)).unwrap();
        assert!(limits.try_password("anna", HOME, at(61)).is_err());
    }

    #[test]
    fn an_address_has_sixty_tries() {
        let limits = Limits::default();
        let taken = (0..100).filter(|n| limits.try_password(&n.to_string(), HOME, at(0)).is_ok()).count();
        assert_eq!(taken, 60);
        let neighbour = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 2));
        limits.try_password("anna", neighbour, at(0)).unwrap();
    }

    #[test]
    fn looking_at_previews_takes_nobody_the_codes_away() {
        let limits = Limits::default();
        let seen = (0..300).filter(|_| limits.look_at_preview(HOME, at(0)).is_ok()).count();
        assert_eq!(seen, 240);
        limits.show_code(HOME, at(0)).unwrap();
    }

    #[test]
    fn a_household_is_one_address() {
        assert_eq!(network("2001:db8::1".parse().unwrap()), network("2001:db8::2:0:0:1".parse().unwrap()));
        assert_ne!(network("2001:db8::1".parse().unwrap()), network("2001:db8:0:1::1".parse().unwrap()));
        assert_eq!(network("::ffff:192.0.2.1".parse().unwrap()), HOME);
    }

    #[test]
    fn proxies_write_addresses_in_several_ways() {
        for text in ["192.0.2.1", "192.0.2.1:4711"] {
            assert_eq!(address(text), Some(HOME), "{text}");
        }
        assert_eq!(address("[2001:db8::1]:80"), address("2001:db8::1"));
        assert_eq!(address("unknown"), None);
    }

    #[test]
    fn a_load_test_meets_no_limit() {
        let limits = Limits::relaxed();
        assert!((0..10_000).all(|_| limits.try_password("anna", HOME, at(0)).is_ok()));
    }
}
