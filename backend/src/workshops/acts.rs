//! What can be done with a booking, under the lock of its session.

use sea_orm::EntityTrait;
use shared::api::workshop::desk::Mark;
use shared::api::workshop::{Channel, SessionState};
use shared::workshop::decision::Decision;
use shared::workshop::queue;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::evidence;
use super::letters::Event;
use super::wish::largest_party;
use super::work::Work;
use crate::entities::booking;
use crate::error::{ApiError, ApiResult, Code};

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Cancel, by whoever booked or at their wish.
    Cancel,
    /// Cancel by the organiser's decision; whoever booked is told so.
    Revoke,
    /// Accept the offer.
    Accept,
    /// Decline the offer.
    Decline,
    /// The same, noted by the organiser.
    DeclineAtDesk,
    /// Change the party.
    Party(u8),
    /// Note at the door, at this time by the device.
    Mark(Mark, i64),
    /// Send the confirmation again.
    Resend,
    /// The offer has run out.
    Expire,
    /// The account was erased.
    Forsake,
}

impl Act {
    /// What the booking's page says after it was done by a plain form.
    pub const fn done(self) -> Option<&'static str> {
        match self {
            Act::Cancel => Some("cancelled"),
            Act::Accept => Some("accepted"),
            Act::Decline | Act::DeclineAtDesk => Some("declined"),
            Act::Party(_) => Some("party"),
            Act::Resend => Some("resent"),
            Act::Revoke | Act::Mark(..) | Act::Expire | Act::Forsake => None,
        }
    }
}

impl Act {
    /// Whether it can be done but once with a booking, so that it cannot cause letters without end.
    pub const fn is_once(self) -> bool {
        !matches!(self, Act::Party(_) | Act::Resend | Act::Mark(..))
    }
}

/// Does it.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::WrongState`] and its kin, with nothing changed but an offer that has run out.
pub async fn act(work: &mut Work<'_>, session: Uuid, id: Uuid, act: Act) -> ApiResult<booking::Model> {
    work.flush().await?;
    let row = booking::Entity::find_by_id(id).one(work.tx).await?.ok_or(Code::NotFound)?;
    if row.session_id != session {
        return Err(Code::NotFound.into());
    }
    let state = BookingState::from_code(&row.state).ok_or(Code::WrongState)?;
    let party = u8::try_from(row.party).unwrap_or(u8::MAX);
    let (over, cancelled) = {
        let facts = &work.room(session)?.facts;
        (facts.last_begun(work.ms()), facts.state() == SessionState::Cancelled)
    };
    // Whoever comes too late must not find the offer alive because nobody has looked yet.
    let run_out = state == BookingState::Offered && row.offer_until.is_none_or(|until| until <= work.ms());
    if run_out && act != Act::Forsake {
        let row = expire(work, row).await?;
        return if act == Act::Expire { Ok(row) } else { Err(Code::OfferExpired.into()) };
    }
    match act {
        Act::Expire => Err(Code::WrongState.into()),
        Act::Resend => {
            if row.email.is_none() {
                return Err(ApiError::new(Code::ContactMissing).field("email"));
            }
            let event = match state {
                BookingState::Confirmed => Event::Confirmed,
                BookingState::Waiting => Event::Waiting,
                BookingState::Offered => Event::Offered,
                _ => return Err(Code::WrongState.into()),
            };
            work.tell(&row, event, "").await?;
            Ok(row)
        }
        Act::Cancel | Act::Revoke | Act::Forsake => {
            if over && act != Act::Forsake {
                return Err(Code::SessionBegun.into());
            }
            let row = work.turn(row, BookingState::Cancelled).await?;
            let (what, told) = match act {
                Act::Forsake => (Decision::AccountErased { party }, Event::Cancelled),
                Act::Revoke => (Decision::CancelledByDesk { party }, Event::CancelledByDesk),
                _ => (Decision::Cancelled { party }, Event::Cancelled),
            };
            work.decide(session, Some(id), &what);
            work.tell(&row, told, "").await?;
            if state.takes_seats() {
                work.release(session).await?;
            }
            Ok(row)
        }
        Act::Accept => {
            if cancelled {
                return Err(Code::SessionCancelled.into());
            }
            if state == BookingState::Expired {
                return Err(Code::OfferExpired.into());
            }
            if state != BookingState::Offered {
                return Err(Code::WrongState.into());
            }
            let row = work.turn(row, BookingState::Confirmed).await?;
            work.decide(session, Some(id), &Decision::Accepted { party });
            work.tell(&row, Event::Confirmed, "").await?;
            Ok(row)
        }
        Act::Decline | Act::DeclineAtDesk => {
            if state == BookingState::Expired {
                return Err(Code::OfferExpired.into());
            }
            let row = work.turn(row, BookingState::Declined).await?;
            let seats = work.where_seats_go(session).await?;
            let at_desk = act == Act::DeclineAtDesk;
            work.decide(session, Some(id), &Decision::Declined { party, at_desk, seats });
            work.release(session).await?;
            Ok(row)
        }
        Act::Party(to) => resize(work, row, state, to, over || cancelled).await,
        Act::Mark(mark, at) => self::mark(work, row, state, mark, at).await,
    }
}

