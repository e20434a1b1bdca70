//! A refresh token, stored as a hash.

use sea_orm::entity::prelude::*;

/// A refresh token, stored as a hash.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "refresh_token")]
pub struct Model {
    /// SHA-256 of the token, in hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    /// The device that holds it.
    pub device_id: Uuid,
    /// After this it is worth nothing.
    pub expires_at: DateTimeUtc,
    /// When it was first exchanged for a successor.
    pub used_at: Option<DateTimeUtc>,
    /// The hash of the token that it succeeds; none at a sign-in. When two successors of one token are in use, one is a
    /// thief's.
    pub parent: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
