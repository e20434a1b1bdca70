//! Publishing a draft, what was published before, and how that differs.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// What somebody wants to publish.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// The fingerprint of what was checked: exactly that is published, or nothing.
    pub seen: String,
}

/// What learners see from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Published {
    /// Its fingerprint.
    pub version: String,
    /// Whether learners saw something else before. If not, nothing was done.
    pub new: bool,
}

/// Whether learners are to find a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Offered {
    /// If not, it is put away.
    pub offered: bool,
}

/// What was kept of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Versions {
    /// The newest first.
    pub versions: Vec<VersionInfo>,
    /// The `state` in which the draft is now, if it is one of these.
    pub draft: Option<String>,
    /// How often the draft was changed: it is another number once it says something else.
    pub changes: i64,
}

/// A state of a draft that is kept: for good if learners have seen it or it was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VersionInfo {
    /// By which it is compared and brought back: fingerprint of all that it is made of.
    pub state: String,
    /// Fingerprint of what learners see of it: the version of the course that it is.
    pub version: String,
    /// When it was kept last, milliseconds since 1970.
    pub kept_at: i64,
    /// The user name of whoever made that happen; none if the account is gone.
    pub kept_by: Option<String>,
    /// Each time that it was published, the last one first; empty if learners have never seen it.
    pub published: Vec<Publication>,
    /// Learners see it now.
    pub current: bool,
}

/// That a version was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Publication {
    /// When, milliseconds since 1970.
    pub at: i64,
    /// The user name of whoever published it; none if the account is gone.
    pub by: Option<String>,
    /// The user name of the second person who agreed, where one had to.
    pub approved_by: Option<String>,
}

/// How two states of a draft differ.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Difference {
    /// The course's details first, then lessons in their order. What is the same is left out.
    pub parts: Vec<PartChange>,
    /// Names of pictures, films and sounds that were added or replaced.
    pub media_added: Vec<String>,
    /// Names of those that were taken out.
    pub media_removed: Vec<String>,
}

impl Difference {
    /// There is none.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.media_added.is_empty() && self.media_removed.is_empty()
    }
}

/// How a file differs: the course's details, or a lesson in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartChange {
    /// The lesson; none for the course's details.
    pub lesson: Option<LessonPlace>,
    /// What happened to it as a whole.
    pub change: Change,
    /// What happened within it. What is the same is left out.
    pub blocks: Vec<BlockChange>,
}

/// A lesson in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LessonPlace {
    /// Its id.
    pub id: String,
    /// In which language.
    pub lang: Lang,
    /// What it is called, in the newer state if it is there.
    pub title: String,
}

/// What happened to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
    /// It stands elsewhere, and says the same.
    Moved,
}

impl Change {
    /// A stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Change::Added => "added",
            Change::Removed => "removed",
            Change::Changed => "changed",
            Change::Moved => "moved",
        }
    }
}

/// How a block of a lesson differs, or what its head or the course's details say about something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BlockChange {
    /// The block: of its [`Mark`](crate::course::mark::Mark).
    pub block: Option<String>,
    /// What it is about, where it is no block: `title`, `purpose`, `minutes`, `competences`, `summary`, `audience`, `goals`,
    /// `keywords`, `outcomes`, `topic`, `level`, `modules`.
    pub about: Option<String>,
    /// For the course's details: in which language.
    pub lang: Option<Lang>,
    /// What happened to it.
    pub change: Change,
    /// Its words, as trainers write them.
    pub pieces: Vec<Piece>,
}

/// Some words of a text that was compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Piece {
    /// Whether they are in both texts.
    pub kind: PieceKind,
    /// The words, with the white space around them.
    pub text: String,
}

/// Where words of a text that was compared stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum PieceKind {
    /// In both.
    Same,
    /// In the newer one alone.
    Inserted,
    /// In the older one alone.
    Deleted,
}
