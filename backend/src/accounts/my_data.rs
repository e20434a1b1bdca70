//! Everything that is stored about somebody, for themselves.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use shared::api::account::{Attendance, Device, MyData, StoredBooking};
use shared::api::workshop::BookingState;
use shared::lang::Lang;
use shared::progress::Progress;
use uuid::Uuid;

use super::me;
use crate::auth::LiveUser;
use crate::entities::{account, attendance, booking, device, progress_event};
use crate::error::{ApiResult, Code};

/// Collects it.
///
/// # Errors
/// [`Code::SignedOut`] if the account is gone.
pub async fn my_data(db: &impl ConnectionTrait, user: LiveUser) -> ApiResult<MyData> {
    let account = account::Entity::find_by_id(user.account).one(db).await?.ok_or(Code::SignedOut)?;
    let devices = device::Entity::find()
        .filter(device::Column::AccountId.eq(user.account))
        .order_by_asc(device::Column::SignedInAt)
        .all(db)
        .await?;
    let rows = progress_event::Entity::find()
        .filter(progress_event::Column::AccountId.eq(user.account))
        .order_by_asc(progress_event::Column::At)
        .order_by_asc(progress_event::Column::Id)
        .all(db)
        .await?;
    let events = rows.into_iter().map(progress_event::Model::event).collect::<Result<Vec<_>, _>>()?;
    Ok(MyData {
        me: me(db, user.account).await?,
        email: account.email,
        lang: Lang::from_code(&account.lang).unwrap_or_default(),
        created_at: account.created_at.timestamp_millis(),
        devices: devices
            .into_iter()
            .map(|device| Device {
                signed_in_at: device.signed_in_at.timestamp_millis(),
                last_seen_at: device.last_seen_at.timestamp_millis(),
                current: device.id == user.device,
            })
            .collect(),
        progress: Progress::fold(&events),
        events,
        bookings: bookings(db, user.account).await?,
        attendance: attendance(db, user.account).await?,
    })
}

async fn bookings(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<StoredBooking>> {
    let rows = booking::Entity::find()
        .filter(booking::Column::AccountId.eq(account))
        .order_by_asc(booking::Column::BookedAt)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(StoredBooking {
                session: row.session_id,
                booked_at: row.booked_at,
                name: row.name,
                email: row.email,
                phone: row.phone,
                party: u8::try_from(row.party).ok()?,
                needs: serde_json::from_str(&row.needs).unwrap_or_default(),
                state: BookingState::from_code(&row.state)?,
            })
        })
        .collect())
}

async fn attendance(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<Attendance>> {
    let rows = attendance::Entity::find()
        .filter(attendance::Column::AccountId.eq(account))
        .order_by_asc(attendance::Column::At)
        .order_by_asc(attendance::Column::Competence)
        .all(db)
        .await?;
    let view = |row: attendance::Model| Attendance {
        session: row.session_id,
        competence: row.competence,
        level: row.level,
        at: row.at,
    };
    Ok(rows.into_iter().map(view).collect())
}
