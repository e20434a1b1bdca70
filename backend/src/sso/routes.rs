//! The routes of signing in through a provider.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use openidconnect::url::form_urlencoded::byte_serialize;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::sso::{NewLink, SignInProvider, ToProvider};
use shared::lang::Lang;

use super::accounts::{Arrived, arrive};
use super::flow::{self, Flow, Linking, Wish};
use super::links::{self, linked_providers, unlink};
use super::person::ArrivalRole;
use super::sign_out;
use crate::accounts::{self, ClientAddress};
use crate::auth::tokens::{self, SignedIn};
use crate::auth::{LiveUser, MaybeUser, SignedInAlone, cookies};
use crate::error::{ApiError, ApiResult, Code};
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::state::App;

/// After so long whoever came through a provider is sent there again.
const SIGNED_IN: TimeDelta = TimeDelta::days(30);

/// Where the provider sends browsers back to, as it must be registered there.
fn redirect_address(app: &App, provider: &str) -> String {
    format!("{}{}/{provider}/callback", app.config.public_url, flow::PATH)
}

/// The providers that one can sign in through.
#[utoipa::path(get, path = "/api/v1/sso", tag = "sso", responses(
    (status = 200, description = "In the operator's order", body = Vec<SignInProvider>),
))]
pub async fn list(State(app): State<App>) -> Json<Vec<SignInProvider>> {
    let view = |it: &super::client::Client| SignInProvider {
        id: it.provider().id.clone(),
        name: it.provider().name.clone(),
    };
    Json(app.sso.all().map(view).collect())
}

/// What [`start`] may be told.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Start {
    /// Where to go afterwards: a path on this site.
    #[serde(default)]
    next: Option<String>,
    /// Of the page that one comes from.
    #[serde(default)]
    lang: Lang,
    /// The provider is to ask for the password even where its session goes on.
    #[serde(default)]
    again: bool,
}

/// Go to a provider to sign in there.
///
/// A plain link, from our pages or from the provider's own ("launch URL"): it signs somebody in as themselves, so other
/// sites may lead there.
#[utoipa::path(get, path = "/api/v1/sso/{provider}/start", tag = "sso",
    params(("provider" = String, Path, description = "Its id"), Start),
    responses(
        (status = 303, description = "To the provider, or back to the sign-in with the problem's code"),
        (status = 404, description = "No such provider", body = Problem),
    ))]
pub async fn start(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiPath(provider): ApiPath<String>,
    ApiQuery(it): ApiQuery<Start>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let wish = Wish { again: it.again, ..Wish::new(it.next, it.lang) };
    app.sso.get(&provider)?;
    match begin(&app, address, &provider, &wish, &headers).await {
        Ok((browser, to)) => Ok((flow::mark(&app.config, &browser), Redirect::to(&to)).into_response()),
        Err(error) => Ok(back(&wish, error.code())),
    }
}

/// Begin to link one's account with a provider: where to go.
///
/// Not a link but a request of our own app: a browser that another site leads here while it is signed in at the provider
/// as somebody else would open the account to them. With the password, so that no passer-by links an identity of their own;
/// whoever has none has signed in through a provider a moment ago; pupils link none but that of a pupil of their school.
#[utoipa::path(post, path = "/api/v1/sso/{provider}/link", tag = "sso", request_body = NewLink,
    params(("provider" = String, Path, description = "Its id")),
    responses(
        (status = 200, description = "Where to go", body = ToProvider),
        (status = 401, description = "Nobody is signed in, the password is wrong, or there is none and the provider has not asked for its own in the last 10 minutes", body = Problem),
        (status = 404, description = "No such provider", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
        (status = 503, description = "The provider does not answer", body = Problem),
    ))]
pub async fn link(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    user: LiveUser,
    ApiPath(provider): ApiPath<String>,
    headers: HeaderMap,
    ApiJson(it): ApiJson<NewLink>,
) -> ApiResult<Response> {
    let now = app.clock.now();
    app.limits.try_password(&user.account.to_string(), address, now)?;
    links::may_link(&app.db, user, &it.password, now).await?;
    let link = Some(Linking { account: user.account, device: user.device });
    let wish = Wish { link, again: true, ..Wish::new(it.next, it.lang) };
    let (browser, to) = begin(&app, address, &provider, &wish, &headers).await?;
    Ok((flow::mark(&app.config, &browser), Json(ToProvider { address: Some(to) })).into_response())
}

