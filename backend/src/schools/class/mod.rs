//! What happens in a class group: groups, assignments, the live page, hard questions, the report, outings.

pub mod assignments;
pub mod groups;
pub mod live;
pub mod outings;
pub mod questions;
pub mod report;
pub mod routes;
pub mod tasks;
