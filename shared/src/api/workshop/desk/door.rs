//! What is noted at the door.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::DeskBooking;

/// Which booking is meant at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// By the code, as typed or scanned; the address in the QR code will do as well.
    Code(String),
    /// By its id.
    Booking(Uuid),
}

/// What is noted at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// They came.
    Attended,
    /// They did not come.
    Absent,
    /// Neither, after all.
    Confirmed,
}

/// A mark that a device has kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoteAtDoor {
    /// Made on the device.
    pub key: Uuid,
    /// Whose booking.
    pub which: Which,
    /// What.
    pub mark: Mark,
    /// When by the device's clock. Of two marks on one booking the later one holds, whichever arrives last. Whether the day
    /// of the session has come says the server's clock when the mark arrives.
    pub at: i64,
}

/// People without a booking, counted on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tick {
    /// Made on the device: counted once, however often it is sent.
    pub key: Uuid,
    /// 1, or -1 for a slip; at most 100.
    pub count: i32,
}

/// `POST …/sessions/{session}/check-in`: at most 500 of each. Sending it again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckIn {
    /// Marks.
    #[serde(default)]
    pub notes: Vec<NoteAtDoor>,
    /// Counted people.
    #[serde(default)]
    pub ticks: Vec<Tick>,
}

/// What has become of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Noted {
    /// Noted now.
    Done,
    /// It was so already.
    Already,
    /// A later mark stands.
    Outdated,
    /// The day of the session has not come: nobody can have been there, or not have come.
    TooEarly,
    /// The booking is of another session (of this organisation).
    OtherSession,
    /// There is no such booking here.
    Unknown,
    /// The booking is not confirmed: waiting, offered, cancelled…
    NotConfirmed,
}

/// The answer to one mark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoteAnswer {
    /// Which mark.
    pub key: Uuid,
    /// What has become of it.
    pub noted: Noted,
    /// The booking as it stands, if it is of this session.
    pub booking: Option<DeskBooking>,
}

/// What has become of a [`CheckIn`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckedIn {
    /// One for each mark.
    pub notes: Vec<NoteAnswer>,
    /// All counted at the door.
    pub drop_ins: u32,
}
