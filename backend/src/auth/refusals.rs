//! How the extractors of this room refuse, for the OpenAPI document: what routes that ask for the same somebody share.

use shared::api::problem::Problem;

/// How [`CurrentUser`](super::CurrentUser) and [`LiveUser`](super::LiveUser) refuse.
#[derive(utoipa::IntoResponses)]
pub enum SignedInAlone {
    /// Nobody is signed in
    #[response(status = 401)]
    SignedOut(Problem),
}

/// How [`OrganisationAdministrator`](super::OrganisationAdministrator) refuses.
#[derive(utoipa::IntoResponses)]
pub enum AdministratorsAlone {
    /// Nobody is signed in
    #[response(status = 401)]
    SignedOut(Problem),
    /// Not an administrator of this organisation
    #[response(status = 403)]
    Refused(Problem),
}

/// How [`Organiser`](super::Organiser) refuses.
#[derive(utoipa::IntoResponses)]
pub enum OrganisersAlone {
    /// Nobody is signed in
    #[response(status = 401)]
    SignedOut(Problem),
    /// No organiser of this organisation
    #[response(status = 403)]
    Refused(Problem),
}

/// How [`ClassTeacher`](super::ClassTeacher) refuses.
#[derive(utoipa::IntoResponses)]
pub enum TeachersAlone {
    /// Nobody is signed in
    #[response(status = 401)]
    SignedOut(Problem),
    /// Not a teacher of this class group
    #[response(status = 403)]
    Refused(Problem),
}

/// How [`Trainer`](super::Trainer) refuses.
#[derive(utoipa::IntoResponses)]
pub enum TrainersAlone {
    /// Nobody is signed in
    #[response(status = 401)]
    SignedOut(Problem),
    /// No trainer of this organisation
    #[response(status = 403)]
    Refused(Problem),
}
