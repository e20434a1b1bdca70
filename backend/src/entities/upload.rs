//! A file in the storage, under the fingerprint of its bytes. Immutable, but for whether learners may see it.

use sea_orm::entity::prelude::*;

/// A file in the storage, under the fingerprint of its bytes. Immutable, but for whether learners may see it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload")]
pub struct Model {
    /// SHA-256, the first 16 bytes in hexadecimal.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    /// MIME type.
    pub content_type: String,
    /// How many bytes.
    pub size: i64,
    /// Of a picture, in pixels; else 0.
    pub width: i32,
    /// Of a picture, in pixels; else 0.
    pub height: i32,
    /// When it was uploaded last, milliseconds since 1970.
    pub created_at: i64,
    /// A version that was published shows it: everybody may see it, and it stays.
    pub published: bool,
    /// Since when somebody is taking its bytes away, milliseconds since 1970; none if nobody is.
    pub swept_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
