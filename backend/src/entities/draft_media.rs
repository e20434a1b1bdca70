//! A file of a draft: by which name its lessons show what lies in the storage.

use sea_orm::entity::prelude::*;

/// A file of a draft: by which name its lessons show what lies in the storage.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft_media")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// Below `media/`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// Of its bytes: see [`super::upload`].
    pub hash: String,
    /// Milliseconds since 1970.
    pub added_at: i64,
    /// Who uploaded it; none if their account is gone.
    pub added_by: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
