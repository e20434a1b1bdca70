//! A word or a number, typed.

use shared::course::question::{GapResponse, QuestionKind};
use shared::grading::LONGEST_TEXT;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Card;
use super::said::tone;
use super::state::Action;
use crate::t;

/// The field.
pub(super) fn view(card: &Card) -> Html {
    let number = matches!(card.question.kind, QuestionKind::Numeric { .. });
    let state = card.graded.and_then(|graded| graded.notes.first()).map(|note| tone(note.right));
    let field = html! {
        <>
            <label class="vh" for={card.sub(0)}>
                { if number { t!(card.lang, "q-your-number") } else { t!(card.lang, "q-your-answer") } }
            </label>
            <input class={if number { "typed number" } else { "typed" }} id={card.sub(0)} type="text"
                inputmode={number.then_some("decimal")} autocomplete="off" maxlength={LONGEST_TEXT.to_string()}
                aria-describedby={format!("{} {}", card.sub("t"), card.sub("h"))}
                value={card.state.draft.text(0).to_owned()} readonly={card.graded.is_some()} data-state={state}
                oninput={card.act.reform(|event: InputEvent| fill(0, &event))} />
        </>
    };
    if number {
        html! { <div class="unit">{ field }</div> }
    } else {
        field
    }
}

/// What was typed into a slot.
pub(super) fn fill(slot: usize, event: &InputEvent) -> Action {
    let text = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
    Action::Fill(slot, text.map(GapResponse::Typed))
}
