//! Handing out over HTTP, for administrators of the school.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use shared::api::problem::Problem;
use shared::api::school::handout::PupilData;
use shared::api::workshop::InLang;
use shared::lang::Lang;
use uuid::Uuid;

use crate::auth::{AdministratorsAlone, OrganisationAdministrator};
use crate::download;
use crate::error::ApiResult;
use crate::json::{ApiPath, ApiQuery};
use crate::state::App;

/// What paths name.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfPupil {
    account: Uuid,
}

/// All that is stored about a pupil, to be handed out to them.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/pupils/{account}/data", tag = "school",
    params(("organisation" = Uuid, Path, description = "The school"), ("account" = Uuid, Path, description = "The pupil"), InLang),
    responses(
        (status = 200, body = PupilData),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn pupil_data(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiPath(of): ApiPath<OfPupil>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Json<PupilData>> {
    Ok(Json(handed_out(&app, &by, of.account, lang).await?))
}

/// The same, as a page to be read and printed.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/pupils/{account}/data.html", tag = "school",
    params(("organisation" = Uuid, Path, description = "The school"), ("account" = Uuid, Path, description = "The pupil"), InLang),
    responses(
        (status = 200, body = String, content_type = "text/html"),
        (status = 404, description = "No such thing in this organisation", body = Problem),
        AdministratorsAlone,
    ))]
pub async fn pupil_data_page(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiPath(of): ApiPath<OfPupil>,
    ApiQuery(InLang { lang }): ApiQuery<InLang>,
) -> ApiResult<Response> {
    let data = handed_out(&app, &by, of.account, lang).await?;
    let html = super::html(&data, &app.catalogue.now(), lang, app.clock.now_ms());
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_DISPOSITION, download::named(&format!("{}.html", data.account.me.login))),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, html).into_response())
}

async fn handed_out(
    app: &App,
    by: &OrganisationAdministrator,
    account: Uuid,
    lang: Lang,
) -> ApiResult<PupilData> {
    let (organisation, who) = (by.organisation, by.user.account);
    let data = super::data(&app.db.read, &app.catalogue.now(), organisation, account, lang).await?;
    tracing::info!(%organisation, %account, by = %who, "a school hands out a pupil's data");
    Ok(data)
}
