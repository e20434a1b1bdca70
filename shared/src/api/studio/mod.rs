//! The studio: courses that trainers of an organisation write.

#[cfg(feature = "authoring")]
pub mod check;
pub mod draft;
pub mod figures;
pub mod import;
pub mod media;
pub mod previews;
pub mod review;
pub mod versions;
