//! Progress over HTTP.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use shared::api::learning::{EventBatch, EventReceipt, MAX_BATCH, ProgressView};
use shared::api::problem::Problem;
use shared::api::studio::figures::NewRemark;

use crate::accounts::ClientAddress;
use crate::auth::CurrentUser;
use crate::error::{ApiError, ApiResult, Code};
use crate::json::{ApiJson, ApiPath};
use crate::learning::{progress as rules, remarks};
use crate::state::App;

/// What I have done.
#[utoipa::path(get, path = "/api/v1/me/progress", tag = "learning",
    responses((status = 200, body = ProgressView), (status = 401, body = Problem)))]
pub async fn progress(State(app): State<App>, user: CurrentUser) -> ApiResult<Json<ProgressView>> {
    Ok(Json(rules::of(&app.db.read, user.account).await?))
}

/// Takes events that my device has kept. The answer comes after the commit is on disk; sending again changes nothing.
#[utoipa::path(post, path = "/api/v1/me/events", tag = "learning", request_body = EventBatch,
    responses((status = 200, body = EventReceipt), (status = 401, body = Problem), (status = 422, body = Problem)))]
pub async fn events(
    State(app): State<App>,
    user: CurrentUser,
    ApiJson(batch): ApiJson<EventBatch>,
) -> ApiResult<Json<EventReceipt>> {
    if batch.events.len() > MAX_BATCH {
        return Err(ApiError::invalid("events", format!("at most {MAX_BATCH} in one request")));
    }
    if batch.account.is_some_and(|whose| whose != user.account) {
        return Err(Code::SignedOut.into());
    }
    Ok(Json(app.writer.store(user.account, batch.events).await?))
}

/// Says why a lesson did not help. Nobody is asked who they are; the trainers of the course read it.
#[utoipa::path(post, path = "/api/v1/courses/{course}/lessons/{lesson}/remarks", tag = "learning",
    params(("course" = String, Path,), ("lesson" = String, Path,)), request_body = NewRemark,
    responses((status = 204), (status = 404, body = Problem), (status = 422, body = Problem), (status = 429, body = Problem)))]
pub async fn remark(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    ApiPath((course, lesson)): ApiPath<(String, String)>,
    ApiJson(said): ApiJson<NewRemark>,
) -> ApiResult<StatusCode> {
    app.limits.remark(address, app.clock.now())?;
    let now = app.clock.now_ms();
    remarks::add(&app.db.write, &app.catalogue.now(), &course, &lesson, said, now).await?;
    Ok(StatusCode::NO_CONTENT)
}
