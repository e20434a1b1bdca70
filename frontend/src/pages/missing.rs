//! The address leads nowhere.

use yew::prelude::*;

use crate::app::Site;
use crate::components::wolf::{Pose, wolf};
use crate::route::Route;
use crate::t;

/// The address leads nowhere; nothing is lost.
pub fn missing(site: &Site) -> Html {
    let lang = site.lang;
    html! {
        <div class="column">
            <h1>{ t!(lang, "missing-title") }</h1>
            <div class="wolf-says">{ wolf(&site.wolf, Pose::Lost) }<div class="bubble">
                <p>{ t!(lang, "missing-text") }</p>
                <p class="actions">
                    <a class="button" href={Route::Home { lang }.to_path()}>{ t!(lang, "missing-home") }</a>
                    <a class="button quiet" href={Route::Catalogue { lang }.to_path()}>{ t!(lang, "all-courses") }</a>
                </p>
            </div></div>
        </div>
    }
}
