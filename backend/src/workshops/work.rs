//! Changing the bookings of a session: within one transaction that holds the session's row, so that whatever happens at
//! once happens one after the other, in any number of server processes.
//!
//! Seats are counted from the rows when the lock is taken; the rules are those of `shared::workshop`. New bookings are
//! gathered and written together; everything else is written as it is decided.

mod seats;
mod telling;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    NotSet, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::workshop::decision::Decision;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::facts::{self, Facts, Tally};
use crate::entities::{booking, call, decision, session};
use crate::error::{ApiResult, Code};
use crate::mail::{Letter, outbox};

/// A session under its lock.
pub struct Room {
    /// What it is.
    pub facts: Facts,
    /// Bookings, as they stand now.
    pub tally: Tally,
    next_arrival: i64,
}

/// One transaction's work on sessions.
pub struct Work<'t> {
    /// The transaction.
    pub tx: &'t DatabaseTransaction,
    /// When.
    pub now: DateTime<Utc>,
    /// The site's address, for letters.
    pub url: &'t str,
    rooms: BTreeMap<Uuid, Room>,
    fresh: Vec<booking::Model>,
    /// Bookings made here, by session and key; with what was decided about them.
    made: HashMap<(Uuid, Uuid), (booking::Model, Decision)>,
    /// Keys that were looked for in the database, and whether they were found.
    sought: HashMap<(Uuid, Uuid), bool>,
    decisions: Vec<decision::ActiveModel>,
    letters: Vec<Letter>,
    calls: Vec<call::Model>,
}

