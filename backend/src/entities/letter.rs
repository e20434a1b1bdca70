//! A letter on its way. Written in the transaction of what it tells.

use sea_orm::entity::prelude::*;

/// A letter on its way. Written in the transaction of what it tells.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    /// UUIDv7; stands in the Message-ID.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// E-mail address.
    pub recipient: String,
    /// Subject.
    pub subject: String,
    /// Plain text; empty once it was sent, if it is private.
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// The same as HTML.
    #[sea_orm(column_type = "Text")]
    pub html: String,
    /// An iCalendar file.
    #[sea_orm(column_type = "Text")]
    pub calendar: Option<String>,
    /// How the calendar travels: `PUBLISH`.
    pub calendar_method: Option<String>,
    /// About which booking.
    pub booking_id: Option<Uuid>,
    /// What the call list says if it does not arrive: see `shared::api::workshop::desk::CallReason`.
    pub why: Option<String>,
    /// The organiser's words in it, to be told by telephone instead.
    #[sea_orm(column_type = "Text")]
    pub message: String,
    /// Somebody was put on the call list because of it.
    pub called: bool,
    /// Carries a link that signs in.
    pub private: bool,
    /// See `shared::api::workshop::desk::LetterState`.
    pub state: String,
    /// How often it was tried.
    pub tries: i32,
    /// When to try next; while somebody tries, when another may.
    pub due_at: i64,
    /// Milliseconds since 1970.
    pub written_at: i64,
    /// What went wrong last: the mail server's code.
    pub error: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
