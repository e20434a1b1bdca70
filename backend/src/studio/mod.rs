//! The studio: courses that trainers of an organisation write.
//!
//! A draft is the folder of a course, in rows. Whatever changes one happens in a transaction that begins with
//! [`drafts::lock`], and is acknowledged after its commit.

pub mod check;
pub mod check_routes;
pub mod differences;
pub mod drafts;
pub mod figures_routes;
pub mod import;
pub mod import_routes;
pub mod kept;
pub mod lessons;
pub mod media;
pub mod media_routes;
pub mod outline;
pub mod previews;
pub mod previews_routes;
pub mod publish_routes;
pub mod publishing;
pub mod review;
pub mod review_routes;
pub mod routes;
pub mod seen;
pub mod snapshot;
pub mod texts;
pub mod translations;
pub mod turns;
pub mod versions;
pub mod views;

pub use drafts::create;
pub use lessons::{add as add_lesson, remove as remove_lesson};
pub use outline::change as change_outline;
pub use texts::write as write_text;
pub use translations::paired;
pub use views::draft;
