//! City, company, school, library, association.

use sea_orm::entity::prelude::*;

/// City, company, school, library, association.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Unique.
    pub name: String,
    /// See `shared::api::organisation::OrganisationKind`.
    pub kind: String,
    /// Under which people who have booked reach it; empty if there is none.
    pub phone: String,
    /// Whether a second person must agree before what trainers write is published.
    pub second_person: bool,
}

impl ActiveModelBehavior for ActiveModel {}
