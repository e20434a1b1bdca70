//! A file of a draft: `course.toml`, or a lesson in a language.

use sea_orm::entity::prelude::*;

/// A file of a draft: `course.toml`, or a lesson in a language.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft_file")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// Within the course's folder: `course.toml`, `de/email.md`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub path: String,
    /// As `content/README.md` describes it.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// A list of `shared::course::mark::Mark` as JSON, one a block of a lesson; empty for `course.toml`.
    #[sea_orm(column_type = "Text")]
    pub marks: String,
    /// The title in a lesson's head, for lists.
    pub title: Option<String>,
    /// Grows by one with every change, also if the file was taken away and is there again ([`super::draft_gone`]): who
    /// writes says which one they have read.
    pub revision: i64,
    /// Milliseconds since 1970.
    pub changed_at: i64,
    /// Who wrote it last; none if their account is gone.
    pub changed_by: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
