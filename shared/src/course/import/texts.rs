//! Texts of question banks: GIFT's escapes, and the four formats of Moodle.

use super::Notes;
use super::html::{self, LINE_BREAK, joined};
use super::inline::{CONTEXT, Span, Style, escape, lines};
use crate::api::studio::import::NoteCode;
use crate::course::markdown;
use crate::course::question::GapPart;

/// What an escape stands for, and the sign that stands for it while the file is cut.
const MASKED: [(char, char); 8] = [
    ('\u{e000}', '~'),
    ('\u{e001}', '='),
    ('\u{e002}', '#'),
    ('\u{e003}', '{'),
    ('\u{e004}', '}'),
    ('\u{e005}', ':'),
    (LINE_BREAK, 'n'),
    ('\u{e007}', '\\'),
];

/// Escaped signs lose their meaning. Other backslashes are left to Markdown.
pub(super) fn mask(row: &str) -> String {
    let mut out = String::with_capacity(row.len());
    let mut chars = row.chars().peekable();
    while let Some(c) = chars.next() {
        let masked = match (c, chars.peek()) {
            ('\\', Some(next)) => MASKED.iter().find(|(_, sign)| sign == next).map(|(masked, _)| *masked),
            _ => None,
        };
        match masked {
            Some(masked) => {
                chars.next();
                out.push(masked);
            }
            None => out.push(c),
        }
    }
    out
}

/// The text with all signs in their own form; line breaks stay as they are.
pub(super) fn unmask(text: &str) -> String {
    let own = |c| match c {
        LINE_BREAK => LINE_BREAK,
        c => MASKED.iter().find(|(masked, _)| *masked == c).map_or(c, |(_, sign)| *sign),
    };
    text.chars().map(own).collect()
}

/// How a text is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// HTML that people typed: the same to us.
    Moodle,
    Html,
    Plain,
    Markdown,
}

impl Format {
    /// `[html]` at the beginning, and what follows.
    pub(super) fn of(text: &str, usual: Format) -> (Format, &str) {
        let text = text.trim_start();
        let known = [
            ("[html]", Format::Html),
            ("[moodle]", Format::Moodle),
            ("[plain]", Format::Plain),
            ("[markdown]", Format::Markdown),
        ];
        let found = known.iter().find_map(|(word, format)| Some((*format, text.strip_prefix(word)?)));
        found.unwrap_or((usual, text))
    }
}

/// Reads texts in the format of their question.
pub(super) struct Texts<'a> {
    pub format: Format,
    pub notes: &'a mut Notes,
}

impl Texts<'_> {
    /// As Markdown; none if it says nothing.
    pub(super) fn markdown(&mut self, text: &str) -> Option<String> {
        let (format, text) = Format::of(text, self.format);
        let text = unmask(text.trim());
        let made = match format {
            Format::Html | Format::Moodle => html::markdown(&text, self.notes),
            Format::Plain => {
                let span = Span { text: text.replace(LINE_BREAK, "\n"), style: Style::default() };
                joined(&lines(&[span], self.notes))
            }
            Format::Markdown => self.checked(&text),
        };
        Some(made).filter(|made| !made.is_empty())
    }

    /// Markdown that we can show; else its words.
    fn checked(&mut self, text: &str) -> String {
        let rows = text.split(LINE_BREAK).map(|row| row.split_whitespace().collect::<Vec<_>>().join(" "));
        let rows = rows.map(|row| {
            let faults = markdown::inline(&row, 1, &CONTEXT).faults;
            if faults.is_empty() {
                return row;
            }
            for fault in faults {
                let code = if fault.code.starts_with("link") { NoteCode::Link } else { NoteCode::Formatting };
                self.notes.say(code, "");
            }
            escape(&row)
        });
        joined(&rows.collect::<Vec<_>>())
    }

    /// Without formatting, in one line: for what is typed and what stands in menus.
    pub(super) fn plain(&mut self, text: &str) -> String {
        let (format, text) = Format::of(text, self.format);
        let text = unmask(text.trim());
        match format {
            Format::Html | Format::Moodle => html::plain(&text, self.notes),
            Format::Plain | Format::Markdown => {
                text.replace(LINE_BREAK, " ").split_whitespace().collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// A part of a text with gaps, which keeps its distance from the gaps beside it.
    pub(super) fn running(&mut self, text: &str, after_gap: bool, before_gap: bool) -> Option<GapPart> {
        let begins = after_gap && text.starts_with(char::is_whitespace);
        let ends = before_gap && text.ends_with(char::is_whitespace);
        let said = self.markdown(text);
        let (before, after) = (if begins { " " } else { "" }, if ends { " " } else { "" });
        match said {
            Some(said) => text_part(format!("{before}{said}{after}")),
            None => text_part(before.to_owned()),
        }
    }
}

/// A part of a text with gaps, if there is one.
pub(super) fn text_part(text: String) -> Option<GapPart> {
    (!text.is_empty()).then_some(GapPart::Text { html: text })
}
