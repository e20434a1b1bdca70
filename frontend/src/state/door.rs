//! What is noted at the door, kept on the device until the server has it. The connection may be gone the whole evening.
//!
//! Each note has a key of its own in the storage, `lw.door.<session>.<key>`; two tabs never overwrite each other's.

use serde::{Deserialize, Serialize};
use shared::api::workshop::Needs;
use shared::api::workshop::desk::{CheckIn, CheckedIn, DeskSession, NoteAtDoor, Tick};
use uuid::Uuid;

use crate::api::{self, Failure};
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

/// Lists of participants, by session.
const LISTS: &str = "lw.session.";
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

fn prefix(session: Uuid) -> String {
    format!("lw.door.{session}.")
}

/// Keeps something. Tells whether it survives a closed tab.
pub fn keep(session: Uuid, kept: &Kept) -> bool {
    storage::write(&format!("{}{}", prefix(session), kept.key()), kept)
}

/// What waits, oldest first. (UUIDv7 sorts by time.)
pub fn waiting(session: Uuid) -> Vec<Kept> {
    let mut keys = storage::keys(&prefix(session));
    keys.sort_unstable();
    keys.iter().filter_map(|key| storage::read(key)).collect()
}

/// The session as it was last seen, so that the door opens without a connection.
pub fn remembered(session: Uuid) -> Option<DeskSession> {
    storage::read(&format!("{LISTS}{session}"))
}

/// Remembers who is expected: names, parties and codes, without contacts; what they need of those who have seats alone.
/// They stay until the sign-out ([`forget_all`]), or until the studio is opened more than a day after the session
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

/// Sends all that waits, in batches; what the server has is forgotten here. None if nothing waited.
///
/// # Errors
/// No connection, or the server's problem: everything stays.
pub async fn send(session: Uuid, path: &str) -> Result<Option<CheckedIn>, Failure> {
    let mut told = None::<CheckedIn>;
    loop {
        let mut batch = waiting(session);
        batch.truncate(400);
        if batch.is_empty() {
            return Ok(told);
        }
        let mut all = CheckIn { notes: vec![], ticks: vec![] };
        for kept in &batch {
            match kept.clone() {
                Kept::Note(note) => all.notes.push(note),
                Kept::Tick(tick) => all.ticks.push(tick),
            }
        }
        let answer: CheckedIn = api::request("POST", path, Some(&all)).await?;
        match &mut told {
            Some(before) => {
                before.notes.extend(answer.notes);
                before.drop_ins = answer.drop_ins;
            }
            None => told = Some(answer),
        }
        for kept in &batch {
            storage::remove(&format!("{}{}", prefix(session), kept.key()));
        }
    }
}
