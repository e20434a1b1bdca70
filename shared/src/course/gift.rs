//! Questions in GIFT, as `content/README.md` documents it.
//!
//! A block is first cleaned of comments and escapes (`source`), then cut into questions, then each into texts and
//! braces (`grammar`), and at last made into a question (`build`). Each step reads its text once from the
//! front, so that time grows with length alone.

mod build;
mod grammar;
mod source;
mod text;
mod write;

#[cfg(test)]
mod tests;

use super::check::{Fault, Faults, GiftFault};
use super::lines::Lines;
use super::markdown::{Context, Prose};
use super::question::Question;

pub use write::write;

/// The longest block of questions, in bytes.
pub const LONGEST_BLOCK: usize = 64 * 1024;

/// A question, and what is known about its place.
#[derive(Debug, PartialEq)]
pub struct ParsedQuestion {
    /// The question.
    pub question: Question,
    /// The line it begins on.
    pub line: u32,
    /// Lessons that its texts link to, and on which line.
    pub lesson_links: Vec<(String, u32)>,
    /// All its texts, for hints on style.
    pub prose: Vec<Prose>,
}

/// Reads a block of questions. `first_line` is the number of its first line in the file.
///
/// All faults are found, not just the first. What a question means is not judged here but by
/// [`check::question`](super::check::question).
pub fn parse(
    source: &str,
    first_line: u32,
    context: &Context<'_>,
) -> Result<Vec<ParsedQuestion>, Vec<Fault>> {
    parse_as(Texts::Html, source, first_line, context)
}

/// The same, but texts stay Markdown where [`Question`] says HTML; a line break in it is one that the author asked for.
/// What is wrong within these texts is not said: [`parse`] does.
pub fn parse_source(
    source: &str,
    first_line: u32,
    context: &Context<'_>,
) -> Result<Vec<ParsedQuestion>, Vec<Fault>> {
    parse_as(Texts::Markdown, source, first_line, context)
}

/// What the texts of a question become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Texts {
    Html,
    Markdown,
}

fn parse_as(
    texts: Texts,
    source: &str,
    first_line: u32,
    context: &Context<'_>,
) -> Result<Vec<ParsedQuestion>, Vec<Fault>> {
    let mut faults = Faults::default();
    if source.len() > LONGEST_BLOCK {
        faults.must(first_line, GiftFault::Long);
        return Err(faults.found);
    }
    let clean = source::clean(source, first_line, &mut faults);
    let lines = Lines::new(&clean, first_line);
    let mut questions = Vec::new();
    for (offset, text) in source::questions(&clean, &lines, &mut faults) {
        let place = Place { clean: &clean, lines: &lines };
        if let Some(parts) = grammar::question(text, place, &mut faults) {
            let line = lines.at(offset);
            questions.extend(build::question(parts, line, place, (texts, context), &mut faults));
        }
    }
    if questions.is_empty() && faults.found.is_empty() {
        faults.must(first_line, GiftFault::Empty);
    }
    if faults.found.is_empty() { Ok(questions) } else { Err(faults.found) }
}

/// Finds the line of a piece of the cleaned source.
#[derive(Clone, Copy)]
struct Place<'a> {
    clean: &'a str,
    lines: &'a Lines,
}

impl Place<'_> {
    /// `piece` must be a slice of the cleaned source.
    fn line(&self, piece: &str) -> u32 {
        let piece = piece.trim_start();
        self.lines.at((piece.as_ptr() as usize).saturating_sub(self.clean.as_ptr() as usize))
    }
}
