//! Letters on their way.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::api::workshop::Moment;

/// A letter's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LetterState {
    /// Is going to be sent, perhaps after a failure.
    Waiting,
    /// The mail server took it, or it lies in the folder.
    Sent,
    /// Given up.
    Failed,
}

/// A letter, for administrators of the site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterLine {
    /// Its id; its Message-ID begins with it.
    pub id: Uuid,
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// State.
    pub state: LetterState,
    /// How often it was tried.
    pub tries: u32,
    /// What the mail server said last: its code, not its words.
    pub error: Option<String>,
    /// When it was written.
    pub written_at: Moment,
    /// The plain text: only where letters go to a folder.
    pub text: Option<String>,
}

/// `GET /api/v1/mail`: letters that wait or failed; where letters go to a folder, all of the last 30 days.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MailView {
    /// There is no mail server: letters go to a folder.
    pub folder: bool,
    /// How many wait.
    pub waiting: u32,
    /// How many were given up.
    pub failed: u32,
    /// The last first; at most 200.
    pub letters: Vec<LetterLine>,
}
