//! Schools over HTTP: how pupils get in, and the school's side.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use shared::api::account::Me;
use shared::api::problem::Problem;
use shared::api::school::assignment::MyAssignment;
use shared::api::school::class::{ClassCard, ClassWish};
use shared::api::school::roster::{RosterPreview, RosterUpload};
use shared::api::school::sign_in::{AsPupil, CardHeld, CardHolder, CardSignIn, Claim, DoorSignIn, OpenClass};
use shared::api::school::upkeep::{
    InvitationMade, InvitationView, Invited, Kept, NewInvitation, StoredPupil, YearEnd, YearEndPreview,
};
use shared::api::workshop::InLang;
use uuid::Uuid;

use super::class::assignments;
use super::class_routes::now;
use super::{access, classes, door, erasing, import, invitations, stored, year_end};
use crate::accounts::{self, ClientAddress};
use crate::auth::tokens::SignedIn;
use crate::auth::{
    AdministratorsAlone, CurrentUser, LiveUser, MaybeUser, OrganisationAdministrator, SchoolStaff,
    SignedInAlone,
};
use crate::error::{ApiResult, Code};
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::qr;
use crate::state::App;

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfPupil {
    account: Uuid,
}

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfInvitation {
    invitation: Uuid,
}

async fn welcome(app: &App, it: &SignedIn) -> ApiResult<Response> {
    let (cookies, me) = accounts::welcome(app, it).await?;
    Ok((cookies, Json(me)).into_response())
}

/// Whose card it is.
///
/// The first name alone, to whoever holds the card: the whole name stands on it. Children who have mixed up their cards
/// see it before they tap pictures.
#[utoipa::path(post, path = "/api/v1/cards/look", tag = "school", request_body = CardHeld, responses(
    (status = 200, body = CardHolder),
    (status = 404, description = "No card, or one that was replaced", body = Problem),
    (status = 429, description = "Too many tries", body = Problem),
))]
pub async fn look_at_card(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiJson(held): ApiJson<CardHeld>,
) -> ApiResult<Json<CardHolder>> {
    app.limits.try_card(address, app.clock.now())?;
    Ok(Json(access::look(&app.db.read, &held.card).await?))
}

/// Sign in by card and pictures.
#[utoipa::path(post, path = "/api/v1/cards/sign-in", tag = "school", request_body = CardSignIn, responses(
    (status = 200, description = "Signed in, for a school day at most", body = Me),
    (status = 401, description = "Card and pictures do not belong together", body = Problem),
    (status = 423, description = "Too many wrong pictures: a teacher unlocks", body = Problem),
    (status = 429, description = "Too many tries", body = Problem),
))]
pub async fn sign_in_by_card(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiJson(wish): ApiJson<CardSignIn>,
) -> ApiResult<Response> {
    let now = app.clock.now();
    app.limits.try_card(address, now)?;
    welcome(&app, &access::by_card(&app.db, &wish.card, wish.pictures, now).await?).await
}

/// What stands at an open door.
#[utoipa::path(get, path = "/api/v1/doors/{code}", tag = "school",
    params(("code" = String, Path, description = "As it is typed")),
    responses(
        (status = 200, body = OpenClass),
        (status = 404, description = "No door is open under this code", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    ))]
pub async fn look_at_door(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiPath(code): ApiPath<String>,
) -> ApiResult<Json<OpenClass>> {
    app.limits.try_card(address, app.clock.now())?;
    Ok(Json(door::look(&app.db.read, &code, app.clock.now_ms()).await?))
}

/// The address of the sign-in through a door as a QR code, with the code filled in, for the board.
#[utoipa::path(get, path = "/api/v1/doors/{code}/qr.svg", tag = "school",
    params(("code" = String, Path, description = "As it is typed"), InLang),
    responses(
        (status = 200, body = String, content_type = "image/svg+xml"),
        (status = 404, description = "No door has such a code", body = Problem),
    ))]
pub async fn door_qr(
    State(app): State<App>,
    ApiPath(typed): ApiPath<String>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Response> {
    // What is drawn is what was asked for: whether a door is open does not matter here.
    let code = door::shown(&door::read(&typed).ok_or(Code::DoorClosed)?);
    let svg = qr::svg(&format!("{}/{lang}/class?code={code}", app.config.public_url))?;
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, svg).into_response())
}

