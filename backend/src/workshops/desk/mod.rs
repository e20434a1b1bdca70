//! The organiser's desk: making workshops and sessions, looking after bookings, the door, figures.

pub mod calls;
pub mod contact;
pub mod door;
pub mod export;
pub mod figures;
pub mod places;
pub mod plan;
pub mod post;
pub mod routes;
pub mod search;
pub mod seen;
pub mod session_routes;
pub mod sessions;
pub mod view;
pub mod workshops;
