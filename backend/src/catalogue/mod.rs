//! Courses, pages and pictures: importing them, and having them at hand.
//!
//! Readers never wait for the database: each process holds a [`Snapshot`] and exchanges it as a whole when the
//! database has another revision (an import by the operator, a publication by another process).

pub mod competences;
pub mod folder;
pub mod import;
pub mod routes;
pub mod snapshot;
pub mod views;

pub use competences::{framework, known as known_framework, name as competence_name};
pub use import::ImportReport;
pub use snapshot::{Catalogue, Snapshot};
pub use views::{catalogue as catalogue_view, course_title, lesson_in};
