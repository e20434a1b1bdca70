//! Pictures, films and sound of a draft: the page of all of them, and choosing one where a lesson shows it.

mod captions;
mod former;
mod item;
mod judge;
mod page;
mod picker;
mod take;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod uploads;

pub(super) use page::Page;
pub use picker::{Picker, PickerProps};
pub(super) use take::use_no_stray;
pub use take::use_pasted;
