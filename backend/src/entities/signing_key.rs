//! A secret that signs access tokens.

use sea_orm::entity::prelude::*;

/// A secret that signs access tokens.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signing_key")]
pub struct Model {
    /// The key id in the header of tokens.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// 32 random bytes, base64.
    pub secret: String,
    /// The newest signs; the others verify until their last token has run out.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
