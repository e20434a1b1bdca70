//! What comes from other programs and goes back to them: looked at first, then taken over as a whole or not at all.
//!
//! The same file is sent twice, as the body of the request: once for the preview, once with what was ticked.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::lang::Lang;

/// The most bytes of a question bank or a text.
pub const MAX_TEXT: usize = 20 * 1024 * 1024;
/// The most bytes of a course, packed.
pub const MAX_PACKAGE: usize = 200 * 1024 * 1024;
/// The most questions of a bank that are looked at.
pub const MAX_ITEMS: usize = 2_000;

macro_rules! codes {
    ($(#[doc = $about:literal])+ $kind:ident: $($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $kind {
            $($(#[doc = $doc])+ #[serde(rename = $text)] $name,)+
        }

        impl $kind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable word.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }
        }
    };
}

codes! {
    /// What a file is.
    ImportKind:
    /// A question bank in GIFT.
    Gift = "gift",
    /// A question bank in Moodle's XML.
    MoodleXml = "moodle-xml",
    /// A course as a zip archive of the form that `content/README.md` describes.
    Package = "package",
    /// A text for a lesson: Markdown, plain, or a file of Word.
    Text = "text",
}

codes! {
    /// Whether something can be taken over.
    ImportState:
    /// As it is.
    Ready = "ready",
    /// Yes, but something stays behind or is to be added.
    Warning = "warning",
    /// No.
    Refused = "refused",
}

codes! {
    /// What one thing in a file is.
    Thing:
    /// See `shared::course::question::QuestionKind`.
    SingleChoice = "single-choice",
    /// See there.
    MultipleChoice = "multiple-choice",
    /// See there.
    TrueFalse = "true-false",
    /// See there.
    ShortAnswer = "short-answer",
    /// See there.
    Numeric = "numeric",
    /// See there.
    Matching = "matching",
    /// See there.
    Ordering = "ordering",
    /// See there.
    Gaps = "gaps",
    /// A question of a kind that we do not have, or that could not be found out.
    Question = "question",
    /// A lesson.
    Lesson = "lesson",
    /// A course.
    Course = "course",
    /// The file as a whole.
    File = "file",
}

