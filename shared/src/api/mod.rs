//! What travels between browser and server, one file a resource. All times are milliseconds since 1970 (UTC).

pub mod account;
pub mod catalogue;
pub mod learning;
pub mod organisation;
pub mod problem;
pub mod school;
pub mod sso;
pub mod studio;
pub mod workshop;
