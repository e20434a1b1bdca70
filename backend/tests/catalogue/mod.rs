//! Courses and pages: what is published, and how it gets there.

mod fuzz;
mod importing;
mod serving;
