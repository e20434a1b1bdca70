//! What people ask of bookings, many requests in one commit.
//!
//! As in `learning::writer`: while one commit waits for the disk, the next requests gather and go with the next one. Each
//! request is judged in its turn under the lock of its session; a refusal changes nothing and touches nobody else's.

use std::sync::Arc;

use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, PaginatorTrait};
use sea_orm::{ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use shared::workshop::decision::Decision;
use shared::workshop::state::BookingState;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::acts::{self, Act};
use super::facts::{Facts, Tally};
use super::wish::{self, Wish};
use super::work::Work;
use crate::clock::Clock;
use crate::db::Db;
use crate::entities::{booking, decision};
use crate::error::{ApiError, ApiResult, Code};
use crate::mail::Mailer;

/// Requests that may wait for a commit; more are told to come back.
const QUEUE: usize = 1_024;
/// Requests in one commit.
const GROUP: usize = 256;

/// A request.
#[derive(Clone, Debug)]
pub enum What {
    /// Book.
    Book(Box<Wish>),
    /// Do something with a booking.
    Act(Uuid, Act),
}

/// A request about a session.
#[derive(Clone, Debug)]
pub struct Order {
    /// Which.
    pub session: Uuid,
    /// What.
    pub what: What,
}

/// A booking with all that its page says.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The booking.
    pub booking: booking::Model,
    /// Of what.
    pub facts: Facts,
    /// Seats.
    pub tally: Tally,
    /// If it waits: how many wait before it.
    pub before: Option<u32>,
    /// Decisions about it, oldest first, and what was moved while it lived.
    pub decisions: Vec<(i64, Decision)>,
}

struct Job {
    order: Order,
    reply: oneshot::Sender<ApiResult<Sheet>>,
}

/// Hands requests to the task that carries them out; cheap to clone.
#[derive(Clone)]
pub struct Orders {
    jobs: mpsc::Sender<Job>,
}

impl Orders {
    /// Starts the task. It ends when the last `Orders` is gone.
    pub fn start(db: Db, clock: Arc<dyn Clock>, mailer: Mailer, url: String) -> Orders {
        let (jobs, queue) = mpsc::channel(QUEUE);
        tokio::spawn(carry_out(db, clock, mailer, url, queue));
        Orders { jobs }
    }

    /// Whether the task still runs.
    pub fn is_alive(&self) -> bool {
        !self.jobs.is_closed()
    }

    /// Books: see [`Orders::place`].
    ///
    /// # Errors
    /// As there.
    pub async fn book(&self, session: Uuid, wish: Wish) -> ApiResult<Sheet> {
        self.place(session, What::Book(Box::new(wish))).await
    }

    /// Carries a request out. When this returns, its outcome is on disk.
    ///
    /// # Errors
    /// Why it was refused; `unavailable` if the database is too slow.
    pub async fn place(&self, session: Uuid, what: What) -> ApiResult<Sheet> {
        let (reply, answer) = oneshot::channel();
        let job = Job { order: Order { session, what }, reply };
        self.jobs.try_send(job).map_err(|_| ApiError::new(Code::Unavailable).retry_after(5))?;
        answer.await.map_err(|_| ApiError::new(Code::Unavailable).retry_after(5))?
    }
}

async fn carry_out(
    db: Db,
    clock: Arc<dyn Clock>,
    mailer: Mailer,
    url: String,
    mut queue: mpsc::Receiver<Job>,
) {
    while let Some(first) = queue.recv().await {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Ok(job) = queue.try_recv()
        {
            group.push(job);
        }
        let orders: Vec<&Order> = group.iter().map(|job| &job.order).collect();
        match Box::pin(commit(&db, &orders, clock.as_ref(), &url)).await {
            Ok((answers, letters)) => {
                if letters {
                    mailer.wake();
                }
                for (job, answer) in group.into_iter().zip(answers) {
                    // Nobody listens any more if the connection broke: the repeated request will find it.
                    let _ = job.reply.send(answer);
                }
            }
            // One request's trouble must not be everybody's: each gets a commit of its own.
            Err(error) => {
                tracing::warn!(
                    ?error,
                    requests = group.len(),
                    "a group of bookings failed; trying one by one"
                );
                for job in group {
                    let answer = match Box::pin(commit(&db, &[&job.order], clock.as_ref(), &url)).await {
                        Ok((mut answers, letters)) => {
                            if letters {
                                mailer.wake();
                            }
                            answers.pop().unwrap_or_else(|| Err(Code::Internal.into()))
                        }
                        Err(error) => Err(error),
                    };
                    let _ = job.reply.send(answer);
                }
            }
        }
    }
}

