//! Undo and redo: the states a document was in.

use shared::course::source::Marked;

/// So many steps lead back.
const STEPS: usize = 200;
/// And so many bytes at most are kept for them.
const BYTES: usize = 8 * 1024 * 1024;
/// What is typed into one field without a longer pause is one step, in milliseconds.
const PAUSE: i64 = 1_000;

/// A document and the states before and after it.
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Marked>,
    now: Marked,
    future: Vec<Marked>,
    /// The field that was typed into last, and when.
    typing: Option<(String, i64)>,
}

impl History {
    /// A document to which nothing was done yet.
    pub fn new(now: Marked) -> History {
        History { past: vec![], now, future: vec![], typing: None }
    }

    /// As it is now.
    pub fn now(&self) -> &Marked {
        &self.now
    }

    /// It is another now. `field` names what was typed into, and nothing for what is a step of its own.
    pub fn change(&mut self, to: Marked, field: Option<&str>, at: i64) {
        let goes_on = self
            .typing
            .as_ref()
            .is_some_and(|(typed, when)| Some(typed.as_str()) == field && (0..=PAUSE).contains(&(at - when)));
        let before = std::mem::replace(&mut self.now, to);
        if !goes_on {
            self.past.push(before);
        }
        self.future.clear();
        self.typing = field.map(|field| (field.to_owned(), at));
        self.bound();
    }

    /// One step back. Tells whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        self.typing = None;
        true
    }

    /// One step forward again. Tells whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        self.typing = None;
        true
    }

    /// Whether there is a step back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step forward.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Others changed the text as well: it is this now, and each state that undo and redo lead to has their changes too,
    /// so that undoing one's own work undoes nobody else's. States in which that cannot be are given up.
    pub fn rebase(&mut self, now: Marked, with_theirs: impl Fn(&Marked) -> Option<Marked>) {
        let kept = |states: &[Marked]| {
            let mut kept: Vec<Marked> = states.iter().rev().map_while(&with_theirs).collect();
            kept.reverse();
            kept
        };
        self.past = kept(&self.past);
        self.future = kept(&self.future);
        self.now = now;
        self.typing = None;
    }

    fn bound(&mut self) {
        let size = |state: &Marked| {
            state.head.len() + state.blocks.iter().map(|(_, text)| text.len()).sum::<usize>()
        };
        let mut bytes: usize = self.past.iter().map(size).sum();
        let mut gone = 0;
        while self.past.len() - gone > STEPS || (bytes > BYTES && self.past.len() - gone > 1) {
            bytes -= self.past.get(gone).map_or(0, size);
            gone += 1;
        }
        self.past.drain(..gone);
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::document;
    use super::*;

    fn says(text: &str) -> Marked {
        document(&[("a", text)])
    }

    #[test]
    fn typing_in_one_field_is_one_step_until_a_pause() {
        let mut history = History::new(says(""));
        history.change(says("H"), Some("a"), 0);
        history.change(says("Ha"), Some("a"), 900);
        history.change(says("Hal"), Some("a"), 1_800);
        history.change(says("Hall"), Some("a"), 4_000);
        history.change(says("Hallo"), Some("b"), 4_100);
        history.change(says("Hallo!"), None, 4_150);
        history.change(says("Hallo!!"), None, 4_160);
        let mut seen = vec![];
        while history.undo() {
            seen.push(history.now().clone());
        }
        assert_eq!(seen, ["Hallo!", "Hallo", "Hall", "Hal", ""].map(says));
        assert!(history.redo() && history.can_redo());
        assert_eq!(history.now(), &says("Hal"));
        // What is done after an undo is a step of its own, and takes the place of what was undone.
        history.change(says("Halt"), Some("a"), 4_170);
        assert!(!history.can_redo());
        assert!(history.undo());
        assert_eq!(history.now(), &says("Hal"));
    }

    #[test]
    fn it_does_not_grow_without_end() {
        let mut history = History::new(says(""));
        for n in 0..STEPS + 50 {
            history.change(says(&n.to_string()), None, 0);
        }
        let steps = std::iter::from_fn(|| history.undo().then_some(())).count();
        assert_eq!(steps, STEPS);
        let mut history = History::new(says(""));
        let long = "x".repeat(BYTES / 4);
        for n in 0..20 {
            history.change(says(&format!("{long}{n}")), None, 0);
        }
        let steps = std::iter::from_fn(|| history.undo().then_some(())).count();
        assert!((1..=4).contains(&steps), "{steps}");
    }

    #[test]
    fn what_others_wrote_is_not_undone() {
        let mut history = History::new(says("1"));
        history.change(says("2"), None, 0);
        history.change(says("3"), None, 0);
        assert!(history.undo());
        history.rebase(document(&[("a", "2"), ("b", "new")]), |state| {
            let mut state = state.clone();
            state.blocks.push(document(&[("b", "new")]).blocks.remove(0));
            Some(state)
        });
        assert!(history.undo());
        assert_eq!(history.now(), &document(&[("a", "1"), ("b", "new")]));
        assert!(history.redo() && history.redo());
        assert_eq!(history.now(), &document(&[("a", "3"), ("b", "new")]));
        history.rebase(says("other"), |_| None);
        assert!(!history.can_undo() && !history.can_redo());
    }
}
