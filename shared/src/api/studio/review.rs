//! A second person looks at a course before learners see it.
//!
//! What is handed in is kept as it is: whatever is written meanwhile, exactly that is looked at, and published.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::versions::Difference;

/// The longest note or comment, in characters.
pub const MAX_TEXT: usize = 2_000;

/// Whether a second person must agree before an organisation publishes a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishingRule {
    /// One must.
    pub second_person: bool,
}

/// How the looking at a course stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// Nobody has decided yet.
    Waiting,
    /// A second person agreed: it was published.
    Approved,
    /// A second person asks for changes.
    Returned,
    /// Whoever handed it in has taken it back.
    Withdrawn,
}

impl ReviewState {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            ReviewState::Waiting => "waiting",
            ReviewState::Approved => "approved",
            ReviewState::Returned => "returned",
            ReviewState::Withdrawn => "withdrawn",
        }
    }

    /// The state of a word.
    pub fn from_code(code: &str) -> Option<ReviewState> {
        let all =
            [ReviewState::Waiting, ReviewState::Approved, ReviewState::Returned, ReviewState::Withdrawn];
        all.into_iter().find(|state| state.code() == code)
    }
}

/// A course is handed in, to be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HandIn {
    /// The fingerprint of what was checked: exactly that is handed in, or nothing.
    pub seen: String,
}

/// What somebody decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// Not `waiting`. To approve is for a second person, to return for everybody but whoever handed it in, to withdraw for
    /// whoever did.
    pub decision: ReviewState,
    /// At most 2000 characters; whoever returns a course says why.
    #[serde(default)]
    pub note: String,
}

/// Who may agree to what somebody hands in: trainers of the organisation who have written none of it. Administrators of the
/// site may as well, and do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Agreeing {
    /// Some of them, by their user names.
    pub names: Vec<String>,
    /// How many more there are.
    pub more: u32,
    /// Nobody, because whoever hands it in is the only one who has written none of it: they may if somebody else does.
    pub hands_in: bool,
}

impl Agreeing {
    /// The most that are named.
    pub const NAMED: usize = 5;

    /// Nobody may.
    pub fn is_nobody(&self) -> bool {
        self.names.is_empty() && self.more == 0
    }
}

/// A course that was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Review {
    /// Its id.
    pub id: Uuid,
    /// The fingerprint of what learners will see of what was handed in.
    pub version: String,
    /// The user name of whoever handed it in; none if the account is gone.
    pub handed_in_by: Option<String>,
    /// When, milliseconds since 1970.
    pub handed_in_at: i64,
    /// How it stands.
    pub state: ReviewState,
    /// The user name of whoever decided.
    pub decided_by: Option<String>,
    /// When, milliseconds since 1970.
    pub decided_at: Option<i64>,
    /// What they said; may be empty.
    pub note: String,
    /// Whether whoever asks may agree.
    pub may_approve: bool,
    /// Whether whoever asks may return it.
    pub may_return: bool,
    /// Whether whoever asks may take it back.
    pub may_withdraw: bool,
    /// As long as it waits: who may agree.
    pub agreeing: Agreeing,
    /// What was handed in, by the `state` of [`VersionInfo`](super::versions::VersionInfo).
    pub kept: String,
    /// What was handed in before and returned, since learners have seen something new last, in the same way: so that one can
    /// see what has changed since. None if nothing was, or it was the same.
    pub returned_before: Option<String>,
    /// How it differs from what learners see, or what they have seen last. All of it is new if they have never seen any.
    pub difference: Difference,
    /// In the order in which they were made.
    pub comments: Vec<Comment>,
}

/// A comment to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewComment {
    /// The file that it is about: `course.toml` or a lesson's, such as `de/email.md`.
    pub path: String,
    /// The block that it is about: of its [`Mark`](crate::course::mark::Mark). Empty if it is about the file as a whole.
    #[serde(default)]
    pub block: String,
    /// The comment that it answers.
    #[serde(default)]
    pub answers: Option<Uuid>,
    /// 1 to 2000 characters.
    pub text: String,
}

/// A comment on what was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comment {
    /// Its id.
    pub id: Uuid,
    /// As in [`NewComment`].
    pub path: String,
    /// As in [`NewComment`].
    pub block: String,
    /// As in [`NewComment`].
    pub answers: Option<Uuid>,
    /// What it says.
    pub text: String,
    /// The user name of whoever said it; none if the account is gone.
    pub by: Option<String>,
    /// When, milliseconds since 1970.
    pub at: i64,
    /// It is done.
    pub settled: bool,
}

/// Whether a comment is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Settle {
    /// It is.
    pub settled: bool,
}
