//! What is noted at the door, kept on the device until the server has it. The connection may be gone the whole evening.
//!
//! Each note has a key of its own in the storage, `lw.door.<session>.<key>`; two tabs never overwrite each other's.

use serde::{Deserialize, Serialize};
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
    storage::read(&format!("lw.session.{session}"))
}

/// Remembers the session. Names of guests stay on the device only until [`forget`].
pub fn remember(view: &DeskSession) {
    // A device that keeps nothing still works while the page is open.
    let _ = storage::write(&format!("lw.session.{}", view.session.id), view);
}

/// Forgets the names that were kept for the door.
pub fn forget(session: Uuid) {
    storage::remove(&format!("lw.session.{session}"));
}

/// Sends all that waits, in batches; what the server has is forgotten here. None if nothing waited.
///
/// # Errors
/// No connection, or the server's problem: everything stays.
pub async fn send(session: Uuid, path: &str) -> Result<Option<CheckedIn>, Failure> {
    let mut last = None;
    loop {
        let mut batch = waiting(session);
        batch.truncate(400);
        if batch.is_empty() {
            return Ok(last);
        }
        let mut all = CheckIn { notes: vec![], ticks: vec![] };
        for kept in &batch {
            match kept.clone() {
                Kept::Note(note) => all.notes.push(note),
                Kept::Tick(tick) => all.ticks.push(tick),
            }
        }
        last = Some(api::request("POST", path, Some(&all)).await?);
        for kept in &batch {
            storage::remove(&format!("{}{}", prefix(session), kept.key()));
        }
    }
}
