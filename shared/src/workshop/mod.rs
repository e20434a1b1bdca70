//! Rules of bookings: which states follow which, who gets seats that come free, how long an offer holds.
//!
//! Pure: the server applies them within one transaction, tests compare them with a simple model.

pub mod decision;
pub mod queue;
pub mod state;
