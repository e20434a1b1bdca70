//! The address leads nowhere.

use yew::prelude::*;

use crate::app::Site;
use crate::components::link::Link;
use crate::components::wolf::{Pose, Wolf};
use crate::route::Route;
use crate::t;

/// The address leads nowhere; nothing is lost.
#[component]
pub fn Missing() -> Html {
    let Some(Site { lang, wolf, .. }) = use_context::<Site>() else { return Html::default() };
    html! {
        <div class="column">
            <h1>{ t!(lang, "missing-title") }</h1>
            <div class="wolf-says"><Wolf src={wolf} pose={Pose::Lost} /><div class="bubble">
                <p>{ t!(lang, "missing-text") }</p>
                <p class="actions">
                    <Link class="button" to={Route::Home { lang }}>{ t!(lang, "missing-home") }</Link>
                    <Link class="button quiet" to={Route::Catalogue { lang }}>{ t!(lang, "all-courses") }</Link>
                </p>
            </div></div>
        </div>
    }
}
