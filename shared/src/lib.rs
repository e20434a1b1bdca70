//! What browser and server both know.
//!
//! - [`course`]: what a course is: modules, lessons, blocks, questions; and, with the feature `authoring`, how its files are read.
//! - [`grading`]: which answer is right, and what is said about it.
//! - [`progress`]: events that a device records, and the states that are folded from them.
//! - [`search`]: the catalogue's search, tolerant of typing errors and umlauts.
//! - [`school`]: how pupils stand in their lessons, names and pictures at the door, school years.
//! - [`workshop`]: who gets a seat: states of bookings and the queue.
//! - [`api`]: what travels between the two.
//!
//! Nothing here does I/O, knows HTTP, a database or Yew; everything compiles to WebAssembly.

pub mod api;
pub mod course;
pub mod grading;
pub mod lang;
mod letters;
pub mod progress;
pub mod school;
pub mod search;
pub mod workshop;
