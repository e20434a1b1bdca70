//! Which answer is right, and what is said about it.
//!
//! Pure and the same on both sides: the browser grades at once, the server grades again what it is told.
//! Who cannot be right by the author's rules is told so by `course::check`; nothing here panics on any question.

mod number;
mod typed;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::course::question::{
    Choice, GapPart, GapResponse, MatchingPair, NumericRange, Question, QuestionKind, Response,
};

pub use number::read_number;

/// The longest text that is taken as an answer, in characters.
pub const LONGEST_TEXT: usize = 1_000;

/// How good an answer was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Graded {
    /// In percent, 0 to 100.
    pub score: u8,
    /// Whether all of it was right: a score of 100.
    pub right: bool,
    /// What to show: the parts in their order, then what is said about the whole question.
    pub notes: Vec<Note>,
}

/// What is shown about an answer, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Note {
    /// The place of the choice, the left side, the place in the order, or the gap. None: the whole question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<u16>,
    /// Whether this part is right. None: half right, or nothing to be right or wrong about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub right: Option<bool>,
    /// What the author says about it, HTML without block elements.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
}

/// Grades a response. None if it does not fit the question: another kind, a place that does not exist, the same
/// place twice, a text longer than [`LONGEST_TEXT`].
pub fn grade(question: &Question, response: &Response) -> Option<Graded> {
    let mut graded = match (&question.kind, response) {
        (QuestionKind::SingleChoice { choices }, Response::SingleChoice(place)) => {
            let choice = choices.get(usize::from(*place))?;
            whole(choice.weight, choice.feedback.as_ref(), Some(*place))
        }
        (QuestionKind::MultipleChoice { choices }, Response::MultipleChoice(places)) => {
            multiple(choices, places)?
        }
        (QuestionKind::TrueFalse { answer, right, wrong }, Response::TrueFalse(said)) => {
            let (weight, feedback) = if said == answer { (100, right) } else { (0, wrong) };
            whole(weight, feedback.as_ref(), None)
        }
        (QuestionKind::ShortAnswer { text }, Response::ShortAnswer(said)) => {
            let hit = fitting(said).then(|| typed::best(text, said))?;
            whole(hit.map_or(0, |c| c.weight), hit.and_then(|c| c.feedback.as_ref()), None)
        }
        (QuestionKind::Numeric { ranges }, Response::Numeric(said)) => {
            let hit = fitting(said).then(|| number::best(ranges, said))?;
            whole(hit.map_or(0, |r| r.weight), hit.and_then(|r| r.feedback.as_ref()), None)
        }
        (QuestionKind::Matching { pairs, distractors }, Response::Matching(places)) => {
            matching(pairs, distractors, places)?
        }
        (QuestionKind::Ordering { items }, Response::Ordering(places)) => ordering(items, places)?,
        (QuestionKind::Gaps { parts }, Response::Gaps(said)) => gaps(parts, said)?,
        _ => return None,
    };
    if let Some(feedback) = &question.feedback {
        graded.notes.push(Note { part: None, right: None, html: Some(feedback.clone()) });
    }
    Some(graded)
}

/// A response that is right, to show as the solution. Right by [`grade`] for every question that passes the check.
pub fn correct_answer(question: &Question) -> Response {
    match &question.kind {
        QuestionKind::SingleChoice { choices } => Response::SingleChoice(heaviest(choices)),
        QuestionKind::MultipleChoice { choices } => {
            Response::MultipleChoice(places(choices.len()).filter(|p| weighs(choices, *p) > 0).collect())
        }
        QuestionKind::TrueFalse { answer, .. } => Response::TrueFalse(*answer),
        QuestionKind::ShortAnswer { text } => Response::ShortAnswer(typed::solution(text)),
        QuestionKind::Numeric { ranges } => Response::Numeric(number::solution(ranges)),
        QuestionKind::Matching { pairs, .. } => Response::Matching(places(pairs.len()).collect()),
        QuestionKind::Ordering { items } => Response::Ordering(places(items.len()).collect()),
        QuestionKind::Gaps { parts } => Response::Gaps(
            parts
                .iter()
                .filter_map(|part| match part {
                    GapPart::Text { .. } => None,
                    GapPart::Menu { choices } => Some(GapResponse::Menu(heaviest(choices))),
                    GapPart::Typed { text } => Some(GapResponse::Typed(typed::solution(text))),
                })
                .collect(),
        ),
    }
}

