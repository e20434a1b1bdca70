//! A picture, film or sound of a kept state of a draft.

use sea_orm::entity::prelude::*;

/// A picture, film or sound of a kept state of a draft.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "kept_media")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// See [`super::kept_state`].
    #[sea_orm(primary_key, auto_increment = false)]
    pub state: String,
    /// Below `media/`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// Of its bytes: see [`super::upload`].
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
