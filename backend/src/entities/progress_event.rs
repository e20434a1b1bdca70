//! Something that happened on a device: the log that states are folded from. Append-only.

use sea_orm::entity::prelude::*;
use shared::progress::{Event, What};

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

impl Model {
    /// The event as it was sent.
    ///
    /// # Errors
    /// The row holds no event: something else than this program wrote it.
    pub fn event(self) -> Result<Event, DbErr> {
        let broken = || DbErr::Type(format!("progress event {} cannot be read", self.id));
        let what = match self.what.as_str() {
            "opened" => What::Opened,
            "finished" => What::Finished,
            "answered" => What::Answered {
                question: self.question.clone().ok_or_else(broken)?,
                response: self
                    .response
                    .as_deref()
                    .and_then(|json| serde_json::from_str(json).ok())
                    .ok_or_else(broken)?,
                score: self.score.and_then(|score| u8::try_from(score).ok()).ok_or_else(broken)?,
            },
            _ => return Err(broken()),
        };
        Ok(Event {
            id: self.id,
            at: self.at,
            course: self.course,
            lesson: self.lesson,
            version: self.version,
            what,
        })
    }
}
