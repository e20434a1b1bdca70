//! A link by which others look at a draft without signing in.

use sea_orm::entity::prelude::*;

/// A link by which others look at a draft without signing in.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "preview_link")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What it shows.
    pub draft_id: Uuid,
    /// SHA-256 of the token.
    pub hash: String,
    /// Who made it; none if their account is gone.
    pub made_by: Option<Uuid>,
    /// Milliseconds since 1970.
    pub made_at: i64,
    /// From then on it shows nothing, milliseconds since 1970.
    pub until: i64,
}

impl ActiveModelBehavior for ActiveModel {}
