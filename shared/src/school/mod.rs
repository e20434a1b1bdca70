//! Rules of schools: how pupils stand in their lessons and who needs help, wrong pictures, school years, names typed at
//! the door.
//!
//! Pure: the server applies them, tests try them.

pub mod answers;
pub mod live;
pub mod names;
pub mod pictures;
pub mod tries;
pub mod year;
