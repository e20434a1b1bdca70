//! One or more dates of a workshop, with a room and seats. Its row is locked while bookings change.

use sea_orm::entity::prelude::*;

/// One or more dates of a workshop, with a room and seats. Its row is locked while bookings change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of what.
    pub workshop_id: Uuid,
    /// The workshop's.
    pub organisation_id: Uuid,
    /// Where; none if online.
    pub place_id: Option<Uuid>,
    /// For confirmed people.
    pub online_link: Option<String>,
    /// A code of `shared::api::workshop::SPOKEN`.
    pub language: String,
    /// Seats.
    pub capacity: i32,
    /// Sessions made together.
    pub block: Option<Uuid>,
    /// Wheelchair access.
    pub wheelchair: bool,
    /// With this interpreter.
    pub interpreter: Option<String>,
    /// Devices to borrow.
    pub loan_devices: bool,
    /// How long an offer holds.
    pub offer_hours: Option<i16>,
    /// See `shared::workshop::state::SessionState`.
    pub state: String,
    /// How often the dates changed (iCalendar).
    pub sequence: i32,
    /// Of the first date, milliseconds since 1970.
    pub starts_at: i64,
    /// Of the last date, milliseconds since 1970.
    pub ends_at: i64,
    /// Begin and end of each date in milliseconds, as JSON.
    #[sea_orm(column_type = "Text")]
    pub dates: String,
}

impl ActiveModelBehavior for ActiveModel {}
