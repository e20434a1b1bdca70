//! The studio: courses that trainers of an organisation write.

pub mod draft;
pub mod media;
