//! The studio: courses that trainers of an organisation write.

pub mod draft;
pub mod import;
pub mod media;
