//! A session at the desk over HTTP: changing it, its bookings, the door, the list.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::workshop::InLang;
use shared::api::workshop::desk::{
    CallNote, CallerBooking, CancelSession, ChangeSession, CheckIn, CheckedIn, CopySession, DeskAction,
    DeskBooking, DeskSession, Mark, Seen,
};
use uuid::Uuid;

use super::{calls, door, export, sessions, view};
use crate::auth::{Organiser, OrganisersAlone};
use crate::download;
use crate::error::ApiResult;
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::state::App;
use crate::workshops::acts::Act;
use crate::workshops::orders::What;
use crate::workshops::views;
use crate::workshops::wish::Wish;

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfSession {
    session: Uuid,
}

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfBooking {
    session: Uuid,
    booking: Uuid,
}

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfCall {
    session: Uuid,
    call: Uuid,
}

/// A session with its participants, its queue with reasons, and whom to call.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/sessions/{session}", tag = "desk",
    params(("organisation" = Uuid, Path, description = "Its id"), ("session" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = DeskSession),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
    ))]
pub async fn session(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfSession { session }): ApiPath<OfSession>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<DeskSession>> {
    let now = app.clock.now_ms();
    Ok(Json(view::session(&app.db.read, by.organisation, session, lang, now).await?))
}

/// Change a session; those concerned are told.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/sessions/{session}", tag = "desk", request_body = ChangeSession,
    params(("organisation" = Uuid, Path, description = "Its id"), ("session" = Uuid, Path, description = "Its id"), InLang, Seen),
    responses(
        (status = 200, body = DeskSession),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "It is cancelled, or somebody else has changed it", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn change_session(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfSession { session }): ApiPath<OfSession>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiQuery(Seen { seen }): ApiQuery<Seen>,
    ApiJson(new): ApiJson<ChangeSession>,
) -> ApiResult<Json<DeskSession>> {
    let (now, url) = (app.clock.now(), &app.config.public_url);
    if sessions::change(&app.db, by.organisation, session, new, seen.as_deref(), now, url).await? {
        app.mailer.wake();
    }
    let now = app.clock.now_ms();
    Ok(Json(view::session(&app.db.write, by.organisation, session, lang, now).await?))
}

/// The same session at other dates. The answer is its id.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/sessions/{session}/copy", tag = "desk", request_body = CopySession,
    params(("organisation" = Uuid, Path, description = "Its id"), ("session" = Uuid, Path, description = "Its id")),
    responses(
        (status = 201, description = "Made", body = Uuid),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn copy_session(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfSession { session }): ApiPath<OfSession>,
    ApiJson(new): ApiJson<CopySession>,
) -> ApiResult<(StatusCode, Json<Uuid>)> {
    let made = sessions::copy(&app.db, by.organisation, session, &new, app.clock.now()).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Cancel a session; all concerned are told.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/sessions/{session}/cancel", tag = "desk", request_body = CancelSession,
    params(("organisation" = Uuid, Path, description = "Its id"), ("session" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = DeskSession),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "It is over", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn cancel_session(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfSession { session }): ApiPath<OfSession>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(new): ApiJson<CancelSession>,
) -> ApiResult<Json<DeskSession>> {
    let (now, url) = (app.clock.now(), &app.config.public_url);
    if sessions::cancel(&app.db, by.organisation, session, &new, now, url).await? {
        app.mailer.wake();
    }
    let now = app.clock.now_ms();
    Ok(Json(view::session(&app.db.write, by.organisation, session, lang, now).await?))
}

/// Book on behalf of a caller.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/sessions/{session}/bookings", tag = "desk", request_body = CallerBooking,
    params(("organisation" = Uuid, Path, description = "Its id"), ("session" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, description = "Confirmed, or in the queue", body = DeskBooking),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "The session has begun or is cancelled", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn book_for_caller(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfSession { session }): ApiPath<OfSession>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(new): ApiJson<CallerBooking>,
) -> ApiResult<Json<DeskBooking>> {
    sessions::of(&app.db.read, by.organisation, session).await?;
    let wish = Wish::of_caller(new)?;
    let sheet = app.orders.place(session, What::Book(Box::new(wish))).await?;
    Ok(Json(views::desk_booking(&sheet.booking, sheet.before, lang)))
}

/// Do something with a booking on behalf of its people.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/sessions/{session}/bookings/{booking}", tag = "desk", request_body = DeskAction,
    params(("organisation" = Uuid, Path, description = "Its id"), ("session" = Uuid, Path, description = "Its id"), ("booking" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = DeskBooking),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "Not in this state, or not enough seats", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn act_on_booking(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfBooking { session, booking }): ApiPath<OfBooking>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(action): ApiJson<DeskAction>,
) -> ApiResult<Json<DeskBooking>> {
    sessions::of(&app.db.read, by.organisation, session).await?;
    let now = app.clock.now_ms();
    let act = match action {
        DeskAction::Cancel => Act::Cancel,
        DeskAction::Revoke => Act::Revoke,
        DeskAction::Accept => Act::Accept,
        DeskAction::Decline => Act::DeclineAtDesk,
        DeskAction::Attended => Act::Mark(Mark::Attended, now),
        DeskAction::Absent => Act::Mark(Mark::Absent, now),
        DeskAction::Confirmed => Act::Mark(Mark::Confirmed, now),
        DeskAction::Party(to) => Act::Party(to),
    };
    let sheet = app.orders.place(session, What::Act(booking, act)).await?;
    Ok(Json(views::desk_booking(&sheet.booking, sheet.before, lang)))
}

/// Check in, also what a device has kept while it was offline. Sending again changes nothing. Marks that are not taken say
/// why; people are counted from the day of the session on, and not where it is cancelled.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/sessions/{session}/check-in", tag = "desk", request_body = CheckIn,
    params(("organisation" = Uuid, Path, description = "Its id"), ("session" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = CheckedIn),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn check_in(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfSession { session }): ApiPath<OfSession>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(batch): ApiJson<CheckIn>,
) -> ApiResult<Json<CheckedIn>> {
    let (now, url) = (app.clock.now(), &app.config.public_url);
    Ok(Json(door::check_in(&app.db, by.organisation, session, batch, lang, now, url).await?))
}

/// What came of a call on the call list.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/sessions/{session}/calls/{call}", tag = "desk", request_body = CallNote,
    params(("organisation" = Uuid, Path, description = "Its id"), ("session" = Uuid, Path, description = "Its id"), ("call" = Uuid, Path, description = "Its id")),
    responses(
        (status = 204, description = "Noted"),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
        (status = 409, description = "An offer is open, or the call is settled", body = Problem),
    ))]
pub async fn called(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfCall { session, call }): ApiPath<OfCall>,
    ApiJson(what): ApiJson<CallNote>,
) -> ApiResult<StatusCode> {
    calls::note(&app.db, by.organisation, session, call, what, app.clock.now_ms()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The participants as a file for spreadsheets.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/sessions/{session}/participants.csv", tag = "desk",
    params(("organisation" = Uuid, Path, description = "Its id"), ("session" = Uuid, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = String, content_type = "text/csv"),
        OrganisersAlone,
        (status = 404, description = "No such thing in this organisation", body = Problem),
    ))]
pub async fn participants(
    State(app): State<App>,
    by: Organiser,
    ApiPath(OfSession { session }): ApiPath<OfSession>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Response<Body>> {
    let (name, file) = export::participants(&app.db.read, by.organisation, session, lang).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, download::named(&name)),
    ];
    Ok((headers, file).into_response())
}
