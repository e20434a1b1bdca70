//! One block: what it is, what it says, and what can be done with it.

use std::rc::Rc;

use shared::course::source::BlockSource;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::form::BlockForm;
use super::kinds::kind_of;
use super::remarks::on_block;
use super::shown::{Around, Shown};
use super::{Act, Open};
use crate::components::icon::{IconName, icon};
use crate::t;

/// Properties of [`Card`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardProps {
    pub around: Rc<Around>,
    /// Of its mark.
    pub id: AttrValue,
    /// Its place, from 0.
    pub place: usize,
    /// How many blocks there are.
    pub all: usize,
    /// Its source.
    pub text: AttrValue,
    /// How many questions stand before it.
    pub asked: usize,
    /// The ids of all questions of the lesson.
    pub taken: Rc<Vec<String>>,
    /// Its form is open, and which.
    pub open: Option<Open>,
    /// A block is being dragged.
    pub dragging: bool,
    /// It is over this one, to come before (`start`) or behind (`end`) it.
    pub drop: Option<&'static str>,
    /// What is said of where the text is, below the form.
    pub saved: Html,
    pub act: Callback<Act>,
}

/// The id of a block on the page.
pub(super) fn block_id(id: &str) -> String {
    format!("block-{id}")
}

/// The block.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let CardProps { around, id, place, all, text, open, .. } = props.clone();
    let (lang, n) = (around.lang, place + 1);
    let kind = kind_of(&BlockSource::read(&text));
    let name = (kind.name)(lang);
    let tell = |what: fn(String) -> Act| {
        let id = id.to_string();
        props.act.reform(move |_: MouseEvent| what(id.clone()))
    };
    let body = if let Some(open) = open {
        form(props, open)
    } else {
        let (id, act) = (id.to_string(), props.act.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            // Questions are tried and films played where they stand; whoever selects words wants no form; a link would lead away.
            let on = event.target_dyn_into::<Element>();
            let within = |selector: &str| {
                on.as_ref().is_some_and(|on| on.closest(selector).is_ok_and(|on| on.is_some()))
            };
            if within("a") {
                event.prevent_default();
            }
            if !within(".question, video, audio, summary") {
                act.emit(Act::Open(id.clone(), Open::Form));
            }
        });
        html! {
            <div class="block-shown" {onclick}>
                <Shown around={around.clone()} {text} asked={props.asked} of={props.taken.len()} />
            </div>
        }
    };
    html! {
        <article class="block" id={block_id(&id)} tabindex="-1" aria-label={t!(lang, "editor-block", n = n, kind = name.clone())}
            data-open={open.map(|_| "")} data-landing={props.drop} onkeydown={keys(props)}
            ondragover={drag_over(props)} ondrop={drop(props)}>
            <div class="block-head">
                <span class="block-grip" draggable="true" aria-hidden="true" title={t!(lang, "editor-drag")}
                    ondragstart={drag_start(props)} ondragend={props.act.reform(|_: DragEvent| Act::DragEnd)}>{ "⠿" }</span>
                <p class="block-kind">{ icon(kind.icon) }<span>{ name }</span></p>
                <div class="block-tools">
                    if open.is_none() {
                        { tool("edit", IconName::Creating, t!(lang, "editor-edit"), t!(lang, "editor-edit-n", n = n), false, tell(|id| Act::Open(id, Open::Form))) }
                    }
                    { tool("up", IconName::Up, t!(lang, "editor-up"), t!(lang, "editor-up-n", n = n), place == 0, tell(Act::Up)) }
                    { tool("down", IconName::Down, t!(lang, "editor-down"), t!(lang, "editor-down-n", n = n), n == all, tell(Act::Down)) }
                    { tool("double", IconName::Copy, t!(lang, "editor-double"), t!(lang, "editor-double-n", n = n), false, tell(Act::Double)) }
                    { for open.map(|open| source_switch(props, open)) }
                    { tool("remove", IconName::Trash, t!(lang, "editor-remove"), t!(lang, "editor-remove-n", n = n), false, tell(Act::Remove)) }
                </div>
            </div>
            { on_block(&around, &id) }
            { body }
        </article>
    }
}

/// Shows the source in place of the form, and the form again.
fn source_switch(props: &CardProps, open: Open) -> Html {
    let (lang, n) = (props.around.lang, props.place + 1);
    let is_source = open == Open::Source;
    let id = props.id.to_string();
    let other = if is_source { Open::Form } else { Open::Source };
    let onclick = props.act.reform(move |_: MouseEvent| Act::Open(id.clone(), other));
    let (word, label) = (t!(lang, "editor-as-source"), t!(lang, "editor-as-source-n", n = n));
    html! {
        <button class="block-button" type="button" data-do="source" aria-label={label} title={word.clone()}
            aria-pressed={is_source.to_string()} {onclick}>{ icon(IconName::Source) }<span>{ word }</span></button>
    }
}

