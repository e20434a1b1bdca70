//! Lernwolf's server.
//!
//! A request enters at [`router`], which names every route of the API on one screen with who may call it. A handler in
//! some room's `routes.rs` extracts, calls a rule and answers with a type of `shared::api`; rules and queries stand
//! beside it in files named by meaning and know the database ([`entities`]) but no HTTP. [`error`] alone picks status
//! codes. [`pages`] renders the front end for the first view of public pages.
//!
//! Rooms may use each other in one direction only: [`accounts`], then [`catalogue`], then [`learning`], then the rest
//! (as [`workshops`]; [`sso`] may use [`schools`]).
//!
//! Invariants:
//! - A progress event is acknowledged only after its commit is on disk, and counted once however often it comes.
//! - Handlers that need somebody take an extractor of [`auth`]; those who need a role cannot be called without it.
//! - Time comes from [`clock::Clock`], settings from [`config`], nothing else reads either.
//! - Bookings change only in a transaction that holds their session's row; letters about it are written in the same one.
//! - Drafts change only in a transaction that holds the draft's row, and only if what was read is still the newest.
//! - Server processes keep no state that another would miss: caches are rebuilt from the database.

pub mod accounts;
pub mod auth;
pub mod catalogue;
pub mod clock;
pub mod config;
pub mod db;
pub mod download;
pub mod entities;
pub mod error;
pub mod examples;
pub mod forgetting;
pub mod json;
pub mod learning;
pub mod mail;
pub mod migrations;
pub mod observe;
pub mod openapi;
pub mod organisations;
pub mod pages;
pub mod qr;
pub mod router;
pub mod schools;
pub mod sheet;
pub mod sso;
pub mod state;
pub mod storage;
pub mod studio;
pub mod text;
pub mod time;
pub mod tls;
pub mod workshops;

pub use router::app;
pub use state::App;
