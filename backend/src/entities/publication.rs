//! That a state of a draft was published: it never changes, also if the same is published again.

use sea_orm::entity::prelude::*;

/// That a state of a draft was published: it never changes, also if the same is published again.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "publication")]
pub struct Model {
    /// Of which draft.
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    /// From 1 on, in the order in which learners saw them.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    /// What was published: see [`super::kept_state`].
    pub state: String,
    /// Milliseconds since 1970.
    pub published_at: i64,
    /// Who published it; none if their account is gone.
    pub published_by: Option<Uuid>,
    /// Who agreed as a second person; none if nobody had to, or their account is gone.
    pub approved_by: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}
