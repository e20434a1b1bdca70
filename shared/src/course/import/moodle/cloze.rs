//! Embedded answers ("Cloze"): `{1:MULTICHOICE:=right#why~%50%half~wrong}` within a text.

use roxmltree::Node;

use super::{format, source};
use crate::api::studio::import::NoteCode;
use crate::course::import::Notes;
use crate::course::import::gift::answers::number;
use crate::course::import::judge::{MOST_ANSWERS, percent};
use crate::course::import::texts::Texts;
use crate::course::question::{Choice, GapPart, QuestionKind, TypedText};

/// The text with its gaps.
pub(super) fn gaps(asked: Option<Node<'_, '_>>, notes: &mut Notes) -> Result<QuestionKind, NoteCode> {
    let asked = asked.ok_or(NoteCode::NoPrompt)?;
    let text = source(asked);
    let mut texts = Texts { format: format(asked), notes };
    let mut parts = Vec::new();
    let (mut rest, mut begun, mut count) = (text.as_str(), false, 0);
    while let Some(gap) = next_gap(rest) {
        parts.extend(texts.running(gap.before, begun, true));
        parts.push(answers(gap.kind, gap.body, &mut texts)?);
        (rest, begun) = (gap.after, true);
        count += 1;
        if count > MOST_ANSWERS {
            return Err(NoteCode::TooMany);
        }
    }
    parts.extend(texts.running(rest, begun, false));
    Ok(QuestionKind::Gaps { parts })
}

struct Gap<'a> {
    before: &'a str,
    kind: &'a str,
    body: &'a str,
    after: &'a str,
}

/// `{`, perhaps a number, `:`, a word in capitals, `:`.
fn next_gap(text: &str) -> Option<Gap<'_>> {
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find('{') {
        let begin = from + at;
        let inside = text.get(begin + 1..)?;
        from = begin + 1;
        let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
        let Some(rest) = inside.get(digits..)?.strip_prefix(':') else { continue };
        let letters = rest.bytes().take_while(|b| b.is_ascii_uppercase() || *b == b'_').count();
        let Some(body) = rest.get(letters..)?.strip_prefix(':').filter(|_| letters > 0) else { continue };
        let end = unescaped(body, '}')?;
        return Some(Gap {
            before: text.get(..begin)?,
            kind: rest.get(..letters)?,
            body: body.get(..end)?,
            after: body.get(end + 1..)?,
        });
    }
    None
}

/// Where a sign stands that no backslash precedes.
fn unescaped(text: &str, sign: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if c == sign && !escaped {
            return Some(at);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

fn answers(kind: &str, body: &str, texts: &mut Texts<'_>) -> Result<GapPart, NoteCode> {
    let kind = kind.trim_end_matches("_S");
    let (menu, case, number_wanted) = match kind {
        "MULTICHOICE" | "MC" | "MULTICHOICE_V" | "MCV" | "MULTICHOICE_H" | "MCH" | "MCS" | "MCVS"
        | "MCHS" | "MULTICHOICE_VS" | "MULTICHOICE_HS" => (true, false, false),
        "SHORTANSWER" | "SA" | "MW" => (false, false, false),
        "SHORTANSWER_C" | "SAC" | "MWC" => (false, true, false),
        "NUMERICAL" | "NM" => (false, false, true),
        other => {
            texts.notes.say(NoteCode::BadGap, other);
            return Err(NoteCode::BadGap);
        }
    };
    let mut found = Vec::new();
    let mut rest = body;
    loop {
        let (one, more) = match unescaped(rest, '~') {
            Some(at) => (rest.get(..at).unwrap_or_default(), rest.get(at + 1..)),
            None => (rest, None),
        };
        found.push(answer(one.trim(), number_wanted, texts)?);
        if found.len() > MOST_ANSWERS {
            return Err(NoteCode::TooMany);
        }
        match more {
            Some(more) => rest = more,
            None => break,
        }
    }
    found.retain(|choice| !choice.text.is_empty());
    Ok(if menu {
        GapPart::Menu { choices: found }
    } else {
        GapPart::Typed { text: TypedText { accepted: found, case_sensitive: case, typos: false } }
    })
}

fn answer(one: &str, number_wanted: bool, texts: &mut Texts<'_>) -> Result<Choice, NoteCode> {
    let (weight, rest) = if let Some(rest) = one.strip_prefix('=') {
        (100, rest)
    } else if let Some((number, rest)) = one.strip_prefix('%').and_then(|rest| rest.split_once('%')) {
        match number.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => (percent(number), rest),
            _ => {
                texts.notes.say(NoteCode::BadWeight, format!("%{number}%"));
                return Err(NoteCode::BadWeight);
            }
        }
    } else {
        (0, one)
    };
    let (text, feedback) = match hash(rest) {
        Some(at) => (rest.get(..at).unwrap_or_default(), rest.get(at + 1..)),
        None => (rest, None),
    };
    let feedback = feedback.and_then(|text| texts.markdown(&unescape(text)));
    let mut text = texts.plain(&unescape(text));
    if number_wanted && !text.is_empty() && text != "*" {
        // Typed gaps compare words: a number can be one if it is exact.
        let (value, tolerance) = text.split_once(':').unwrap_or((text.as_str(), "0"));
        if number(value).is_none() || number(tolerance) != Some(0.0) {
            texts.notes.say(NoteCode::BadGap, text.clone());
            return Err(NoteCode::BadGap);
        }
        text = value.trim().to_owned();
    }
    Ok(Choice { text, weight, feedback })
}

/// Where feedback begins. `&#39;` is a sign of HTML, no feedback.
fn hash(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + unescaped(text.get(from..)?, '#')?;
        if !text.get(..at)?.ends_with('&') {
            return Some(at);
        }
        from = at + 1;
    }
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next) if c == '\\' && matches!(next, '}' | '{' | '#' | '~' | '/' | '"' | '\\') => {
                out.extend(chars.next());
            }
            _ => out.push(c),
        }
    }
    out
}
