//! What happens in a class group over HTTP, for its teachers alone: groups, assignments, the live page, outings.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::school::assignment::{AssignmentView, AssignmentWish};
use shared::api::school::class::{GroupView, GroupWish};
use shared::api::school::live::{HardQuestion, LiveClass};
use shared::api::school::outing::OutingWish;
use shared::api::workshop::InLang;
use shared::api::workshop::booking::BookingView;
use shared::lang::Lang;
use uuid::Uuid;

use super::{assignments, groups, live, outings, questions, report};
use crate::auth::{ClassTeacher, TeachersAlone, secrets};
use crate::download;
use crate::error::ApiResult;
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::schools::class_routes::{AsItIs, InClass};
use crate::schools::classes;
use crate::state::App;
use crate::workshops;

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfGroup {
    group: Uuid,
}

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfAssignment {
    assignment: Uuid,
}

/// How the class stands just now. The same state has the same `ETag`, which the app compares itself: no browser keeps it.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/classes/{class}/live", tag = "class",
    params(InClass, InLang),
    responses(
        (status = 200, body = LiveClass),
        (status = 304, description = "As it was"),
        TeachersAlone,
    ))]
pub async fn show_live(
    State(app): State<App>,
    by: ClassTeacher,
    headers: HeaderMap,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Response<Body>> {
    let view = live::live(&app.db.read, &app.catalogue.now(), by.class, lang, app.clock.now_ms()).await?;
    let json = serde_json::to_string(&view).map_err(crate::error::ApiError::internal)?;
    let tag = format!("\"{}\"", &secrets::hash(&json)[..24]);
    let known = headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let tag = [(header::ETAG, tag), (header::CACHE_CONTROL, "no-store".to_owned())];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, tag).into_response());
    }
    Ok((tag, [(header::CONTENT_TYPE, "application/json")], json).into_response())
}

/// The questions that are hard for this class, and what was chosen.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/classes/{class}/questions", tag = "class",
    params(InClass, InLang),
    responses(
        (status = 200, body = Vec<HardQuestion>),
        TeachersAlone,
    ))]
pub async fn hard_questions(
    State(app): State<App>,
    by: ClassTeacher,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Vec<HardQuestion>>> {
    Ok(Json(questions::hard(&app.db.read, &app.catalogue.now(), by.class, lang).await?))
}

/// The matrix as CSV, for spreadsheets.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/classes/{class}/progress.csv", tag = "class",
    params(InClass, InLang),
    responses(
        (status = 200, content_type = "text/csv", body = String),
        TeachersAlone,
    ))]
pub async fn progress(
    State(app): State<App>,
    by: ClassTeacher,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Response<Body>> {
    let now = app.clock.now_ms();
    let view = live::live(&app.db.read, &app.catalogue.now(), by.class, lang, now).await?;
    let file = report::csv(&view, lang)?;
    let class = classes::name_of(&app.db.read, by.class).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, download::named(&report::file_name(&class, now))),
    ];
    Ok((headers, file).into_response())
}

/// Make a group within the class group.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/groups", tag = "class", request_body = GroupWish,
    params(InClass),
    responses(
        (status = 201, description = "Made", body = GroupView),
        AsItIs,
        (status = 422, description = "A value is outside its bounds", body = Problem),
        TeachersAlone,
    ))]
pub async fn create_group(
    State(app): State<App>,
    by: ClassTeacher,
    ApiJson(wish): ApiJson<GroupWish>,
) -> ApiResult<(StatusCode, Json<GroupView>)> {
    let group = groups::create(&app.db, by.class, &wish, app.clock.now_ms()).await?;
    Ok((StatusCode::CREATED, Json(group)))
}

/// Change name and members of a group.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/classes/{class}/groups/{group}", tag = "class", request_body = GroupWish,
    params(InClass, ("group" = Uuid, Path, description = "The group")),
    responses(
        (status = 204, description = "Done"),
        AsItIs,
        (status = 422, description = "A value is outside its bounds", body = Problem),
        TeachersAlone,
    ))]
pub async fn change_group(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfGroup>,
    ApiJson(wish): ApiJson<GroupWish>,
) -> ApiResult<StatusCode> {
    groups::change(&app.db, by.class, of.group, &wish).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Remove a group, with what it was to do.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/classes/{class}/groups/{group}", tag = "class",
    params(InClass, ("group" = Uuid, Path, description = "The group")),
    responses(
        (status = 204, description = "Done"),
        AsItIs,
        TeachersAlone,
    ))]
