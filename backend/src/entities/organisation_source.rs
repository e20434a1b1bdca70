//! By which id a provider of sign-in knows an organisation.

use sea_orm::entity::prelude::*;

/// By which id a provider of sign-in knows an organisation.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation_source")]
pub struct Model {
    /// The provider's id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub provider: String,
    /// The organisation's id there, such as the number of a school.
    #[sea_orm(primary_key, auto_increment = false)]
    pub external_id: String,
    /// Which one here.
    pub organisation_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
