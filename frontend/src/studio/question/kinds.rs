//! Kinds of question, and how one becomes another without losing what was written.

use shared::course::question::{
    Choice, GapPart, MatchingPair, NumericRange, Question, QuestionKind, TypedText,
};
use shared::lang::Lang;

use super::numbers::{self, Way};
use super::weights;

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Exactly one of several.
    Single,
    /// All that apply.
    Multiple,
    /// A statement that holds or does not.
    TrueFalse,
    /// A word or a few, typed.
    Short,
    /// A number, typed.
    Numeric,
    /// Two sides that belong together.
    Matching,
    /// Things to put in order.
    Ordering,
    /// A text with gaps.
    Gaps,
}

impl Kind {
    /// All kinds, the usual ones first.
    pub const ALL: [Kind; 8] = [
        Kind::Single,
        Kind::Multiple,
        Kind::TrueFalse,
        Kind::Short,
        Kind::Gaps,
        Kind::Matching,
        Kind::Ordering,
        Kind::Numeric,
    ];

    /// The word in keys of texts and in ids.
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Single => "single",
            Kind::Multiple => "multiple",
            Kind::TrueFalse => "true-false",
            Kind::Short => "short",
            Kind::Numeric => "number",
            Kind::Matching => "pairs",
            Kind::Ordering => "order",
            Kind::Gaps => "gaps",
        }
    }

    /// The kind of a question.
    pub const fn of(kind: &QuestionKind) -> Kind {
        match kind {
            QuestionKind::SingleChoice { .. } => Kind::Single,
            QuestionKind::MultipleChoice { .. } => Kind::Multiple,
            QuestionKind::TrueFalse { .. } => Kind::TrueFalse,
            QuestionKind::ShortAnswer { .. } => Kind::Short,
            QuestionKind::Numeric { .. } => Kind::Numeric,
            QuestionKind::Matching { .. } => Kind::Matching,
            QuestionKind::Ordering { .. } => Kind::Ordering,
            QuestionKind::Gaps { .. } => Kind::Gaps,
        }
    }
}

/// A question of a kind in which nothing is written yet.
pub fn empty(kind: Kind, id: String) -> Question {
    let begin = QuestionKind::TrueFalse { answer: true, right: None, wrong: None };
    changed(&Question { id, prompt: String::new(), kind: begin, feedback: None }, kind)
}

/// The same question of another kind: what is asked stays, answers go along as far as the kind has room for them.
pub(super) fn changed(question: &Question, to: Kind) -> Question {
    if Kind::of(&question.kind) == to {
        return question.clone();
    }
    let (prompt, answers) = taken_apart(question);
    let kind = match to {
        Kind::Single => QuestionKind::SingleChoice { choices: choices(answers, false) },
        Kind::Multiple => QuestionKind::MultipleChoice { choices: choices(answers, true) },
        Kind::TrueFalse => QuestionKind::TrueFalse {
            answer: true,
            right: answers.iter().filter(|answer| answer.right).find_map(|answer| answer.feedback.clone()),
            wrong: answers.iter().filter(|answer| !answer.right).find_map(|answer| answer.feedback.clone()),
        },
        Kind::Short => QuestionKind::ShortAnswer { text: typed(answers) },
        Kind::Numeric => QuestionKind::Numeric { ranges: ranges(answers) },
        Kind::Matching => {
            let (pairs, spares): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| !answer.spare);
            let pair = |answer: Answer| MatchingPair { left: answer.text, right: answer.beside };
            let mut pairs: Vec<_> = pairs.into_iter().map(pair).collect();
            pairs.resize_with(pairs.len().max(2), || MatchingPair {
                left: String::new(),
                right: String::new(),
            });
            let distractors = spares.into_iter().map(|answer| answer.text).collect();
            QuestionKind::Matching { pairs, distractors }
        }
        Kind::Ordering => {
            let mut items: Vec<_> = answers.into_iter().map(|answer| answer.text).collect();
            items.resize_with(items.len().max(2), String::new);
            QuestionKind::Ordering { items }
        }
        Kind::Gaps => {
            let mut text = prompt.trim_end().to_owned();
            if !text.is_empty() {
                text.push(' ');
            }
            let is_menu = answers.iter().any(|answer| !answer.right);
            let gap = if is_menu {
                GapPart::Menu { choices: choices(answers, false) }
            } else {
                GapPart::Typed { text: typed(answers) }
            };
            let parts = vec![GapPart::Text { html: text }, gap];
            let id = question.id.clone();
            let (prompt, kind) = (String::new(), QuestionKind::Gaps { parts });
            return Question { id, prompt, kind, feedback: question.feedback.clone() };
        }
    };
    Question { id: question.id.clone(), prompt, kind, feedback: question.feedback.clone() }
}

/// What all kinds have in common: something that is said, and what is said about it.
struct Answer {
    text: String,
    /// The right side of a pair.
    beside: String,
    right: bool,
    /// It belongs to no pair.
    spare: bool,
    feedback: Option<String>,
}

