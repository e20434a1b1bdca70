//! What is said about the answers of a question. Learners see it once they have answered; whoever translates it sees it at
//! once.

use shared::course::question::{GapPart, Question, QuestionKind, TypedText};
use shared::lang::Lang;
use yew::prelude::*;

use crate::components::blocks::raw;
use crate::studio::question::numbers;
use crate::t;

/// The list; nothing if nothing is said. `lang` is the reader's, around it is the question's.
pub(super) fn feedback(lang: Lang, question: &Question) -> Html {
    let all = each(lang, question);
    html! {
        if !all.is_empty() {
            <p class="pair-side" lang={lang.tag()}>{ t!(lang, "translate-said") }</p>
            <dl>{ for all.into_iter().map(|(answer, said)| html! { <><dt>{ answer }</dt><dd>{ raw(said) }</dd></> }) }</dl>
        }
    }
}

/// Answers, and what is said about each.
fn each(lang: Lang, question: &Question) -> Vec<(Html, &str)> {
    let own = |words: String| html! { <span lang={lang.tag()}>{ words }</span> };
    let plain = |words: &str| html! { words };
    let mut all: Vec<(Html, Option<&str>)> = match &question.kind {
        QuestionKind::SingleChoice { choices } | QuestionKind::MultipleChoice { choices } => {
            choices.iter().map(|choice| (raw(&choice.text), choice.feedback.as_deref())).collect()
        }
        QuestionKind::TrueFalse { right, wrong, .. } => vec![
            (own(t!(lang, "translate-said-right")), right.as_deref()),
            (own(t!(lang, "translate-said-wrong")), wrong.as_deref()),
        ],
        QuestionKind::ShortAnswer { text } => {
            text.accepted.iter().map(|answer| (plain(&answer.text), answer.feedback.as_deref())).collect()
        }
        QuestionKind::Numeric { ranges } => ranges
            .iter()
            .map(|range| (own(numbers::in_short(lang, range)), range.feedback.as_deref()))
            .collect(),
        QuestionKind::Gaps { parts } => parts
            .iter()
            .flat_map(|part| match part {
                GapPart::Text { .. } => &[][..],
                GapPart::Menu { choices } | GapPart::Typed { text: TypedText { accepted: choices, .. } } => {
                    choices
                }
            })
            .map(|choice| (plain(&choice.text), choice.feedback.as_deref()))
            .collect(),
        QuestionKind::Matching { .. } | QuestionKind::Ordering { .. } => vec![],
    };
    all.push((own(t!(lang, "translate-said-always")), question.feedback.as_deref()));
    all.into_iter().filter_map(|(answer, said)| Some((answer, said?))).collect()
}
