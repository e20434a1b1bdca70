//! The pieces of forms: labelled fields, the button, and what is said afterwards.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::icon::{IconName, icon};
use crate::app::Site;
use crate::t;

/// Properties of [`Field`].
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// Name in the form, and id on the page.
    pub name: &'static str,
    /// What belongs into it; always visible.
    pub label: AttrValue,
    /// `text` or `password`; passwords can be shown.
    #[prop_or("text")]
    pub kind: &'static str,
    /// What the browser may fill in.
    #[prop_or("off")]
    pub autocomplete: &'static str,
    /// A sentence before the field.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The form works without the app.
    #[prop_or_default]
    pub plain: bool,
}

/// A field to type into.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let site = use_context::<Site>();
    let shown = use_state(|| false);
    let Some(site) = site else { return Html::default() };
    let FieldProps { name, kind, autocomplete, .. } = *props;
    let secret = kind == "password";
    // Names and passwords are no words of a language.
    let exact = autocomplete != "off";
    let described = described(name, props.hint.is_some(), props.error.is_some());
    let input = html! {
        <input id={name} {name} type={if secret && *shown { "text" } else { kind }} {autocomplete} required=true
            autocapitalize={exact.then_some("none")} spellcheck={exact.then_some("false")}
            disabled={!site.ready && !props.plain} aria-invalid={props.error.as_ref().map(|_| "true")}
            aria-describedby={described} />
    };
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    html! {
        <div class="field">
            <label for={name}>{ &props.label }</label>
            if let Some(hint) = &props.hint { <p class="hint" id={format!("{name}-h")}>{ hint }</p> }
            if secret {
                <div class="with-button">
                    { input }
                    <button class="button quiet needs-app" type="button" aria-pressed={shown.to_string()} disabled={!site.ready}
                        aria-label={t!(site.lang, "account-show-password")} onclick={toggle}>
                        { t!(site.lang, "account-show") }
                    </button>
                </div>
            } else {
                { input }
            }
            { wrong(name, props.error.as_deref(), true) }
        </div>
    }
}

/// The ids of what is said about a field, for its `aria-describedby`: the hint before it, and what is [`wrong`].
pub fn described(id: &str, hint: bool, wrong: bool) -> Option<String> {
    let ids = [hint.then(|| format!("{id}-h")), wrong.then(|| format!("{id}-e"))];
    let ids = ids.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!ids.is_empty()).then_some(ids)
}

/// What is wrong with a field, below it; `alert` where the focus does not go to the field itself.
pub fn wrong(id: &str, sentence: Option<&str>, alert: bool) -> Html {
    html! {
        if let Some(sentence) = sentence {
            <p class="error" id={format!("{id}-e")} role={alert.then_some("alert")}>{ icon(IconName::Warning) }<span>{ sentence.to_owned() }</span></p>
        }
    }
}

/// A field that begins with something in it. As an attribute: a property would be put back at every turn, over what is
/// being typed.
pub fn beginning_with(field: Html, value: &str) -> Html {
    with_attribute(field, "value", (!value.is_empty()).then_some(value))
}

/// A tick box that begins ticked, see [`beginning_with`].
pub fn beginning_ticked(field: Html, ticked: bool) -> Html {
    with_attribute(field, "checked", ticked.then_some("checked"))
}

fn with_attribute(mut field: Html, name: &'static str, value: Option<&str>) -> Html {
    if let (VNode::VTag(tag), Some(value)) = (&mut field, value) {
        Rc::make_mut(tag).add_attribute(name, value.to_owned());
    }
    field
}

/// Properties of [`Choice`].
#[derive(Clone, PartialEq, Properties)]
pub struct ChoiceProps {
    /// Name in the form, and id on the page.
    pub name: &'static str,
    /// What is chosen.
    pub label: AttrValue,
    /// Value and words of each option.
    pub options: Vec<(String, String)>,
    /// The value that is chosen; without one the browser keeps it, beginning with the first.
    #[prop_or_default]
    pub value: Option<String>,
    /// Something was chosen.
    #[prop_or_default]
    pub onchange: Callback<Event>,
}

/// A field to choose from.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let ready = use_context::<Site>().is_some_and(|site| site.ready);
    html! {
        <div class="field">
            <label for={props.name}>{ &props.label }</label>
            <select id={props.name} name={props.name} disabled={!ready} onchange={&props.onchange}>
                { for props.options.iter().enumerate().map(|(place, (value, words))| {
                    // Without a value the first is chosen; said, because some browsers end at the last.
                    let selected = props.value.as_ref().map_or(place == 0, |chosen| chosen == value);
                    html! { <option key={value.clone()} value={value.clone()} {selected}>{ words }</option> }
                }) }
            </select>
        </div>
    }
}

/// Properties of [`Send`].
#[derive(Clone, PartialEq, Properties)]
pub struct SendProps {
    /// What it does.
    pub label: AttrValue,
    /// It is being done.
    pub busy: bool,
    /// Further classes.
    #[prop_or_default]
    pub class: &'static str,
    /// The form works without the app.
    #[prop_or_default]
    pub plain: bool,
}

/// The button that sends a form.
#[component]
pub fn Send(props: &SendProps) -> Html {
    let Some(site) = use_context::<Site>() else { return Html::default() };
    html! {
        <button class={classes!("button", props.class)} type="submit" disabled={!site.ready && !props.plain}
            aria-disabled={props.busy.then_some("true")}>
            if props.busy { { t!(site.lang, "account-busy") } } else { { &props.label } }
        </button>
    }
}

/// The element that it is given to has the focus as soon as it is there.
#[hook]
pub fn use_focus(wanted: bool) -> NodeRef {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(wanted, move |wanted| {
            if let (true, Some(element)) = (*wanted, node.cast::<web_sys::HtmlElement>()) {
                let _ = element.focus();
            }
        });
    }
    node
}

/// Properties of [`Said`].
#[derive(Clone, PartialEq, Properties)]
pub struct SaidProps {
    /// It went well.
    #[prop_or_default]
    pub good: bool,
    /// It stood there from the first, and does not ask for attention.
    #[prop_or_default]
    pub quiet: bool,
    /// The picture, if not the usual one.
    #[prop_or_default]
    pub name: Option<IconName>,
    /// The words.
    pub children: Html,
}

/// What came of it; gets the focus, so that nobody overlooks it.
#[component]
pub fn Said(props: &SaidProps) -> Html {
    let node = use_focus(!props.quiet);
    let (tone, role, name) =
        if props.good { ("good", "status", IconName::Check) } else { ("bad", "alert", IconName::Warning) };
    html! {
        <div class="notice" data-tone={tone} {role} tabindex="-1" ref={node}>
            { icon(props.name.unwrap_or(name)) }<div>{ props.children.clone() }</div>
        </div>
    }
}

/// What went wrong, above a form.
pub fn trouble(sentence: Option<String>) -> Html {
    html! { if let Some(sentence) = sentence { <Said><p>{ sentence }</p></Said> } }
}

/// The tab of a form's sheet.
pub fn tab(name: IconName, words: String) -> Html {
    html! { <p class="slip-tab">{ icon(name) }<span>{ words }</span></p> }
}
