//! Who wrote what a draft says and learners have not seen.

use sea_orm::entity::prelude::*;

/// Who wrote what a draft says and learners have not seen.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft_writer")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// Their last change: how often the draft had been changed with it.
    pub change: i64,
    /// When that was, milliseconds since 1970.
    pub written_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
