//! That something was erased; nothing about whom.

use sea_orm::entity::prelude::*;

/// That something was erased; nothing about whom.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "erasure")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Where.
    pub organisation_id: Uuid,
    /// When.
    pub at: i64,
    /// `date` or `request`.
    pub what: String,
    /// How many accounts.
    pub accounts: i32,
    /// How many class groups.
    pub classes: i32,
}

impl ActiveModelBehavior for ActiveModel {}
