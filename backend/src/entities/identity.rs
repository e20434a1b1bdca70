//! A pseudonym by which a provider of sign-in knows somebody.

use sea_orm::entity::prelude::*;

/// A pseudonym by which a provider of sign-in knows somebody.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity")]
pub struct Model {
    /// The provider's id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub provider: String,
    /// The pseudonym there.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: String,
    /// Whose.
    pub account_id: Uuid,
    /// When it came here for the first time.
    pub created_at: DateTimeUtc,
    /// When it came here last.
    pub last_seen_at: DateTimeUtc,
    /// The provider said then that this is a pupil.
    pub pupil: bool,
}

impl ActiveModelBehavior for ActiveModel {}
