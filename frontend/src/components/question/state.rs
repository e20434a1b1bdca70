//! What a question's card remembers, and how it changes.

use std::rc::Rc;

use shared::course::question::{GapResponse, Question, Response};
use yew::prelude::*;

use super::draft::Draft;

/// What the card remembers. What is graded and said follows from it and the question, also in another language.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    pub draft: Draft,
    /// The answer that was checked.
    pub answer: Option<Response>,
    /// Somebody asked for a check, but something is missing.
    pub nudge: bool,
    /// How many answers were checked.
    pub tries: u32,
    /// The item that was moved last.
    pub moved: Option<u16>,
    /// Where the focus is to go next.
    pub focus: Focus,
    /// Counts what moves the focus.
    pub turn: u32,
    /// Counts empty beginnings: menus are made anew for each, since browsers keep what was chosen in them.
    pub round: u32,
}

/// Where the focus is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// To what is said about the answer.
    Feedback,
    /// To the first control.
    First,
    /// To a button of an item: its place, and whether it was the one that moves up.
    Item(u16, bool),
}

/// What people do.
pub(super) enum Action {
    /// Choose the one.
    Pick(u16),
    /// Tick, or take the tick away.
    Tick(u16),
    /// Type or choose.
    Fill(usize, Option<GapResponse>),
    /// Move an item up, or down.
    Shift(u16, bool),
    /// Have it checked; none if something is missing.
    Check(Option<Response>),
    /// Try again, with the answer so far, or with an empty one.
    Again(Option<Rc<Question>>),
    /// Begin anew, with nothing to say about it.
    Reset(Rc<Question>),
}

impl State {
    pub fn new(question: &Question) -> State {
        State {
            draft: Draft::new(question),
            answer: None,
            nudge: false,
            tries: 0,
            moved: None,
            focus: Focus::First,
            turn: 0,
            round: 0,
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.nudge = false;
        match action {
            Action::Pick(place) => next.draft.pick(place, true),
            Action::Tick(place) => next.draft.pick(place, false),
            Action::Fill(slot, filling) => {
                if let Some(slot) = next.draft.slots.get_mut(slot) {
                    *slot = filling;
                }
            }
            Action::Shift(place, up) => {
                next.draft.shift(place, up);
                next.moved = Some(place);
                next.to(Focus::Item(place, up));
            }
            Action::Check(None) => next.nudge = true,
            Action::Check(answer) => {
                next.answer = answer;
                next.tries += 1;
                next.moved = None;
                next.to(Focus::Feedback);
            }
            Action::Again(anew) => {
                next.answer = None;
                if let Some(question) = anew {
                    next.draft = Draft::new(&question);
                    next.round += 1;
                }
                next.to(Focus::First);
            }
            Action::Reset(question) => next = State { round: next.round + 1, ..State::new(&question) },
        }
        Rc::new(next)
    }
}

impl State {
    fn to(&mut self, focus: Focus) {
        self.focus = focus;
        self.turn += 1;
    }
}