async fn expire(work: &mut Work<'_>, row: booking::Model) -> ApiResult<booking::Model> {
    let party = u8::try_from(row.party).unwrap_or(u8::MAX);
    let row = work.turn(row, BookingState::Expired).await?;
    let seats = work.where_seats_go(row.session_id).await?;
    work.decide(row.session_id, Some(row.id), &Decision::Expired { party, seats });
    work.tell(&row, Event::Expired, "").await?;
    work.release(row.session_id).await?;
    Ok(row)
}

async fn resize(
    work: &mut Work<'_>,
    row: booking::Model,
    state: BookingState,
    to: u8,
    too_late: bool,
) -> ApiResult<booking::Model> {
    let channel = row.channel.parse().unwrap_or(Channel::Guest);
    if !(1..=largest_party(channel)).contains(&to) {
        return Err(ApiError::new(Code::PartySize).field("party"));
    }
    if too_late {
        return Err(Code::SessionBegun.into());
    }
    let from = u8::try_from(row.party).unwrap_or(u8::MAX);
    // As at booking: a party that can never be served whole would wait for ever.
    if to > from && u32::from(to) > work.room(row.session_id)?.facts.capacity() {
        return Err(ApiError::new(Code::LargerThanSession).field("party"));
    }
    let (session, id) = (row.session_id, row.id);
    match state {
        BookingState::Confirmed | BookingState::Offered => {
            let room = work.room(session)?;
            let fits = queue::may_grow(room.facts.capacity(), room.tally.taken, from, to);
            if !fits || (to > from && work.somebody_fits(session).await?) {
                return Err(ApiError::new(Code::NotEnoughSeats).field("party"));
            }
        }
        BookingState::Waiting => {}
        _ => return Err(Code::WrongState.into()),
    }
    if to == from {
        return Ok(row);
    }
    let row = work.resize(row, to).await?;
    work.decide(session, Some(id), &Decision::PartyChanged { from, to });
    if state == BookingState::Confirmed {
        work.tell(&row, Event::Resized { from }, "").await?;
    }
    if to < from {
        // Seats came free, or somebody who waits has become small enough for what is free.
        work.release(session).await?;
        work.flush().await?;
        return Ok(booking::Entity::find_by_id(id).one(work.tx).await?.ok_or(Code::NotFound)?);
    }
    Ok(row)
}

/// Whether a session can be marked so.
///
/// # Errors
/// [`Code::SessionAhead`] for what nobody can know yet: taking a mark back is never too early. [`Code::SessionCancelled`] for
/// taking back what would leave a seat where there is none: whoever was not there after all was absent.
pub fn may_mark(work: &Work<'_>, session: Uuid, mark: Mark) -> ApiResult<()> {
    let facts = &work.room(session)?.facts;
    match mark {
        Mark::Confirmed if facts.state() == SessionState::Cancelled => Err(Code::SessionCancelled.into()),
        Mark::Attended | Mark::Absent if work.ms() < facts.marks_from() => Err(Code::SessionAhead.into()),
        _ => Ok(()),
    }
}

/// Takes a mark back, and with it what it is evidence of.
///
/// # Errors
/// [`Code::WrongState`] for a booking without a mark.
pub async fn unmark(work: &mut Work<'_>, row: booking::Model) -> ApiResult<booking::Model> {
    let row = work.turn(row, BookingState::Confirmed).await?;
    evidence::note(work, &row, false).await?;
    Ok(row)
}

/// Of two marks the later one holds, whichever arrives last.
async fn mark(
    work: &mut Work<'_>,
    mut row: booking::Model,
    state: BookingState,
    mark: Mark,
    at: i64,
) -> ApiResult<booking::Model> {
    let (to, what) = match mark {
        Mark::Attended => (BookingState::Attended, Decision::Attended {}),
        Mark::Absent => (BookingState::Absent, Decision::Absent {}),
        Mark::Confirmed => (BookingState::Confirmed, Decision::Corrected {}),
    };
    let at = at.min(work.ms());
    if row.marked_at.is_some_and(|before| before > at) {
        return Ok(row);
    }
    if state == to {
        if row.marked_at == Some(at) {
            return Ok(row);
        }
        // It was so already, and was seen to be so again: what was noted in between is not the later mark.
        row.marked_at = Some(at);
        return work.save(row).await;
    }
    if !matches!(state, BookingState::Confirmed | BookingState::Attended | BookingState::Absent) {
        return Err(Code::WrongState.into());
    }
    may_mark(work, row.session_id, mark)?;
    row.marked_at = Some(at);
    let row = if to == BookingState::Confirmed {
        unmark(work, row).await?
    } else {
        let row = work.turn(row, to).await?;
        evidence::note(work, &row, to == BookingState::Attended).await?;
        row
    };
    work.decide(row.session_id, Some(row.id), &what);
    Ok(row)
}
