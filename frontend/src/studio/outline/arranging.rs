//! The outline of a draft while somebody works on it: what they do is shown at once, and sent one thing after the other.

use std::cell::{Ref, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::course::outline::Outline;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::act::{Act, Outcome, perform, read_texts};
use super::said::{done, said};
use crate::api::Failure;
use crate::browser::{self, storage};
use crate::state::learner::LearnerHandle;
use crate::state::retry::Retry;
use crate::studio::of::Of;
use crate::studio::saved::Saved;
use crate::t;

/// Which way something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Do,
    Undo,
    Redo,
}

/// Something that waits to be sent.
#[derive(Clone, Debug, PartialEq)]
struct Task {
    way: Way,
    /// What; of undoing and redoing only known when its turn has come.
    act: Option<Act>,
    /// It was sent before, and no answer came.
    again: bool,
}

/// How it stands.
pub(super) struct State {
    pub draft: Rc<Draft>,
    waiting: VecDeque<Task>,
    undo: Vec<Act>,
    redo: Vec<Act>,
    running: bool,
    pub saved: Saved,
    /// What was done last, for screen readers.
    pub said: String,
    /// Somebody else was faster, or something could not be done.
    pub told: Option<String>,
    /// The title of the lesson that was removed last, until something else is done.
    pub removed: Option<String>,
    /// The ids of what may have the focus next, the best first.
    focus: Vec<String>,
}

impl State {
    fn new(draft: Rc<Draft>, kept: Vec<Act>) -> State {
        let waiting =
            kept.into_iter().map(|act| Task { way: Way::Do, act: Some(act), again: true }).collect();
        State {
            draft,
            waiting,
            undo: vec![],
            redo: vec![],
            running: false,
            saved: Saved::Unknown,
            said: String::new(),
            told: None,
            removed: None,
            focus: vec![],
        }
    }

    /// The outline with what waits already in it.
    pub fn shown(&self) -> Outline {
        let mut outline = self.draft.outline.clone();
        for task in &self.waiting {
            if let Some(Act::Arrange(op)) = &task.act
                && let Some((new, _)) = op.on(&outline)
            {
                outline = new;
            }
        }
        outline
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty() || self.waiting.iter().any(|task| task.way == Way::Do)
    }

    /// Whether something that was taken back can be done again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty() && !self.waiting.iter().any(|task| task.way == Way::Do)
    }

    /// What is to be done next; what undoing and redoing mean is decided now.
    fn next(&mut self) -> Option<Task> {
        loop {
            let task = self.waiting.front_mut()?;
            if task.act.is_none() {
                task.act = match task.way {
                    Way::Undo => self.undo.pop(),
                    _ => self.redo.pop(),
                };
            }
            if task.act.is_some() {
                return Some(task.clone());
            }
            self.waiting.pop_front();
        }
    }

    /// It is done: the next way back leads where it came from.
    fn finish(&mut self, way: Way, back: Act) {
        self.waiting.pop_front();
        match way {
            Way::Do => {
                self.redo.clear();
                self.undo.push(back);
            }
            Way::Undo => self.redo.push(back),
            Way::Redo => self.undo.push(back),
        }
    }

    /// It was refused. What undoing and redoing hold stays: a removed lesson is in there.
    fn refuse(&mut self) {
        if let Some(Task { way, act: Some(act), .. }) = self.waiting.pop_front() {
            match way {
                Way::Do => {}
                Way::Undo => self.undo.push(act),
                Way::Redo => self.redo.push(act),
            }
        }
    }

    /// What would be lost with the page.
    fn unsent(&self) -> Vec<Act> {
        self.waiting.iter().filter_map(|task| task.act.clone()).collect()
    }
}

/// The state, and what can be done with it.
#[derive(Clone)]
pub(super) struct Arranging {
    of: Of,
    owner: Uuid,
    state: Rc<RefCell<State>>,
    retry: Rc<Retry>,
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
            let leaving = browser::Listener::new("beforeunload", move |event| {
                if matches!(arranging.state.borrow().saved, Saved::Offline { kept: false }) {
                    browser::page::asks_to_stay(&event);
                }
            });
            move || drop((online, leaving))
        });
    }
    {
        let arranging = arranging.clone();
        use_effect_with(Rc::clone(draft), move |draft| arranging.read(draft));
    }
    {
        let state = Rc::clone(&arranging.state);
        use_effect(move || {
            let wanted = std::mem::take(&mut state.borrow_mut().focus);
            focus(&wanted);
        });
    }
    arranging
}

fn key(owner: Uuid, of: &Of) -> String {
    format!("lw.studio.outline.{owner}.{}", of.draft)
}

