//! Markdown to sections, blocks and HTML.
//!
//! The HTML is written by ourselves, from the events of the parser: it is balanced because each end is written
//! from the list of what is open, and nothing in it can run because raw HTML, other link schemes and other
//! attributes are never written at all.

mod blocks;
mod links;
mod mask;
mod writer;

#[cfg(test)]
pub(super) mod tests;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Section;
use super::check::{Fault, Faults};
use super::lines::Lines;
use crate::lang::Lang;
use writer::Writer;

pub(super) use blocks::{
    Placed, TRANSCRIPT, call_out, extent, inner, is_file_name, is_transcript, lone_picture, said,
};
pub(super) use mask::{LINE_BREAK, mask, unmask};

/// Where a text stands, which links depend on.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The id of the course. Empty on pages, which have no lessons to link to.
    pub course: &'a str,
    /// The language of the text.
    pub lang: Lang,
}

/// What stands in a text, and on which line.
#[derive(Debug, Default)]
pub struct Reading {
    /// One for each `##`, and one before the first if something stands there. Pictures have no size yet.
    pub sections: Vec<Section>,
    /// The lines on which they begin.
    pub section_lines: Vec<u32>,
    /// The lines of the questions, in reading order.
    pub question_lines: Vec<u32>,
    /// The lines of the pictures, films and sounds, in reading order.
    pub picture_lines: Vec<u32>,
    /// Lessons that are linked to.
    pub lesson_links: Vec<(String, u32)>,
    /// All that is said, piece by piece, for hints on style.
    pub prose: Vec<Prose>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// A paragraph, heading, step or cell, as plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// The line it begins on.
    pub line: u32,
    /// The text, with the line breaks of the source.
    pub text: String,
}

/// A line of Markdown that became HTML without block elements.
#[derive(Debug, Default)]
pub struct Inline {
    /// The HTML.
    pub html: String,
    /// The same without tags.
    pub text: String,
    /// Lessons that are linked to.
    pub lesson_links: Vec<(String, u32)>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// Reads the body of a lesson or page. `first_line` is the number of its first line in the file.
pub fn read(source: &str, first_line: u32, context: &Context<'_>) -> Reading {
    let source = source.replace("\r\n", "\n").replace('\r', "\n");
    let lines = Lines::new(&source, first_line);
    blocks::read(&source, &events(&source), &lines, context)
}

/// What the parser sees in a text whose lines end with `\n`.
pub(super) fn events(source: &str) -> Vec<Placed<'_>> {
    Parser::new_ext(source, OPTIONS | Options::ENABLE_TABLES | Options::ENABLE_GFM)
        .into_offset_iter()
        .collect()
}

/// Reads a text in which nothing but emphasis, code and links has a meaning: `1. May` is no list. All of it counts
/// as being on this line.
pub fn inline(source: &str, line: u32, context: &Context<'_>) -> Inline {
    let mut out = Inline::default();
    let mut faults = Faults::default();
    for (n, piece) in source.split(LINE_BREAK).enumerate() {
        if n > 0 {
            out.html.push_str("<br>");
            out.text.push('\n');
        }
        // One line, begun by a word without meaning: nothing but a paragraph can come of it.
        let mut text = String::from(LEAD);
        for word in piece.split_ascii_whitespace() {
            text.push(' ');
            text.push_str(word);
        }
        let lines = Lines::new("", line);
        let mut writer = Writer::new(&lines, context, &mut faults);
        let mut lead = true;
        for (event, range) in Parser::new_ext(&text, OPTIONS).into_offset_iter() {
            match event {
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::Text(text) if lead => {
                    lead = false;
                    let text = text.strip_prefix(LEAD).unwrap_or(&text);
                    writer.event(&Event::Text(text.trim_start().to_owned().into()), range);
                }
                event => writer.event(&event, range),
            }
        }
        let written = writer.finish();
        out.html.push_str(&written.html);
        out.text.push_str(&written.prose.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(" "));
        out.lesson_links.extend(written.lesson_links);
    }
    out.faults = faults.found;
    out
}

/// A sign that has no meaning in Markdown and counts as punctuation, so that `**` after it opens as at a beginning.
const LEAD: &str = ";";

const OPTIONS: Options = Options::ENABLE_STRIKETHROUGH;
