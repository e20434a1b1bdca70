//! People counted at the door.

use sea_orm::entity::prelude::*;

/// People counted at the door.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tick")]
pub struct Model {
    /// Where.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Uuid,
    /// Made on the device.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: Uuid,
    /// How many.
    pub count: i32,
}

impl ActiveModelBehavior for ActiveModel {}
