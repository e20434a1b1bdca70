//! The organiser's desk: routes below `/api/v1/organisations/{organisation}`.

mod bookings;
mod door;
mod figures;
mod offers;
mod places;
mod post;
mod search;
mod sessions;

pub use bookings::{
    Call, CallNote, CallReason, CallTry, CallerBooking, DeskAction, DeskBooking, DeskSession, OpenCall,
};
pub use door::{CheckIn, CheckedIn, Mark, NoteAnswer, NoteAtDoor, Noted, Tick, Which};
pub use figures::{Figures, FiguresQuery, FiguresView, SessionFigures};
pub use offers::{DeskWorkshop, SaveWorkshop, Seen, WorkshopText};
pub use places::{Contact, DeskPlace, SavePlace};
pub use post::{LetterLine, LetterState, MailView};
pub use search::{FindBookings, FoundBooking, FoundBookings};
pub use sessions::{
    CancelSession, ChangeSession, CopySession, LocalSpan, MovedDate, NewSessions, Plan, Planned, SessionWish,
};
