//! Telling people: by letters, or by the call list.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use shared::api::workshop::desk::CallReason;
use uuid::Uuid;

use super::Work;
use crate::auth::secrets;
use crate::entities::{booking, call};
use crate::error::ApiResult;
use crate::workshops::facts::Facts;
use crate::workshops::letters::{self, About, Event};

impl Work<'_> {
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
                tried_at: None,
                tried: None,
            });
        }
        Ok(())
    }

    /// Whoever was to be called about a booking need not be any more.
    ///
    /// # Errors
    /// The database's.
    pub(super) async fn calls_done(&mut self, booking: Uuid) -> ApiResult<()> {
        self.flush().await?;
        call::Entity::update_many()
            .col_expr(call::Column::DoneAt, Expr::value(self.ms()))
            .filter(call::Column::BookingId.eq(booking))
            .filter(call::Column::DoneAt.is_null())
            .exec(self.tx)
            .await?;
        Ok(())
    }
}
