//! The only place that speaks HTTP.

mod large;

use std::rc::Rc;

use js_sys::JsString;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::api::problem::{Code, Problem};
use shared::lang::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Headers, RequestInit, Response};

use crate::browser;
use crate::route::{Data, Route};

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The server says why.
    Problem(Box<Problem>),
    /// It did not answer: no connection, or none that lasted.
    Offline,
}

impl Failure {
    /// Whether nobody is signed in (any more).
    pub fn is_signed_out(&self) -> bool {
        self.code() == Some(Code::SignedOut)
    }

    /// The server's code, if it answered.
    pub fn code(&self) -> Option<Code> {
        match self {
            Failure::Problem(problem) => Some(problem.code),
            Failure::Offline => None,
        }
    }

    /// The sentence for people.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Failure::Problem(problem) => sentence(lang, problem.code),
            Failure::Offline => crate::t!(lang, "offline-sentence"),
        }
    }
}

#[cfg(test)]
impl Failure {
    /// The server's problem with this code, and nothing more to say.
    pub(crate) fn of(code: Code) -> Failure {
        Failure::Problem(Box::new(Problem {
            kind: format!("/problems/{}", code.as_str()),
            title: String::new(),
            status: code.status(),
            detail: None,
            code,
            field: None,
            retry_after: None,
        }))
    }
}

/// The sentence for a problem's code.
pub fn sentence(lang: Lang, code: Code) -> String {
    crate::i18n::text(lang, &format!("problem-{}", code.as_str()))
}

/// Nothing, in either direction.
pub const NOTHING: Option<&()> = None;

/// Sends a request. If the sign-in has run out, it is renewed once and the request repeated.
///
/// # Errors
/// The server's problem, or no connection.
pub async fn request<T: DeserializeOwned>(
    method: &str,
    path: &str,
    body: Option<&impl Serialize>,
) -> Result<T, Failure> {
    read(answer(method, path, body.map(json), false).await?).await
}

/// Sends what somebody did or wrote, as [`request`] does: it goes on its way also if the tab is closed right then.
///
/// # Errors
/// As [`request`].
pub async fn deliver<T: DeserializeOwned>(
    method: &str,
    path: &str,
    body: &impl Serialize,
) -> Result<T, Failure> {
    read(answer(method, path, Some(json(body)), true).await?).await
}

fn json(body: &impl Serialize) -> JsValue {
    JsValue::from_str(&serde_json::to_string(body).unwrap_or_default())
}

/// So many bytes are sent again without further ado.
const SMALL: f64 = 1_000_000.0;

/// Sends a file as it is, to be kept. If it is a large one, `gone` is called with the percentage of it that has gone.
///
/// # Errors
/// As [`request`].
pub async fn upload<T: DeserializeOwned>(
    path: &str,
    file: &Blob,
    gone: impl Fn(u8) + 'static,
) -> Result<T, Failure> {
    if file.size() <= SMALL {
        return read(answer("POST", path, Some(file.into()), false).await?).await;
    }
    let gone = Rc::new(gone);
    let mut tries = 0;
    loop {
        // A sign-in that has run out is renewed by something small: else a film would travel in vain, twice.
        answer("GET", "/api/v1/me", None, false).await?;
        let gone = Rc::clone(&gone);
        match large::send(path, file, move |percent| gone(percent)).await {
            // It ran out just then.
            Err(failure) if failure.is_signed_out() && tries == 0 => tries += 1,
            sent => return parse(&sent?),
        }
    }
}

async fn read<T: DeserializeOwned>(response: Response) -> Result<T, Failure> {
    parse(&text_of(response).await?)
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    // No content is `null` to serde.
    let text = if text.is_empty() { "null" } else { text };
    serde_json::from_str(text).map_err(|_| Failure::Offline)
}

/// What an answer says that is no success: a problem, unless somebody between the server and us said it.
fn refused(text: &str) -> Failure {
    serde_json::from_str(text).map_or(Failure::Offline, |problem| Failure::Problem(Box::new(problem)))
}

