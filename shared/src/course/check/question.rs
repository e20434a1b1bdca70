//! What is wrong with a question, whatever it was written in.

use super::super::question::{
    Choice, GapPart, MatchingPair, NumericRange, Question, QuestionKind, TypedText,
};
use super::{Fault, Faults, QuestionFault};
use crate::grading;

/// The longest text that may be accepted as an answer; longer ones nobody types.
const LONGEST_ACCEPTED: usize = 250;

/// The most choices, pairs, items or accepted answers: more do not fit on a screen.
const MOST_PARTS: usize = 40;

/// Checks one question. `line` is where it begins.
pub fn question(question: &Question, line: u32) -> Vec<Fault> {
    let mut check = Check { faults: Faults::default(), line, id: &question.id };
    let said = question.feedback.is_some();
    match &question.kind {
        QuestionKind::SingleChoice { choices } => check.single(choices),
        QuestionKind::MultipleChoice { choices } => check.multiple(choices),
        QuestionKind::TrueFalse { wrong, .. } => {
            if wrong.is_none() && !said {
                check.should(|id| QuestionFault::FeedbackWrong { id });
            }
        }
        QuestionKind::ShortAnswer { text } => check.typed(text, said),
        QuestionKind::Numeric { ranges } => check.numeric(ranges, said),
        QuestionKind::Matching { pairs, distractors } => check.matching(pairs, distractors),
        QuestionKind::Ordering { items } => check.ordering(items),
        QuestionKind::Gaps { parts } => check.gaps(parts),
    }
    let asked = match &question.kind {
        QuestionKind::Gaps { parts } => parts.iter().any(|p| matches!(p, GapPart::Text { .. })),
        _ => !question.prompt.is_empty(),
    };
    if !asked {
        check.must(|id| QuestionFault::Prompt { id });
    }
    let best = grading::grade(question, &grading::correct_answer(question));
    if !check.faults.found.iter().any(|f| f.must) && best.is_none_or(|graded| !graded.right) {
        check.must(|id| QuestionFault::Unanswerable { id });
    }
    check.faults.found
}

struct Check<'a> {
    faults: Faults,
    line: u32,
    id: &'a str,
}

