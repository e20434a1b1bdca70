//! Opening archives. Their reader keeps a record of every entry, so how many there are is looked at before it begins; and it
//! believes several places that say where the list of entries is, so what it reads of the file is counted as well.

use std::io::{Error, Read, Result as IoResult, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use shared::api::studio::import::{ImportNote, NoteCode};
use zip::ZipArchive;

use super::note;

/// The most entries of an archive.
pub(super) const MAX_ENTRIES: u64 = 2_000;
/// As much is read to find them: a kilobyte for each.
const MAX_LIST: u64 = MAX_ENTRIES * 1024;
/// The end of an archive, with the longest remark that may stand behind it.
const END: usize = 22 + 65_535;
/// The same of larger archives (zip64), and the pointer to it, which stand before it.
const END_64: usize = 56;
const POINTER: usize = 20;
/// All that is read to learn how many entries there are.
const TAIL: u64 = (END + POINTER + END_64) as u64;

/// An archive whose entries are few enough.
pub(super) type Opened<R> = ZipArchive<Counted<R>>;

/// Opens an archive.
pub(super) fn open<R: Read + Seek>(mut file: R) -> Result<Opened<R>, ImportNote> {
    let too_many = || note(NoteCode::ZipTooMany, MAX_ENTRIES.to_string(), 0);
    let broken = || note(NoteCode::ZipBroken, "", 0);
    if said(&mut file).map_err(|_| broken())?.ok_or_else(broken)? > MAX_ENTRIES {
        return Err(too_many());
    }
    let left = Arc::new(AtomicU64::new(MAX_LIST));
    let opened = ZipArchive::new(Counted { file, left: Arc::clone(&left) });
    if left.load(Ordering::Relaxed) == 0 {
        return Err(too_many());
    }
    let opened = opened.map_err(|_| broken())?;
    left.store(u64::MAX, Ordering::Relaxed);
    if opened.len() as u64 > MAX_ENTRIES { Err(too_many()) } else { Ok(opened) }
}

/// How many entries there are at most, by whatever looks like the end of an archive; none if nothing does.
fn said(file: &mut (impl Read + Seek)) -> IoResult<Option<u64>> {
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    let mut most = None;
    for at in 0..tail.len() {
        let here = tail.get(at..).unwrap_or_default();
        let entries = if here.starts_with(b"PK\x05\x06") {
            // On this disk, and in all: who lies in one may be believed in the other.
            number(here, 8, 2).zip(number(here, 10, 2)).map(|(this, all)| match this.max(all) {
                // It stands in the other end.
                0xffff => 0,
                entries => entries,
            })
        } else if here.starts_with(b"PK\x06\x07") {
            let before = at.checked_sub(END_64).and_then(|at| tail.get(at..));
            let end = before.filter(|end| end.starts_with(b"PK\x06\x06"));
            // One that lies elsewhere nobody writes.
            Some(end.and_then(|end| number(end, 24, 8).max(number(end, 32, 8))).unwrap_or(u64::MAX))
        } else {
            None
        };
        most = most.max(entries);
    }
    Ok(most)
}

fn number(bytes: &[u8], at: usize, length: usize) -> Option<u64> {
    let bytes = bytes.get(at..at + length)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

/// A file of which no more than so many bytes can be read.
#[derive(Debug)]
pub(super) struct Counted<R> {
    file: R,
    left: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> IoResult<usize> {
        let read = self.file.read(into)?;
        let left = self.left.load(Ordering::Relaxed).saturating_sub(read as u64);
        self.left.store(left, Ordering::Relaxed);
        if left == 0 { Err(Error::other("more than is looked at")) } else { Ok(read) }
    }
}

impl<R: Seek> Seek for Counted<R> {
    fn seek(&mut self, to: SeekFrom) -> IoResult<u64> {
        self.file.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(entries: usize) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 0..entries {
            zip.start_file(format!("{number}"), SimpleFileOptions::default()).unwrap();
            zip.write_all(b"").unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// What is said of an archive, and how much of it was read.
    fn opened(bytes: Vec<u8>) -> (Result<usize, NoteCode>, u64) {
        let read = Arc::new(AtomicU64::new(u64::MAX));
        let opened = open(Counted { file: Cursor::new(bytes), left: Arc::clone(&read) });
        (opened.map(|zip| zip.len()).map_err(|note| note.code), u64::MAX - read.load(Ordering::Relaxed))
    }

    #[test]
    fn of_an_archive_with_very_many_entries_only_the_end_is_read() {
        assert_eq!(opened(archive(2_000)).0, Ok(2_000));
        // The last needs the form of larger archives.
        for entries in [2_001, 60_000, 100_000] {
            let (said, read) = opened(archive(entries));
            assert_eq!(said, Err(NoteCode::ZipTooMany), "{entries}");
            assert!(read <= TAIL, "{entries}: {read} bytes were read");
        }
    }

    #[test]
    fn whoever_lies_about_the_end_is_not_believed() {
        let many = archive(100_000);
        let end = many.len() - 22;
        // An end that says nothing, as a remark of the true one.
        let mut hidden = many.clone();
        hidden[end + 20..].copy_from_slice(&22_u16.to_le_bytes());
        hidden.extend(b"PK\x05\x06");
        hidden.extend([0; 18]);
        assert_eq!(opened(hidden).0, Err(NoteCode::ZipTooMany));
        // The number stands where nobody would look for it.
        let mut moved = many.clone();
        moved.splice(end - 20..end - 20, [0; 8]);
        assert_eq!(opened(moved).0, Err(NoteCode::ZipTooMany));
        for bytes in [b"no archive".to_vec(), Vec::new(), many[..many.len() - 30].to_vec()] {
            assert!(opened(bytes).0.is_err());
        }
    }

    #[test]
    fn a_list_that_is_longer_than_it_may_be_is_not_read_to_its_end() {
        // Few entries with long names.
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for number in 0..200 {
            zip.start_file(format!("{number}{}", "x".repeat(60_000)), SimpleFileOptions::default()).unwrap();
        }
        let (said, read) = opened(zip.finish().unwrap().into_inner());
        assert_eq!(said, Err(NoteCode::ZipTooMany));
        assert!(read < MAX_LIST + TAIL + 1024 * 1024, "{read} bytes were read");
    }
}
