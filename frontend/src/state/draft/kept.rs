//! Texts on the device: each page that writes keeps its own, so that two tabs do not overwrite each other, and whoever
//! comes back finds what a closed one had.

use serde::{Deserialize, Serialize};
use shared::api::studio::draft::{TextChange, TextSaved};
use shared::course::mark::Mark;
use shared::course::source::Marked;
use shared::lang::Lang;
use uuid::Uuid;

use super::autosave::Autosave;
use super::document::{self, fresh, marks, settled, text};
use super::merging::{Merging, merge};
use crate::browser::storage;

/// What all keys begin with. Behind it stand account, draft, lesson, language, and the page that wrote it.
const PREFIX: &str = "lw.studio.text.";

/// A text that the server does not have yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    text: String,
    marks: Vec<Mark>,
    /// What it was made of.
    base: String,
    base_marks: Vec<Mark>,
    /// What was sent without an answer.
    #[serde(default)]
    sent: Vec<String>,
    /// When it was written, by the device's clock.
    pub at: i64,
}

impl Kept {
    /// What is to be kept of a text now.
    pub fn of(now: &Marked, saving: &Autosave, at: i64) -> Kept {
        let now = settled(now);
        Kept {
            text: text(&now),
            marks: marks(&now),
            base: text(saving.base()),
            base_marks: marks(saving.base()),
            sent: saving.unanswered().to_vec(),
            at,
        }
    }

    /// It goes together with what is there by now, or somebody has to choose.
    ///
    /// # Errors
    /// What there is to choose: *mine* is what was kept, *theirs* what is there.
    pub fn brought_into(&self, now: &Marked) -> Result<Marked, Box<Merging>> {
        let there = text(now);
        if self.text == there || self.text == self.base {
            return Ok(now.clone());
        }
        let base = if self.sent.contains(&there) {
            now.clone()
        } else {
            document::read(&self.base, &self.base_marks)
        };
        merge(&base, &document::read(&self.text, &self.marks), now)
    }

    /// What is still to be kept once the server has what was sent; none if that is all of it.
    fn after(self, sent: &TextChange, saved: &TextSaved) -> Option<Kept> {
        let is_all = self.text == sent.text && self.marks == sent.marks;
        let base = (sent.text.clone(), saved.marks.clone());
        (!is_all).then(|| Kept { base: base.0, base_marks: base.1, sent: vec![], ..self })
    }
}

/// Where one page keeps one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    all: String,
    own: String,
}

impl Place {
    /// For somebody's writing in one language of a lesson.
    pub fn new(account: Uuid, draft: Uuid, lesson: &str, lang: Lang) -> Place {
        let all = format!("{PREFIX}{account}.{draft}.{lesson}.{lang}.");
        Place { own: format!("{all}{}", fresh()), all }
    }

    /// Keeps it. Tells whether that went well.
    pub fn keep(&self, kept: &Kept, saving: &mut Autosave) -> bool {
        saving.keeps(&kept.text);
        storage::write(&self.own, kept)
    }

    /// The server has what was sent, whether or not the page is still there to hear of it: what others make of it later is
    /// no quarrel with what was kept here.
    pub fn arrived(&self, sent: &TextChange, saved: &TextSaved) {
        let Some(kept) = storage::read::<Kept>(&self.own) else { return };
        match kept.after(sent, saved) {
            // Where it cannot be written, what is there is older, and right all the same.
            Some(rest) => {
                let _ = storage::write(&self.own, &rest);
            }
            None => self.forget(),
        }
    }

    /// The server has it.
    pub fn forget(&self) {
        storage::remove(&self.own);
    }

    /// What other pages, closed or not, have kept of the same text, oldest first.
    pub fn others(&self) -> Vec<(String, Kept)> {
        let keys = storage::keys(&self.all).into_iter().filter(|key| *key != self.own);
        let mut found: Vec<(String, Kept)> =
            keys.filter_map(|key| storage::read(&key).map(|kept| (key, kept))).collect();
        found.sort_by_key(|(_, kept)| kept.at);
        found
    }

    /// Whether a key is another page's for the same text.
    pub fn is_others(&self, key: &str) -> bool {
        key.starts_with(&self.all) && key != self.own
    }

    /// The server has what another page had kept, unless that page has written something newer.
    pub fn forget_other(key: &str, at: i64) {
        if storage::read::<Kept>(key).is_none_or(|kept| kept.at == at) {
            storage::remove(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::document;
    use super::*;

    fn says(one: &str, two: &str) -> Marked {
        document(&[("a", one), ("b", two)])
    }

    #[test]
    fn what_a_closed_page_had_comes_back() {
        let saving = Autosave::new(says("1", "## 2"), 4);
        let kept = Kept::of(&says("mine", "## 2"), &saving, 0);
        let back = |now: &Marked| kept.brought_into(now);
        assert_eq!(back(&says("1", "## 2")).expect("together"), says("mine", "## 2"));
        assert_eq!(back(&says("1", "## theirs")).expect("together"), says("mine", "## theirs"));
        assert_eq!(back(&says("mine", "## 2")).expect("together"), says("mine", "## 2"));
        assert_eq!(back(&says("theirs", "## 2")).expect_err("both changed it").open(), 1);
        // Nothing had been changed: what is there by now stays.
        let kept = Kept::of(&says("1", "## 2"), &saving, 0);
        assert_eq!(kept.brought_into(&says("3", "## 4")).expect("together"), says("3", "## 4"));
    }

    #[test]
    fn what_arrived_before_the_page_was_closed_is_no_quarrel() {
        let mut saving = Autosave::new(says("1", "## 2"), 4);
        saving.send(&says("sent", "## 2")).expect("it is sent");
        let kept = Kept::of(&says("sent and more", "## 2"), &saving, 0);
        let back = kept.brought_into(&says("sent", "## 2")).expect("together");
        assert_eq!(back, says("sent and more", "## 2"));
    }

    #[test]
    fn what_arrived_after_the_page_was_left_is_no_quarrel_with_what_others_made_of_it() {
        let mut saving = Autosave::new(says("1", "## 2"), 4);
        let change = saving.send(&says("sent", "## 2")).expect("it is sent");
        let saved = TextSaved { revision: 5, marks: change.marks.clone(), changed_at: 0 };
        let kept = |now: &Marked| Kept::of(now, &saving, 0);
        assert_eq!(kept(&says("sent", "## 2")).after(&change, &saved), None, "nothing is left");
        let rest = kept(&says("sent", "## mine")).after(&change, &saved).expect("there is more");
        let back = rest.brought_into(&says("theirs", "## 2")).expect("together");
        assert_eq!(back, says("theirs", "## mine"));
    }

    #[test]
    fn each_page_keeps_its_own() {
        let place = || Place::new(Uuid::nil(), Uuid::nil(), "lesson", Lang::De);
        let (one, other) = (place(), place());
        assert!(one.is_others(&other.own) && !one.is_others(&one.own));
        assert!(!one.is_others(&Place::new(Uuid::nil(), Uuid::nil(), "lesson", Lang::DeLeicht).own));
    }
}
