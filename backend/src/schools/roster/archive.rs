//! Archives, unpacked in memory. What their headings say of sizes is not believed: bytes are counted as they come.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::fault::{Fault, FaultCode};
use super::{File, MAX_ALL, MAX_FILE, MAX_FILES, files};

/// Entries that are skipped cost a little, too.
const MAX_ENTRIES: usize = 200;

/// All files, with those of archives, under their last names.
pub fn unpack(uploaded: &[(String, Vec<u8>)]) -> Result<Vec<File<'_>>, Fault> {
    let mut all = vec![];
    let mut left = MAX_ALL;
    for (path, bytes) in uploaded {
        let name = last(path);
        let named = |code| Fault::new(Some(name), None, code, "");
        if bytes.len() > MAX_FILE {
            return Err(named(FaultCode::ZipTooLarge));
        }
        if is_archive(name, bytes) {
            let before = all.len();
            entries(bytes, &mut all, &mut left).map_err(named)?;
            if all.len() == before {
                // Also what .xlsx and .ods are: archives without a table that can be read.
                return Err(named(FaultCode::NotARoster));
            }
        } else {
            left = left.checked_sub(bytes.len()).ok_or_else(|| named(FaultCode::ZipTooLarge))?;
            all.push(File { name: name.to_owned(), bytes: Cow::Borrowed(bytes) });
        }
        if all.len() > MAX_FILES {
            return Err(named(FaultCode::TooManyFiles));
        }
    }
    if all.is_empty() {
        return Err(Fault::new(None, None, FaultCode::Empty, ""));
    }
    let lower = |file: &File| file.name.to_ascii_lowercase();
    for (place, file) in all.iter().enumerate() {
        // Pasted twice is harmless; two users.csv are two schools.
        let one_roster = files::KNOWN.contains(&lower(file).as_str());
        if one_roster && all.iter().take(place).any(|other| lower(other) == lower(file)) {
            return Err(Fault::new(Some(&file.name), None, FaultCode::TooManyFiles, &file.name));
        }
    }
    Ok(all)
}

/// By its first bytes, or by its name: an archive that is broken is no list with a strange first line.
fn is_archive(name: &str, bytes: &[u8]) -> bool {
    let begins = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06");
    begins || name.to_ascii_lowercase().ends_with(".zip")
}

fn entries(bytes: &[u8], all: &mut Vec<File>, left: &mut usize) -> Result<(), FaultCode> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FaultCode::ZipBroken)?;
    if archive.len() > MAX_ENTRIES {
        return Err(FaultCode::TooManyFiles);
    }
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).map_err(|_| FaultCode::ZipBroken)?;
        let path = entry.name().map_err(|_| FaultCode::ZipBroken)?.into_owned();
        let name = last(&path);
        if entry.is_dir() || !is_needed(&path, name) {
            continue;
        }
        if all.len() >= MAX_FILES {
            return Err(FaultCode::TooManyFiles);
        }
        let most = MAX_FILE.min(*left);
        let mut unpacked = vec![];
        let mut bounded = (&mut entry).take(u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1));
        bounded.read_to_end(&mut unpacked).map_err(|_| FaultCode::ZipBroken)?;
        if unpacked.len() > most {
            return Err(FaultCode::ZipTooLarge);
        }
        *left -= unpacked.len();
        all.push(File { name: name.to_owned(), bytes: Cow::Owned(unpacked) });
    }
    Ok(())
}

/// Tables and texts; not what systems leave in archives, nor what else OneRoster knows, such as grades.
fn is_needed(path: &str, name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let is_text = [".csv", ".txt", ".tsv"].iter().any(|it| lower.ends_with(it));
    let is_trace = name.starts_with('.') || path.split('/').any(|part| part == "__MACOSX");
    is_text && !is_trace && !files::UNNEEDED.contains(&lower.as_str())
}

fn last(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
