//! The routes of accounts and sessions.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use shared::api::account::{
    ChangePassword, Confirm, Erase, Me, MyData, Recover, Register, Registered, Reset, SignIn,
};
use shared::api::problem::Problem;

use super::form::{SignInForm, SignInRequest};
use super::limits::ClientAddress;
use super::names::{self, Login};
use super::{me as who, my_data as data, recovery, sign_in as session, sign_up};
use crate::auth::tokens::{self, SignedIn};
use crate::auth::{CurrentUser, LiveUser, SignedInAlone, cookies};
use crate::error::{ApiError, ApiResult, Code};
use crate::json::ApiJson;
use crate::state::App;

/// Cookies of a device that is signed in now, and whose it is.
///
/// # Errors
/// There is no key to sign with; the account is gone.
pub async fn welcome(app: &App, it: &SignedIn) -> ApiResult<(cookies::Cookies, Me)> {
    let now = app.clock.now();
    let access = tokens::access_token(&app.keys, it.account, it.device, now)?;
    Ok((cookies::set(&app.config, &access, it, now), who(&app.db.read, it.account).await?))
}

/// Make an account.
///
/// With a user name it exists at once and is signed in. With an e-mail address a link goes there first; the answer
/// does not tell whether the address has an account.
#[utoipa::path(post, path = "/api/v1/accounts", tag = "accounts", request_body = Register, responses(
    (status = 201, description = "Made and signed in", body = Registered),
    (status = 202, description = "A letter is on its way", body = Registered),
    (status = 409, description = "Somebody has this user name", body = Problem),
    (status = 422, description = "The login or the password is not taken", body = Problem),
    (status = 429, description = "Too many tries", body = Problem),
))]
pub async fn register(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiJson(wish): ApiJson<Register>,
) -> ApiResult<Response> {
    let now = app.clock.now();
    app.limits.register(address, now)?;
    let login = Login::read(&wish.login)?;
    if let Login::UserName(_) = login {
        let it = sign_up::with_user_name(&app.db, &wish, &login, now).await?;
        let (cookies, me) = welcome(&app, &it).await?;
        return Ok((StatusCode::CREATED, cookies, Json(Registered::SignedIn { me })).into_response());
    }
    app.limits.letter(login.as_str(), address, now)?;
    let hash = sign_up::password_hash(&wish, &login).await?;
    let background = app.clone();
    app.mailer.in_background(async move {
        let url = &background.config.public_url;
        if let Ok(letter) =
            sign_up::letter_for(&background.db, url, login.as_str(), wish.lang, hash, now).await
        {
            background.mailer.send(letter);
        }
    });
    Ok((StatusCode::ACCEPTED, Json(Registered::CheckMail)).into_response())
}

/// Confirm an e-mail address by the link sent there, with the password that was chosen.
#[utoipa::path(post, path = "/api/v1/accounts/confirm", tag = "accounts", request_body = Confirm, responses(
    (status = 200, description = "The account exists and is signed in", body = Me),
    (status = 401, description = "Not the password that was chosen at the registration", body = Problem),
    (status = 410, description = "The link has been used or is too old", body = Problem),
    (status = 429, description = "Too many tries", body = Problem),
))]
pub async fn confirm(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiJson(it): ApiJson<Confirm>,
) -> ApiResult<Response> {
    let now = app.clock.now();
    app.limits.try_password(&it.token, address, now)?;
    let it = sign_up::confirm(&app.db, &it.token, &it.password, now).await?;
    let (cookies, me) = welcome(&app, &it).await?;
    Ok((cookies, Json(me)).into_response())
}

/// Sign in.
///
/// Also takes a plain HTML form, and then answers with a redirection.
#[utoipa::path(post, path = "/api/v1/session", tag = "session",
    request_body(content((SignIn = "application/json"), (SignInForm = "application/x-www-form-urlencoded"))),
    responses(
        (status = 200, description = "Signed in", body = Me),
        (status = 303, description = "For a form: to the page it wishes, or back with the problem's code"),
        (status = 401, description = "User name and password do not belong together", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    ))]
pub async fn sign_in(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    request: SignInRequest,
) -> ApiResult<Response> {
    let SignIn { login, password } = request.credentials();
    let now = app.clock.now();
    let tried = async {
        app.limits.try_password(&names::normalised(login), address, now)?;
        let it = session::sign_in(&app.db, login, password, now).await?;
        welcome(&app, &it).await
    };
    match (request.form(), tried.await) {
        (Some(form), Ok((cookies, _))) => Ok((cookies, form.onward()).into_response()),
        (Some(form), Err(error)) => Ok(form.back(error.code()).into_response()),
        (None, Ok((cookies, me))) => Ok((cookies, Json(me)).into_response()),
        (None, Err(error)) => Err(error),
    }
}

/// Sign out this device.
///
/// Works with either of the two cookies, so also after the access token has run out.
#[utoipa::path(delete, path = "/api/v1/session", tag = "session", responses(
    (status = 204, description = "Signed out, or nobody was signed in"),
))]
pub async fn sign_out(
    State(app): State<App>,
    user: Result<CurrentUser, ApiError>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let token = cookies::refresh_token(&app.config, &headers);
    session::sign_out(&app.db, user.ok().map(|user| user.device), token).await?;
    Ok((StatusCode::NO_CONTENT, cookies::clear(&app.config)).into_response())
}

