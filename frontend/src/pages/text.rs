//! A page of text: about, help, accessibility, privacy, imprint.

use shared::api::catalogue::TextView;
use yew::prelude::*;

/// Properties of [`Text`].
#[derive(Clone, PartialEq, Properties)]
pub struct TextProps {
    /// What it says.
    pub view: TextView,
}

/// A page of text.
#[component]
pub fn Text(props: &TextProps) -> Html {
    html! {
        <article class="prose column">
            <h1>{ &props.view.title }</h1>
            // Made by our own Markdown reader: balanced, and without anything that could run.
            <div>{ Html::from_html_unchecked(props.view.html.clone().into()) }</div>
        </article>
    }
}
