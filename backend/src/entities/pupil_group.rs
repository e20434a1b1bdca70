//! A group within a class group.

use sea_orm::entity::prelude::*;

/// A group within a class group.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pupil_group")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Within which.
    pub class_id: Uuid,
    /// Unique within the class group.
    pub name: String,
}

impl ActiveModelBehavior for ActiveModel {}
