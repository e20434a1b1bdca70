//! The first view of every page, rendered from the front end's own components, and the files it needs.
//!
//! Pages are the same for everybody, so each is rendered once, packed, and kept until the content changes.

pub mod assets;
mod book;
pub mod cache;
mod shell;

use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use frontend::boot::Boot;
use frontend::route::{Bundle, Data, Route};
use shared::lang::Lang;

use crate::accounts::ClientAddress;
use crate::catalogue::{Snapshot, views};
use crate::error::{ApiError, ApiResult, Code};
use crate::json::ApiPath;
use crate::observe::{self, Framing};
use crate::state::App;
use crate::storage::answer::{self as stored_file, FOR_GOOD, HARMLESS};
use crate::studio::media::published;
pub use assets::Pages;
pub use book::{form_of, refused};
use cache::Rendered;

/// Files beside the pages. The pages themselves are the router's fallback.
pub fn router() -> Router<App> {
    Router::new()
        .route("/", get(choose_language))
        .route("/assets/{file}", get(assets::asset))
        .route("/media/{hash}/{file}", get(media))
        .route("/robots.txt", get(|| async { "User-agent: *\nDisallow: /api/\n" }))
}

/// `/`: the browser's wish chooses the language.
async fn choose_language(headers: HeaderMap) -> Response {
    let lang = wished(&headers);
    ([(header::VARY, "Accept-Language")], Redirect::to(&format!("/{lang}"))).into_response()
}

fn wished(headers: &HeaderMap) -> Lang {
    let wish = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    Lang::from_accept_language(wish)
}

/// A course's picture, film or sound: of the content that was imported, or uploaded by trainers and published. Scripts in
/// it could not run: it has a policy of its own.
async fn media(
    State(app): State<App>,
    ApiPath((hash, name)): ApiPath<(String, String)>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    if let Some(picture) = app.catalogue.now().pictures.get(&hash) {
        let headers = [
            (header::CONTENT_TYPE, picture.content_type.as_str()),
            (header::CACHE_CONTROL, FOR_GOOD),
            (header::CONTENT_SECURITY_POLICY, HARMLESS),
        ];
        return Ok((headers, picture.bytes.clone()).into_response());
    }
    let stored = published(&app.db.read, &hash, &name).await?.ok_or(Code::NotFound)?;
    stored_file::answer(&app.storage, &headers, &stored, FOR_GOOD).await
}

/// How long a rendered page is kept while the content stays as it is.
const KEPT_MS: i64 = 5 * 60 * 1000;

/// Every address that is no route of the API: a page, or a page that says there is none.
pub async fn page(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    method: axum::http::Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let mut response = answer(&app, address, &method, &uri, &headers).await;
    if let Route::Studio { path, .. } = Route::at(uri.path()) {
        let framing = if path == "studio/frame" { Framing::Framed } else { Framing::Frames };
        observe::framed(framing, response.headers_mut());
    }
    response
}

