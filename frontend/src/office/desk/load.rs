//! Reading what a page of the desk shows.

use std::rc::Rc;

use shared::lang::Lang;
use yew::prelude::*;

use crate::state::found;
pub(super) use crate::state::found::{Found, use_found};

/// Shows what was found, or why there is nothing.
pub(super) fn shown<T>(
    lang: Lang,
    found: &Found<T>,
    again: &Callback<()>,
    show: impl FnOnce(&Rc<T>) -> Html,
) -> Html {
    found::shown(lang, "desk-not-found", found, again, show)
}
