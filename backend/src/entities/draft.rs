//! A course that trainers of an organisation write. It stays when it is published: the next version grows in it.

use sea_orm::entity::prelude::*;

/// A course that trainers of an organisation write. It stays when it is published: the next version grows in it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose trainers may read and write it.
    pub organisation_id: Uuid,
    /// The id of the course, among all courses; final.
    pub course_id: String,
    /// The language it is written in first; the others are translated from it.
    pub original: String,
    /// Milliseconds since 1970.
    pub created_at: i64,
    /// How often it was changed: what was read of it is still so as long as this is the same.
    pub changes: i64,
    /// When any of its files changed, milliseconds since 1970.
    pub changed_at: i64,
    /// Who changed it last; none if their account is gone.
    pub changed_by: Option<Uuid>,
    /// Since when it is put away, milliseconds since 1970.
    pub archived_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
