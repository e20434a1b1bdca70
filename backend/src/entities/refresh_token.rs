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
    /// When it was exchanged for its successor. Shown again later, it betrays a theft.
    pub used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
