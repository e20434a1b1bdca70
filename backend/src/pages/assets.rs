//! The built front end: scripts, WebAssembly, style sheet. Names carry a fingerprint, so browsers keep them for good.

use std::collections::{BTreeMap, HashMap};
use std::path::Path as FsPath;

use anyhow::{Context, bail};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use frontend::route::Bundle;
use shared::lang::Lang;

use super::cache::{Accepts, Cache, brotli, gunzip, gzip};
use crate::catalogue::import::fingerprint;
use crate::error::{ApiError, ApiResult, Code};
use crate::json::ApiPath;
use crate::observe::PartOfPage;
use crate::state::App;

/// Rendered pages and what they need.
pub struct Pages {
    /// Rendered pages.
    pub cache: Cache,
    /// Files.
    pub assets: Assets,
}

impl Pages {
    /// Reads the built front end from a folder, or from inside the binary.
    ///
    /// # Errors
    /// A front end that is not built.
    pub fn load(dir: Option<&FsPath>) -> anyhow::Result<Pages> {
        let files = match dir {
            Some(dir) => from_dir(dir)?,
            None => embedded()?,
        };
        Ok(Pages { cache: Cache::default(), assets: Assets::new(files)? })
    }
}

/// The plain name of a language's texts for a bundle.
pub fn texts(lang: Lang, bundle: Bundle) -> String {
    format!("texts-{}-{lang}.ftl", bundle.name())
}

/// The files, by their names with a fingerprint.
pub struct Assets {
    names: BTreeMap<String, String>,
    files: HashMap<String, File>,
}

struct File {
    content_type: &'static str,
    content: Content,
}

/// What is packed is kept in that form alone: hardly anybody asks for the plain one, which is two thirds of the whole.
enum Content {
    Plain(Bytes),
    Packed { brotli: Bytes, gzip: Bytes },
}

impl Content {
    /// What fits a request, and the name of its packing.
    async fn accepted(&self, accepts: Accepts) -> ApiResult<(Option<&'static str>, Bytes)> {
        Ok(match self {
            Content::Packed { brotli, .. } if accepts.brotli => (Some("br"), brotli.clone()),
            Content::Packed { gzip, .. } if accepts.gzip => (Some("gzip"), gzip.clone()),
            Content::Packed { gzip, .. } => {
                let gzip = gzip.clone();
                let plain = tokio::task::spawn_blocking(move || gunzip(&gzip)).await?;
                (None, plain.map_err(ApiError::internal)?.into())
            }
            Content::Plain(bytes) => (None, bytes.clone()),
        })
    }
}

impl Assets {
    fn new(mut all: HashMap<String, Vec<u8>>) -> anyhow::Result<Assets> {
        let manifest =
            all.remove("manifest.json").context("the front end has no manifest.json: build it again")?;
        let names: BTreeMap<String, String> = serde_json::from_slice(&manifest).context("manifest.json")?;
        let mut files = HashMap::new();
        for name in names.values() {
            let plain =
                all.remove(name).with_context(|| format!("the front end lacks {name}: build it again"))?;
            let content = match (all.remove(&format!("{name}.br")), all.remove(&format!("{name}.gz"))) {
                (Some(brotli), Some(gzip)) => Content::Packed { brotli: brotli.into(), gzip: gzip.into() },
                _ => Content::Plain(plain.into()),
            };
            files.insert(name.clone(), File { content_type: content_type(name), content });
        }
        let mut names = names;
        for (lang, bundle) in Lang::ALL.into_iter().flat_map(|lang| Bundle::ALL.map(|bundle| (lang, bundle)))
        {
            let source = frontend::i18n::source(lang, bundle).into_bytes();
            let name = format!("texts-{lang}-{}.ftl", &fingerprint(&source)[..10]);
            names.insert(texts(lang, bundle), name.clone());
            // Two bundles may need the same.
            if files.contains_key(&name) {
                continue;
            }
            let content = Content::Packed { brotli: brotli(&source).into(), gzip: gzip(&source).into() };
            files.insert(name, File { content_type: "text/plain; charset=utf-8", content });
        }
        Ok(Assets { names, files })
    }

    /// Where a file lies, by its plain name.
    pub fn address(&self, name: &str) -> String {
        format!("/assets/{}", self.names.get(name).map_or(name, String::as_str))
    }
}

fn from_dir(dir: &FsPath) -> anyhow::Result<HashMap<String, Vec<u8>>> {
    let mut files = HashMap::new();
    let entries = std::fs::read_dir(dir)
        .with_context(|| format!("no built front end in {}: run `cargo xtask run`", dir.display()))?;
    for entry in entries {
        let path = entry?.path();
        if let (true, Some(name)) = (path.is_file(), path.file_name().and_then(|n| n.to_str())) {
            files.insert(name.to_owned(), std::fs::read(&path)?);
        }
    }
    Ok(files)
}

#[cfg(feature = "embed")]
fn embedded() -> anyhow::Result<HashMap<String, Vec<u8>>> {
    #[derive(rust_embed::RustEmbed)]
    #[folder = "../target/web/dist"]
    struct Dist;
    let files: HashMap<_, _> = Dist::iter()
        .filter_map(|name| Some((name.to_string(), Dist::get(&name)?.data.into_owned())))
        .collect();
    if files.is_empty() {
        bail!("this binary was built without a front end");
    }
    Ok(files)
}

#[cfg(not(feature = "embed"))]
fn embedded() -> anyhow::Result<HashMap<String, Vec<u8>>> {
    bail!("this binary has no front end inside: set LERNWOLF_ASSETS_DIR, or build with `cargo xtask build`")
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// A file of the front end.
pub async fn asset(
    State(app): State<App>,
    ApiPath(name): ApiPath<String>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let file = app.pages.assets.files.get(&name).ok_or(ApiError::new(Code::NotFound))?;
    let (packing, body) = file.content.accepted(Accepts::from(&headers)).await?;
    let about = [
        (header::CONTENT_TYPE, file.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "Accept-Encoding"),
    ];
    let mut response = (about, body).into_response();
    // A picture can be opened by itself.
    if file.content_type != "image/svg+xml" {
        response.extensions_mut().insert(PartOfPage);
    }
    if let Some(packing) = packing {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(packing));
    }
    Ok(response)
}
