//! Ordering: items with a button up and a button down.

use yew::prelude::*;

use super::Card;
use super::said::{mark, tone};
use super::state::Action;
use crate::components::blocks::raw;
use crate::components::icon::{IconName, icon};
use crate::t;
use shared::course::plain::plain;

/// The items.
pub(super) fn view(card: &Card, items: &[String]) -> Html {
    let order = &card.state.draft.order;
    let rows = order.iter().enumerate().filter_map(|(at, place)| {
        let item = items.get(usize::from(*place))?;
        let note = card.note(at);
        Some(html! {
            <li key={*place} class="order-item" data-state={note.map(|note| tone(note.right))}>
                <span class="order-no">{ at + 1 }</span>
                <span class="order-text">{ raw(item) }</span>
                if let Some(note) = note {
                    <span class="state" data-state={tone(note.right)}>
                        { mark(note.right) }
                        { if note.right == Some(true) { t!(card.lang, "q-fits") } else { t!(card.lang, "q-fits-not-yet") } }
                    </span>
                } else {
                    <span class="order-move">
                        { button(card, *place, item, true, at == 0) }
                        { button(card, *place, item, false, at + 1 == order.len()) }
                    </span>
                }
            </li>
        })
    });
    html! {
        <>
            <ol class="order">{ for rows }</ol>
            <p class="vh" role="status">{ news(card, items) }</p>
        </>
    }
}

fn button(card: &Card, place: u16, item: &str, up: bool, at_the_end: bool) -> Html {
    let item = plain(item);
    let (name, label, word) = if up {
        (IconName::Up, t!(card.lang, "q-move-up", item = item), t!(card.lang, "q-up"))
    } else {
        (IconName::Down, t!(card.lang, "q-move-down", item = item), t!(card.lang, "q-down"))
    };
    html! {
        <button class="move" type="button" id={id(card, place, up)} aria-label={label} disabled={at_the_end}
            onclick={card.act.reform(move |_: MouseEvent| Action::Shift(place, up))}>
            { icon(name) }<span>{ word }</span>
        </button>
    }
}

/// The id of an item's button.
pub(super) fn id(card: &Card, place: u16, up: bool) -> String {
    format!("{}-{place}-{}", card.id, if up { "up" } else { "down" })
}

/// Where the item that was moved last stands now.
fn news(card: &Card, items: &[String]) -> Option<String> {
    let place = card.state.moved?;
    let at = card.state.draft.order.iter().position(|p| *p == place)?;
    let item = plain(items.get(usize::from(place))?);
    Some(t!(card.lang, "q-moved", item = item, n = at + 1, all = items.len()))
}
