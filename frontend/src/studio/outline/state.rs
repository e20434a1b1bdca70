//! What is done to an outline and waits to be sent, what undoing and redoing hold, and how it stands.

use std::collections::VecDeque;
use std::rc::Rc;

use shared::api::studio::draft::Draft;
use shared::course::outline::Outline;

use super::act::Act;
use crate::studio::saved::Saved;

/// Which way something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Do,
    Undo,
    Redo,
}

/// Something that waits to be sent.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Task {
    pub way: Way,
    /// What; of undoing and redoing only known when its turn has come.
    pub act: Option<Act>,
    /// It was sent before, and no answer came.
    pub again: bool,
}

/// How it stands.
pub(super) struct State {
    pub draft: Rc<Draft>,
    pub waiting: VecDeque<Task>,
    pub undo: Vec<Act>,
    pub redo: Vec<Act>,
    pub running: bool,
    pub saved: Saved,
    /// What was done last, for screen readers.
    pub said: String,
    /// Somebody else was faster, or something could not be done.
    pub told: Option<String>,
    /// The title of the lesson that was removed last, until something else is done.
    pub removed: Option<String>,
    /// The ids of what may have the focus next, the best first.
    pub focus: Vec<String>,
    /// The same, while something is undone or redone: only for those whose focus is lost by that.
    pub rescue: Vec<String>,
}

impl State {
    pub fn new(draft: Rc<Draft>, kept: Vec<Act>) -> State {
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
            rescue: vec![],
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
    pub fn next(&mut self) -> Option<Task> {
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
    pub fn finish(&mut self, way: Way, back: Act) {
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
    pub fn refuse(&mut self) {
        if let Some(Task { way, act: Some(act), .. }) = self.waiting.pop_front() {
            match way {
                Way::Do => {}
                Way::Undo => self.undo.push(act),
                Way::Redo => self.redo.push(act),
            }
        }
    }

    /// What may have the focus now, and what if it is lost: known to the end of what is undone, and not beyond.
    pub fn wanted(&mut self) -> (Vec<String>, Vec<String>) {
        let rescue = self.rescue.clone();
        if self.waiting.is_empty() {
            self.rescue.clear();
        }
        (std::mem::take(&mut self.focus), rescue)
    }

    /// What would be lost with the page.
    pub fn unsent(&self) -> Vec<Act> {
        self.waiting.iter().filter_map(|task| task.act.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use shared::lang::Lang;
    use uuid::Uuid;

    use super::super::op::Op;
    use super::super::op::tests::outline;
    use super::*;

    fn draft() -> Rc<Draft> {
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
            review: None,
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
    fn a_lost_focus_is_found_until_it_is_done() {
        let mut state = State::new(draft(), vec![to(1)]);
        state.rescue = vec!["lesson-a".into()];
        state.focus = vec!["up-a".into()];
        assert_eq!(state.wanted(), (vec!["up-a".into()], vec!["lesson-a".into()]));
        assert_eq!(state.wanted(), (vec![], vec!["lesson-a".into()]), "it is shown before it is done");
        state.waiting.clear();
        assert_eq!(state.wanted(), (vec![], vec!["lesson-a".into()]));
        assert_eq!(state.wanted(), (vec![], vec![]), "what is lost later is not by undoing");
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