codes! {
    /// What there is to say about something in a file. Each has a sentence in every language; the value stands in it.
    NoteCode:
    /// A brace is opened and not closed, or the other way round.
    Braces = "braces",
    /// It asks nothing.
    NoPrompt = "no-prompt",
    /// An essay: nobody could check it.
    Essay = "essay",
    /// A description: it asks nothing.
    Description = "description",
    /// Calculated with numbers drawn by lot.
    Calculated = "calculated",
    /// A question drawn by lot.
    Random = "random",
    /// To be answered by dragging onto a picture.
    OnPicture = "on-picture",
    /// A kind that we do not have; the value names it.
    UnknownKind = "unknown-kind",
    /// Nothing is right.
    NoRight = "no-right",
    /// Too few answers or pairs.
    TooFew = "too-few",
    /// More answers than anybody reads.
    TooMany = "too-many",
    /// The value is not a number, a range or a number with its tolerance.
    BadNumber = "bad-number",
    /// The value is not a weight.
    BadWeight = "bad-weight",
    /// One side of a pair is missing.
    BadPair = "bad-pair",
    /// A gap that cannot be one here.
    BadGap = "bad-gap",
    /// Two answers say the same.
    TwiceSame = "twice-same",
    /// It is too long.
    TooLong = "too-long",
    /// It cannot be written down in our form.
    Unwritable = "unwritable",
    /// Whoever answers wrongly is told nothing: to be added before it is published.
    NoFeedback = "no-feedback",
    /// Weights were changed so that they add up.
    Weights = "weights",
    /// Whoever ticks everything is right.
    AllTicked = "all-ticked",
    /// Something is to be put right before it is published.
    Incomplete = "incomplete",
    /// A picture does not come along; the value names it.
    Picture = "picture",
    /// A sound or film does not come along.
    Media = "media",
    /// Files inside do not come along; the value names them.
    Files = "files",
    /// Formatting that texts cannot have here; the value names it.
    Formatting = "formatting",
    /// A link that cannot be one here; the value is its address.
    Link = "link",
    /// Hints for further tries do not come along.
    Hints = "hints",
    /// What is said about partly right answers does not come along.
    CombinedFeedback = "combined-feedback",
    /// What is said about single answers does not come along.
    AnswerFeedback = "answer-feedback",
    /// Units of numbers do not come along.
    Units = "units",
    /// "Any number" as an answer does not come along.
    AnyNumber = "any-number",
    /// More was found than is looked at; the value is how many.
    LeftOut = "left-out",
    /// No question was found.
    NoQuestion = "no-question",
    /// Nothing was found.
    Empty = "empty",
    /// The file is not what it should be; the value is what the reader says.
    Unreadable = "unreadable",
    /// The file declares entities, which nobody may.
    Doctype = "doctype",
    /// The file is not text in UTF-8.
    Encoding = "encoding",
    /// The file is too large.
    TooLarge = "too-large",
    /// HTML was taken out of a text; the value is how it begins.
    RawHtml = "raw-html",
    /// Footnotes do not come along.
    Footnotes = "footnotes",
    /// Formulas do not come along.
    Formulas = "formulas",
    /// Text boxes do not come along.
    TextBoxes = "text-boxes",
    /// The archive is broken.
    ZipBroken = "zip-broken",
    /// The archive is locked by a password.
    ZipLocked = "zip-locked",
    /// A name in the archive leads out of it; the value is the name.
    ZipPath = "zip-path",
    /// The archive holds a link; the value is its name.
    ZipLink = "zip-link",
    /// Unpacked it is too large.
    ZipTooLarge = "zip-too-large",
    /// It holds too many files.
    ZipTooMany = "zip-too-many",
    /// It holds more lessons than a course may have; the value is how many that are.
    ZipLessons = "zip-lessons",
    /// It holds something that is no part of a course; the value is its name.
    ZipOther = "zip-other",
    /// It has no `course.toml`.
    NoCourse = "no-course",
    /// `course.toml` cannot be read; the value is what the reader says.
    CourseFile = "course-file",
    /// A lesson is no text; the value is its name.
    LessonFile = "lesson-file",
    /// A picture, film or sound was refused; the value is its name.
    MediaFile = "media-file",
    /// There is a course of this id already; the value is the id that the new one gets.
    Renamed = "renamed",
    /// The organisation has a course of this title already.
    SameTitle = "same-title",
    /// So many things are to be put right before it is published.
    Findings = "findings",
}

/// Something to say about something in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportNote {
    /// What it is.
    pub code: NoteCode,
    /// What stands there; may be empty.
    pub value: String,
    /// The line in the file, from 1; 0 if it has none.
    pub line: u32,
}

/// One thing in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportItem {
    /// Its place in the file, from 0: what is ticked.
    pub key: u32,
    /// The line that it begins on, from 1; 0 if it has none.
    pub line: u32,
    /// What it is.
    pub thing: Thing,
    /// Its name there, or how it begins; plain text, may be empty.
    pub title: String,
    /// Whether it can be taken over.
    pub state: ImportState,
    /// Why not, or what will be missing.
    pub notes: Vec<ImportNote>,
}

/// What would arrive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportPreview {
    /// What the file is.
    pub kind: ImportKind,
    /// Of the file: sent back with what was ticked, so that nothing else is taken over than what was looked at.
    pub fingerprint: String,
    /// In the file's order.
    pub items: Vec<ImportItem>,
}

/// What was taken over, and where it is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Imported {
    /// The draft.
    pub draft: Uuid,
    /// The lesson; none for a whole course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lesson: Option<String>,
    /// The language of the lesson, or the first of the course.
    pub lang: Lang,
    /// How many things.
    pub taken: u32,
}
