//! The details are saved as they are typed: on the device at once, on the server a second after the last letter.

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use shared::api::problem::Code;
use shared::api::studio::draft::{Draft, OutlineChange};
use shared::course::outline::Outline;
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::sheet::{Field, Sheet};
use crate::api::{self, Failure};
use crate::browser::{self, Listener, page, storage};
use crate::state::learner::LearnerHandle;
use crate::state::retry::Retry;
use crate::studio::of::Of;
use crate::studio::saved::Saved;

/// So long after the last letter it is sent, in milliseconds.
const PAUSE: i32 = 1_000;
/// How often what is typed is put into a newer version before somebody has to wait a little.
const TRIES: usize = 5;

pub(super) struct State {
    /// Of `course.toml`, as the server had it last.
    revision: i64,
    pub sheet: Sheet,
    pub saved: Saved,
    /// What the server has refused: it is not sent again until something else is typed.
    refused: Option<Outline>,
    running: bool,
}

/// The state, and what can be done with it.
#[derive(Clone)]
pub(super) struct Typing {
    of: Of,
    owner: Uuid,
    state: Rc<RefCell<State>>,
    /// Counts what is typed: only the last letter's pause ends in sending.
    letters: Rc<Cell<u32>>,
    retry: Rc<Retry>,
    /// Not any more once the page is left and the device keeps what is typed: it is sent when somebody comes back.
    alive: Rc<Cell<bool>>,
    turn: UseForceUpdateHandle,
    learner: Option<LearnerHandle>,
}

/// The details of a draft. What the device kept of them is put into what the server has now.
#[hook]
pub(super) fn use_typing(of: &Of, owner: Uuid, draft: &Rc<Draft>) -> Typing {
    let state = use_mut_ref(|| State {
        revision: draft.revision,
        sheet: Sheet::new(draft.outline.clone()),
        saved: Saved::Unknown,
        refused: None,
        running: false,
    });
    let typing = Typing {
        of: of.clone(),
        owner,
        state,
        letters: (*use_memo((), |()| Rc::new(Cell::new(0)))).clone(),
        retry: (*use_memo((), |()| Rc::new(Retry::new(2_000)))).clone(),
        alive: (*use_memo((), |()| Rc::new(Cell::new(true)))).clone(),
        turn: use_force_update(),
        learner: use_context::<LearnerHandle>(),
    };
    {
        let (typing, newest) = (typing.clone(), Rc::clone(draft));
        use_effect_with((), move |()| {
            if let Some(mut kept) = storage::read::<Sheet>(&typing.key()) {
                kept.take(&newest.outline);
                typing.state.borrow_mut().sheet = kept;
                typing.send();
            }
            let online = {
                let typing = typing.clone();
                Listener::new("online", move |_| typing.send())
            };
            let leaving = {
                let typing = typing.clone();
                Listener::new("beforeunload", move |event| {
                    if !typing.keep() {
                        page::asks_to_stay(&event);
                    }
                })
            };
            // Whoever goes to another page of the site does not wait for the pause.
            move || {
                drop((online, leaving));
                typing.send();
                typing.alive.set(!typing.keep());
            }
        });
    }
    {
        let typing = typing.clone();
        use_effect_with(Rc::clone(draft), move |draft| typing.take(draft));
    }
    typing
}

impl Typing {
    fn key(&self) -> String {
        format!("lw.studio.details.{}.{}", self.owner, self.of.draft)
    }

