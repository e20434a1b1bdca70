//! Matching: to each left side a menu of the right sides.

use shared::course::question::{GapResponse, MatchingPair, QuestionKind};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Card;
use super::said::{mark, tone};
use super::state::Action;
use crate::components::blocks::raw;
use crate::t;
use shared::course::plain::plain;

/// The rows.
pub(super) fn view(card: &Card, pairs: &[MatchingPair], distractors: &[String]) -> Html {
    let rights: Vec<String> =
        pairs.iter().map(|pair| &pair.right).chain(distractors).map(|html| plain(html)).collect();
    // The same text twice is one thing to choose.
    let mut menu: Vec<(u16, &str)> = Vec::with_capacity(rights.len());
    for place in QuestionKind::shuffled(&card.question.id, rights.len()) {
        if let Some(text) = rights.get(usize::from(place))
            && menu.iter().all(|(_, known)| known != text)
        {
            menu.push((place, text));
        }
    }
    let rows = pairs.iter().enumerate().map(|(slot, pair)| match card.note(slot) {
        Some(note) => html! {
            <div class="match-row" data-state={tone(note.right)}>
                <b>{ raw(&pair.left) }</b>
                <p class="answer">{ raw(right_side(pairs, distractors, card.state.draft.menu(slot))) }</p>
                <span class="state" data-state={tone(note.right)}>
                    { mark(note.right) }
                    { if note.right == Some(true) { t!(card.lang, "q-pair-fits") } else { t!(card.lang, "q-pair-not-yet") } }
                </span>
            </div>
        },
        None => html! {
            <div class="match-row">
                <label for={card.sub(slot)}>{ raw(&pair.left) }</label>
                <select key={card.state.round} id={card.sub(slot)} onchange={choose(card, slot)}>
                    { options(&t!(card.lang, "q-please-choose"), &menu, card.state.draft.menu(slot)) }
                </select>
            </div>
        },
    });
    html! { <div class="match">{ for rows }</div> }
}

fn right_side<'a>(pairs: &'a [MatchingPair], distractors: &'a [String], place: Option<u16>) -> &'a str {
    let mut rights = pairs.iter().map(|pair| &pair.right).chain(distractors);
    place.and_then(|place| rights.nth(usize::from(place))).map_or("", |html| html)
}

/// The options of a menu, the empty one first.
pub(super) fn options(empty: &str, menu: &[(u16, &str)], chosen: Option<u16>) -> Html {
    html! {
        <>
            <option value="" selected={chosen.is_none()}>{ empty }</option>
            { for menu.iter().map(|(place, text)| html! {
                <option value={place.to_string()} selected={chosen == Some(*place)}>{ *text }</option>
            }) }
        </>
    }
}

/// What was chosen from a menu.
pub(super) fn choose(card: &Card, slot: usize) -> Callback<Event> {
    card.act.reform(move |event: Event| {
        let place = event.target_dyn_into::<HtmlSelectElement>().and_then(|menu| menu.value().parse().ok());
        Action::Fill(slot, place.map(GapResponse::Menu))
    })
}
