//! Where the focus is, so that it is never lost when the page changes under somebody's hands.

use shared::course::mark::Mark;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::super::add::add_id;
use super::super::card::block_id;
use super::super::view;
use super::Room;
use super::caret::Caret;
use crate::browser::page;
use crate::state::draft::document;
use crate::studio::places;

/// What the address asks to be shown: a field of the head, the place of the first block, or a block by its mark. Only what
/// may be one: it becomes a selector.
pub(super) fn asked(fragment: &str) -> Option<String> {
    if places::HEAD.contains(&fragment) || fragment == places::FIRST_BLOCK {
        return Some(format!("#{fragment}"));
    }
    let id = fragment.strip_prefix("block-")?;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    (!id.is_empty() && id.len() <= 32 && id.chars().all(plain)).then(|| format!("#{}", block_id(id)))
}

/// What is next to the place of a block that is gone, as selectors; `ids` are those of the blocks there are.
pub(super) fn near(ids: &[&str], at: usize) -> Vec<String> {
    let block = ids.get(at).or_else(|| ids.last());
    let block = block.map(|id| format!("#{}", block_id(id)));
    block.into_iter().chain([format!("#{}", add_id(0)), format!("#{}", view::TITLE)]).collect()
}

/// The block that holds a text; none for no text at all.
fn holding(blocks: &[(Mark, String)], text: &str) -> Option<String> {
    let found = blocks.iter().find(|(_, block)| !text.is_empty() && block.contains(text));
    found.map(|(mark, _)| mark.id.clone())
}

impl Room {
    /// The block that has the focus, or something in it, and its place.
    pub(super) fn focused_block(&self) -> Option<(String, usize)> {
        let on: Element = page::document()?.active_element()?;
        let block = on.dyn_into::<Element>().ok()?.closest("article.block").ok()??;
        let id = block.id().strip_prefix("block-")?.to_owned();
        let desk = self.found.as_ref()?.as_ref().ok()?;
        let at = document::place(desk.now(), &id)?;
        Some((id, at))
    }

    /// What stands in the block whose form is open.
    pub(super) fn open_text(&self) -> Option<String> {
        let Some(Ok(desk)) = &self.found else { return None };
        let (id, _) = self.open.as_ref()?;
        let at = document::place(desk.now(), id)?;
        desk.now().blocks.get(at).map(|(_, text)| text.clone())
    }

    /// The block whose form is open may have become a part of another one: then that one's form is.
    pub(super) fn follow_open(&mut self, text: Option<String>) {
        let (Some((id, form)), Some(Ok(desk))) = (&self.open, &self.found) else { return };
        if document::place(desk.now(), id).is_some() {
            return;
        }
        let text = text.unwrap_or_default();
        let next = holding(&desk.now().blocks, text.trim()).map(|id| (id, *form));
        if let Some((id, _)) = &next {
            self.lost.insert(0, format!("#{} .block-form textarea", block_id(id)));
        }
        self.open = next;
    }

    /// The text has changed by itself, and the page is about to be drawn. Should what `had` the focus have lost it then,
    /// its block gets it, or what is next to the place of that; whoever was typing goes on where they were.
    pub(super) fn catch_focus(&mut self, had: Option<(String, usize)>) {
        self.caret = if cfg!(target_arch = "wasm32") { Caret::now() } else { None };
        let Some(Ok(desk)) = &self.found else { return };
        let ids: Vec<&str> = desk.now().blocks.iter().map(|(mark, _)| mark.id.as_str()).collect();
        let (id, at) = had.unwrap_or_default();
        self.lost = near(&ids, at);
        if !id.is_empty() {
            self.lost.insert(0, format!("#{}", block_id(&id)));
        }
    }

    /// The page is drawn: whatever is to have the focus gets it.
    pub(super) fn give_focus(&mut self) {
        let there = |selector: &String| {
            let found = page::document()?.query_selector(selector).ok()??;
            found.dyn_into::<HtmlElement>().ok()
        };
        if let Some(caret) = self.caret.take() {
            caret.put_back();
        }
        let wanted = std::mem::take(&mut self.focus);
        if let Some(element) = wanted.iter().find_map(there) {
            page::show(&element);
        }
        let lost = std::mem::take(&mut self.lost);
        if !lost.is_empty()
            && page::focus_is_lost()
            && let Some(element) = lost.iter().find_map(there)
        {
            page::show(&element);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_a_block_or_a_field_and_nowhere_else() {
        assert_eq!(places::FIRST_BLOCK, add_id(0));
        for place in ["block-a1", "head-minutes", places::FIRST_BLOCK] {
            assert_eq!(asked(place), Some(format!("#{place}")));
        }
        for other in ["", "block-", "blocks", "block-a b", "block-a,main", "block-Ä", "lesson-title", "head-"]
        {
            assert_eq!(asked(other), None, "{other}");
        }
    }

    #[test]
    fn beside_a_block_that_is_gone_is_another() {
        assert_eq!(near(&["a", "b"], 0)[0], "#block-a");
        assert_eq!(near(&["a", "b"], 2)[0], "#block-b");
        assert_eq!(near(&[], 3)[0], "#add-0");
    }

    #[test]
    fn a_block_that_became_part_of_another_is_found_in_it() {
        let block = |id: &str, text: &str| (Mark { id: id.to_owned(), seen: None }, text.to_owned());
        let blocks = [block("a", "One.\n\nTwo.\n\n"), block("b", "## Three\n\n")];
        assert_eq!(holding(&blocks, "Two.").as_deref(), Some("a"));
        assert_eq!(holding(&blocks, "Four."), None);
        assert_eq!(holding(&blocks, ""), None);
    }
}
