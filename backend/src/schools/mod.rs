//! Schools: class groups and what happens in them, pupils and how they get in, and the school's side: invitations,
//! rosters, the year's end, erasing in time.
//!
//! A pupil is a pseudonymous account with a row that holds the name which its teachers know. That name leaves the
//! database towards the teachers of the pupil's classes alone ([`crate::auth::ClassTeacher`]), towards the pupil, and in
//! what the school hands out to them; the first name also towards whoever holds the pupil's card, on which all of it stands.

pub mod access;
pub mod cards;
pub mod class;
pub mod class_routes;
pub mod classes;
pub mod door;
pub mod erasing;
pub mod handout;
pub mod import;
pub mod invitations;
pub mod plan;
pub mod printed;
pub mod pupils;
pub mod roster;
pub mod routes;
pub mod stored;
pub mod year_end;

use chrono::{Days, NaiveDate};

use crate::error::{ApiError, ApiResult};
use crate::time::{self, day};

pub use access::MadeCard;
pub use classes::{Now, insert as insert_class, leave_all, school_year, teach};
pub use erasing::run as upkeep;
pub use pupils::{join, keep_as_long_as_classes, leave, of_class};

/// With the provider's id behind it, the source of what a provider of sign-in gave.
pub const FROM_PROVIDER: &str = "sso:";

/// When the class groups of a school year are erased: so many days after it ends, which it does on 31 July.
pub fn delete_at(school_year: i16, keep_days: u16) -> i64 {
    let end = NaiveDate::from_ymd_opt(i32::from(school_year) + 1, 8, 1).unwrap_or_default();
    time::begin_of(end.checked_add_days(Days::new(u64::from(keep_days))).unwrap_or(end))
}

/// A name of so many characters at most, without what cannot be seen.
///
/// # Errors
/// [`crate::error::Code::Invalid`].
pub fn name(typed: &str, most: usize, field: &'static str) -> ApiResult<String> {
    let name = crate::text::line(typed, most, field)?;
    if name.is_empty() {
        return Err(ApiError::invalid(field, format!("1 to {most} characters")));
    }
    Ok(name)
}
