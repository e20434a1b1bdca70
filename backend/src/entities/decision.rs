//! What was decided, and why. Numbers alone.

use sea_orm::entity::prelude::*;

/// What was decided, and why. Numbers alone.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "decision")]
pub struct Model {
    /// Counts up.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// About which session.
    pub session_id: Uuid,
    /// About which booking.
    pub booking_id: Option<Uuid>,
    /// Milliseconds since 1970.
    pub at: i64,
    /// `shared::workshop::decision::Decision` as JSON.
    #[sea_orm(column_type = "Text")]
    pub what: String,
}

impl ActiveModelBehavior for ActiveModel {}
