//! Bringing in what other programs wrote, and taking home what was written here.

mod bring;
mod course;
mod draft;
mod preview;
#[cfg(all(test, feature = "ssr"))]
mod tests;

pub(super) use course::Page as CoursePage;
pub(super) use draft::Page as DraftPage;
