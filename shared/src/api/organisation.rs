//! Organisations and the roles that people hold in them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What somebody may do in an organisation. Everybody is a learner; administrators of the site are global.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Writes courses.
    Trainer,
    /// Leads class groups.
    Teacher,
    /// Runs workshops.
    Organiser,
    /// Gives roles within the organisation.
    SchoolAdministrator,
}

impl Role {
    /// All roles.
    pub const ALL: [Role; 4] = [Role::Trainer, Role::Teacher, Role::Organiser, Role::SchoolAdministrator];

    /// The word in addresses, files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Role::Trainer => "trainer",
            Role::Teacher => "teacher",
            Role::Organiser => "organiser",
            Role::SchoolAdministrator => "school-administrator",
        }
    }

    /// The role of a word.
    pub fn from_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OrganisationKind {
    /// The city.
    City,
    /// A company.
    Company,
    /// A school.
    School,
    /// A library.
    Library,
    /// An association.
    Association,
}

impl OrganisationKind {
    /// All kinds.
    pub const ALL: [OrganisationKind; 5] = [
        OrganisationKind::City,
        OrganisationKind::Company,
        OrganisationKind::School,
        OrganisationKind::Library,
        OrganisationKind::Association,
    ];

    /// The word in addresses, files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            OrganisationKind::City => "city",
            OrganisationKind::Company => "company",
            OrganisationKind::School => "school",
            OrganisationKind::Library => "library",
            OrganisationKind::Association => "association",
        }
    }

    /// The kind of a word.
    pub fn from_code(code: &str) -> Option<OrganisationKind> {
        OrganisationKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Organisation {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
}

/// Makes an organisation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewOrganisation {
    /// 1 to 120 characters, not taken.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
}

/// Somebody who holds a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Member {
    /// The account's id.
    pub account: Uuid,
    /// User name or e-mail address.
    pub login: String,
    /// The role.
    pub role: Role,
}

/// Gives a role.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewMember {
    /// User name or e-mail address of an existing account.
    pub login: String,
    /// The role.
    pub role: Role,
}
