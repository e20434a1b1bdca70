//! Pictures: what they are, how large, and whether they may be shown.

use std::collections::BTreeMap;

use imagesize::ImageType;

use super::super::check::{Fault, Finding, MediaFault};
use super::super::markdown::is_file_name;
use super::super::whole::MediaFile;
use super::{fingerprint, svg};

/// Beyond this nobody is to wait for it.
const LARGEST: usize = 5 * 1024 * 1024;
/// Beyond this a slow line takes seconds.
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
                if bytes.len() > LARGE {
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
    if bytes.len() > LARGEST {
        return Err((0, MediaFault::TooLarge { kb: (bytes.len() / 1024).to_string() }));
    }
    let expected = match name.rsplit('.').next() {
        Some("svg") => {
            let (width, height) = svg::inspect(bytes)?;
            return sized(bytes, "image/svg+xml", width, height);
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

pub(super) fn sized(bytes: &[u8], content_type: &str, width: u32, height: u32) -> Result<MediaFile, Refusal> {
    if !(1..=WIDEST).contains(&width) || !(1..=WIDEST).contains(&height) {
        return Err((0, MediaFault::Size { width: width.to_string(), height: height.to_string() }));
    }
    Ok(MediaFile { hash: fingerprint(bytes), content_type: content_type.to_owned(), width, height })
}
