//! A party's booking of a session.

use sea_orm::entity::prelude::*;

/// A party's booking of a session.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "booking")]
pub struct Model {
    /// UUIDv7.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of what.
    pub session_id: Uuid,
    /// Unique; 20 characters. Whoever knows it may change the booking.
    pub code: String,
    /// Whose, if they have an account.
    pub account_id: Option<Uuid>,
    /// Empty once erased.
    pub name: String,
    /// For letters.
    pub email: Option<String>,
    /// For calls.
    pub phone: Option<String>,
    /// Language code, for letters.
    pub lang: String,
    /// The class group that comes, if one does.
    pub class_id: Option<Uuid>,
    /// How many people.
    pub party: i16,
    /// How many of them are adults who come along, if a class group comes.
    pub adults: Option<i16>,
    /// `shared::api::workshop::Needs` as JSON.
    #[sea_orm(column_type = "Text")]
    pub needs: String,
    /// See `shared::workshop::state::BookingState`.
    pub state: String,
    /// Its place in the order of arrival, within the session.
    pub arrived: i64,
    /// When seats were offered.
    pub offered_at: Option<i64>,
    /// Until when.
    pub offer_until: Option<i64>,
    /// See `shared::api::workshop::Channel`.
    pub channel: String,
    /// Made on the device; unique within the session.
    pub idempotency_key: Uuid,
    /// Milliseconds since 1970.
    pub booked_at: i64,
    /// Milliseconds since 1970.
    pub changed_at: i64,
    /// When the mark at the door was made, by the device.
    pub marked_at: Option<i64>,
    /// How often it changed (iCalendar).
    pub sequence: i32,
    /// Of dates that begin before this, people were reminded.
    pub reminded_until: i64,
    /// Name and contact are gone.
    pub erased: bool,
}

impl ActiveModelBehavior for ActiveModel {}
