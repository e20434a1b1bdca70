//! A text with gaps, each a menu or a field among the words.

use shared::course::question::GapPart;
use shared::grading::LONGEST_TEXT;
use yew::prelude::*;

use super::Card;
use super::pairs::{choose, options};
use super::said::{mark, tone};
use super::typed::fill;
use crate::components::blocks::raw;
use crate::t;

/// The text.
pub(super) fn view(card: &Card, parts: &[GapPart]) -> Html {
    let mut slots = 0..;
    let pieces = parts.iter().map(|part| match part {
        GapPart::Text { html } => raw(html),
        gap => slots.next().map(|slot| view_gap(card, gap, slot)).unwrap_or_default(),
    });
    html! { <p class="gaps">{ for pieces }</p> }
}

fn view_gap(card: &Card, gap: &GapPart, slot: usize) -> Html {
    let lang = card.lang;
    let note = card.note(slot);
    let state = note.map(|note| tone(note.right));
    let label = t!(lang, "q-gap", n = slot + 1, all = card.state.draft.slots.len());
    let control = match gap {
        GapPart::Menu { choices } => {
            let menu: Vec<(u16, &str)> =
                (0..).zip(choices.iter().map(|choice| choice.text.as_str())).collect();
            html! {
                <select key={card.state.round} class="gap" id={card.sub(slot)} aria-label={label} disabled={card.graded.is_some()}
                    data-state={state} onchange={choose(card, slot)}>
                    { options("…", &menu, card.state.draft.menu(slot)) }
                </select>
            }
        }
        _ => html! {
            <input class="gap" type="text" id={card.sub(slot)} aria-label={label} autocomplete="off"
                maxlength={LONGEST_TEXT.to_string()} value={card.state.draft.text(slot).to_owned()}
                readonly={card.graded.is_some()} data-state={state}
                oninput={card.act.reform(move |event: InputEvent| fill(slot, &event))} />
        },
    };
    let Some(note) = note else { return control };
    html! {
        <span class="gap-wrap">
            { control }
            <span class="gap-mark" data-state={tone(note.right)}>
                { mark(note.right) }
                <span>
                    { if note.right == Some(true) { t!(lang, "q-fits") } else { t!(lang, "q-fits-not-yet") } }
                </span>
            </span>
        </span>
    }
}