impl Check<'_> {
    fn id(&self) -> String {
        self.id.to_owned()
    }

    fn must(&mut self, fault: fn(String) -> QuestionFault) {
        self.faults.must(self.line, fault(self.id()));
    }

    fn should(&mut self, fault: fn(String) -> QuestionFault) {
        self.faults.should(self.line, fault(self.id()));
    }

    /// Whether there are few enough to look at each.
    fn count(&mut self, n: usize, least: usize, few: fn(String) -> QuestionFault) -> bool {
        if n < least {
            self.must(few);
        }
        if n > MOST_PARTS {
            self.must(|id| QuestionFault::PartsMany { id, most: MOST_PARTS.to_string() });
        }
        n <= MOST_PARTS
    }

    fn choices(&mut self, choices: &[Choice]) {
        if !self.count(choices.len(), 2, |id| QuestionFault::ChoicesFew { id }) {
            return;
        }
        for (n, choice) in choices.iter().enumerate() {
            if choice.text.is_empty() {
                self.faults
                    .must(self.line, QuestionFault::ChoiceEmpty { id: self.id(), n: (n + 1).to_string() });
            } else if choices.iter().take(n).any(|other| other.text == choice.text) {
                self.must(|id| QuestionFault::ChoiceTwice { id });
            }
            if !(-100..=100).contains(&choice.weight) {
                self.must(|id| QuestionFault::Weight { id });
            }
        }
    }

    /// Of an empty choice nothing can be said yet.
    fn feedback(&mut self, choices: &[Choice]) {
        let unsaid = |choice: &Choice| choice.feedback.is_none() && !choice.text.is_empty();
        for (n, _) in choices.iter().enumerate().filter(|(_, choice)| unsaid(choice)) {
            self.faults
                .must(self.line, QuestionFault::FeedbackChoice { id: self.id(), n: (n + 1).to_string() });
        }
    }

    fn one_right(&mut self, choices: &[Choice]) {
        match choices.iter().filter(|c| c.weight == 100).count() {
            0 => self.must(|id| QuestionFault::NoRight { id }),
            1 => {}
            n => {
                self.faults.should(self.line, QuestionFault::SeveralRight { id: self.id(), n: n.to_string() })
            }
        }
    }

    fn single(&mut self, choices: &[Choice]) {
        self.choices(choices);
        self.feedback(choices);
        self.one_right(choices);
    }

    fn multiple(&mut self, choices: &[Choice]) {
        self.choices(choices);
        self.feedback(choices);
        let sum: i32 = choices.iter().map(|c| i32::from(c.weight).max(0)).sum();
        if sum == 0 {
            self.must(|id| QuestionFault::NoRightTicks { id });
        } else if sum != 100 {
            self.faults.must(self.line, QuestionFault::Weights { id: self.id(), sum: sum.to_string() });
        }
        let all: i32 = choices.iter().map(|c| i32::from(c.weight)).sum();
        if sum == 100 && all >= 100 && choices.iter().any(|c| c.weight <= 0) {
            self.must(|id| QuestionFault::WeightsAll { id });
        }
    }

    fn accepted(&mut self, text: &TypedText) {
        if !self.count(text.accepted.len(), 1, |id| QuestionFault::AcceptedNone { id }) {
            return;
        }
        for accepted in &text.accepted {
            if accepted.text.is_empty() {
                self.must(|id| QuestionFault::AcceptedEmpty { id });
            }
            if accepted.text.chars().count() > LONGEST_ACCEPTED {
                self.must(|id| QuestionFault::AcceptedLong { id, most: LONGEST_ACCEPTED.to_string() });
            }
            if !(0..=100).contains(&accepted.weight) {
                self.must(|id| QuestionFault::WeightTyped { id });
            }
        }
        if text.accepted.iter().all(|a| a.weight != 100) {
            self.must(|id| QuestionFault::NoRightTyped { id });
        }
    }

    fn typed(&mut self, text: &TypedText, said: bool) {
        self.accepted(text);
        if !said && text.accepted.iter().all(|a| a.feedback.is_none()) {
            self.should(|id| QuestionFault::FeedbackNone { id });
        }
    }

    fn numeric(&mut self, ranges: &[NumericRange], said: bool) {
        if !self.count(ranges.len(), 1, |id| QuestionFault::NumbersNone { id }) {
            return;
        }
        for range in ranges {
            if !range.min.is_finite() || !range.max.is_finite() || range.is_empty() {
                self.must(|id| QuestionFault::Number { id });
            }
            if !(0..=100).contains(&range.weight) {
                self.must(|id| QuestionFault::WeightTyped { id });
            }
        }
        if ranges.iter().all(|r| r.weight != 100) {
            self.must(|id| QuestionFault::NoRightNumber { id });
        }
        if !said && ranges.iter().all(|r| r.feedback.is_none()) {
            self.should(|id| QuestionFault::FeedbackNone { id });
        }
    }

    fn matching(&mut self, pairs: &[MatchingPair], distractors: &[String]) {
        if !self.count(pairs.len(), 2, |id| QuestionFault::PairsFew { id })
            || !self.count(pairs.len() + distractors.len(), 0, |id| QuestionFault::PairsFew { id })
        {
            return;
        }
        for (n, pair) in pairs.iter().enumerate() {
            if pair.left.is_empty() || pair.right.is_empty() {
                self.must(|id| QuestionFault::PairEmpty { id });
            }
            if pairs.iter().take(n).any(|other| other.left == pair.left) {
                self.must(|id| QuestionFault::PairTwice { id });
            }
        }
        if distractors.iter().any(|text| text.is_empty() || pairs.iter().any(|p| p.right == *text)) {
            self.must(|id| QuestionFault::Distractor { id });
        }
        if pairs.len() > 1 && pairs.iter().all(|p| pairs.first().is_some_and(|first| first.right == p.right))
        {
            self.should(|id| QuestionFault::PairsAlike { id });
        }
    }

    fn ordering(&mut self, items: &[String]) {
        if !self.count(items.len(), 2, |id| QuestionFault::ItemsFew { id }) {
            return;
        }
        for (n, item) in items.iter().enumerate() {
            if item.is_empty() {
                self.must(|id| QuestionFault::ItemEmpty { id });
            } else if items.iter().take(n).any(|other| other == item) {
                self.must(|id| QuestionFault::ItemTwice { id });
            }
        }
    }

    fn gaps(&mut self, parts: &[GapPart]) {
        let gaps = parts.iter().filter(|p| !matches!(p, GapPart::Text { .. })).count();
        if !self.count(gaps, 1, |id| QuestionFault::GapsNone { id }) {
            return;
        }
        for part in parts {
            match part {
                GapPart::Text { .. } => {}
                GapPart::Menu { choices } => {
                    self.choices(choices);
                    self.one_right(choices);
                }
                GapPart::Typed { text } => self.accepted(text),
            }
        }
    }
}

/// What must agree between the languages, as a phrase: an answer is kept by its place.
pub(in crate::course) fn shape(question: &Question) -> String {
    let weights = |choices: &[Choice]| {
        let weights: Vec<String> = choices.iter().map(|c| c.weight.to_string()).collect();
        format!("{} choices worth {}", choices.len(), weights.join(", "))
    };
    match &question.kind {
        QuestionKind::SingleChoice { choices } => format!("a single choice with {}", weights(choices)),
        QuestionKind::MultipleChoice { choices } => format!("a multiple choice with {}", weights(choices)),
        QuestionKind::TrueFalse { answer, .. } => format!("a statement that is {answer}"),
        QuestionKind::ShortAnswer { .. } => "a short answer".into(),
        QuestionKind::Numeric { .. } => "a number".into(),
        QuestionKind::Matching { pairs, distractors } => {
            format!("a matching with {} pairs and {} spare right sides", pairs.len(), distractors.len())
        }
        QuestionKind::Ordering { items } => format!("an ordering of {} things", items.len()),
        QuestionKind::Gaps { parts } => {
            let gaps: Vec<String> = parts
                .iter()
                .filter_map(|part| match part {
                    GapPart::Text { .. } => None,
                    GapPart::Menu { choices } => Some(format!("a menu of {}", weights(choices))),
                    GapPart::Typed { .. } => Some("a typed word".into()),
                })
                .collect();
            format!("a text with gaps ({})", gaps.join("; "))
        }
    }
}
