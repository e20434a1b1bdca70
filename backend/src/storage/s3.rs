//! A store that speaks S3: that of a provider, or one of the city's own.

use std::time::Duration;

use anyhow::{Context, bail};
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::client::{HttpClient, HttpConnector};
use object_store::path::Path;
use object_store::{ClientOptions, RetryConfig};
use reqwest::Url;

use crate::tls;

/// The longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// The longest wait for more of an answer that has begun.
const PATIENCE: Duration = Duration::from_secs(30);

/// Reads `s3://bucket/prefix?endpoint=https://…&region=…`.
///
/// # Errors
/// An address of another form, or no keys.
pub(super) fn open(
    url: &str,
    (key_id, secret): (Option<&str>, Option<&str>),
) -> anyhow::Result<(AmazonS3, Path)> {
    let form = "LERNWOLF_MEDIA_URL: s3://bucket/prefix?endpoint=https://…&region=…";
    let url = Url::parse(url).context(form)?;
    let (Some(bucket), "s3") = (url.host_str(), url.scheme()) else { bail!(form) };
    let (Some(key_id), Some(secret)) = (key_id, secret) else {
        bail!("LERNWOLF_MEDIA_URL needs LERNWOLF_MEDIA_KEY_ID and LERNWOLF_MEDIA_SECRET");
    };
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(bucket)
        .with_access_key_id(key_id)
        .with_secret_access_key(secret)
        .with_region("us-east-1")
        .with_retry(RetryConfig {
            max_retries: 3,
            retry_timeout: Duration::from_secs(15),
            ..RetryConfig::default()
        })
        // Not every store knows how to delete many at once.
        .with_disable_bulk_delete(true)
        .with_http_connector(Trusting);
    for (name, value) in url.query_pairs() {
        builder = match &*name {
            "endpoint" => {
                let plain = value.starts_with("http://");
                builder.with_endpoint(value.trim_end_matches('/')).with_allow_http(plain)
            }
            "region" => builder.with_region(value),
            _ => bail!("LERNWOLF_MEDIA_URL: {name} is neither endpoint nor region"),
        };
    }
    let below = Path::parse(url.path().trim_matches('/')).context(form)?;
    Ok((builder.build().context("LERNWOLF_MEDIA_URL")?, below))
}

/// Connects as the rest of the server does.
#[derive(Debug)]
struct Trusting;

