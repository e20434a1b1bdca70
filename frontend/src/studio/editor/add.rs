//! Adding a block: a button between all of them, and the kinds there are.

use shared::lang::Lang;
use yew::prelude::*;

use super::Act;
use super::kinds::{Group, KINDS};
use crate::components::icon::{IconName, icon};
use crate::t;

/// The id of the button before the block at a place.
pub(super) fn add_id(place: usize) -> String {
    format!("add-{place}")
}

/// The button, and the kinds if it is open.
pub(super) fn add(lang: Lang, place: usize, last: bool, open: bool, act: &Callback<Act>) -> Html {
    let id = add_id(place);
    let toggle = act.reform(move |_: MouseEvent| Act::Adding((!open).then_some(place)));
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if open && event.key() == "Escape" {
                act.emit(Act::Adding(None));
            }
        })
    };
    html! {
        <div class="block-add" data-last={last.then_some("")} key={format!("add-{place}")} {onkeydown}>
            <button class="block-plus" type="button" id={id.clone()} aria-expanded={open.to_string()}
                aria-controls={open.then(|| format!("{id}-kinds"))} aria-label={t!(lang, "editor-add-n", n = place + 1)} onclick={toggle}>
                { icon(IconName::Plus) }<span>{ t!(lang, "editor-add") }</span>
            </button>
            if open { { kinds(lang, &id, place, act) } }
        </div>
    }
}

fn kinds(lang: Lang, id: &str, place: usize, act: &Callback<Act>) -> Html {
    html! {
        <div class="block-kinds" id={format!("{id}-kinds")}>
            { for Group::ALL.into_iter().map(|group| html! {
                <div role="group" aria-labelledby={format!("{id}-{group:?}")}>
                    <p class="block-group" id={format!("{id}-{group:?}")}>{ group.name(lang) }</p>
                    <ul class="kind-list">
                        { for KINDS.iter().filter(|kind| kind.group == group).map(|kind| {
                            let onclick = act.reform(move |_: MouseEvent| Act::Add(place, (kind.empty)().write()));
                            html! { <li><button class="kind" type="button" {onclick}>{ icon(kind.icon) }<span>{ (kind.name)(lang) }</span></button></li> }
                        }) }
                    </ul>
                </div>
            }) }
        </div>
    }
}
