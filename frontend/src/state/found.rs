//! Reading what a page for signed-in people shows, and reading it again.

use std::cell::Cell;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use shared::api::problem::Code;
use shared::lang::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::api::{self, Failure};
use crate::browser::{self, Listener, page};
use crate::components::field::trouble;
use crate::i18n::text;
use crate::state::learner::LearnerHandle;
use crate::t;

/// What was found; none while it is on its way.
pub type Found<T> = Option<Result<Rc<T>, Failure>>;

/// Reads from the API when the path changes, and again when called. What was there stays until the new is there, and also
/// if a reading again finds no connection: nobody loses a page, or what they are typing into it, for that.
#[hook]
pub fn use_found<T: DeserializeOwned + 'static>(path: String) -> (UseStateHandle<Found<T>>, Callback<()>) {
    let found = use_state(|| None);
    let turn = use_state(|| 0_u32);
    let newest_turn = use_mut_ref(|| 0_u32);
    let shown_of = use_mut_ref(|| None::<String>);
    let learner = use_context::<LearnerHandle>();
    {
        let found = found.clone();
        use_effect_with((path, *turn), move |(path, _)| {
            let alive = Rc::new(Cell::new(true));
            let (still, path) = (Rc::clone(&alive), path.clone());
            spawn_local(async move {
                let read = api::get::<T>(&path).await;
                let stays =
                    matches!(read, Err(Failure::Offline)) && shown_of.borrow().as_ref() == Some(&path);
                if let (true, Err(failure), Some(learner)) = (still.get(), &read, learner)
                    && failure.is_signed_out()
                {
                    learner.session_ended();
                }
                if still.get() && !stays {
                    shown_of.replace(read.is_ok().then_some(path));
                    found.set(Some(read.map(Rc::new)));
                }
            });
            move || alive.set(false)
        });
    }
    // Also a callback of an earlier turn asks anew: it may be called when something that was sent has been answered, and the
    // page has asked for other reasons meanwhile.
    let again = Callback::from(move |()| {
        let next = newest_turn.borrow().wrapping_add(1);
        newest_turn.replace(next);
        turn.set(next);
    });
    (found, again)
}

/// Calls whenever somebody comes back to the page from another tab or window, where they may have changed what it shows.
#[hook]
pub fn use_return(again: &Callback<()>) {
    // A callback of an earlier turn would ask for what was asked for already.
    let newest = use_mut_ref(Callback::<()>::noop);
    newest.replace(again.clone());
    use_effect_with((), move |()| {
        let listener = Listener::new("visibilitychange", move |_| {
            let again = newest.borrow().clone();
            if page::is_visible() {
                again.emit(());
            }
        });
        move || drop(listener)
    });
}

/// How often a page that is looked at asks whether there is something new, in milliseconds.
const NEWS: i32 = 30_000;

/// Calls every now and then while somebody looks at the page, and when they come back to it: for what others give them to
/// see. Without anybody looking it asks nothing.
#[hook]
pub fn use_news(again: &Callback<()>) {
    use_return(again);
    // A reading again makes another callback, and with it begins the time anew.
    use_effect_with(again.clone(), move |again| {
        let alive = Rc::new(Cell::new(true));
        let (still, again) = (Rc::clone(&alive), again.clone());
        spawn_local(async move {
            loop {
                browser::pause(NEWS).await;
                if !still.get() {
                    return;
                }
                if page::is_visible() {
                    again.emit(());
                }
            }
        });
        move || alive.set(false)
    });
}

/// While it is not known yet who is here, or what there is. It has a key: what comes next is something else, and has not
/// moved from here.
pub fn looking(lang: Lang) -> Html {
    html! { <p class="lead" key="looking">{ t!(lang, "account-loading") }</p> }
}

/// Shows what was found, or why there is nothing; `missing` is the key of the sentence for what is not there (the general
/// one speaks to learners).
pub fn shown<T>(
    lang: Lang,
    missing: &str,
    found: &Found<T>,
    again: &Callback<()>,
    show: impl FnOnce(&Rc<T>) -> Html,
) -> Html {
    match found {
        None => looking(lang),
        Some(Ok(found)) => show(found),
        Some(Err(failure)) if failure.code() == Some(Code::NotFound) => trouble(Some(text(lang, missing))),
        Some(Err(failure)) => html! {
            <>
                { trouble(Some(failure.sentence(lang))) }
                <p><button class="button quiet" type="button" onclick={again.reform(|_: MouseEvent| ())}>{ t!(lang, "try-again") }</button></p>
            </>
        },
    }
}
