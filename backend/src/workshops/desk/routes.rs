//! The desk over HTTP: organisers of the organisation in the path, and administrators of the site.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::workshop::desk::{
    Contact, DeskPlace, DeskWorkshop, FiguresQuery, FiguresView, FindBookings, FoundBookings, MailView,
    NewSessions, OpenCall, Planned, SavePlace, SaveWorkshop, Seen,
};
use shared::api::workshop::{InLang, PlaceView};
use uuid::Uuid;

use super::{contact, figures, places, post, search, sessions, view, workshops};
use crate::auth::{Organiser, OrganisersAlone, SiteAdministrator};
use crate::error::{ApiResult, Code};
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::state::App;

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfWorkshop {
    workshop: Uuid,
}

/// All workshops of an organisation.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/workshops", tag = "desk",
    params(("organisation" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = Vec<DeskWorkshop>),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
    ))]
pub async fn list(
    State(app): State<App>,
    by: Organiser,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Vec<DeskWorkshop>>> {
    Ok(Json(workshops::all(&app.db.read, by.organisation, lang, app.clock.now_ms()).await?))
}

/// Make a workshop.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/workshops", tag = "desk", request_body = SaveWorkshop,
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses(
        (status = 201, description = "Made", body = DeskWorkshop),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn create(
    State(app): State<App>,
    by: Organiser,
    ApiJson(new): ApiJson<SaveWorkshop>,
) -> ApiResult<(StatusCode, Json<DeskWorkshop>)> {
    let made = workshops::create(&app.db, by.organisation, new, app.clock.now()).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Change a workshop.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/workshops/{workshop}", tag = "desk", request_body = SaveWorkshop,
    params(("organisation" = Uuid, Path, description = "Its id"), ("workshop" = Uuid, Path, description = "Its id"), InLang, Seen),
    responses(
        (status = 200, body = DeskWorkshop),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "The form stays once there are sessions; or somebody else has changed it", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn change(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfWorkshop { workshop }): ApiPath<OfWorkshop>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiQuery(Seen { seen }): ApiQuery<Seen>,
    ApiJson(new): ApiJson<SaveWorkshop>,
) -> ApiResult<Json<DeskWorkshop>> {
    let (org, now) = (by.organisation, app.clock.now_ms());
    workshops::change(&app.db, org, workshop, new, seen.as_deref()).await?;
    let all = workshops::all(&app.db.write, org, lang, now).await?;
    Ok(Json(all.into_iter().find(|it| it.id == workshop).ok_or(Code::NotFound)?))
}

/// See what a plan comes to; nothing is made.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/workshops/{workshop}/plan", tag = "desk", request_body = NewSessions,
    params(("organisation" = Uuid, Path, description = "Its id"), ("workshop" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = Planned),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn plan(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfWorkshop { workshop }): ApiPath<OfWorkshop>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(new): ApiJson<NewSessions>,
) -> ApiResult<Json<Planned>> {
    Ok(Json(sessions::plan(&app.db.read, by.organisation, workshop, new, lang, app.clock.now()).await?))
}

/// Make sessions. The answer is their ids.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/workshops/{workshop}/sessions", tag = "desk", request_body = NewSessions,
    params(("organisation" = Uuid, Path, description = "Its id"), ("workshop" = Uuid, Path, description = "Its id")),
    responses(
        (status = 201, description = "Made", body = Vec<Uuid>),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn create_sessions(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfWorkshop { workshop }): ApiPath<OfWorkshop>,
    ApiJson(new): ApiJson<NewSessions>,
) -> ApiResult<(StatusCode, Json<Vec<Uuid>>)> {
    let made = sessions::create(&app.db, by.organisation, workshop, new, app.clock.now()).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Make a place.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/places", tag = "desk", request_body = SavePlace,
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses(
        (status = 201, description = "Made", body = PlaceView),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn create_place(
    State(app): State<App>,
    by: Organiser,
    ApiJson(new): ApiJson<SavePlace>,
) -> ApiResult<(StatusCode, Json<PlaceView>)> {
    let made = places::create(&app.db, by.organisation, new, app.clock.now()).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// The places that sessions of this organisation can be held at.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/places", tag = "desk",
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Vec<DeskPlace>),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
    ))]
pub async fn all_places(State(app): State<App>, by: Organiser) -> ApiResult<Json<Vec<DeskPlace>>> {
    Ok(Json(places::all(&app.db.read, by.organisation).await?))
}

/// A place in the path.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfPlace {
    place: Uuid,
}

/// Change a place of one's own organisation.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/places/{place}", tag = "desk", request_body = SavePlace,
    params(("organisation" = Uuid, Path, description = "Its id"), ("place" = Uuid, Path, description = "Its id"), Seen),
    responses(
        (status = 200, body = PlaceView),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "Somebody else has changed it", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn change_place(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfPlace { place }): ApiPath<OfPlace>,
    ApiQuery(Seen { seen }): ApiQuery<Seen>,
    ApiJson(new): ApiJson<SavePlace>,
) -> ApiResult<Json<PlaceView>> {
    let (now, url) = (app.clock.now(), &app.config.public_url);
    let (place, letters) =
        places::change(&app.db, by.organisation, place, new, seen.as_deref(), now, url).await?;
    if letters {
        app.mailer.wake();
    }
    Ok(Json(place))
}

/// How people who have booked reach the organisation.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/contact", tag = "desk",
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Contact),
        OrganisersAlone,
        (status = 404, description = "No such organisation", body = Problem),
    ))]
