//! What somebody has done in a lesson, folded from the events.

use sea_orm::entity::prelude::*;

/// What somebody has done in a lesson, folded from the events.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lesson_state")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// Course.
    #[sea_orm(primary_key, auto_increment = false)]
    pub course: String,
    /// Lesson within the course.
    #[sea_orm(primary_key, auto_increment = false)]
    pub lesson: String,
    /// Milliseconds since 1970.
    pub first_at: i64,
    /// Milliseconds since 1970.
    pub last_at: i64,
    /// Milliseconds since 1970.
    pub finished_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
