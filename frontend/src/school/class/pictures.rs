//! New pictures, shown once and large: the teacher turns the screen to the child.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::app::Site;
use crate::components::pictures::picture;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ShownProps {
    /// Whose they are.
    pub name: String,
    /// Their places.
    pub places: [u8; 3],
    /// Seen.
    pub shut: Callback<()>,
}

/// The pictures, before all else. The browser keeps the focus within, and gives it back.
#[component]
pub(super) fn Shown(props: &ShownProps) -> Html {
    let site = use_context::<Site>();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        });
    }
    let Some(site) = site else { return Html::default() };
    let lang = site.lang;
    // The browser closes it (also by Escape), and then says so.
    let close = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let onclose = props.shut.reform(|_: Event| ());
    html! {
        <dialog class="pictures-shown" ref={node} {onclose} aria-labelledby="pictures-title">
            <h2 id="pictures-title">{ t!(lang, "class-pictures-of", name = props.name.clone()) }</h2>
            <ol class="pictures-row">
                { for props.places.iter().enumerate().map(|(n, place)| html! { <li key={n}>{ picture(&site, usize::from(*place)) }</li> }) }
            </ol>
            <p>{ t!(lang, "class-pictures-once") }</p>
            <p class="actions"><button class="button big" type="button" onclick={close}>{ t!(lang, "class-pictures-shut") }</button></p>
        </dialog>
    }
}
