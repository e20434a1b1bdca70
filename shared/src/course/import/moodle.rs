//! Question banks in Moodle's XML.
//!
//! Files that declare entities are refused: nothing is expanded, however deep somebody nested it.

mod cloze;
mod kinds;

use roxmltree::{Document, Error, Node, ParsingOptions};

use super::html::LINE_BREAK;
use super::judge::{Outcome, finish};
use super::texts::{Format, Texts};
use super::{Item, Notes, bounded, without_private};
use crate::api::studio::import::NoteCode;
use crate::course::lines::Lines;

/// More elements have no question bank that people can look through.
const MOST_NODES: u32 = 1_000_000;

/// Reads a question bank.
pub fn read(source: &str) -> Vec<Item> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source).trim_start();
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(source, options) {
        Ok(document) => document,
        Err(Error::DtdDetected) => return vec![Item::file(NoteCode::Doctype, "", 1)],
        Err(Error::NodesLimitReached) => return vec![Item::file(NoteCode::TooLarge, "", 0)],
        Err(error) => return vec![Item::file(NoteCode::Unreadable, error.to_string(), error.pos().row)],
    };
    let lines = Lines::new(source, 1);
    let questions = document.root_element().children().filter(|node| node.has_tag_name("question"));
    let items = questions.filter(|node| node.attribute("type") != Some("category"));
    bounded(items.map(|node| item(node, lines.at(node.range().start))).collect())
}

fn item(node: Node<'_, '_>, line: u32) -> Item {
    let mut notes = Notes::at(line);
    let name = child(node, "name").map(text_of).unwrap_or_default();
    let name = super::html::plain(&name, &mut Notes::default());
    let read = question(node, &mut notes);
    finish(line, &name, read, notes)
}

fn question(node: Node<'_, '_>, notes: &mut Notes) -> Outcome {
    let kind = node.attribute("type").unwrap_or_default();
    let refusal = match kind {
        "essay" | "essayautograde" => Some(NoteCode::Essay),
        "description" => Some(NoteCode::Description),
        "calculated" | "calculatedmulti" | "calculatedsimple" => Some(NoteCode::Calculated),
        "random" | "randomsamatch" => Some(NoteCode::Random),
        "ddimageortext" | "ddmarker" => Some(NoteCode::OnPicture),
        "multichoice" | "multichoiceset" | "truefalse" | "shortanswer" | "numerical" | "matching"
        | "match" | "ddwtos" | "ddmatch" | "gapselect" | "multianswer" | "cloze" | "ordering" => None,
        other => {
            notes.say(NoteCode::UnknownKind, other);
            Some(NoteCode::UnknownKind)
        }
    };
    if let Some(code) = refusal {
        return Err(code);
    }
    left_behind(node, notes);
    let asked = child(node, "questiontext");
    let feedback = child(node, "generalfeedback").and_then(|node| markdown(node, notes));
    let (prompt, kind) = match kind {
        "ddwtos" | "gapselect" => (String::new(), kinds::gaps(node, asked, notes)?),
        "multianswer" | "cloze" => (String::new(), cloze::gaps(asked, notes)?),
        kind => {
            let prompt = asked.and_then(|node| markdown(node, notes)).unwrap_or_default();
            (prompt, kinds::kind(kind, node, notes)?)
        }
    };
    Ok((prompt, kind, feedback))
}

/// What a question has that ours have not.
fn left_behind(node: Node<'_, '_>, notes: &mut Notes) {
    if node.children().any(|child| child.has_tag_name("hint") && !text_of(child).trim().is_empty()) {
        notes.say(NoteCode::Hints, "");
    }
    let combined = ["correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"];
    // What Moodle itself fills in says no more than we say anyway.
    let usual = [
        "",
        "Your answer is correct.",
        "Your answer is partially correct.",
        "Your answer is incorrect.",
        "Die Antwort ist richtig.",
        "Die Antwort ist teilweise richtig.",
        "Die Antwort ist falsch.",
    ];
    let says = |name: &&str| {
        let said = child(node, name).map(|node| super::html::plain(&text_of(node), &mut Notes::default()));
        said.is_some_and(|said| !usual.contains(&said.as_str()))
    };
    if combined.iter().any(says) {
        notes.say(NoteCode::CombinedFeedback, "");
    }
    let files = node.descendants().filter(|node| node.has_tag_name("file"));
    let names: Vec<&str> = files.filter_map(|file| file.attribute("name")).take(5).collect();
    if !names.is_empty() {
        notes.say(NoteCode::Files, names.join(", "));
    }
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.has_tag_name(name))
}

fn children<'a, 'i: 'a>(node: Node<'a, 'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.has_tag_name(name))
}

/// What stands in `<text>`, or in the element itself.
fn text_of(node: Node<'_, '_>) -> String {
    let inner = child(node, "text").unwrap_or(node);
    let text: String = inner.children().filter(Node::is_text).filter_map(|node| node.text()).collect();
    without_private(&text)
}

/// What the element `name` says, for settings.
fn setting(node: Node<'_, '_>, name: &str) -> String {
    child(node, name).map(text_of).unwrap_or_default().trim().to_ascii_lowercase()
}

fn format(node: Node<'_, '_>) -> Format {
    match node.attribute("format") {
        Some("markdown") => Format::Markdown,
        Some("plain_text") => Format::Plain,
        Some("moodle_auto_format") => Format::Moodle,
        _ => Format::Html,
    }
}

/// The text of an element as it is to be read: where lines count, their ends are marked.
fn source(node: Node<'_, '_>) -> String {
    let text = text_of(node).trim().to_owned();
    match format(node) {
        Format::Moodle | Format::Plain => text.replace('\n', &LINE_BREAK.to_string()),
        Format::Html | Format::Markdown => text,
    }
}

fn markdown(node: Node<'_, '_>, notes: &mut Notes) -> Option<String> {
    Texts { format: format(node), notes }.markdown(&source(node))
}

fn plain(node: Node<'_, '_>, notes: &mut Notes) -> String {
    Texts { format: format(node), notes }.plain(&source(node))
}

/// A percentage; 0 if there is none.
fn fraction(node: Node<'_, '_>) -> i16 {
    let fraction = node.attribute("fraction").and_then(|text| text.trim().parse::<f64>().ok());
    super::judge::percent(fraction.filter(|number| number.is_finite()).unwrap_or(0.0))
}
