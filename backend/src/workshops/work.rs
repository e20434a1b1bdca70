//! Changing the bookings of a session: within one transaction that holds the session's row, so that whatever happens at
//! once happens one after the other, in any number of server processes.
//!
//! Seats are counted from the rows when the lock is taken; the rules are those of `shared::workshop`. New bookings are
//! gathered and written together; everything else is written as it is decided.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    NotSet, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::api::workshop::desk::CallReason;
use shared::workshop::decision::Decision;
use shared::workshop::queue::{self, Step, Waiting};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::facts::{self, Facts, Tally};
use super::letters::{self, About, Event};
use crate::auth::secrets;
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

    /// Takes in a new booking: the room says whether it has seats or waits.
    ///
    /// # Errors
    /// The database's.
    pub async fn arrive(&mut self, mut new: booking::Model) -> ApiResult<booking::Model> {
        let room = self.room(new.session_id)?;
        let party = u8::try_from(new.party).unwrap_or(u8::MAX);
        let (capacity, taken) = (room.facts.capacity(), room.tally.taken);
        let free = queue::free(capacity, taken);
        let mut state = queue::arrival(capacity, taken, party);
        let behind = state == BookingState::Confirmed && self.somebody_fits(new.session_id).await?;
        if behind {
            state = BookingState::Waiting;
        }
        let room = self.rooms.get_mut(&new.session_id).ok_or(Code::NotFound)?;
        new.state = state.code().to_owned();
        new.arrived = room.next_arrival;
        room.next_arrival += 1;
        let others_wait = room.tally.waiting > 0;
        let what;
        if state == BookingState::Confirmed {
            room.tally.taken += u32::from(party);
            what = Decision::Confirmed { free, party };
            self.decide(new.session_id, Some(new.id), &what);
            if others_wait {
                self.passed_over(new.session_id, free, party).await?;
            }
            self.tell(&new, Event::Confirmed, "").await?;
        } else {
            let before = room.tally.waiting;
            room.tally.waiting += 1;
            what = if behind {
                Decision::Behind { free, party, before }
            } else {
                Decision::Queued { free, party, before }
            };
            self.decide(new.session_id, Some(new.id), &what);
            self.tell(&new, Event::Waiting, "").await?;
        }
        self.made.insert((new.session_id, new.idempotency_key), (new.clone(), what));
        self.fresh.push(new.clone());
        Ok(new)
    }

    /// Whether a party waits that would fit into what is free. There is none while the session gives seats; while it does
    /// not, nobody goes past them.
    ///
    /// # Errors
    /// The database's.
    pub async fn somebody_fits(&mut self, session: Uuid) -> ApiResult<bool> {
        let now = self.ms();
        let room = self.room(session)?;
        if room.tally.waiting == 0 || room.facts.gives_seats(now) {
            return Ok(false);
        }
        let free = queue::free(room.facts.capacity(), room.tally.taken);
        Ok(self.queue(session).await?.iter().any(|who| u32::from(who.party) <= free))
    }

    /// Everybody who waits did not fit when somebody new did: they are told.
    async fn passed_over(&mut self, session: Uuid, free: u32, other: u8) -> ApiResult<()> {
        for who in self.queue(session).await? {
            let what = Decision::PassedOver { free, party: who.party, other };
            self.decide(session, Some(who.id), &what);
        }
        Ok(())
    }

    /// Who waits, in the order of arrival.
    async fn queue(&mut self, session: Uuid) -> ApiResult<Vec<Waiting<Uuid>>> {
        self.flush().await?;
        let rows: Vec<(Uuid, i16)> = booking::Entity::find()
            .select_only()
            .column(booking::Column::Id)
            .column(booking::Column::Party)
            .filter(booking::Column::SessionId.eq(session))
            .filter(booking::Column::State.eq(BookingState::Waiting.code()))
            .order_by_asc(booking::Column::Arrived)
            .into_tuple()
            .all(self.tx)
            .await?;
        Ok(rows
            .into_iter()
            .map(|(id, party)| Waiting { id, party: u8::try_from(party).unwrap_or(u8::MAX) })
            .collect())
    }

    /// Gives on what is free: to the first waiting party that fits, and the next.
    ///
    /// # Errors
    /// The database's.
    pub async fn release(&mut self, session: Uuid) -> ApiResult<()> {
        let now = self.ms();
        let room = self.room(session)?;
        let (capacity, taken) = (room.facts.capacity(), room.tally.taken);
        if !room.facts.gives_seats(now) || room.tally.waiting == 0 {
            return Ok(());
        }
        if queue::overhang(capacity, taken) > 0 {
            self.decide(session, None, &Decision::Overhang { taken, capacity });
            return Ok(());
        }
        let hours = room.facts.session.offer_hours.and_then(|hours| u16::try_from(hours).ok());
        let until = queue::offer_until(now, room.facts.session.starts_at, hours);
        let queue = self.queue(session).await?;
        for step in queue::release(queue::free(capacity, taken), queue).steps {
            match step {
                Step::Offer { who, free } => {
                    let Some(mut row) = booking::Entity::find_by_id(who.id).one(self.tx).await? else {
                        continue;
                    };
                    row.offered_at = Some(now);
                    row.offer_until = Some(until);
                    let row = self.turn(row, BookingState::Offered).await?;
                    self.decide(session, Some(who.id), &Decision::Offered { free, party: who.party, until });
                    self.tell(&row, Event::Offered, "").await?;
                }
                Step::Pass { who, free, other: Some(other) } => {
                    let what = Decision::PassedOver { free, party: who.party, other };
                    self.decide(session, Some(who.id), &what);
                }
                Step::Pass { who, free, other: None } => {
                    self.decide(session, Some(who.id), &Decision::TooFew { free, party: who.party });
                }
            }
        }
        Ok(())
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

    /// Tells a person: by a letter, or by the call list where it is something that cannot wait.
    ///
    /// # Errors
    /// [`Code::NotFound`] for a session that is not locked.
    pub async fn tell(&mut self, row: &booking::Model, event: Event, message: &str) -> ApiResult<()> {
        self.tell_of(row, event, message, None)
    }

    /// Tells a person what has changed about the session: how it was, and how it is now.
    ///
    /// # Errors
    /// [`Code::NotFound`] for a session that is not locked.
    pub fn tell_change(&mut self, row: &booking::Model, before: &Facts, message: &str) -> ApiResult<()> {
        self.tell_of(row, Event::Moved, message, Some(before))
    }

    fn tell_of(
        &mut self,
        row: &booking::Model,
        event: Event,
        message: &str,
        before: Option<&Facts>,
    ) -> ApiResult<()> {
        if row.erased {
            return Ok(());
        }
        let facts = &self.room(row.session_id)?.facts;
        let about = About { facts, booking: row, url: self.url, now: self.now, message, before };
        if row.email.is_some() {
            let letter = letters::about(&about, event);
            self.letters.push(letter);
        } else if let Some(why) = event.call() {
            let until = (why == CallReason::Offer).then_some(row.offer_until).flatten();
            let message = letters::to_tell(&about);
            self.calls.push(call::Model {
                id: secrets::new_id(self.now),
                session_id: row.session_id,
                booking_id: row.id,
                why: why.code().to_owned(),
                since: self.ms(),
                until,
                message,
                done_at: None,
            });
        }
        Ok(())
    }

    async fn calls_done(&mut self, booking: Uuid) -> ApiResult<()> {
        self.flush().await?;
        call::Entity::update_many()
            .col_expr(call::Column::DoneAt, Expr::value(self.ms()))
            .filter(call::Column::BookingId.eq(booking))
            .filter(call::Column::DoneAt.is_null())
            .exec(self.tx)
            .await?;
        Ok(())
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