/// A button for something that can be done with a block.
pub(super) fn tool(
    what: &'static str,
    name: IconName,
    word: String,
    label: String,
    disabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button class="block-button" type="button" data-do={what} aria-label={label} title={word.clone()}
            aria-keyshortcuts={shortcut(what)} {disabled} {onclick}>
            { icon(name) }<span>{ word }</span>
        </button>
    }
}

/// The keys that do the same, in a block that has the focus.
fn shortcut(what: &str) -> Option<&'static str> {
    match what {
        "up" => Some("Alt+ArrowUp"),
        "down" => Some("Alt+ArrowDown"),
        _ => None,
    }
}

fn form(props: &CardProps, open: Open) -> Html {
    let CardProps { around, id, text, act, .. } = props.clone();
    let lang = around.lang;
    let n = props.place + 1;
    let onchange = {
        let id = id.to_string();
        act.reform(move |text| Act::Put(id.clone(), text))
    };
    let onfile = {
        let id = id.to_string();
        act.reform(move |file| Act::Show(id.clone(), file))
    };
    let ondivide = {
        let id = id.to_string();
        act.reform(move |texts| Act::Divide(id.clone(), texts))
    };
    let close = {
        let id = id.to_string();
        act.reform(move |_: MouseEvent| Act::Close(id.clone()))
    };
    html! {
        <div class="block-form">
            <BlockForm key={if open == Open::Source { "source" } else { "form" }} {around} id={format!("f-{id}")} {text}
                {open} taken={props.taken.clone()} {onchange} {onfile} {ondivide} />
            <div class="actions">
                <button class="button" type="button" aria-label={t!(lang, "editor-done-n", n = n)} onclick={close}>{ t!(lang, "editor-done") }</button>
                { props.saved.clone() }
            </div>
        </div>
    }
}

/// Alt and an arrow move the block, Enter opens its form, Escape closes it.
fn keys(props: &CardProps) -> Callback<KeyboardEvent> {
    let (id, act, open) = (props.id.to_string(), props.act.clone(), props.open.is_some());
    Callback::from(move |event: KeyboardEvent| {
        let Some(on) = event.target_dyn_into::<Element>() else { return };
        // Within a field the keys are the field's.
        let typing = on.closest("input,textarea,select").is_ok_and(|field| field.is_some());
        let itself = on.id() == block_id(&id);
        let id = id.clone();
        let what = match event.key().as_str() {
            "ArrowUp" if event.alt_key() && !typing => Act::Up(id),
            "ArrowDown" if event.alt_key() && !typing => Act::Down(id),
            "Enter" if itself && !open => Act::Open(id, Open::Form),
            // To whoever composes letters it takes them back.
            "Escape" if open && !event.is_composing() => Act::Close(id),
            _ => return,
        };
        event.prevent_default();
        act.emit(what);
    })
}

fn drag_start(props: &CardProps) -> Callback<DragEvent> {
    let (id, act) = (props.id.to_string(), props.act.clone());
    Callback::from(move |event: DragEvent| {
        // Some browsers drag nothing that carries nothing.
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data("application/x-lernwolf-block", &id);
            let block = event.target_dyn_into::<HtmlElement>().and_then(|on| on.closest(".block").ok()?);
            if let Some(block) = block {
                data.set_drag_image(&block, 24, 24);
            }
        }
        act.emit(Act::Drag(id.clone()));
    })
}

/// Over its upper half means before it, over its lower one behind it.
fn drag_over(props: &CardProps) -> Callback<DragEvent> {
    let (place, dragging, act) = (props.place, props.dragging, props.act.clone());
    Callback::from(move |event: DragEvent| {
        // Words are dragged into fields as ever.
        if !dragging {
            return;
        }
        event.prevent_default();
        let block = event.current_target().and_then(|on| on.dyn_into::<Element>().ok());
        let Some(sheet) = block.map(|block| block.get_bounding_client_rect()) else { return };
        let behind = f64::from(event.client_y()) > sheet.top() + sheet.height() / 2.0;
        act.emit(Act::Over(place + usize::from(behind)));
    })
}

fn drop(props: &CardProps) -> Callback<DragEvent> {
    let (dragging, act) = (props.dragging, props.act.clone());
    Callback::from(move |event: DragEvent| {
        if dragging {
            event.prevent_default();
            act.emit(Act::Drop);
        }
    })
}
