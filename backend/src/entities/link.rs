//! A link that was sent by e-mail, stored as a hash. For one use.

use sea_orm::entity::prelude::*;

/// A link that was sent by e-mail, stored as a hash. For one use.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "link")]
pub struct Model {
    /// SHA-256 of the token, in hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    /// `confirm` (an address) or `reset` (a password).
    pub purpose: String,
    /// Whose password, for `reset`.
    pub account_id: Option<Uuid>,
    /// Which address, for `confirm`.
    pub email: Option<String>,
    /// What the account is to get, for `confirm`.
    pub password_hash: Option<String>,
    /// Language code, for `confirm`.
    pub lang: Option<String>,
    /// After this it is worth nothing.
    pub expires_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
