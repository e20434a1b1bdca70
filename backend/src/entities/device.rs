//! A device that is signed in: the family of its refresh tokens.

use sea_orm::entity::prelude::*;

/// A device that is signed in: the family of its refresh tokens.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "device")]
pub struct Model {
    /// UUIDv7; in access tokens as the session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub account_id: Uuid,
    /// When it signed in.
    pub signed_in_at: DateTimeUtc,
    /// When its token was last exchanged.
    pub last_seen_at: DateTimeUtc,
    /// When it is signed out whatever happens, milliseconds since 1970: tablets that many share, sign-ins through providers.
    pub until: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
