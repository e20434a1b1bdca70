//! A button that asks before it does something.

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::Site;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AskProps {
    /// What it does: a verb.
    pub label: AttrValue,
    /// To what, for those who hear one button after the other.
    pub about: AttrValue,
    /// What happens then.
    pub question: AttrValue,
    /// The answer that does it.
    pub yes: AttrValue,
    /// It is wanted.
    pub wanted: Callback<()>,
}

/// The button, or the question in its place.
#[component]
pub(super) fn Ask(props: &AskProps) -> Html {
    let site = use_context::<Site>();
    let asked = use_state_eq(|| false);
    // The focus goes from the button to the answer that does nothing, and back.
    let button = use_node_ref();
    let begun = use_mut_ref(|| false);
    {
        let button = button.clone();
        use_effect_with(*asked, move |_| {
            if let (true, Some(button)) = (begun.replace(true), button.cast::<HtmlElement>()) {
                let _ = button.focus();
            }
        });
    }
    let Some(site) = site else { return Html::default() };
    let turn = |to: bool| {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(to))
    };
    let yes = {
        let (asked, wanted) = (asked.clone(), props.wanted.clone());
        Callback::from(move |_: MouseEvent| {
            asked.set(false);
            wanted.emit(());
        })
    };
    if *asked {
        html! {
            <div role="group" aria-label={props.question.clone()}>
                <p>{ &props.question }</p>
                <p class="actions">
                    <button key="yes" class="button danger" type="button" onclick={yes}>{ &props.yes }</button>
                    <button key="no" class="button quiet" type="button" ref={button} onclick={turn(false)}>{ t!(site.lang, "school-ask-no") }</button>
                </p>
            </div>
        }
    } else {
        html! {
            <button key="ask" class="button danger" type="button" ref={button} onclick={turn(true)}>
                <span>{ &props.label }<span class="vh">{ format!(": {}", props.about) }</span></span>
            </button>
        }
    }
}
