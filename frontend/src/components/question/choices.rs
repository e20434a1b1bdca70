//! One of several, all that apply, true or false: rows to choose from.

use shared::course::question::QuestionKind;
use yew::prelude::*;

use super::Card;
use super::said::{feedback, raw_or_nothing, tone, truth};
use super::state::Action;
use crate::components::blocks::raw;

/// The rows. The chosen ones carry what is said about them.
pub(super) fn view(card: &Card) -> Html {
    let (texts, many): (Vec<Html>, bool) = match &card.question.kind {
        QuestionKind::SingleChoice { choices } => (choices.iter().map(|c| raw(&c.text)).collect(), false),
        QuestionKind::MultipleChoice { choices } => (choices.iter().map(|c| raw(&c.text)).collect(), true),
        _ => ([true, false].map(|holds| html! { { truth(card.lang, holds) } }).to_vec(), false),
    };
    let rows = (0_u16..).zip(texts).map(|(place, text)| row(card, place, text, many));
    html! {
        <div class="options" role={if many { "group" } else { "radiogroup" }}
            aria-labelledby={card.sub("t")} aria-describedby={card.sub("h")}
            data-answered={card.graded.map(|_| "")}>
            { for rows }
        </div>
    }
}

fn row(card: &Card, place: u16, text: Html, many: bool) -> Html {
    let picked = card.state.draft.picks.contains(&place);
    // True or false has but one note, without a part.
    let note = card.graded.filter(|_| picked).and_then(|graded| {
        let mut notes = graded.notes.iter();
        notes.find(|note| note.part == Some(place)).or_else(|| graded.notes.first())
    });
    let state = match note {
        Some(note) => Some(tone(note.right)),
        None => (picked && card.graded.is_none()).then_some("chosen"),
    };
    // The focus goes to the first row that was chosen, unless something is said about the whole.
    let takes_focus = card.state.draft.picks.first() == Some(&place)
        && (!many || card.graded.is_some_and(|graded| graded.right && card.question.feedback.is_none()));
    let onchange =
        card.act.reform(move |_: Event| if many { Action::Tick(place) } else { Action::Pick(place) });
    html! {
        <div class="option" data-state={state}>
            <label>
                <input type={if many { "checkbox" } else { "radio" }} id={card.sub(place)} name={card.id.clone()}
                    value={place.to_string()} checked={picked} disabled={card.graded.is_some()} {onchange} />
                <span>{ text }</span>
            </label>
            if let Some(note) = note {
                { feedback(card, takes_focus, note.right, raw_or_nothing(note.html.as_ref())) }
            }
        </div>
    }
}
