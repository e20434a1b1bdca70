//! Tables, one a file. Known to the rules, never to routes.

pub mod account;
pub mod attendance;
pub mod booking;
pub mod call;
pub mod course;
pub mod course_version;
pub mod decision;
pub mod device;
pub mod lesson_state;
pub mod letter;
pub mod link;
pub mod media;
pub mod membership;
pub mod organisation;
pub mod page;
pub mod place;
pub mod progress_event;
pub mod question_state;
pub mod refresh_token;
pub mod session;
pub mod signing_key;
pub mod tick;
pub mod workshop;
