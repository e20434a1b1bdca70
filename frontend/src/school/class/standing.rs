//! How the class stands, asked again and again while somebody looks.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::school::live::LiveClass;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::api::{self, Failure};
use crate::browser::{self, page};
use crate::state::learner::LearnerHandle;

/// So often it is asked, in milliseconds.
const EVERY: i32 = 1_000;
/// So often while there is no answer.
const SELDOM: i32 = 3_000;
/// Whoever has not answered by then does not answer any more, in milliseconds.
const LATE: i64 = 8_000;

/// How the class stands, as far as is known.
pub(super) struct Standing {
    /// What was read last.
    pub live: Option<Rc<LiveClass>>,
    /// There is no connection: the time of what was read last, or nothing if that was never.
    pub lost: Option<String>,
    /// The server refuses.
    pub refused: Option<Failure>,
}

/// What happens to a [`Standing`], and the request that is on its way.
#[derive(Clone)]
struct Asking {
    live: UseStateHandle<Option<Rc<LiveClass>>>,
    lost: UseStateHandle<Option<String>>,
    refused: UseStateHandle<Option<Failure>>,
    /// How often it was asked, and since when the last request is on its way.
    turn: Rc<Cell<u32>>,
    since: Rc<Cell<Option<i64>>>,
    failures: Rc<Cell<u32>>,
    read_at: Rc<RefCell<String>>,
    alive: Rc<Cell<bool>>,
}

impl Asking {
    /// Asks, unless an answer can still come.
    fn ask(&self, path: String) {
        let now = browser::now_ms();
        match self.since.get() {
            Some(since) if now - since < LATE => return,
            Some(_) => self.missed(),
            None => {}
        }
        self.since.set(Some(now));
        self.turn.set(self.turn.get() + 1);
        let (this, turn) = (self.clone(), self.turn.get());
        spawn_local(async move {
            let read = api::get::<LiveClass>(&path).await;
            if this.alive.get() && this.turn.get() == turn {
                this.since.set(None);
                this.heard(read);
            }
        });
    }

    fn heard(&self, read: Result<LiveClass, Failure>) {
        match read {
            Ok(now) => {
                self.failures.set(0);
                self.read_at.replace(browser::clock());
                self.lost.set(None);
                self.live.set(Some(Rc::new(now)));
            }
            Err(failure) if is_final(&failure) => {
                self.alive.set(false);
                self.refused.set(Some(failure));
            }
            Err(_) => self.missed(),
        }
    }

    /// There was no answer. One that is missing is no reason to worry anybody.
    fn missed(&self) {
        self.failures.set(self.failures.get() + 1);
        if self.failures.get() > 1 {
            self.lost.set(Some(self.read_at.borrow().clone()));
        }
    }
}

/// Asks again and again while the page can be seen. Nothing is drawn anew unless something has changed.
#[hook]
pub(super) fn use_standing(path: String) -> Standing {
    let live = use_state_eq(|| None::<Rc<LiveClass>>);
    let lost = use_state_eq(|| None::<String>);
    let refused = use_state_eq(|| None::<Failure>);
    // Who asks: until the server refuses, somebody else may have come.
    let learner = use_context::<LearnerHandle>();
    let asks = use_memo(path.clone(), |_| learner);
    {
        let (live, lost, refused) = (live.clone(), lost.clone(), refused.clone());
        use_effect_with(path, move |path| {
            let alive = Rc::new(Cell::new(true));
            let (turn, since, failures, read_at) = Default::default();
            let asking =
                Asking { live, lost, refused, turn, since, failures, read_at, alive: Rc::clone(&alive) };
            let path = path.clone();
            spawn_local(async move {
                while asking.alive.get() {
                    if page::is_visible() {
                        asking.ask(path.clone());
                    }
                    browser::pause(if asking.failures.get() > 1 { SELDOM } else { EVERY }).await;
                }
            });
            move || alive.set(false)
        });
    }
    // Whoever is not signed in any more is told so by the page around.
    use_effect_with((*refused).clone(), move |refused| {
        if let (Some(failure), Some(learner)) = (refused, &*asks)
            && failure.is_signed_out()
        {
            learner.session_ended();
        }
    });
    Standing { live: (*live).clone(), lost: (*lost).clone(), refused: (*refused).clone() }
}

/// Asking again would change nothing.
fn is_final(failure: &Failure) -> bool {
    matches!(failure.code(), Some(Code::SignedOut | Code::Forbidden | Code::NotFound))
}