/// Exchange the refresh token for its successor and a new access token.
#[utoipa::path(post, path = "/api/v1/session/refresh", tag = "session", responses(
    (status = 200, description = "Still signed in", body = Me),
    (status = 401, description = "Signed out: the token is unknown, has run out, or seems stolen", body = Problem),
))]
pub async fn refresh(State(app): State<App>, headers: HeaderMap) -> Response {
    let exchanged = async {
        let token = cookies::refresh_token(&app.config, &headers).ok_or(Code::SignedOut)?;
        let it = tokens::exchange(&app.db, &token, app.clock.now()).await?;
        welcome(&app, &it).await
    };
    match exchanged.await {
        Ok((cookies, me)) => (cookies, Json(me)).into_response(),
        Err(error) if error.code() == Code::SignedOut => (cookies::clear(&app.config), error).into_response(),
        Err(error) => error.into_response(),
    }
}

/// Ask for a link to choose a new password.
///
/// The answer does not tell whether there is such an account.
#[utoipa::path(post, path = "/api/v1/recovery", tag = "session", request_body = Recover, responses(
    (status = 202, description = "If the account has an e-mail address, a letter is on its way"),
    (status = 429, description = "Too many tries", body = Problem),
))]
pub async fn recover(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiJson(it): ApiJson<Recover>,
) -> ApiResult<StatusCode> {
    let now = app.clock.now();
    app.limits.letter(&names::normalised(&it.login), address, now)?;
    let background = app.clone();
    app.mailer.in_background(async move {
        let url = &background.config.public_url;
        if let Ok(Some(letter)) = recovery::letter_for(&background.db, url, &it.login, it.lang, now).await {
            background.mailer.send(letter);
        }
    });
    Ok(StatusCode::ACCEPTED)
}

/// Choose a new password by the link.
#[utoipa::path(post, path = "/api/v1/recovery/reset", tag = "session", request_body = Reset, responses(
    (status = 204, description = "The password is set, all devices are signed out"),
    (status = 410, description = "The link has been used or is too old", body = Problem),
    (status = 422, description = "The password is not taken", body = Problem),
))]
pub async fn reset(State(app): State<App>, ApiJson(it): ApiJson<Reset>) -> ApiResult<StatusCode> {
    recovery::reset(&app.db, &it.token, &it.password, app.clock.now()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who is signed in.
#[utoipa::path(get, path = "/api/v1/me", tag = "me", responses(
    (status = 200, description = "Oneself", body = Me),
    SignedInAlone,
))]
pub async fn me(State(app): State<App>, user: LiveUser) -> ApiResult<Json<Me>> {
    Ok(Json(who(&app.db.read, user.account).await?))
}

/// Change the password. All other devices are signed out.
#[utoipa::path(put, path = "/api/v1/me/password", tag = "me", request_body = ChangePassword, responses(
    (status = 204, description = "Changed"),
    (status = 401, description = "Nobody is signed in, or the password so far is wrong", body = Problem),
    (status = 422, description = "The new password is not taken", body = Problem),
    (status = 429, description = "Too many tries", body = Problem),
))]
pub async fn change_password(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    user: LiveUser,
    ApiJson(it): ApiJson<ChangePassword>,
) -> ApiResult<StatusCode> {
    app.limits.try_password(&user.account.to_string(), address, app.clock.now())?;
    session::change_password(&app.db, user, &it.current, &it.new).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sign out everywhere, here too.
#[utoipa::path(delete, path = "/api/v1/me/devices", tag = "me", responses(
    (status = 204, description = "All devices are signed out"),
    SignedInAlone,
))]
pub async fn sign_out_everywhere(State(app): State<App>, user: LiveUser) -> ApiResult<Response> {
    tokens::close_devices(&app.db.write, user.account, None).await?;
    Ok((StatusCode::NO_CONTENT, cookies::clear(&app.config)).into_response())
}

/// Everything that is stored about oneself.
#[utoipa::path(get, path = "/api/v1/me/data", tag = "me", responses(
    (status = 200, description = "All of it", body = MyData),
    SignedInAlone,
))]
pub async fn my_data(State(app): State<App>, user: LiveUser) -> ApiResult<Json<MyData>> {
    Ok(Json(data::my_data(&app.db.read, user).await?))
}

/// Erase one's account and everything that belongs to it, for good.
#[utoipa::path(post, path = "/api/v1/me/erase", tag = "me", request_body = Erase, responses(
    (status = 204, description = "Erased"),
    (status = 401, description = "Nobody is signed in, the password is wrong, or there is none and nobody has signed in through a provider in the last 10 minutes", body = Problem),
    (status = 409, description = "The last administrator of the site cannot go", body = Problem),
    (status = 429, description = "Too many tries", body = Problem),
))]
pub async fn erase(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    user: LiveUser,
    ApiJson(it): ApiJson<Erase>,
) -> ApiResult<Response> {
    app.limits.try_password(&user.account.to_string(), address, app.clock.now())?;
    session::erase(&app.db, user, &it.password, app.clock.now()).await?;
    app.upkeep.notify_one();
    Ok((StatusCode::NO_CONTENT, cookies::clear(&app.config)).into_response())
}