impl HttpConnector for Trusting {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        let failed = |source: Box<dyn std::error::Error + Send + Sync>| object_store::Error::Generic {
            store: "S3",
            source,
        };
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls::client().map_err(|error| failed(error.into()))?)
            .connect_timeout(CONNECT)
            .read_timeout(PATIENCE)
            .user_agent("Lernwolf")
            .build();
        Ok(HttpClient::new(client.map_err(|error| failed(error.into()))?))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};
    use std::sync::{Arc, Mutex, PoisonError};

    use axum::Router;
    use axum::body::Bytes;
    use axum::extract::{Query, State};
    use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
    use axum::response::{IntoResponse, Response};
    use futures_util::TryStreamExt;

    use super::super::{PART, Storage};
    use super::*;
    use crate::config::Config;

    const KEYS: (Option<&str>, Option<&str>) = (Some("id"), Some("secret"));

    #[test]
    fn the_address_names_bucket_and_folder() {
        let (_, below) =
            open("s3://films/lernwolf/live?endpoint=https://s3.example&region=eu-1", KEYS).unwrap();
        assert_eq!(below.as_ref(), "lernwolf/live");
        let (_, below) = open("s3://films?endpoint=http://127.0.0.1:9000", KEYS).unwrap();
        assert_eq!(below.as_ref(), "");
    }

    #[test]
    fn what_makes_no_sense_is_refused_by_name_and_without_the_secret() {
        for (url, keys) in [
            ("films", KEYS),
            ("https://films", KEYS),
            ("s3://films?zone=1", KEYS),
            ("s3://films", (Some("id"), None)),
            ("s3://films", (None, Some("hidden"))),
        ] {
            let error = format!("{:#}", open(url, keys).unwrap_err());
            assert!(error.contains("LERNWOLF_MEDIA_URL"), "{url}: {error}");
            assert!(!error.contains("hidden"), "{url}: {error}");
        }
    }

    /// A store that remembers, and believes everybody who signs.
    #[derive(Clone, Default)]
    struct Store(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

    async fn serve(
        State(store): State<Store>,
        method: Method,
        uri: Uri,
        Query(query): Query<HashMap<String, String>>,
        headers: HeaderMap,
        body: Bytes,
    ) -> Response {
        let says = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !says(header::AUTHORIZATION).starts_with("AWS4-HMAC-SHA256 Credential=id/") {
            return StatusCode::FORBIDDEN.into_response();
        }
        let mut objects = store.0.lock().unwrap_or_else(PoisonError::into_inner);
        let path = uri.path().to_owned();
        let part = |number: &str| format!("{path}#{number:0>5}");
        match (method.as_str(), query.get("partNumber")) {
            ("POST", _) if query.contains_key("uploads") => {
                "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>"
                    .into_response()
            }
            ("POST", _) => {
                let of_it = |name: &&String| name.starts_with(&format!("{path}#"));
                let parts: Vec<String> = objects.keys().filter(of_it).cloned().collect();
                let whole = parts.iter().filter_map(|name| objects.remove(name)).collect::<Vec<_>>().concat();
                objects.insert(path, whole);
                "<CompleteMultipartUploadResult><ETag>\"1\"</ETag></CompleteMultipartUploadResult>"
                    .into_response()
            }
            ("PUT", number) => {
                let name = number.map_or_else(|| path.clone(), |number| part(number));
                objects.insert(name, body.to_vec());
                [(header::ETAG, "\"1\"")].into_response()
            }
            ("DELETE", _) => {
                objects.remove(&path);
                StatusCode::NO_CONTENT.into_response()
            }
            _ => {
                let Some(bytes) = objects.get(&path).cloned() else {
                    return StatusCode::NOT_FOUND.into_response();
                };
                let range =
                    says(header::RANGE).strip_prefix("bytes=").and_then(|range| range.split_once('-'));
                let range = range.and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
                let tag = (header::ETAG, "\"1\"".to_owned());
                match range {
                    Some((from, to)) => {
                        let said: (usize, usize) = (from, to);
                        let range = format!("bytes {}-{}/{}", said.0, said.1, bytes.len());
                        let part = bytes[said.0..=said.1].to_vec();
                        (StatusCode::PARTIAL_CONTENT, [tag, (header::CONTENT_RANGE, range)], part)
                            .into_response()
                    }
                    None => ([tag], bytes).into_response(),
                }
            }
        }
    }

    #[tokio::test]
    async fn what_is_put_into_a_store_is_found_there() {
        let store = Store::default();
        let routes = Router::new()
            .fallback(serve)
            .layer(axum::extract::DefaultBodyLimit::disable())
            .with_state(store.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, routes).await });
        let folder = tempfile::tempdir().unwrap();
        let setting = |name: &str| match name {
            "DATA_DIR" => Some(folder.path().display().to_string()),
            "MEDIA_URL" => Some(format!("s3://films/live?endpoint=http://{address}")),
            "MEDIA_KEY_ID" => Some("id".to_owned()),
            "MEDIA_SECRET" => Some("secret".to_owned()),
            _ => None,
        };
        let storage = Storage::open(&Config::from_sources(setting, "").unwrap()).unwrap();
        assert!(!storage.exists("ab").await.unwrap());
        storage.put("ab", Bytes::from_static(b"0123456789")).await.unwrap();
        assert!(store.0.lock().unwrap().contains_key("/films/live/media/ab"));
        assert!(storage.exists("ab").await.unwrap());
        let some: Vec<Bytes> =
            storage.open_range("ab", Some(2..5)).await.unwrap().try_collect().await.unwrap();
        assert_eq!(some.concat(), b"234");
        storage.delete("ab").await.unwrap();
        storage.delete("ab").await.unwrap();
        assert!(storage.get("ab").await.is_err());
        // What is large comes in parts.
        let bytes: Vec<u8> = (0..PART + 17).map(|n| (n % 251) as u8).collect();
        let path = folder.path().join("film");
        std::fs::write(&path, &bytes).unwrap();
        storage.put_file("cd", &mut tokio::fs::File::open(&path).await.unwrap()).await.unwrap();
        assert!(storage.get("cd").await.unwrap() == bytes);
    }
}
