//! Checking a draft over HTTP.

use axum::Json;
use axum::extract::State;
use shared::api::problem::Problem;
use shared::api::studio::check::CheckReport;

use super::check;
use super::routes::OfDraft;
use crate::auth::{Trainer, TrainersAlone};
use crate::error::ApiResult;
use crate::json::ApiPath;
use crate::state::App;

/// What must be put right before learners see a course, what could be better, and how hard it is to read.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/check", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = CheckReport),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
    ))]
pub async fn report(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
) -> ApiResult<Json<CheckReport>> {
    Ok(Json(check::report(&app.db.read, by.organisation, draft, by.user.account).await?))
}
