//! An invitation to a role, by link or printed code.

use sea_orm::entity::prelude::*;

/// An invitation to a role, by link or printed code.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Where.
    pub organisation_id: Uuid,
    /// SHA-256 of the code.
    pub hash: String,
    /// See `shared::api::organisation::Role`.
    pub role: String,
    /// For whom.
    pub label: String,
    /// How often it can still be used.
    pub uses_left: i16,
    /// Until when.
    pub expires_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
