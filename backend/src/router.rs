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
use crate::schools::class::routes as class_work;
use crate::schools::class_routes as class;
use crate::schools::handout::routes as handout;
use crate::schools::routes as schools;
use crate::sso::routes as sso;
use crate::state::App;
use crate::studio::check_routes as studio_check;
use crate::studio::figures_routes as studio_figures;
use crate::studio::import_routes as studio_import;
use crate::studio::media_routes as studio_media;
use crate::studio::previews_routes as studio_previews;
use crate::studio::publish_routes as studio_publish;
use crate::studio::review_routes as studio_review;
use crate::studio::routes as studio;
use crate::workshops::desk::routes as desk;
use crate::workshops::desk::session_routes as desk_session;
use crate::workshops::routes as workshops;
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
    /// Organisers of the organisation in the path, and administrators of the site.
    Organiser,
    /// Trainers of the organisation in the path, and administrators of the site.
    Trainer,
    /// Teachers and school administrators of the organisation in the path, and administrators of the site.
    SchoolStaff,
    /// Teachers of the class group in the path. Nobody else.
    ClassTeacher,
    /// Teachers of the class group in the path, school administrators of its school, and administrators of the site.
    ClassStaff,
    /// Administrators of the site.
    Administrator,
    /// Whoever knows the operator's token.
    Operator,
}

use Who::{
    Administrator, Anyone, ClassStaff, ClassTeacher, Operator, OrganisationAdministrator, Organiser,
    SchoolStaff, SignedIn, Trainer,
};

