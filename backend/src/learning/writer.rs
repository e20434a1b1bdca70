//! Storing events: many requests share one commit.
//!
//! An answer is acknowledged only when its commit is on disk, and the disk takes its time (0.1 to 4 ms). So one task
//! writes for all requests of a process: while one commit waits for the disk, the next requests gather, and go with
//! the next commit. No timer is involved: a lone request is written at once.

use std::sync::Arc;

use sea_orm::DbErr;
use shared::api::learning::EventReceipt;
use shared::progress::Event;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use crate::catalogue::Catalogue;
use crate::clock::Clock;
use crate::db::Db;
use crate::error::{ApiError, ApiResult, Code};
use crate::learning::fold::{self, Graded};
use crate::learning::grading;

/// Requests that may wait for a commit; more are told to come back.
const QUEUE: usize = 1_024;
/// Events in one commit, give or take a request's: 11 values each stay below PostgreSQL's 65,535 and SQLite's 32,766.
const GROUP: usize = 1_000;

/// Whose events, and where the receipt goes.
struct Job {
    account: Uuid,
    events: Vec<Graded>,
    reply: oneshot::Sender<ApiResult<EventReceipt>>,
}

/// Hands events to the writing task; cheap to clone.
#[derive(Clone)]
pub struct Writer {
    jobs: mpsc::Sender<Job>,
    catalogue: Catalogue,
    clock: Arc<dyn Clock>,
    db: Db,
}

impl Writer {
    /// Starts the task. It ends when the last `Writer` is gone.
    pub fn start(db: Db, catalogue: Catalogue, clock: Arc<dyn Clock>) -> Writer {
        let (jobs, queue) = mpsc::channel(QUEUE);
        tokio::spawn(write(db.clone(), Arc::clone(&clock), queue));
        Writer { jobs, catalogue, clock, db }
    }

    /// Whether the task still runs.
    pub fn is_alive(&self) -> bool {
        !self.jobs.is_closed()
    }

    /// Stores events of one person. When this returns, they are on disk.
    ///
    /// # Errors
    /// `signed-out` if the account has just been erased, `unavailable` if the database is too slow.
    pub async fn store(&self, account: Uuid, events: Vec<Event>) -> ApiResult<EventReceipt> {
        let now = self.clock.now_ms();
        let (good, refused) = fold::sort_out(events, now);
        let events = grading::grade(&self.db, &self.catalogue, good).await?;
        let mut receipt = EventReceipt::default();
        if !events.is_empty() {
            let (reply, answer) = oneshot::channel();
            let job = Job { account, events, reply };
            self.jobs.try_send(job).map_err(|_| ApiError::new(Code::Unavailable).retry_after(5))?;
            receipt = answer.await.map_err(|_| ApiError::new(Code::Unavailable).retry_after(5))??;
        }
        receipt.refused = refused;
        Ok(receipt)
    }
}

async fn write(db: Db, clock: Arc<dyn Clock>, mut queue: mpsc::Receiver<Job>) {
    while let Some(first) = queue.recv().await {
        let mut events = first.events.len();
        let mut group = vec![first];
        while events < GROUP
            && let Ok(job) = queue.try_recv()
        {
            events += job.events.len();
            group.push(job);
        }
        let now = clock.now_ms();
        match commit(&db, &group, now).await {
            Ok(receipts) => {
                for (job, receipt) in group.into_iter().zip(receipts) {
                    // Nobody listens any more if the connection broke: the events are safe all the same.
                    let _ = job.reply.send(receipt.ok_or(ApiError::new(Code::SignedOut)));
                }
            }
            // One request's trouble must not be everybody's: each gets a commit of its own.
            Err(error) => {
                tracing::warn!(%error, requests = group.len(), "a group of events failed; trying one by one");
                for job in group {
                    let receipt = match commit(&db, std::slice::from_ref(&job), now).await {
                        Ok(mut receipts) => receipts.pop().flatten().ok_or(ApiError::new(Code::SignedOut)),
                        Err(error) => Err(error.into()),
                    };
                    let _ = job.reply.send(receipt);
                }
            }
        }
    }
}

/// One transaction for all jobs. `None` for a job whose account is gone.
async fn commit(db: &Db, group: &[Job], now: i64) -> Result<Vec<Option<EventReceipt>>, DbErr> {
    let tx = db.begin().await?;
    let accounts = fold::existing_accounts(&tx, group.iter().map(|j| j.account)).await?;
    let jobs: Vec<(Uuid, &[Graded])> = group
        .iter()
        .filter(|j| accounts.contains(&j.account))
        .map(|j| (j.account, j.events.as_slice()))
        .collect();
    let states = fold::append(&tx, &jobs, now).await?;
    tx.commit().await?;
    Ok(group
        .iter()
        .map(|job| {
            accounts.contains(&job.account).then(|| EventReceipt {
                saved: job.events.iter().map(|e| e.event.id).collect(),
                refused: vec![],
                lessons: states.lessons_of(job.account, &job.events),
                questions: states.questions_of(job.account, &job.events),
            })
        })
        .collect())
}
