//! Files of drafts over HTTP, for trainers.

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::studio::media::{FormerMedia, MediaItem};
use shared::lang::Lang;
use utoipa::IntoParams;
use uuid::Uuid;

use super::drafts;
use super::media::{self, Adding, Seen, former};
use super::routes::OfDraft;
use super::turns::Sending;
use crate::auth::{Trainer, TrainersAlone};
use crate::error::ApiResult;
use crate::json::{ApiPath, ApiQuery};
use crate::state::App;
use crate::storage::answer::{ASK, answer};

/// A file of a draft in the path.
#[derive(Clone, Debug, Deserialize)]
pub struct OfFile {
    draft: Uuid,
    name: String,
}

/// What a file is called, and for captions what they belong to.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NewMedia {
    /// What the file was called at home; another name is made of it.
    name: String,
    /// For captions: the name of the film or the recording.
    of: Option<String>,
    /// For captions: their language.
    lang: Option<Lang>,
}

/// The files of a draft.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/media", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses((status = 200, body = Vec<MediaItem>), TrainersAlone,
        (status = 404, description = "No such draft in this organisation, or no such file in it", body = Problem)))]
pub async fn list(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
) -> ApiResult<Json<Vec<MediaItem>>> {
    Ok(Json(media::list(&app.db.read, by.organisation, draft).await?))
}

/// Adds a file: the body is the file, whatever its type is said to be.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/drafts/{draft}/media", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        NewMedia),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 201, description = "Added", body = MediaItem),
        (status = 400, description = "No name, or the body broke off", body = Problem),
        TrainersAlone,
        (status = 404, description = "No such draft in this organisation, or no such file in it", body = Problem),
        (status = 413, description = "Larger than such a file may be", body = Problem),
        (status = 415, description = "Nothing that courses show", body = Problem),
        (status = 422, description = "It cannot be read, is too large in pixels, is dangerous, has faults, or there are too many", body = Problem),
        (status = 429, description = "Too many files at once", body = Problem),
        (status = 503, description = "The storage does not answer", body = Problem)))]
pub async fn add(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiQuery(new): ApiQuery<NewMedia>,
    body: Body,
) -> ApiResult<(StatusCode, Json<MediaItem>)> {
    // Nobody sends a film for nothing.
    drafts::of(&app.db.read, by.organisation, draft).await?;
    let _sending = Sending::begin(by.organisation, by.user.account)?;
    let judge = |head: &[u8]| media::judge(head, &new.name);
    let arrived = app.storage.receive(body.into_data_stream(), judge).await?;
    let seen = Seen::of(arrived).await?;
    let adding = Adding {
        organisation: by.organisation,
        draft,
        account: by.user.account,
        name: new.name,
        captions: new.of.zip(new.lang),
        now: app.clock.now_ms(),
    };
    let item = media::add(&app.db, &app.storage, &adding, seen).await?;
    Ok((StatusCode::CREATED, Json(item)))
}

/// A file of a draft, or the part of it that is asked for.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/media/{name}", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("name" = String, Path, description = "As lessons name it")),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 206, description = "A part", body = Vec<u8>, content_type = "application/octet-stream"),
        TrainersAlone,
        (status = 404, description = "No such draft in this organisation, or no such file in it", body = Problem),
        (status = 503, description = "The storage does not answer", body = Problem)))]
pub async fn read(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfFile { draft, name }): ApiPath<OfFile>,
    headers: HeaderMap,
) -> ApiResult<Response> {
    let stored = media::one(&app.db.read, by.organisation, draft, &name).await?;
    answer(&app.storage, &headers, &stored, ASK).await
}

/// Takes a file out of a draft, with its captions, unless a lesson shows it.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/drafts/{draft}/media/{name}", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("name" = String, Path, description = "As lessons name it")),
    responses((status = 204, description = "Gone"),
        TrainersAlone,
        (status = 404, description = "No such draft in this organisation, or no such file in it", body = Problem),
        (status = 409, description = "A lesson shows it", body = Problem)))]
pub async fn remove(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfFile { draft, name }): ApiPath<OfFile>,
) -> ApiResult<StatusCode> {
    let (organisation, account) = (by.organisation, by.user.account);
    media::remove(&app.db, organisation, draft, &name, account, app.clock.now_ms()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Files that only earlier versions have.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/former-media", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses((status = 200, body = Vec<FormerMedia>), TrainersAlone,
        (status = 404, description = "No such draft in this organisation", body = Problem)))]
pub async fn list_former(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
) -> ApiResult<Json<Vec<FormerMedia>>> {
    Ok(Json(former::list(&app.db.read, by.organisation, draft).await?))
}

/// A file of earlier versions in the path.
#[derive(Clone, Debug, Deserialize)]
pub struct OfFormer {
    draft: Uuid,
    hash: String,
}

/// Takes a file back that only earlier versions have: for good, and nobody sees it any more.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/drafts/{draft}/former-media/{hash}", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("hash" = String, Path, description = "Of its bytes, as the list says")),
    responses((status = 204, description = "Gone"),
        TrainersAlone,
        (status = 404, description = "No such draft in this organisation, or no version of it has such a file", body = Problem),
        (status = 409, description = "The draft has it, learners see it, it waits for a second person, or others change the draft all the time", body = Problem)))]
pub async fn withdraw_former(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfFormer { draft, hash }): ApiPath<OfFormer>,
) -> ApiResult<StatusCode> {
    former::withdraw(&app.db, by.organisation, draft, &hash).await?;
    Ok(StatusCode::NO_CONTENT)
}
