//! A lesson's text while somebody writes it: what it is made of, what was done to it, and how it comes to the server
//! without anybody's work being lost. All of it is plain data; pages bring the clock, the device and the connection.

pub mod autosave;
pub mod document;
pub mod history;
pub mod kept;
pub mod merging;
