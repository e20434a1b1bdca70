//! A comment on a draft that was handed in.

use sea_orm::entity::prelude::*;

/// A comment on a draft that was handed in.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review_comment")]
pub struct Model {
    /// UUIDv7: a later one was made later.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// On what: see [`super::review`].
    pub review_id: Uuid,
    /// The comment that it answers.
    pub answers: Option<Uuid>,
    /// The file, within the course's folder.
    pub path: String,
    /// The block, by its mark; empty for the file as a whole.
    pub block: String,
    /// What it says.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// Who said it; none if their account is gone.
    pub said_by: Option<Uuid>,
    /// Milliseconds since 1970.
    pub said_at: i64,
    /// Since when it is done, milliseconds since 1970.
    pub settled_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
