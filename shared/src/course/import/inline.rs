//! Formatted text as one line of Markdown.

use super::Notes;
use crate::api::studio::import::NoteCode;
use crate::course::markdown::{self, Context};
use crate::lang::Lang;

/// How a piece of text looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub bold: bool,
    pub italic: bool,
    pub strike: bool,
    pub code: bool,
    /// Where it leads.
    pub link: Option<String>,
}

/// A piece of text. `\n` is a line break; other white space is a space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub text: String,
    pub style: Style,
}

/// Where links of texts from outside would lead: lessons of a course that nobody knows yet.
pub(super) const CONTEXT: Context<'static> = Context { course: "course", lang: Lang::De };

/// The lines of the text, each as Markdown in which nothing has a meaning but what is meant. What a line cannot say is
/// left out and noted.
pub(super) fn lines(spans: &[Span], notes: &mut Notes) -> Vec<String> {
    let mut lines: Vec<Vec<Span>> = vec![Vec::new()];
    for span in spans {
        for (n, text) in span.text.split('\n').enumerate() {
            if n > 0 {
                lines.push(Vec::new());
            }
            if let (Some(line), false) = (lines.last_mut(), text.is_empty()) {
                push(line, Span { text: text.to_owned(), style: span.style.clone() });
            }
        }
    }
    lines.iter().map(|line| checked(line, notes)).collect()
}

/// Pieces that look the same are one.
fn push(line: &mut Vec<Span>, span: Span) {
    match line.last_mut() {
        Some(last) if last.style == span.style => last.text.push_str(&span.text),
        _ => line.push(span),
    }
}

/// A line that reads as it is meant; else without formatting.
fn checked(spans: &[Span], notes: &mut Notes) -> String {
    let mut sound: Vec<Span> = spans.to_vec();
    for span in &mut sound {
        let Some(link) = span.style.link.take() else { continue };
        let whole = format!("[x](<{}>)", link.replace(['<', '>'], ""));
        if markdown::inline(&whole, 1, &CONTEXT).faults.is_empty() {
            span.style.link = Some(link.replace(['<', '>'], ""));
        } else {
            notes.say(NoteCode::Link, link);
        }
    }
    let plain = words(&sound.iter().map(|span| span.text.as_str()).collect::<String>());
    let line = write(&sound);
    let read = markdown::inline(&line, 1, &CONTEXT);
    if read.faults.is_empty() && words(&read.text) == plain {
        return line;
    }
    notes.say(NoteCode::Formatting, "");
    escape(&plain)
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Mark {
    Link(String),
    Bold,
    Italic,
    Strike,
}

impl Mark {
    fn all(style: &Style) -> Vec<Mark> {
        let link = style.link.clone().map(Mark::Link);
        let marks = [
            style.bold.then_some(Mark::Bold),
            style.italic.then_some(Mark::Italic),
            style.strike.then_some(Mark::Strike),
        ];
        link.into_iter().chain(marks.into_iter().flatten()).collect()
    }

    fn open(&self) -> &'static str {
        match self {
            Mark::Link(_) => "[",
            Mark::Bold => "**",
            Mark::Italic => "*",
            Mark::Strike => "~~",
        }
    }

    fn close(&self, out: &mut String) {
        match self {
            Mark::Link(to) if to.contains([' ', '(', ')']) => out.push_str(&format!("](<{to}>)")),
            Mark::Link(to) => out.push_str(&format!("]({to})")),
            other => out.push_str(other.open()),
        }
    }
}

/// Signs of formatting stand between words and spaces, where Markdown takes them for such.
fn write(spans: &[Span]) -> String {
    let mut out = String::new();
    let mut open: Vec<Mark> = Vec::new();
    let mut space = false;
    for span in spans {
        let core = words(&span.text);
        if core.is_empty() {
            space |= !span.text.is_empty();
            continue;
        }
        space |= span.text.starts_with(char::is_whitespace);
        let wanted = Mark::all(&span.style);
        let common = open.iter().zip(&wanted).take_while(|(one, other)| one == other).count();
        for mark in open.drain(common..).rev() {
            mark.close(&mut out);
        }
        if space && !out.is_empty() {
            out.push(' ');
        }
        for mark in wanted.iter().skip(common) {
            out.push_str(mark.open());
        }
        open = wanted;
        if span.style.code && !core.contains('`') {
            out.push_str(&format!("`{core}`"));
        } else {
            out.push_str(&escape(&core));
        }
        space = span.text.ends_with(char::is_whitespace);
    }
    for mark in open.drain(..).rev() {
        mark.close(&mut out);
    }
    out
}

/// A text in which no sign means anything to Markdown within a line.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let means = match c {
            '\\' | '*' | '`' | '[' | ']' | '<' | '~' => true,
            // Within a word it is a letter.
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '&' => next == '#' || next.is_ascii_alphabetic(),
            _ => false,
        };
        if means {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

/// The same at the beginning of a paragraph, where more signs have a meaning. The line is escaped already.
pub(super) fn at_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    if digits > 0 && rest.starts_with(['.', ')']) {
        let number = line.get(..digits).unwrap_or_default();
        return format!("{number}\\{rest}");
    }
    let line = line.replace('|', "\\|");
    if line.starts_with(['#', '>', '-', '+', '=', ':', '$']) { format!("\\{line}") } else { line }
}
