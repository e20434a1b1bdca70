//! Pictures, films, sound and captions: what they are, how large, and whether they may be shown.

use std::collections::BTreeMap;

use imagesize::ImageType;

use super::super::check::{Fault, Finding, MediaFault};
use super::super::markdown::is_file_name;
use super::super::whole::MediaFile;
use super::super::{RecordingKind, captions};
use super::{fingerprint, svg};
use crate::api::studio::media::MAX_VIDEO;

/// A picture beyond this nobody is to wait for.
const LARGEST: usize = 5 * 1024 * 1024;
/// A picture beyond this takes seconds on a slow line.
const LARGE: usize = 300 * 1024;
/// Beyond this no screen shows it.
const WIDEST: u32 = 8_000;

/// All files below `media/` that may be shown.
pub(super) fn read(
    files: &BTreeMap<String, Vec<u8>>,
    findings: &mut Vec<Finding>,
) -> BTreeMap<String, MediaFile> {
    let mut found = BTreeMap::new();
    for (path, bytes) in files {
        let Some(name) = path.strip_prefix("media/") else { continue };
        match one(name, bytes) {
            Ok(media) => {
                if media.width > 0 && bytes.len() > LARGE {
                    let fault = MediaFault::Large { kb: (bytes.len() / 1024).to_string() };
                    findings.push(Fault::new(0, false, fault).in_file(path));
                }
                found.insert(name.to_owned(), media);
            }
            Err((line, fault)) => findings.push(Fault::new(line, true, fault).in_file(path)),
        }
    }
    found
}

/// On which line, and what.
pub(super) type Refusal = (u32, MediaFault);

fn one(name: &str, bytes: &[u8]) -> Result<MediaFile, Refusal> {
    if !is_file_name(name) {
        return Err((0, MediaFault::Name { name: name.to_owned() }));
    }
    if RecordingKind::of_file(name).is_some() {
        return recording(name, bytes);
    }
    if bytes.len() > LARGEST {
        return Err((0, MediaFault::TooLarge { kb: (bytes.len() / 1024).to_string() }));
    }
    let expected = match name.rsplit('.').next() {
        Some("svg") => {
            let (width, height) = svg::inspect(bytes)?;
            return sized(bytes, "image/svg+xml", width, height);
        }
        Some("vtt") => {
            let text = std::str::from_utf8(bytes).map_err(|_| {
                (0, MediaFault::Captions { fault: "the file is not text in UTF-8".to_owned() })
            })?;
            captions::check(text)
                .map_err(|found| (found.line, MediaFault::Captions { fault: found.fault.to_owned() }))?;
            return Ok(unsized_file(bytes, "text/vtt; charset=utf-8"));
        }
        Some("png") => (ImageType::Png, "image/png"),
        Some("jpg") => (ImageType::Jpeg, "image/jpeg"),
        Some("webp") => (ImageType::Webp, "image/webp"),
        _ => return Err((0, MediaFault::Type)),
    };
    let unreadable = || (0, MediaFault::Content { kind: expected.1.to_owned() });
    if imagesize::image_type(bytes).ok() != Some(expected.0) {
        return Err(unreadable());
    }
    let size = imagesize::blob_size(bytes).map_err(|_| unreadable())?;
    let pixels = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    sized(bytes, expected.1, pixels(size.width), pixels(size.height))
}

/// Films and sound: what their names say is what they begin with. Whether a browser can play what is in them is not asked.
fn recording(name: &str, bytes: &[u8]) -> Result<MediaFile, Refusal> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_VIDEO) {
        return Err((0, MediaFault::RecordingTooLarge { mb: (bytes.len() / 1024 / 1024).to_string() }));
    }
    let is_iso = bytes.get(4..8) == Some(b"ftyp");
    let (content_type, fits) = match name.rsplit('.').next() {
        Some("mp4") => ("video/mp4", is_iso),
        Some("m4a") => ("audio/mp4", is_iso),
        Some("webm") => ("video/webm", bytes.starts_with(&[0x1a, 0x45, 0xdf, 0xa3])),
        Some("ogg") => ("audio/ogg", bytes.starts_with(b"OggS")),
        // With what is told about it, or the first frame of MPEG layer III.
        _ => {
            let is_frame = matches!(bytes, [0xff, second, ..] if second & 0xe6 == 0xe2);
            ("audio/mpeg", is_frame || bytes.starts_with(b"ID3"))
        }
    };
    if fits {
        Ok(unsized_file(bytes, content_type))
    } else {
        Err((0, MediaFault::Content { kind: content_type.to_owned() }))
    }
}

/// What is no picture has no size in pixels.
fn unsized_file(bytes: &[u8], content_type: &str) -> MediaFile {
    MediaFile { hash: fingerprint(bytes), content_type: content_type.to_owned(), width: 0, height: 0 }
}

pub(super) fn sized(bytes: &[u8], content_type: &str, width: u32, height: u32) -> Result<MediaFile, Refusal> {
    if !(1..=WIDEST).contains(&width) || !(1..=WIDEST).contains(&height) {
        return Err((0, MediaFault::Size { width: width.to_string(), height: height.to_string() }));
    }
    Ok(MediaFile { hash: fingerprint(bytes), content_type: content_type.to_owned(), width, height })
}
