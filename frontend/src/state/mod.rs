//! What the app remembers: who is here, what they have done, how they like to read.

pub mod door;
pub mod draft;
pub mod found;
pub mod learner;
pub mod organisation;
pub mod outbox;
pub mod provider;
pub mod retry;
pub mod sending;
pub mod settings;
