//! The device's camera, and a reader of QR codes: the browser's own where it has one, else ours.
//!
//! Only the office may call [`Camera::watch`]: ours would weigh on the other bundles, which have
//! [`Camera::watch_natively`].

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, MediaStream, MediaStreamConstraints,
    MediaStreamTrack,
};

#[wasm_bindgen]
extern "C" {
    type BarcodeDetector;

    #[wasm_bindgen(constructor, catch)]
    fn new(options: &JsValue) -> Result<BarcodeDetector, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn detect(this: &BarcodeDetector, source: &HtmlVideoElement) -> Result<Promise, JsValue>;
}

/// Whether this browser gives us a camera at all. Without https, most do not.
pub fn is_there() -> bool {
    super::window()
        .and_then(|window| Reflect::get(&window.navigator(), &"mediaDevices".into()).ok())
        .filter(JsValue::is_object)
        .is_some_and(|devices| Reflect::has(&devices, &"getUserMedia".into()).unwrap_or(false))
}

/// Whether there is a camera, and the browser reads codes by itself.
pub fn reads_by_itself() -> bool {
    is_there() && has_detector()
}

fn has_detector() -> bool {
    super::window().is_some_and(|window| Reflect::has(&window, &"BarcodeDetector".into()).unwrap_or(false))
}

/// The browser's own reader.
fn detector() -> Result<BarcodeDetector, JsValue> {
    if !has_detector() {
        return Err(JsValue::NULL);
    }
    let options = Object::new();
    Reflect::set(&options, &"formats".into(), &Array::of1(&"qr_code".into()))?;
    // Some have it by name only, and refuse QR codes.
    BarcodeDetector::new(&options)
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
        Camera::with(Reader::new()?, video, Rc::new(found)).await
    }

    /// As [`Camera::watch`], where the browser reads codes by itself.
    ///
    /// # Errors
    /// It does not; no camera, or the person does not allow it.
    pub async fn watch_natively(
        video: HtmlVideoElement,
        found: impl Fn(String) + 'static,
    ) -> Result<Camera, JsValue> {
        Camera::with(detector()?, video, Rc::new(found)).await
    }

    async fn with(
        reader: impl Reads,
        video: HtmlVideoElement,
        found: Rc<dyn Fn(String)>,
    ) -> Result<Camera, JsValue> {
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
        look(reader, video, Rc::clone(&on), found);
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

/// Frames are made this wide at most: enough for a code held up to the camera, and quickly read.
const WIDTH: u32 = 640;

/// Who reads codes.
trait Reads: Sized + 'static {
    /// The codes in the picture that the camera shows now.
    async fn read(&self, video: &HtmlVideoElement) -> Result<Vec<String>, JsValue>;

    /// Who reads on after this one failed.
    fn after_failure(self) -> Self {
        self
    }
}

impl Reads for BarcodeDetector {
    async fn read(&self, video: &HtmlVideoElement) -> Result<Vec<String>, JsValue> {
        let codes = JsFuture::from(self.detect(video)?).await?;
        let text = |code: JsValue| Reflect::get(&code, &"rawValue".into()).ok()?.as_string();
        Ok(Array::from(&codes).iter().filter_map(text).collect())
    }
}

/// The browser's reader, or ours.
enum Reader {
    Browser(BarcodeDetector),
    Ours(HtmlCanvasElement, CanvasRenderingContext2d),
}

impl Reader {
    fn new() -> Result<Reader, JsValue> {
        detector().map(Reader::Browser).or_else(|_| Reader::ours())
    }

    fn ours() -> Result<Reader, JsValue> {
        let document = super::page::document().ok_or(JsValue::NULL)?;
        let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
        let options = Object::new();
        Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE)?;
        let context = canvas.get_context_with_context_options("2d", &options)?.ok_or(JsValue::NULL)?;
        Ok(Reader::Ours(canvas, context.dyn_into()?))
    }
}

impl Reads for Reader {
    async fn read(&self, video: &HtmlVideoElement) -> Result<Vec<String>, JsValue> {
        match self {
            Reader::Browser(detector) => detector.read(video).await,
            Reader::Ours(canvas, context) => {
                let (width, height) = (video.video_width(), video.video_height());
                if width == 0 || height == 0 {
                    return Ok(vec![]);
                }
                let (wide, high) = fit(width, height);
                if (canvas.width(), canvas.height()) != (wide, high) {
                    canvas.set_width(wide);
                    canvas.set_height(high);
                }
                let (w, h) = (f64::from(wide), f64::from(high));
                context.draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, w, h)?;
                let pixels = context.get_image_data(0.0, 0.0, w, h)?.data();
                Ok(codes_in(&pixels, wide as usize, high as usize))
            }
        }
    }

    /// The browser's may be there and not work. A frame that ours cannot read is no misfortune: the next one comes.
    fn after_failure(self) -> Reader {
        match self {
            Reader::Browser(_) => Reader::ours().unwrap_or(self),
            Reader::Ours(..) => self,
        }
    }
}

/// The size at which a frame is read.
fn fit(width: u32, height: u32) -> (u32, u32) {
    let wide = width.clamp(1, WIDTH);
    (wide, (height * wide / width.max(1)).max(1))
}

/// The QR codes in a picture of red, green, blue and alpha.
fn codes_in(pixels: &[u8], width: usize, height: usize) -> Vec<String> {
    let grey = |x: usize, y: usize| match pixels.get((y * width + x) * 4..) {
        Some([red, green, blue, ..]) => {
            // Never more than 255: the weights make 256.
            let light = (u32::from(*red) * 77 + u32::from(*green) * 150 + u32::from(*blue) * 29) >> 8;
            u8::try_from(light).unwrap_or(u8::MAX)
        }
        _ => u8::MAX,
    };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    // What cannot be read is perhaps readable in the next frame.
    picture.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}

/// Looks four times a second while the camera is on.
fn look(reader: impl Reads, video: HtmlVideoElement, on: Rc<Cell<bool>>, found: Rc<dyn Fn(String)>) {
    super::after(250, move || {
        wasm_bindgen_futures::spawn_local(async move {
            if !on.get() {
                return;
            }
            let mut reader = reader;
            // Before the first frame there is nothing to read.
            if video.ready_state() >= 2 {
                match reader.read(&video).await {
                    Ok(codes) => codes.into_iter().filter(|_| on.get()).for_each(|code| found(code)),
                    Err(_) => reader = reader.after_failure(),
                }
            }
            look(reader, video, on, found);
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_made_small_and_keep_their_shape() {
        assert_eq!(fit(1920, 1080), (640, 360));
        assert_eq!(fit(480, 640), (480, 640));
        assert_eq!(fit(4000, 1), (640, 1));
    }

    #[test]
    fn an_empty_picture_has_no_code() {
        assert!(codes_in(&[255; 64 * 64 * 4], 64, 64).is_empty());
        assert!(codes_in(&[], 8, 8).is_empty());
    }
}
