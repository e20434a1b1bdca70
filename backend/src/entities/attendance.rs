//! That somebody with an account took part: evidence for a competence.

use sea_orm::entity::prelude::*;

/// That somebody with an account took part: evidence for a competence.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// In what.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Uuid,
    /// Which competence.
    #[sea_orm(primary_key, auto_increment = false)]
    pub competence: String,
    /// At which level.
    pub level: String,
    /// When the session ended, milliseconds since 1970.
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
