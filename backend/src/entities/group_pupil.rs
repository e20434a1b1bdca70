//! A pupil of a group within a class group.

use sea_orm::entity::prelude::*;

/// A pupil of a group within a class group.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "group_pupil")]
pub struct Model {
    /// Of which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub group_id: Uuid,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
