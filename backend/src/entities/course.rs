//! A course and which of its versions learners see.

use sea_orm::entity::prelude::*;

/// A course and which of its versions learners see.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course")]
pub struct Model {
    /// Language-neutral and final.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The version that learners see; none while it is withdrawn.
    pub current_version: Option<String>,
    /// Whose trainers write it; none for the courses that are imported from content.
    pub organisation_id: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
