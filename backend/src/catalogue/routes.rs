//! Courses over HTTP: public, the same for everybody.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use shared::api::catalogue::{CatalogueView, CompetenceName, CourseView, LessonView, TextView};
use shared::api::problem::Problem;
use shared::lang::Lang;
use utoipa::IntoParams;

use crate::catalogue::{competences, views};
use crate::error::{ApiError, ApiResult, Code};
use crate::json::{ApiPath, ApiQuery};
use crate::state::App;

/// In which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct InLang {
    /// The language wanted; a course that lacks it comes in the nearest it has.
    #[serde(default)]
    lang: Lang,
}

/// Which text of a lesson.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WhichText {
    /// The language wanted; a course that lacks it comes in the nearest it has.
    #[serde(default)]
    lang: Lang,
    /// The version that somebody is reading. They go on with it while they read; where it is unknown, what is published
    /// now comes.
    version: Option<String>,
}

/// All courses.
#[utoipa::path(get, path = "/api/v1/catalogue", tag = "catalogue", params(InLang),
    responses((status = 200, body = CatalogueView), (status = 400, body = Problem)))]
pub async fn catalogue(State(app): State<App>, ApiQuery(query): ApiQuery<InLang>) -> Json<CatalogueView> {
    Json(views::catalogue(&app.catalogue.now(), query.lang))
}

/// A course.
#[utoipa::path(get, path = "/api/v1/courses/{course}", tag = "catalogue", params(("course" = String, Path), InLang),
    responses((status = 200, body = CourseView), (status = 404, body = Problem)))]
pub async fn course(
    State(app): State<App>,
    ApiPath(course): ApiPath<String>,
    ApiQuery(query): ApiQuery<InLang>,
) -> ApiResult<Json<CourseView>> {
    let view = views::course(&app.catalogue.now(), &course, query.lang);
    let view = view.ok_or(ApiError::new(Code::NotFound))?;
    Ok(Json(app.course_with_workshops(view, query.lang).await))
}

/// A lesson.
#[utoipa::path(get, path = "/api/v1/courses/{course}/lessons/{lesson}", tag = "catalogue",
    params(("course" = String, Path), ("lesson" = String, Path), WhichText),
    responses((status = 200, body = LessonView), (status = 404, body = Problem)))]
pub async fn lesson(
    State(app): State<App>,
    ApiPath((course, lesson)): ApiPath<(String, String)>,
    ApiQuery(query): ApiQuery<WhichText>,
) -> ApiResult<Json<LessonView>> {
    let read = match &query.version {
        Some(version) => app.catalogue.version(&app.db, &course, version).await?,
        None => None,
    };
    let course = read.or_else(|| app.catalogue.now().courses.get(&course).cloned());
    let view = course.and_then(|course| views::lesson(&course, &lesson, query.lang));
    let view = view.ok_or(ApiError::new(Code::NotFound))?;
    Ok(Json(app.lesson_with_workshops(view, query.lang).await))
}

/// All competences of DigComp.
#[utoipa::path(get, path = "/api/v1/competences", tag = "catalogue", params(InLang),
    responses((status = 200, body = Vec<CompetenceName>), (status = 400, body = Problem)))]
pub async fn competences(ApiQuery(query): ApiQuery<InLang>) -> Json<Vec<CompetenceName>> {
    Json(competences::all(query.lang))
}

/// A page of text such as `about` or `privacy`.
#[utoipa::path(get, path = "/api/v1/texts/{name}", tag = "catalogue", params(("name" = String, Path), InLang),
    responses((status = 200, body = TextView), (status = 404, body = Problem)))]
pub async fn text(
    State(app): State<App>,
    ApiPath(name): ApiPath<String>,
    ApiQuery(query): ApiQuery<InLang>,
) -> ApiResult<Json<TextView>> {
    app.catalogue.now().texts.get(&(query.lang, name)).cloned().map(Json).ok_or(ApiError::new(Code::NotFound))
}