/// Sign in through an open door.
#[utoipa::path(post, path = "/api/v1/doors/{code}/sign-in", tag = "school", request_body = DoorSignIn,
    params(("code" = String, Path, description = "As it is typed")),
    responses(
        (status = 200, description = "Signed in, for a school day at most", body = Me),
        (status = 401, description = "Name and pictures do not belong together", body = Problem),
        (status = 404, description = "No door is open under this code", body = Problem),
        (status = 423, description = "Too many wrong pictures: a teacher unlocks", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    ))]
pub async fn sign_in_by_door(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiPath(code): ApiPath<String>,
    ApiJson(wish): ApiJson<DoorSignIn>,
) -> ApiResult<Response> {
    let now = app.clock.now();
    app.limits.try_card(address, now)?;
    welcome(&app, &door::sign_in(&app.db, &code, &wish, now).await?).await
}

/// What a code invites to. Whoever holds that role already is told so as long as the invitation is not withdrawn.
#[utoipa::path(get, path = "/api/v1/invitations/{code}", tag = "school",
    params(("code" = String, Path, description = "As it is typed")),
    responses(
        (status = 200, body = Invited),
        (status = 410, description = "Used up, withdrawn, too old, or never made", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    ))]
pub async fn invited(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    MaybeUser(user): MaybeUser,
    ApiPath(code): ApiPath<String>,
) -> ApiResult<Json<Invited>> {
    app.limits.show_code(address, app.clock.now())?;
    let who = user.map(|user| user.account);
    Ok(Json(invitations::look(&app.db.read, &code, who, app.clock.now()).await?))
}

/// Take the role that a code invites to.
#[utoipa::path(post, path = "/api/v1/invitations/{code}/accept", tag = "school",
    params(("code" = String, Path, description = "As it is typed")),
    responses(
        (status = 200, description = "Held now", body = Me),
        SignedInAlone,
        (status = 409, description = "A pupil cannot hold a role", body = Problem),
        (status = 410, description = "Used up, withdrawn, too old, or never made", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    ))]
pub async fn accept_invitation(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    user: LiveUser,
    ApiPath(code): ApiPath<String>,
) -> ApiResult<Json<Me>> {
    app.limits.show_code(address, app.clock.now())?;
    invitations::accept(&app.db, &code, user.account, app.clock.now()).await?;
    Ok(Json(accounts::me(&app.db.read, user.account).await?))
}

/// What I am to do.
#[utoipa::path(get, path = "/api/v1/me/assignments", tag = "school", params(InLang), responses(
    (status = 200, body = Vec<MyAssignment>),
    SignedInAlone,
))]
pub async fn my_assignments(
    State(app): State<App>,
    user: CurrentUser,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Vec<MyAssignment>>> {
    let (courses, now) = (app.catalogue.now(), app.clock.now_ms());
    Ok(Json(assignments::mine(&app.db.read, &courses, user.account, lang, now).await?))
}

/// What the school has stored about me.
#[utoipa::path(get, path = "/api/v1/me/school", tag = "school", params(InLang), responses(
    (status = 200, body = AsPupil),
    SignedInAlone,
    (status = 404, description = "No pupil", body = Problem),
))]
pub async fn my_school(
    State(app): State<App>,
    user: LiveUser,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<AsPupil>> {
    let may_claim = accounts::may_claim(&app.db.read, user, app.clock.now()).await?;
    Ok(Json(accounts::as_pupil(&app.db.read, user.account, may_claim, lang).await?))
}

/// Take the account along: with a password it is one's own.
///
/// In the first ten minutes after a sign-in alone.
#[utoipa::path(post, path = "/api/v1/me/claim", tag = "school", request_body = Claim, responses(
    (status = 200, description = "One's own now", body = Me),
    (status = 401, description = "Nobody is signed in, or not since a moment ago", body = Problem),
    (status = 409, description = "No pupil, or there is a password already", body = Problem),
    (status = 422, description = "The password is not taken", body = Problem),
))]
pub async fn claim(
    State(app): State<App>,
    user: LiveUser,
    ApiJson(wish): ApiJson<Claim>,
) -> ApiResult<Json<Me>> {
    accounts::claim(&app.db, user, &wish.password, app.clock.now()).await?;
    Ok(Json(accounts::me(&app.db.read, user.account).await?))
}

/// Class groups: a teacher sees their own, administrators of the school see all.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/classes", tag = "school",
    params(("organisation" = Uuid, Path, description = "The school"), InLang),
    responses(
        (status = 200, body = Vec<ClassCard>),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Neither a teacher nor an administrator of this school", body = Problem),
    ))]
