//! A pupil whom an assignment for single pupils is for.

use sea_orm::entity::prelude::*;

/// A pupil whom an assignment for single pupils is for.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment_pupil")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub assignment_id: Uuid,
    /// Whom.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
}

impl ActiveModelBehavior for ActiveModel {}
