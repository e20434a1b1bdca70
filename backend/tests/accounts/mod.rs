//! Accounts and sessions.

mod erasing;
mod form;
mod keys;
mod letters;
mod limits;
mod my_data;
mod operator;
mod passwords;
mod registration;
mod requests;
mod session;
mod tokens;
