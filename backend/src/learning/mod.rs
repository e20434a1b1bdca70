//! What people do: taking their events, folding them into progress, telling it.

pub mod figures;
pub mod fold;
pub mod grading;
pub mod progress;
pub mod remarks;
pub mod routes;
pub mod writer;
