//! A class group over HTTP: itself, its teachers and pupils, their cards, its door. For its teachers alone, but for its name
//! and teachers.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::response::IntoResponse;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::school::class::{
    AddTeacher, ClassView, ClassWish, DoorView, NewCards, NewPictures, OpenDoor, PupilWish,
};
use shared::api::school::roster::{RosterPreview, RosterUpload};
use shared::api::workshop::InLang;
use uuid::Uuid;

use super::classes::{self, Now};
use super::{access, door, import, printed, pupils};
use crate::auth::{AdministratorsAlone, ClassStaff, ClassTeacher, OrganisationAdministrator, TeachersAlone};
use crate::download;
use crate::error::ApiResult;
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::state::App;

/// Now, as class groups need it.
pub(super) fn now(app: &App) -> Now {
    Now { ms: app.clock.now_ms(), keep_days: app.config.school_retention_days }
}

/// What addresses of a class group name first; extractors read it for themselves.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "for the document alone")]
pub struct InClass {
    /// The school.
    organisation: Uuid,
    /// The class group.
    class: Uuid,
}

/// How changes of what is no longer so are refused.
#[derive(utoipa::IntoResponses)]
pub enum AsItIs {
    /// No such thing in this class group
    #[response(status = 404)]
    NotFound(Problem),
    /// The class group is over, or something has changed
    #[response(status = 409)]
    Conflict(Problem),
}

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

/// A class group, for its teachers.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/classes/{class}", tag = "class",
    params(InClass, InLang),
    responses(
        (status = 200, body = ClassView),
        (status = 404, description = "No such thing in this class group", body = Problem),
        TeachersAlone,
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
    params(InClass),
    responses(
        (status = 204, description = "Done"),
        AsItIs,
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
    params(InClass),
    responses(
        (status = 204, description = "Done"),
        AsItIs,
        AdministratorsAlone,
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
    params(InClass, ("account" = Uuid, Path, description = "The teacher")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn remove_teacher(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiPath(of): ApiPath<OfTeacher>,
) -> ApiResult<StatusCode> {
    classes::remove_teacher(&app.db, by.organisation, of.class, of.account).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Import a list of pupils into this class group: first a preview, then, with its seal, everything or nothing.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/classes/{class}/roster", tag = "class", request_body = RosterUpload,
    params(InClass),
    responses(
        (status = 200, body = RosterPreview),
        AsItIs,
        (status = 422, description = "A value is outside its bounds", body = Problem),
        TeachersAlone,
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
    params(InClass),
    responses(
        (status = 200, content_type = "application/pdf", body = Vec<u8>),
        AsItIs,
        TeachersAlone,
    ))]
pub async fn make_cards(
    State(app): State<App>,
    by: ClassTeacher,
    ApiJson(wish): ApiJson<NewCards>,
) -> ApiResult<Response<Body>> {
    let drawn = access::draw_cards(&app.db, by.class, &wish.pupils, wish.missing).await?;
    let view = classes::view(&app.db.read, by.class, by.user.account, wish.lang, now(&app)).await?;
    let about = printed::About {
        school: view.school,
        class: view.card.name,
        url: app.config.public_url.clone(),
        lang: wish.lang,
    };
    let name = about.file_name();
    // Before the cards become good: where there is nothing to print, the old ones stay.
    let cards = drawn.cards().to_vec();
    let many = cards.len();
    let mut pdf = print(cards, about.clone()).await?;
    let stored = drawn.store(&app.db, by.class).await?;
    if stored.len() < many {
        // No paper for those who have been given a card meanwhile.
        pdf = print(stored, about).await?;
    }
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CONTENT_DISPOSITION, download::named(&name)),
    ];
    Ok((headers, pdf).into_response())
}

async fn print(cards: Vec<access::MadeCard>, about: printed::About) -> ApiResult<Vec<u8>> {
    tokio::task::spawn_blocking(move || printed::pdf(cards, &about)).await?
}

/// Change the name that the teachers know.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}", tag = "class", request_body = PupilWish,
    params(InClass, ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 204, description = "Done"),
        AsItIs,
        (status = 422, description = "A value is outside its bounds", body = Problem),
        TeachersAlone,
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
    params(InClass, ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 204, description = "Done"),
        AsItIs,
        TeachersAlone,
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
    params(InClass, ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        TeachersAlone,
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
    params(InClass, ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 204, description = "Done"),
        (status = 404, description = "No such thing in this class group", body = Problem),
        TeachersAlone,
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
    params(InClass, ("account" = Uuid, Path, description = "The pupil")),
    responses(
        (status = 200, body = NewPictures),
        AsItIs,
        TeachersAlone,
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
    params(InClass, InLang),
    responses(
        (status = 200, body = DoorView),
        AsItIs,
        (status = 422, description = "A value is outside its bounds", body = Problem),
        TeachersAlone,
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
    params(InClass),
    responses(
        (status = 204, description = "Done"),
        TeachersAlone,
    ))]
pub async fn close_door(State(app): State<App>, by: ClassTeacher) -> ApiResult<StatusCode> {
    door::close(&app.db, by.class).await?;
    Ok(StatusCode::NO_CONTENT)
}
