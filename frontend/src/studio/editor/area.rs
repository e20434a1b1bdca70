//! A field of several lines that grows with its text, with buttons and keys for what can be done to a selection.

use shared::lang::Lang;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::marking::{self, Selected, Style};
use crate::components::field::described;
use crate::t;

/// Properties of [`Area`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AreaProps {
    /// Of the reader.
    pub lang: Lang,
    /// Of what is written; none if it is no language's.
    #[prop_or_default]
    pub written: Option<Lang>,
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub value: AttrValue,
    /// Bold and so on can be had.
    #[prop_or(true)]
    pub styles: bool,
    /// Source text: letters of one width.
    #[prop_or_default]
    pub source: bool,
    pub oninput: Callback<String>,
}

/// So many letters fit into a line, about: only browsers that cannot let a field grow by its text need it.
const LINE: usize = 60;

fn rows(text: &str) -> usize {
    text.split('\n').map(|line| 1 + line.chars().count() / LINE).sum::<usize>().clamp(2, 40)
}

/// The field.
#[component]
pub(super) fn Area(props: &AreaProps) -> Html {
    let AreaProps { lang, id, label, value, .. } = props.clone();
    let node = use_node_ref();
    let apply = {
        let (node, oninput) = (node.clone(), props.oninput.clone());
        Callback::from(move |style: Style| {
            let Some(field) = node.cast::<HtmlTextAreaElement>() else { return };
            let place = |read: Result<Option<u32>, _>| {
                read.ok().flatten().and_then(|place| usize::try_from(place).ok()).unwrap_or_default()
            };
            let before = Selected {
                text: field.value(),
                from: place(field.selection_start()),
                to: place(field.selection_end()),
            };
            let after = marking::apply(style, &before);
            field.set_value(&after.text);
            let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            let _ = field.focus();
            let _ = field.set_selection_range(place(after.from), place(after.to));
            oninput.emit(after.text);
        })
    };
    let onkeydown = {
        let (apply, styles) = (apply.clone(), props.styles);
        Callback::from(move |event: KeyboardEvent| {
            if !styles || !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.shift_key() {
                return;
            }
            let style = match event.key().as_str() {
                "b" | "B" => Style::Bold,
                "i" | "I" => Style::Italic,
                "k" | "K" => Style::Link,
                _ => return,
            };
            event.prevent_default();
            apply.emit(style);
        })
    };
    let oninput = {
        let oninput = props.oninput.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                oninput.emit(field.value());
            }
        })
    };
    let about = described(&id, props.hint.is_some(), false);
    html! {
        <div class="field">
            <label for={id.clone()}>{ label }</label>
            if let Some(hint) = &props.hint { <p class="hint" id={format!("{id}-h")}>{ hint }</p> }
            if props.styles { { buttons(lang, &id, &apply) } }
            <textarea class={classes!("grows", props.source.then_some("source"))} id={id} rows={rows(&value).to_string()} ref={node}
                lang={props.written.map(Lang::tag)} value={&value} spellcheck={props.source.then_some("false")}
                aria-describedby={about} {oninput} {onkeydown} />
        </div>
    }
}

/// The buttons, with the keys that do the same.
fn buttons(lang: Lang, id: &AttrValue, apply: &Callback<Style>) -> Html {
    let button = |style: Style, sign: &'static str, words: String, key: &'static str| {
        let title = if key.is_empty() {
            words.clone()
        } else {
            t!(lang, "editor-style-key", word = words.clone(), key = key)
        };
        html! {
            <button class="style-button" type="button" {title} aria-controls={id.clone()}
                onclick={apply.reform(move |_: MouseEvent| style)}>
                <span class="style-sign" data-style={sign} aria-hidden="true">{ sign }</span><span>{ words }</span>
            </button>
        }
    };
    html! {
        <div class="styles" role="group" aria-label={t!(lang, "editor-styles")}>
            { button(Style::Bold, "B", t!(lang, "editor-bold"), "B") }
            { button(Style::Italic, "I", t!(lang, "editor-italic"), "I") }
            { button(Style::Link, "↗", t!(lang, "editor-link"), "K") }
            { button(Style::List, "•", t!(lang, "editor-list"), "") }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_field_is_as_high_as_its_text() {
        assert_eq!(rows(""), 2);
        assert_eq!(rows("a\nb\nc"), 3);
        assert_eq!(rows(&"x".repeat(10 * LINE_LETTERS)), 11);
        assert_eq!(rows(&"\n".repeat(500)), 40);
    }

    const LINE_LETTERS: usize = super::LINE;
}