pub async fn remove_group(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfGroup>,
) -> ApiResult<StatusCode> {
    groups::remove(&app.db, by.class, of.group).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// All assignments of the class group.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/classes/{class}/assignments", tag = "class",
    params(InClass, InLang),
    responses(
        (status = 200, body = Vec<AssignmentView>),
        TeachersAlone,
    ))]
pub async fn list_assignments(
    State(app): State<App>,
    by: ClassTeacher,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Vec<AssignmentView>>> {
    Ok(Json(assignments::all(&app.db.read, &app.catalogue.now(), by.class, lang).await?))
}

/// Give an assignment.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/assignments", tag = "class", request_body = AssignmentWish,
    params(InClass, InLang),
    responses(
        (status = 201, description = "Given", body = AssignmentView),
        AsItIs,
        (status = 422, description = "A value is outside its bounds", body = Problem),
        TeachersAlone,
    ))]
pub async fn create_assignment(
    State(app): State<App>,
    by: ClassTeacher,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(wish): ApiJson<AssignmentWish>,
) -> ApiResult<(StatusCode, Json<AssignmentView>)> {
    let (courses, now) = (app.catalogue.now(), app.clock.now_ms());
    let made = assignments::create(&app.db, &courses, by.class, &wish, lang, now).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Change an assignment.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/classes/{class}/assignments/{assignment}", tag = "class", request_body = AssignmentWish,
    params(InClass, ("assignment" = Uuid, Path, description = "The assignment")),
    responses(
        (status = 204, description = "Done"),
        AsItIs,
        (status = 422, description = "A value is outside its bounds", body = Problem),
        TeachersAlone,
    ))]
pub async fn change_assignment(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfAssignment>,
    ApiJson(wish): ApiJson<AssignmentWish>,
) -> ApiResult<StatusCode> {
    let (courses, now) = (app.catalogue.now(), app.clock.now_ms());
    assignments::change(&app.db, &courses, by.class, of.assignment, &wish, now).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take an assignment back. What was done stays done.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/classes/{class}/assignments/{assignment}", tag = "class",
    params(InClass, ("assignment" = Uuid, Path, description = "The assignment")),
    responses(
        (status = 204, description = "Done"),
        AsItIs,
        TeachersAlone,
    ))]
pub async fn remove_assignment(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfAssignment>,
) -> ApiResult<StatusCode> {
    assignments::remove(&app.db, by.class, of.assignment).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The bookings of the class group.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/classes/{class}/outings", tag = "class",
    params(InClass, InLang),
    responses(
        (status = 200, body = Vec<BookingView>),
        TeachersAlone,
    ))]
pub async fn list_outings(
    State(app): State<App>,
    by: ClassTeacher,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<Vec<BookingView>>> {
    let mut all = vec![];
    for row in outings::of_class(&app.db.read, by.class).await? {
        let sheet = workshops::sheet(&app.db.read, row).await?;
        all.push(view_of(&app, &sheet, lang));
    }
    Ok(Json(all))
}

/// Book a workshop for the class group: all seats or none, on the same queue as everybody.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/outings", tag = "class", request_body = OutingWish,
    params(InClass),
    responses(
        (status = 200, description = "Confirmed, or in the queue", body = BookingView),
        AsItIs,
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
        TeachersAlone,
    ))]
pub async fn book_outing(
    State(app): State<App>,
    by: ClassTeacher,
    ApiJson(wish): ApiJson<OutingWish>,
) -> ApiResult<Json<BookingView>> {
    let session = wish.session;
    let lang = wish.lang;
    let wish = outings::wish(&app.db.read, by.class, by.user.account, wish).await?;
    if let Some(email) = wish.email() {
        app.limits.letter_about_a_booking(email, app.clock.now())?;
    }
    let sheet = app.orders.book(session, wish).await?;
    Ok(Json(view_of(&app, &sheet, lang)))
}

fn view_of(app: &App, sheet: &workshops::Sheet, lang: Lang) -> BookingView {
    let config = &app.config;
    workshops::booking_view(
        sheet,
        lang,
        app.clock.now_ms(),
        config.workshop_retention_days,
        &config.public_url,
    )
}