/// One transaction for all. The outer error undoes everything; inner ones are refusals.
async fn commit(
    db: &Db,
    orders: &[&Order],
    clock: &dyn Clock,
    url: &str,
) -> ApiResult<(Vec<ApiResult<Sheet>>, bool)> {
    let tx = db.begin().await?;
    let mut work = Work::on(&tx, orders.iter().map(|order| order.session), clock.now(), url).await?;
    // The time is taken under the lock: an offer that has run out while this waited is not accepted.
    work.now = clock.now();
    let keys = orders.iter().filter_map(|order| match &order.what {
        What::Book(wish) => wish.given_key().map(|key| (order.session, key)),
        What::Act(..) => None,
    });
    work.seek(keys.collect()).await?;
    let mut done = Vec::with_capacity(orders.len());
    for order in orders {
        let outcome = match &order.what {
            What::Book(wish) => wish::book(&mut work, order.session, wish).await,
            What::Act(booking, act) => acts::act(&mut work, order.session, *booking, *act).await,
        };
        match outcome {
            // What the database refused may have taken others' writes with it: that is nobody's refusal alone.
            Err(error) if error.is_the_database() || error.code() == Code::Internal => return Err(error),
            other => done.push(other),
        }
    }
    work.flush().await?;
    let mut answers = Vec::with_capacity(done.len());
    for outcome in done {
        answers.push(match outcome {
            Ok(row) => {
                let room = work.room(row.session_id)?;
                let (facts, tally) = (room.facts.clone(), room.tally);
                match work.decided(&row) {
                    // What was made just now need not be read again.
                    Some(what) => {
                        let before = match what {
                            Decision::Queued { before, .. } | Decision::Behind { before, .. } => {
                                Some(*before)
                            }
                            _ => None,
                        };
                        let decisions = vec![(row.booked_at, what.clone())];
                        Ok(Sheet { booking: row, facts, tally, before, decisions })
                    }
                    None => Ok(sheet(&tx, row, facts, tally).await?),
                }
            }
            Err(error) => Err(error),
        });
    }
    let letters = work.finish().await?;
    tx.commit().await?;
    Ok((answers, letters))
}

/// Adds to a booking what its page says.
///
/// # Errors
/// The database's.
pub async fn sheet(
    db: &impl ConnectionTrait,
    booking: booking::Model,
    facts: Facts,
    tally: Tally,
) -> ApiResult<Sheet> {
    let before = if booking.state == BookingState::Waiting.code() {
        let ahead = booking::Entity::find()
            .filter(booking::Column::SessionId.eq(booking.session_id))
            .filter(booking::Column::State.eq(BookingState::Waiting.code()))
            .filter(booking::Column::Arrived.lt(booking.arrived))
            .count(db)
            .await?;
        Some(u32::try_from(ahead).unwrap_or(u32::MAX))
    } else {
        None
    };
    let decisions = decisions(db, &booking).await?;
    Ok(Sheet { booking, facts, tally, before, decisions })
}

/// What was decided about a booking, and where and when its session was moved to between the first and, once nothing more
/// becomes of it, the last of that.
async fn decisions(db: &impl ConnectionTrait, booking: &booking::Model) -> ApiResult<Vec<(i64, Decision)>> {
    let rows = decision::Entity::find()
        .filter(decision::Column::SessionId.eq(booking.session_id))
        .filter(decision::Column::BookingId.eq(booking.id).or(decision::Column::BookingId.is_null()))
        .order_by_asc(decision::Column::At)
        .order_by_asc(decision::Column::Id)
        .all(db)
        .await?;
    let own = |row: &decision::Model| row.booking_id.is_some();
    let first = rows.iter().position(own).unwrap_or(rows.len());
    let is_over = BookingState::from_code(&booking.state).is_some_and(BookingState::is_over);
    let end = rows.iter().rposition(own).filter(|_| is_over).map_or(rows.len(), |last| last + 1);
    let lived = rows.into_iter().take(end).skip(first).filter_map(|row| {
        let what: Decision = serde_json::from_str(&row.what).ok()?;
        let told = own(&row) || matches!(what, Decision::Moved { .. });
        told.then_some((row.at, what))
    });
    Ok(lived.collect())
}
