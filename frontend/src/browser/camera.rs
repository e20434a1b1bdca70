//! The device's camera, and the browser's own reader of QR codes where it has one.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};

#[wasm_bindgen]
extern "C" {
    type BarcodeDetector;

    #[wasm_bindgen(constructor, catch)]
    fn new(options: &JsValue) -> Result<BarcodeDetector, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn detect(this: &BarcodeDetector, source: &HtmlVideoElement) -> Result<Promise, JsValue>;
}

/// Whether this browser can read codes with the camera.
pub fn reads_codes() -> bool {
    super::window().is_some_and(|window| {
        Reflect::has(&window, &"BarcodeDetector".into()).unwrap_or(false)
            && window.navigator().media_devices().is_ok()
    })
}

/// A camera that is switched on; dropping it switches it off.
pub struct Camera {
    stream: MediaStream,
    on: Rc<Cell<bool>>,
}

impl Camera {
    /// Switches the camera on, shows it in the element and calls `found` with each code that it sees.
    ///
    /// # Errors
    /// No camera, or the person does not allow it.
    pub async fn watch(video: HtmlVideoElement, found: impl Fn(String) + 'static) -> Result<Camera, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"formats".into(), &Array::of1(&"qr_code".into()))?;
        let detector = BarcodeDetector::new(&options)?;
        let window = super::window().ok_or(JsValue::NULL)?;
        let wish = MediaStreamConstraints::new();
        let back = Object::new();
        Reflect::set(&back, &"facingMode".into(), &"environment".into())?;
        wish.set_video(&back);
        let asked = window.navigator().media_devices()?.get_user_media_with_constraints(&wish)?;
        let stream: MediaStream = JsFuture::from(asked).await?.dyn_into()?;
        video.set_src_object(Some(&stream));
        // Where it may not start by itself, the person presses play.
        let _ = video.play();
        let on = Rc::new(Cell::new(true));
        look(detector, video, Rc::clone(&on), Rc::new(found));
        Ok(Camera { stream, on })
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.on.set(false);
        for track in self.stream.get_tracks() {
            if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
                track.stop();
            }
        }
    }
}

/// Looks four times a second while the camera is on.
fn look(detector: BarcodeDetector, video: HtmlVideoElement, on: Rc<Cell<bool>>, found: Rc<dyn Fn(String)>) {
    super::after(250, move || {
        wasm_bindgen_futures::spawn_local(async move {
            if !on.get() {
                return;
            }
            // A frame that cannot be read is no misfortune: the next one comes.
            if let Ok(seen) = detector.detect(&video)
                && let Ok(codes) = JsFuture::from(seen).await
            {
                for code in Array::from(&codes) {
                    let text = Reflect::get(&code, &"rawValue".into()).ok().and_then(|text| text.as_string());
                    if let Some(text) = text.filter(|_| on.get()) {
                        found(text);
                    }
                }
            }
            look(detector, video, on, found);
        });
    });
}