fn answer(text: String, right: bool, feedback: Option<String>) -> Answer {
    Answer { text, beside: String::new(), right, spare: false, feedback }
}

fn of_choice(choice: &Choice, least: i16) -> Answer {
    answer(choice.text.clone(), choice.weight >= least, choice.feedback.clone())
}

/// What is asked, and the answers.
fn taken_apart(question: &Question) -> (String, Vec<Answer>) {
    let all = |choices: &[Choice], least| choices.iter().map(|choice| of_choice(choice, least)).collect();
    let answers = match &question.kind {
        QuestionKind::SingleChoice { choices } => all(choices, 100),
        QuestionKind::MultipleChoice { choices } => all(choices, 1),
        QuestionKind::TrueFalse { right, wrong, .. } => {
            vec![answer(String::new(), true, right.clone()), answer(String::new(), false, wrong.clone())]
        }
        QuestionKind::ShortAnswer { text } => all(&text.accepted, 100),
        QuestionKind::Numeric { ranges } => ranges
            .iter()
            .map(|range| {
                let [number, _] = numbers::pair(Lang::En, Way::About, range.min, range.max);
                answer(number, range.weight == 100, range.feedback.clone())
            })
            .collect(),
        QuestionKind::Matching { pairs, distractors } => {
            let paired = pairs
                .iter()
                .map(|pair| Answer { beside: pair.right.clone(), ..answer(pair.left.clone(), true, None) });
            let spares =
                distractors.iter().map(|text| Answer { spare: true, ..answer(text.clone(), false, None) });
            paired.chain(spares).collect()
        }
        QuestionKind::Ordering { items } => {
            items.iter().map(|item| answer(item.clone(), true, None)).collect()
        }
        QuestionKind::Gaps { parts } => return (filled(parts), of_first_gap(parts)),
    };
    (question.prompt.clone(), answers)
}

/// A text whose gaps are marked with dots.
fn filled(parts: &[GapPart]) -> String {
    let piece = |part: &GapPart| match part {
        GapPart::Text { html } => html.clone(),
        GapPart::Menu { .. } | GapPart::Typed { .. } => "…".to_owned(),
    };
    let text = parts.iter().map(piece).collect::<String>();
    // A gap at the end is where the answers stood.
    text.trim().trim_end_matches('…').trim_end().to_owned()
}

fn of_first_gap(parts: &[GapPart]) -> Vec<Answer> {
    let first = parts.iter().find_map(|part| match part {
        GapPart::Text { .. } => None,
        GapPart::Menu { choices } => Some(choices),
        GapPart::Typed { text } => Some(&text.accepted),
    });
    first.into_iter().flatten().map(|choice| of_choice(choice, 100)).collect()
}

/// At least two, with right ones among them.
fn choices(answers: Vec<Answer>, several: bool) -> Vec<Choice> {
    let made = |answer: Answer| Choice {
        text: answer.text,
        weight: if answer.right { 100 } else { 0 },
        feedback: answer.feedback,
    };
    let mut choices: Vec<_> = answers.into_iter().map(made).collect();
    choices.resize_with(choices.len().max(2), nothing);
    if let Some(right) = weights::right_one(&choices).filter(|_| !several) {
        weights::make_right(&mut choices, right);
    } else {
        if let (true, Some(first)) = (choices.iter().all(|choice| choice.weight <= 0), choices.first_mut()) {
            first.weight = 100;
        }
        weights::reckon(&mut choices);
    }
    choices
}

/// A choice in which nothing is written yet.
pub(super) fn nothing() -> Choice {
    Choice { text: String::new(), weight: 0, feedback: None }
}

/// At least one that is right; what is wrong is not offered.
fn typed(answers: Vec<Answer>) -> TypedText {
    let right = answers.into_iter().filter(|answer| answer.right);
    let made = |answer: Answer| Choice { text: answer.text, weight: 100, feedback: answer.feedback };
    let mut accepted: Vec<_> = right.map(made).collect();
    if accepted.is_empty() {
        accepted.push(Choice { weight: 100, ..nothing() });
    }
    TypedText { accepted, ..TypedText::default() }
}

/// A number that is not written yet.
pub(super) fn no_number() -> NumericRange {
    let (min, max) = NumericRange::NO_NUMBER;
    NumericRange { min, max, weight: 100, feedback: None }
}

fn ranges(answers: Vec<Answer>) -> Vec<NumericRange> {
    let made = |answer: Answer| {
        let number = numbers::read(&answer.text).filter(|_| answer.right)?;
        Some(NumericRange { min: number, max: number, weight: 100, feedback: answer.feedback })
    };
    let mut ranges: Vec<_> = answers.into_iter().filter_map(made).collect();
    if ranges.is_empty() {
        ranges.push(no_number());
    }
    ranges
}

#[cfg(test)]
mod tests;
