//! API tests. [`util`] is their vocabulary; each room of the backend has a folder, each file a subject.

mod accounts;
mod organisations;
mod util;
