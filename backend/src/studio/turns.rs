//! Work that takes much memory or disk: some of it at once, the rest waits or is refused. All of it counts for this process
//! alone, as memory does.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::{Semaphore, SemaphorePermit};
use uuid::Uuid;

use crate::error::{ApiError, ApiResult, Code};

/// Turns at one kind of work.
#[derive(Debug)]
pub struct Turns(Semaphore);

/// A turn, until it is dropped. It lies with the work, not with whoever asked for it: they may have gone while the work, which
/// nobody can stop, still has its memory.
#[derive(Debug)]
pub struct Turn(#[expect(dead_code, reason = "it is held, not read")] SemaphorePermit<'static>);

impl Turns {
    /// So many at once.
    pub const fn new(at_once: usize) -> Turns {
        Turns(Semaphore::const_new(at_once))
    }

    /// Waits for a turn. Whoever is going to hold something large in memory waits before it is read.
    ///
    /// # Errors
    /// The server is stopping.
    pub async fn next(&'static self) -> ApiResult<Turn> {
        Ok(Turn(self.0.acquire().await.map_err(ApiError::internal)?))
    }
}

impl Turn {
    /// Works in a thread of its own; the turn ends with the work.
    ///
    /// # Errors
    /// The work panicked, or the server is stopping.
    pub async fn run<T: Send + 'static>(self, work: impl FnOnce() -> T + Send + 'static) -> ApiResult<T> {
        let work = move || {
            let done = work();
            drop(self);
            done
        };
        Ok(tokio::task::spawn_blocking(work).await?)
    }
}

/// So many files one person sends at once; the studio's pages send one after the other.
const BY_PERSON: usize = 3;
/// So many files the people of an organisation send at once: each may take 200 MB of the disk while it arrives.
const BY_ORGANISATION: usize = 10;

/// Who sends how many files at this moment: people and organisations, whose ids differ.
static SENDING: Mutex<BTreeMap<Uuid, usize>> = Mutex::new(BTreeMap::new());

/// A file that is being sent and worked on, until this is dropped.
#[derive(Debug)]
pub struct Sending([Uuid; 2]);

impl Sending {
    /// Somebody begins to send a file.
    ///
    /// # Errors
    /// [`Code::TooManyRequests`]: they, or their organisation, are sending enough at this moment.
    pub fn begin(organisation: Uuid, account: Uuid) -> ApiResult<Sending> {
        let mut all = all();
        let full = |id: Uuid, most: usize| all.get(&id).is_some_and(|now| *now >= most);
        if full(account, BY_PERSON) || full(organisation, BY_ORGANISATION) {
            return Err(ApiError::new(Code::TooManyRequests).retry_after(10));
        }
        for id in [organisation, account] {
            *all.entry(id).or_default() += 1;
        }
        Ok(Sending([organisation, account]))
    }
}

impl Drop for Sending {
    fn drop(&mut self) {
        let mut all = all();
        for id in self.0 {
            match all.get_mut(&id) {
                Some(now) if *now > 1 => *now -= 1,
                _ => drop(all.remove(&id)),
            }
        }
    }
}

fn all() -> MutexGuard<'static, BTreeMap<Uuid, usize>> {
    SENDING.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test]
    async fn a_turn_ends_with_the_work_and_not_with_whoever_asked() {
        static TURNS: Turns = Turns::new(1);
        let turn = TURNS.next().await.unwrap();
        let (begins, begun) = tokio::sync::oneshot::channel();
        let (end, ends) = mpsc::channel::<()>();
        let asked = turn.run(move || {
            begins.send(()).unwrap();
            ends.recv().unwrap();
        });
        tokio::select! {
            _ = asked => panic!("the work does not end by itself"),
            seen = begun => seen.unwrap(),
        }
        // Whoever asked has gone.
        assert_eq!(TURNS.0.available_permits(), 0);
        end.send(()).unwrap();
        TURNS.next().await.unwrap();
    }

    #[test]
    fn people_and_organisations_send_so_many_at_once() {
        let (organisation, anna) = (Uuid::new_v4(), Uuid::new_v4());
        let full = |account| Sending::begin(organisation, account).unwrap_err().code();
        let mut sent: Vec<Sending> =
            (0..BY_PERSON).map(|_| Sending::begin(organisation, anna).unwrap()).collect();
        assert_eq!(full(anna), Code::TooManyRequests);
        sent.pop();
        sent.push(Sending::begin(organisation, anna).unwrap());
        sent.extend(
            (BY_PERSON..BY_ORGANISATION).map(|_| Sending::begin(organisation, Uuid::new_v4()).unwrap()),
        );
        assert_eq!(full(Uuid::new_v4()), Code::TooManyRequests);
        drop(sent);
        assert!(![organisation, anna].iter().any(|id| all().contains_key(id)), "nothing stays");
    }
}
