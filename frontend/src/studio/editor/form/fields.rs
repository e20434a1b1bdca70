//! The fields that forms are made of.

use std::rc::Rc;

use shared::course::source::BlockSource;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::super::area::Area;
use super::super::shown::Around;
use super::Parts;
use crate::components::field::described;
use crate::t;

/// A field of one line.
pub(in super::super) fn line(
    parts: &Parts<'_>,
    field: &str,
    label: String,
    hint: Option<String>,
    value: &str,
    set: impl Fn(String) -> BlockSource + 'static,
) -> Html {
    let id = parts.id(field);
    let oninput = parts.set.reform(move |event: InputEvent| set(value_of(&event)));
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            if let Some(hint) = &hint { <p class="hint" id={format!("{id}-h")}>{ hint }</p> }
            <input id={id.clone()} type="text" value={value.to_owned()} autocomplete="off" lang={parts.around.written.tag()}
                aria-describedby={described(&id, hint.is_some(), false)} {oninput} />
        </div>
    }
}

/// What stands in the field of an event.
pub(in super::super) fn value_of(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// What was chosen in the menu of an event.
fn chosen(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value()).unwrap_or_default()
}

/// A field for running text.
pub(super) fn running(
    parts: &Parts<'_>,
    label: String,
    value: &str,
    set: impl Fn(String) -> BlockSource + 'static,
) -> Html {
    html! {
        <Area lang={parts.lang} written={Some(parts.around.written)} id={parts.id("text")} {label} value={value.to_owned()}
            oninput={parts.set.reform(set)} />
    }
}

/// A menu.
pub(super) fn menu(
    parts: &Parts<'_>,
    label: String,
    value: &str,
    options: Vec<(&'static str, String)>,
    set: impl Fn(String) -> BlockSource + 'static,
) -> Html {
    let id = parts.id("kind");
    let onchange = parts.set.reform(move |event: Event| set(chosen(&event)));
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            <select {id} {onchange}>
                { for options.into_iter().map(|(code, words)| html! {
                    <option key={code} value={code} selected={code == value}>{ words }</option>
                }) }
            </select>
        </div>
    }
}

/// A field for source text.
pub(super) fn source_field(around: &Rc<Around>, id: &str, text: &str, oninput: &Callback<String>) -> Html {
    let lang = around.lang;
    html! {
        <Area {lang} id={format!("{id}-source")} label={t!(lang, "editor-source")} hint={Some(AttrValue::from(t!(lang, "editor-source-block-hint")))}
            value={text.to_owned()} styles={false} source={true} oninput={oninput.clone()} />
    }
}
