//! The organiser's desk: routes below `/api/v1/organisations/{organisation}`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::booking::DecisionView;
use super::listing::{ByChannel, SessionCard};
use super::{BookingState, Channel, DateView, Form, Moment, Needs, Target};
use crate::course::{Level, Topic};
use crate::lang::Lang;

/// A workshop's texts in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WorkshopText {
    /// The language.
    pub lang: Lang,
    /// 1 to 120 characters.
    pub title: String,
    /// At most 500 characters.
    pub summary: String,
    /// What you learn: at most 12 lines.
    #[serde(default)]
    pub learn: Vec<String>,
    /// What to bring.
    #[serde(default)]
    pub bring: String,
    /// Who leads it.
    #[serde(default)]
    pub leads: String,
}

/// `POST …/workshops` and `PUT …/workshops/{workshop}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SaveWorkshop {
    /// How it takes place. Stays as it is once there are sessions.
    pub form: Form,
    /// One a language, one at least.
    pub texts: Vec<WorkshopText>,
    /// Topic.
    #[serde(default)]
    pub topic: Option<Topic>,
    /// Competences such as `4.2`.
    #[serde(default)]
    pub competences: Vec<String>,
    /// Level.
    pub level: Level,
    /// Target group.
    pub target: Target,
    /// Youngest; 0 without a bound.
    #[serde(default)]
    pub age_min: u8,
    /// Oldest.
    #[serde(default)]
    pub age_max: Option<u8>,
    /// For class groups: only teachers book it, and the organiser for callers.
    #[serde(default)]
    pub classes_only: bool,
    /// Not shown to the public.
    #[serde(default)]
    pub withdrawn: bool,
}

/// The query of each `PUT`: what somebody had before their eyes when they changed it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(default)]
pub struct Seen {
    /// The version. If it is not that any more, the answer is `conflict` about `seen`. Without it, it is not asked.
    pub seen: Option<String>,
}

/// A workshop at the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskWorkshop {
    /// Its id.
    pub id: Uuid,
    /// Its name in addresses: made from the first title, and final.
    pub slug: String,
    /// All of it.
    pub what: SaveWorkshop,
    /// Stands for it as it is: see [`Seen`].
    pub version: String,
    /// Sessions to come and those of the last 60 days, in the order of their dates.
    pub sessions: Vec<SessionCard>,
}

/// From when to when, in the city's zone: `2026-12-05T10:00`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LocalSpan {
    /// Begin.
    pub starts: String,
    /// End.
    pub ends: String,
}

/// A date of a recurrence that takes place at another time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MovedDate {
    /// The day by the rule: `2026-12-24`.
    pub day: String,
    /// When instead.
    pub to: LocalSpan,
}

/// Dates, one by one or by a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Plan {
    /// One by one. Form `series`: the dates of one session. Else a session each.
    Dates(Vec<LocalSpan>),
    /// By a rule of RFC 5545, such as `FREQ=WEEKLY;COUNT=6`. Form `series`: the dates of one session. Else a session each.
    /// At most 100 dates.
    Recurrence {
        /// The first date.
        first: LocalSpan,
        /// What stands after `RRULE:`.
        rule: String,
        /// Days (`2026-12-24`) that fall out.
        #[serde(default)]
        without: Vec<String>,
        /// Dates that are moved.
        #[serde(default)]
        moved: Vec<MovedDate>,
    },
    /// For the form `slots`: one session a slot, one after the other.
    Slots {
        /// The whole.
        span: LocalSpan,
        /// How long a slot is, 5 to 240 minutes.
        minutes: u16,
    },
}

/// What sessions have in common that are made together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionWish {
    /// Where; none if online.
    #[serde(default)]
    pub place: Option<Uuid>,
    /// `https://…`, for a session without a place. Only confirmed people see it.
    #[serde(default)]
    pub online_link: Option<String>,
    /// A code of [`super::SPOKEN`].
    pub language: String,
    /// 1 to 10,000. For the form `drop-in` it is only told.
    pub capacity: u32,
    /// With wheelchair access.
    #[serde(default)]
    pub wheelchair: bool,
    /// With this interpreter.
    #[serde(default)]
    pub interpreter: Option<String>,
    /// With devices to borrow.
    #[serde(default)]
    pub loan_devices: bool,
    /// Hours that an offer holds, 1 to 168; without it 24, or 2 if the session begins within two days.
    #[serde(default)]
    pub offer_hours: Option<u16>,
}

/// `POST …/workshops/{workshop}/sessions`, and `…/workshops/{workshop}/plan` to see the dates first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewSessions {
    /// What they have in common.
    pub what: SessionWish,
    /// When.
    pub when: Plan,
}

