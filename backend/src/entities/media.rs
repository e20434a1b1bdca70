//! A picture, under the fingerprint of its bytes. Immutable.

use sea_orm::entity::prelude::*;

/// A picture, under the fingerprint of its bytes. Immutable.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "media")]
pub struct Model {
    /// SHA-256, the first 16 bytes in hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    /// MIME type.
    pub content_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