pub async fn list_classes(
    State(app): State<App>,
    by: SchoolStaff,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Vec<ClassCard>>> {
    Ok(Json(classes::all(&app.db.read, &by, lang).await?))
}

/// Make a class group. A teacher who makes one teaches it.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes", tag = "school", request_body = ClassWish,
    params(("organisation" = Uuid, Path, description = "The school"), InLang),
    responses(
        (status = 201, description = "Made", body = ClassCard),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "There is such a class group", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Neither a teacher nor an administrator of this school", body = Problem),
    ))]
pub async fn create_class(
    State(app): State<App>,
    by: SchoolStaff,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(wish): ApiJson<ClassWish>,
) -> ApiResult<(StatusCode, Json<ClassCard>)> {
    let card = classes::create(&app.db, &by, &wish, lang, now(&app)).await?;
    Ok((StatusCode::CREATED, Json(card)))
}

/// Invitations that can still be used.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/invitations", tag = "school",
    params(("organisation" = Uuid, Path, description = "The school"), InLang),
    responses(
        (status = 200, body = Vec<InvitationView>),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn list_invitations(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Vec<InvitationView>>> {
    Ok(Json(invitations::all(&app.db.read, by.organisation, lang, app.clock.now()).await?))
}

/// Invite to a role. The code is told this once.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/invitations", tag = "school", request_body = NewInvitation,
    params(("organisation" = Uuid, Path, description = "The school"), InLang),
    responses(
        (status = 201, description = "Made", body = InvitationMade),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn invite(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(wish): ApiJson<NewInvitation>,
) -> ApiResult<(StatusCode, Json<InvitationMade>)> {
    let (url, now) = (&app.config.public_url, app.clock.now());
    let made = invitations::create(&app.db, by.organisation, &wish, lang, url, now).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Withdraw an invitation.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/invitations/{invitation}", tag = "school",
    params(("organisation" = Uuid, Path, description = "The school"), ("invitation" = Uuid, Path, description = "Its id")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn withdraw_invitation(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiPath(of): ApiPath<OfInvitation>,
) -> ApiResult<StatusCode> {
    invitations::withdraw(&app.db, by.organisation, of.invitation).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Import a roster of the school: first a preview, then, with its seal, everything or nothing.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/roster", tag = "school", request_body = RosterUpload,
    params(("organisation" = Uuid, Path, description = "The school")),
    responses(
        (status = 200, body = RosterPreview),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "The preview is out of date", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn import_school_roster(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiJson(wish): ApiJson<RosterUpload>,
) -> ApiResult<Json<RosterPreview>> {
    let (into, at) = (import::Into::School, app.clock.now());
    Ok(Json(import::run(&app.db, by.organisation, into, wish, at, now(&app)).await?))
}

/// About whom the school stores something; no progress, and names of those alone whom the asking person teaches.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/pupils", tag = "school",
    params(("organisation" = Uuid, Path, description = "The school"), InLang),
    responses(
        (status = 200, body = Vec<StoredPupil>),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn list_pupils(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Vec<StoredPupil>>> {
    Ok(Json(stored::all(&app.db.read, by.organisation, by.user.account, lang).await?))
}

/// Erase a pupil at once.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/pupils/{account}", tag = "school",
    params(("organisation" = Uuid, Path, description = "The school"), ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn erase_pupil(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiPath(of): ApiPath<OfPupil>,
) -> ApiResult<StatusCode> {
    erasing::on_request(&app.db, by.organisation, of.account, app.clock.now()).await?;
    app.upkeep.notify_one();
    Ok(StatusCode::NO_CONTENT)
}

/// The end of the school year: first a preview, then, with its seal, everything or nothing.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/year-end", tag = "school", request_body = YearEnd,
    params(("organisation" = Uuid, Path, description = "The school"), InLang),
    responses(
        (status = 200, body = YearEndPreview),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "The preview is out of date, or names clash", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn end_year(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(wish): ApiJson<YearEnd>,
) -> ApiResult<Json<YearEndPreview>> {
    let (at, days) = (app.clock.now(), app.config.school_retention_days);
    Ok(Json(year_end::run(&app.db, by.organisation, &wish, lang, at, days).await?))
}

/// Counts of earlier years, and what was erased.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/kept", tag = "school",
    params(("organisation" = Uuid, Path, description = "The school"), InLang),
    responses(
        (status = 200, body = Kept),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn show_kept(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Kept>> {
    let days = app.config.school_retention_days;
    Ok(Json(stored::kept(&app.db.read, by.organisation, days, lang).await?))
}