/// What a [`Plan`] comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Planned {
    /// The sessions with their dates.
    pub sessions: Vec<Vec<DateView>>,
}

/// `PUT …/sessions/{session}`: all of it anew. Those concerned are told of other dates, another place or link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeSession {
    /// Place, capacity and so on.
    pub what: SessionWish,
    /// All dates, in order.
    pub dates: Vec<LocalSpan>,
    /// Takes bookings.
    pub open: bool,
    /// For all concerned, if dates, place or link change: at most 2,000 characters.
    #[serde(default)]
    pub message: String,
}

/// `POST …/sessions/{session}/copy`: the same at other dates, without bookings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CopySession {
    /// In order.
    pub dates: Vec<LocalSpan>,
}

/// `POST …/sessions/{session}/cancel`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CancelSession {
    /// For all concerned, at most 2,000 characters.
    pub message: String,
}

/// A place that sessions can be held at: `GET …/places`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskPlace {
    /// Its id.
    pub id: Uuid,
    /// All of it.
    pub what: SavePlace,
    /// Stands for it as it is: see [`Seen`].
    pub version: String,
    /// This organisation's; else it belongs to nobody and cannot be changed here.
    pub own: bool,
}

/// `POST …/places` and `PUT …/places/{place}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SavePlace {
    /// 1 to 120 characters.
    pub name: String,
    /// Street and number.
    #[serde(default)]
    pub street: String,
    /// Postcode and town.
    #[serde(default)]
    pub town: String,
    /// How to get there: language and text.
    #[serde(default)]
    pub directions: Vec<(Lang, String)>,
    /// Step-free.
    #[serde(default)]
    pub wheelchair: bool,
}

/// `GET …/contact` and `PUT …/contact`: how people who have booked reach the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Contact {
    /// Telephone: public, on sheets and in letters. Empty without one.
    pub phone: String,
}

/// A session at the desk: `GET …/sessions/{session}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskSession {
    /// As the public sees it.
    pub session: SessionCard,
    /// What can be changed.
    pub what: SessionWish,
    /// Stands for that, the dates, and whether it is open, as they are: see [`Seen`].
    #[serde(default)]
    pub version: String,
    /// Takes bookings.
    pub open: bool,
    /// Confirmed, attended, absent: by name.
    pub participants: Vec<DeskBooking>,
    /// Offered and waiting, in the order of the queue.
    pub queue: Vec<DeskBooking>,
    /// Declined, expired, cancelled: the last first.
    pub gone: Vec<DeskBooking>,
    /// Whom to call, the most urgent first.
    pub calls: Vec<Call>,
    /// What was decided and why, the last first; at most 500.
    pub decisions: Vec<DecisionView>,
    /// Counted at the door (form `drop-in`).
    pub drop_ins: u32,
    /// Figures.
    pub figures: Figures,
}

/// A booking at the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskBooking {
    /// Its id.
    pub id: Uuid,
    /// Its code: what the QR code leads to.
    pub code: String,
    /// Name; empty once it was erased.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Language for letters and calls.
    pub lang: Lang,
    /// How many people.
    pub party: u8,
    /// How many of them are adults who come along, if a class group comes.
    #[serde(default)]
    pub adults: Option<u8>,
    /// Needs.
    pub needs: Needs,
    /// State.
    pub state: BookingState,
    /// How it came to us.
    pub channel: Channel,
    /// When it was made.
    pub booked_at: Moment,
    /// If seats are offered: until when.
    pub offer_until: Option<Moment>,
    /// If it waits: how many parties wait before it.
    pub before: Option<u32>,
    /// Name and contact were erased.
    pub erased: bool,
}

/// Why somebody is to be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CallReason {
    /// Seats are offered.
    Offer,
    /// The offer has expired.
    Expired,
    /// Dates, place or link have changed.
    Moved,
    /// The session does not take place.
    Cancelled,
    /// The session is soon.
    Reminder,
    /// The organiser has cancelled the booking.
    CancelledByDesk,
    /// A letter could not be delivered.
    Undelivered,
}

impl CallReason {
    /// All of them.
    pub const ALL: [CallReason; 7] = [
        CallReason::Offer,
        CallReason::Expired,
        CallReason::Moved,
        CallReason::Cancelled,
        CallReason::Reminder,
        CallReason::CancelledByDesk,
        CallReason::Undelivered,
    ];

