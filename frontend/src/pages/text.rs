//! A page of text: about, help, accessibility, privacy, imprint.

use shared::api::catalogue::TextView;
use yew::prelude::*;

/// A page of text.
pub fn text(view: &TextView) -> Html {
    html! {
        <article class="prose column">
            <h1>{ &view.title }</h1>
            // Made by our own Markdown reader: balanced, and without anything that could run.
            <div>{ Html::from_html_unchecked(view.html.clone().into()) }</div>
        </article>
    }
}
