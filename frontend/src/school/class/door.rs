//! The class's door: while it is open, pupils get in with the code on the board, their name and their pictures.

use shared::api::school::class::{DoorView, OpenDoor};
use shared::lang::Lang;
use yew::prelude::*;

use super::{Of, Tab};
use crate::components::field::{tab, trouble};
use crate::components::icon::{IconName, icon};
use crate::route::Route;
use crate::state::sending::use_sending;
use crate::{api, browser, t};

/// For how many minutes it can be opened.
const MINUTES: [u16; 4] = [15, 30, 45, 60];

#[derive(Clone, PartialEq, Properties)]
pub(super) struct DoorProps {
    pub of: Of,
    pub door: DoorView,
    /// How many pupils have no pictures, and no other way in.
    pub without: usize,
    pub changed: Callback<()>,
}

/// The door.
#[component]
pub(super) fn Door(props: &DoorProps) -> Html {
    let (of, lang) = (&props.of, props.of.lang());
    let sending = use_sending();
    let host = use_state_eq(String::new);
    {
        let host = host.clone();
        use_effect_with((), move |()| host.set(browser::host()));
    }
    // It closes by itself; the page is to say so.
    {
        let changed = props.changed.clone();
        use_effect_with(props.door.until, move |until| {
            let alive = std::rc::Rc::new(std::cell::Cell::new(true));
            if let Some(until) = until {
                let still = std::rc::Rc::clone(&alive);
                let left = (until - browser::now_ms()).clamp(0, i64::from(i32::MAX) - 1_000) + 1_000;
                browser::after(i32::try_from(left).unwrap_or(i32::MAX), move || {
                    if still.get() {
                        changed.emit(());
                    }
                });
            }
            move || alive.set(false)
        });
    }
    let open = {
        let (sending, changed, path) = (sending.clone(), props.changed.clone(), of.get("door"));
        Callback::from(move |minutes: u16| {
            let (changed, path) = (changed.clone(), path.clone());
            sending.start(async move {
                let _: DoorView = api::request("POST", &path, Some(&OpenDoor { minutes })).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    let close = {
        let (sending, changed, path) = (sending.clone(), props.changed.clone(), of.api("door"));
        Callback::from(move |_: MouseEvent| {
            let (changed, path) = (changed.clone(), path.clone());
            sending.start(async move {
                let () = api::request("DELETE", &path, api::NOTHING).await?;
                changed.emit(());
                Ok(())
            });
        })
    };
    let content = if let Some(code) = &props.door.code {
        let until = props.door.until_text.clone().unwrap_or_default();
        html! {
            <>
                <div class="door-open">
                    <p class="door-code" dir="ltr">{ code }</p>
                    <div>
                        <p class="booked-when">{ icon(IconName::Clock) }<span>{ t!(lang, "class-door-until", until = until) }</span></p>
                        <p>{ t!(lang, "class-door-type") }{ " " }<b class="door-address" dir="ltr">{ address(&host, lang) }</b></p>
                    </div>
                    <p class="actions"><a class="button" href={of.page(Tab::Board)}>{ icon(IconName::Scan) }<span>{ t!(lang, "class-board-show") }</span></a>
                        <button class="button quiet" type="button" onclick={close}>{ t!(lang, "class-door-close") }</button></p>
                </div>
                <details class="more"><summary>{ t!(lang, "class-door-longer") }</summary>
                    <p class="hint">{ t!(lang, "class-door-language", language = lang.name()) }</p>
                    { lengths(lang, &open) }</details>
            </>
        }
    } else {
        html! {
            <>
                <p>{ t!(lang, "class-door-text") }</p>
                { lengths(lang, &open) }
            </>
        }
    };
    html! {
        <section class="slip" aria-label={t!(lang, "class-door")}>
            { tab(IconName::Home, t!(lang, "class-door")) }
            <div class="slip-body">
                { trouble(sending.sentence(lang)) }
                if props.without > 0 {
                    <div class="notice" data-tone="warm">{ icon(IconName::Warning) }
                        <p>{ t!(lang, "class-door-without", n = props.without) }{ " " }<a href={of.page(Tab::Pupils)}>{ t!(lang, "class-door-cards") }</a></p></div>
                }
                { content }
            </div>
        </section>
    }
}

/// The address to type. A line that is too short ends after a slash or before a dot, without a hyphen that would be typed
/// as well.
pub(super) fn address(host: &str, lang: Lang) -> Html {
    let whole = format!("{host}{}", Route::Door { lang }.to_path());
    let mut rest = whole.as_str();
    let mut pieces = vec![];
    while let Some(at) = rest.char_indices().skip(1).find_map(|(at, c)| match c {
        '.' => Some(at),
        '/' => Some(at + 1),
        _ => None,
    }) {
        let (piece, more) = rest.split_at(at);
        pieces.push(html! { <>{ piece.to_owned() }<wbr /></> });
        rest = more;
    }
    html! { <>{ for pieces }{ rest.to_owned() }</> }
}

fn lengths(lang: Lang, open: &Callback<u16>) -> Html {
    html! {
        <div class="actions">
            { for MINUTES.into_iter().map(|minutes| html! {
                <button key={minutes} class="button quiet" type="button" onclick={open.reform(move |_: MouseEvent| minutes)}>{ t!(lang, "class-door-open", n = minutes) }</button>
            }) }
        </div>
    }
}
