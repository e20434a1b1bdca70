//! Who is asking, and what they may do: tokens, cookies, and the extractors that handlers name in their arguments.
//!
//! A handler that needs somebody takes [`CurrentUser`] (the access token alone is looked at) or [`LiveUser`] (the
//! database is asked too); one that needs a role takes [`SiteAdministrator`] or [`OrganisationAdministrator`].

pub mod codes;
pub mod cookies;
pub mod extract;
pub mod hs256;
pub mod keys;
pub mod refusals;
pub mod roles;
pub mod school;
pub mod secrets;
pub mod tokens;

pub use extract::{
    CurrentUser, LiveUser, MaybeUser, OrganisationAdministrator, Organiser, RoleIn, SiteAdministrator,
    Trainer,
};
pub use refusals::{AdministratorsAlone, OrganisersAlone, SignedInAlone, TeachersAlone, TrainersAlone};
pub use school::{ClassStaff, ClassTeacher, SchoolStaff};
