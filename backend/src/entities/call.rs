//! Somebody to be called, as no e-mail reaches them.

use sea_orm::entity::prelude::*;

/// Somebody to be called, as no e-mail reaches them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "call")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// About which session.
    pub session_id: Uuid,
    /// Whom.
    pub booking_id: Uuid,
    /// See `shared::api::workshop::desk::CallReason`.
    pub why: String,
    /// Milliseconds since 1970.
    pub since: i64,
    /// For an offer.
    pub until: Option<i64>,
    /// To be told.
    #[sea_orm(column_type = "Text")]
    pub message: String,
    /// When it was done.
    pub done_at: Option<i64>,
    /// When it was last tried.
    pub tried_at: Option<i64>,
    /// What came of that: see `shared::api::workshop::desk::CallNote`.
    pub tried: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
