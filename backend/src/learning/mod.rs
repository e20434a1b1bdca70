//! What people do: taking their events, folding them into progress, telling it.

pub mod fold;
pub mod grading;
pub mod progress;
pub mod routes;
pub mod writer;
