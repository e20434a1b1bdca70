//! Something that happened on a device: the log that states are folded from. Append-only.

use sea_orm::entity::prelude::*;

/// Something that happened on a device: the log that states are folded from. Append-only.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "progress_event")]
pub struct Model {
    /// Made on the device.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// By the device, put right by `shared::progress::sane_time`; milliseconds since 1970.
    pub at: i64,
    /// When the server took it, milliseconds since 1970.
    pub received_at: i64,
    /// Course.
    pub course: String,
    /// Lesson within the course.
    pub lesson: String,
    /// Version of the course that the person read.
    pub version: String,
    /// `opened`, `answered`, `finished`.
    pub what: String,
    /// Question within the lesson, for `answered`.
    pub question: Option<String>,
    /// `shared::course::question::Response` as JSON, for `answered`.
    pub response: Option<String>,
    /// Percent, for `answered`.
    pub score: Option<i16>,
}

impl ActiveModelBehavior for ActiveModel {}
