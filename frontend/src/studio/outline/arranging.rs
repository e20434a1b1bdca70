//! The outline of a draft while somebody works on it: what they do is shown at once, and sent one thing after the other.

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use shared::api::studio::draft::Draft;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::act::{Act, Outcome, perform, read_texts, rescue};
use super::said::{done, said};
use super::state::{State, Task, Way};
use crate::api::Failure;
use crate::browser::{self, page, storage};
use crate::state::learner::LearnerHandle;
use crate::state::retry::Retry;
use crate::studio::of::Of;
use crate::studio::saved::Saved;
use crate::t;

/// The state, and what can be done with it.
#[derive(Clone)]
pub(super) struct Arranging {
    of: Of,
    owner: Uuid,
    state: Rc<RefCell<State>>,
    retry: Rc<Retry>,
    /// Not any more once the page is left and the device keeps what waits: it is sent when somebody comes back.
    alive: Rc<Cell<bool>>,
    turn: UseForceUpdateHandle,
    learner: Option<LearnerHandle>,
}

/// The outline of a draft. What the device kept of it, because the tab was closed without a connection, is sent now.
#[hook]
pub(super) fn use_arranging(of: &Of, owner: Uuid, draft: &Rc<Draft>) -> Arranging {
    let key = key(owner, of);
    let state = use_mut_ref(|| State::new(Rc::clone(draft), vec![]));
    let arranging = Arranging {
        of: of.clone(),
        owner,
        state,
        retry: (*use_memo((), |()| Rc::new(Retry::new(2_000)))).clone(),
        alive: (*use_memo((), |()| Rc::new(Cell::new(true)))).clone(),
        turn: use_force_update(),
        learner: use_context::<LearnerHandle>(),
    };
    {
        let arranging = arranging.clone();
        use_effect_with((), move |()| {
            let kept: Vec<Act> = storage::read(&key).unwrap_or_default();
            if !kept.is_empty() {
                let draft = Rc::clone(&arranging.state.borrow().draft);
                arranging.state.replace(State::new(draft, kept));
                arranging.go_on();
            }
            let online = {
                let arranging = arranging.clone();
                browser::Listener::new("online", move |_| arranging.go_on())
            };
            let leaving = {
                let arranging = arranging.clone();
                browser::Listener::new("beforeunload", move |event| {
                    if !arranging.keep() {
                        page::asks_to_stay(&event);
                    }
                })
            };
            move || {
                drop((online, leaving));
                arranging.alive.set(!arranging.keep());
            }
        });
    }
    {
        let arranging = arranging.clone();
        use_effect_with(Rc::clone(draft), move |draft| arranging.read(draft));
    }
    {
        let state = Rc::clone(&arranging.state);
        use_effect(move || {
            let (wanted, rescue) = state.borrow_mut().wanted();
            page::focus_first_of(&wanted);
            if page::focus_is_lost() {
                page::focus_first_of(&rescue);
            }
        });
    }
    arranging
}

fn key(owner: Uuid, of: &Of) -> String {
    format!("lw.studio.outline.{owner}.{}", of.draft)
}

