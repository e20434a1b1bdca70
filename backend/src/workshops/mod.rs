//! Workshops: what is offered, booking a seat or a place in the queue, the organiser's desk.
//!
//! Everything that changes bookings goes through [`work::Work`]: one transaction that holds the session's row. People's
//! requests come there through [`orders::Orders`], many in one commit.

pub mod acts;
pub mod bookings;
pub mod calendar;
pub mod changes;
pub mod desk;
pub mod evidence;
pub mod facts;
pub mod fitting;
pub mod letters;
pub mod listing;
pub mod orders;
pub mod routes;
pub mod spoken;
pub mod upkeep;
pub mod views;
pub mod wish;
pub mod words;
pub mod work;

pub use bookings::sheet;
pub use desk::places::create as create_place;
pub use desk::sessions::create as create_sessions;
pub use desk::workshops::create as create_workshop;
pub use fitting::Subject;
pub use listing::{list, next, workshop};
pub use orders::{Orders, Sheet};
pub use upkeep::run as upkeep;
pub use views::booking as booking_view;
pub use wish::{ClassOuting, Wish};
