//! What somebody has answered, folded from the events.

use sea_orm::entity::prelude::*;

/// What somebody has answered, folded from the events.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "question_state")]
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
    /// Question within the lesson.
    #[sea_orm(primary_key, auto_increment = false)]
    pub question: String,
    /// How often it was answered.
    pub attempts: i32,
    /// The best answer, in percent.
    pub best: i16,
}

impl ActiveModelBehavior for ActiveModel {}
