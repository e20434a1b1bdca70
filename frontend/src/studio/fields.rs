//! Fields whose text is known at every letter: what is typed comes back as their value at once, so nothing moves. And those
//! of small forms.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::components::field::{beginning_with, described};

/// What stands in the field of an event.
fn typed(event: &InputEvent) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(field) => field.value(),
        Err(other) => other.dyn_into::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default(),
    }
}

/// One line; `written` is the language of what is typed.
pub(super) fn line(
    id: &str,
    label: String,
    hint: Option<String>,
    written: &'static str,
    longest: u16,
    value: String,
    edit: Callback<String>,
) -> Html {
    let oninput = edit.reform(|event: InputEvent| typed(&event));
    let about = described(id, hint.is_some(), false);
    let id = id.to_owned();
    let field = html! {
        <input id={id.clone()} type="text" {value} lang={written} maxlength={longest.to_string()} autocomplete="off" aria-describedby={about} {oninput} />
    };
    labelled(id, label, hint, field)
}

/// One line of a form that is sent as a whole; `value` is what it begins with.
pub(super) fn form_line(id: &str, label: String, value: &str, required: bool) -> Html {
    let id = id.to_owned();
    let field = html! { <input id={id.clone()} name={id.clone()} type="text" {required} maxlength="120" autocomplete="off" /> };
    labelled(id, label, None, beginning_with(field, value))
}

/// Several lines.
pub(super) fn area(
    id: &str,
    label: String,
    hint: Option<String>,
    written: &'static str,
    longest: u16,
    value: String,
    edit: Callback<String>,
) -> Html {
    let oninput = edit.reform(|event: InputEvent| typed(&event));
    let about = described(id, hint.is_some(), false);
    let id = id.to_owned();
    let field = html! {
        <textarea id={id.clone()} rows="3" {value} lang={written} maxlength={longest.to_string()} aria-describedby={about} {oninput} />
    };
    labelled(id, label, hint, field)
}

fn labelled(id: String, label: String, hint: Option<String>, field: Html) -> Html {
    html! {
        <div class="field"><label for={id.clone()}>{ label }</label>
            if let Some(hint) = hint { <p class="hint" id={format!("{id}-h")}>{ hint }</p> }
            { field }
        </div>
    }
}
