//! An answer in the making.

use shared::course::question::{GapPart, GapResponse, Question, QuestionKind, Response};
use shared::grading::read_number;

/// What is ticked, typed, chosen or moved so far.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Draft {
    /// Choices: the places ticked, ascending. True or false: 0 "holds", 1 "does not".
    pub picks: Vec<u16>,
    /// One for what is typed, for each left side, for each gap.
    pub slots: Vec<Option<GapResponse>>,
    /// Ordering: the places of the items as they stand now.
    pub order: Vec<u16>,
    /// Ordering: whether anything was moved.
    pub moved: bool,
}

impl Draft {
    /// Nothing answered yet.
    pub fn new(question: &Question) -> Draft {
        let (slots, items) = match &question.kind {
            QuestionKind::ShortAnswer { .. } | QuestionKind::Numeric { .. } => (1, 0),
            QuestionKind::Matching { pairs, .. } => (pairs.len(), 0),
            QuestionKind::Gaps { parts } => {
                (parts.iter().filter(|part| !matches!(part, GapPart::Text { .. })).count(), 0)
            }
            QuestionKind::Ordering { items } => (0, items.len()),
            _ => (0, 0),
        };
        Draft {
            picks: Vec::new(),
            slots: vec![None; slots],
            order: QuestionKind::shuffled(&question.id, items),
            moved: items < 2,
        }
    }

    /// Whether it was made for a question of this shape: the same one may differ between languages.
    pub fn fits(&self, question: &Question) -> bool {
        let fresh = Draft::new(question);
        fresh.slots.len() == self.slots.len() && fresh.order.len() == self.order.len()
    }

    /// The answer, if there is enough of it to be graded.
    pub fn response(&self, question: &Question) -> Option<Response> {
        Some(match &question.kind {
            QuestionKind::SingleChoice { .. } => Response::SingleChoice(*self.picks.first()?),
            QuestionKind::MultipleChoice { .. } => {
                self.picks.first()?;
                Response::MultipleChoice(self.picks.clone())
            }
            QuestionKind::TrueFalse { .. } => Response::TrueFalse(*self.picks.first()? == 0),
            QuestionKind::ShortAnswer { .. } => Response::ShortAnswer(self.typed(0)?.to_owned()),
            QuestionKind::Numeric { .. } => {
                let typed = self.typed(0)?;
                read_number(typed)?;
                Response::Numeric(typed.to_owned())
            }
            QuestionKind::Matching { .. } => {
                Response::Matching((0..self.slots.len()).map(|slot| self.menu(slot)).collect::<Option<_>>()?)
            }
            QuestionKind::Ordering { .. } => {
                self.moved.then_some(())?;
                Response::Ordering(self.order.clone())
            }
            QuestionKind::Gaps { .. } => Response::Gaps(
                (0..self.slots.len())
                    .map(|slot| match self.menu(slot) {
                        Some(place) => Some(GapResponse::Menu(place)),
                        None => self.typed(slot).map(|text| GapResponse::Typed(text.to_owned())),
                    })
                    .collect::<Option<_>>()?,
            ),
        })
    }

    /// What is chosen in a menu.
    pub fn menu(&self, slot: usize) -> Option<u16> {
        match self.slots.get(slot) {
            Some(Some(GapResponse::Menu(place))) => Some(*place),
            _ => None,
        }
    }

    /// What is typed, unless there is nothing to it.
    fn typed(&self, slot: usize) -> Option<&str> {
        Some(self.text(slot)).filter(|text| !text.trim().is_empty())
    }

    /// What is typed, letter by letter.
    pub fn text(&self, slot: usize) -> &str {
        match self.slots.get(slot) {
            Some(Some(GapResponse::Typed(text))) => text,
            _ => "",
        }
    }

    /// Ticks a choice, or takes the tick away. `only`: it takes the place of the others.
    pub fn pick(&mut self, place: u16, only: bool) {
        match self.picks.binary_search(&place) {
            _ if only => self.picks = vec![place],
            Ok(at) => {
                self.picks.remove(at);
            }
            Err(at) => self.picks.insert(at, place),
        }
    }

    /// Moves an item by one, up or down.
    pub fn shift(&mut self, place: u16, up: bool) {
        let Some(at) = self.order.iter().position(|p| *p == place) else { return };
        let to = if up { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(to) = to.filter(|to| *to < self.order.len()) {
            self.order.swap(at, to);
            self.moved = true;
        }
    }
}
