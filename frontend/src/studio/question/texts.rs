//! All texts of a question, whatever its kind.

use shared::course::question::{Choice, GapPart, Question, QuestionKind, TypedText};

/// Whether two questions say the same: spaces that are still being typed do not count, and a feedback without words is
/// none.
pub(super) fn same(one: &Question, other: &Question) -> bool {
    settled(one) == settled(other)
}

fn settled(question: &Question) -> Question {
    let mut question = question.clone();
    settle(&mut question.prompt);
    settle_feedback(&mut question.feedback);
    match &mut question.kind {
        QuestionKind::SingleChoice { choices } | QuestionKind::MultipleChoice { choices } => {
            choices.iter_mut().for_each(settle_choice);
        }
        QuestionKind::TrueFalse { right, wrong, .. } => {
            settle_feedback(right);
            settle_feedback(wrong);
        }
        QuestionKind::ShortAnswer { text } => settle_typed(text),
        QuestionKind::Numeric { ranges } => {
            ranges.iter_mut().for_each(|range| settle_feedback(&mut range.feedback));
        }
        QuestionKind::Matching { pairs, distractors } => {
            for pair in pairs {
                settle(&mut pair.left);
                settle(&mut pair.right);
            }
            distractors.iter_mut().for_each(settle);
        }
        QuestionKind::Ordering { items } => items.iter_mut().for_each(settle),
        QuestionKind::Gaps { parts } => *parts = settled_parts(parts),
    }
    question
}

/// The parts of a text with gaps, see [`same`].
pub(super) fn settled_parts(parts: &[GapPart]) -> Vec<GapPart> {
    let mut parts = parts.to_vec();
    for part in &mut parts {
        match part {
            GapPart::Text { html } => settle(html),
            GapPart::Menu { choices } => choices.iter_mut().for_each(settle_choice),
            GapPart::Typed { text } => settle_typed(text),
        }
    }
    parts.retain(|part| !matches!(part, GapPart::Text { html } if html.is_empty()));
    parts
}

/// Lines count: a line break is one to learners, too.
fn settle(text: &mut String) {
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    *text = text.lines().map(line).collect::<Vec<_>>().join("\n").trim().to_owned();
}

fn settle_feedback(feedback: &mut Option<String>) {
    feedback.iter_mut().for_each(settle);
    *feedback = feedback.take().filter(|text| !text.is_empty());
}

fn settle_choice(choice: &mut Choice) {
    settle(&mut choice.text);
    settle_feedback(&mut choice.feedback);
}

fn settle_typed(text: &mut TypedText) {
    text.accepted.iter_mut().for_each(settle_choice);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_that_are_being_typed_do_not_count() {
        let question = |prompt: &str, feedback: Option<&str>, parts: &[&str]| Question {
            id: "a".into(),
            prompt: prompt.into(),
            kind: QuestionKind::Gaps {
                parts: parts.iter().map(|html| GapPart::Text { html: (*html).into() }).collect(),
            },
            feedback: feedback.map(Into::into),
        };
        let one = question("Wer ", Some(" "), &["Ich ", " "]);
        assert!(same(&one, &question("Wer", None, &["Ich"])));
        assert!(!same(&one, &question("Wer", None, &["Ich", "du"])));
        assert!(!same(&one, &question("Wer", Some("Ja"), &["Ich"])));
        assert!(!same(&question("Wer\nda?", None, &[]), &question("Wer da?", None, &[])));
    }
}
