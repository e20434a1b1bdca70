//! How a course goes, for those who write it.

use axum::Json;
use axum::extract::State;
use shared::api::problem::Problem;
use shared::api::studio::figures::CourseFigures;
use shared::api::workshop::InLang;

use super::drafts;
use super::routes::OfDraft;
use crate::auth::{Trainer, TrainersAlone};
use crate::error::ApiResult;
use crate::json::{ApiPath, ApiQuery};
use crate::state::App;

/// What learners did in the version that they see, and in those before, in steps of five people. As long as learners see
/// no version there are no lessons. The answer may be some minutes old.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/drafts/{draft}/figures", tag = "studio",
    params(
        ("organisation" = Uuid, Path, description = "Its id"),
        ("draft" = Uuid, Path, description = "Its id"),
        InLang,
    ),
    responses(
        (status = 200, body = CourseFigures),
        TrainersAlone,
        (status = 404, description = "No such course", body = Problem),
    ))]
pub async fn show_figures(
    State(app): State<App>,
    by: Trainer,
    ApiPath(OfDraft { draft }): ApiPath<OfDraft>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<CourseFigures>> {
    let draft = drafts::of(&app.db.read, by.organisation, draft).await?;
    let Some(course) = app.catalogue.now().courses.get(&draft.course_id).cloned() else {
        return Ok(Json(CourseFigures::default()));
    };
    let at_hand = (&app.db, &app.catalogue);
    let figures = app.figures.of(at_hand, &course, lang, app.clock.now_ms()).await?;
    Ok(Json(CourseFigures::clone(&figures)))
}
