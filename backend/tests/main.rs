//! API tests. [`util`] is their vocabulary; each room of the backend has a folder, each file a subject.

#![expect(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

mod accounts;
mod catalogue;
mod learning;
mod organisations;
mod pages;
mod routes;
mod schools;
mod sso;
mod studio;
mod tidy;
mod util;
mod workshops;
