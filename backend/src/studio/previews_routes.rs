//! Links to drafts over HTTP: for trainers who make them, and for whoever has one.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::studio::previews::{NewPreview, PreviewCourse, PreviewLesson, PreviewLink, PreviewMade};
use shared::lang::Lang;
use utoipa::IntoParams;
use uuid::Uuid;

use super::previews;
use super::routes::OfDraft;
use crate::accounts::ClientAddress;
use crate::auth::{Trainer, TrainersAlone};
use crate::error::ApiResult;
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::state::App;
use crate::storage::answer::{NEVER, answer};

/// A link to a draft in the path.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfPreview {
    draft: Uuid,
    preview: Uuid,
}

/// In which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct InLang {
    /// The language wanted; a course that lacks it comes in the one it is written in first.
    #[serde(default)]
    lang: Lang,
}

/// The links that still show something.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/previews", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Vec<PreviewLink>),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
    ))]
pub async fn list(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
) -> ApiResult<Json<Vec<PreviewLink>>> {
    Ok(Json(previews::list(&app.db.read, by.organisation, draft, app.clock.now_ms()).await?))
}

/// Make a link by which others look at the course, as it is being written, without signing in.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/drafts/{draft}/previews", tag = "studio",
    request_body = NewPreview,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 201, description = "Made; the token is told this once", body = PreviewMade),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
        (status = 422, description = "A value is outside its bounds, or there are 20 already", body = Problem),
    ))]
pub async fn create(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiJson(new): ApiJson<NewPreview>,
) -> ApiResult<(StatusCode, Json<PreviewMade>)> {
    let of = (by.organisation, draft);
    let made = previews::create(&app.db, of, &new, by.user.account, app.clock.now()).await?;
    Ok((StatusCode::CREATED, Json(made)))
}

/// Withdraw a link: from now on it shows nothing.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/drafts/{draft}/previews/{preview}", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("preview" = Uuid, Path, description = "Its id")),
    responses(
        (status = 204, description = "Gone"),
        TrainersAlone,
        (status = 404, description = "No such link to a course of this organisation", body = Problem),
    ))]
pub async fn withdraw(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfPreview { draft, preview }): ApiPath<OfPreview>,
) -> ApiResult<StatusCode> {
    previews::withdraw(&app.db, by.organisation, draft, preview).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A course that is not published, for whoever has a link to it.
#[utoipa::path(get, path = "/api/v1/previews/{token}", tag = "studio",
    params(("token" = String, Path, description = "From the link"), InLang),
    responses(
        (status = 200, body = PreviewCourse),
        (status = 410, description = "Withdrawn, too old, or never made", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    ))]
pub async fn course(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiPath(token): ApiPath<String>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<PreviewCourse>> {
    app.limits.look_at_preview(address, app.clock.now())?;
    Ok(Json(previews::course(&app.db.read, &token, lang, app.clock.now_ms()).await?))
}

/// A lesson of a course that is not published, for whoever has a link to it.
#[utoipa::path(get, path = "/api/v1/previews/{token}/lessons/{lesson}", tag = "studio",
    params(("token" = String, Path, description = "From the link"),
        ("lesson" = String, Path, description = "Its id"), InLang),
    responses(
        (status = 200, body = PreviewLesson),
        (status = 404, description = "The course has no such lesson", body = Problem),
        (status = 410, description = "Withdrawn, too old, or never made", body = Problem),
        (status = 429, description = "Too many tries", body = Problem),
    ))]
pub async fn lesson(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiPath((token, lesson)): ApiPath<(String, String)>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<PreviewLesson>> {
    app.limits.look_at_preview(address, app.clock.now())?;
    Ok(Json(previews::lesson(&app.db.read, &token, &lesson, lang, app.clock.now_ms()).await?))
}

/// A file of a course that is not published, or the part of it that is asked for, for whoever has a link to it.
#[utoipa::path(get, path = "/api/v1/previews/{token}/media/{name}", tag = "studio",
    params(("token" = String, Path, description = "From the link"),
        ("name" = String, Path, description = "As lessons name it")),
    responses(
        (status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 206, description = "A part", body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 404, description = "The course has no such file", body = Problem),
        (status = 410, description = "Withdrawn, too old, or never made", body = Problem),
        (status = 503, description = "The storage does not answer", body = Problem),
    ))]
pub async fn file(
    State(app): State<App>,
    ApiPath((token, name)): ApiPath<(String, String)>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let stored = previews::file(&app.db.read, &token, &name, app.clock.now_ms()).await?;
    answer(&app.storage, &headers, &stored, NEVER).await
}