/// The providers that one's account is linked with.
#[utoipa::path(get, path = "/api/v1/me/sso", tag = "sso", responses(
    (status = 200, description = "By id", body = Vec<SignInProvider>),
    SignedInAlone,
))]
pub async fn mine(State(app): State<App>, user: LiveUser) -> ApiResult<Json<Vec<SignInProvider>>> {
    let view = |id: String| {
        let name = app.sso.get(&id).map(|it| it.provider().name.clone());
        SignInProvider { name: name.unwrap_or_else(|_| id.clone()), id }
    };
    let ids = linked_providers(&app.db.read, user.account).await?;
    Ok(Json(ids.into_iter().map(view).collect()))
}

/// Separate one's account from a provider.
#[utoipa::path(delete, path = "/api/v1/sso/{provider}/link", tag = "sso",
    params(("provider" = String, Path, description = "Its id")),
    responses(
        (status = 204, description = "Separated"),
        SignedInAlone,
        (status = 404, description = "They do not belong together", body = Problem),
        (status = 409, description = "There is no other way to sign in", body = Problem),
    ))]
pub async fn separate(
    State(app): State<App>,
    user: LiveUser,
    ApiPath(provider): ApiPath<String>,
) -> ApiResult<StatusCode> {
    let tx = app.db.begin().await?;
    let alive: Vec<&str> = app.sso.all().map(|it| it.provider().id.as_str()).collect();
    unlink(&tx, user.account, &provider, &alive, app.clock.now()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What the provider says through the browser.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Callback {
    /// To be exchanged for tokens.
    #[serde(default)]
    code: Option<String>,
    /// What we gave to the browser.
    #[serde(default)]
    state: Option<String>,
    /// Which provider speaks (RFC 9207).
    #[serde(default)]
    iss: Option<String>,
    /// Instead of a code.
    #[serde(default)]
    error: Option<String>,
}

/// Come back from a provider.
#[utoipa::path(get, path = "/api/v1/sso/{provider}/callback", tag = "sso",
    params(("provider" = String, Path, description = "Its id"), Callback),
    responses(
        (status = 303, description = "Signed in, to the page that was wished; or back to the sign-in with the problem's code"),
        (status = 404, description = "No such provider", body = Problem),
    ))]
pub async fn callback(
    State(app): State<App>,
    ApiPath(provider): ApiPath<String>,
    ApiQuery(it): ApiQuery<Callback>,
    MaybeUser(user): MaybeUser,
    headers: HeaderMap,
) -> ApiResult<Response> {
    app.sso.get(&provider)?;
    let nowhere = Wish::new(None, Lang::from_accept_language(accepted(&headers)));
    let Some(state) = &it.state else { return Ok(back(&nowhere, Code::SsoFailed)) };
    let marked = flow::marked(&app.config, &headers);
    let flow = match flow::take(&app.db.write, &provider, state, marked, app.clock.now()).await {
        Ok(flow) => flow,
        Err(error) => return Ok(back(&nowhere, error.code())),
    };
    let wish = flow.wish.clone();
    let somebody_else = |link: Linking| user.is_some_and(|user| user.device != link.device);
    if wish.link.is_some_and(somebody_else) {
        // They have sat down at this browser meanwhile. Whoever is still there may have an access token that is over.
        return Ok(back(&wish, Code::SignedOut));
    }
    match Box::pin(enter(&app, &provider, it, flow)).await {
        Ok((None, arrived, _)) => Ok(onward(&wish, &arrived, false)),
        Ok((Some(signed_in), arrived, teacher)) => {
            let now = app.clock.now();
            let access = tokens::access_token(&app.keys, signed_in.account, signed_in.device, now)?;
            let cookies = cookies::set(&app.config, &access, &signed_in, now);
            Ok((cookies, onward(&wish, &arrived, teacher)).into_response())
        }
        Err(error) => Ok(back(&wish, error.code())),
    }
}