    /// How it stands.
    pub fn state(&self) -> Ref<'_, State> {
        self.state.borrow()
    }

    /// Something is typed.
    pub fn edit(&self, field: Field, lines: Vec<String>) {
        self.change(|sheet| sheet.edit(field, lines));
    }

    /// The course is to have a language, or not any more.
    pub fn set_language(&self, lang: Lang, wanted: bool) {
        self.change(|sheet| sheet.set_language(lang, wanted));
    }

    /// Which of two values stands is chosen.
    pub fn choose(&self, field: Field, mine: bool) {
        self.change(|sheet| sheet.choose(field, mine));
    }

    fn change(&self, change: impl FnOnce(&mut Sheet)) {
        {
            let mut state = self.state.borrow_mut();
            change(&mut state.sheet);
            state.refused = None;
            if state.sheet.is_dirty() {
                state.saved = Saved::Busy;
            } else if !state.running {
                // It is as the server has it again.
                state.saved = Saved::Done;
            }
        }
        self.keep();
        self.turn.force_update();
        let (letters, this) = (self.letters.get().wrapping_add(1), self.clone());
        self.letters.set(letters);
        browser::after(PAUSE, move || {
            if this.letters.get() == letters {
                this.send();
            }
        });
    }

    /// Somebody has left a field, or there is a connection again: nothing waits any longer.
    pub fn send(&self) {
        if self.is_replaced() {
            let kept = self.keep();
            {
                let mut state = self.state.borrow_mut();
                if state.sheet.is_dirty() {
                    state.saved = Saved::Offline { kept };
                }
            }
            self.turn.force_update();
            return;
        }
        let starts = {
            let mut state = self.state.borrow_mut();
            let wanted = state.sheet.is_dirty() && state.refused.as_ref() != Some(&state.sheet.clean());
            let starts = wanted && !state.running;
            if starts {
                state.running = true;
                state.saved = Saved::Busy;
            }
            starts
        };
        self.turn.force_update();
        if starts {
            let this = self.clone();
            spawn_local(async move { this.run().await });
        }
    }

    /// Whether somebody else is signed in on this device by now: what is typed stays there, and is not sent in their name.
    fn is_replaced(&self) -> bool {
        self.learner.as_ref().is_some_and(LearnerHandle::is_replaced)
    }

    /// The draft was read again.
    fn take(&self, draft: &Draft) {
        {
            let mut state = self.state.borrow_mut();
            if draft.revision <= state.revision || state.running {
                return;
            }
            state.revision = draft.revision;
            state.sheet.take(&draft.outline);
        }
        self.keep();
        self.turn.force_update();
    }

    async fn run(&self) {
        let outcome = self.deliver().await;
        {
            let mut state = self.state.borrow_mut();
            state.running = false;
            if outcome.is_ok() {
                state.saved = Saved::Done;
            }
        }
        let kept = self.keep();
        match outcome {
            Ok(()) => {
                self.retry.rest();
                // Something was typed meanwhile, and its pause is over.
                self.send();
            }
            Err(failure) if failure == Failure::Offline || failure.is_signed_out() => {
                self.state.borrow_mut().saved = Saved::Offline { kept };
                if let (true, Some(learner)) = (failure.is_signed_out(), &self.learner) {
                    learner.session_ended();
                } else if let Some(pause) = self.retry.next() {
                    let this = self.clone();
                    browser::after(pause, move || {
                        this.retry.begun();
                        if this.alive.get() {
                            this.send();
                        }
                    });
                }
            }
            Err(failure) => {
                let mut state = self.state.borrow_mut();
                state.refused = Some(state.sheet.clean());
                state.saved = Saved::Refused(failure.sentence(self.of.lang()));
            }
        }
        self.turn.force_update();
    }

    /// Sends what is typed; if somebody else was faster, it is put into theirs.
    async fn deliver(&self) -> Result<(), Failure> {
        let mut tries = 0;
        loop {
            let (sent, seen) = {
                let state = self.state.borrow();
                if !state.sheet.is_dirty() {
                    return Ok(());
                }
                (state.sheet.clean(), state.revision)
            };
            if self.is_replaced() {
                return Err(Failure::Offline);
            }
            let change = OutlineChange { outline: sent.clone(), seen };
            match api::request::<Draft>("PUT", &self.of.api("outline"), Some(&change)).await {
                Ok(now) => {
                    let mut state = self.state.borrow_mut();
                    state.revision = now.revision;
                    state.sheet.saved(sent, &now.outline);
                    return Ok(());
                }
                Err(failure) if failure.code() == Some(Code::DraftChanged) && tries < TRIES => {
                    let newest: Draft = api::get(&self.of.api("")).await?;
                    tries += 1;
                    let mut state = self.state.borrow_mut();
                    state.revision = newest.revision;
                    state.sheet.take(&newest.outline);
                }
                Err(failure) => return Err(failure),
            }
        }
    }

    /// Keeps on the device what the server does not have, or what is still to be chosen. Tells whether nothing would be
    /// lost with the page.
    fn keep(&self) -> bool {
        let state = self.state.borrow();
        if state.sheet.is_dirty() || !state.sheet.clashes.is_empty() {
            storage::write(&self.key(), &state.sheet)
        } else {
            storage::remove(&self.key());
            true
        }
    }
}
