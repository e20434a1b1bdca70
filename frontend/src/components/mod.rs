//! The pieces that pages are made of: properties in, callbacks out. They know neither pages nor the API.

pub mod aloud;
pub mod blocks;
pub mod course_card;
pub mod crumbs;
pub mod field;
pub mod icon;
pub mod inputs;
pub mod layout;
pub mod listen;
pub mod next_step;
pub mod notice;
pub mod picture_code;
pub mod pictures;
pub mod places;
pub mod question;
pub mod saving;
pub mod scanner;
#[cfg(all(test, feature = "ssr"))]
pub(crate) mod tests;
pub mod wolf;
pub mod workshop;
