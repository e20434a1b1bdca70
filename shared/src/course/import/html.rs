//! HTML of other programs as formatted text. Nothing of it is kept but words, emphasis, code, links and line breaks.

use super::inline::{Span, Style, lines};
use super::{Notes, without_private};
use crate::api::studio::import::NoteCode;

/// Stands for a line break that GIFT writes as `\n`; real ones in HTML are spaces.
pub(super) const LINE_BREAK: char = '\u{e006}';

/// What stands inside is not shown, or cannot be.
const SWALLOWED: [&str; 12] = [
    "script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math", "audio",
    "video",
];

/// What begins and ends a line.
const BLOCKS: [&str; 22] = [
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "blockquote",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "header",
    "footer",
    "dl",
    "dt",
    "dd",
];

/// Formatting that says something, and that we have not.
const LOST: [&str; 5] = ["sub", "sup", "table", "ruby", "input"];

/// HTML as Markdown for a text of a question: its lines, divided by `\n`.
pub(super) fn markdown(html: &str, notes: &mut Notes) -> String {
    let spans = spans(html, notes);
    joined(&lines(&spans, notes))
}

/// HTML as plain text in one line.
pub(super) fn plain(html: &str, notes: &mut Notes) -> String {
    let text: String = spans(html, notes).into_iter().map(|span| span.text).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines that say something.
pub(super) fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[derive(Default)]
struct Reader {
    spans: Vec<Span>,
    bold: u32,
    italic: u32,
    strike: u32,
    code: u32,
    links: Vec<String>,
}

impl Reader {
    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let text = html_escape::decode_html_entities(text);
        let text = text.replace(|c: char| c.is_whitespace() && c != '\u{a0}', " ").replace(LINE_BREAK, "\n");
        let style = Style {
            bold: self.bold > 0,
            italic: self.italic > 0,
            strike: self.strike > 0,
            code: self.code > 0,
            link: self.links.last().filter(|link| !link.is_empty()).cloned(),
        };
        self.spans.push(Span { text: without_private(&text), style });
    }

    fn line(&mut self) {
        if self.spans.last().is_some_and(|last| !last.text.ends_with('\n')) {
            self.spans.push(Span { text: "\n".to_owned(), style: Style::default() });
        }
    }

    fn tag(&mut self, tag: &str, notes: &mut Notes) {
        let closes = tag.starts_with('/');
        let name = name(tag);
        let count = |n: &mut u32| *n = if closes { n.saturating_sub(1) } else { n.saturating_add(1) };
        match name.as_str() {
            "b" | "strong" => count(&mut self.bold),
            "i" | "em" => count(&mut self.italic),
            "s" | "del" | "strike" => count(&mut self.strike),
            "code" | "tt" | "kbd" | "samp" => count(&mut self.code),
            "a" if closes => {
                self.links.pop();
            }
            "a" => self.links.push(attribute(tag, "href").unwrap_or_default()),
            "br" | "hr" => self.spans.push(Span { text: "\n".to_owned(), style: Style::default() }),
            "img" => {
                let words = attribute(tag, "alt").filter(|alt| !alt.trim().is_empty());
                let file = attribute(tag, "src").map(|src| file_name(&src));
                notes.say(NoteCode::Picture, words.or(file).unwrap_or_default());
            }
            "td" | "th" if closes => self.text("; "),
            "li" if !closes => {
                self.line();
                self.text("• ");
            }
            other if BLOCKS.contains(&other) => self.line(),
            _ => {}
        }
        if !closes && LOST.contains(&name.as_str()) {
            notes.say(NoteCode::Formatting, name);
        }
    }
}

/// Programs mend what is not well-formed; so does this, by taking what it does not understand for text.
pub(super) fn spans(html: &str, notes: &mut Notes) -> Vec<Span> {
    // Of the same length, so that places in one are places in the other.
    let lower = html.to_ascii_lowercase();
    let mut reader = Reader::default();
    let mut at = 0;
    while let Some(found) = html.get(at..).and_then(|rest| rest.find('<')) {
        let tag_at = at + found;
        reader.text(html.get(at..tag_at).unwrap_or_default());
        let rest = html.get(tag_at + 1..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("!--") {
            at = comment.find("-->").map_or(html.len(), |end| tag_at + 4 + end + 3);
            continue;
        }
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            reader.text("&lt;");
            at = tag_at + 1;
            continue;
        }
        let Some(end) = tag_end(rest) else {
            // No tag ends any more: all of it is text.
            reader.text("&lt;");
            reader.text(rest);
            at = html.len();
            break;
        };
        let tag = rest.get(..end).unwrap_or_default();
        at = tag_at + 1 + end + 1;
        let name = name(tag);
        if !tag.starts_with('/') && SWALLOWED.contains(&name.as_str()) && !tag.ends_with('/') {
            let closing = format!("</{name}");
            at = match lower.get(at..).and_then(|rest| rest.find(&closing)) {
                Some(end) => at + end,
                None => html.len(),
            };
            if matches!(name.as_str(), "audio" | "video" | "iframe" | "object") {
                notes.say(NoteCode::Media, "");
            } else if matches!(name.as_str(), "svg" | "math") {
                notes.say(NoteCode::Picture, name);
            }
            continue;
        }
        reader.tag(tag, notes);
    }
    reader.text(html.get(at..).unwrap_or_default());
    reader.spans
}

/// Where a tag ends: `>` outside of quotation marks.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    // A quotation mark that nobody closed.
    quote.and_then(|_| rest.find('>'))
}

fn name(tag: &str) -> String {
    let name = tag.trim_start_matches('/');
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    name.get(..end).unwrap_or_default().to_ascii_lowercase()
}

fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    for (at, _) in lower.match_indices(wanted) {
        let begins = lower.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace));
        let value = tag.get(at + wanted.len()..).unwrap_or_default().trim_start();
        let Some(value) = value.strip_prefix('=').filter(|_| begins) else { continue };
        let value = value.trim_start();
        let value = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value.get(1..)?.split(quote).next()?,
            _ => value.split(char::is_whitespace).next()?,
        };
        return Some(html_escape::decode_html_entities(value).trim().to_owned());
    }
    None
}

/// The last name in an address; data inside is none.
fn file_name(address: &str) -> String {
    if address.starts_with("data:") {
        return String::new();
    }
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default().replace("%20", " ")
}
