//! What stands on the board while a class comes in: code, address and what to do, in letters for the back row.

use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::door::address;
use super::{InClass, Of, Tab};
use crate::browser::{self, page};
use crate::components::icon::{IconName, icon};
use crate::state::organisation::At;
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
    // The language in which the teacher came.
    let own = use_state_eq(|| lang);
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
    // Whoever shows the class another language than their own goes back to their own.
    let back = Of { at: At { lang: *own, ..of.at.clone() }, class: of.class }.page(Tab::Live);
    // What the server says counts: the clock of a classroom's computer may be wrong.
    let title = match view.door.code {
        Some(_) => t!(lang, "class-board-title", class = view.card.name.clone()),
        None => t!(lang, "class-board-closed"),
    };
    // The heading stays, and its words change: so those who hear the page are told that the door has closed.
    html! {
        <div class="board">
            <div role="status"><h1>{ title }</h1></div>
            if let Some(code) = &view.door.code {
                <div class="board-in">
                    <ol class="board-steps">
                        <li><p>{ t!(lang, "class-board-address") }</p>
                            <p class="board-address" dir="ltr">{ address(&host, lang) }</p></li>
                        <li><p>{ t!(lang, "class-board-code") }</p>
                            <p class="board-code" dir="ltr">{ code }</p></li>
                        <li><p>{ t!(lang, "class-board-pictures") }</p></li>
                    </ol>
                    <img class="qr" src={format!("/api/v1/doors/{code}/qr.svg?lang={lang}")} alt={t!(lang, "class-board-qr")} width="240" height="240" />
                </div>
                <p class="board-time">{ icon(IconName::Clock) }
                    <span>{ t!(lang, "class-door-until", until = view.door.until_text.clone().unwrap_or_default()) }if let Some(n) = left.filter(|n| *n > 0) { { ". " }{ t!(lang, "class-board-left", n = n) } }</span></p>
            }
            <div class="board-foot">
                <a class="button quiet" href={back}>{ icon(IconName::ArrowStart) }<span>{ t!(lang, "class-board-back") }</span></a>
                { languages(of, lang) }
            </div>
        </div>
    }
}

/// The board in the other languages: that of its address is also the one in which pupils then sign in.
fn languages(of: &Of, current: Lang) -> Html {
    html! {
        <nav class="views" aria-label={t!(current, "class-board-language")}>
            { for Lang::ALL.into_iter().map(|lang| {
                let href = Of { at: At { lang, ..of.at.clone() }, class: of.class }.page(Tab::Board);
                html! { <a key={lang.code()} class="view" {href} lang={lang.tag()} hreflang={lang.tag()} aria-current={(lang == current).then_some("page")}>{ lang.name() }</a> }
            }) }
        </nav>
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