impl<'t> Work<'t> {
    /// Locks sessions, in the order of their ids: two transactions never wait for each other in a circle.
    ///
    /// # Errors
    /// The database's.
    pub async fn on(
        tx: &'t DatabaseTransaction,
        sessions: impl IntoIterator<Item = Uuid>,
        now: DateTime<Utc>,
        url: &'t str,
    ) -> ApiResult<Work<'t>> {
        let mut ids: Vec<Uuid> = sessions.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        let locked = session::Entity::find()
            .filter(session::Column::Id.is_in(ids))
            .order_by_asc(session::Column::Id)
            .lock_exclusive()
            .all(tx)
            .await?;
        let mut rooms = BTreeMap::new();
        for facts in facts::of(tx, locked).await? {
            let id = facts.session.id;
            let tally = tally(tx, id).await?;
            let last: Option<Option<i64>> = booking::Entity::find()
                .select_only()
                .column_as(booking::Column::Arrived.max(), "last")
                .filter(booking::Column::SessionId.eq(id))
                .into_tuple()
                .one(tx)
                .await?;
            rooms.insert(id, Room { facts, tally, next_arrival: last.flatten().unwrap_or(0) + 1 });
        }
        Ok(Work {
            tx,
            now,
            url,
            rooms,
            fresh: vec![],
            made: HashMap::new(),
            sought: HashMap::new(),
            decisions: vec![],
            letters: vec![],
            calls: vec![],
        })
    }

    /// Now, in milliseconds.
    pub fn ms(&self) -> i64 {
        self.now.timestamp_millis()
    }

    /// A locked session.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub fn room(&self, session: Uuid) -> ApiResult<&Room> {
        Ok(self.rooms.get(&session).ok_or(Code::NotFound)?)
    }

    /// Puts what has changed about a session into its place.
    ///
    /// # Errors
    /// [`Code::NotFound`].
    pub fn replace(&mut self, facts: Facts) -> ApiResult<()> {
        let id = facts.session.id;
        self.rooms.get_mut(&id).ok_or(Code::NotFound)?.facts = facts;
        Ok(())
    }

    /// A booking with this key that was made before, if there is one: in this transaction or earlier.
    ///
    /// # Errors
    /// The database's.
    pub async fn known(&self, session: Uuid, key: Uuid) -> ApiResult<Option<booking::Model>> {
        if let Some((made, _)) = self.made.get(&(session, key)) {
            return Ok(Some(made.clone()));
        }
        // What was found may have changed since: it is read again.
        if self.sought.get(&(session, key)) == Some(&false) {
            return Ok(None);
        }
        Ok(booking::Entity::find()
            .filter(booking::Column::SessionId.eq(session))
            .filter(booking::Column::IdempotencyKey.eq(key))
            .one(self.tx)
            .await?)
    }

    /// Looks for many keys at once: the requests of a group.
    ///
    /// # Errors
    /// The database's.
    pub async fn seek(&mut self, keys: Vec<(Uuid, Uuid)>) -> ApiResult<()> {
        for some in keys.chunks(500) {
            let found = booking::Entity::find()
                .filter(booking::Column::SessionId.is_in(some.iter().map(|(session, _)| *session)))
                .filter(booking::Column::IdempotencyKey.is_in(some.iter().map(|(_, key)| *key)))
                .all(self.tx)
                .await?;
            self.sought.extend(some.iter().map(|key| (*key, false)));
            self.sought.extend(found.iter().map(|row| ((row.session_id, row.idempotency_key), true)));
        }
        Ok(())
    }

    /// What was decided about a booking that was made here.
    pub fn decided(&self, row: &booking::Model) -> Option<&Decision> {
        let made = self.made.get(&(row.session_id, row.idempotency_key));
        // Somebody who asked for it again, or changed it, looks into the database.
        made.filter(|(made, _)| made == row).map(|(_, what)| what)
    }

    /// Brings a booking into another state, if the table allows it, and counts anew.
    ///
    /// # Errors
    /// [`Code::WrongState`].
    pub async fn turn(&mut self, mut row: booking::Model, to: BookingState) -> ApiResult<booking::Model> {
        let from = BookingState::from_code(&row.state).ok_or(Code::WrongState)?;
        if !shared::workshop::state::allowed(from, to) {
            return Err(Code::WrongState.into());
        }
        let people = u32::try_from(row.party).unwrap_or(0);
        let room = self.rooms.get_mut(&row.session_id).ok_or(Code::NotFound)?;
        match (from.takes_seats(), to.takes_seats()) {
            (false, true) => room.tally.taken += people,
            (true, false) => room.tally.taken = room.tally.taken.saturating_sub(people),
            _ => {}
        }
        if from == BookingState::Waiting {
            room.tally.waiting = room.tally.waiting.saturating_sub(1);
        }
        if from == BookingState::Offered {
            row.offer_until = None;
        }
        if from == BookingState::Offered || to.is_over() {
            self.calls_done(row.id).await?;
        }
        row.state = to.code().to_owned();
        self.save(row).await
    }

    /// Writes a booking that has changed.
    ///
    /// # Errors
    /// The database's.
    pub async fn save(&mut self, mut row: booking::Model) -> ApiResult<booking::Model> {
        row.changed_at = self.ms();
        row.sequence += 1;
        Ok(row.into_active_model().reset_all().update(self.tx).await?)
    }

    /// Another size of a booking's party, counted.
    ///
    /// # Errors
    /// The database's.
    pub async fn resize(&mut self, mut row: booking::Model, to: u8) -> ApiResult<booking::Model> {
        let seated = BookingState::from_code(&row.state).is_some_and(BookingState::takes_seats);
        let room = self.rooms.get_mut(&row.session_id).ok_or(Code::NotFound)?;
        if seated {
            let before = u32::try_from(row.party).unwrap_or(0);
            room.tally.taken = (room.tally.taken + u32::from(to)).saturating_sub(before);
        }
        row.party = i16::from(to);
        self.save(row).await
    }

    /// Records a decision.
    pub fn decide(&mut self, session: Uuid, booking: Option<Uuid>, what: &Decision) {
        self.decisions.push(decision::ActiveModel {
            id: NotSet,
            session_id: Set(session),
            booking_id: Set(booking),
            at: Set(self.ms()),
            what: Set(serde_json::to_string(what).unwrap_or_default()),
        });
    }

    /// Writes what was gathered.
    ///
    /// # Errors
    /// The database's.
    pub async fn flush(&mut self) -> ApiResult<()> {
        for some in std::mem::take(&mut self.fresh).chunks(500) {
            let rows = some.iter().map(|row| row.clone().into_active_model().reset_all());
            booking::Entity::insert_many(rows).exec_without_returning(self.tx).await?;
        }
        for some in std::mem::take(&mut self.decisions).chunks(1_000) {
            decision::Entity::insert_many(some.iter().cloned()).exec_without_returning(self.tx).await?;
        }
        for some in std::mem::take(&mut self.calls).chunks(500) {
            let rows = some.iter().map(|row| row.clone().into_active_model().reset_all());
            call::Entity::insert_many(rows).exec_without_returning(self.tx).await?;
        }
        Ok(())
    }

    /// Writes the rest; tells whether letters wait. The caller commits.
    ///
    /// # Errors
    /// The database's.
    pub async fn finish(mut self) -> ApiResult<bool> {
        self.flush().await?;
        let any = !self.letters.is_empty();
        let mut letters = std::mem::take(&mut self.letters);
        while !letters.is_empty() {
            let rest = letters.split_off(letters.len().min(500));
            outbox::write(self.tx, letters, self.now).await?;
            letters = rest;
        }
        Ok(any)
    }
}

/// Counts what a session's bookings come to.
async fn tally(tx: &impl ConnectionTrait, session: Uuid) -> ApiResult<Tally> {
    let taken: Option<Option<i64>> = booking::Entity::find()
        .select_only()
        .column_as(Expr::cust("CAST(SUM(party) AS BIGINT)"), "people")
        .filter(booking::Column::SessionId.eq(session))
        .filter(booking::Column::State.is_in(facts::seated()))
        .into_tuple()
        .one(tx)
        .await?;
    let waiting = booking::Entity::find()
        .filter(booking::Column::SessionId.eq(session))
        .filter(booking::Column::State.eq(BookingState::Waiting.code()))
        .count(tx)
        .await?;
    Ok(Tally {
        taken: taken.flatten().and_then(|people| u32::try_from(people).ok()).unwrap_or(0),
        waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
    })
}

/// A session's row with other values, written.
///
/// # Errors
/// The database's.
pub async fn save_session(tx: &impl ConnectionTrait, row: session::Model) -> ApiResult<session::Model> {
    Ok(row.into_active_model().reset_all().update(tx).await?)
}
