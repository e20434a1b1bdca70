//! The browser, seen from the app. Only effects and callbacks may call this: the server has no browser.

pub mod camera;
pub mod page;
pub mod storage;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

/// The window.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// Milliseconds since 1970 by the device's clock.
pub fn now_ms() -> i64 {
    // Whole milliseconds of our time fit both.
    #[expect(clippy::cast_possible_truncation)]
    let now = js_sys::Date::now() as i64;
    now
}

/// Whether the device says that it has a connection. "Yes" promises little; "no" is certain.
pub fn online() -> bool {
    window().is_some_and(|w| w.navigator().on_line())
}

/// Calls `what` once, after some milliseconds.
pub fn after(milliseconds: i32, what: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(what);
    if let Some(window) = window() {
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds);
    }
}

/// Waits until no other tab of the site has its turn (`start.js`). What comes back ends this one.
pub async fn turn() -> Option<js_sys::Function> {
    let ask = js_sys::Reflect::get(&window()?.into(), &"lernwolfTurn".into()).ok()?;
    let asked = ask.dyn_into::<js_sys::Function>().ok()?.call0(&JsValue::NULL).ok()?;
    JsFuture::from(asked.unchecked_into::<js_sys::Promise>()).await.ok()?.dyn_into().ok()
}

/// Listens to the window until it is dropped.
pub struct Listener {
    event: &'static str,
    callback: Closure<dyn FnMut(web_sys::Event)>,
}

impl Listener {
    /// Calls `what` at each event of this kind.
    pub fn new(event: &'static str, what: impl FnMut(web_sys::Event) + 'static) -> Listener {
        let callback = Closure::<dyn FnMut(web_sys::Event)>::new(what);
        if let Some(window) = window() {
            let _ = window.add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
        }
        Listener { event, callback }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let _ = window
                .remove_event_listener_with_callback(self.event, self.callback.as_ref().unchecked_ref());
        }
    }
}
