//! Who wrote what a kept state of a draft says and learners had not seen by then.

use sea_orm::entity::prelude::*;

/// Who wrote what a kept state of a draft says and learners had not seen by then: no second person who agrees to it. Nobody
/// any more once it is published.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_writer")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// See [`super::kept_state`].
    #[sea_orm(primary_key, auto_increment = false)]
    pub state: String,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
