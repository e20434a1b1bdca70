//! Pieces of forms whose values are there from the first.
//!
//! Values are set as defaults: Yew puts a `value` back at every turn, and what somebody has typed would be gone.

use yew::prelude::*;

use super::field::{self, described};
use crate::browser::page;

/// What is wrong with a field of the form around it. Forms provide it as a context; an empty id stands for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fault {
    /// The field's id.
    pub id: String,
    /// A sentence.
    pub why: String,
}

impl Fault {
    /// With a field.
    pub fn at(id: impl Into<String>, why: String) -> Fault {
        Fault { id: id.into(), why }
    }

    /// Whether nothing is wrong.
    pub fn is_none(&self) -> bool {
        self.id.is_empty()
    }
}

/// What is wrong with a field, if it is this one. It gets the focus, also out of what is folded away.
#[hook]
fn use_fault(id: AttrValue, node: NodeRef) -> Option<String> {
    let why = use_context::<Fault>().filter(|fault| id.as_str() == fault.id).map(|fault| fault.why);
    use_effect_with(why.is_some(), move |wrong| {
        if let Some(element) = node.cast::<web_sys::HtmlElement>().filter(|_| *wrong) {
            page::show(&element);
        }
    });
    why
}

#[derive(Clone, PartialEq, Properties)]
struct InputProps {
    id: AttrValue,
    /// None for several lines.
    kind: Option<&'static str>,
    label: String,
    value: String,
    hint: Option<String>,
    required: bool,
    /// So many letters are the most that can be typed.
    longest: Option<u16>,
}

/// A field with what it is for, and what is wrong with it.
#[component]
fn Input(props: &InputProps) -> Html {
    let InputProps { id, label, value, hint, required, .. } = props.clone();
    let node = use_node_ref();
    let wrong = use_fault(id.clone(), node.clone());
    let about = described(&id, hint.is_some(), wrong.is_some());
    let invalid = wrong.as_ref().map(|_| "true");
    let longest = props.longest.map(|longest| longest.to_string());
    html! {
        <div class="field"><label for={id.clone()}>{ label }</label>
            if let Some(hint) = hint { <p class="hint" id={format!("{id}-h")}>{ hint }</p> }
            if let Some(kind) = props.kind {
                <input id={id.clone()} name={id.clone()} type={kind} ~defaultValue={value} {required} maxlength={longest} autocomplete="off" ref={node}
                    aria-describedby={about} aria-invalid={invalid} />
            } else {
                <textarea id={id.clone()} name={id.clone()} rows="4" {required} maxlength={longest} defaultvalue={value} ref={node}
                    aria-describedby={about} aria-invalid={invalid} />
            }
            { field::wrong(&id, wrong.as_deref(), true) }
        </div>
    }
}

/// A field to type into. `id` is its name in the form as well.
pub fn field(id: &str, kind: &'static str, label: String, value: &str, required: bool) -> Html {
    let (id, value) = (AttrValue::from(id.to_owned()), value.to_owned());
    html! { <Input {id} kind={Some(kind)} {label} {value} hint={None::<String>} {required} longest={None::<u16>} /> }
}

/// A field for more than a line.
pub fn area(id: &str, label: String, value: &str, hint: Option<String>, required: bool) -> Html {
    let (id, value) = (AttrValue::from(id.to_owned()), value.to_owned());
    html! { <Input {id} kind={None::<&'static str>} {label} {value} {hint} {required} longest={None::<u16>} /> }
}

/// A field for more than a line that may stay empty, and for so many letters at most.
pub fn short_area(id: &str, label: String, hint: String, longest: u16) -> Html {
    let id = AttrValue::from(id.to_owned());
    html! {
        <Input {id} kind={None::<&'static str>} {label} value={String::new()} hint={Some(hint)} required={false} longest={Some(longest)} />
    }
}

/// A tick box.
pub fn tick(id: &str, label: String, checked: bool) -> Html {
    html! {
        <label class="tick"><input type="checkbox" name={id.to_owned()} value="true" ~defaultChecked={checked} /><span>{ label }</span></label>
    }
}

/// A menu.
pub fn menu(id: &str, label: String, chosen: &str, options: Vec<(String, String)>) -> Html {
    menu_with(id, label, chosen, options, Callback::noop())
}

/// A menu on whose choice something else depends.
pub fn menu_with(
    id: &str,
    label: String,
    chosen: &str,
    options: Vec<(String, String)>,
    onchange: Callback<Event>,
) -> Html {
    let id = id.to_owned();
    // Where nothing is chosen, the first is; said, because some browsers end at the last.
    let chosen = options.iter().position(|(code, _)| code == chosen).unwrap_or_default();
    html! {
        <div class="field"><label for={id.clone()}>{ label }</label>
            <select id={id.clone()} name={id} {onchange}>
                { for options.into_iter().enumerate().map(|(place, (code, words))| html! {
                    <option key={code.clone()} value={code} selected={place == chosen}>{ words }</option>
                }) }
            </select></div>
    }
}
