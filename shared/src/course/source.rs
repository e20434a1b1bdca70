//! The source of a lesson, block by block: what the studio's forms edit.
//!
//! [`cut`] divides a lesson's file into its head and its blocks, without loss. [`BlockSource::read`] says what a block is,
//! so that a form can show it, and [`BlockSource::write`] writes it again. A block that nobody edits is never written
//! anew: it stays as it is, byte for byte.
//!
//! **What a block is.** What a trainer would take in the hand as one thing: a heading (`##`, `###`), a picture in a
//! paragraph of its own, a call-out, steps (a numbered list), a fence of questions; and all running text between these
//! together: paragraphs, lists, tables, plain quotes, rules. So two texts that come to stand side by side are one block
//! when the file is cut again, as are two lists of steps. Whoever adds, moves or deletes blocks cuts the file anew and lets
//! [`follow`] find out which block is which.
//!
//! **Which block is which.** Each block has a [`Mark`](super::mark::Mark). Marks live beside the file, not in it.

mod block;
mod cut;
mod fields;
mod head;
mod marks;
mod merge;
mod running;
mod show;
mod write;

#[cfg(test)]
pub(super) mod tests;

use super::CallOut;
use super::question::Question;

pub use cut::{Cut, apart, cut};
pub use head::HeadSource;
pub use marks::{fingerprint, follow, marks_fit};
pub use merge::{Marked, Merge, Merged, merge};
pub use show::show;

/// What a block is, so that a form can edit it. Texts are Markdown, if not said otherwise.
///
/// Texts may be anything that people type. What a block cannot hold is put right by [`BlockSource::write`]; to read what
/// was written and write it again changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockSource {
    /// The heading of a section, or within one.
    Heading {
        /// 2 for a section, 3 within one.
        level: u8,
        /// One line; line breaks become spaces.
        text: String,
    },
    /// Running text. What it holds of other blocks (a line that begins with `## `, say) is a block of its own when the
    /// file is cut again; a fence or a comment without an end is given one. An empty text leaves nothing.
    Text {
        /// The text.
        markdown: String,
    },
    /// A picture, a film or a sound: what it is, the file's ending says.
    Media {
        /// The name of the file, below `media/`; empty as long as none is chosen. Signs that no name may have are left out.
        file: String,
        /// Text alternative: plain, one line. Empty for pure decoration.
        alt: String,
        /// Plain, one line; may be empty.
        caption: String,
    },
    /// A box beside the running text.
    CallOut {
        /// What kind.
        kind: CallOut,
        /// What it says.
        markdown: String,
    },
    /// What is said and shown in the film or sound right before it.
    Transcript {
        /// All of it.
        markdown: String,
    },
    /// Things to do, one after the other.
    Steps {
        /// One a step.
        steps: Vec<String>,
    },
    /// Questions, with Markdown where [`Question`] says HTML; a line break in it is one. See [`super::gift::write`].
    Questions(Vec<Question>),
    /// What no form can edit: something is wrong in it, or it is written in a way that forms do not know. It is shown as
    /// source.
    Other {
        /// As it stands in the file.
        source: String,
    },
}

impl BlockSource {
    /// A stable name of what it is.
    pub fn kind(&self) -> &'static str {
        match self {
            BlockSource::Heading { .. } => "heading",
            BlockSource::Text { .. } => "text",
            BlockSource::Media { .. } => "media",
            BlockSource::CallOut { .. } => "call-out",
            BlockSource::Transcript { .. } => "transcript",
            BlockSource::Steps { .. } => "steps",
            BlockSource::Questions(_) => "questions",
            BlockSource::Other { .. } => "other",
        }
    }
}
