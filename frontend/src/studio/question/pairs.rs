//! Pairs, and things in their order.

use shared::course::question::{MatchingPair, QuestionKind};
use yew::prelude::*;

use super::desk::{Desk, area};
use super::list::{List, list};
use crate::t;

/// Pairs, and right sides that fit nothing.
pub(super) fn pairs(
    desk: &Desk,
    pairs: &[MatchingPair],
    spares: &[String],
    set: &Callback<QuestionKind>,
) -> Html {
    let lang = desk.lang;
    let set_pairs = {
        let distractors = spares.to_vec();
        set.reform(move |pairs| QuestionKind::Matching { pairs, distractors: distractors.clone() })
    };
    let set_spares = {
        let pairs = pairs.to_vec();
        set.reform(move |distractors| QuestionKind::Matching { pairs: pairs.clone(), distractors })
    };
    let id = desk.id("p");
    let row = |place: usize, pair: &MatchingPair, change: Callback<MatchingPair>| {
        let left = {
            let pair = pair.clone();
            change.reform(move |left| MatchingPair { left, ..pair.clone() })
        };
        let right = {
            let pair = pair.clone();
            change.reform(move |right| MatchingPair { right, ..pair.clone() })
        };
        let n = place + 1;
        html! {
            <div class="ask-pair">
                { area(desk, format!("{id}-{place}"), t!(lang, "ask-left", n = n), &pair.left, &left) }
                { area(desk, format!("{id}-{place}-b"), t!(lang, "ask-goes-with", n = n), &pair.right, &right) }
            </div>
        }
    };
    let empty = MatchingPair { left: String::new(), right: String::new() };
    let head = List { what: "pair", id: id.clone(), least: 2, moves: true, desk };
    html! {
        <>
            { list(&head, pairs, empty, &set_pairs, row) }
            <p class="ask-head">{ t!(lang, "ask-spares") }</p>
            <p class="hint">{ t!(lang, "ask-spares-hint") }</p>
            { texts(desk, "spare", desk.id("x"), 0, spares, &set_spares) }
        </>
    }
}

/// Things in the right order.
pub(super) fn items(desk: &Desk, items: &[String], set: &Callback<Vec<String>>) -> Html {
    html! {
        <>
            <p class="hint">{ t!(desk.lang, "ask-order-hint") }</p>
            { texts(desk, "item", desk.id("o"), 2, items, set) }
        </>
    }
}

/// A list of texts.
fn texts(
    desk: &Desk,
    what: &'static str,
    id: String,
    least: usize,
    texts: &[String],
    set: &Callback<Vec<String>>,
) -> Html {
    let row = |place: usize, text: &String, change: Callback<String>| {
        let label = if what == "item" {
            t!(desk.lang, "ask-one-item", n = place + 1)
        } else {
            t!(desk.lang, "ask-one-spare", n = place + 1)
        };
        area(desk, format!("{id}-{place}"), label, text, &change)
    };
    let head = List { what, id: id.clone(), least, moves: true, desk };
    list(&head, texts, String::new(), set, row)
}
