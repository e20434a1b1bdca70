//! A question as learners get it, and as it is read again from its file.

use shared::course::markdown::{Context, inline};
use shared::course::question::{Choice, GapPart, Question, QuestionKind};
use shared::lang::Lang;

/// The question as learners get it; none while it cannot be read.
pub(super) fn for_learners(question: &Question, course: &str, lang: Lang) -> Option<Question> {
    let context = Context { course, lang };
    let html = |text: &mut String| *text = inline(text, 1, &context).html;
    let said = |choice: &mut Choice| choice.feedback.iter_mut().for_each(html);
    let mut question = question.clone();
    html(&mut question.prompt);
    question.feedback.iter_mut().for_each(html);
    match &mut question.kind {
        QuestionKind::SingleChoice { choices } | QuestionKind::MultipleChoice { choices } => {
            for choice in choices {
                html(&mut choice.text);
                said(choice);
            }
        }
        QuestionKind::TrueFalse { right, wrong, .. } => right.iter_mut().chain(wrong).for_each(html),
        QuestionKind::ShortAnswer { text } => text.accepted.iter_mut().for_each(said),
        QuestionKind::Numeric { ranges } => {
            ranges.iter_mut().filter_map(|r| r.feedback.as_mut()).for_each(html)
        }
        QuestionKind::Matching { pairs, distractors } => {
            for pair in pairs {
                html(&mut pair.left);
                html(&mut pair.right);
            }
            distractors.iter_mut().for_each(html);
        }
        QuestionKind::Ordering { items } => items.iter_mut().for_each(html),
        QuestionKind::Gaps { parts } => {
            for part in parts {
                match part {
                    GapPart::Text { html: text } => html(text),
                    GapPart::Menu { choices } => choices.iter_mut().for_each(said),
                    GapPart::Typed { text } => text.accepted.iter_mut().for_each(said),
                }
            }
        }
    }
    Some(question)
}

/// The question as it is read from the file that it is written to.
pub(super) fn read_again(_: &Question) -> Option<Question> {
    None
}

/// Whether it would be read as a question of another kind: a gap at the end of a text is a choice or a short answer.
pub(super) fn is_read_otherwise(question: &Question) -> bool {
    read_again(question)
        .is_some_and(|again| std::mem::discriminant(&again.kind) != std::mem::discriminant(&question.kind))
}