    /// As it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            CallReason::Offer => "offer",
            CallReason::Expired => "expired",
            CallReason::Moved => "moved",
            CallReason::Cancelled => "cancelled",
            CallReason::Reminder => "reminder",
            CallReason::CancelledByDesk => "cancelled-by-desk",
            CallReason::Undelivered => "undelivered",
        }
    }

    /// What [`CallReason::code`] says.
    pub fn from_code(code: &str) -> Option<CallReason> {
        CallReason::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// Somebody to be called, as no e-mail reaches them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Call {
    /// Its id, for `POST …/sessions/{session}/calls/{call}`: done.
    pub id: Uuid,
    /// Why.
    pub why: CallReason,
    /// Whom.
    pub booking: DeskBooking,
    /// Since when.
    pub since: Moment,
    /// Until when, for an offer.
    pub until: Option<Moment>,
    /// What is to be told, a sentence a line, in the language of whoever booked: what has changed, how it stands with the
    /// booking, and the organiser's message. May be empty.
    pub message: String,
}

/// A call with what it is about: `GET …/calls`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenCall {
    /// The call.
    pub call: Call,
    /// The session.
    pub session: Uuid,
    /// The workshop's title.
    pub title: String,
    /// The first date in words.
    pub when: String,
}

/// `POST …/sessions/{session}/bookings`: on behalf of a caller. The answer is a [`DeskBooking`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CallerBooking {
    /// Made on the device: the same key books once.
    pub key: Uuid,
    /// 1 to 80 characters.
    pub name: String,
    /// Telephone.
    #[serde(default)]
    pub phone: Option<String>,
    /// E-mail.
    #[serde(default)]
    pub email: Option<String>,
    /// Language for letters and calls.
    pub lang: Lang,
    /// 1 to 6.
    pub party: u8,
    /// Needs.
    #[serde(default)]
    pub needs: Needs,
}

/// `POST …/sessions/{session}/bookings/{booking}`: `"cancel"`, `{"party": 3}`. The answer is a [`DeskBooking`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DeskAction {
    /// Cancel, at the wish of whoever booked.
    Cancel,
    /// Cancel by the organiser's own decision: whoever booked is told, by letter or on the call list.
    Revoke,
    /// Accept the offer.
    Accept,
    /// Decline the offer.
    Decline,
    /// They came.
    Attended,
    /// They did not come.
    Absent,
    /// Neither, after all.
    Confirmed,
    /// Another party.
    Party(u8),
}

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
    /// When by the device's clock. Of two marks on one booking the later one holds, whichever arrives last.
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

/// Figures of one session, or of all together. Names are not in them: they stay when those are erased.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// Seats there were.
    pub capacity: u32,
    /// People booked (confirmed, attended or absent).
    pub booked: u32,
    /// People who came, with those counted at the door.
    pub attended: u32,
    /// People who did not come.
    pub absent: u32,
    /// People whose bookings were cancelled.
    pub cancelled: u32,
    /// People who wait.
    pub waiting: u32,
    /// Parties that waited and got seats.
    pub from_queue: u32,
    /// Minutes that those waited for the offer: the median.
    pub waited_minutes: Option<u32>,
    /// How bookings came.
    pub channels: Vec<ByChannel>,
}

/// `GET …/figures?from=2026-01-01&to=2026-12-31`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FiguresView {
    /// All together.
    pub all: Figures,
    /// Each session: id, workshop's title, date, figures.
    pub sessions: Vec<SessionFigures>,
}

/// A session's figures in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionFigures {
    /// The session's id.
    pub session: Uuid,
    /// The workshop's title.
    pub title: String,
    /// Its first date.
    pub starts: Moment,
    /// Its figures.
    pub figures: Figures,
}

/// What is asked of the figures.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(default)]
pub struct FiguresQuery {
    /// The reader's language.
    pub lang: Lang,
    /// First day; without it 90 days ago.
    pub from: Option<String>,
    /// Last day; without it in 90 days.
    pub to: Option<String>,
}

/// A letter's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LetterState {
    /// Is going to be sent, perhaps after a failure.
    Waiting,
    /// The mail server took it, or it lies in the folder.
    Sent,
    /// Given up.
    Failed,
}

/// A letter, for administrators of the site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterLine {
    /// Its id; its Message-ID begins with it.
    pub id: Uuid,
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// State.
    pub state: LetterState,
    /// How often it was tried.
    pub tries: u32,
    /// What the mail server said last: its code, not its words.
    pub error: Option<String>,
    /// When it was written.
    pub written_at: Moment,
    /// The plain text: only where letters go to a folder.
    pub text: Option<String>,
}

/// `GET /api/v1/mail`: letters that wait or failed; where letters go to a folder, all of the last 30 days.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MailView {
    /// There is no mail server: letters go to a folder.
    pub folder: bool,
    /// How many wait.
    pub waiting: u32,
    /// How many were given up.
    pub failed: u32,
    /// The last first; at most 200.
    pub letters: Vec<LetterLine>,
}
