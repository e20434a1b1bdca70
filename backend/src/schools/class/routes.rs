//! A class group over HTTP: its teachers alone, but for its name and teachers.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::school::assignment::{AssignmentView, AssignmentWish};
use shared::api::school::class::{
    AddTeacher, ClassView, ClassWish, DoorView, GroupView, GroupWish, NewCards, NewPictures, OpenDoor,
    PupilWish,
};
use shared::api::school::live::{HardQuestion, LiveClass};
use shared::api::school::outing::OutingWish;
use shared::api::school::roster::{RosterPreview, RosterUpload};
use shared::api::workshop::InLang;
use shared::api::workshop::booking::BookingView;
use shared::lang::Lang;
use uuid::Uuid;

use super::{assignments, groups, live, outings, questions, report};
use crate::auth::{ClassStaff, ClassTeacher, OrganisationAdministrator, secrets};
use crate::error::ApiResult;
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::schools::classes::{self, Now};
use crate::schools::{access, door, import, printed, pupils};
use crate::state::App;
use crate::workshops;

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfAccount {
    account: Uuid,
}

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfClass {
    class: Uuid,
}

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfTeacher {
    class: Uuid,
    account: Uuid,
}

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

/// Now, as class groups need it.
pub(in crate::schools) fn now(app: &App) -> Now {
    Now { ms: app.clock.now_ms(), keep_days: app.config.school_retention_days }
}

/// A class group, for its teachers.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/classes/{class}", tag = "class",
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), InLang),
    responses(
        (status = 200, body = ClassView),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn view(
    State(app): State<App>,
    by: ClassTeacher,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<ClassView>> {
    let view = classes::view(&app.db.read, by.class, by.user.account, lang, now(&app)).await?;
    Ok(Json(view))
}

/// Change name and school year of a class group.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/classes/{class}", tag = "class", request_body = ClassWish,
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Neither a teacher of this class group nor an administrator of the school", body = Problem),
    ))]
pub async fn change(
    State(app): State<App>,
    by: ClassStaff,
    ApiJson(wish): ApiJson<ClassWish>,
) -> ApiResult<StatusCode> {
    classes::change(&app.db, by.class, &wish, now(&app)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make a teacher of the school a teacher of the class group. Twice changes nothing.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/teachers", tag = "class", request_body = AddTeacher,
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not an administrator of this organisation", body = Problem),
    ))]
pub async fn add_teacher(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiPath(of): ApiPath<OfClass>,
    ApiJson(wish): ApiJson<AddTeacher>,
) -> ApiResult<StatusCode> {
    classes::add_teacher(&app.db, by.organisation, of.class, wish.account).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take a class group from a teacher.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/classes/{class}/teachers/{account}", tag = "class",
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("account" = Uuid, Path, description = "The teacher")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not an administrator of this organisation", body = Problem),
    ))]
pub async fn remove_teacher(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiPath(of): ApiPath<OfTeacher>,
) -> ApiResult<StatusCode> {
    classes::remove_teacher(&app.db, by.organisation, of.class, of.account).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// How the class stands just now. The same state has the same `ETag`, which the app compares itself: no browser keeps it.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/classes/{class}/live", tag = "class",
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), InLang),
    responses(
        (status = 200, body = LiveClass),
        (status = 304, description = "As it was"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), InLang),
    responses(
        (status = 200, body = Vec<HardQuestion>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), InLang),
    responses(
        (status = 200, content_type = "text/csv", body = String),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn progress(
    State(app): State<App>,
    by: ClassTeacher,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Response<Body>> {
    let view = live::live(&app.db.read, &app.catalogue.now(), by.class, lang, app.clock.now_ms()).await?;
    let file = report::csv(&view, lang)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"progress.csv\"")),
    ];
    Ok((headers, file).into_response())
}

