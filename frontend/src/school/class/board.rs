//! What stands on the board while a class comes in: code, address and what to do, in letters for the back row.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{InClass, Tab};
use crate::browser::{self, page};
use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::t;

/// The time between two looks at the door: it may be closed, or held open for longer, on another device.
const EVERY: i32 = 10_000;

/// Minutes until a moment, begun ones too; 0 once it is over.
fn minutes_until(until: i64, now: i64) -> i64 {
    (until - now).max(0).saturating_add(59_999) / 60_000
}

/// The page. It tells nothing of the class but its name, as all can read it; once the door is closed, no code.
#[component]
pub(super) fn Page(props: &InClass) -> Html {
    let (of, view, lang) = (&props.of, &props.view, props.of.lang());
    let host = use_state_eq(String::new);
    let left = use_state_eq(|| None::<i64>);
    // The door as it was last seen, and how to look again.
    let latest = use_mut_ref(|| (None, Callback::noop()));
    *latest.borrow_mut() = (view.door.until, props.changed.clone());
    {
        let (host, left) = (host.clone(), left.clone());
        use_effect_with((), move |()| {
            host.set(browser::host());
            let alive = std::rc::Rc::new(std::cell::Cell::new(true));
            let still = std::rc::Rc::clone(&alive);
            spawn_local(async move {
                while still.get() {
                    let (until, look) = latest.borrow().clone();
                    left.set(until.map(|until| minutes_until(until, browser::now_ms())));
                    browser::pause(EVERY).await;
                    if still.get() && page::is_visible() {
                        look.emit(());
                    }
                }
            });
            move || alive.set(false)
        });
    }
    let back = html! {
        <p class="actions"><a class="button quiet" href={of.page(Tab::Live)}>{ icon(IconName::ArrowStart) }<span>{ t!(lang, "class-board-back") }</span></a></p>
    };
    // What the server says counts: the clock of a classroom's computer may be wrong.
    let Some(code) = &view.door.code else {
        return html! {
            <div class="board" key="closed">
                <div role="status"><h1>{ t!(lang, "class-board-closed") }</h1></div>
                { back }
            </div>
        };
    };
    let until = view.door.until_text.clone().unwrap_or_default();
    html! {
        <div class="board" key="open">
            <h1>{ t!(lang, "class-board-title", class = view.card.name.clone()) }</h1>
            <div class="board-in">
                <ol class="board-steps">
                    <li><p>{ t!(lang, "class-board-address") }</p>
                        <p class="board-address" dir="ltr">{ format!("{}{}", *host, Route::Door { lang }.to_path()) }</p></li>
                    <li><p>{ t!(lang, "class-board-code") }</p>
                        <p class="board-code" dir="ltr">{ code }</p></li>
                    <li><p>{ t!(lang, "class-board-pictures") }</p></li>
                </ol>
                <img class="qr" src={format!("/api/v1/doors/{code}/qr.svg?lang={lang}")} alt={t!(lang, "class-board-qr")} width="240" height="240" />
            </div>
            <p class="board-time">{ icon(IconName::Clock) }
                <span>{ t!(lang, "class-door-until", until = until) }if let Some(n) = left.filter(|n| *n > 0) { { ". " }{ t!(lang, "class-board-left", n = n) } }</span></p>
            { back }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_counted_until_the_door_closes() {
        for (now, left) in [(0, 10), (1, 10), (540_000, 1), (599_999, 1), (600_000, 0), (700_000, 0)] {
            assert_eq!(minutes_until(600_000, now), left, "{now}");
        }
    }
}
