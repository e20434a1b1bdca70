//! A text with gaps: one field for the text, and a form for each gap in it.

use shared::course::question::{Choice, GapPart, TypedText};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::choices::Choices;
use super::desk::{Desk, Told, heard};
use super::gap_text::{GapText, mark};
use super::texts::settled_parts;
use super::{kinds, typed};
use crate::components::icon::{IconName, icon};
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct GapsProps {
    pub desk: Desk,
    pub parts: Vec<GapPart>,
    pub set: Callback<Vec<GapPart>>,
}

/// The text and its gaps.
#[component]
pub(super) fn Gaps(props: &GapsProps) -> Html {
    let desk = &props.desk;
    let lang = desk.lang;
    let written = use_state(|| GapText::new(&props.parts));
    {
        let written = written.clone();
        use_effect_with(props.parts.clone(), move |parts| {
            if settled_parts(parts) != settled_parts(&written.parts()) {
                written.set(GapText::new(parts));
            }
        });
    }
    let put = {
        let (written, set) = (written.clone(), props.set.clone());
        Callback::from(move |text: GapText| {
            set.emit(text.parts());
            written.set(text);
        })
    };
    let node = use_node_ref();
    let id = desk.id("t");
    let oninput = {
        let written = written.clone();
        heard(&put, move |event: InputEvent| {
            let text = event.target_dyn_into::<HtmlTextAreaElement>()?.value();
            Some(GapText { text, gaps: written.gaps.clone() })
        })
    };
    let insert = |menu: bool| {
        let (written, put, node, tell) = (written.clone(), put.clone(), node.clone(), desk.tell.clone());
        let name = desk.name.clone();
        Callback::from(move |_: MouseEvent| {
            let area = node.cast::<HtmlTextAreaElement>();
            let at = |place: Option<u32>| place.and_then(|place| usize::try_from(place).ok());
            let from = area.as_ref().and_then(|area| at(area.selection_start().ok()?));
            let to = area.as_ref().and_then(|area| at(area.selection_end().ok()?));
            let mut text = (*written).clone();
            let from = from.unwrap_or(usize::MAX);
            let number = text.insert(from, to.unwrap_or(from), |word| gap(menu, word));
            put.emit(text);
            tell.emit(Told {
                said: t!(lang, "ask-gap-added", n = number),
                focus: format!("{name}-g{number}-0"),
            });
        })
    };
    let gaps = written.shown().into_iter().filter_map(|number| {
        let part = written.gaps.get(number.checked_sub(1)?)?;
        Some(one(desk, &written, number, part, &put))
    });
    html! {
        <>
            <div class="field ask-field">
                <label for={id.clone()}>{ t!(lang, "ask-gap-text") }</label>
                <p class="hint" id={format!("{id}-h")}>{ t!(lang, "ask-gap-hint") }</p>
                <textarea id={id.clone()} rows="3" lang={desk.content.tag()} ref={node.clone()} value={written.text.clone()} {oninput}
                    aria-describedby={format!("{id}-h")} />
            </div>
            <p class="actions">
                <button class="button quiet" type="button" onclick={insert(true)}>{ icon(IconName::Plus) }<span>{ t!(lang, "ask-gap-menu") }</span></button>
                <button class="button quiet" type="button" onclick={insert(false)}>{ icon(IconName::Plus) }<span>{ t!(lang, "ask-gap-typed") }</span></button>
            </p>
            { for gaps }
        </>
    }
}

/// A new gap, whose answer is the word that stood there.
fn gap(menu: bool, word: String) -> GapPart {
    let right = Choice { text: word, weight: 100, feedback: None };
    if menu {
        GapPart::Menu { choices: vec![right, kinds::nothing()] }
    } else {
        GapPart::Typed { text: TypedText { accepted: vec![right], ..TypedText::default() } }
    }
}

/// The form of one gap.
fn one(desk: &Desk, written: &GapText, number: usize, part: &GapPart, put: &Callback<GapText>) -> Html {
    let (lang, id) = (desk.lang, desk.id(&format!("g{number}")));
    let set = {
        let written = written.clone();
        put.reform(move |part: GapPart| {
            let mut written = written.clone();
            if let Some(old) = number.checked_sub(1).and_then(|place| written.gaps.get_mut(place)) {
                *old = part;
            }
            written
        })
    };
    let remove = {
        let (written, put, tell, focus) = (written.clone(), put.clone(), desk.tell.clone(), desk.id("t"));
        Callback::from(move |_: MouseEvent| {
            let mut text = written.clone();
            text.remove(number);
            put.emit(text);
            tell.emit(Told { said: t!(lang, "ask-gap-removed", n = number), focus: focus.clone() });
        })
    };
    let fields = match part {
        GapPart::Menu { choices } => {
            let set = set.reform(|choices| GapPart::Menu { choices });
            html! { <Choices desk={desk.clone()} id={id.clone()} choices={choices.clone()} several=false {set} /> }
        }
        GapPart::Typed { text } => typed::words(desk, &id, text, &set.reform(|text| GapPart::Typed { text })),
        GapPart::Text { .. } => Html::default(),
    };
    html! {
        <fieldset class="ask-gap" key={number}>
            <legend>{ t!(lang, "ask-gap", n = number, mark = mark(number)) }</legend>
            { fields }
            <p class="actions"><button class="button plain" type="button" onclick={remove}>
                { icon(IconName::Trash) }<span>{ t!(lang, "ask-gap-remove", n = number) }</span>
            </button></p>
        </fieldset>
    }
}
