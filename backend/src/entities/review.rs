//! A draft that was handed in, so that a second person looks at it before learners see it.

use sea_orm::entity::prelude::*;

/// A draft that was handed in, so that a second person looks at it before learners see it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review")]
pub struct Model {
    /// UUIDv7: a later one was handed in later.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which draft.
    pub draft_id: Uuid,
    /// What was handed in: see [`super::kept_state`].
    pub kept_state: String,
    /// Who did; none if their account is gone.
    pub handed_in_by: Option<Uuid>,
    /// Milliseconds since 1970.
    pub handed_in_at: i64,
    /// Who decided; none if nobody has, or their account is gone.
    pub decided_by: Option<Uuid>,
    /// Milliseconds since 1970.
    pub decided_at: Option<i64>,
    /// See `shared::api::studio::review::ReviewState`.
    pub state: String,
    /// What they said.
    #[sea_orm(column_type = "Text")]
    pub note: String,
}

impl ActiveModelBehavior for ActiveModel {}
