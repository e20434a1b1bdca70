//! Pictures: what they are, how large, and whether they may be shown.

use std::collections::BTreeMap;

use imagesize::ImageType;

use super::super::check::Finding;
use super::super::markdown::is_file_name;
use super::super::whole::MediaFile;
use super::{finding, fingerprint, svg};

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
                    let fault = format!("The picture has {} KB.", bytes.len() / 1024);
                    let remedy = "Make it smaller: on a slow line people wait for it.";
                    findings.push(Finding { must: false, ..finding(path, "media-large", fault, remedy) });
                }
                found.insert(name.to_owned(), media);
            }
            Err((line, code, fault, remedy)) => {
                findings.push(Finding { line, ..finding(path, code, fault, remedy) });
            }
        }
    }
    found
}

/// Line, code, fault and remedy.
pub(super) type Refusal = (u32, &'static str, String, &'static str);

fn one(name: &str, bytes: &[u8]) -> Result<MediaFile, Refusal> {
    if !is_file_name(name) {
        let remedy = "Use small letters, digits and hyphens, and no folders.";
        return Err((0, "media-name", format!("“{name}” cannot be the name of a picture."), remedy));
    }
    if bytes.len() > LARGEST {
        let fault = format!("The picture has {} KB.", bytes.len() / 1024);
        return Err((0, "media-large", fault, "Make it smaller than 5 MB, better than 300 KB."));
    }
    let expected = match name.rsplit('.').next() {
        Some("svg") => {
            let (width, height) = svg::inspect(bytes)?;
            return sized(bytes, "image/svg+xml", width, height);
        }
        Some("png") => (ImageType::Png, "image/png"),
        Some("jpg") => (ImageType::Jpeg, "image/jpeg"),
        Some("webp") => (ImageType::Webp, "image/webp"),
        _ => {
            let fault = "This sort of file is not shown.".to_owned();
            return Err((0, "media-type", fault, "Use .svg, .png, .jpg or .webp."));
        }
    };
    let unreadable = || (0, "media-type", format!("This is not a {} file.", expected.1), "Save it anew.");
    if imagesize::image_type(bytes).ok() != Some(expected.0) {
        return Err(unreadable());
    }
    let size = imagesize::blob_size(bytes).map_err(|_| unreadable())?;
    let pixels = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    sized(bytes, expected.1, pixels(size.width), pixels(size.height))
}

pub(super) fn sized(bytes: &[u8], content_type: &str, width: u32, height: u32) -> Result<MediaFile, Refusal> {
    if !(1..=WIDEST).contains(&width) || !(1..=WIDEST).contains(&height) {
        let fault = format!("The picture measures {width} × {height} pixels.");
        return Err((0, "media-size", fault, "Use 1 to 8000 each way; 1200 are plenty."));
    }
    Ok(MediaFile { hash: fingerprint(bytes), content_type: content_type.to_owned(), width, height })
}
