//! A question: asked, answered, judged at once, and tried again.
//!
//! One card for all kinds. It keeps the answer in the making and the answer that was checked; what is said about it
//! is graded anew at each rendering, so that it follows a switch of language.

mod choices;
mod draft;
mod gaps;
mod order;
mod pairs;
mod said;
mod state;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod typed;

use std::fmt::Display;
use std::rc::Rc;

use shared::course::question::{Question, QuestionKind, Response};
use shared::grading::{Graded, Note, grade};
use shared::lang::Lang;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::blocks::raw;
use super::icon::{IconName, icon};
use super::saving::{Saving, saving_line};
use crate::t;
pub use said::solution;
use state::{Action, Focus, State};

/// Properties of [`QuestionCard`].
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionCardProps {
    /// Language of the question, and of our words around it.
    pub lang: Lang,
    /// The question. Another one needs another key.
    pub question: Rc<Question>,
    /// Its place in the lesson, from 1.
    pub number: usize,
    /// How many questions the lesson has.
    pub of: usize,
    /// Where the last answer is kept.
    pub saving: Saving,
    /// The best result so far, in percent.
    #[prop_or_default]
    pub best: Option<u8>,
    /// Each answer that was checked.
    pub on_answer: Callback<Response>,
    /// "Go on".
    pub on_next: Callback<()>,
    /// Whether the app runs. Until then nothing can be answered, since it would be lost.
    pub ready: bool,
}

/// What the parts of a card are drawn from.
struct Card<'a> {
    lang: Lang,
    id: &'a AttrValue,
    question: &'a Rc<Question>,
    state: &'a State,
    graded: Option<&'a Graded>,
    act: &'a Callback<Action>,
}

impl Card<'_> {
    /// The id of a part.
    fn sub(&self, part: impl Display) -> String {
        format!("{}-{part}", self.id)
    }

    /// What is said about a part.
    fn note(&self, part: usize) -> Option<&Note> {
        self.graded?.notes.iter().find(|note| note.part.map(usize::from) == Some(part))
    }
}

/// The id of a question's card on the page.
pub fn card_id(question: &Question) -> String {
    format!("q-{}", question.id)
}

/// A question.
#[component]
pub fn QuestionCard(props: &QuestionCardProps) -> Html {
    let question = &props.question;
    let state = {
        let question = question.clone();
        use_reducer(move || State::new(&question))
    };
    let id = AttrValue::from(card_id(question));
    let graded = state.answer.as_ref().and_then(|answer| grade(question, answer));

    // A language may lack a gap that another has.
    {
        let dispatcher = state.dispatcher();
        let fits = state.draft.fits(question);
        let question = question.clone();
        use_effect_with(fits, move |fits| {
            if !fits {
                dispatcher.dispatch(Action::Reset(question));
            }
        });
    }

    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let card =
        Card { lang: props.lang, id: &id, question, state: &state, graded: graded.as_ref(), act: &act };

    {
        let targets = targets(&card);
        use_effect_with(state.turn, move |turn| {
            if *turn > 0 {
                focus(&targets);
            }
        });
    }

    let onsubmit = {
        let (state, question, on_answer) = (state.clone(), question.clone(), props.on_answer.clone());
        let answered = graded.is_some();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if answered {
                return;
            }
            let response =
                state.draft.response(&question).filter(|response| grade(&question, response).is_some());
            state.dispatch(Action::Check(response.clone()));
            if let Some(response) = response {
                on_answer.emit(response);
            }
        })
    };

    draw(&card, props, onsubmit)
}

fn draw(card: &Card, props: &QuestionCardProps, onsubmit: Callback<SubmitEvent>) -> Html {
    let Card { lang, question, state, graded, .. } = *card;
    let place = t!(lang, "q-place", n = props.number, all = props.of);
    let prompt = match &question.kind {
        _ if !question.prompt.is_empty() => raw(&question.prompt),
        QuestionKind::Gaps { .. } => html! { t!(lang, "q-hint-gaps") },
        // Only authors see it, before they have written what is asked.
        _ => html! { "…" },
    };
    html! {
        <form class="question slip needs-app" id={card.id.clone()} autocomplete="off" novalidate=true {onsubmit}>
            <p class="slip-tab">
                { icon(IconName::Communication) }<span>{ &place }</span>
                if props.best == Some(100) && graded.is_none() {
                    <span class="state" data-state="done">{ icon(IconName::Check) }{ t!(lang, "q-right-before") }</span>
                }
            </p>
            <fieldset class="slip-body" disabled={!props.ready}>
                <legend class="vh">{ place }</legend>
                <p class="question-text" id={card.sub("t")}>{ prompt }</p>
                if let Some(hint) = hint(lang, question) {
                    <p class="hint" id={card.sub("h")}>{ hint }</p>
                }
                { controls(card) }
                if let Some(graded) = graded {
                    { said::closing(card, graded) }
                    if !graded.right && state.tries > 1 {
                        { said::solution(lang, question) }
                    }
                }
                if state.nudge {
                    <p class="feedback" data-state="warm" role="alert">
                        { icon(IconName::Note) }<span>{ nudge(lang, question) }</span>
                    </p>
                }
                { saving_line(lang, if graded.is_some() { props.saving } else { Saving::Unknown }) }
                <p class="actions">{ buttons(card, &props.on_next) }</p>
            </fieldset>
        </form>
    }
}

