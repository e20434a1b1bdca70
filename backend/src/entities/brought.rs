//! A file that was taken over into the studio lately.

use sea_orm::entity::prelude::*;

/// A file that was taken over into the studio lately.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "brought")]
pub struct Model {
    /// In which organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    /// Made up by whoever brought it: the same wish once more is the same taking over.
    #[sea_orm(primary_key, auto_increment = false)]
    pub wish: Uuid,
    /// When, in milliseconds since 1970.
    pub taken_at: i64,
    /// What was answered, as JSON.
    #[sea_orm(column_type = "Text")]
    pub answer: String,
}

impl ActiveModelBehavior for ActiveModel {}
