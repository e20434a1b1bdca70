//! GIFT as other programs write it: all that Moodle documents, and our own extensions.
//!
//! Our own reader (`course::gift`) wants ids, Markdown and feedback, because it reads what somebody is writing. This one
//! takes what there is: titles are optional, texts are HTML unless they say otherwise, weights have decimals.

pub(super) mod answers;
mod chunks;

use super::judge::{MOST_ANSWERS, Outcome, finish};
use super::texts::{Format, Texts, unmask};
use super::{Item, Notes, bounded};
use crate::api::studio::import::NoteCode;
use crate::course::question::QuestionKind;
use chunks::Chunk;

/// Reads a question bank.
pub fn read(source: &str) -> Vec<Item> {
    bounded(chunks::chunks(source).iter().map(item).collect())
}

fn item(chunk: &Chunk) -> Item {
    let (name, rest) = name(chunk.text.trim());
    let mut notes = Notes::at(chunk.line);
    let read = question(rest, &mut notes);
    finish(chunk.line, &unmask(name), read, notes)
}

/// `::title::`, which may be missing.
fn name(text: &str) -> (&str, &str) {
    match text.strip_prefix("::").and_then(|rest| rest.split_once("::")) {
        Some((name, rest)) => (name.trim(), rest.trim()),
        None => ("", text),
    }
}

/// A question cut at its braces: one more text than braces.
struct Parts<'a> {
    texts: Vec<&'a str>,
    braces: Vec<&'a str>,
}

fn parts(mut rest: &str) -> Result<Parts<'_>, NoteCode> {
    let mut parts = Parts { texts: Vec::new(), braces: Vec::new() };
    loop {
        let Some(at) = rest.find(['{', '}']) else {
            parts.texts.push(rest);
            return Ok(parts);
        };
        let (text, brace) = rest.split_at(at);
        let inside = brace.strip_prefix('{').ok_or(NoteCode::Braces)?;
        let end = inside.find(['{', '}']).ok_or(NoteCode::Braces)?;
        let (whole, after) = inside.split_at(end);
        parts.texts.push(text);
        parts.braces.push(whole);
        rest = after.strip_prefix('}').ok_or(NoteCode::Braces)?;
        if parts.braces.len() > MOST_ANSWERS {
            return Err(NoteCode::TooMany);
        }
    }
}

fn question(source: &str, notes: &mut Notes) -> Outcome {
    let (format, source) = Format::of(source, Format::Moodle);
    let Parts { texts, braces } = parts(source)?;
    let mut texts_of = Texts { format, notes };
    let mut general = None;
    let mut bodies = Vec::new();
    for brace in &braces {
        let body = match brace.rsplit_once("####") {
            Some((body, feedback)) => {
                general = texts_of.markdown(feedback).or(general);
                body
            }
            None => brace,
        };
        bodies.push(body.trim());
    }
    let first = texts.first().copied().unwrap_or_default();
    match bodies.as_slice() {
        [] => Err(NoteCode::Description),
        [only] => {
            let after = texts.get(1).copied().unwrap_or_default();
            let wrong;
            let kind = if after.trim().is_empty() {
                let (kind, told) = answers::kind(only, &mut texts_of)?;
                wrong = told;
                (texts_of.markdown(first).unwrap_or_default(), kind)
            } else {
                let (kind, told) = answers::missing_word(first, only, after, &mut texts_of)?;
                wrong = told;
                kind
            };
            // What is said to all others has a place of its own in Moodle alone.
            let general = match (general, wrong) {
                (Some(general), Some(_)) => {
                    texts_of.notes.say(NoteCode::AnswerFeedback, "");
                    Some(general)
                }
                (general, wrong) => general.or(wrong),
            };
            Ok((kind.0, kind.1, general))
        }
        several => {
            let mut gaps = Vec::new();
            for (n, text) in texts.iter().enumerate() {
                gaps.extend(texts_of.running(text, n > 0, n + 1 < texts.len()));
                if let Some(body) = several.get(n) {
                    gaps.push(answers::gap(body, &mut texts_of)?);
                }
            }
            Ok((String::new(), QuestionKind::Gaps { parts: gaps }, general))
        }
    }
}
