//! The routes of organisations.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use shared::api::organisation::{Member, NewMember, NewOrganisation, Organisation, Role};
use shared::api::problem::Problem;
use uuid::Uuid;

use super::members as rules;
use crate::auth::{AdministratorsAlone, OrganisationAdministrator, SiteAdministrator};
use crate::error::ApiResult;
use crate::json::{ApiJson, ApiPath};
use crate::state::App;

/// All organisations.
#[utoipa::path(get, path = "/api/v1/organisations", tag = "organisations", responses(
    (status = 200, description = "By name", body = Vec<Organisation>),
    (status = 401, description = "Nobody is signed in", body = Problem),
    (status = 403, description = "Not an administrator of the site", body = Problem),
))]
pub async fn list(State(app): State<App>, _: SiteAdministrator) -> ApiResult<Json<Vec<Organisation>>> {
    Ok(Json(super::all(&app.db.read).await?))
}

/// Make an organisation.
#[utoipa::path(post, path = "/api/v1/organisations", tag = "organisations", request_body = NewOrganisation, responses(
    (status = 201, description = "Made", body = Organisation),
    (status = 401, description = "Nobody is signed in", body = Problem),
    (status = 403, description = "Not an administrator of the site", body = Problem),
    (status = 409, description = "The name is taken", body = Problem),
    (status = 422, description = "The name is empty or too long", body = Problem),
))]
pub async fn create(
    State(app): State<App>,
    _: SiteAdministrator,
    ApiJson(new): ApiJson<NewOrganisation>,
) -> ApiResult<(StatusCode, Json<Organisation>)> {
    let organisation = super::create(&app.db.write, &new, app.clock.now()).await?;
    Ok((StatusCode::CREATED, Json(organisation)))
}

/// Everybody who holds a role in an organisation.
#[utoipa::path(get, path = "/api/v1/organisations/{organisation}/members", tag = "organisations",
    params(("organisation" = Uuid, Path, description = "Its id")),
    responses(
        (status = 200, description = "By login and role", body = Vec<Member>),
        AdministratorsAlone,
        (status = 404, description = "No such organisation (said to administrators of the site only)", body = Problem),
    ))]
pub async fn members(State(app): State<App>, by: OrganisationAdministrator) -> ApiResult<Json<Vec<Member>>> {
    Ok(Json(rules::all(&app.db.read, by.organisation).await?))
}

/// Give a role to somebody who has an account. Giving it twice changes nothing.
#[utoipa::path(post, path = "/api/v1/organisations/{organisation}/members", tag = "organisations",
    params(("organisation" = Uuid, Path, description = "Its id")), request_body = NewMember,
    responses(
        (status = 200, description = "Held now", body = Member),
        AdministratorsAlone,
        (status = 404, description = "No such account", body = Problem),
        (status = 409, description = "A pupil's account", body = Problem),
        (status = 429, description = "Too many logins were tried", body = Problem),
    ))]
pub async fn add_member(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiJson(new): ApiJson<NewMember>,
) -> ApiResult<Json<Member>> {
    if !by.user.administrator {
        app.limits.look_up(by.organisation, app.clock.now())?;
    }
    Ok(Json(rules::add(&app.db, by.organisation, &new).await?))
}

/// What the path of [`remove_member`] names.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Held {
    account: Uuid,
    role: Role,
}

/// Take a role. Taking one that is not held changes nothing.
#[utoipa::path(delete, path = "/api/v1/organisations/{organisation}/members/{account}/{role}", tag = "organisations",
    params(
        ("organisation" = Uuid, Path, description = "Its id"),
        ("account" = Uuid, Path, description = "Whose role"),
        ("role" = Role, Path, description = "Which role"),
    ),
    responses(
        (status = 204, description = "Not held any more"),
        AdministratorsAlone,
        (status = 409, description = "The organisation's last administrator", body = Problem),
    ))]
pub async fn remove_member(
    State(app): State<App>,
    by: OrganisationAdministrator,
    ApiPath(held): ApiPath<Held>,
) -> ApiResult<StatusCode> {
    rules::remove(&app.db, &by, held.account, held.role).await?;
    Ok(StatusCode::NO_CONTENT)
}
