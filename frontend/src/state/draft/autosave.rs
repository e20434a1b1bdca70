//! How a text comes to the server while somebody writes it: one request at a time, again after a lost connection, and
//! never over what others wrote meanwhile.

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

/// Brings together what is written here and what others wrote. What is still being written stays as it is cut here, if that
/// goes: a block in which nothing stands yet, and a text right behind another one, whose form is open.
fn together(base: &Marked, now: &Marked, newest: &Marked) -> Result<Marked, Box<Merging>> {
    merge(base, now, newest).or_else(|_| merge(base, &settled(now), newest))
}

impl Autosave {
    /// A text as it was read from the server.
    pub fn new(base: Marked, revision: i64) -> Autosave {
        Autosave { base, revision, sending: None, unanswered: vec![], reads: false, standing: Standing::Rest }
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
        let base = if self.unanswered.contains(&arrived) {
            // It is what was sent from here, when the answer was lost.
            newest.clone()
        } else {
            self.base.clone()
        };
        let merged =
            if same(&settled(now), &newest) { Ok(newest.clone()) } else { together(&base, now, &newest) };
        self.base = newest.clone();
        self.revision = revision;
        self.unanswered.clear();
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
mod tests {
    use super::super::document::tests::document;
    use super::super::merging::Take;
    use super::*;

    fn says(text: &str) -> Marked {
        document(&[("a", text), ("b", "## Two")])
    }

    fn answer(change: &TextChange, revision: i64) -> TextSaved {
        TextSaved { revision, marks: change.marks.clone(), changed_at: 7 }
    }

    #[test]
    fn one_request_is_on_its_way_at_a_time() {
        let mut saving = Autosave::new(says("1"), 4);
        assert_eq!(saving.send(&says("1")), None);
        saving.changed(true);
        assert_eq!(saving.standing(), Standing::Kept);
        let change = saving.send(&says("2")).expect("it is sent");
        assert_eq!((change.seen, saving.standing()), (4, Standing::Sending));
        assert_eq!(saving.send(&says("3")), None);
        assert!(saving.saved(&answer(&change, 5), &says("3")), "there is more");
        assert_eq!(saving.standing(), Standing::Kept);
        let change = saving.send(&says("3")).expect("it is sent");
        assert_eq!(change.seen, 5);
        assert!(!saving.saved(&answer(&change, 6), &says("3")));
        assert_eq!((saving.standing(), saving.revision()), (Standing::Saved(7), 6));
        assert!(!saving.is_unsaved(&says("3")));
        // Typed, and undone before it was sent.
        saving.changed(true);
        assert!(!saving.rests(&says("4")));
        assert_eq!(saving.standing(), Standing::Kept);
        assert!(saving.rests(&says("3")));
        assert_eq!(saving.standing(), Standing::Rest);
    }

    #[test]
    fn without_a_connection_it_is_tried_again() {
        let mut saving = Autosave::new(says("1"), 4);
        saving.send(&says("2")).expect("it is sent");
        assert_eq!(saving.failed(&Failure::Offline), Next::Retry);
        assert_eq!(saving.standing(), Standing::Offline);
        saving.changed(true);
        assert_eq!(saving.standing(), Standing::Offline);
        assert!(saving.send(&says("3")).is_some());
        assert_eq!(saving.failed(&Failure::of(Code::SignedOut)), Next::Rest);
        assert_eq!(saving.standing(), Standing::SignedOut);
        assert!(saving.send(&says("3")).is_some());
        assert_eq!(saving.failed(&Failure::of(Code::TooLarge)), Next::Rest);
        assert_eq!(saving.standing(), Standing::Refused(Code::TooLarge));
        saving.changed(false);
        assert_eq!(saving.standing(), Standing::OnlyHere);
    }

    #[test]
    fn what_others_changed_comes_in_and_is_not_overwritten() {
        let mut saving = Autosave::new(says("1"), 4);
        saving.send(&says("2")).expect("it is sent");
        assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
        let theirs = document(&[("a", "1"), ("b", "## Two, by them")]);
        let together = saving.newest(theirs, 9, 0, &says("2")).expect("it goes together");
        let earlier = document(&[("a", "0"), ("b", "## Two")]);
        let with_theirs = document(&[("a", "0"), ("b", "## Two, by them")]);
        assert_eq!(together.with_theirs(&earlier), Some(with_theirs));
        let merged = together.now;
        assert_eq!(merged, document(&[("a", "2"), ("b", "## Two, by them")]));
        let change = saving.send(&merged).expect("it is sent");
        assert_eq!((change.seen, change.text), (9, text(&merged)));
    }

    #[test]
    fn nothing_is_sent_until_somebody_has_chosen() {
        let mut saving = Autosave::new(says("1"), 4);
        saving.send(&says("2")).expect("it is sent");
        assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
        let mut merging = saving.newest(says("3"), 9, 0, &says("2")).expect_err("both changed it");
        assert_eq!(saving.standing(), Standing::Asking);
        saving.changed(true);
        assert_eq!(saving.send(&says("2")), None);
        let spot = merging.conflicts()[0].spot;
        merging.choose(spot, Take::Mine);
        let chosen = merging.settled().expect("it is chosen");
        saving.chosen();
        let change = saving.send(&chosen).expect("it is sent");
        assert_eq!((change.seen, change.text), (9, text(&says("2"))));
    }

    #[test]
    fn what_arrived_though_the_answer_did_not_is_no_quarrel() {
        let mut saving = Autosave::new(says("1"), 4);
        saving.send(&says("2")).expect("it is sent");
        assert_eq!(saving.failed(&Failure::Offline), Next::Retry);
        saving.send(&says("3")).expect("it is sent");
        assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
        let together = saving.newest(says("2"), 5, 0, &says("3")).expect("it goes together");
        assert_eq!(together.now, says("3"));
        // Whoever only reads gets what is new, and nothing is to be sent.
        let mut reading = Autosave::new(says("1"), 4);
        assert_eq!(reading.newest(says("2"), 5, 8, &says("1")).expect("new").now, says("2"));
        assert_eq!(reading.standing(), Standing::Saved(8));
        assert_eq!(saving.send(&says("3")).map(|change| change.seen), Some(5));
    }

    #[test]
    fn while_the_newest_is_read_nothing_is_sent_and_what_was_sent_stays_known() {
        let mut saving = Autosave::new(says("1"), 4);
        saving.send(&says("2")).expect("it is sent");
        assert_eq!(saving.failed(&Failure::Offline), Next::Retry);
        saving.send(&says("3")).expect("it is sent");
        assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
        assert!(saving.is_reading());
        assert_eq!(saving.send(&says("3")), None, "it would be refused as well");
        // The newest cannot be read: that says nothing of what was sent without an answer.
        assert_eq!(saving.not_read(&Failure::of(Code::SignedOut)), Next::Rest);
        assert_eq!((saving.standing(), saving.unanswered()), (Standing::SignedOut, &[text(&says("2"))][..]));
        // The sign-in is back.
        saving.send(&says("3")).expect("it is sent");
        assert_eq!(saving.failed(&Failure::of(Code::DraftChanged)), Next::Fetch);
        let together = saving.newest(says("2"), 5, 0, &says("3")).expect("it goes together");
        assert_eq!(together.now, says("3"));
    }

    #[test]
    fn to_look_for_news_in_vain_is_no_answer_to_what_was_sent() {
        let mut saving = Autosave::new(says("1"), 4);
        let change = saving.send(&says("2")).expect("it is sent");
        assert_eq!(saving.not_read(&Failure::of(Code::SignedOut)), Next::Rest);
        assert!(saving.is_sending());
        assert!(!saving.saved(&answer(&change, 5), &says("2")));
        assert_eq!(saving.base(), &says("2"));
    }

    #[test]
    fn whoever_leaves_while_something_is_on_its_way_leaves_a_rest() {
        let mut saving = Autosave::new(says("1"), 4);
        assert_eq!(saving.rest(&says("2")), None, "nothing is on its way");
        saving.send(&says("2")).expect("it is sent");
        assert_eq!(saving.rest(&says("2")), None);
        assert_eq!(saving.rest(&says("3")).map(|rest| rest.text), Some(text(&says("3"))));
    }

    #[test]
    fn what_is_only_being_begun_stays_when_others_changes_come() {
        let theirs = document(&[("a", "1"), ("b", "## Two, by them")]);
        let arrives = |now: &Marked, base: Marked| {
            let mut saving = Autosave::new(base, 4);
            saving.newest(theirs.clone(), 9, 0, now).expect("it goes together").now
        };
        let ids = |text: &Marked| text.blocks.iter().map(|(mark, _)| mark.id.clone()).collect::<Vec<_>>();
        let mut now = says("1");
        now.blocks.push(document(&[("c", "")]).blocks.remove(0));
        assert_eq!(ids(&arrives(&now, says("1"))), ["a", "b", "c"], "nothing stands in it yet");
        let now = document(&[("a", "1"), ("d", "More."), ("b", "## Two")]);
        assert_eq!(ids(&arrives(&now, says("1"))), ["a", "d", "b"], "a text behind a text");
        // To everybody else both are one text. As long as nothing is unsaved, theirs is no quarrel with it.
        let one = |text: &str| document(&[("a", text), ("b", "## Two")]);
        let mut saving = Autosave::new(one("1\n\nMore."), 4);
        let together = saving.newest(one("1\n\nMore, by them."), 9, 0, &now).expect("it goes together");
        assert_eq!(together.now, one("1\n\nMore, by them."));
    }
}
