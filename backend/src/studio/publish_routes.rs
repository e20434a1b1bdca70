//! Publishing drafts and their versions over HTTP, for trainers.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::studio::draft::Draft;
use shared::api::studio::versions::{Difference, Offered, Publish, Published, Versions};
use utoipa::IntoParams;
use uuid::Uuid;

use super::routes::OfDraft;
use super::{differences, publishing, versions};
use crate::auth::{Trainer, TrainersAlone};
use crate::error::{ApiError, ApiResult};
use crate::json::{ApiJson, ApiPath, ApiQuery};
use crate::state::App;

/// A kept state of a draft in the path.
#[derive(Clone, Debug, Deserialize)]
pub struct OfVersion {
    draft: Uuid,
    version: String,
}

/// What is compared.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Compared {
    /// The older state, by its `state`; the draft as it is now if none is named.
    from: Option<String>,
    /// The newer state, by its `state`; the draft as it is now if none is named.
    to: Option<String>,
}

/// Lets learners of this process see at once what has been committed; the others notice within seconds.
pub(super) async fn let_learners_see(app: &App) {
    // It is published whatever happens here, and the next round of the upkeep tries again.
    if let Err(error) = app.catalogue.refresh(&app.db).await {
        tracing::error!(%error, "the content cannot be read again");
    }
}

/// Publish a course as it was checked. To ask for the same again is harmless.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/drafts/{draft}/publish", tag = "studio",
    request_body = Publish,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, description = "Learners see it", body = Published),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
        (status = 409, description = "It has changed since it was checked, a second person must agree, or it was put away", body = Problem),
        (status = 422, description = "Something must be put right first", body = Problem),
    ))]
pub async fn publish(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiJson(wish): ApiJson<Publish>,
) -> ApiResult<Json<Published>> {
    let (draft, account) = ((by.organisation, draft), by.user.account);
    let published = publishing::directly(&app.db, draft, &wish, account, app.clock.now()).await?;
    let_learners_see(&app).await;
    Ok(Json(published))
}

/// Put a course away, or offer it again as it was published last. What people have done stays.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/drafts/{draft}/offered", tag = "studio",
    request_body = Offered,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Draft),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
    ))]
pub async fn offer(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiJson(Offered { offered }): ApiJson<Offered>,
) -> ApiResult<Json<Draft>> {
    let changed = versions::offer(&app.db, by.organisation, draft, offered, app.clock.now_ms()).await?;
    let_learners_see(&app).await;
    Ok(Json(changed))
}

/// What was published of a course, and what else was kept of it; the newest first.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/versions", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Versions),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
    ))]
pub async fn list(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
) -> ApiResult<Json<Versions>> {
    Ok(Json(versions::list(&app.db.read, by.organisation, draft).await?))
}

/// How two versions differ, or a version and the course as it is being written.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/difference", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        Compared),
    responses(
        (status = 200, body = Difference),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation, or no such version", body = Problem),
        (status = 422, description = "No version", body = Problem),
    ))]
pub async fn difference(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiQuery(Compared { from, to }): ApiQuery<Compared>,
) -> ApiResult<Json<Difference>> {
    let draft = (by.organisation, draft);
    let found = differences::of(&app.db.read, draft, plain(from.as_ref())?, plain(to.as_ref())?).await?;
    Ok(Json(found))
}

/// Make the draft what a version was. What it is now is kept as well; learners notice nothing.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/drafts/{draft}/versions/{version}/restore", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("version" = String, Path, description = "Its `state`")),
    responses(
        (status = 200, body = Draft),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation, or no such version", body = Problem),
        (status = 409, description = "Others change it all the time", body = Problem),
        (status = 422, description = "No version", body = Problem),
    ))]
pub async fn restore(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfVersion { draft, version }): ApiPath<OfVersion>,
) -> ApiResult<Json<Draft>> {
    let (draft, account, now) = ((by.organisation, draft), by.user.account, app.clock.now_ms());
    let version = plain(Some(&version))?.unwrap_or_default();
    Ok(Json(versions::restore(&app.db, draft, version, account, now).await?))
}

/// Databases are asked for nothing but what may be a fingerprint.
fn plain(version: Option<&String>) -> ApiResult<Option<&str>> {
    let sound = |version: &&String| version.len() <= 64 && version.bytes().all(|b| b.is_ascii_alphanumeric());
    match version {
        Some(version) if !sound(&version) => Err(ApiError::invalid("version", "no version of a course")),
        version => Ok(version.map(String::as_str)),
    }
}
