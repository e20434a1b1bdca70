//! A role that somebody holds in an organisation.

use sea_orm::entity::prelude::*;

/// A role that somebody holds in an organisation.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    /// Where.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// See `shared::api::organisation::Role`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub role: String,
    /// The provider of sign-in that gave it and may take it away; none where a person gave it.
    pub source: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
