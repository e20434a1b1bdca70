//! A pupil of a class group.

use sea_orm::entity::prelude::*;

/// A pupil of a class group.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "class_pupil")]
pub struct Model {
    /// Of which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub class_id: Uuid,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The provider of single sign-on that says so, if one does.
    pub source: Option<String>,
    /// Since when they are in it, milliseconds since 1970. Of whoever came before this was kept nothing is known.
    pub joined_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
