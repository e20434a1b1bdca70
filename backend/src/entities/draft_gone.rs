//! A file that a draft had, and that was taken away.

use sea_orm::entity::prelude::*;

/// A file that a draft had, and that was taken away: what comes in its place has a higher revision, so that whoever still
/// writes at the old one hears of it; and no other lesson gets its id, by which what learners did is known.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft_gone")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// As in [`super::draft_file`].
    #[sea_orm(primary_key, auto_increment = false)]
    pub path: String,
    /// Of its not being there: one more than the last that it had.
    pub revision: i64,
}

impl ActiveModelBehavior for ActiveModel {}