pub async fn show_contact(State(app): State<App>, by: Organiser) -> ApiResult<Json<Contact>> {
    Ok(Json(contact::of(&app.db.read, by.organisation).await?))
}

/// Change how people who have booked reach the organisation.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/contact", tag = "desk", request_body = Contact,
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Contact),
        OrganisersAlone,
        (status = 404, description = "No such organisation", body = Problem),
        (status = 422, description = "No telephone number", body = Problem),
    ))]
pub async fn change_contact(
    State(app): State<App>,
    by: Organiser,
    ApiJson(new): ApiJson<Contact>,
) -> ApiResult<Json<Contact>> {
    Ok(Json(contact::change(&app.db.write, by.organisation, &new).await?))
}

/// Whom to call in the organisation, the most urgent first.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/calls", tag = "desk",
    params(("organisation" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = Vec<OpenCall>),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
    ))]
pub async fn open_calls(
    State(app): State<App>,
    by: Organiser,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Vec<OpenCall>>> {
    Ok(Json(view::open_calls(&app.db.read, by.organisation, lang, app.clock.now_ms()).await?))
}

/// Find the bookings of somebody who calls, in all sessions to come and of the last 60 days. Nothing of it stands in the
/// address: that is a name, a number or a code.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/bookings/find", tag = "desk", request_body = FindBookings,
    params(("organisation" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = FoundBookings),
        OrganisersAlone,
        (status = 404, description = "No such organisation", body = Problem),
        (status = 422, description = "Too short or too long", body = Problem),
    ))]
pub async fn find_bookings(
    State(app): State<App>,
    by: Organiser,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(wish): ApiJson<FindBookings>,
) -> ApiResult<Json<FoundBookings>> {
    let now = app.clock.now_ms();
    Ok(Json(search::bookings(&app.db.read, by.organisation, &wish.q, lang, now).await?))
}

/// Figures of an organisation.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/figures", tag = "desk",
    params(("organisation" = Uuid, Path, description = "Its id"), FiguresQuery),
    responses(
        (status = 200, body = FiguresView),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 422, description = "No such day", body = Problem),
    ))]
pub async fn show_figures(
    State(app): State<App>,
    by: Organiser,
    ApiQuery(query): ApiQuery<FiguresQuery>,
) -> ApiResult<Json<FiguresView>> {
    Ok(Json(figures::all(&app.db.read, by.organisation, &query, app.clock.now_ms()).await?))
}

/// Letters that wait or were given up; where they go to a folder, all.
#[utoipa::path(get, path = "/api/v1/mail", tag = "desk", params(InLang), responses(
    (status = 200, body = MailView),
    (status = 401, description = "Nobody is signed in", body = Problem),
    (status = 403, description = "Not an administrator of the site", body = Problem),
))]
pub async fn mail(
    State(app): State<App>,
    _: SiteAdministrator,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<MailView>> {
    let folder = app.mailer.outbox_dir().is_some();
    Ok(Json(post::all(&app.db.read, folder, lang).await?))
}
