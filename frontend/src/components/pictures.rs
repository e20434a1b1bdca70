//! The twelve pictures of picture codes: drawn in one file, each with its word, for those who cannot see them or cannot
//! read yet.

use shared::lang::Lang;
use shared::school::pictures::PICTURES;
use yew::prelude::*;

use crate::app::Site;
use crate::i18n::text;

/// The word for a picture, by its place in [`PICTURES`]; empty if there is none.
pub fn picture_word(lang: Lang, place: usize) -> String {
    PICTURES.get(place).map(|code| text(lang, &format!("picture-{code}"))).unwrap_or_default()
}

/// A picture with its word below, by its place in [`PICTURES`]. What stands around it (a button, an item of a list)
/// is named by the word.
pub fn picture(site: &Site, place: usize) -> Html {
    let code = PICTURES.get(place).copied().unwrap_or_default();
    html! {
        <span class="picture-code">
            <svg viewBox="0 0 64 64" aria-hidden="true"><use href={format!("{}#picture-{code}", site.pictures)} /></svg>
            <span>{ picture_word(site.lang, place) }</span>
        </span>
    }
}
