//! What is kept of a school year after everybody in it was erased.

use sea_orm::entity::prelude::*;

/// What is kept of a school year after everybody in it was erased.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "year_count")]
pub struct Model {
    /// Where.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    /// The year in which it began.
    #[sea_orm(primary_key, auto_increment = false)]
    pub school_year: i16,
    /// Accounts of pupils.
    pub pupils: i32,
    /// Lessons that they finished.
    pub lessons: i32,
    /// Answers that they gave.
    pub answers: i32,
}

impl ActiveModelBehavior for ActiveModel {}
