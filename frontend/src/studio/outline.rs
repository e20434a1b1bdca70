//! The outline of a draft: modules and lessons, arranged by drag or by buttons, saved at once.

mod act;
mod arranging;
mod board;
mod drag;
mod forms;
mod op;
mod row;
mod said;
mod state;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use std::rc::Rc;

use shared::api::studio::draft::Draft;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::of::Of;
use super::saved::saved_line;
use super::shown;
use super::tabs::head;
use crate::browser::Listener;
use crate::components::icon::{IconName, icon};
use crate::state::found::{use_found, use_return};
use crate::state::learner::LearnerHandle;
use crate::t;
use arranging::{Arranging, use_arranging};
use board::Board;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PageProps {
    pub of: Of,
}

/// The page.
#[component]
pub(super) fn Page(props: &PageProps) -> Html {
    let of = &props.of;
    let (found, again) = use_found::<Draft>(of.api(""));
    use_return(&again);
    shown(of.lang(), &found, &again, |draft| {
        html! {
            <>
                { head(of, draft, "") }
                <Work of={of.clone()} draft={Rc::clone(draft)} />
            </>
        }
    })
}

#[derive(Clone, PartialEq, Properties)]
struct WorkProps {
    of: Of,
    draft: Rc<Draft>,
}

/// What is done here, how its saving stands, and the ways back.
#[component]
fn Work(props: &WorkProps) -> Html {
    let of = &props.of;
    let lang = of.lang();
    let learner = use_context::<LearnerHandle>();
    let owner = learner.and_then(|learner| learner.me.as_ref().map(|me| me.id)).unwrap_or_default();
    let arranging = use_arranging(of, owner, &props.draft);
    use_keys(&arranging);
    let (undo, redo) = {
        let (undo, redo) = (arranging.clone(), arranging.clone());
        (Callback::from(move |_: MouseEvent| undo.undo()), Callback::from(move |_: MouseEvent| redo.redo()))
    };
    // The same at every turn: of hundreds of lessons only those are drawn anew that have changed.
    let act = {
        let arranging = arranging.clone();
        use_callback((), move |(act, focus), ()| arranging.act(act, focus))
    };
    let state = arranging.state();
    html! {
        <>
            <div class="studio-state">
                { saved_line(lang, &state.saved) }
                <p class="actions">
                    <button class="button quiet" type="button" id="outline-undo" aria-disabled={(!state.can_undo()).then_some("true")} onclick={&undo} aria-keyshortcuts="Control+Z">
                        { icon(IconName::Again) }{ t!(lang, "studio-undo") }</button>
                    <button class="button quiet" type="button" aria-disabled={(!state.can_redo()).then_some("true")} onclick={redo} aria-keyshortcuts="Control+Y">
                        { t!(lang, "studio-redo") }</button>
                </p>
            </div>
            <p class="vh" role="status" aria-live="polite">{ state.said.clone() }</p>
            <div role="status">
                if let Some(told) = &state.told {
                    <p class="notice" data-tone="warm">{ icon(IconName::Note) }<span>{ told }</span></p>
                }
            </div>
            if let Some(lesson) = &state.removed {
                <div class="notice" data-tone="warm">{ icon(IconName::Trash) }
                    <div><p>{ t!(lang, "studio-said-removed", lesson = lesson.clone()) }</p>
                        <p><button class="button quiet" type="button" id="outline-put-back" onclick={undo}>{ t!(lang, "studio-put-back") }</button></p></div></div>
            }
            <Board of={of.clone()} draft={Rc::clone(&state.draft)} outline={state.shown()} {act} />
        </>
    }
}

/// Ctrl+Z and Ctrl+Y, except where somebody types: there the browser takes back what was typed.
#[hook]
fn use_keys(arranging: &Arranging) {
    let arranging = arranging.clone();
    use_effect_with((), move |()| {
        let keys = Listener::new("keydown", move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let types = target.is_some_and(|target| {
                target
                    .closest("input, textarea, select, [contenteditable]")
                    .is_ok_and(|field| field.is_some())
            });
            if types || key.alt_key() || !(key.ctrl_key() || key.meta_key()) {
                return;
            }
            match (key.key().to_lowercase().as_str(), key.shift_key()) {
                ("z", false) => arranging.undo(),
                ("z", true) | ("y", false) => arranging.redo(),
                _ => return,
            }
            event.prevent_default();
        });
        move || drop(keys)
    });
}

/// An outline to test with.
#[cfg(test)]
pub(super) fn tests_outline() -> shared::course::outline::Outline {
    op::tests::outline(&[("m", "abc"), ("n", "d")])
}
