//! People without a booking.

use shared::api::workshop::desk::Tick;
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
use crate::components::workshop::n_seats;
use crate::state::door::Kept;
use crate::t;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CounterProps {
    pub lang: Lang,
    /// What the server has.
    pub count: u32,
    /// What waits here.
    pub waiting: i32,
    /// For so many there is room.
    pub capacity: u32,
    pub keep: Callback<(Kept, String)>,
}

/// People without a booking, one tap each.
#[component]
pub(super) fn Counter(props: &CounterProps) -> Html {
    let lang = props.lang;
    let sum = i64::from(props.count) + i64::from(props.waiting);
    let tick = |count: i32| {
        props.keep.reform(move |_: MouseEvent| {
            (Kept::Tick(Tick { key: Uuid::now_v7(), count }), t!(lang, "door-counted"))
        })
    };
    html! {
        <section class="counter" aria-labelledby="counted">
            <h2 id="counted">{ t!(lang, "desk-counted", n = sum.max(0)) }</h2>
            <p class="actions">
                <button class="button big" type="button" onclick={tick(1)}>{ icon(IconName::Plus) }<span>{ t!(lang, "door-one-more") }</span></button>
                <button class="button quiet" type="button" disabled={sum <= 0} onclick={tick(-1)}>{ t!(lang, "door-one-less") }</button>
            </p>
            // Nobody is sent away by a counter: it says how many there are.
            if sum >= i64::from(props.capacity) { <p role="status">{ t!(lang, "door-full", seats = n_seats(lang, props.capacity)) }</p> }
        </section>
    }
}
