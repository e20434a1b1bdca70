//! Organisations and roles.

mod borders;
mod making;
mod members;
