//! Passwords: how good one must be, how it is stored, how it is checked.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use shared::api::account::{MAX_PASSWORD, MIN_PASSWORD};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use crate::auth::secrets;
use crate::error::{ApiError, ApiResult, Code};

/// Each computation takes [`MEMORY`]: no more than two at a time, so that a rush does not fill the machine.
static AT_ONCE: Semaphore = Semaphore::const_new(2);
/// KiB, with two passes and one lane: what OWASP recommends for argon2id.
const MEMORY: u32 = 19_456;
/// Powers of ten that a guesser must try at least.
const GUESSES: f64 = 7.0;
/// What a guesser tries first in this city, beside what zxcvbn knows.
const LOCAL: &str = "\
    passwort kennwort geheim hallo schatz fussball fußball sommer winter qwertz qwertzui qwertzuiop \
    asdfghjkl yxcvbnm berlin deutschland wolfsburg wob wölfe woelfe lernwolf wolf volkswagen vfl \
    vflwolfsburg golf käfer kaefer passat autostadt phaeno allersee niedersachsen braunschweig gifhorn \
    schule ichliebedich mausi prinzessin schalke borussia bayern sonnenschein hallohallo willkommen \
    anmelden 1q2w3e4r";
/// A hash that no password fits, with the parameters of all others: checking it takes as long.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Which passwords are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// Those that are not easy to guess.
    Strong,
    /// All: for examples and for operators who know what they do.
    Any,
}

/// The hash of a new password, if it is good enough. `about` is what is known of the person: their login.
///
/// # Errors
/// [`Code::WeakPassword`], or [`Code::Invalid`] for one of absurd length.
pub async fn accept(password: &str, about: Vec<String>, demand: Demand) -> ApiResult<String> {
    let password = readable(password)
        .ok_or_else(|| ApiError::invalid("password", format!("at most {MAX_PASSWORD} bytes")))?;
    if demand == Demand::Strong && password.chars().count() < MIN_PASSWORD {
        return Err(weak().detail(format!("at least {MIN_PASSWORD} characters")));
    }
    let turn = AT_ONCE.acquire().await.map_err(ApiError::internal)?;
    tokio::task::spawn_blocking(move || {
        // Kept to the end of the work, even if nobody waits for it any more.
        let _turn = turn;
        if demand == Demand::Strong && is_weak(&password, &about) {
            return Err(weak());
        }
        let salt = secrets::random::<16>().map_err(ApiError::internal)?;
        let salt = SaltString::encode_b64(&salt).map_err(ApiError::internal)?;
        let hash = argon2id()?.hash_password(password.as_bytes(), &salt).map_err(ApiError::internal)?;
        Ok(hash.to_string())
    })
    .await?
}

/// Whether a password fits a hash. Without a hash the answer is no, after the same time.
///
/// # Errors
/// The stored hash is damaged.
pub async fn fits(password: &str, hash: Option<String>) -> ApiResult<bool> {
    let Some(password) = readable(password) else { return Ok(false) };
    let turn = AT_ONCE.acquire().await.map_err(ApiError::internal)?;
    tokio::task::spawn_blocking(move || {
        // Kept to the end of the work, even if nobody waits for it any more.
        let _turn = turn;
        let hash = hash.filter(|hash| hash != super::NO_PASSWORD);
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let hash = PasswordHash::new(&hash).map_err(ApiError::internal)?;
        let fits = argon2id()?.verify_password(password.as_bytes(), &hash).is_ok();
        Ok(fits && known)
    })
    .await?
}

/// The password in one way of writing (NIST SP 800-63B-4, 3.1.1.2), unless it is absurdly long.
fn readable(password: &str) -> Option<String> {
    (password.len() <= MAX_PASSWORD).then(|| password.nfkc().collect())
}

fn is_weak(password: &str, about: &[String]) -> bool {
    let start: String = password.chars().take(100).collect();
    // Little more than the login itself.
    let beside = about.iter().fold(start.to_lowercase(), |rest, part| rest.replace(part.as_str(), ""));
    if beside.chars().filter(|c| c.is_alphanumeric()).count() < 4 {
        return true;
    }
    let known: Vec<&str> = LOCAL.split_whitespace().chain(about.iter().map(String::as_str)).collect();
    zxcvbn::zxcvbn(&start, &known).guesses_log10() < GUESSES
}

fn weak() -> ApiError {
    ApiError::new(Code::WeakPassword).field("password")
}

fn argon2id() -> ApiResult<Argon2<'static>> {
    let params = Params::new(MEMORY, 2, 1, None).map_err(ApiError::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guessed_first_is_weak() {
        for password in [
            "passwort",
            "Passwort123",
            "password1",
            "wolfsburg2026",
            "Wolfsburg!",
            "VfL-Wolfsburg",
            "12345678",
            "qwertzuiop",
            "aaaaaaaaaaaa",
            "anna.schmidt1",
            "Schmidt-Anna.Schmidt-Anna",
            "Volkswagen1",
            "hallohallo",
            "abcdefgh",
            "19841984",
        ] {
            assert!(
                is_weak(password, &["anna.schmidt".into(), "anna".into(), "schmidt".into()]),
                "{password}"
            );
        }
    }

    #[test]
    fn passphrases_are_welcome() {
        for password in [
            "drei rote Äpfel am See",
            "Kaffee Lampe Zug 7",
            "x9#kQ2vL",
            "моя собака любит сыр",
            &"Am Kanal steht ein Wolf und lernt. ".repeat(7),
        ] {
            assert!(!is_weak(password, &["anna".into()]), "{password}");
        }
    }

    #[tokio::test]
    async fn a_hash_fits_its_password_alone() {
        let hash = accept("drei rote Äpfel", vec![], Demand::Strong).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(
            fits("drei rote A\u{308}pfel", Some(hash.clone())).await.unwrap(),
            "however the umlaut was typed"
        );
        assert!(!fits("drei rote Apfel", Some(hash)).await.unwrap());
        assert!(!fits("drei rote Äpfel", None).await.unwrap());
    }

    #[tokio::test]
    async fn the_hash_of_nobody_is_a_hash() {
        let nobody = PasswordHash::new(NOBODY).unwrap();
        let (theirs, ours) = (Params::try_from(&nobody).unwrap(), argon2id().unwrap().params().clone());
        assert_eq!(
            (theirs.m_cost(), theirs.t_cost(), theirs.p_cost()),
            (ours.m_cost(), ours.t_cost(), ours.p_cost())
        );
        assert!(!fits("", Some(NOBODY.into())).await.unwrap());
    }

    #[tokio::test]
    async fn short_and_absurdly_long_ones_are_refused_without_work() {
        let code = |password: String| async move {
            accept(&password, vec![], Demand::Strong).await.unwrap_err().code()
        };
        assert_eq!(code("kurz#7".into()).await, Code::WeakPassword);
        assert_eq!(code("ä".repeat(129)).await, Code::Invalid);
        assert!(accept("kurz", vec![], Demand::Any).await.is_ok());
    }
}
