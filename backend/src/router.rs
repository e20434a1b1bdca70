//! Every route of the API on one screen, grouped by who may call it.
//!
//! [`ACCESS`] is the same table as data: a test walks all routes with every role, signed out and from a foreign
//! organisation, and fails for a route that it lacks.

use axum::Router;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::accounts::routes as accounts;
use crate::catalogue::routes as catalogue;
use crate::learning::routes as learning;
use crate::organisations::routes as organisations;
use crate::state::App;
use crate::{observe, openapi, pages};

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody, also signed out.
    Anyone,
    /// Whoever is signed in, for themselves alone.
    SignedIn,
    /// School administrators of the organisation in the path, and administrators of the site.
    OrganisationAdministrator,
    /// Administrators of the site.
    Administrator,
    /// Whoever knows the operator's token.
    Operator,
}

use Who::{Administrator, Anyone, Operator, OrganisationAdministrator, SignedIn};

/// Method, path and who may call it: every route of the API.
pub const ACCESS: &[(&str, &str, Who)] = &[
    ("GET", "/api/v1/catalogue", Anyone),
    ("GET", "/api/v1/courses/{course}", Anyone),
    ("GET", "/api/v1/courses/{course}/lessons/{lesson}", Anyone),
    ("GET", "/api/v1/texts/{name}", Anyone),
    ("POST", "/api/v1/accounts", Anyone),
    ("POST", "/api/v1/accounts/confirm", Anyone),
    ("POST", "/api/v1/session", Anyone),
    ("DELETE", "/api/v1/session", Anyone),
    ("POST", "/api/v1/session/refresh", Anyone),
    ("POST", "/api/v1/recovery", Anyone),
    ("POST", "/api/v1/recovery/reset", Anyone),
    ("GET", "/api/v1/me", SignedIn),
    ("PUT", "/api/v1/me/password", SignedIn),
    ("DELETE", "/api/v1/me/devices", SignedIn),
    ("GET", "/api/v1/me/data", SignedIn),
    ("POST", "/api/v1/me/erase", SignedIn),
    ("GET", "/api/v1/me/progress", SignedIn),
    ("POST", "/api/v1/me/events", SignedIn),
    ("GET", "/api/v1/organisations", Administrator),
    ("POST", "/api/v1/organisations", Administrator),
    ("GET", "/api/v1/organisations/{organisation}/members", OrganisationAdministrator),
    ("POST", "/api/v1/organisations/{organisation}/members", OrganisationAdministrator),
    ("DELETE", "/api/v1/organisations/{organisation}/members/{account}/{role}", OrganisationAdministrator),
    ("GET", "/api/v1/openapi.json", Anyone),
    ("GET", "/api/v1/docs", Anyone),
    ("GET", "/healthz", Anyone),
    ("GET", "/readyz", Anyone),
    ("GET", "/metrics", Operator),
];

fn api() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(openapi::head())
        // Everybody
        .routes(routes!(catalogue::catalogue))
        .routes(routes!(catalogue::course))
        .routes(routes!(catalogue::lesson))
        .routes(routes!(catalogue::text))
        .routes(routes!(accounts::register))
        .routes(routes!(accounts::confirm))
        .routes(routes!(accounts::sign_in, accounts::sign_out))
        .routes(routes!(accounts::refresh))
        .routes(routes!(accounts::recover))
        .routes(routes!(accounts::reset))
        // Whoever is signed in, for themselves
        .routes(routes!(accounts::me))
        .routes(routes!(accounts::change_password))
        .routes(routes!(accounts::sign_out_everywhere))
        .routes(routes!(accounts::my_data))
        .routes(routes!(accounts::erase))
        .routes(routes!(learning::progress))
        .routes(routes!(learning::events))
        // Administrators of the site
        .routes(routes!(organisations::list, organisations::create))
        // School administrators of the organisation, and administrators of the site
        .routes(routes!(organisations::members, organisations::add_member))
        .routes(routes!(organisations::remove_member))
        // Machines
        .routes(routes!(openapi::document))
        .routes(routes!(openapi::readable))
        .routes(routes!(observe::healthz))
        .routes(routes!(observe::readyz))
        .routes(routes!(observe::metrics))
}

/// The OpenAPI document of [`app`].
pub fn openapi() -> utoipa::openapi::OpenApi {
    openapi::with_problems(api().into_openapi())
}

/// The whole server: API, pages, assets, and what guards them.
pub fn app(state: App) -> Router {
    let (api, _) = api().split_for_parts();
    observe::guarded(api.merge(pages::router())).with_state(state)
}
