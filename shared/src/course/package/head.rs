//! The head of a lesson or page: TOML between two lines of `+++`; and what TOML files have in common.

use serde::de::DeserializeOwned;

use super::super::check::{CourseFault, Faults};
use super::super::lines::Lines;

/// A file in its two parts.
pub(super) struct Parts<'a> {
    /// The TOML. Begins on line 2.
    pub head: &'a str,
    /// What follows.
    pub body: &'a str,
    /// The number of the body's first line.
    pub body_line: u32,
}

/// The text of a file, if it is one.
pub(super) fn text<'a>(bytes: &'a [u8], longest: usize, faults: &mut Faults) -> Option<&'a str> {
    if bytes.len() > longest {
        faults.must(1, CourseFault::FileLong { kb: (longest / 1024).to_string() });
        return None;
    }
    match str::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + before.iter().filter(|b| **b == b'\n').count();
            faults.must(u32::try_from(line).unwrap_or(u32::MAX), CourseFault::FileEncoding);
            None
        }
    }
}

/// Divides a file.
pub(super) fn split<'a>(text: &'a str, faults: &mut Faults) -> Option<Parts<'a>> {
    let mut at = 0;
    let mut head_from = None;
    for (n, row) in text.split_inclusive('\n').enumerate() {
        let fence = row.trim_end() == "+++";
        match head_from {
            None if fence && n == 0 => head_from = Some(row.len()),
            None => break,
            Some(from) if fence => {
                return Some(Parts {
                    head: text.get(from..at)?,
                    body: text.get(at + row.len()..)?,
                    body_line: u32::try_from(n).ok()?.saturating_add(2),
                });
            }
            Some(_) => {}
        }
        at += row.len();
    }
    faults.must(1, if head_from.is_some() { CourseFault::HeadOpen } else { CourseFault::HeadMissing });
    None
}

/// Reads TOML that begins on this line.
pub(super) fn toml<T: DeserializeOwned>(source: &str, first_line: u32, faults: &mut Faults) -> Option<T> {
    match toml::from_str(source) {
        Ok(read) => Some(read),
        Err(error) => {
            let line = error.span().map_or(first_line, |span| Lines::new(source, first_line).at(span.start));
            let message = error.message().replace('\n', " ");
            let message = message.trim_end_matches('.').to_owned();
            faults.must(line, CourseFault::Toml { message });
            None
        }
    }
}
