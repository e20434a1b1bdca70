//! A state of a draft that was kept: it was published, handed in, or about to be replaced.

use sea_orm::entity::prelude::*;

/// A state of a draft that was kept: it was published, handed in, or about to be replaced. What it is made of never changes.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_state")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// Fingerprint of its files and marks.
    #[sea_orm(primary_key, auto_increment = false)]
    pub state: String,
    /// Fingerprint of its files alone: that of the course's version where it was published.
    pub version: String,
    /// Texts by path, as JSON.
    #[sea_orm(column_type = "Text")]
    pub files: String,
    /// Lists of `shared::course::mark::Mark` by path, as JSON.
    #[sea_orm(column_type = "Text")]
    pub marks: String,
    /// When it was kept last, milliseconds since 1970.
    pub kept_at: i64,
    /// Whose doing that was; none if their account is gone.
    pub kept_by: Option<Uuid>,
    /// How often the draft had been changed when it was known last to be in this state: see [`super::draft`].
    pub changes: i64,
}

impl ActiveModelBehavior for ActiveModel {}
