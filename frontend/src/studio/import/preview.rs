//! What would arrive: each thing with its line, and what there is to say about it.

use std::collections::BTreeSet;

use shared::api::studio::import::{ImportItem, ImportNote, ImportPreview, ImportState};
use shared::lang::Lang;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::bring::possible;
use crate::components::field::Said;
use crate::components::icon::{IconName, icon};
use crate::i18n::{text, text_with};
use crate::t;

/// All things of a file. What can be taken over has a tick box.
pub(super) fn preview(
    lang: Lang,
    id: &str,
    file: &str,
    found: &ImportPreview,
    ticked: &BTreeSet<u32>,
    ontick: &Callback<BTreeSet<u32>>,
) -> Html {
    let possible = possible(&found.items);
    let (ready, refused) = (possible.len(), found.items.len() - possible.len());
    let file = file.to_owned();
    let summary = if ready == 0 {
        t!(lang, "import-none", file = file)
    } else if refused == 0 {
        t!(lang, "import-all", file = file, n = ready)
    } else {
        t!(lang, "import-some", file = file, n = ready, refused = refused)
    };
    let set = |all: BTreeSet<u32>| ontick.reform(move |_: MouseEvent| all.clone());
    html! {
        <>
            <Said key={found.fingerprint.clone()} good={ready > 0} name={IconName::Note}><p>{ summary }</p></Said>
            if ready > 1 {
                <p class="actions">
                    <button class="button quiet" type="button" onclick={set(possible)}>{ t!(lang, "import-tick-all") }</button>
                    <button class="button quiet" type="button" onclick={set(BTreeSet::new())}>{ t!(lang, "import-tick-none") }</button>
                </p>
            }
            <ul class="import-items">
                { for found.items.iter().map(|item| one(lang, id, item, ticked, ontick)) }
            </ul>
        </>
    }
}

fn one(
    lang: Lang,
    id: &str,
    item: &ImportItem,
    ticked: &BTreeSet<u32>,
    ontick: &Callback<BTreeSet<u32>>,
) -> Html {
    let key = item.key;
    let onchange = {
        let ticked = ticked.clone();
        ontick.reform(move |event: Event| {
            let mut ticked = ticked.clone();
            let on = event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked());
            if on {
                ticked.insert(key)
            } else {
                ticked.remove(&key)
            };
            ticked
        })
    };
    let title = if item.title.is_empty() { t!(lang, "import-untitled") } else { item.title.clone() };
    let thing = text(lang, &format!("import-thing-{}", item.thing.code()));
    let place = (item.line > 0).then(|| t!(lang, "import-line", n = item.line));
    let meta = [Some(thing), place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let notes = format!("{id}-{key}-notes");
    let described = (!item.notes.is_empty()).then(|| notes.clone());
    let words = html! { <><strong>{ title }</strong><span class="hint">{ meta }</span></> };
    html! {
        <li key={key.to_string()} data-state={item.state.code()}>
            if item.state == ImportState::Refused {
                <p class="import-refused">{ icon(IconName::Warning) }<span>{ words }<span class="vh">{ t!(lang, "import-refused") }</span></span></p>
            } else {
                <label class="tick"><input type="checkbox" checked={ticked.contains(&key)} aria-describedby={described} {onchange} /><span>{ words }</span></label>
            }
            if !item.notes.is_empty() {
                <ul class="import-notes" id={notes}>{ for item.notes.iter().map(|note| html! { <li>{ said(lang, item, note) }</li> }) }</ul>
            }
        </li>
    }
}

/// The sentence of a note, with its line where it is another one than the thing's.
pub(super) fn said(lang: Lang, item: &ImportItem, note: &ImportNote) -> String {
    let sentence = text_with(
        lang,
        &format!("import-note-{}", note.code.code()),
        &[("value", note.value.clone().into()), ("has", i32::from(!note.value.is_empty()).into())],
    );
    if note.line > 0 && note.line != item.line {
        format!("{}: {sentence}", t!(lang, "import-line", n = note.line))
    } else {
        sentence
    }
}
