//! The call list: what came of a call.

use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect};
use shared::api::workshop::desk::CallNote;
use shared::workshop::state::BookingState;
use uuid::Uuid;

use super::sessions;
use crate::db::Db;
use crate::entities::{booking, call, session};
use crate::error::{ApiResult, Code};
use crate::workshops::views;

/// Notes what came of a call. Whoever has an open offer stays on the list until it is accepted, declined or run out: that
/// somebody was called says nothing about the seats.
///
/// # Errors
/// [`Code::NotFound`], also for other organisations' sessions; [`Code::WrongState`] for ending the call about an open
/// offer, for trying one that is done, and for taking back what was not done here or is settled since.
pub async fn note(
    db: &Db,
    organisation: Uuid,
    session: Uuid,
    id: Uuid,
    what: CallNote,
    now: i64,
) -> ApiResult<()> {
    let tx = db.begin().await?;
    sessions::of(&tx, organisation, session).await?;
    // Under the session's lock: an answer or a cancellation that comes at the same time settles the call, and it stays
    // settled.
    session::Entity::find_by_id(session).lock_exclusive().one(&tx).await?;
    let row = call::Entity::find_by_id(id).one(&tx).await?;
    let mut row = row.filter(|row| row.session_id == session).ok_or(Code::NotFound)?;
    let about = booking::Entity::find_by_id(row.booking_id).one(&tx).await?.ok_or(Code::NotFound)?;
    let state = views::state(&about);
    let was_done_here = row.tried.as_deref() == CallNote::Done.code();
    match (what, row.done_at) {
        // A second click.
        (CallNote::Done, Some(_)) => return Ok(()),
        (CallNote::Done, None) if state == BookingState::Offered => return Err(Code::WrongState.into()),
        (CallNote::Done, None) => row.done_at = Some(now),
        (CallNote::Missed | CallNote::Reached, None) => {}
        (CallNote::Missed | CallNote::Reached, Some(_)) => return Err(Code::WrongState.into()),
        (CallNote::Undo, Some(done)) if was_done_here => {
            // What has ended since then ends its calls as well.
            if state.is_over() && about.changed_at > done {
                return Err(Code::WrongState.into());
            }
            row.done_at = None;
        }
        (CallNote::Undo, _) => return Err(Code::WrongState.into()),
    }
    row.tried = what.code().map(str::to_owned);
    row.tried_at = row.tried.is_some().then_some(now);
    row.into_active_model().reset_all().update(&tx).await?;
    tx.commit().await?;
    Ok(())
}