fn controls(card: &Card) -> Html {
    match &card.question.kind {
        QuestionKind::SingleChoice { .. }
        | QuestionKind::MultipleChoice { .. }
        | QuestionKind::TrueFalse { .. } => choices::view(card),
        QuestionKind::ShortAnswer { .. } | QuestionKind::Numeric { .. } => typed::view(card),
        QuestionKind::Matching { pairs, distractors } => pairs::view(card, pairs, distractors),
        QuestionKind::Ordering { items } => order::view(card, items),
        QuestionKind::Gaps { parts } => gaps::view(card, parts),
    }
}

fn buttons(card: &Card, on_next: &Callback<()>) -> Html {
    let lang = card.lang;
    let Some(graded) = card.graded else {
        return html! { <button key="check" class="button" type="submit">{ t!(lang, "q-check") }</button> };
    };
    // Of several rows the one that was wrong is no start; what was typed, moved and paired is.
    let one =
        matches!(card.question.kind, QuestionKind::SingleChoice { .. } | QuestionKind::TrueFalse { .. });
    let anew = (one || graded.right).then(|| card.question.clone());
    html! {
        <>
            <button key="again" class="button quiet" type="button"
                onclick={card.act.reform(move |_: MouseEvent| Action::Again(anew.clone()))}>
                { t!(lang, "q-again") }
            </button>
            <button key="next" class="button" type="button" onclick={on_next.reform(|_: MouseEvent| ())}>
                { t!(lang, "q-next") }
            </button>
        </>
    }
}

/// How to answer.
fn hint(lang: Lang, question: &Question) -> Option<String> {
    Some(match &question.kind {
        QuestionKind::SingleChoice { .. } => t!(lang, "q-hint-single"),
        QuestionKind::MultipleChoice { .. } => t!(lang, "q-hint-multiple"),
        QuestionKind::TrueFalse { .. } => t!(lang, "q-hint-true-false"),
        QuestionKind::ShortAnswer { text } if text.case_sensitive => t!(lang, "q-hint-short-exact"),
        QuestionKind::ShortAnswer { .. } => t!(lang, "q-hint-short"),
        QuestionKind::Numeric { .. } => t!(lang, "q-hint-numeric"),
        QuestionKind::Matching { .. } => t!(lang, "q-hint-matching"),
        QuestionKind::Ordering { .. } => t!(lang, "q-hint-ordering"),
        // The question itself says it where there is no other.
        QuestionKind::Gaps { .. } if question.prompt.is_empty() => return None,
        QuestionKind::Gaps { .. } => t!(lang, "q-hint-gaps"),
    })
}

/// What is missing.
fn nudge(lang: Lang, question: &Question) -> String {
    match &question.kind {
        QuestionKind::SingleChoice { .. } | QuestionKind::TrueFalse { .. } => t!(lang, "q-nudge-single"),
        QuestionKind::MultipleChoice { .. } => t!(lang, "q-nudge-multiple"),
        QuestionKind::ShortAnswer { .. } => t!(lang, "q-nudge-short"),
        QuestionKind::Numeric { .. } => t!(lang, "q-nudge-numeric"),
        QuestionKind::Matching { .. } => t!(lang, "q-nudge-matching"),
        QuestionKind::Ordering { .. } => t!(lang, "q-nudge-ordering"),
        QuestionKind::Gaps { .. } => t!(lang, "q-nudge-gaps"),
    }
}

/// The ids of what may take the focus, the best first.
fn targets(card: &Card) -> Vec<String> {
    let item = |place, up| vec![order::id(card, place, up), order::id(card, place, !up)];
    match card.state.focus {
        Focus::Feedback => vec![card.sub("f")],
        Focus::Item(place, up) => item(place, up),
        Focus::First => match card.state.draft.order.first() {
            Some(place) => item(*place, false),
            None => vec![card.sub(0)],
        },
    }
}

/// Moves the focus to the first of the elements that is there and can take it. For effects only.
fn focus(ids: &[String]) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let element = ids
        .iter()
        .filter_map(|id| document.get_element_by_id(id))
        .find(|element| !element.has_attribute("disabled"));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // What cannot be focused is no reason to stop.
        element.focus().ok();
    }
}
