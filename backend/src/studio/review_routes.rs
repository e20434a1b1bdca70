//! A second person over HTTP: for trainers, and whether there must be one for administrators.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::studio::review::{
    Comment, Decide, HandIn, NewComment, PublishingRule, Review, ReviewState, Settle,
};
use uuid::Uuid;

use super::publish_routes::let_learners_see;
use super::publishing;
use super::review::{self, Doing};
use super::routes::OfDraft;
use crate::auth::{AdministratorsAlone, OrganisationAdministrator, Trainer, TrainersAlone};
use crate::error::ApiResult;
use crate::json::{ApiJson, ApiPath};
use crate::state::App;

/// What was handed in, in the path.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfReview {
    draft: Uuid,
    review: Uuid,
}

/// A comment on it in the path.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfComment {
    draft: Uuid,
    review: Uuid,
    comment: Uuid,
}

fn doing(app: &App, by: &Trainer, draft: Uuid) -> Doing {
    Doing { organisation: by.organisation, draft, account: by.user.account, now: app.clock.now() }
}

/// Whether a second person must agree before this organisation publishes a course.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/publishing", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses((status = 200, body = PublishingRule), AdministratorsAlone,
        (status = 404, description = "No such organisation (said to administrators of the site only)", body = Problem)))]
pub async fn rule(State(app): State<App>, by: OrganisationAdministrator) -> ApiResult<Json<PublishingRule>> {
    let second_person = publishing::needs_second_person(&app.db.read, by.organisation).await?;
    Ok(Json(PublishingRule { second_person }))
}

/// Say whether a second person must agree before this organisation publishes a course.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/publishing", tag = "studio",
    request_body = PublishingRule,
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses((status = 200, body = PublishingRule), AdministratorsAlone,
        (status = 404, description = "No such organisation (said to administrators of the site only)", body = Problem)))]
pub async fn change_rule(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiJson(rule): ApiJson<PublishingRule>,
) -> ApiResult<Json<PublishingRule>> {
    Ok(Json(review::rule(&app.db, by.organisation, rule).await?))
}

/// What was handed in last, how it differs from what learners see, and what was said about it; nothing if nothing was.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/reviews", tag = "studio",
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Option<Review>),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
    ))]
pub async fn last(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
) -> ApiResult<Json<Option<Review>>> {
    Ok(Json(review::last(&app.db.read, by.organisation, draft, by.user.account).await?))
}

/// Hand a course in as it was checked, so that a second person looks at it. To do so again is harmless.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/drafts/{draft}/reviews", tag = "studio",
    request_body = HandIn,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id")),
    responses(
        (status = 201, description = "It waits", body = Review),
        TrainersAlone,
        (status = 404, description = "No such course in this organisation", body = Problem),
        (status = 409, description = "It has changed since it was checked, waits already, or no second person is needed", body = Problem),
        (status = 422, description = "Something must be put right first", body = Problem),
    ))]
pub async fn hand_in(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiJson(wish): ApiJson<HandIn>,
) -> ApiResult<(StatusCode, Json<Review>)> {
    let review = review::hand_in(&app.db, doing(&app, &by, draft), &wish.seen).await?;
    Ok((StatusCode::CREATED, Json(review)))
}

/// Agree to what was handed in, which publishes exactly that; return it; or take it back.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/drafts/{draft}/reviews/{review}", tag = "studio",
    request_body = Decide,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("review" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, description = "Decided", body = Review),
        TrainersAlone,
        (status = 404, description = "Nothing of the kind was handed in", body = Problem),
        (status = 409, description = "Somebody has decided already, or something else was published meanwhile", body = Problem),
        (status = 422, description = "A value is outside its bounds, or something must be put right first", body = Problem),
    ))]
pub async fn decide(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfReview { draft, review }): ApiPath<OfReview>,
    ApiJson(wish): ApiJson<Decide>,
) -> ApiResult<Json<Review>> {
    let decided = review::decide(&app.db, doing(&app, &by, draft), review, &wish).await?;
    if decided.state == ReviewState::Approved {
        let_learners_see(&app).await;
    }
    Ok(Json(decided))
}

/// Say something about what was handed in.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/drafts/{draft}/reviews/{review}/comments",
    tag = "studio", request_body = NewComment,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("review" = Uuid, Path, description = "Its id")),
    responses(
        (status = 201, description = "Said", body = Comment),
        TrainersAlone,
        (status = 404, description = "Nothing of the kind was handed in", body = Problem),
        (status = 409, description = "It is published, or taken back", body = Problem),
        (status = 422, description = "A value is outside its bounds, or there are 500 already", body = Problem),
    ))]
pub async fn comment(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfReview { draft, review }): ApiPath<OfReview>,
    ApiJson(new): ApiJson<NewComment>,
) -> ApiResult<(StatusCode, Json<Comment>)> {
    let comment = review::comment(&app.db, doing(&app, &by, draft), review, &new).await?;
    Ok((StatusCode::CREATED, Json(comment)))
}

/// Say that a comment is done, or is not after all.
#[utoipa::path(put, path = "/api/v1/organisations/{organisation}/drafts/{draft}/reviews/{review}/comments/{comment}",
    tag = "studio", request_body = Settle,
    params(("organisation" = Uuid, Path, description = "Its id"), ("draft" = Uuid, Path, description = "Its id"),
        ("review" = Uuid, Path, description = "Its id"), ("comment" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, body = Comment),
        TrainersAlone,
        (status = 404, description = "No such comment", body = Problem),
    ))]
pub async fn settle(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfComment { draft, review, comment }): ApiPath<OfComment>,
    ApiJson(wish): ApiJson<Settle>,
) -> ApiResult<Json<Comment>> {
    Ok(Json(review::settle(&app.db, doing(&app, &by, draft), review, comment, wish.settled).await?))
}