fn multiple(choices: &[Choice], ticked: &[u16]) -> Option<Graded> {
    let mut seen = vec![false; choices.len()];
    for place in ticked {
        let seen = seen.get_mut(usize::from(*place))?;
        if std::mem::replace(seen, true) {
            return None;
        }
    }
    let mut sum = 0_i64;
    let mut notes = Vec::new();
    for (place, choice) in places(choices.len()).zip(choices) {
        if seen.get(usize::from(place)) == Some(&true) {
            sum += i64::from(choice.weight);
            notes.push(Note {
                part: Some(place),
                right: Some(choice.weight > 0),
                html: choice.feedback.clone(),
            });
        }
    }
    Some(graded(percent(sum), notes))
}

fn matching(pairs: &[MatchingPair], distractors: &[String], chosen: &[u16]) -> Option<Graded> {
    if chosen.len() != pairs.len() {
        return None;
    }
    let right_side = |place: u16| {
        let place = usize::from(place);
        pairs.get(place).map(|p| &p.right).or_else(|| distractors.get(place.checked_sub(pairs.len())?))
    };
    let mut rights = Vec::with_capacity(pairs.len());
    for (pair, place) in pairs.iter().zip(chosen) {
        rights.push(*right_side(*place)? == pair.right);
    }
    shares(&rights)
}

fn ordering(items: &[String], order: &[u16]) -> Option<Graded> {
    if order.len() != items.len() {
        return None;
    }
    let mut seen = vec![false; items.len()];
    let mut rights = Vec::with_capacity(items.len());
    for (here, place) in items.iter().zip(order) {
        let place = usize::from(*place);
        if std::mem::replace(seen.get_mut(place)?, true) {
            return None;
        }
        rights.push(items.get(place)? == here);
    }
    shares(&rights)
}

fn gaps(parts: &[GapPart], said: &[GapResponse]) -> Option<Graded> {
    let gaps = || parts.iter().filter(|part| !matches!(part, GapPart::Text { .. }));
    if said.len() != gaps().count() || said.is_empty() {
        return None;
    }
    let mut sum = 0_i64;
    let mut notes = Vec::with_capacity(said.len());
    for ((gap, said), place) in gaps().zip(said).zip(places(said.len())) {
        let hit = match (gap, said) {
            (GapPart::Menu { choices }, GapResponse::Menu(chosen)) => {
                Some(choices.get(usize::from(*chosen))?)
            }
            (GapPart::Typed { text }, GapResponse::Typed(said)) => {
                fitting(said).then(|| typed::best(text, said))?
            }
            _ => return None,
        };
        let weight = percent(hit.map_or(0, |c| i64::from(c.weight)));
        sum += i64::from(weight);
        notes.push(Note {
            part: Some(place),
            right: verdict(weight),
            html: hit.and_then(|c| c.feedback.clone()),
        });
    }
    Some(graded(percent(sum / i64::try_from(said.len()).ok()?), notes))
}

/// An answer in one piece.
fn whole(weight: i16, feedback: Option<&String>, part: Option<u16>) -> Graded {
    let score = percent(i64::from(weight));
    graded(score, vec![Note { part, right: verdict(score), html: feedback.cloned() }])
}

/// An answer in equal parts, each right or wrong.
fn shares(rights: &[bool]) -> Option<Graded> {
    let right = rights.iter().filter(|r| **r).count();
    let score = (right * 100).checked_div(rights.len())?;
    let notes = places(rights.len())
        .zip(rights)
        .map(|(place, right)| Note { part: Some(place), right: Some(*right), html: None })
        .collect();
    Some(graded(percent(i64::try_from(score).ok()?), notes))
}

fn graded(score: u8, notes: Vec<Note>) -> Graded {
    Graded { score, right: score == 100, notes }
}

fn verdict(score: u8) -> Option<bool> {
    match score {
        0 => Some(false),
        100 => Some(true),
        _ => None,
    }
}

fn percent(sum: i64) -> u8 {
    u8::try_from(sum.clamp(0, 100)).unwrap_or(0)
}

fn places(n: usize) -> std::ops::Range<u16> {
    0..u16::try_from(n).unwrap_or(u16::MAX)
}

fn weighs(choices: &[Choice], place: u16) -> i16 {
    choices.get(usize::from(place)).map_or(0, |c| c.weight)
}

/// The place of the first choice of the highest weight.
fn heaviest(choices: &[Choice]) -> u16 {
    places(choices.len()).rev().max_by_key(|place| weighs(choices, *place)).unwrap_or(0)
}

fn fitting(text: &str) -> bool {
    text.len() <= LONGEST_TEXT || text.chars().count() <= LONGEST_TEXT
}

impl NumericRange {
    /// Whether the number lies within, both bounds included. A billionth of slack makes up for what binary
    /// fractions lose: 0.7 + 0.1 is to reach 0.8.
    pub fn holds(&self, number: f64) -> bool {
        let slack = number.abs().max(1.0) * 1e-9;
        number.is_finite() && number >= self.min - slack && number <= self.max + slack
    }
}