/// Import a list of pupils into this class group: first a preview, then, with its seal, everything or nothing.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/roster", tag = "class", request_body = RosterUpload,
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group")),
    responses(
        (status = 200, body = RosterPreview),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn import_roster(
    State(app): State<App>,
    by: ClassTeacher,
    ApiJson(wish): ApiJson<RosterUpload>,
) -> ApiResult<Json<RosterPreview>> {
    let whom = import::Into::Class(by.class);
    Ok(Json(import::run(&app.db, by.organisation, whom, wish, app.clock.now(), now(&app)).await?))
}

/// Make new cards and pictures, as a PDF to print. The old ones are worthless from now on.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/cards", tag = "class", request_body = NewCards,
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group")),
    responses(
        (status = 200, content_type = "application/pdf", body = Vec<u8>),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn make_cards(
    State(app): State<App>,
    by: ClassTeacher,
    ApiJson(wish): ApiJson<NewCards>,
) -> ApiResult<Response<Body>> {
    let drawn = access::draw_cards(&app.db, by.class, &wish.pupils).await?;
    let view = classes::view(&app.db.read, by.class, by.user.account, wish.lang, now(&app)).await?;
    let about = printed::About {
        school: view.school,
        class: view.card.name,
        url: app.config.public_url.clone(),
        lang: wish.lang,
    };
    // Before the cards become good: where there is nothing to print, the old ones stay.
    let cards = drawn.cards().to_vec();
    let pdf = tokio::task::spawn_blocking(move || printed::pdf(cards, &about)).await??;
    drawn.store(&app.db, by.class).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"cards.pdf\"")),
    ];
    Ok((headers, pdf).into_response())
}

/// Change the name that the teachers know.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}", tag = "class", request_body = PupilWish,
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn change_pupil(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfAccount>,
    ApiJson(wish): ApiJson<PupilWish>,
) -> ApiResult<StatusCode> {
    pupils::rename(&app.db, by.class, of.account, &wish.name).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take a pupil out of the class group. Whoever is in no other is erased after 30 days.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}", tag = "class",
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn remove_pupil(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfAccount>,
) -> ApiResult<StatusCode> {
    pupils::remove(&app.db, by.class, of.account, app.clock.now_ms()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Let a pupil try again whose card was locked.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}/unlock", tag = "class",
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn unlock_pupil(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfAccount>,
) -> ApiResult<StatusCode> {
    pupils::unlock(&app.db, by.class, of.account).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take a pupil's own password away: whoever set it is signed out, and card and pictures alone let in. For a card that somebody
/// else had found.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}/unclaim", tag = "class",
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn unclaim_pupil(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfAccount>,
) -> ApiResult<StatusCode> {
    pupils::unclaim(&app.db, by.class, of.account).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Give a pupil new pictures, to be shown once. The card stays good.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}/pictures", tag = "class",
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 200, body = NewPictures),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn new_pictures(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfAccount>,
) -> ApiResult<Json<NewPictures>> {
    let pictures = access::new_pictures(&app.db, by.class, of.account).await?;
    Ok(Json(NewPictures { pictures }))
}

/// Open the door, or keep it open for longer.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/door", tag = "class", request_body = OpenDoor,
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), InLang),
    responses(
        (status = 200, body = DoorView),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn open_door(
    State(app): State<App>,
    by: ClassTeacher,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
    ApiJson(wish): ApiJson<OpenDoor>,
) -> ApiResult<Json<DoorView>> {
    Ok(Json(door::open(&app.db, by.class, wish.minutes, lang, app.clock.now_ms()).await?))
}

/// Close the door. Who is in stays in.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/classes/{class}/door", tag = "class",
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group")),
    responses(
        (status = 204, description = "Done"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn close_door(State(app): State<App>, by: ClassTeacher) -> ApiResult<StatusCode> {
    door::close(&app.db, by.class).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Make a group within the class group.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/groups", tag = "class", request_body = GroupWish,
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group")),
    responses(
        (status = 201, description = "Made", body = GroupView),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("group" = Uuid, Path, description = "The group")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("group" = Uuid, Path, description = "The group")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), InLang),
    responses(
        (status = 200, body = Vec<AssignmentView>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), InLang),
    responses(
        (status = 201, description = "Given", body = AssignmentView),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("assignment" = Uuid, Path, description = "The assignment")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
    ))]
pub async fn change_assignment(
    State(app): State<App>,
    by: ClassTeacher,
    ApiPath(of): ApiPath<OfAssignment>,
    ApiJson(wish): ApiJson<AssignmentWish>,
) -> ApiResult<StatusCode> {
    assignments::change(&app.db, &app.catalogue.now(), by.class, of.assignment, &wish).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take an assignment back. What was done stays done.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/classes/{class}/assignments/{assignment}", tag = "class",
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), ("assignment" = Uuid, Path, description = "The assignment")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group"), InLang),
    responses(
        (status = 200, body = Vec<BookingView>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    params(("organisation" = Uuid, Path, description = "The school"), ("class" = Uuid, Path, description = "The class group")),
    responses(
        (status = 200, description = "Confirmed, or in the queue", body = BookingView),
        (status = 404, description = "No such thing in this class group", body = Problem),
        (status = 409, description = "The class group is over, or something has changed", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not a teacher of this class group", body = Problem),
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
    workshops::booking_view(sheet, lang, app.clock.now_ms(), app.config.workshop_retention_days)
}
