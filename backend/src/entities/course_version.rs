//! A version of a course.

use sea_orm::entity::prelude::*;

/// A version of a course: its files never change; a newer program may read them anew.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_version")]
pub struct Model {
    /// Course.
    #[sea_orm(primary_key, auto_increment = false)]
    pub course_id: String,
    /// Fingerprint of its files.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: String,
    /// `shared::course::package::Course` as JSON.
    #[sea_orm(column_type = "Text")]
    pub content: String,
    /// When it was written last.
    pub imported_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