/// Where to sign out at the provider through which this device was signed in: to be asked before signing out here, and
/// to be gone to afterwards.
#[utoipa::path(get, path = "/api/v1/sso/sign-out", tag = "sso", responses(
    (status = 200, description = "Where to go, if anywhere", body = ToProvider),
    SignedInAlone,
))]
pub async fn sign_out_address(State(app): State<App>, user: LiveUser) -> ApiResult<Response> {
    let (url, now) = (&app.config.public_url, app.clock.now());
    let address = sign_out::address(&app.db.read, &app.sso, user.device, url, now).await?;
    // The address holds the ID token.
    let private = AppendHeaders([(header::CACHE_CONTROL, "no-store")]);
    Ok((private, Json(ToProvider { address })).into_response())
}

async fn begin(
    app: &App,
    address: std::net::IpAddr,
    provider: &str,
    wish: &Wish,
    headers: &HeaderMap,
) -> ApiResult<(String, String)> {
    let now = app.clock.now();
    let client = app.sso.get(provider)?;
    app.limits.go_to_provider(address, now)?;
    let redirect = redirect_address(app, provider);
    let begun = client.begin(&redirect, wish.lang, wish.again, now).await?;
    let browser =
        flow::keep(&app.db.write, provider, &begun, wish, flow::marked(&app.config, headers), now).await?;
    Ok((browser, begun.address))
}

/// Signs in whoever the provider's answer is about; the device that it is now, unless it was signed in before.
async fn enter(
    app: &App,
    provider: &str,
    it: Callback,
    flow: Flow,
) -> ApiResult<(Option<SignedIn>, Arrived, bool)> {
    let now = app.clock.now();
    let client = app.sso.get(provider)?;
    client.check_issuer(it.iss.as_deref(), now).await?;
    let code = match (it.code, it.error) {
        (Some(code), None) => code,
        (_, Some(error)) => return Err(refused(provider, &error)),
        (None, None) => return Err(Code::SsoFailed.into()),
    };
    let redirect = redirect_address(app, provider);
    let finished = client.finish(code, &flow, &redirect, now).await?;
    let keep_days = app.config.school_retention_days;
    let tx = app.db.begin().await?;
    let Wish { link, lang, again, .. } = flow.wish;
    let link = link.map(|link| link.account);
    let arrived = arrive(&tx, &finished.arrival, link, lang, accounts::pronounceable, keep_days, now).await?;
    let signed_in = if link.is_some() {
        None
    } else {
        // What the provider says of somebody is asked for again from time to time; pupils share their tablets.
        let life = if arrived.pupil { tokens::SHARED_LIFE } else { SIGNED_IN };
        let it = tokens::open_device_until(&tx, arrived.account, now, now + life).await?;
        sign_out::note(&tx, it.device, client.provider(), again, finished.id_token).await?;
        Some(it)
    };
    tx.commit().await?;
    Ok((signed_in, arrived, finished.arrival.role == ArrivalRole::Teacher))
}

/// The provider sends no code but a word of RFC 6749, 4.1.2.1, or OpenID Connect Core 1.0, 3.1.2.6.
fn refused(provider: &str, error: &str) -> ApiError {
    let word: String = error.chars().filter(|c| c.is_ascii_graphic()).take(60).collect();
    tracing::info!(%provider, %word, "a provider sent somebody back without a code");
    ApiError::new(match word.as_str() {
        "access_denied" | "login_required" | "interaction_required" | "consent_required" => {
            Code::SsoCancelled
        }
        "temporarily_unavailable" | "server_error" => Code::SsoUnavailable,
        _ => Code::SsoFailed,
    })
}

/// To where the person wants to go. Whose school nobody has connected hears of it: at the first time, and teachers each
/// time, as they can do something about it.
fn onward(wish: &Wish, arrived: &Arrived, teacher: bool) -> Response {
    if arrived.school_unknown && (arrived.new || teacher) {
        return back(wish, Code::SchoolUnknown);
    }
    let home = format!("/{}", wish.lang);
    Redirect::to(wish.next.as_deref().unwrap_or(&home)).into_response()
}

/// To the page of signing in, with a word about what happened, and the way to go on from there.
fn back(wish: &Wish, problem: Code) -> Response {
    let next = wish.next.as_ref().map(|path| format!("&next={}", in_query(path))).unwrap_or_default();
    let to = format!("/{}/sign-in?problem={}{next}", wish.lang, problem.as_str());
    (AppendHeaders([(header::CACHE_CONTROL, "no-store")]), Redirect::to(&to)).into_response()
}

fn in_query(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}

fn accepted(headers: &HeaderMap) -> &str {
    headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()).unwrap_or_default()
}
