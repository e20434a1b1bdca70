//! What other programs write, as far as we can take it over: question banks in GIFT and Moodle's XML, texts in Markdown
//! and from Word.
//!
//! Nothing here fails as a whole because of one thing in it: each has its own outcome, with the line where it begins.
//! No input makes the readers panic, and time grows with length alone.

pub mod export;
pub mod gift;
mod html;
mod ids;
mod inline;
mod judge;
pub mod moodle;
pub mod text;
mod texts;
pub mod word;

#[cfg(test)]
mod tests;

pub use ids::unique_id;

use crate::api::studio::import::{ImportNote, ImportState, MAX_ITEMS, NoteCode, Thing};
use crate::course::question::{Question, QuestionKind};

/// A question of a bank, or why it is none for us.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The line it begins on.
    pub line: u32,
    /// What it is.
    pub thing: Thing,
    /// Its name there, or how it begins. Plain text.
    pub title: String,
    /// All texts are Markdown. Its id is made of its title, and not yet unique. None if it cannot be taken over.
    pub question: Option<Question>,
    /// Why not, or what will be missing.
    pub notes: Vec<ImportNote>,
}

impl Item {
    /// Whether it can be taken over.
    pub fn state(&self) -> ImportState {
        match (&self.question, self.notes.is_empty()) {
            (None, _) => ImportState::Refused,
            (Some(_), true) => ImportState::Ready,
            (Some(_), false) => ImportState::Warning,
        }
    }

    /// Refuses a file as a whole.
    fn file(code: NoteCode, value: impl Into<String>, line: u32) -> Item {
        let notes = vec![note(code, value, line)];
        Item { line, thing: Thing::File, title: String::new(), question: None, notes }
    }
}

/// The lesson that a text becomes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LessonDraft {
    /// Plain text; may be empty.
    pub title: String,
    /// What it is for, if the text says so.
    pub purpose: String,
    /// DigComp competences, if the text names some.
    pub competences: Vec<String>,
    /// How long it takes most people.
    pub minutes: u16,
    /// Markdown.
    pub body: String,
    /// What stays behind.
    pub notes: Vec<ImportNote>,
}

impl LessonDraft {
    /// Makes one of a body; empty ones are refused.
    fn of(title: String, body: String, notes: Notes) -> Result<LessonDraft, ImportNote> {
        let body = body.trim().to_owned();
        if body.is_empty() {
            return Err(note(NoteCode::Empty, "", 0));
        }
        // People who learn read about 130 words a minute.
        let minutes = (body.split_whitespace().count() / 130).clamp(1, 60);
        let title = super::plain::shortened(title.trim(), LONGEST_TITLE);
        let minutes = u16::try_from(minutes).unwrap_or(1);
        Ok(LessonDraft { title, minutes, body, notes: notes.found, ..LessonDraft::default() })
    }
}

/// The longest title of a lesson, in characters.
const LONGEST_TITLE: usize = 120;
/// The longest value of a note, in characters.
const LONGEST_VALUE: usize = 80;
/// More notes about one thing nobody reads.
const MOST_NOTES: usize = 50;

fn note(code: NoteCode, value: impl Into<String>, line: u32) -> ImportNote {
    let value: String = value.into();
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    ImportNote { code, value: super::plain::shortened(&value, LONGEST_VALUE), line }
}

/// Notes as they are found: each once.
#[derive(Debug, Default)]
struct Notes {
    found: Vec<ImportNote>,
    /// Where the reader is.
    line: u32,
}

impl Notes {
    fn at(line: u32) -> Notes {
        Notes { found: Vec::new(), line }
    }

    fn say(&mut self, code: NoteCode, value: impl Into<String>) {
        let new = note(code, value, self.line);
        if self.found.len() < MOST_NOTES && !self.found.contains(&new) {
            self.found.push(new);
        }
    }
}

/// What a question is called in previews.
const fn thing(kind: &QuestionKind) -> Thing {
    match kind {
        QuestionKind::SingleChoice { .. } => Thing::SingleChoice,
        QuestionKind::MultipleChoice { .. } => Thing::MultipleChoice,
        QuestionKind::TrueFalse { .. } => Thing::TrueFalse,
        QuestionKind::ShortAnswer { .. } => Thing::ShortAnswer,
        QuestionKind::Numeric { .. } => Thing::Numeric,
        QuestionKind::Matching { .. } => Thing::Matching,
        QuestionKind::Ordering { .. } => Thing::Ordering,
        QuestionKind::Gaps { .. } => Thing::Gaps,
    }
}

/// Keeps as many items as anybody looks at, and says how many were left out.
fn bounded(mut items: Vec<Item>) -> Vec<Item> {
    if items.is_empty() {
        items.push(Item::file(NoteCode::NoQuestion, "", 0));
    }
    let more = items.len().saturating_sub(MAX_ITEMS);
    if more > 0 {
        items.truncate(MAX_ITEMS);
        items.push(Item::file(NoteCode::LeftOut, more.to_string(), 0));
    }
    items
}

/// Signs of the private use area have a meaning within our readers: from outside they come in as nothing.
fn without_private(text: &str) -> String {
    text.chars().filter(|c| !('\u{e000}'..='\u{f8ff}').contains(c)).collect()
}
