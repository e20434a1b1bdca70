//! Links within the site: real addresses, which the app follows without loading the page anew.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Site;
use crate::route::Route;

/// Properties of [`Link`].
#[derive(Clone, PartialEq, Properties)]
pub struct LinkProps {
    /// Where to.
    pub to: Route,
    /// Class of the `<a>`.
    #[prop_or_default]
    pub class: Classes,
    /// The page that we are on.
    #[prop_or_default]
    pub current: bool,
    /// The other page's language, if it is another.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// What it says.
    pub children: Html,
}

/// A link to another page of the site.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let navigator = use_navigator();
    let site = use_context::<Site>();
    let same_bundle = site.is_some_and(|site| site.route.is_studio() == props.to.is_studio());
    let onclick = {
        let to = props.to.clone();
        Callback::from(move |event: MouseEvent| {
            let plain = event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            if let (true, true, Some(navigator)) = (plain, same_bundle, &navigator) {
                event.prevent_default();
                navigator.push(&to);
            }
        })
    };
    html! {
        <a href={props.to.to_path()} class={props.class.clone()} aria-current={props.current.then_some("page")}
            lang={props.lang.clone()} hreflang={props.lang.clone()} {onclick}>
            { props.children.clone() }
        </a>
    }
}
