//! What the page hears of the browser.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::super::Act;
use super::saving::place;
use super::{Msg, Room};
use crate::browser::{self, Listener, page};

/// Listens as long as the page is there. `only_here` tells whether a text would be lost with it.
pub(super) fn listeners(ctx: &Context<Room>, only_here: &Rc<Cell<bool>>) -> Vec<Listener> {
    let tell = |message: fn() -> Msg| {
        let link = ctx.link().clone();
        move |_: web_sys::Event| link.send_message(message())
    };
    let seen = {
        let link = ctx.link().clone();
        move |_| {
            if page::is_visible() {
                link.send_message(Msg::Look);
            } else if browser::online() {
                link.send_message(Msg::Send);
            }
        }
    };
    // Without a connection nothing is begun that nobody will be there to hear of.
    let hidden = {
        let link = ctx.link().clone();
        move |_| {
            if browser::online() {
                link.send_message(Msg::Send);
            }
        }
    };
    let stored = {
        let (link, place) = (ctx.link().clone(), place(ctx.props()));
        move |event: web_sys::Event| {
            let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else { return };
            if event.key().is_some_and(|key| place.is_others(&key)) {
                // What another page has kept no longer, the server has.
                link.send_message(if event.new_value().is_some() { Msg::Elsewhere } else { Msg::Look });
            }
        }
    };
    let keys = {
        let link = ctx.link().clone();
        move |event: web_sys::Event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
                return;
            }
            let act = match (event.key().to_lowercase().as_str(), event.shift_key()) {
                ("z", false) => Act::Undo,
                ("z", true) | ("y", false) => Act::Redo,
                _ => return,
            };
            // Fields elsewhere on the page have their own.
            let on = event.target().and_then(|on| on.dyn_into::<web_sys::Element>().ok());
            if on.is_none_or(|on| {
                on.closest("input,textarea").is_ok_and(|field| field.is_none())
                    || on.closest(".editor").is_ok_and(|ours| ours.is_some())
            }) {
                event.prevent_default();
                link.send_message(Msg::Act(act));
            }
        }
    };
    let stay = {
        let only_here = Rc::clone(only_here);
        move |event: web_sys::Event| {
            if only_here.get() {
                page::asks_to_stay(&event);
            }
        }
    };
    vec![
        Listener::new("beforeunload", stay),
        Listener::new("visibilitychange", seen),
        Listener::new("pagehide", hidden),
        Listener::new("online", tell(|| Msg::Send)),
        Listener::new("storage", stored),
        Listener::new("keydown", keys),
    ]
}
