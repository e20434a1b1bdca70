//! Somebody's account.

use sea_orm::entity::prelude::*;

/// Somebody's account.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Lower case, unique. Accounts have a user name, an e-mail address, or both.
    pub user_name: Option<String>,
    /// Lower case, unique, confirmed.
    pub email: Option<String>,
    /// Argon2id, as a PHC string.
    pub password_hash: String,
    /// Language code, for letters.
    pub lang: String,
    /// Administrates the whole site.
    pub administrator: bool,
    /// When it was made.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