async fn answer(
    app: &App,
    address: IpAddr,
    method: &axum::http::Method,
    uri: &Uri,
    headers: &HeaderMap,
) -> Response {
    let path = uri.path();
    if path.starts_with("/api/") {
        return ApiError::new(Code::NotFound).into_response();
    }
    if *method != axum::http::Method::GET && *method != axum::http::Method::HEAD {
        return ApiError::new(Code::MethodNotAllowed).into_response();
    }
    if path.len() > 1
        && let Some(short) = path.strip_suffix('/')
    {
        // Browsers read `\` as `/`, and `//` as another site's beginning.
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        return Redirect::permanent(&format!("/{}{query}", short.trim_matches(['/', '\\']))).into_response();
    }
    let in_address = Route::lang_in(path);
    if in_address.is_none() && is_a_person(headers) {
        // An address without a language gets the browser's.
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        let to = format!("/{}/{}{query}", wished(headers), path.trim_matches(['/', '\\']));
        return ([(header::VARY, "Accept, Accept-Language")], Redirect::temporary(&to)).into_response();
    }
    let route = Route::at(path);
    let snapshot = app.catalogue.now();
    // A token in the path, a search in the query, seats that change with every booking: such pages are rendered for
    // this request alone.
    let secret = is_secret(&route);
    let shared = uri.query().is_none() && !secret && !matches!(route, Route::Book { .. } | Route::NotFound);
    // The next workshops on a page of a course change with time, so that pages are kept for some minutes only.
    let revision = format!("{}-{}", snapshot.revision, app.clock.now_ms() / KEPT_MS);
    if shared && let Some(rendered) = app.pages.cache.get(&revision, path) {
        return rendered.answer(headers);
    }
    // One page at a time is rendered and packed for everybody: a rush on a page that nobody has seen yet waits for the
    // first of them instead of packing it many times over.
    let _turn = if shared {
        let turn = app.pages.cache.turn.lock().await;
        if let Some(rendered) = app.pages.cache.get(&revision, path) {
            return rendered.answer(headers);
        }
        Some(turn)
    } else {
        None
    };
    let data = match data(app, &snapshot, &route, uri, address).await {
        Ok(data) => data,
        Err(error) => return trouble(app, headers, in_address, error),
    };
    let missing = data.is_none();
    // A page that is not there speaks the language of the address all the same.
    let lang = in_address.unwrap_or_default();
    let url = uri.path_and_query().map_or_else(|| path.to_owned(), ToString::to_string);
    let html = match render(app, &route, lang, url, data).await {
        Ok(html) => html,
        Err(error) => return trouble(app, headers, in_address, error),
    };
    if missing {
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        ];
        return (StatusCode::NOT_FOUND, headers, html).into_response();
    }
    if secret {
        // The address holds a secret: nothing of it stays in a cache, or travels to other sites (`same-origin`, as for
        // every page). With `no-referrer` its forms would say `Origin: null`, and be refused from older browsers.
        return ([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response();
    }
    let rendered = match tokio::task::spawn_blocking(move || Rendered::new(html, shared)).await {
        Ok(rendered) => Arc::new(rendered),
        Err(error) => return ApiError::from(error).into_response(),
    };
    if shared {
        app.pages.cache.put(&revision, path, Arc::clone(&rendered));
    }
    rendered.answer(headers)
}

/// Why there is no page this time: a sentence for people, a problem for programs.
fn trouble(app: &App, headers: &HeaderMap, lang: Option<Lang>, error: ApiError) -> Response {
    let lang = lang.unwrap_or_else(|| wished(headers));
    let sentence = frontend::api::sentence(lang, error.code());
    if is_a_person(headers) {
        in_words(error, shell::trouble(&app.pages.assets, lang, &sentence))
    } else {
        error.into_response()
    }
}

/// A problem's answer with a page for people in place of what programs read.
fn in_words(error: ApiError, page: String) -> Response {
    let mut response = error.into_response();
    *response.body_mut() = page.into();
    let html = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, html);
    response.headers_mut().remove(header::CONTENT_LENGTH);
    response
}

/// Whether a browser asks for a page, not for an icon or a script that is not there.
fn is_a_person(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// Whether the address itself lets somebody do something: a link from a letter, the code of a booking, a
/// link to a course that is not published.
fn is_secret(route: &Route) -> bool {
    match route {
        Route::Confirm { .. } | Route::Reset { .. } | Route::Join { .. } => true,
        Route::Book { path, .. } => path.starts_with("bookings/"),
        Route::Studio { path, .. } => path.starts_with("preview/"),
        _ => false,
    }
}

/// The data of a page ([`Boot::page`]); none if there is no such page.
async fn data(
    app: &App,
    snapshot: &Snapshot,
    route: &Route,
    uri: &Uri,
    address: IpAddr,
) -> ApiResult<Option<String>> {
    let lang = route.lang();
    match route.data() {
        Data::None if *route == Route::NotFound => Ok(None),
        Data::None => Ok(Some("null".to_owned())),
        Data::Catalogue => json(&views::catalogue(snapshot, lang)).map(Some),
        Data::Course(course) => {
            let Some(view) = views::course(snapshot, &course, lang) else { return Ok(None) };
            json(&app.course_with_workshops(view, lang).await).map(Some)
        }
        Data::Lesson(course, lesson) => {
            let view = snapshot.courses.get(&course).and_then(|course| views::lesson(course, &lesson, lang));
            let Some(view) = view else { return Ok(None) };
            json(&app.lesson_with_workshops(view, lang).await).map(Some)
        }
        Data::Text(name) => snapshot.texts.get(&(lang, name)).map(json).transpose(),
        Data::Book(path) => book::data(app, &path, uri, lang, address).await,
    }
}

/// As the front end reads it.
fn json(view: &impl serde::Serialize) -> ApiResult<String> {
    serde_json::to_string(view).map_err(ApiError::internal)
}

/// The document. Its bundle is the address's, also where nothing was found there: the browser's app must be the one that
/// was rendered here, or it does not find its pieces.
async fn render(
    app: &App,
    route: &Route,
    lang: Lang,
    url: String,
    page: Option<String>,
) -> ApiResult<String> {
    let assets = &app.pages.assets;
    let texts = Lang::ALL.map(|lang| (lang, assets.address(&assets::texts(lang, route.bundle())))).into();
    let pictures = match route.bundle() {
        Bundle::Account | Bundle::School => assets.address("pictures.svg"),
        _ => String::new(),
    };
    let found = page.is_some();
    let boot = Boot { url, page, wolf: assets.address("wolf.svg"), pictures, texts };
    let for_the_app = json(&boot)?;
    let (about, body) = frontend::render(boot).await;
    let shell = shell::Shell::new(&app.config.public_url, assets, route, found, lang, &about, &for_the_app);
    Ok(shell.around(&body))
}
