//! What is common to all questions on their way in: weights that add up, an id, and whether they can be asked at all.

use super::ids::id_of;
use super::inline::CONTEXT;
use super::{Item, Notes, thing};
use crate::api::studio::import::{NoteCode, Thing};
use crate::course::check;
use crate::course::markdown;
use crate::course::plain::shortened;
use crate::course::question::{Choice, GapPart, Question, QuestionKind};

/// The longest name of a question that is shown.
const LONGEST_TITLE: usize = 100;
/// The most answers that are looked at; our own check says how many fit on a screen.
pub(super) const MOST_ANSWERS: usize = 100;

/// A weight in percent with decimals, as other programs have it: 33.33333 becomes 33.
pub(super) fn percent(weight: f64) -> i16 {
    // Within bounds, and without decimals.
    #[allow(clippy::cast_possible_truncation)]
    let whole = weight.clamp(-100.0, 100.0).round() as i16;
    whole
}

/// Prompt, kind and what is said after every answer; or why it is no question for us.
pub(super) type Outcome = Result<(String, QuestionKind, Option<String>), NoteCode>;

/// What a question that was read comes to. `name` is its title there; empty if it has none.
pub(super) fn finish(line: u32, name: &str, read: Outcome, mut notes: Notes) -> Item {
    let (prompt, mut kind, feedback) = match read {
        Ok(read) => read,
        Err(code) => {
            notes.found.retain(|note| note.code == code);
            if notes.found.is_empty() {
                notes.say(code, "");
            }
            let title = title(name, "");
            return Item { line, thing: Thing::Question, title, question: None, notes: notes.found };
        }
    };
    let asked = match &kind {
        QuestionKind::Gaps { parts } => said(parts),
        _ => prompt.clone(),
    };
    let title = title(name, &asked);
    let thing = thing(&kind);
    let refused = sound(&mut kind, &mut notes).err();
    let id = id_of(if name.trim().is_empty() { &title } else { name });
    let question = Question { id, prompt, kind, feedback };
    let refused = refused.or_else(|| judged(&question, line, &mut notes));
    match refused {
        Some(code) => {
            notes.found.clear();
            notes.say(code, "");
            Item { line, thing, title, question: None, notes: notes.found }
        }
        None => Item { line, thing, title, question: Some(question), notes: notes.found },
    }
}

/// Its name, or how the question begins.
fn title(name: &str, asked: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = if name.is_empty() { markdown::inline(asked, 1, &CONTEXT).text } else { name };
    shortened(title.trim(), LONGEST_TITLE)
}

fn said(parts: &[GapPart]) -> String {
    let words = parts.iter().map(|part| match part {
        GapPart::Text { html } => html.as_str(),
        GapPart::Menu { .. } | GapPart::Typed { .. } => "…",
    });
    words.collect()
}

/// Weights are made to add up; what nobody could answer is refused.
fn sound(kind: &mut QuestionKind, notes: &mut Notes) -> Result<(), NoteCode> {
    match kind {
        QuestionKind::SingleChoice { choices } => {
            if choices.iter().all(|choice| choice.weight != 100) {
                return Err(NoteCode::NoRight);
            }
        }
        QuestionKind::MultipleChoice { choices } => add_up(choices, notes)?,
        QuestionKind::ShortAnswer { text } => typed(&mut text.accepted)?,
        QuestionKind::Numeric { ranges } => {
            for range in ranges.iter_mut() {
                range.weight = range.weight.max(0);
            }
            if ranges.iter().all(|range| range.weight != 100) {
                return Err(NoteCode::NoRight);
            }
        }
        QuestionKind::Gaps { parts } => {
            for part in parts {
                match part {
                    GapPart::Menu { choices } if choices.iter().all(|choice| choice.weight != 100) => {
                        return Err(NoteCode::NoRight);
                    }
                    GapPart::Typed { text } => typed(&mut text.accepted)?,
                    _ => {}
                }
            }
        }
        QuestionKind::TrueFalse { .. } | QuestionKind::Matching { .. } | QuestionKind::Ordering { .. } => {}
    }
    Ok(())
}

fn typed(accepted: &mut Vec<Choice>) -> Result<(), NoteCode> {
    accepted.retain(|choice| !choice.text.is_empty());
    for choice in accepted.iter_mut() {
        choice.weight = choice.weight.max(0);
    }
    if accepted.iter().any(|choice| choice.weight == 100) { Ok(()) } else { Err(NoteCode::NoRight) }
}

/// Three thirds are 34, 33 and 33 here. Other sums are brought to 100, and that is said.
fn add_up(choices: &mut [Choice], notes: &mut Notes) -> Result<(), NoteCode> {
    let sum: i32 = choices.iter().map(|choice| i32::from(choice.weight.max(0))).sum();
    let right = choices.iter().filter(|choice| choice.weight > 0).count();
    if sum == 0 {
        return Err(NoteCode::NoRight);
    }
    let off = i32::try_from(right).unwrap_or(i32::MAX);
    if (sum - 100).abs() > off {
        notes.say(NoteCode::Weights, "");
        for choice in choices.iter_mut().filter(|choice| choice.weight > 0) {
            // Between 1 and 100: it is a part of the sum.
            choice.weight = i16::try_from(i32::from(choice.weight) * 100 / sum).unwrap_or(100).max(1);
        }
    }
    let sum: i32 = choices.iter().map(|choice| i32::from(choice.weight.max(0))).sum();
    let (mut missing, step) = (100 - sum, if sum < 100 { 1 } else { -1 });
    for _ in 0..100 {
        for choice in choices.iter_mut().filter(|choice| choice.weight > 0) {
            if missing != 0 && (1..=100).contains(&(i32::from(choice.weight) + step)) {
                choice.weight += i16::try_from(step).unwrap_or(0);
                missing -= step;
            }
        }
        if missing == 0 {
            break;
        }
    }
    Ok(())
}

/// What our own check says, in so far as it matters here. Some of it can be put right later, some cannot.
fn judged(question: &Question, line: u32, notes: &mut Notes) -> Option<NoteCode> {
    for fault in check::question(question, line) {
        match fault.code {
            "prompt" => return Some(NoteCode::NoPrompt),
            "no-right" | "unanswerable" => return Some(NoteCode::NoRight),
            "parts-few" => return Some(NoteCode::TooFew),
            "parts-many" => return Some(NoteCode::TooMany),
            "choice-twice" => return Some(NoteCode::TwiceSame),
            "accepted-long" => return Some(NoteCode::TooLong),
            "number" => return Some(NoteCode::BadNumber),
            "feedback" => notes.say(NoteCode::NoFeedback, ""),
            "weights-all" => notes.say(NoteCode::AllTicked, ""),
            "several-right" => {}
            _ if fault.must => notes.say(NoteCode::Incomplete, ""),
            _ => {}
        }
    }
    None
}
