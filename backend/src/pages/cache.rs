//! Rendered pages, packed, until the content changes.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// A page as it is sent.
pub struct Rendered {
    etag: HeaderValue,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

impl Rendered {
    /// Packs a page, if it is to be sent more than once.
    pub fn new(html: String, pack: bool) -> Rendered {
        let hash = crate::catalogue::import::fingerprint(html.as_bytes());
        let plain = Bytes::from(html);
        let brotli = pack.then(|| Bytes::from(brotli(&plain)));
        let gzip = pack.then(|| Bytes::from(gzip(&plain)));
        let etag = HeaderValue::from_str(&format!("\"{hash}\"")).unwrap_or(HeaderValue::from_static("\"\""));
        Rendered { etag, plain, brotli, gzip }
    }

    /// The answer for a browser that may know the page already and says how it may be packed.
    pub fn answer(&self, headers: &HeaderMap) -> Response {
        let common = [
            (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
            (header::ETAG, self.etag.clone()),
            (header::VARY, HeaderValue::from_static("Accept-Encoding")),
        ];
        if is_known(headers, &self.etag) {
            return (StatusCode::NOT_MODIFIED, common).into_response();
        }
        let kind = (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        let accepts = Accepts::from(headers);
        let (packing, body) = match (&self.brotli, &self.gzip) {
            (Some(brotli), _) if accepts.brotli => (Some("br"), brotli),
            (_, Some(gzip)) if accepts.gzip => (Some("gzip"), gzip),
            _ => (None, &self.plain),
        };
        let mut response = (common, [kind], body.clone()).into_response();
        if let Some(packing) = packing {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(packing));
        }
        response
    }
}

/// Whether whoever asks has this very answer. They may name several, and a balancer that packs anew makes tags weak, so
/// they are compared weakly (RFC 9110, 13.1.2).
pub fn is_known(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let named = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut tags = named.flat_map(|value| value.split(',')).map(str::trim);
    tags.any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag).as_bytes() == etag.as_bytes())
}

/// How an answer may be packed.
pub struct Accepts {
    /// Brotli.
    pub brotli: bool,
    /// Gzip.
    pub gzip: bool,
}

impl From<&HeaderMap> for Accepts {
    fn from(headers: &HeaderMap) -> Accepts {
        let all = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let has = |name: &str| {
            all.split(',').any(|one| {
                let mut parts = one.trim().split(';');
                parts.next() == Some(name)
                    && !parts.any(|p| matches!(p.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
            })
        };
        Accepts { brotli: has("br"), gzip: has("gzip") }
    }
}

/// Packs with Brotli.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut packed, 64 * 1024, 9, 18);
        // Writing to a Vec cannot fail.
        let _ = writer.write_all(bytes);
    }
    packed
}

/// Packs with gzip.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(7));
    let _ = writer.write_all(bytes);
    writer.finish().unwrap_or_default()
}

/// Undoes [`gzip`].
///
/// # Errors
/// Bytes that were never packed so.
pub fn gunzip(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Pages by path, for one revision of the content.
#[derive(Default)]
pub struct Cache {
    kept: RwLock<Kept>,
    /// Whose turn it is to render what is not kept.
    pub turn: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Kept {
    revision: String,
    pages: HashMap<String, Arc<Rendered>>,
}

/// More pages than any content has: a bound against addresses that somebody makes up.
const MOST: usize = 20_000;

impl Cache {
    /// A page, if it was rendered from this revision.
    pub fn get(&self, revision: &str, path: &str) -> Option<Arc<Rendered>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        if kept.revision == revision { kept.pages.get(path).cloned() } else { None }
    }

    /// Keeps a page.
    pub fn put(&self, revision: &str, path: &str, page: Arc<Rendered>) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.revision != revision || kept.pages.len() >= MOST {
            kept.pages.clear();
            revision.clone_into(&mut kept.revision);
        }
        kept.pages.insert(path.to_owned(), page);
    }
}
