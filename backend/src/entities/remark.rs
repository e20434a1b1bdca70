//! What a learner said whom a lesson did not help; nobody knows who.

use sea_orm::entity::prelude::*;

/// What a learner said whom a lesson did not help; nobody knows who.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "remark")]
pub struct Model {
    /// Random: it says nothing about the time.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Course.
    pub course: String,
    /// Lesson within the course.
    pub lesson: String,
    /// Version of the course that was read.
    pub version: String,
    /// See `shared::api::studio::figures::Reason`.
    pub reason: String,
    /// In their words; may be empty.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// The day, at its beginning (UTC), milliseconds since 1970.
    pub day: i64,
    /// Trainers may see it.
    pub told: bool,
}

impl ActiveModelBehavior for ActiveModel {}