/// Method, path and who may call it: every route of the API.
pub const ACCESS: &[(&str, &str, Who)] = &[
    ("GET", "/api/v1/catalogue", Anyone),
    ("GET", "/api/v1/courses/{course}", Anyone),
    ("GET", "/api/v1/courses/{course}/lessons/{lesson}", Anyone),
    ("POST", "/api/v1/courses/{course}/lessons/{lesson}/remarks", Anyone),
    ("GET", "/api/v1/texts/{name}", Anyone),
    ("GET", "/api/v1/previews/{token}", Anyone),
    ("GET", "/api/v1/previews/{token}/lessons/{lesson}", Anyone),
    ("GET", "/api/v1/previews/{token}/media/{name}", Anyone),
    ("GET", "/api/v1/competences", Anyone),
    ("GET", "/api/v1/workshops", Anyone),
    ("GET", "/api/v1/workshops/{slug}", Anyone),
    ("POST", "/api/v1/sessions/{session}/bookings", Anyone),
    ("GET", "/api/v1/sessions/{session}/bookings", Anyone),
    ("POST", "/api/v1/bookings", Anyone),
    ("GET", "/api/v1/bookings/{code}", Anyone),
    ("POST", "/api/v1/bookings/{code}/cancel", Anyone),
    ("POST", "/api/v1/bookings/{code}/accept", Anyone),
    ("POST", "/api/v1/bookings/{code}/decline", Anyone),
    ("POST", "/api/v1/bookings/{code}/party", Anyone),
    ("POST", "/api/v1/bookings/{code}/resend", Anyone),
    ("GET", "/api/v1/bookings/{code}/calendar.ics", Anyone),
    ("GET", "/api/v1/bookings/{code}/qr.svg", Anyone),
    ("GET", "/api/v1/calendar.ics", Anyone),
    ("GET", "/api/v1/places/{place}/calendar.ics", Anyone),
    ("GET", "/api/v1/organisations/{organisation}/calendar.ics", Anyone),
    ("POST", "/api/v1/accounts", Anyone),
    ("POST", "/api/v1/accounts/confirm", Anyone),
    ("POST", "/api/v1/session", Anyone),
    ("DELETE", "/api/v1/session", Anyone),
    ("POST", "/api/v1/session/refresh", Anyone),
    ("POST", "/api/v1/recovery", Anyone),
    ("POST", "/api/v1/recovery/reset", Anyone),
    ("POST", "/api/v1/cards/look", Anyone),
    ("POST", "/api/v1/cards/sign-in", Anyone),
    ("GET", "/api/v1/doors/{code}", Anyone),
    ("GET", "/api/v1/doors/{code}/qr.svg", Anyone),
    ("POST", "/api/v1/doors/{code}/sign-in", Anyone),
    ("GET", "/api/v1/invitations/{code}", Anyone),
    ("GET", "/api/v1/sso", Anyone),
    ("GET", "/api/v1/sso/{provider}/start", Anyone),
    ("GET", "/api/v1/sso/{provider}/callback", Anyone),
    ("POST", "/api/v1/sso/{provider}/link", SignedIn),
    ("DELETE", "/api/v1/sso/{provider}/link", SignedIn),
    ("GET", "/api/v1/sso/sign-out", SignedIn),
    ("GET", "/api/v1/me/sso", SignedIn),
    ("POST", "/api/v1/invitations/{code}/accept", SignedIn),
    ("GET", "/api/v1/me", SignedIn),
    ("GET", "/api/v1/me/bookings", SignedIn),
    ("PUT", "/api/v1/me/password", SignedIn),
    ("DELETE", "/api/v1/me/devices", SignedIn),
    ("GET", "/api/v1/me/data", SignedIn),
    ("POST", "/api/v1/me/erase", SignedIn),
    ("GET", "/api/v1/me/progress", SignedIn),
    ("POST", "/api/v1/me/events", SignedIn),
    ("GET", "/api/v1/me/assignments", SignedIn),
    ("GET", "/api/v1/me/school", SignedIn),
    ("POST", "/api/v1/me/claim", SignedIn),
    ("GET", "/api/v1/organisations", Administrator),
    ("POST", "/api/v1/organisations", Administrator),
    ("GET", "/api/v1/organisations/{organisation}/members", OrganisationAdministrator),
    ("POST", "/api/v1/organisations/{organisation}/members", OrganisationAdministrator),
    ("DELETE", "/api/v1/organisations/{organisation}/members/{account}/{role}", OrganisationAdministrator),
    ("GET", "/api/v1/organisations/{organisation}/workshops", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/workshops", Organiser),
    ("PUT", "/api/v1/organisations/{organisation}/workshops/{workshop}", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/workshops/{workshop}/plan", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/workshops/{workshop}/sessions", Organiser),
    ("GET", "/api/v1/organisations/{organisation}/contact", Organiser),
    ("PUT", "/api/v1/organisations/{organisation}/contact", Organiser),
    ("GET", "/api/v1/organisations/{organisation}/calls", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/bookings/find", Organiser),
    ("GET", "/api/v1/organisations/{organisation}/places", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/places", Organiser),
    ("PUT", "/api/v1/organisations/{organisation}/places/{place}", Organiser),
    ("GET", "/api/v1/organisations/{organisation}/sessions/{session}", Organiser),
    ("PUT", "/api/v1/organisations/{organisation}/sessions/{session}", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/sessions/{session}/copy", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/sessions/{session}/cancel", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/sessions/{session}/bookings", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/sessions/{session}/bookings/{booking}", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/sessions/{session}/check-in", Organiser),
    ("POST", "/api/v1/organisations/{organisation}/sessions/{session}/calls/{call}", Organiser),
    ("GET", "/api/v1/organisations/{organisation}/sessions/{session}/participants.csv", Organiser),
    ("GET", "/api/v1/organisations/{organisation}/figures", Organiser),
    ("GET", "/api/v1/organisations/{organisation}/invitations", OrganisationAdministrator),
    ("POST", "/api/v1/organisations/{organisation}/invitations", OrganisationAdministrator),
    ("DELETE", "/api/v1/organisations/{organisation}/invitations/{invitation}", OrganisationAdministrator),
    ("POST", "/api/v1/organisations/{organisation}/roster", OrganisationAdministrator),
    ("GET", "/api/v1/organisations/{organisation}/pupils", OrganisationAdministrator),
    ("GET", "/api/v1/organisations/{organisation}/pupils/{account}/data", OrganisationAdministrator),
    ("GET", "/api/v1/organisations/{organisation}/pupils/{account}/data.html", OrganisationAdministrator),
    ("DELETE", "/api/v1/organisations/{organisation}/pupils/{account}", OrganisationAdministrator),
    ("POST", "/api/v1/organisations/{organisation}/year-end", OrganisationAdministrator),
    ("GET", "/api/v1/organisations/{organisation}/kept", OrganisationAdministrator),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/teachers", OrganisationAdministrator),
    (
        "DELETE",
        "/api/v1/organisations/{organisation}/classes/{class}/teachers/{account}",
        OrganisationAdministrator,
    ),
    ("GET", "/api/v1/organisations/{organisation}/classes", SchoolStaff),
    ("POST", "/api/v1/organisations/{organisation}/classes", SchoolStaff),
    ("PUT", "/api/v1/organisations/{organisation}/classes/{class}", ClassStaff),
    ("GET", "/api/v1/organisations/{organisation}/classes/{class}", ClassTeacher),
    ("GET", "/api/v1/organisations/{organisation}/classes/{class}/live", ClassTeacher),
    ("GET", "/api/v1/organisations/{organisation}/classes/{class}/questions", ClassTeacher),
    ("GET", "/api/v1/organisations/{organisation}/classes/{class}/progress.csv", ClassTeacher),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/roster", ClassTeacher),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/cards", ClassTeacher),
    ("PUT", "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}", ClassTeacher),
    ("DELETE", "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}", ClassTeacher),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}/unlock", ClassTeacher),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}/unclaim", ClassTeacher),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/pupils/{account}/pictures", ClassTeacher),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/door", ClassTeacher),
    ("DELETE", "/api/v1/organisations/{organisation}/classes/{class}/door", ClassTeacher),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/groups", ClassTeacher),
    ("PUT", "/api/v1/organisations/{organisation}/classes/{class}/groups/{group}", ClassTeacher),
    ("DELETE", "/api/v1/organisations/{organisation}/classes/{class}/groups/{group}", ClassTeacher),
    ("GET", "/api/v1/organisations/{organisation}/classes/{class}/assignments", ClassTeacher),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/assignments", ClassTeacher),
    ("PUT", "/api/v1/organisations/{organisation}/classes/{class}/assignments/{assignment}", ClassTeacher),
    ("DELETE", "/api/v1/organisations/{organisation}/classes/{class}/assignments/{assignment}", ClassTeacher),
    ("GET", "/api/v1/organisations/{organisation}/classes/{class}/outings", ClassTeacher),
    ("POST", "/api/v1/organisations/{organisation}/classes/{class}/outings", ClassTeacher),
    ("GET", "/api/v1/organisations/{organisation}/drafts", Trainer),
    ("POST", "/api/v1/organisations/{organisation}/drafts", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}", Trainer),
    ("DELETE", "/api/v1/organisations/{organisation}/drafts/{draft}", Trainer),
    ("PUT", "/api/v1/organisations/{organisation}/drafts/{draft}/outline", Trainer),
    ("POST", "/api/v1/organisations/{organisation}/drafts/{draft}/lessons", Trainer),
    ("DELETE", "/api/v1/organisations/{organisation}/drafts/{draft}/lessons/{lesson}", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/figures", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/lessons/{lesson}/{lang}", Trainer),
    ("PUT", "/api/v1/organisations/{organisation}/drafts/{draft}/lessons/{lesson}/{lang}", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/lessons/{lesson}/{lang}/seen", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/check", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/media", Trainer),
    ("POST", "/api/v1/organisations/{organisation}/drafts/{draft}/media", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/media/{name}", Trainer),
    ("DELETE", "/api/v1/organisations/{organisation}/drafts/{draft}/media/{name}", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/former-media", Trainer),
    ("DELETE", "/api/v1/organisations/{organisation}/drafts/{draft}/former-media/{hash}", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/previews", Trainer),
    ("POST", "/api/v1/organisations/{organisation}/drafts/{draft}/previews", Trainer),
    ("DELETE", "/api/v1/organisations/{organisation}/drafts/{draft}/previews/{preview}", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/publishing", OrganisationAdministrator),
    ("PUT", "/api/v1/organisations/{organisation}/publishing", OrganisationAdministrator),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/reviews", Trainer),
    ("POST", "/api/v1/organisations/{organisation}/drafts/{draft}/reviews", Trainer),
    ("PUT", "/api/v1/organisations/{organisation}/drafts/{draft}/reviews/{review}", Trainer),
    ("POST", "/api/v1/organisations/{organisation}/drafts/{draft}/reviews/{review}/comments", Trainer),
    (
        "PUT",
        "/api/v1/organisations/{organisation}/drafts/{draft}/reviews/{review}/comments/{comment}",
        Trainer,
    ),
    ("POST", "/api/v1/organisations/{organisation}/imports/preview", Trainer),
    ("POST", "/api/v1/organisations/{organisation}/imports", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/package.zip", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/questions.gift", Trainer),
    ("POST", "/api/v1/organisations/{organisation}/drafts/{draft}/publish", Trainer),
    ("PUT", "/api/v1/organisations/{organisation}/drafts/{draft}/offered", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/versions", Trainer),
    ("GET", "/api/v1/organisations/{organisation}/drafts/{draft}/difference", Trainer),
    ("POST", "/api/v1/organisations/{organisation}/drafts/{draft}/versions/{version}/restore", Trainer),
    ("GET", "/api/v1/mail", Administrator),
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
        .routes(routes!(learning::remark))
        .routes(routes!(catalogue::text))
        .routes(routes!(studio_previews::course))
        .routes(routes!(studio_previews::lesson))
        .routes(routes!(studio_previews::file))
        .routes(routes!(catalogue::competences))
        .routes(routes!(workshops::list))
        .routes(routes!(workshops::workshop))
        .routes(routes!(workshops::book, workshops::form_of_booking))
        .routes(routes!(workshops::open_booking))
        .routes(routes!(workshops::booking))
        .routes(routes!(workshops::cancel))
        .routes(routes!(workshops::accept))
        .routes(routes!(workshops::decline))
        .routes(routes!(workshops::party))
        .routes(routes!(workshops::resend))
        .routes(routes!(workshops::booking_calendar))
        .routes(routes!(workshops::booking_qr))
        .routes(routes!(workshops::calendar_all))
        .routes(routes!(workshops::calendar_of_place))
        .routes(routes!(workshops::calendar_of_organisation))
        .routes(routes!(accounts::register))
        .routes(routes!(accounts::confirm))
        .routes(routes!(accounts::sign_in, accounts::sign_out))
        .routes(routes!(accounts::refresh))
        .routes(routes!(accounts::recover))
        .routes(routes!(accounts::reset))
        .routes(routes!(schools::look_at_card))
        .routes(routes!(schools::sign_in_by_card))
        .routes(routes!(schools::look_at_door))
        .routes(routes!(schools::door_qr))
        .routes(routes!(schools::sign_in_by_door))
        .routes(routes!(schools::invited))
        .routes(routes!(sso::list))
        .routes(routes!(sso::start))
        .routes(routes!(sso::callback))
        // Whoever is signed in, for themselves
        .routes(routes!(sso::link, sso::separate))
        .routes(routes!(sso::sign_out_address))
        .routes(routes!(sso::mine))
        .routes(routes!(schools::accept_invitation))
        .routes(routes!(schools::my_assignments))
        .routes(routes!(schools::my_school))
        .routes(routes!(schools::claim))
        .routes(routes!(accounts::me))
        .routes(routes!(workshops::my_bookings))
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
        .routes(routes!(studio_review::rule, studio_review::change_rule))
        // Organisers of the organisation, and administrators of the site
        .routes(routes!(desk::list, desk::create))
        .routes(routes!(desk::change))
        .routes(routes!(desk::plan))
        .routes(routes!(desk::create_sessions))
        .routes(routes!(desk::all_places, desk::create_place))
        .routes(routes!(desk::change_place))
        .routes(routes!(desk::show_contact, desk::change_contact))
        .routes(routes!(desk::open_calls))
        .routes(routes!(desk::find_bookings))
        .routes(routes!(desk_session::session, desk_session::change_session))
        .routes(routes!(desk_session::copy_session))
        .routes(routes!(desk_session::cancel_session))
        .routes(routes!(desk_session::book_for_caller))
        .routes(routes!(desk_session::act_on_booking))
        .routes(routes!(desk_session::check_in))
        .routes(routes!(desk_session::called))
        .routes(routes!(desk_session::participants))
        .routes(routes!(desk::show_figures))
        // School administrators of the organisation, and administrators of the site
        .routes(routes!(schools::list_invitations, schools::invite))
        .routes(routes!(schools::withdraw_invitation))
        .routes(routes!(schools::import_school_roster))
        .routes(routes!(schools::list_pupils))
        .routes(routes!(handout::pupil_data))
        .routes(routes!(handout::pupil_data_page))
        .routes(routes!(schools::erase_pupil))
        .routes(routes!(schools::end_year))
        .routes(routes!(schools::show_kept))
        .routes(routes!(class::add_teacher))
        .routes(routes!(class::remove_teacher))
        // Teachers too
        .routes(routes!(schools::list_classes, schools::create_class))
        // Teachers of the class group; of its name, administrators too
        .routes(routes!(class::view, class::change))
        .routes(routes!(class_work::show_live))
        .routes(routes!(class_work::hard_questions))
        .routes(routes!(class_work::progress))
        .routes(routes!(class::import_roster))
        .routes(routes!(class::make_cards))
        .routes(routes!(class::change_pupil, class::remove_pupil))
        .routes(routes!(class::unlock_pupil))
        .routes(routes!(class::unclaim_pupil))
        .routes(routes!(class::new_pictures))
        .routes(routes!(class::open_door, class::close_door))
        .routes(routes!(class_work::create_group))
        .routes(routes!(class_work::change_group, class_work::remove_group))
        .routes(routes!(class_work::list_assignments, class_work::create_assignment))
        .routes(routes!(class_work::change_assignment, class_work::remove_assignment))
        .routes(routes!(class_work::list_outings, class_work::book_outing))
        // Trainers of the organisation, and administrators of the site
        .routes(routes!(studio::list, studio::create))
        .routes(routes!(studio::show, studio::delete))
        .routes(routes!(studio::change_outline))
        .routes(routes!(studio::add_lesson))
        .routes(routes!(studio::remove_lesson))
        .routes(routes!(studio::read_text, studio::write_text))
        .routes(routes!(studio::seen_texts))
        .routes(routes!(studio_check::report))
        .routes(routes!(studio_figures::show_figures))
        .routes(routes!(studio_media::list, studio_media::add))
        .routes(routes!(studio_media::read, studio_media::remove))
        .routes(routes!(studio_media::list_former))
        .routes(routes!(studio_media::withdraw_former))
        .routes(routes!(studio_previews::list, studio_previews::create))
        .routes(routes!(studio_previews::withdraw))
        .routes(routes!(studio_review::last, studio_review::hand_in))
        .routes(routes!(studio_review::decide))
        .routes(routes!(studio_review::comment))
        .routes(routes!(studio_review::settle))
        .routes(routes!(studio_import::preview))
        .routes(routes!(studio_import::take))
        .routes(routes!(studio_import::package))
        .routes(routes!(studio_import::questions))
        .routes(routes!(studio_publish::publish))
        .routes(routes!(studio_publish::offer))
        .routes(routes!(studio_publish::list))
        .routes(routes!(studio_publish::difference))
        .routes(routes!(studio_publish::restore))
        // Administrators of the site
        .routes(routes!(desk::mail))
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
