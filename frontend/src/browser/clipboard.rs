//! The clipboard.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

use super::{page, window};

/// Puts a text onto the clipboard, and whether it is there now.
pub async fn copy(text: &str) -> bool {
    if let Some(promise) = write(text)
        && JsFuture::from(promise).await.is_ok()
    {
        return true;
    }
    selected(text).is_some()
}

/// Browsers have it on secure pages alone: what is not there must not be called.
fn write(text: &str) -> Option<Promise> {
    let navigator = window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok().filter(|it| it.is_object())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}

/// The old way: what is selected in a field is copied.
fn selected(text: &str) -> Option<()> {
    let document: HtmlDocument = page::document()?.dyn_into().ok()?;
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    let body = document.body()?;
    let before = document.active_element();
    body.append_child(&field).ok()?;
    field.select();
    let copied = document.exec_command("copy").unwrap_or(false);
    let _ = body.remove_child(&field);
    if let Some(before) = before.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = before.focus();
    }
    copied.then_some(())
}
