//! Leaving a tablet that others use after one: what can be sent is sent, and nothing stays behind.

use std::cell::Cell;

use shared::progress::{Event, What};
use uuid::Uuid;

use super::{LearnerHandle, Over, forget};
use crate::api::{self, Failure};
use crate::browser::{self, storage};
use crate::state::outbox::{self, Owner};
use crate::state::{provider, settings};

/// A sign-out that the server does not know of yet: there was no connection. It says of nobody who it was.
const DUE: &str = "lw.leave";
/// How long whoever leaves waits for the server, in tenths of a second. On a bad line the next child wants the tablet.
const PATIENCE: u32 = 80;

/// Why somebody is still signed in.
#[derive(Clone, Debug, PartialEq)]
pub enum Stay {
    /// Answers wait to be sent.
    Unsent {
        /// How many.
        answers: usize,
        /// Whether the device keeps them until their next sign-in.
        kept: bool,
    },
    /// The server refused.
    Failed,
}

thread_local! {
    /// The pupil whose page this is, as the device last said.
    pub(super) static PUPIL: Cell<Option<Uuid>> = const { Cell::new(None) };
}

/// Whether what stands in a page is a pupil's who is not here any more.
pub(super) fn is_anothers(of: Option<Uuid>, now: Option<Uuid>) -> bool {
    of.is_some() && of != now
}

/// An answer, as people count them.
pub(super) fn is_answer(event: &Event) -> bool {
    matches!(event.what, What::Answered { .. })
}

/// Whether a key of the storage outlives a pupil's sign-out: what the server does not have yet, and what tells nobody's
/// name: events of accounts, which are pseudonymous, those of a guest, who was here before and is somebody else, notes
/// of an organiser's door, what trainers have written, and that providers are to ask here.
fn stays(key: &str) -> bool {
    ["lw.event.", "lw.door.", "lw.studio."].iter().any(|begin| key.starts_with(begin)) || key == provider::ASK
}

/// Forgets a pupil who is no longer signed in here, on a device that others use next.
pub(super) fn forget_pupil() {
    storage::clear("lw.", stays);
    settings::unset();
    PUPIL.set(None);
    forget();
}

impl LearnerHandle {
    /// Sends what waits, as far as there is a connection.
    pub async fn send_rest(&self) {
        if let Some(me) = self.current() {
            // What cannot be sent stays for their next sign-in.
            let _ = self.send_all(me).await;
        }
    }

    /// Signs a pupil out, also without a connection. `anyway` leaves answers behind that could not be sent. Tells where to go
    /// on: where the session ends of the provider that they came through, or else `home`; nowhere without a connection:
    /// then this page says that they are signed out.
    ///
    /// # Errors
    /// Why they are still signed in.
    pub async fn leave(&self, anyway: bool, home: String) -> Result<Option<String>, Stay> {
        let this = self.clone();
        browser::within(PATIENCE, async move { this.send_rest().await }).await;
        if let (Some((answers, kept)), false) = (self.unsent(), anyway) {
            return Err(Stay::Unsent { answers, kept });
        }
        let there = browser::within(PATIENCE, provider::way_out()).await.flatten();
        let told = browser::within(PATIENCE, tell()).await;
        match told.unwrap_or(Err(Failure::Offline)) {
            Err(failure) if !failure.is_signed_out() && failure != Failure::Offline => Err(Stay::Failed),
            Err(Failure::Offline) => {
                self.leave_offline();
                Ok(None)
            }
            _ => {
                self.signed_out();
                Ok(Some(there.unwrap_or(home)))
            }
        }
    }

    /// Signs a pupil out of the device; the server is told as soon as there is a connection. No other page could be loaded:
    /// this one says so.
    pub fn leave_offline(&self) {
        self.over_with(Some(Over::Offline));
        let _ = storage::write(DUE, &true);
        provider::ask_next();
    }

    /// How many answers wait to be sent, and whether the device keeps them until the next sign-in; none if nothing waits.
    pub fn unsent(&self) -> Option<(usize, bool)> {
        let owner = Owner::Account(self.current()?);
        let waiting = outbox::pending(owner);
        waiting.iter().any(|event| event.what != What::Opened).then(|| {
            // A lesson that was finished counts as well; nobody is told of "no answers".
            let answers = waiting.iter().filter(|event| is_answer(event)).count().max(1);
            (answers, !outbox::only_in_memory(owner))
        })
    }

    /// Tells the server of a sign-out that it does not know of yet.
    pub(super) fn finish_leaving(&self) {
        let this = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            match tell().await {
                Err(failure) if !failure.is_signed_out() => this.retry_later(),
                _ => forget_due(),
            }
        });
    }
}

async fn tell() -> Result<(), Failure> {
    api::request("DELETE", "/api/v1/session", api::NOTHING).await
}

/// Whether the server is still to be told of a sign-out: until then, nobody is signed in here whatever it says.
pub(super) fn is_due() -> bool {
    storage::read(DUE).unwrap_or(false)
}

/// The server knows, or somebody else is signed in.
pub(super) fn forget_due() {
    storage::remove(DUE);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_pupil_outlives_the_sign_out_but_what_was_not_sent() {
        for gone in [
            "lw.me",
            "lw.progress",
            "lw.adopted",
            "lw.settings",
            "lw.session.0198f2a0-0000-7000-8000-000000000000",
            "lw.leave",
            "lw.ended",
            "lw.anything",
        ] {
            assert!(!stays(gone), "{gone}");
        }
        for kept in [
            "lw.event.guest.0198f2a0-0000-7000-8000-000000000001",
            "lw.event.0198f2a0-0000-7000-8000-000000000000.0198f2a0-0000-7000-8000-000000000001",
            "lw.door.0198f2a0-0000-7000-8000-000000000000.0198f2a0-0000-7000-8000-000000000001",
            "lw.studio.text.0198f2a0-0000-7000-8000-000000000000.0198f2a0-0000-7000-8000-000000000001.email.de.0a1b",
            "lw.studio.details.0198f2a0-0000-7000-8000-000000000000.0198f2a0-0000-7000-8000-000000000001",
        ] {
            assert!(stays(kept), "{kept}");
        }
    }

    #[test]
    fn a_page_of_one_child_is_not_left_to_another() {
        let (mia, ben) = (Some(Uuid::from_u128(7)), Some(Uuid::from_u128(8)));
        assert!(is_anothers(mia, ben), "he came by card in another tab");
        assert!(is_anothers(mia, None), "somebody goes on as a guest");
        assert!(!is_anothers(mia, mia), "signed in again");
        assert!(!is_anothers(None, ben), "there was nobody before");
    }
}
