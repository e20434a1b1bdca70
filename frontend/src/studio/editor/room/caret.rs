//! Where somebody is typing, so that they go on there when the text around changes: browsers would put them to its end.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use crate::browser::page;

/// A place in a field; places count in UTF-16, as browsers do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Caret {
    field: String,
    text: String,
    from: u32,
    to: u32,
}

impl Caret {
    /// Where somebody is typing, if it is a field of several lines.
    pub fn now() -> Option<Caret> {
        let field: HtmlTextAreaElement = page::document()?.active_element()?.dyn_into().ok()?;
        let (from, to) = (field.selection_start().ok()??, field.selection_end().ok()??);
        Some(Caret { field: field.id(), text: field.value(), from, to })
    }

    /// Puts it back to where it was in the words around it.
    pub fn put_back(&self) {
        let field = page::by_id(&self.field).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
        let Some(field) = field else { return };
        let text = field.value();
        if text != self.text {
            let at = |place| moved(&self.text, &text, place);
            let _ = field.set_selection_range(at(self.from), at(self.to));
        }
    }
}

/// Where a place in a text is once the text is another: it stays with the words that stay.
fn moved(old: &str, new: &str, place: u32) -> u32 {
    let (old, new): (Vec<u16>, Vec<u16>) = (old.encode_utf16().collect(), new.encode_utf16().collect());
    let same = |(one, other): &(&u16, &u16)| one == other;
    let ahead = old.iter().zip(&new).take_while(same).count();
    let most = old.len().min(new.len()) - ahead;
    let behind = old.iter().rev().zip(new.iter().rev()).take(most).take_while(same).count();
    let place = usize::try_from(place).unwrap_or(usize::MAX).min(old.len());
    // Before the change, or as far from the end as before; within what was changed, behind it.
    let there = if place <= ahead { place } else { new.len() - (old.len() - place).min(behind) };
    u32::try_from(there).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_types_goes_on_between_the_same_words() {
        let goes = |old: &str, new: &str| {
            let place = u32::try_from(old.find('|').expect("a place")).expect("short");
            let there = usize::try_from(moved(&old.replace('|', ""), &new.replace('|', ""), place));
            assert_eq!(there.ok(), new.find('|'), "{old} to {new}");
        };
        goes("One. Tw|o.", "By others. One. Tw|o.");
        goes("One.| Two.", "One.| Two. By others.");
        goes("One. Two.|", "One. Two, by others.|");
        goes("abc|", "|");
        goes("One more| word", "One |word");
        // Umlauts are one unit, a wolf is two.
        assert_eq!(moved("ä🐺x", "bä🐺x", 3), 4);
    }
}
