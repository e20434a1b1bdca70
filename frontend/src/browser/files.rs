//! Files: those that somebody chose, and those that they take home.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DragEvent, Element, Event, File, FileList, HtmlAnchorElement,
    HtmlInputElement, HtmlVideoElement, Url,
};

use super::{Listener, page};

/// Name and bytes of the files in a field; none if one of them cannot be read.
pub async fn chosen(field: &HtmlInputElement) -> Option<Vec<(String, Vec<u8>)>> {
    let mut all = vec![];
    let Some(files) = field.files() else { return Some(all) };
    for n in 0..files.length() {
        let file = files.get(n)?;
        let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
        all.push((file.name(), js_sys::Uint8Array::new(&bytes).to_vec()));
    }
    Some(all)
}

/// All files of a list.
pub fn all(files: Option<FileList>) -> Vec<File> {
    let count = files.as_ref().map_or(0, FileList::length);
    (0..count).filter_map(|n| files.as_ref()?.get(n)).collect()
}

/// The files that are dropped at an event; the browser does not open them itself.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    event.prevent_default();
    all(event.data_transfer().and_then(|data| data.files()))
}

/// As long as this lives, a file that is dropped beside the place for it does not take the page's place: browsers would
/// show it instead.
pub struct NoStray {
    _listeners: [Listener; 2],
}

impl NoStray {
    /// For the page that is shown.
    pub fn here() -> NoStray {
        NoStray { _listeners: ["dragover", "drop"].map(|event| Listener::new(event, |event| stray(&event))) }
    }
}

/// A drag over something that takes no files.
fn stray(event: &Event) {
    let Some(drag) = event.dyn_ref::<DragEvent>().filter(|drag| !drag.default_prevented()) else { return };
    let Some(data) = drag.data_transfer() else { return };
    if data.types().includes(&"Files".into(), 0) {
        drag.prevent_default();
        data.set_drop_effect("none");
    }
}

/// The files that are pasted at an event, unless somebody has taken them already. If there are some, they are taken. Where
/// somebody types, words go before their picture: tables come as both.
pub fn pasted(event: &Event) -> Vec<File> {
    let event = event.dyn_ref::<ClipboardEvent>().filter(|event| !event.default_prevented());
    let event = event.filter(|event| !(is_typed_into(event) && has_words(event)));
    let files = all(event.and_then(|event| event.clipboard_data()?.files()));
    if let (false, Some(event)) = (files.is_empty(), event) {
        event.prevent_default();
    }
    files
}

fn is_typed_into(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field = "input, textarea, [contenteditable]";
    element.is_some_and(|element| element.closest(field).is_ok_and(|found| found.is_some()))
}

fn has_words(event: &ClipboardEvent) -> bool {
    event.clipboard_data().is_some_and(|data| data.types().includes(&"text/plain".into(), 0))
}

/// A file to take home. Its address holds as long as this lives.
#[derive(Debug)]
pub struct TakeHome {
    url: String,
    name: String,
}

impl TakeHome {
    /// Gives a file an address.
    pub fn new(file: &Blob, name: String) -> Option<TakeHome> {
        Some(TakeHome { url: Url::create_object_url_with_blob(file).ok()?, name })
    }

    /// The same for what is written; `kind` is its media type.
    pub fn of_text(text: &str, kind: &str, name: String) -> Option<TakeHome> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = js_sys::Array::of1(&text.into());
        TakeHome::new(&Blob::new_with_str_sequence_and_options(&parts, &options).ok()?, name)
    }

    /// Its address.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// Saves it, if the browser does that unasked.
    pub fn save(&self) {
        let link = page::document().and_then(|document| document.create_element("a").ok());
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
            link.set_href(&self.url);
            link.set_download(&self.name);
            link.click();
        }
    }
}

impl Drop for TakeHome {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.url);
    }
}

/// So long a browser may look into a film, in tenths of a second. Some look into none before it is to be played.
const LOOK: u32 = 100;
/// What every browser plays but those that were built without it: these judge no other file either.
const PLAYED_BY_ALL: [&str; 2] = ["video/mp4; codecs=\"avc1.42E01E, mp4a.40.2\"", "audio/mpeg"];

/// What a browser makes of a film or a sound recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Played {
    /// It plays it, or cannot tell.
    Well,
    /// It plays the sound alone.
    WithoutPictures,
    /// It does not play it.
    Not,
}

/// What this browser makes of a file.
pub async fn played(file: &File) -> Played {
    let element = page::document().and_then(|document| document.create_element("video").ok());
    let media = element.and_then(|element| element.dyn_into::<HtmlVideoElement>().ok());
    let (Some(media), Some(held)) = (media, TakeHome::new(file, file.name())) else { return Played::Well };
    if PLAYED_BY_ALL.iter().any(|kind| media.can_play_type(kind).is_empty()) {
        return Played::Well;
    }
    let looked = Promise::new(&mut |resolve, reject| {
        media.set_onloadedmetadata(Some(&resolve));
        media.set_onerror(Some(&reject));
    });
    media.set_preload("metadata");
    media.set_src(&held.url());
    let played = match super::within(LOOK, JsFuture::from(looked)).await {
        Some(Err(_)) => Played::Not,
        Some(Ok(_)) if media.video_width() == 0 => Played::WithoutPictures,
        Some(Ok(_)) | None => Played::Well,
    };
    // It lets go of the file.
    let _ = media.remove_attribute("src");
    media.load();
    played
}

/// Bytes as base64 (RFC 4648, with padding).
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let all =
            part.iter().fold(0_usize, |all, byte| all << 8 | usize::from(*byte)) << (8 * (3 - part.len()));
        for n in 0..4 {
            let letter = if n <= part.len() { LETTERS[all >> (18 - 6 * n) & 63] } else { b'=' };
            text.push(char::from(letter));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_base64() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64(&[0xff, 0xfe, 0x00]), "//4A");
    }
}
