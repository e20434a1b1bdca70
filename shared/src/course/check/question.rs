//! What is wrong with a question, whatever it was written in.

use super::super::question::{
    Choice, GapPart, MatchingPair, NumericRange, Question, QuestionKind, TypedText,
};
use super::{Fault, Faults};
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
                check.should("feedback", "says nothing to those who are wrong", "Add # and why.");
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
        check.must("prompt", "asks nothing", "Write the question before the braces.");
    }
    let best = grading::grade(question, &grading::correct_answer(question));
    if !check.faults.found.iter().any(|f| f.must) && best.is_none_or(|graded| !graded.right) {
        check.must(
            "unanswerable",
            "cannot be answered with full marks",
            "Put the right answer before those that take it in, and give it 100 %.",
        );
    }
    check.faults.found
}

struct Check<'a> {
    faults: Faults,
    line: u32,
    id: &'a str,
}

impl Check<'_> {
    fn must(&mut self, code: &'static str, what: &str, remedy: &str) {
        self.faults.must(self.line, code, format!("The question “{}” {what}.", self.id), remedy);
    }

    fn should(&mut self, code: &'static str, what: &str, remedy: &str) {
        self.faults.should(self.line, code, format!("The question “{}” {what}.", self.id), remedy);
    }

    /// Whether there are few enough to look at each.
    fn count(&mut self, n: usize, least: usize, what: &str) -> bool {
        if n < least {
            self.must("parts-few", &format!("has fewer than {least} {what}"), "Add what is missing.");
        }
        if n > MOST_PARTS {
            self.must("parts-many", &format!("has more than {MOST_PARTS} {what}"), "Divide it into several.");
        }
        n <= MOST_PARTS
    }

    fn choices(&mut self, choices: &[Choice]) {
        if !self.count(choices.len(), 2, "choices") {
            return;
        }
        for (n, choice) in choices.iter().enumerate() {
            if choice.text.is_empty() {
                self.must("choice-empty", &format!("has an empty choice {}", n + 1), "Write what it says.");
            }
            if choices.iter().take(n).any(|other| other.text == choice.text) {
                self.must("choice-twice", "has the same choice twice", "Take one of them out.");
            }
            if !(-100..=100).contains(&choice.weight) {
                self.must("weight", "has a weight beyond 100", "Use -100 to 100.");
            }
        }
    }

    fn feedback(&mut self, choices: &[Choice]) {
        for (n, _) in choices.iter().enumerate().filter(|(_, c)| c.feedback.is_none()) {
            self.must(
                "feedback",
                &format!("says nothing about choice {}", n + 1),
                "Add # and a kind sentence that says why.",
            );
        }
    }

    fn one_right(&mut self, choices: &[Choice]) {
        match choices.iter().filter(|c| c.weight == 100).count() {
            0 => self.must("no-right", "has no right answer", "Begin the right one with = instead of ~."),
            1 => {}
            n => self.should(
                "several-right",
                &format!("has {n} right answers, of which people may choose one"),
                "If all of them are to be ticked, write ~%50% and so on.",
            ),
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
            self.must("no-right", "has no right answer", "Begin the right ones with ~%50% and so on.");
        } else if sum != 100 {
            self.must(
                "weights",
                &format!("has weights that add up to {sum} %"),
                "Let the positive weights add up to 100 (three: 34, 33, 33).",
            );
        }
        let all: i32 = choices.iter().map(|c| i32::from(c.weight)).sum();
        if sum == 100 && all >= 100 && choices.iter().any(|c| c.weight <= 0) {
            self.must(
                "weights-all",
                "counts as right if everything is ticked",
                "Give wrong choices a negative weight, such as ~%-100%.",
            );
        }
    }

    fn accepted(&mut self, text: &TypedText) {
        if !self.count(text.accepted.len(), 1, "accepted answers") {
            return;
        }
        for accepted in &text.accepted {
            if accepted.text.is_empty() {
                self.must("accepted-empty", "accepts an empty answer", "Write the answer after =.");
            }
            if accepted.text.chars().count() > LONGEST_ACCEPTED {
                let remedy = "Ask for a word or a few; use * for the rest.";
                self.must(
                    "accepted-long",
                    &format!("wants more than {LONGEST_ACCEPTED} signs typed"),
                    remedy,
                );
            }
            if !(0..=100).contains(&accepted.weight) {
                self.must("weight", "has a weight beyond 0 to 100", "Use 0 to 100.");
            }
        }
        if text.accepted.iter().all(|a| a.weight != 100) {
            self.must("no-right", "has no right answer", "Give one of the answers its full weight: =answer.");
        }
    }

    fn typed(&mut self, text: &TypedText, said: bool) {
        self.accepted(text);
        if !said && text.accepted.iter().all(|a| a.feedback.is_none()) {
            self.should("feedback", "says nothing about any answer", "Add #### and why, at the end.");
        }
    }

    fn numeric(&mut self, ranges: &[NumericRange], said: bool) {
        if !self.count(ranges.len(), 1, "numbers") {
            return;
        }
        for range in ranges {
            if !range.min.is_finite() || !range.max.is_finite() || range.min > range.max {
                self.must("number", "has a range without a number in it", "Write the smaller number first.");
            }
            if !(0..=100).contains(&range.weight) {
                self.must("weight", "has a weight beyond 0 to 100", "Use 0 to 100.");
            }
        }
        if ranges.iter().all(|r| r.weight != 100) {
            self.must("no-right", "has no right answer", "Give one of the numbers its full weight: =42:0.");
        }
        if !said && ranges.iter().all(|r| r.feedback.is_none()) {
            self.should("feedback", "says nothing about any answer", "Add #### and why, at the end.");
        }
    }

    fn matching(&mut self, pairs: &[MatchingPair], distractors: &[String]) {
        if !self.count(pairs.len(), 2, "pairs")
            || !self.count(pairs.len() + distractors.len(), 2, "right sides")
        {
            return;
        }
        for (n, pair) in pairs.iter().enumerate() {
            if pair.left.is_empty() || pair.right.is_empty() {
                self.must("pair-empty", "has a pair with an empty side", "Write =left -> right.");
            }
            if pairs.iter().take(n).any(|other| other.left == pair.left) {
                self.must("pair-twice", "has the same left side twice", "Take one of them out.");
            }
        }
        if distractors.iter().any(|text| text.is_empty() || pairs.iter().any(|p| p.right == *text)) {
            self.must(
                "distractor",
                "has a spare right side that is empty or right for a pair",
                "Write = -> text, with a text that fits nothing.",
            );
        }
        if pairs.len() > 1 && pairs.iter().all(|p| pairs.first().is_some_and(|first| first.right == p.right))
        {
            self.should("pairs-alike", "has only one right side", "Let at least one pair differ.");
        }
    }

    fn ordering(&mut self, items: &[String]) {
        if !self.count(items.len(), 2, "things to put in order") {
            return;
        }
        for (n, item) in items.iter().enumerate() {
            if item.is_empty() {
                self.must("item-empty", "has nothing between two bars", "Write one thing between two bars.");
            }
            if items.iter().take(n).any(|other| other == item) {
                self.must("item-twice", "has the same thing twice", "Make them differ.");
            }
        }
    }

    fn gaps(&mut self, parts: &[GapPart]) {
        let gaps = parts.iter().filter(|p| !matches!(p, GapPart::Text { .. })).count();
        if !self.count(gaps, 1, "gaps") {
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
