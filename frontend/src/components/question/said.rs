//! What is said about an answer.

use shared::course::question::{Choice, GapPart, GapResponse, Question, QuestionKind, Response};
use shared::grading::{Graded, Note, correct_answer};
use shared::lang::Lang;
use yew::prelude::*;

use super::Card;
use crate::components::blocks::raw;
use crate::components::icon::{IconName, icon};
use crate::t;

/// The tone of a part: the word in `data-state`.
pub(super) fn tone(right: Option<bool>) -> &'static str {
    if right == Some(true) { "right" } else { "warm" }
}

/// The icon that goes with the tone.
pub(super) fn mark(right: Option<bool>) -> Html {
    icon(if right == Some(true) { IconName::Check } else { IconName::Almost })
}

fn word(lang: Lang, right: Option<bool>) -> String {
    match right {
        Some(true) => t!(lang, "q-right"),
        Some(false) => t!(lang, "q-not-yet"),
        None => t!(lang, "q-half"),
    }
}

/// A judgement with its reason. `id` where the focus goes to it.
pub(super) fn feedback(card: &Card, id: bool, right: Option<bool>, reason: Html) -> Html {
    html! {
        <p class="feedback" data-state={tone(right)} id={id.then(|| card.sub("f"))} tabindex={id.then_some("-1")}>
            { mark(right) }<span><b>{ word(card.lang, right) }</b>{ " " }{ reason }</span>
        </p>
    }
}

/// HTML of ours, or nothing.
pub(super) fn raw_or_nothing(html: Option<&String>) -> Html {
    html.map_or_else(Html::default, |html| raw(html))
}

/// What stands below the whole answer.
pub(super) fn closing(card: &Card, graded: &Graded) -> Html {
    let general = card.question.feedback.as_ref();
    match &card.question.kind {
        // The chosen row has said it.
        QuestionKind::SingleChoice { .. } | QuestionKind::TrueFalse { .. } => aside(card, general, false),
        QuestionKind::MultipleChoice { .. } if graded.right => aside(card, general, true),
        QuestionKind::MultipleChoice { .. } => {
            let chosen = || graded.notes.iter().filter(|note| note.part.is_some());
            let right = chosen().filter(|note| note.right == Some(true)).count();
            let Response::MultipleChoice(all) = correct_answer(card.question) else {
                return Html::default();
            };
            let words = (right < all.len()).then(|| match right == chosen().count() {
                true => t!(card.lang, "q-more-missing"),
                false => t!(card.lang, "q-also-missing"),
            });
            whole(card, Some(false), words, general)
        }
        QuestionKind::ShortAnswer { .. } | QuestionKind::Numeric { .. } => {
            let note = graded.notes.first();
            let right = note.and_then(|note| note.right);
            let reason = note.and_then(|note| note.html.as_ref());
            html! {
                <>
                    { feedback(card, true, right, raw_or_nothing(reason)) }
                    { aside(card, general, false) }
                </>
            }
        }
        _ => html! {
            <>
                { for graded.notes.iter().filter_map(|note| of_gap(card, note)) }
                { whole(card, Some(graded.right), part_count(card.lang, graded), general) }
            </>
        },
    }
}

/// What an author says to everybody. `verdict`: the judgement goes along for those who cannot see the rows.
fn aside(card: &Card, general: Option<&String>, verdict: bool) -> Html {
    let Some(general) = general else { return Html::default() };
    html! {
        <p class="feedback" id={verdict.then(|| card.sub("f"))} tabindex={verdict.then_some("-1")}>
            { icon(IconName::Note) }
            <span>
                if verdict {
                    <span class="vh">{ word(card.lang, Some(true)) }{ " " }</span>
                }
                { raw(general) }
            </span>
        </p>
    }
}

fn whole(card: &Card, right: Option<bool>, words: Option<String>, general: Option<&String>) -> Html {
    let reason = html! { <>{ words.map(|words| format!("{words} ")) }{ raw_or_nothing(general) }</> };
    feedback(card, true, right, reason)
}

fn part_count(lang: Lang, graded: &Graded) -> Option<String> {
    let parts = graded.notes.iter().filter(|note| note.part.is_some());
    let right = parts.clone().filter(|note| note.right == Some(true)).count();
    (right > 0 && !graded.right).then(|| t!(lang, "q-parts-right", n = right, all = parts.count()))
}

/// What an author says about what stands in a gap.
fn of_gap(card: &Card, note: &Note) -> Option<Html> {
    let (part, html) = (note.part?, note.html.as_ref()?);
    Some(html! {
        <p class="feedback" data-state={tone(note.right)}>
            { mark(note.right) }
            <span><b>{ t!(card.lang, "q-gap-says", n = part + 1) }</b>{ " " }{ raw(html) }</span>
        </p>
    })
}

/// The solution, for those who have tried more than once.
pub fn solution(lang: Lang, question: &Question) -> Html {
    let lines = solution_lines(lang, question);
    let items = lines.iter().map(|line| html! { <li>{ raw(line) }</li> });
    html! {
        <details class="more">
            <summary>{ t!(lang, "q-solution") }</summary>
            if matches!(question.kind, QuestionKind::Ordering { .. }) {
                <ol>{ for items }</ol>
            } else {
                <ul>{ for items }</ul>
            }
        </details>
    }
}

/// HTML, a line each.
fn solution_lines(lang: Lang, question: &Question) -> Vec<String> {
    let texts = |choices: &[Choice], places: &[u16]| -> Vec<String> {
        let chosen = places.iter().filter_map(|place| choices.get(usize::from(*place)));
        chosen.map(|choice| choice.text.clone()).collect()
    };
    match (&question.kind, correct_answer(question)) {
        (QuestionKind::SingleChoice { choices }, Response::SingleChoice(place)) => texts(choices, &[place]),
        (QuestionKind::MultipleChoice { choices }, Response::MultipleChoice(places)) => {
            texts(choices, &places)
        }
        (_, Response::TrueFalse(holds)) => vec![truth(lang, holds)],
        (_, Response::ShortAnswer(text) | Response::Numeric(text)) => vec![escaped(&text)],
        (QuestionKind::Matching { pairs, .. }, _) => {
            pairs.iter().map(|pair| format!("{}: {}", pair.left, pair.right)).collect()
        }
        (QuestionKind::Ordering { items }, _) => items.clone(),
        (QuestionKind::Gaps { parts }, Response::Gaps(fillings)) => vec![filled(parts, &fillings)],
        _ => Vec::new(),
    }
}

/// The text with its gaps filled.
fn filled(parts: &[GapPart], fillings: &[GapResponse]) -> String {
    let mut fillings = fillings.iter();
    let mut line = String::new();
    for part in parts {
        match part {
            GapPart::Text { html } => line.push_str(html),
            GapPart::Menu { choices } => {
                let chosen = match fillings.next() {
                    Some(GapResponse::Menu(place)) => choices.get(usize::from(*place)),
                    _ => None,
                };
                let text = chosen.map_or("", |choice| choice.text.as_str());
                line.push_str(&format!("<b>{}</b>", escaped(text)));
            }
            GapPart::Typed { .. } => {
                if let Some(GapResponse::Typed(text)) = fillings.next() {
                    line.push_str(&format!("<b>{}</b>", escaped(text)));
                }
            }
        }
    }
    line
}

/// The words for "holds" and "does not".
pub(super) fn truth(lang: Lang, holds: bool) -> String {
    if holds { t!(lang, "q-true") } else { t!(lang, "q-false") }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
