//! How a text comes to the server while somebody writes it: one request at a time, again after a lost connection, and
//! never over what others wrote meanwhile.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};

use shared::api::problem::Code;
use shared::api::studio::draft::{TextChange, TextSaved};
use shared::course::source::Marked;

use super::document::{self, marks, same, settled, text};
use super::merging::{Merging, merge};
use crate::api::Failure;

/// What is said about where the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was changed yet.
    Rest,
    /// The device has it, and the server will.
    Kept,
    /// Nothing but this page has it: the device lets us keep nothing.
    OnlyHere,
    /// It is on its way.
    Sending,
    /// The server has had it since then.
    Saved(i64),
    /// There is no connection. The device has it.
    Offline,
    /// The sign-in is over. The device has it.
    SignedOut,
    /// The server does not take it, and why.
    Refused(Code),
    /// Somebody has to choose between two versions.
    Asking,
}

/// What is to be done after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Others changed the text: read it.
    Fetch,
    /// Try again after a while.
    Retry,
    /// Whoever writes has to do something first.
    Rest,
}

/// How the saving of a text stands.
#[derive(Clone, Debug)]
pub struct Autosave {
    base: Marked,
    revision: i64,
    sending: Option<Marked>,
    /// What was sent without an answer: the server may have it or not.
    unanswered: Vec<String>,
    /// Fingerprints of what the device was given to keep since the base: another page of the same person may have brought
    /// one of these to the server.
    kept: VecDeque<u64>,
    /// The server has a newer text, and it is being read: until it is here, whatever is sent would be refused.
    reads: bool,
    standing: Standing,
}

/// A text into which what others wrote has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// The text now.
    pub now: Marked,
    base: Marked,
    newest: Marked,
}

impl Together {
    /// The same for an earlier state of what is written here; none if it does not go together.
    pub fn with_theirs(&self, state: &Marked) -> Option<Marked> {
        together(&self.base, state, &self.newest).ok()
    }
}

/// So many of the texts that were kept are remembered.
const MOST_KEPT: usize = 200;

