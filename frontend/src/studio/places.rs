//! Where something stands on a page, as addresses name it behind `#`: the check leads there.

use yew::prelude::*;

use crate::browser::page;

/// The fields of a lesson's head: title, purpose, minutes and competences.
pub(super) const HEAD: [&str; 4] = ["head-title", "head-purpose", "head-minutes", "head-competences"];

/// In a lesson without blocks, the button for the first.
pub(super) const FIRST_BLOCK: &str = "add-0";

/// A module in the outline.
pub(super) fn module(id: &str) -> String {
    format!("module-of-{id}")
}

/// A lesson in the outline.
pub(super) fn lesson(id: &str) -> String {
    format!("lesson-{id}")
}

/// A file among the media.
pub(super) fn file(name: &str) -> String {
    format!("file-{name}")
}

/// Moves the focus to what the address names, once it is `there`: the browser has looked for it before it was drawn.
#[hook]
pub(super) fn use_address(there: bool) {
    use_effect_with(there, |there| {
        if *there {
            page::focus_first_of(&[page::fragment()]);
        }
    });
}
