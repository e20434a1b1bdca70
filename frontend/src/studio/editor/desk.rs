//! A lesson on the desk: its text with what was done to it, on its way to device and server.

use shared::api::studio::draft::{LessonText, TextChange, TextSaved};
use shared::course::source::{HeadSource, Marked};

use super::conflict::Other;
use crate::api::Failure;
use crate::browser;
use crate::state::draft::autosave::{Autosave, Next, Standing};
use crate::state::draft::document::{self, Edit};
use crate::state::draft::history::History;
use crate::state::draft::kept::{Kept, Place};
use crate::state::draft::merging::{Merging, Spot, Take};

/// The lesson.
pub(super) struct Desk {
    history: History,
    saving: Autosave,
    place: Place,
    /// The device has the text as it is now.
    kept: bool,
    /// What other pages had kept and has come in here, with when it was written.
    adopted: Vec<(String, i64)>,
    /// What somebody has to choose.
    merging: Option<(Box<Merging>, Other)>,
    /// The head that it is given when it is begun.
    begins: String,
    /// Who changed it last on the server.
    changed_by: Option<String>,
}

/// What a page leaves behind that will not be there when the answer comes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Left {
    /// What is to be sent then.
    pub rest: Option<TextChange>,
    /// What other pages had kept and is in there.
    pub adopted: Vec<(String, i64)>,
}

impl Left {
    /// The server has all of it.
    pub fn forget(self) {
        for (key, at) in self.adopted {
            Place::forget_other(&key, at);
        }
    }
}

/// What came of reading the newest text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arrived {
    /// It is what is here already.
    Old,
    /// Others' changes are in the text now.
    Together,
    /// Somebody has to choose.
    Asks,
}

impl Desk {
    /// A text as it was read.
    pub fn new(read: &LessonText, place: Place) -> Desk {
        let text = document::read(&read.text, &read.marks);
        let head =
            HeadSource { title: String::new(), purpose: String::new(), minutes: 5, competences: vec![] };
        Desk {
            history: History::new(text.clone()),
            saving: Autosave::new(text, read.revision),
            place,
            kept: true,
            adopted: vec![],
            merging: None,
            begins: head.write(),
            changed_by: read.changed_by.clone(),
        }
    }

    /// It is given this head when it is begun.
    pub fn begins_with(&mut self, head: String) {
        self.begins = head;
    }

    /// The text now.
    pub fn now(&self) -> &Marked {
        self.history.now()
    }

    /// What can be undone and done again.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Where the text is.
    pub fn standing(&self) -> Standing {
        self.saving.standing()
    }

    /// The revision that the text was made of.
    pub fn revision(&self) -> i64 {
        self.saving.revision()
    }

    /// What somebody has to choose.
    pub fn merging(&self) -> Option<(&Merging, &Other)> {
        self.merging.as_ref().map(|(merging, other)| (&**merging, other))
    }

    /// Whether the server lacks something.
    pub fn is_unsaved(&self) -> bool {
        self.saving.is_unsaved(self.now())
    }

    /// Takes what closed pages had left on the device into the text. Tells whether there was something new in it. `me` is
    /// whose pages they were.
    pub fn adopt(&mut self, me: &str) -> bool {
        let before = self.now().clone();
        for (key, kept) in self.place.others() {
            if self.adopted.iter().any(|(adopted, at)| *adopted == key && *at == kept.at) {
                continue;
            }
            self.adopted.push((key, kept.at));
            match kept.brought_into(self.now()) {
                Ok(now) if now == *self.now() => {}
                Ok(now) => self.history.change(now, None, browser::now_ms()),
                Err(merging) => {
                    self.merging = Some((merging, self.other(me)));
                    self.saving.asks();
                    break;
                }
            }
        }
        if self.merging.is_none() {
            if self.is_unsaved() {
                self.touched();
            } else {
                self.forget();
            }
        }
        *self.now() != before
    }

    /// Does something. Tells whether it changed anything. `field` is what is being typed into.
    pub fn edit(&mut self, edit: Edit, field: Option<&str>) -> bool {
        let begins = self.now().head.is_empty() && !matches!(edit, Edit::Whole(_));
        let Some(mut next) = edit.apply(self.now()) else { return false };
        if begins && next.head.is_empty() {
            next = Edit::Head(self.begins.clone()).apply(&next).unwrap_or(next);
        }
        self.history.change(next, field, browser::now_ms());
        self.touched();
        true
    }

