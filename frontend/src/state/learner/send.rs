//! Sending what waits: batch by batch, one sending at a time, again after a while.

use std::cell::Cell;

use shared::api::learning::{EventBatch, EventReceipt, MAX_BATCH};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;

use super::over::LATEST;
use super::{Action, GONE, LearnerHandle, RECEIPTS, base_of, keep_base, known};
use crate::api::{self, Failure};
use crate::browser;
use crate::components::saving::Saving;
use crate::state::outbox::{self, Owner};
use crate::state::retry::Retry;

thread_local! {
    /// One sending at a time.
    static SENDING: Cell<bool> = const { Cell::new(false) };
    static AGAIN: Cell<bool> = const { Cell::new(false) };
    static RETRY: Retry = const { Retry::new(2_000) };
}

impl LearnerHandle {
    pub(super) async fn send(&self, id: Uuid) {
        if SENDING.replace(true) {
            AGAIN.set(true);
            return;
        }
        let outcome = self.send_all(id).await;
        SENDING.set(false);
        if AGAIN.replace(false) && outcome.is_ok() {
            self.look_again();
        }
        match outcome {
            Ok(false) => {}
            Ok(true) => {
                RETRY.with(Retry::rest);
                self.0.dispatch(Action::Saving(Saving::Saved));
            }
            // Nobody is signed in, or somebody else: the server says who.
            Err(failure) if failure.is_signed_out() => {
                let this = self.clone();
                spawn_local(async move { this.ask_server().await });
            }
            Err(_) => {
                let lost = outbox::only_in_memory(Owner::Account(id));
                self.0.dispatch(Action::Saving(if lost { Saving::OnlyInMemory } else { Saving::Waiting }));
                self.retry_later();
            }
        }
    }

    /// Sends everything that waits, batch by batch. Tells whether there was anything.
    pub(super) async fn send_all(&self, id: Uuid) -> Result<bool, Failure> {
        let owner = Owner::Account(id);
        let gone = GONE.get();
        let mut sent = false;
        loop {
            let mut events = outbox::pending(owner);
            events.truncate(MAX_BATCH);
            if events.is_empty() {
                return Ok(sent);
            }
            let batch = EventBatch { account: Some(id), events };
            let receipt: EventReceipt = api::deliver("POST", "/api/v1/me/events", &batch).await?;
            for done in [&receipt.saved, &receipt.refused] {
                outbox::forget(owner, done);
                // Where the device could not write, a guest's events still stand under their old keys.
                outbox::forget(Owner::Guest, done);
            }
            // Whoever has gone meanwhile leaves nothing behind.
            if GONE.get() != gone {
                return Ok(false);
            }
            RECEIPTS.set(RECEIPTS.get().wrapping_add(1));
            LATEST.set(batch.events.last().map(|event| (id, event.at)));
            let mut base = base_of(id);
            base.replace(&receipt.lessons, &receipt.questions);
            keep_base(id, base);
            if receipt.saved.is_empty() && receipt.refused.is_empty() {
                return Ok(sent);
            }
            sent = true;
            self.0.dispatch(Action::Progress(known(Some(id))));
        }
    }

    /// Tries again after 2, 4, 8 … 60 seconds.
    pub(super) fn retry_later(&self) {
        let Some(pause) = RETRY.with(Retry::next) else { return };
        let this = self.clone();
        browser::after(pause, move || {
            RETRY.with(Retry::begun);
            this.look_again();
        });
    }
}
