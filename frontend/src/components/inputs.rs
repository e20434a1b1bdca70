//! Pieces of forms whose values are there from the first.
//!
//! Values are set as defaults: Yew puts a `value` back at every turn, and what somebody has typed would be gone.

use yew::prelude::*;

use super::icon::{IconName, icon};

/// A field to type into. `id` is its name in the form as well.
pub fn field(id: &str, kind: &'static str, label: String, value: &str, required: bool) -> Html {
    field_with(id, kind, label, value, required, None)
}

/// The same, with what is wrong with it.
pub fn field_with(
    id: &str,
    kind: &'static str,
    label: String,
    value: &str,
    required: bool,
    error: Option<String>,
) -> Html {
    let id = id.to_owned();
    let (wrong, about) = (error.is_some(), format!("{id}-e"));
    html! {
        <div class="field"><label for={id.clone()}>{ label }</label>
            <input id={id.clone()} name={id} type={kind} ~defaultValue={value.to_owned()} {required} autocomplete="off"
                aria-invalid={wrong.then_some("true")} aria-describedby={wrong.then_some(about.clone())} />
            if let Some(error) = error {
                <p class="error" id={about} role="alert">{ icon(IconName::Warning) }<span>{ error }</span></p>
            }</div>
    }
}

/// A field for more than a line.
pub fn area(id: &str, label: String, value: &str, hint: Option<String>, required: bool) -> Html {
    let id = id.to_owned();
    let about = hint.is_some().then(|| format!("{id}-h"));
    html! {
        <div class="field"><label for={id.clone()}>{ label }</label>
            if let (Some(hint), Some(about)) = (hint, about.clone()) { <p class="hint" id={about}>{ hint }</p> }
            <textarea id={id.clone()} name={id} rows="4" {required} aria-describedby={about} defaultvalue={value.to_owned()} /></div>
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