/// Sends a request that is answered by a file.
///
/// # Errors
/// As [`request`].
pub async fn file(method: &str, path: &str, body: &impl Serialize) -> Result<Blob, Failure> {
    let response = answer(method, path, Some(json(body)), false).await?;
    let blob = response.blob().map_err(offline)?;
    JsFuture::from(blob).await.map_err(offline)?.dyn_into().map_err(offline)
}

/// What [`request`] does whatever is sent and answered: code that exists once. `outlives`: see [`deliver`].
async fn answer(
    method: &str,
    path: &str,
    body: Option<JsValue>,
    outlives: bool,
) -> Result<Response, Failure> {
    let body = body.as_ref();
    let mut answer = fetch(method, path, body, outlives).await;
    let signed_out = |answer: &Result<_, Failure>| answer.as_ref().is_err_and(Failure::is_signed_out);
    if signed_out(&answer) && path != SESSION {
        let turn = browser::turn().await;
        // Another tab may just have renewed the sign-in.
        answer = fetch(method, path, body, outlives).await;
        if signed_out(&answer) {
            answer = fetch("POST", "/api/v1/session/refresh", None, false).await;
            if answer.is_ok() {
                answer = fetch(method, path, body, outlives).await;
            }
        }
        drop(turn);
    }
    answer
}

const SESSION: &str = "/api/v1/session";

fn offline(_: JsValue) -> Failure {
    Failure::Offline
}

async fn text_of(response: Response) -> Result<String, Failure> {
    let text = JsFuture::from(response.text().map_err(offline)?).await.map_err(offline)?;
    Ok(text.as_string().unwrap_or_default())
}

/// A text is JSON; of a file, the browser says itself what it is. `outlives`: see [`deliver`].
async fn fetch(
    method: &str,
    path: &str,
    body: Option<&JsValue>,
    outlives: bool,
) -> Result<Response, Failure> {
    let init = RequestInit::new();
    init.set_method(method);
    let json = body.and_then(JsValue::dyn_ref::<JsString>);
    if json.is_some() {
        let headers = Headers::new().map_err(offline)?;
        headers.set("content-type", "application/json").map_err(offline)?;
        init.set_headers(&headers);
    }
    if let Some(body) = body {
        init.set_body(body);
    }
    if outlives && json.is_some_and(|json| json.length() < 20 * 1024) {
        // The request outlives the tab; browsers allow that to 64 KiB, and a letter has three bytes at most. (web-sys does
        // not name this option.)
        let _ = js_sys::Reflect::set(&init, &JsValue::from_str("keepalive"), &JsValue::TRUE);
    }
    let window = browser::window().ok_or(Failure::Offline)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(path, &init)).await.map_err(offline)?;
    let response: Response = response.dyn_into().map_err(offline)?;
    if response.ok() {
        return Ok(response);
    }
    Err(refused(&text_of(response).await?))
}

/// Loads what a page shows, as [`crate::boot::Boot::page`] has it; `query` belongs to the address where it decides what
/// that is.
///
/// # Errors
/// No connection, or a server in trouble.
pub async fn load(route: &Route, query: &str) -> Result<Option<String>, Failure> {
    let lang = route.lang();
    let path = match route.data() {
        Data::None => return Ok((*route != Route::NotFound).then(|| "null".to_owned())),
        Data::Catalogue => format!("catalogue?lang={lang}"),
        Data::Course(course) => format!("courses/{course}?lang={lang}"),
        Data::Lesson(course, lesson) => format!("courses/{course}/lessons/{lesson}?lang={lang}&{query}"),
        Data::Text(name) => format!("texts/{name}?lang={lang}"),
        Data::Book(path) => format!("{path}?lang={lang}&{query}"),
    };
    match text(&format!("/api/v1/{path}")).await {
        Ok(json) => Ok(Some(json)),
        Err(failure) if matches!(failure.code(), Some(Code::NotFound | Code::BookingCode)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// Reads a file as it is.
///
/// # Errors
/// As [`request`].
pub async fn text(path: &str) -> Result<String, Failure> {
    text_of(fetch("GET", path, None, false).await?).await
}

/// Reads something.
///
/// # Errors
/// As [`request`].
pub async fn get<T: DeserializeOwned>(path: &str) -> Result<T, Failure> {
    request("GET", path, NOTHING).await
}
