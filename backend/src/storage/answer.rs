//! A stored file as an answer: as a whole, or the part that a film's player asks for.

use std::ops::Range;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::Storage;
use crate::error::ApiResult;

/// What is to be answered.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Fingerprint of its bytes.
    pub hash: String,
    /// MIME type.
    pub content_type: String,
    /// How many bytes.
    pub size: u64,
}

/// Browsers keep it for good: the fingerprint is in the address.
pub const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// Browsers ask each time whether it is still the same, and nobody in between keeps it.
pub const ASK: &str = "private, no-cache";

/// Nobody keeps it: the address holds a secret.
pub const NEVER: &str = "no-store";

/// No file of a course runs anything, wherever a browser is made to open it.
pub const HARMLESS: &str =
    "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; frame-ancestors 'none'; sandbox";

/// The file, the part of it that was asked for, or that nothing has changed.
///
/// # Errors
/// The store's.
pub async fn answer(
    storage: &Storage,
    asked: &HeaderMap,
    stored: &Stored,
    cache: &'static str,
) -> ApiResult<Response> {
    let tag = format!("\"{}\"", stored.hash);
    let says = |name| asked.get(name).and_then(|value| value.to_str().ok());
    let known = says(header::IF_NONE_MATCH).is_some_and(|tags| tags == "*" || tags.contains(&tag));
    let fresh = says(header::IF_RANGE).is_none_or(|other| other == tag);
    let wanted = says(header::RANGE).filter(|_| fresh).map_or(Wanted::All, |text| wanted(text, stored.size));
    let mut response = match &wanted {
        _ if known => StatusCode::NOT_MODIFIED.into_response(),
        Wanted::Nothing => StatusCode::RANGE_NOT_SATISFIABLE.into_response(),
        Wanted::All => Body::from_stream(storage.open_range(&stored.hash, None).await?).into_response(),
        Wanted::Part(part) => {
            let body = Body::from_stream(storage.open_range(&stored.hash, Some(part.clone())).await?);
            (StatusCode::PARTIAL_CONTENT, body).into_response()
        }
    };
    let headers = response.headers_mut();
    let mut set = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(header::ETAG, &tag);
    set(header::CACHE_CONTROL, cache);
    set(header::ACCEPT_RANGES, "bytes");
    set(header::CONTENT_SECURITY_POLICY, HARMLESS);
    match &wanted {
        _ if known => {}
        Wanted::Nothing => set(header::CONTENT_RANGE, &format!("bytes */{}", stored.size)),
        Wanted::All => {
            set(header::CONTENT_TYPE, &stored.content_type);
            set(header::CONTENT_LENGTH, &stored.size.to_string());
        }
        Wanted::Part(part) => {
            set(header::CONTENT_TYPE, &stored.content_type);
            set(header::CONTENT_LENGTH, &(part.end - part.start).to_string());
            let range = format!("bytes {}-{}/{}", part.start, part.end - 1, stored.size);
            set(header::CONTENT_RANGE, &range);
        }
    }
    Ok(response)
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Wanted {
    All,
    Part(Range<u64>),
    Nothing,
}

/// Reads `bytes=…` (RFC 9110, 14.2). Several parts at once, and what cannot be read, are answered by the whole.
fn wanted(text: &str, size: u64) -> Wanted {
    let Some((first, last)) = text.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return Wanted::All;
    };
    let (first, last) = (first.trim(), last.trim());
    let part = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => first..size.min(last.saturating_add(1)),
        (Ok(first), Err(_)) if last.is_empty() => first..size,
        (Err(_), Ok(last)) if first.is_empty() => size.saturating_sub(last)..size,
        _ => return Wanted::All,
    };
    if part.start < part.end { Wanted::Part(part) } else { Wanted::Nothing }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_within_the_file() {
        for (text, part) in [
            ("bytes=0-", Wanted::Part(0..10)),
            ("bytes=0-0", Wanted::Part(0..1)),
            ("bytes=3-5", Wanted::Part(3..6)),
            ("bytes=3-99", Wanted::Part(3..10)),
            ("bytes=-4", Wanted::Part(6..10)),
            ("bytes=-99", Wanted::Part(0..10)),
            ("bytes=10-", Wanted::Nothing),
            ("bytes=99-100", Wanted::Nothing),
            ("bytes=-0", Wanted::Nothing),
            ("bytes=5-3", Wanted::All),
            ("bytes=0-1,3-4", Wanted::All),
            ("bytes=a-b", Wanted::All),
            ("bytes=-", Wanted::All),
            ("lines=0-1", Wanted::All),
            ("bytes=18446744073709551615-18446744073709551615", Wanted::Nothing),
        ] {
            assert_eq!(wanted(text, 10), part, "{text}");
        }
    }
}
