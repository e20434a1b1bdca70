//! Large files on their way, with how much of them has gone: `fetch` does not tell.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ProgressEvent, XmlHttpRequest};

use super::{Failure, offline, refused};

/// Sends a file, and calls `gone` with the percentage of it that has gone. Gives what the server answers.
pub(super) async fn send(path: &str, file: &Blob, gone: impl Fn(u8) + 'static) -> Result<String, Failure> {
    let request = XmlHttpRequest::new().map_err(offline)?;
    request.open("POST", path).map_err(offline)?;
    let telling = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        gone(percent(event.loaded(), event.total()));
    });
    request.upload().map_err(offline)?.set_onprogress(Some(telling.as_ref().unchecked_ref()));
    // Also without a connection there is an end.
    let end = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
    request.send_with_opt_blob(Some(file)).map_err(offline)?;
    JsFuture::from(end).await.map_err(offline)?;
    let text = request.response_text().ok().flatten().unwrap_or_default();
    match request.status() {
        Ok(200..=299) => Ok(text),
        _ => Err(refused(&text)),
    }
}

fn percent(gone: f64, all: f64) -> u8 {
    // From 0 to 100.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let percent = (gone / all.max(1.0) * 100.0).clamp(0.0, 100.0) as u8;
    percent
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_part_is_told_in_whole_percent() {
        for (gone, all, told) in
            [(0.0, 0.0, 0), (0.0, 9.0, 0), (1.0, 3.0, 33), (3.0, 3.0, 100), (4.0, 3.0, 100)]
        {
            assert_eq!(percent(gone, all), told, "{gone} of {all}");
        }
    }
}
