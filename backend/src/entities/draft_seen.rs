//! A block of an original as it was when somebody translated it; kept once it is changed.

use sea_orm::entity::prelude::*;

/// A block of an original as it was when somebody translated it; kept once it is changed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft_seen")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// As marks of translations name it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub fingerprint: String,
    /// What it said.
    #[sea_orm(column_type = "Text")]
    pub text: String,
}

impl ActiveModelBehavior for ActiveModel {}
