//! What is offered.

use sea_orm::entity::prelude::*;

/// What is offered.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "workshop")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who offers it.
    pub organisation_id: Uuid,
    /// Unique; its name in addresses.
    pub slug: String,
    /// See `shared::api::workshop::Form`.
    pub form: String,
    /// `Vec<shared::api::workshop::desk::WorkshopText>` as JSON.
    #[sea_orm(column_type = "Text")]
    pub texts: String,
    /// See `shared::course::Topic`.
    pub topic: Option<String>,
    /// Ids as JSON.
    #[sea_orm(column_type = "Text")]
    pub competences: String,
    /// See `shared::course::Level`.
    pub level: String,
    /// See `shared::api::workshop::Target`.
    pub target: String,
    /// Youngest.
    pub age_min: i16,
    /// Oldest.
    pub age_max: Option<i16>,
    /// For class groups only.
    pub classes_only: bool,
    /// Not shown to the public.
    pub withdrawn: bool,
    /// Milliseconds since 1970.
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
