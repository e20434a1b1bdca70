//! The studio over HTTP: trainers of the organisation in the path, and administrators of the site.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::studio::draft::{
    Draft, DraftSummary, LessonAdded, LessonText, NewDraft, NewLesson, OutlineChange, TextChange, TextSaved,
};
use shared::lang::Lang;
use uuid::Uuid;

use super::{drafts, lessons, outline, texts, translations, views};
use crate::auth::{Trainer, TrainersAlone};
use crate::error::ApiResult;
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::state::App;

/// A draft in the path.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfDraft {
    pub(super) draft: Uuid,
}

/// A lesson of a draft in the path.
#[derive(Clone, Debug, Deserialize)]
pub struct OfLesson {
    draft: Uuid,
    lesson: String,
}

/// A lesson of a draft, in a language, in the path.
#[derive(Clone, Debug, Deserialize)]
pub struct OfText {
    draft: Uuid,
    lesson: String,
    lang: Lang,
}

/// All courses that an organisation writes.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses((status = 200, body = Vec<DraftSummary>), TrainersAlone))]
pub async fn list(State(app): State<App>, by: Trainer) -> ApiResult<Json<Vec<DraftSummary>>> {
    Ok(Json(views::all(&app.db.read, by.organisation).await?))
}

/// Begin a course. It has one lesson, so that one can write at once. The same wish once more, by its id, is the same course.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/drafts", tag = "studio", request_body = NewDraft,
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses(
        (status = 201, description = "Begun", body = Draft),
        TrainersAlone,
        (status = 422, description = "A value is outside its bounds, or there are 500 already", body = Problem),
    ))]
pub async fn create(
    State(app): State<App>,
    by: Trainer,
    ApiJson(new): ApiJson<NewDraft>,
) -> ApiResult<(StatusCode, Json<Draft>)> {
    let made = drafts::create(&app.db, by.organisation, new, by.user.account, app.clock.now()).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// A course as it is being written, but for the texts of its lessons.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Draft),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
    ))]
pub async fn show(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
) -> ApiResult<Json<Draft>> {
    Ok(Json(views::draft(&app.db.read, by.organisation, draft).await?))
}

/// Throw away a course that was never published.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/drafts/{draft}", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 204, description = "Gone"),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
        (status = 409, description = "It was published: it can be archived", body = Problem),
    ))]
pub async fn delete(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
) -> ApiResult<StatusCode> {
    drafts::delete(&app.db, by.organisation, draft).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Change everything about a course but the texts of its lessons. Comments in its file stay; the texts of a language that
/// is taken out stay as well, and are there again when it comes back.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/drafts/{draft}/outline", tag = "studio",
    request_body = OutlineChange,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Draft),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
        (status = 409, description = "Somebody else has changed it", body = Problem),
        (status = 413, description = "The file would be longer than 64 KB", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn change_outline(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiJson(change): ApiJson<OutlineChange>,
) -> ApiResult<Json<Draft>> {
    let (account, now) = (by.user.account, app.clock.now_ms());
    Ok(Json(outline::change(&app.db, by.organisation, draft, change, account, now).await?))
}

/// Add a lesson.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/drafts/{draft}/lessons", tag = "studio",
    request_body = NewLesson,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 201, description = "Added", body = LessonAdded),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
        (status = 413, description = "The course's file would be longer than 64 KB", body = Problem),
        (status = 422, description = "A value is outside its bounds, or there are 300 already", body = Problem),
    ))]
pub async fn add_lesson(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiJson(new): ApiJson<NewLesson>,
) -> ApiResult<(StatusCode, Json<LessonAdded>)> {
    let (account, now) = (by.user.account, app.clock.now_ms());
    let added = lessons::add(&app.db, by.organisation, draft, new, account, now).await?;
    Ok((StatusCode::CREATED, Json(added)))
}

/// Remove a lesson and its texts, in all languages, if they are as they were read. What they say is kept among the course's
/// versions; whoever still has them can write them again.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/drafts/{draft}/lessons/{lesson}", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("lesson" = String, Path, description = "Its id"),
        ("de" = Option<i64>, Query, description = "The revision that was read of its text in German; none if there was none"),
        ("de-leicht" = Option<i64>, Query, description = "The same in Leichte Sprache"),
        ("en" = Option<i64>, Query, description = "The same in English")),
    responses(
        (status = 200, body = Draft),
        TrainersAlone,
        (status = 404, description = "No such lesson in a course of this organisation", body = Problem),
        (status = 409, description = "Somebody else has written in it", body = Problem),
    ))]
pub async fn remove_lesson(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfLesson { draft, lesson }): ApiPath<OfLesson>,
    ApiQuery(seen): ApiQuery<BTreeMap<Lang, i64>>,
) -> ApiResult<Json<Draft>> {
    let (account, now) = (by.user.account, app.clock.now_ms());
    let draft = (by.organisation, draft);
    Ok(Json(lessons::remove(&app.db, draft, &lesson, &seen, account, now).await?))
}

/// A lesson's text in a language; empty where it has not been begun.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/lessons/{lesson}/{lang}", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("lesson" = String, Path, description = "Its id"), ("lang" = Lang, Path, description = "Its code")),
    responses(
        (status = 200, body = LessonText),
        TrainersAlone,
        (status = 404, description = "No such lesson in a course of this organisation", body = Problem),
    ))]
pub async fn read_text(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfText { draft, lesson, lang }): ApiPath<OfText>,
) -> ApiResult<Json<LessonText>> {
    Ok(Json(texts::read(&app.db.read, by.organisation, draft, &lesson, lang).await?))
}

/// What blocks of the original said when this text was written, by the fingerprints in its marks: those that say something
/// else by now.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/lessons/{lesson}/{lang}/seen", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("lesson" = String, Path, description = "Its id"), ("lang" = Lang, Path, description = "Its code")),
    responses(
        (status = 200, body = BTreeMap<String, String>),
        TrainersAlone,
        (status = 404, description = "No such lesson in a course of this organisation", body = Problem),
    ))]
pub async fn seen_texts(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfText { draft, lesson, lang }): ApiPath<OfText>,
) -> ApiResult<Json<BTreeMap<String, String>>> {
    Ok(Json(translations::seen(&app.db.read, by.organisation, draft, &lesson, lang).await?))
}

/// Write a lesson's text in a language. To send the same again is harmless. A lesson that was removed comes back so; the
/// outline has to name it again.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/drafts/{draft}/lessons/{lesson}/{lang}", tag = "studio",
    request_body = TextChange,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("lesson" = String, Path, description = "Its id"), ("lang" = Lang, Path, description = "Its code")),
    responses(
        (status = 200, description = "Written", body = TextSaved),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
        (status = 409, description = "Somebody else has changed it", body = Problem),
        (status = 413, description = "Longer than 256 KB", body = Problem),
        (status = 422, description = "A value is outside its bounds", body = Problem),
    ))]
pub async fn write_text(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfText { draft, lesson, lang }): ApiPath<OfText>,
    ApiJson(change): ApiJson<TextChange>,
) -> ApiResult<Json<TextSaved>> {
    let (account, now) = (by.user.account, app.clock.now_ms());
    let (draft, text) = ((by.organisation, draft), (lesson.as_str(), lang));
    Ok(Json(texts::write(&app.db, draft, text, change, account, now).await?))
}
