//! Giving seats: to who arrives, and from what comes free to those who wait.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::workshop::decision::{Decision, SeatsGo};
use shared::workshop::queue::{self, Step, Waiting};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::Work;
use crate::entities::booking;
use crate::error::{ApiResult, Code};
use crate::workshops::letters::Event;

impl Work<'_> {
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
        self.fits_into_what_is_free(session).await
    }

    /// Whether a party waits that is not larger than what is free.
    async fn fits_into_what_is_free(&mut self, session: Uuid) -> ApiResult<bool> {
        let room = self.room(session)?;
        let free = queue::free(room.facts.capacity(), room.tally.taken);
        Ok(self.queue(session).await?.iter().any(|who| u32::from(who.party) <= free))
    }

    /// What becomes of seats that have just come free, before they are given on: none where they only even out that more
    /// were taken than there are.
    ///
    /// # Errors
    /// The database's.
    pub async fn where_seats_go(&mut self, session: Uuid) -> ApiResult<Option<SeatsGo>> {
        let now = self.ms();
        let room = self.room(session)?;
        if queue::free(room.facts.capacity(), room.tally.taken) == 0 {
            return Ok(None);
        }
        let goes_on = room.facts.gives_seats(now) && self.fits_into_what_is_free(session).await?;
        Ok(Some(if goes_on { SeatsGo::ToOthers } else { SeatsGo::Free }))
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
}
