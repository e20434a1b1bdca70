//! Taking people's names and contacts out of their bookings: some days after a session, and when an account is erased.
//! Counts stay.

use std::collections::BTreeSet;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entities::{booking, call, session};
use crate::mail::outbox;

/// Forgets whose these bookings are, with all letters and calls about them.
///
/// Locks their sessions first, in the order of their ids, as everything does that changes bookings. A transaction that
/// locks accounts as well does so afterwards: whoever is ticked off holds the session, and wants the account next.
///
/// # Errors
/// The database's.
pub async fn forget(tx: &impl ConnectionTrait, bookings: &[Uuid]) -> Result<(), DbErr> {
    let mut sessions: BTreeSet<Uuid> = BTreeSet::new();
    for some in bookings.chunks(500) {
        let found: Vec<Uuid> = booking::Entity::find()
            .select_only()
            .column(booking::Column::SessionId)
            .filter(booking::Column::Id.is_in(some.iter().copied()))
            .into_tuple()
            .all(tx)
            .await?;
        sessions.extend(found);
    }
    let sessions: Vec<Uuid> = sessions.into_iter().collect();
    for some in sessions.chunks(500) {
        let _: Vec<Uuid> = session::Entity::find()
            .select_only()
            .column(session::Column::Id)
            .filter(session::Column::Id.is_in(some.iter().copied()))
            .order_by_asc(session::Column::Id)
            .lock_exclusive()
            .into_tuple()
            .all(tx)
            .await?;
    }
    for some in bookings.chunks(500) {
        booking::Entity::update_many()
            .col_expr(booking::Column::Name, Expr::value(""))
            .col_expr(booking::Column::Email, Expr::value(None::<String>))
            .col_expr(booking::Column::Phone, Expr::value(None::<String>))
            .col_expr(booking::Column::Needs, Expr::value("{}"))
            .col_expr(booking::Column::Erased, Expr::value(true))
            .filter(booking::Column::Id.is_in(some.iter().copied()))
            .exec(tx)
            .await?;
        call::Entity::delete_many()
            .filter(call::Column::BookingId.is_in(some.iter().copied()))
            .exec(tx)
            .await?;
    }
    outbox::forget(tx, bookings).await
}

/// Forgets how whoever booked can be reached, and what letters said. The booking stays under its name: it is that of a class
/// group, which comes with somebody else.
///
/// # Errors
/// The database's.
pub async fn forget_contact(tx: &impl ConnectionTrait, bookings: &[Uuid]) -> Result<(), DbErr> {
    for some in bookings.chunks(500) {
        booking::Entity::update_many()
            .col_expr(booking::Column::Email, Expr::value(None::<String>))
            .col_expr(booking::Column::Phone, Expr::value(None::<String>))
            .col_expr(booking::Column::Needs, Expr::value("{}"))
            .filter(booking::Column::Id.is_in(some.iter().copied()))
            .exec(tx)
            .await?;
    }
    outbox::forget(tx, bookings).await
}
