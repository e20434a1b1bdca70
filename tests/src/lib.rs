//! Vocabulary of the journeys: what a [`Resident`] in front of a browser can do, and the [`Server`] that they visit.
//!
//! Things are found as a person finds them: by what stands on them. Nothing sleeps: whatever may take a moment is
//! waited for, and what never comes fails with the page's words and a picture of it.

pub mod accessibility;
pub mod account;
pub mod answers;
pub mod client;
pub mod courses;
pub mod device;
pub mod faults;
pub mod keyboard;
pub mod pages;
pub mod pictures;
pub mod postgres;
pub mod resident;
pub mod server;
pub mod studio;
pub mod surroundings;
pub mod workshops;

pub use device::Width;
pub use resident::Resident;
pub use server::Server;

/// The password of everybody in these journeys.
pub const PASSWORD: &str = "Igel tanzt im Regen 7";