/// Moves the focus to the first that is there and can take it.
fn focus(ids: &[String]) {
    let there = ids.iter().filter_map(|id| browser::page::by_id(id));
    if let Some(element) = there.into_iter().find(|element| !element.has_attribute("disabled")) {
        let _ = element.focus();
    }
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

    async fn run(&self) {
        loop {
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
        if task.way != Way::Do && matches!(act, Act::Arrange(_)) {
            let mut state = self.state.borrow_mut();
            state.said = said(lang, &act, &draft, &state.shown());
        }
        if let Act::Remove { lesson, texts: texts @ None } = &mut act {
            *texts = Some(read_texts(&self.of, &draft, lesson).await?);
            if let Some(first) = self.state.borrow_mut().waiting.front_mut() {
                first.act = Some(act.clone());
            }
        }
        let outcome = perform(&self.of, &draft, &act, task.again).await?;
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
                if new.overtaken {
                    state.told = Some(t!(lang, "studio-overtaken"));
                }
                state.draft = Rc::new(new.draft);
                state.finish(task.way, new.back);
            }
            Outcome::Gone(newest) => {
                state.told = Some(t!(lang, "studio-act-gone"));
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
        if signed_out || *failure == Failure::Offline {
            if let Some(first) = self.state.borrow_mut().waiting.front_mut() {
                first.again = true;
            }
            let kept = self.keep();
            self.state.borrow_mut().saved = Saved::Offline { kept };
            if let (false, Some(pause)) = (signed_out, self.retry.next()) {
                let this = self.clone();
                browser::after(pause, move || {
                    this.retry.begun();
                    this.go_on();
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use shared::lang::Lang;

    use super::super::op::Op;
    use super::super::op::tests::outline;
    use super::*;

    pub(super) fn draft() -> Rc<Draft> {
        Rc::new(Draft {
            id: Uuid::nil(),
            organisation_name: "Stadtbibliothek".into(),
            course: "kurs".into(),
            original: Lang::De,
            outline: outline(&[("m", "abc")]),
            revision: 1,
            outline_changed_by: None,
            lessons: BTreeMap::new(),
            changed_at: 0,
            published_at: None,
            newer: false,
            archived_at: None,
        })
    }

    fn to(at: usize) -> Act {
        Act::Arrange(Op::MoveLesson { lesson: "a".into(), module: "m".into(), at })
    }

    fn lessons(state: &State) -> String {
        state.shown().lesson_ids().collect()
    }

    #[test]
    fn what_waits_is_shown_at_once() {
        let mut state = State::new(draft(), vec![to(1)]);
        assert_eq!(lessons(&state), "bac");
        state.waiting.push_back(Task { way: Way::Do, act: Some(to(2)), again: false });
        assert_eq!(lessons(&state), "bca");
        assert_eq!(state.unsent(), [to(1), to(2)]);
    }

    #[test]
    fn undoing_and_redoing_lead_back_and_forth() {
        let mut state = State::new(draft(), vec![to(2)]);
        assert!(state.can_undo() && !state.can_redo());
        let task = state.next().expect("it waits");
        state.finish(task.way, to(0));
        state.waiting.push_back(Task { way: Way::Undo, act: None, again: false });
        let task = state.next().expect("it waits");
        assert_eq!(task.act, Some(to(0)), "what undoing means is known when its turn has come");
        state.finish(task.way, to(2));
        assert!(state.can_redo() && !state.can_undo());
        state.waiting.push_back(Task { way: Way::Redo, act: None, again: false });
        let task = state.next().expect("it waits");
        assert_eq!(task.act, Some(to(2)));
        state.finish(task.way, to(0));
        assert!(state.can_undo() && !state.can_redo());
        // Something new is done: what had been taken back is not done again.
        state.redo.push(to(1));
        state.waiting.push_back(Task { way: Way::Do, act: Some(to(1)), again: false });
        let task = state.next().expect("it waits");
        state.finish(task.way, to(0));
        assert!(!state.can_redo());
    }

    #[test]
    fn what_undoing_was_refused_can_be_tried_again() {
        let mut state = State::new(draft(), vec![]);
        state.undo.push(to(1));
        state.waiting.push_back(Task { way: Way::Undo, act: None, again: false });
        assert!(state.next().is_some());
        state.refuse();
        assert!(state.can_undo() && state.waiting.is_empty());
        // More undoing than there is to undo.
        for _ in 0..2 {
            state.waiting.push_back(Task { way: Way::Undo, act: None, again: false });
        }
        assert!(state.next().is_some());
        state.finish(Way::Undo, to(2));
        assert_eq!(state.next(), None);
    }
}
