//! The browser, seen from the app. Only effects and callbacks may call this: the server has no browser.

pub mod camera;
pub mod clipboard;
pub mod files;
pub mod page;
pub mod storage;

use std::cell::Cell;
use std::rc::Rc;

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

/// Waits some milliseconds.
pub async fn pause(milliseconds: i32) {
    let waits = js_sys::Promise::new(&mut |resolve, _| {
        after(milliseconds, move || {
            let _ = resolve.call0(&JsValue::NULL);
        });
    });
    let _ = JsFuture::from(waits).await;
}

/// Waits for something, but not for ever: none if it is not there after so many tenths of a second. It goes on all the
/// same.
pub async fn within<T: 'static>(tenths: u32, what: impl Future<Output = T> + 'static) -> Option<T> {
    let answer = Rc::new(Cell::new(None));
    let told = Rc::clone(&answer);
    wasm_bindgen_futures::spawn_local(async move { told.set(Some(what.await)) });
    for _ in 0..tenths {
        if let Some(answer) = answer.take() {
            return Some(answer);
        }
        pause(100).await;
    }
    answer.take()
}

/// The city's zone. Whatever the device is set to, times of the site are those of its walls.
const ZONE: &str = "Europe/Berlin";

/// Options for dates and times as they are in the city.
pub(crate) fn in_the_city() -> js_sys::Object {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"timeZone".into(), &ZONE.into());
    options
}

/// Hour and minute in the city, by the device's clock: "10:05".
pub fn clock() -> String {
    time_of(now_ms())
}

/// Hour and minute of a moment in the city.
pub fn time_of(at: i64) -> String {
    let options = in_the_city();
    let _ = js_sys::Reflect::set(&options, &"timeStyle".into(), &"short".into());
    date(at).to_locale_string("en-GB", &options).into()
}

fn date(at: i64) -> js_sys::Date {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of our time fit")]
    let at = at as f64;
    js_sys::Date::new(&JsValue::from_f64(at))
}

/// A moment in the city, short: "29.11.26, 17:05"; `locale` is a tag of BCP 47.
pub fn moment(at: i64, locale: &str) -> String {
    let options = in_the_city();
    for part in ["dateStyle", "timeStyle"] {
        let _ = js_sys::Reflect::set(&options, &part.into(), &"short".into());
    }
    date(at).to_locale_string(locale, &options).into()
}

/// The day in the city, by the device's clock, as people write it; `locale` is a tag of BCP 47.
pub fn today(locale: &str) -> String {
    js_sys::Date::new_0().to_locale_date_string(locale, &in_the_city()).into()
}

/// The same as fields have it: "2026-12-05".
pub fn day() -> String {
    // In Sweden people write it so.
    today("sv-SE")
}

/// Whether, by the device's clock, a school year does not end within three months: it ends on 31 July.
pub fn is_long_before_the_end_of(year: i16) -> bool {
    let (this, month) = year_and_month(&day());
    shared::school::year::is_long_before_the_end(year, this, month)
}

/// The school year of the day in the city, by the device's clock.
pub fn school_year() -> i16 {
    let (year, month) = year_and_month(&day());
    i16::try_from(shared::school::year::school_year_of(year, month)).unwrap_or_default()
}

/// Of a day such as "2026-12-05".
fn year_and_month(day: &str) -> (i32, u32) {
    let mut parts = day.split('-');
    let year = parts.next().and_then(|part| part.parse().ok()).unwrap_or_default();
    (year, parts.next().and_then(|part| part.parse().ok()).unwrap_or_default())
}

/// The host of the page's address, as people type it.
pub fn host() -> String {
    window().and_then(|window| window.location().host().ok()).unwrap_or_default()
}

/// This tab's turn, until it is dropped.
pub struct Turn(js_sys::Function);

impl Drop for Turn {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::NULL);
    }
}

/// Waits until nobody else on the site has their turn (`start.js`), in this tab or another.
pub async fn turn() -> Option<Turn> {
    let ask = js_sys::Reflect::get(&window()?.into(), &"lernwolfTurn".into()).ok()?;
    let asked = ask.dyn_into::<js_sys::Function>().ok()?.call0(&JsValue::NULL).ok()?;
    JsFuture::from(asked.unchecked_into::<js_sys::Promise>()).await.ok()?.dyn_into().ok().map(Turn)
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

#[cfg(test)]
mod tests {
    use super::year_and_month;

    #[test]
    fn a_day_says_its_year_and_month() {
        assert_eq!(year_and_month("2026-12-05"), (2026, 12));
        assert_eq!(year_and_month("2027-08-01"), (2027, 8));
        assert_eq!(year_and_month("?"), (0, 0));
    }
}
