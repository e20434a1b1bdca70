//! What is to be done in a class group.

use sea_orm::entity::prelude::*;

/// What is to be done in a class group.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Where.
    pub class_id: Uuid,
    /// `course` or `lesson`: see `shared::api::school::assignment::Task`.
    pub kind: String,
    /// The course.
    pub course: String,
    /// The lesson, for `lesson`.
    pub lesson: Option<String>,
    /// `class`, `group` or `pupils`.
    pub whom: String,
    /// For `group`.
    pub group_id: Option<Uuid>,
    /// Before, pupils do not see it.
    pub starts_at: Option<i64>,
    /// The end of the last day.
    pub due_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
