//! A state of a draft that is kept for good: it was published, handed in, or replaced by an earlier one.

use sea_orm::entity::prelude::*;

/// A state of a draft that is kept for good: it was published, handed in, or replaced by an earlier one. What it is made of
/// never changes.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "version_source")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// Fingerprint of its files; also that of the course's version where it was published.
    #[sea_orm(primary_key, auto_increment = false)]
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
    /// When the draft had been changed last at that time, milliseconds since 1970: whether it was changed since.
    pub changed_at: i64,
    /// When it was published last, milliseconds since 1970; none if learners have never seen it.
    pub published_at: Option<i64>,
    /// Who published it; none if their account is gone.
    pub published_by: Option<Uuid>,
    /// Who agreed as a second person; none if nobody had to, or their account is gone.
    pub approved_by: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
