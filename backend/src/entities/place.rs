//! A place where sessions take place.

use sea_orm::entity::prelude::*;

/// A place where sessions take place.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "place")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose; none for places of everybody.
    pub organisation_id: Option<Uuid>,
    /// Name.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// Postcode and town.
    pub town: String,
    /// How to get there: language codes and texts, as JSON.
    #[sea_orm(column_type = "Text")]
    pub directions: String,
    /// Step-free.
    pub wheelchair: bool,
}

impl ActiveModelBehavior for ActiveModel {}
