//! Progress events on their way to the server.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::progress::{Event, LessonState, Progress, QuestionState};

/// The most events that one request may carry.
pub const MAX_BATCH: usize = 100;

/// Events that a device has kept, oldest first. Sending one again changes nothing.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventBatch {
    /// Whose they are, if the device says so: it may have changed hands since. Events of somebody else than who is
    /// signed in are refused as a whole, and stay on the device.
    #[serde(default)]
    pub account: Option<Uuid>,
    /// At most [`MAX_BATCH`].
    pub events: Vec<Event>,
}

/// What has become of a batch. The answer is sent after the commit is on disk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventReceipt {
    /// Safe now, whether they were new or known.
    pub saved: Vec<Uuid>,
    /// Never to be sent again: they make no sense (a malformed id, a response of absurd size).
    pub refused: Vec<Uuid>,
    /// The lessons that the events touched, as they stand now.
    pub lessons: Vec<LessonState>,
    /// The questions that the events touched, as they stand now.
    pub questions: Vec<QuestionState>,
}

/// Everything that the signed-in person has done.
pub type ProgressView = Progress;