fn print(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Brings together what is written here and what others wrote. What is still being written stays as it is cut here, if that
/// goes: a block in which nothing stands yet, and a text right behind another one, whose form is open.
fn together(base: &Marked, now: &Marked, newest: &Marked) -> Result<Marked, Box<Merging>> {
    merge(base, now, newest).or_else(|_| merge(base, &settled(now), newest))
}

impl Autosave {
    /// A text as it was read from the server.
    pub fn new(base: Marked, revision: i64) -> Autosave {
        Autosave {
            base,
            revision,
            sending: None,
            unanswered: vec![],
            kept: VecDeque::new(),
            reads: false,
            standing: Standing::Rest,
        }
    }

    /// What the server had last, as far as is known here.
    pub fn base(&self) -> &Marked {
        &self.base
    }

    /// Of the base.
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// Texts that were sent without an answer.
    pub fn unanswered(&self) -> &[String] {
        &self.unanswered
    }

    /// What is said about it.
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// Whether the server lacks something.
    pub fn is_unsaved(&self, now: &Marked) -> bool {
        !same(&self.base, now)
    }

    /// Whether something is on its way.
    pub fn is_sending(&self) -> bool {
        self.sending.is_some()
    }

    /// The device was given this text to keep.
    pub fn keeps(&mut self, text: &str) {
        self.kept.push_back(print(text));
        if self.kept.len() > MOST_KEPT {
            self.kept.pop_front();
        }
    }

    /// Whether the newest text is being read, because the server has asked for it.
    pub fn is_reading(&self) -> bool {
        self.reads
    }

    /// Something was changed; `kept` tells whether the device has it.
    pub fn changed(&mut self, kept: bool) {
        if self.standing != Standing::Asking {
            self.standing = match self.standing {
                _ if !kept => Standing::OnlyHere,
                // What stands in the way of sending still does.
                Standing::Offline => Standing::Offline,
                Standing::SignedOut => Standing::SignedOut,
                _ => Standing::Kept,
            };
        }
    }

    /// What is to be sent now; nothing while something is on its way or read, or somebody has to choose, or the server has
    /// all.
    pub fn send(&mut self, now: &Marked) -> Option<TextChange> {
        let waits = self.sending.is_some() || self.reads || self.standing == Standing::Asking;
        if waits || !self.is_unsaved(now) {
            return None;
        }
        let now = settled(now);
        let change = self.change(&now);
        self.unanswered.retain(|sent| *sent != change.text);
        self.unanswered.push(change.text.clone());
        self.sending = Some(now);
        self.standing = Standing::Sending;
        Some(change)
    }

    fn change(&self, now: &Marked) -> TextChange {
        TextChange { text: text(now), marks: marks(now), seen: self.revision }
    }

    /// What will be left to send once what is on its way has arrived: for a page that will not be there any more.
    pub fn rest(&self, now: &Marked) -> Option<TextChange> {
        let now = settled(now);
        self.sending.as_ref().filter(|sent| !same(sent, &now)).map(|_| self.change(&now))
    }

    /// The server has what was sent. Tells whether there is more by now.
    pub fn saved(&mut self, saved: &TextSaved, now: &Marked) -> bool {
        if let Some(sent) = self.sending.take() {
            self.base = document::read(&text(&sent), &saved.marks);
        }
        self.revision = saved.revision;
        self.unanswered.clear();
        self.kept.clear();
        let more = self.is_unsaved(&settled(now));
        self.standing = if more { Standing::Kept } else { Standing::Saved(saved.changed_at) };
        more
    }

    /// What was sent did not arrive.
    pub fn failed(&mut self, failure: &Failure) -> Next {
        self.sending = None;
        let next = self.hindered(failure);
        if next != Next::Retry {
            // There was an answer: the server does not have it.
            self.unanswered.pop();
        }
        self.reads = next == Next::Fetch;
        next
    }

    /// The newest text could not be read. What was sent is as it was.
    pub fn not_read(&mut self, failure: &Failure) -> Next {
        self.reads = false;
        self.hindered(failure)
    }

    fn hindered(&mut self, failure: &Failure) -> Next {
        let (standing, next) = match failure.code() {
            None | Some(Code::Timeout | Code::TooManyRequests | Code::Internal | Code::Unavailable) => {
                (Standing::Offline, Next::Retry)
            }
            Some(Code::SignedOut) => (Standing::SignedOut, Next::Rest),
            Some(Code::DraftChanged) => (Standing::Sending, Next::Fetch),
            Some(code) => (Standing::Refused(code), Next::Rest),
        };
        self.standing = standing;
        next
    }

    /// The newest text of the server was read: what is written here goes together with it, or somebody has to choose.
    /// `at` is when it was changed.
    ///
    /// # Errors
    /// What there is to choose. Until [`Autosave::chosen`] nothing is sent.
    pub fn newest(
        &mut self,
        newest: Marked,
        revision: i64,
        at: i64,
        now: &Marked,
    ) -> Result<Together, Box<Merging>> {
        self.reads = false;
        let arrived = text(&newest);
        let base = if self.unanswered.contains(&arrived) || self.kept.contains(&print(&arrived)) {
            // It is what was sent from here, when the answer was lost; or what another page found on the device.
            newest.clone()
        } else {
            self.base.clone()
        };
        let merged =
            if same(&settled(now), &newest) { Ok(newest.clone()) } else { together(&base, now, &newest) };
        self.base = newest.clone();
        self.revision = revision;
        self.unanswered.clear();
        self.kept.clear();
        self.standing = match &merged {
            Ok(merged) if !self.is_unsaved(merged) => Standing::Saved(at),
            Ok(_) => Standing::Kept,
            Err(_) => Standing::Asking,
        };
        merged.map(|now| Together { now, base, newest })
    }

    /// Somebody has to choose between what is written here and what lay on the device.
    pub fn asks(&mut self) {
        self.standing = Standing::Asking;
    }

    /// The server has everything, and nothing is on its way: then that is what is said. Tells whether it is so.
    pub fn rests(&mut self, now: &Marked) -> bool {
        let rests = self.sending.is_none() && !self.is_unsaved(now);
        if rests && !matches!(self.standing, Standing::Saved(_)) {
            self.standing = Standing::Rest;
        }
        rests
    }

    /// Somebody has chosen.
    pub fn chosen(&mut self) {
        self.standing = Standing::Kept;
    }
}

#[cfg(test)]
mod tests;