impl Arranging {
    /// How it stands.
    pub fn state(&self) -> Ref<'_, State> {
        self.state.borrow()
    }

    /// Does something. One of the elements with these ids has the focus afterwards.
    pub fn act(&self, act: Act, focus: Vec<String>) {
        self.state.borrow_mut().focus = focus;
        self.queue(Task { way: Way::Do, act: Some(act), again: false });
    }

    /// Takes back what was done last.
    pub fn undo(&self) {
        if self.state.borrow().can_undo() {
            self.queue(Task { way: Way::Undo, act: None, again: false });
        }
    }

    /// Does again what was taken back last.
    pub fn redo(&self) {
        if self.state.borrow().can_redo() {
            self.queue(Task { way: Way::Redo, act: None, again: false });
        }
    }

    fn queue(&self, task: Task) {
        {
            let mut state = self.state.borrow_mut();
            state.told = None;
            state.removed = None;
            let arranged = matches!(task.act, Some(Act::Arrange(_)));
            let act = task.act.clone();
            state.waiting.push_back(task);
            if let (true, Some(act)) = (arranged, act) {
                state.said = said(self.of.lang(), &act, &state.draft, &state.shown());
            }
        }
        self.go_on();
    }

    /// The draft was read again.
    fn read(&self, draft: &Rc<Draft>) {
        let mut state = self.state.borrow_mut();
        let newer = draft.revision >= state.draft.revision && !Rc::ptr_eq(draft, &state.draft);
        if newer && state.waiting.is_empty() {
            state.draft = Rc::clone(draft);
            drop(state);
            self.turn.force_update();
        }
    }

    /// Sends what waits, unless that is being done.
    fn go_on(&self) {
        self.keep();
        if self.stays() {
            self.turn.force_update();
            return;
        }
        let starts = {
            let mut state = self.state.borrow_mut();
            let starts = !state.running && !state.waiting.is_empty();
            state.running |= starts;
            if starts {
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

    /// Tells whether somebody else is signed in on this device by now: what waits stays there, and is not sent in their
    /// name.
    fn stays(&self) -> bool {
        let stays = self.learner.as_ref().is_some_and(LearnerHandle::is_replaced);
        if stays {
            let kept = self.keep();
            let mut state = self.state.borrow_mut();
            if !state.waiting.is_empty() {
                state.saved = Saved::Offline { kept };
            }
        }
        stays
    }

    async fn run(&self) {
        loop {
            if self.stays() {
                break;
            }
            let next = self.state.borrow_mut().next();
            let Some(task) = next else { break };
            if let Err(failure) = self.one(task).await
                && self.failed(&failure)
            {
                break;
            }
            self.keep();
            self.turn.force_update();
        }
        self.state.borrow_mut().running = false;
        self.keep();
        self.turn.force_update();
    }

    /// Sends one thing.
    async fn one(&self, task: Task) -> Result<(), Failure> {
        let lang = self.of.lang();
        let Some(mut act) = task.act else { return Ok(()) };
        let draft = Rc::clone(&self.state.borrow().draft);
        if task.way != Way::Do {
            let mut state = self.state.borrow_mut();
            state.rescue = rescue(&act);
            if matches!(act, Act::Arrange(_)) {
                state.said = said(lang, &act, &draft, &state.shown());
            }
        }
        if let Act::Remove { lesson, texts: texts @ None } = &mut act {
            *texts = Some(read_texts(&self.of, &draft, lesson).await?);
            if let Some(first) = self.state.borrow_mut().waiting.front_mut() {
                first.act = Some(act.clone());
            }
            if self.stays() {
                return Err(Failure::Offline);
            }
        }
        let outcome = perform(&self.of, &draft, &act, task.again).await?;
        let told = match &outcome {
            Outcome::Written(_) => t!(lang, "studio-act-written"),
            _ => t!(lang, "studio-act-gone"),
        };
        let mut state = self.state.borrow_mut();
        self.retry.rest();
        match outcome {
            Outcome::Done(new) => {
                if let Some(words) = done(lang, &act, &draft) {
                    state.said = words;
                }
                if let (Act::Remove { lesson, .. }, Way::Do) = (&act, task.way) {
                    let title =
                        crate::studio::of::lesson_title(lang, draft.original, draft.lessons.get(lesson));
                    state.removed = Some(title);
                    state.focus = vec!["outline-put-back".to_owned()];
                }
                if let (Act::Add { module: None, .. }, Act::Remove { lesson, .. }) = (&act, &new.back) {
                    // The form that it was typed into is gone.
                    state.focus = vec![format!("lesson-{lesson}")];
                }
                if new.overtaken {
                    state.told = Some(t!(lang, "studio-overtaken"));
                }
                state.draft = Rc::new(new.draft);
                state.finish(task.way, new.back);
            }
            Outcome::Gone(newest) | Outcome::Written(newest) => {
                state.told = Some(told);
                state.draft = newest;
                state.waiting.pop_front();
            }
        }
        state.saved = Saved::Done;
        Ok(())
    }

    /// Something was not taken. Tells whether all else has to wait too.
    fn failed(&self, failure: &Failure) -> bool {
        let signed_out = failure.is_signed_out();
        if let (true, Some(learner)) = (signed_out, &self.learner) {
            learner.session_ended();
        }
        // What is refused to somebody else is not refused to whoever did it.
        if signed_out || *failure == Failure::Offline || self.stays() {
            if let Some(first) = self.state.borrow_mut().waiting.front_mut() {
                first.again = true;
            }
            let kept = self.keep();
            self.state.borrow_mut().saved = Saved::Offline { kept };
            if let (false, Some(pause)) = (signed_out, self.retry.next()) {
                let this = self.clone();
                browser::after(pause, move || {
                    this.retry.begun();
                    if this.alive.get() {
                        this.go_on();
                    }
                });
            }
            return true;
        }
        let mut state = self.state.borrow_mut();
        state.refuse();
        state.saved = Saved::Refused(failure.sentence(self.of.lang()));
        false
    }

    /// Keeps on the device what waits, so that it survives a closed tab. Tells whether it does.
    fn keep(&self) -> bool {
        let unsent = self.state.borrow().unsent();
        if unsent.is_empty() {
            storage::remove(&key(self.owner, &self.of));
            return true;
        }
        storage::write(&key(self.owner, &self.of), &unsent)
    }
}
