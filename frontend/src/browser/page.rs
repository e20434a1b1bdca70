//! The document: title, focus, place.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, HtmlTextAreaElement, NodeList, ScrollBehavior,
    ScrollToOptions,
};

/// The document.
pub fn document() -> Option<Document> {
    super::window()?.document()
}

/// Whether anybody can see the page.
pub fn is_visible() -> bool {
    document().is_some_and(|document| !document.hidden())
}

/// `<html>`.
pub fn root() -> Option<Element> {
    document()?.document_element()
}

/// Sets or removes an attribute of `<html>`.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = root() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// An attribute of `<html>`.
pub fn get_root(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

fn first(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// Moves the focus, and what is seen with it.
pub fn focus(selector: &str) {
    if let Some(element) = first(selector) {
        let _ = element.focus();
    }
}

/// Shows a new page, or step of one, from its top, with the focus where its content begins: the focus alone would scroll
/// that to the edge, and the header out of sight.
pub fn begin_at(selector: &str) {
    if let Some(element) = first(selector) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = element.focus_with_options(&still);
    }
    scroll_to_top();
}

/// Whether nothing has the focus: what had it is gone.
pub fn focus_is_lost() -> bool {
    let Some(document) = document() else { return false };
    let body: Option<Element> = document.body().map(Into::into);
    document.active_element().is_none_or(|active| Some(active) == body)
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the focus to the first that is there and can take it, of elements with these ids; what is folded away is unfolded.
pub fn focus_first_of(ids: &[String]) {
    let mut there = ids.iter().filter_map(|id| by_id(id));
    if let Some(element) = there.find(|element| !element.has_attribute("disabled")) {
        show(&element);
    }
}

/// Shows an element, also out of what is folded away, and moves the focus there.
pub fn show(element: &HtmlElement) {
    if let Ok(Some(folded)) = element.closest("details:not([open])") {
        let _ = folded.set_attribute("open", "");
    }
    let _ = element.focus();
}

/// Shows what follows an element within its section, or else the next section, and moves the focus there.
pub fn read_on(id: &str) {
    let Some(here) = document().and_then(|d| d.get_element_by_id(id)) else { return };
    let section = here.closest("section").ok().flatten();
    let next = here.next_element_sibling().or_else(|| section?.next_element_sibling());
    if let Some(next) = next.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = next.set_attribute("tabindex", "-1");
        next.scroll_into_view();
        let _ = next.focus();
    }
}

/// Back to the top.
pub fn scroll_to_top() {
    if let Some(window) = super::window() {
        window.scroll_to_with_scroll_to_options(&jump(0.0));
    }
}

/// What somebody is reading: the last question or heading that begins above the middle of the window, by its id, and
/// how far its top is from the window's. A question close by is better: its id is the same in all languages, while
/// headings are counted, and another language may have more of them.
pub fn reading() -> Option<(String, f64)> {
    let height = super::window()?.inner_height().ok()?.as_f64()?;
    let last = |selector: &str| {
        let all = document()?.query_selector_all(selector).ok()?;
        (0..all.length())
            .filter_map(|i| all.get(i)?.dyn_into::<Element>().ok())
            .map(|element| (element.id(), element.get_bounding_client_rect().top()))
            .rfind(|(_, top)| *top < height / 2.0)
    };
    last("main form[id]").filter(|(_, top)| *top > -height).or_else(|| last("main [id]"))
}

/// So far down, at once: links within a page glide, another page or language does not.
fn jump(top: f64) -> ScrollToOptions {
    let options = ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(ScrollBehavior::Instant);
    options
}

/// Puts an element back where [`reading`] saw it.
pub fn keep_reading(id: &str, top: f64) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    if let (Some(element), Some(window)) = (element, super::window()) {
        window.scroll_by_with_scroll_to_options(&jump(element.get_bounding_client_rect().top() - top));
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = super::window() {
        let _ = window.location().reload();
    }
}

/// What is typed into the text areas that a selector finds.
pub fn values(areas: &str) -> Vec<String> {
    let found = document().and_then(|document| document.query_selector_all(areas).ok());
    let all = (0..found.as_ref().map_or(0, NodeList::length)).filter_map(|n| found.as_ref()?.get(n));
    all.filter_map(|area| Some(area.dyn_into::<HtmlTextAreaElement>().ok()?.value())).collect()
}

/// Asks a question that is answered before anything else happens.
pub fn confirms(question: &str) -> bool {
    super::window().is_some_and(|window| window.confirm_with_message(question).unwrap_or(false))
}

/// To the event of a page that is about to go: the browser asks whether that is meant.
pub fn asks_to_stay(event: &web_sys::Event) {
    event.prevent_default();
    // What older browsers look at.
    let _ = js_sys::Reflect::set(event, &"returnValue".into(), &wasm_bindgen::JsValue::TRUE);
}

/// Another page in place of this one, loaded anew.
pub fn replace(url: &str) {
    if let Some(window) = super::window() {
        let _ = window.location().replace(url);
    }
}

/// What stands behind the `#` in the address.
pub fn fragment() -> String {
    let hash = super::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Takes what stands behind the `#` out of the address, and out of the history.
pub fn drop_fragment() {
    call_it(&here());
}

/// Another address for the page that is there: nothing is loaded, and "back" does not lead to the old one.
pub fn call_it(url: &str) {
    if let Some(history) = super::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(url));
    }
}

/// Whether a page is shown as it had been left: the browser kept it.
pub fn was_kept(event: &web_sys::Event) -> bool {
    js_sys::Reflect::get(event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy())
}

/// The event at which [`here`] has changed: the browser's for "back", sent by [`go`] for "on".
pub const MOVED: &str = "popstate";

/// Path and query of the page.
pub fn here() -> String {
    let location = super::window().map(|w| w.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|l| read(l).ok()).unwrap_or_default()
    };
    part(web_sys::Location::pathname) + &part(web_sys::Location::search)
}

/// Another page, without loading it anew.
pub fn go(url: &str) {
    let Some(window) = super::window() else { return };
    let pushed =
        window.history().and_then(|h| h.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(url)));
    if let (Ok(()), Ok(moved)) = (pushed, web_sys::Event::new(MOVED)) {
        let _ = window.dispatch_event(&moved);
    }
}

/// The same as [`go`], in the place of this page: "back" does not lead through all that was tried.
pub fn go_instead(url: &str) {
    call_it(url);
    if let (Some(window), Ok(moved)) = (super::window(), web_sys::Event::new(MOVED)) {
        let _ = window.dispatch_event(&moved);
    }
}

/// Path and query of the link that a click follows, if it is one within the site that opens in this very window.
pub fn followed_link(event: &web_sys::Event) -> Option<String> {
    let click = event.dyn_ref::<web_sys::MouseEvent>()?;
    let other_window = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if click.button() != 0 || other_window || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??;
    let href = link.get_attribute("href")?;
    let within = href.starts_with('/') && !href.starts_with("//") && !href.contains('#');
    (within && !link.has_attribute("target") && !link.has_attribute("download")).then_some(href)
}
