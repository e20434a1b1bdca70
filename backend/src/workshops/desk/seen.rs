//! Two at the same desk: what somebody else has changed since it was read is not overwritten without a word.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{ApiError, ApiResult, Code};

/// Stands for all that can be changed about something, as it is now.
pub fn version(what: &impl Serialize) -> String {
    let text = serde_json::to_vec(what).unwrap_or_default();
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// That nobody has changed it since it was seen. Who does not say what they have seen is not asked.
///
/// # Errors
/// [`Code::Conflict`] about `seen`.
pub fn unchanged(seen: Option<&str>, now: &str) -> ApiResult<()> {
    match seen {
        Some(seen) if seen != now => Err(ApiError::new(Code::Conflict).field("seen")),
        _ => Ok(()),
    }
}
