//! What is noted at the door, kept on the device until the server has it. The connection may be gone the whole evening.
//!
//! Each note has a key of its own in the storage, `lw.door.<organisation>.<session>.<key>`; two tabs never overwrite each
//! other's. How they reach the server stands in [`delivery`].

pub mod delivery;

use std::cell::RefCell;

use serde::{Deserialize, Serialize};
use shared::api::workshop::Needs;
use shared::api::workshop::desk::{DeskSession, NoteAtDoor, Tick};
use uuid::Uuid;

use crate::browser::storage;

/// Something that waits to be sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// A mark on a booking.
    Note(NoteAtDoor),
    /// People without a booking.
    Tick(Tick),
}

impl Kept {
    fn key(&self) -> Uuid {
        match self {
            Kept::Note(note) => note.key,
            Kept::Tick(tick) => tick.key,
        }
    }
}

/// The door of a session, which an organisation holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// Whose.
    pub organisation: Uuid,
    /// Of what.
    pub session: Uuid,
}

/// Notes, by organisation and session.
const NOTES: &str = "lw.door.";
/// Lists of participants, by session.
const LISTS: &str = "lw.session.";
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

thread_local! {
    /// Where the device keeps nothing (private windows, full storage), notes live as long as the page.
    static MEMORY: RefCell<Vec<(Door, Kept)>> = const { RefCell::new(Vec::new()) };
}

impl Door {
    fn prefix(self) -> String {
        format!("{NOTES}{}.{}.", self.organisation, self.session)
    }

    /// Keeps something. Tells whether it survives a closed tab.
    pub fn keep(self, kept: &Kept) -> bool {
        let survives = storage::write(&format!("{}{}", self.prefix(), kept.key()), kept);
        if !survives {
            MEMORY.with_borrow_mut(|all| all.push((self, kept.clone())));
        }
        survives
    }

    /// Notes were once kept by session alone, `lw.door.<session>.<key>`: those that still wait are sent as the others are.
    pub fn adopt_old(self) {
        for old in storage::keys(&format!("{NOTES}{}.", self.session)) {
            let kept = self.renewed(&old).zip(storage::read::<Kept>(&old));
            if kept.is_some_and(|(new, kept)| storage::write(&new, &kept)) {
                storage::remove(&old);
            }
        }
    }

    /// The key of today for one that names the session alone.
    fn renewed(self, old: &str) -> Option<String> {
        let behind = old.strip_prefix(NOTES)?.strip_prefix(&self.session.to_string())?.strip_prefix('.')?;
        let key: Uuid = behind.parse().ok()?;
        Some(format!("{}{key}", self.prefix()))
    }

    /// What waits, oldest first. (UUIDv7 sorts by time.)
    pub fn waiting(self) -> Vec<Kept> {
        let mut keys = storage::keys(&self.prefix());
        keys.sort_unstable();
        let mut all: Vec<Kept> = keys.iter().filter_map(|key| storage::read(key)).collect();
        MEMORY.with_borrow(|kept| {
            all.extend(kept.iter().filter(|(of, _)| *of == self).map(|(_, it)| it.clone()))
        });
        all
    }

    /// Forgets what the server has.
    fn forget(self, some: &[Kept]) {
        for kept in some {
            storage::remove(&format!("{}{}", self.prefix(), kept.key()));
        }
        MEMORY.with_borrow_mut(|all| all.retain(|(of, it)| *of != self || !some.contains(it)));
    }
}

/// The session that a key of the storage is about, behind the organisation's part of it.
fn session_of(key: &str, organisation: Uuid) -> Option<Uuid> {
    let behind = key.strip_prefix(NOTES)?.strip_prefix(&organisation.to_string())?.strip_prefix('.')?;
    behind.split('.').next()?.parse().ok()
}

/// The doors of an organisation at which something waits.
pub fn with_notes(organisation: Uuid) -> Vec<Door> {
    let keys = storage::keys(&format!("{NOTES}{organisation}."));
    let mut sessions: Vec<Uuid> = keys.iter().filter_map(|key| session_of(key, organisation)).collect();
    MEMORY.with_borrow(|all| {
        sessions
            .extend(all.iter().filter(|(of, _)| of.organisation == organisation).map(|(of, _)| of.session));
    });
    sessions.sort_unstable();
    sessions.dedup();
    sessions.into_iter().map(|session| Door { organisation, session }).collect()
}

/// The session as it was last seen, so that the door opens without a connection.
pub fn remembered(session: Uuid) -> Option<DeskSession> {
    storage::read(&format!("{LISTS}{session}"))
}

/// Remembers who is expected: names, parties and codes, without contacts; what they need of those who have seats alone.
/// They stay until the sign-out ([`forget_all`]), or until the office is opened more than a day after the session
/// ([`forget_old`]).
pub fn remember(view: &DeskSession) {
    let mut expected = DeskSession { gone: vec![], calls: vec![], decisions: vec![], ..view.clone() };
    for booking in expected.participants.iter_mut().chain(&mut expected.queue) {
        booking.email = None;
        booking.phone = None;
    }
    for booking in &mut expected.queue {
        booking.needs = Needs::default();
    }
    // A device that keeps nothing still works while the page is open.
    let _ = storage::write(&format!("{LISTS}{}", view.session.id), &expected);
}

/// Forgets all lists of participants.
pub fn forget_all() {
    for key in storage::keys(LISTS) {
        storage::remove(&key);
    }
}

/// Forgets lists of sessions that ended more than a day ago, and what cannot be read.
pub fn forget_old(now_ms: i64) {
    for key in storage::keys(LISTS) {
        let ended = storage::read::<DeskSession>(&key)
            .and_then(|view| view.session.dates.iter().map(|date| date.ends_at).max());
        if ended.is_none_or(|ended| ended + DAY_MS < now_ms) {
            storage::remove(&key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_says_of_which_session_it_is() {
        let door = Door { organisation: Uuid::from_u128(1), session: Uuid::from_u128(2) };
        let key = format!("{}{}", door.prefix(), Uuid::from_u128(3));
        assert_eq!(session_of(&key, door.organisation), Some(door.session));
        assert_eq!(session_of(&key, Uuid::from_u128(4)), None);
        assert_eq!(session_of("lw.door.x", door.organisation), None);
    }

    #[test]
    fn what_was_kept_by_session_alone_is_found_again() {
        let door = Door { organisation: Uuid::from_u128(1), session: Uuid::from_u128(2) };
        let old = format!("lw.door.{}.{}", door.session, Uuid::from_u128(3));
        let new = door.renewed(&old);
        assert_eq!(new, Some(format!("{}{}", door.prefix(), Uuid::from_u128(3))));
        assert_eq!(new.as_deref().and_then(|key| session_of(key, door.organisation)), Some(door.session));
        assert_eq!(new.and_then(|key| door.renewed(&key)), None, "once is enough");
        let other = format!("lw.door.{}.{}", Uuid::from_u128(4), Uuid::from_u128(3));
        assert_eq!(door.renewed(&other), None, "another session's");
    }
}
