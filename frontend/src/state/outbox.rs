//! Events kept on the device until the server has them.
//!
//! Each event has a key of its own, `lw.event.<owner>.<id>`: two tabs never overwrite each other's. The owner is an
//! account's id, or `guest`. Guests' events stay until somebody registers or signs in, and then become theirs.

use std::cell::RefCell;

use shared::progress::Event;
use uuid::Uuid;

use crate::browser::storage;

/// Whose events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Nobody is signed in.
    Guest,
    /// An account.
    Account(Uuid),
}

impl Owner {
    fn prefix(self) -> String {
        match self {
            Owner::Guest => "lw.event.guest.".to_owned(),
            Owner::Account(id) => format!("lw.event.{id}."),
        }
    }
}

thread_local! {
    /// Where the device keeps nothing (private windows, full storage), events live as long as the page.
    static MEMORY: RefCell<Vec<(Owner, Event)>> = const { RefCell::new(Vec::new()) };
}

/// Keeps an event. Tells whether it survives a closed tab.
pub fn keep(owner: Owner, event: &Event) -> bool {
    let kept = storage::write(&format!("{}{}", owner.prefix(), event.id), event);
    if !kept {
        MEMORY.with_borrow_mut(|all| all.push((owner, event.clone())));
    }
    kept
}

/// What is kept for somebody, oldest first. (UUIDv7 sorts by time.)
pub fn pending(owner: Owner) -> Vec<Event> {
    let mut keys = storage::keys(&owner.prefix());
    keys.sort_unstable();
    let mut events: Vec<Event> = keys.iter().filter_map(|key| storage::read(key)).collect();
    MEMORY.with_borrow(|all| events.extend(all.iter().filter(|(o, _)| *o == owner).map(|(_, e)| e.clone())));
    events
}

/// Whether something of somebody's would be lost with the page.
pub fn only_in_memory(owner: Owner) -> bool {
    MEMORY.with_borrow(|all| all.iter().any(|(o, _)| *o == owner))
}

/// Forgets what the server has.
pub fn forget(owner: Owner, ids: &[Uuid]) {
    for id in ids {
        storage::remove(&format!("{}{id}", owner.prefix()));
    }
    MEMORY.with_borrow_mut(|all| all.retain(|(o, e)| *o != owner || !ids.contains(&e.id)));
}

/// Forgets everything of somebody, whether the server has it or not: their account is erased.
pub fn erase(owner: Owner) {
    for key in storage::keys(&owner.prefix()) {
        storage::remove(&key);
    }
    MEMORY.with_borrow_mut(|all| all.retain(|(o, _)| *o != owner));
}

/// Hands what a guest has done to the account that they just signed in to. An event is written under its new key
/// before the old one goes: a tab that closes in between leaves both, and the server counts it once.
pub fn adopt(account: Uuid) {
    for event in pending(Owner::Guest) {
        if keep(Owner::Account(account), &event) {
            forget(Owner::Guest, &[event.id]);
        } else {
            MEMORY.with_borrow_mut(|all| all.retain(|(o, e)| *o != Owner::Guest || e.id != event.id));
        }
    }
}