    /// One step back or forward. Tells whether there was one.
    pub fn step(&mut self, back: bool) -> bool {
        let stepped = if back { self.history.undo() } else { self.history.redo() };
        if stepped {
            self.touched();
        }
        stepped
    }

    /// Keeps the text on the device.
    fn touched(&mut self) {
        let kept = self.keep();
        self.saving.changed(kept);
    }

    fn keep(&mut self) -> bool {
        let kept = Kept::of(self.now(), &self.saving, browser::now_ms());
        self.kept = self.place.keep(&kept, &mut self.saving);
        self.kept
    }

    /// Whether a text would be lost with the page.
    pub fn is_only_here(&self) -> bool {
        !self.kept && self.is_unsaved()
    }

    /// The server has everything.
    fn forget(&mut self) {
        self.place.forget();
        for (key, at) in self.adopted.drain(..) {
            Place::forget_other(&key, at);
        }
    }

    /// What is to be sent now, if anything.
    pub fn send(&mut self) -> Option<TextChange> {
        if self.merging.is_none() && self.saving.rests(self.history.now()) {
            self.forget();
            return None;
        }
        let change = self.saving.send(self.history.now())?;
        // Whoever comes back must know that the server may have this one.
        self.keep();
        Some(change)
    }

    /// The server has what was sent. Tells whether there is more by now.
    pub fn saved(&mut self, saved: &TextSaved) -> bool {
        let more = self.saving.saved(saved, self.history.now());
        if more {
            self.keep();
        } else {
            self.forget();
        }
        more
    }

    /// What was sent, or asked for, did not arrive.
    pub fn failed(&mut self, failure: &Failure) -> Next {
        let next = self.saving.failed(failure);
        self.keep();
        next
    }

    /// The newest text could not be read.
    pub fn not_read(&mut self, failure: &Failure) -> Next {
        self.saving.not_read(failure)
    }

    /// Whether the newest text is being read, because the server has asked for it.
    pub fn is_reading(&self) -> bool {
        self.saving.is_reading()
    }

    /// The page is left while something is on its way.
    pub fn leave(&mut self) -> Left {
        let rest = if self.merging.is_none() { self.saving.rest(self.history.now()) } else { None };
        Left { rest, adopted: std::mem::take(&mut self.adopted) }
    }

    /// Whether something is on its way.
    pub fn is_sending(&self) -> bool {
        self.saving.is_sending()
    }

    /// The newest text was read. `me` is who reads.
    pub fn newest(&mut self, read: &LessonText, me: &str) -> Arrived {
        if self.merging.is_some() || self.saving.is_sending() || read.revision <= self.saving.revision() {
            return Arrived::Old;
        }
        self.changed_by.clone_from(&read.changed_by);
        let newest = document::read(&read.text, &read.marks);
        let mine = self.now().clone();
        match self.saving.newest(newest, read.revision, read.changed_at, &mine) {
            Ok(together) => {
                let changed = !document::same(&together.now, &mine);
                if changed {
                    self.history.rebase(together.now.clone(), |state| together.with_theirs(state));
                }
                if self.is_unsaved() {
                    self.keep();
                } else {
                    self.forget();
                }
                if changed { Arrived::Together } else { Arrived::Old }
            }
            Err(merging) => {
                self.merging = Some((merging, self.other(me)));
                Arrived::Asks
            }
        }
    }

    /// Whose the text on the server is.
    fn other(&self, me: &str) -> Other {
        match &self.changed_by {
            Some(who) if who != me => Other::Person(who.clone()),
            _ => Other::Server,
        }
    }

    /// Somebody chooses.
    pub fn choose(&mut self, spot: Spot, take: Take) {
        if let Some((merging, _)) = &mut self.merging {
            merging.choose(spot, take);
        }
    }

    /// Everything was chosen. Tells whether that is so, and the text goes on. `me` is who has chosen.
    pub fn chosen(&mut self, me: &str) -> bool {
        let Some(result) = self.merging.as_ref().and_then(|(merging, _)| merging.settled()) else {
            return false;
        };
        self.merging = None;
        // An earlier state would leave out what others wrote.
        self.history.rebase(result, |_| None);
        self.saving.chosen();
        // What else lies on the device comes in now.
        self.adopt(me);
        true
    }

    /// Where it is kept on the device.
    pub fn place(&self) -> &Place {
        &self.place
    }
}
