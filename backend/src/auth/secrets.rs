//! Random values and how they are kept.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use uuid::{NoContext, Timestamp, Uuid};

use crate::error::{ApiError, ApiResult};

/// Random bytes from the operating system.
///
/// # Errors
/// The operating system has none.
pub fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// A token that nobody can guess: 32 random bytes, fit for addresses and cookies.
///
/// # Errors
/// The operating system has no random bytes.
pub fn token() -> ApiResult<String> {
    let bytes = random::<32>().map_err(ApiError::internal)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// How a token is kept: whoever reads the database cannot use what stands there.
pub fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// An identifier (UUIDv7) for something made now.
pub fn new_id(now: DateTime<Utc>) -> Uuid {
    let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.timestamp_subsec_nanos()))
}

/// When the thing of an identifier was made, in milliseconds since 1970; 0 for identifiers that do not tell.
pub fn made_at(id: Uuid) -> i64 {
    let Some((seconds, nanoseconds)) = id.get_timestamp().map(|at| at.to_unix()) else { return 0 };
    i64::try_from(seconds).map_or(0, |seconds| seconds * 1_000 + i64::from(nanoseconds / 1_000_000))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_tell_when_something_was_made() {
        let now = DateTime::from_timestamp_millis(1_796_119_200_123).unwrap();
        assert_eq!(made_at(new_id(now)), 1_796_119_200_123);
        assert_eq!((made_at(Uuid::nil()), made_at(Uuid::new_v4())), (0, 0));
    }

    #[test]
    fn tokens_differ_and_fit_into_addresses() {
        let (a, b) = (token().unwrap(), token().unwrap());
        assert_ne!(a, b);
        assert_eq!(a.len(), 43);
        assert!(a.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_'));
    }

    #[test]
    fn hashes_are_sha_256() {
        assert_eq!(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
