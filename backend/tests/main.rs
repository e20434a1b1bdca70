//! API tests. [`util`] is their vocabulary; each room of the backend has a folder, each file a subject.

#![expect(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

mod accounts;
mod organisations;
mod util;
