//! A course as an archive. What its headings say of sizes is not believed: bytes are counted as they come.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;

use shared::api::studio::import::{ImportNote, NoteCode};
use shared::api::studio::media::{MAX_FILES, MediaKind};
use shared::course::whole::is_id;
use shared::lang::Lang;
use zip::ZipArchive;

use super::{note, read_all};

/// The most bytes of all files, unpacked.
pub(super) const MAX_ALL: u64 = 300 * 1024 * 1024;
/// The most entries of an archive.
const MAX_ENTRIES: usize = 2_000;
/// The most bytes of a text: longer ones could not be saved.
const MAX_TEXT: u64 = 256 * 1024;
/// A picture that is larger is not looked into for the preview; it is made smaller when it is taken over.
const MAX_LOOKED_AT: u64 = 5 * 1024 * 1024;

/// A course's archive: its texts, and where its media are.
pub(super) struct Archive {
    zip: ZipArchive<File>,
    /// The folder that everything lies in, if there is one.
    pub folder: Option<String>,
    /// `course.toml` and the lessons, by path within the course's folder.
    pub texts: BTreeMap<String, String>,
    /// Names below `media/`, with their places in the archive.
    pub media: BTreeMap<String, usize>,
    /// Small pictures, by path, for looking at the course as a whole.
    pub pictures: BTreeMap<String, Vec<u8>>,
}

impl Archive {
    /// Opens an archive and looks at all of it. One wrong entry, and nothing of it is used.
    pub(super) fn open(file: File) -> Result<Archive, ImportNote> {
        let mut zip = ZipArchive::new(file).map_err(|_| note(NoteCode::ZipBroken, "", 0))?;
        if zip.len() > MAX_ENTRIES {
            return Err(note(NoteCode::ZipTooMany, MAX_ENTRIES.to_string(), 0));
        }
        let names = names(&mut zip)?;
        let folder = folder(&names)?;
        let prefix = folder.as_ref().map(|folder| format!("{folder}/")).unwrap_or_default();
        let mut archive = Archive {
            zip,
            folder,
            texts: BTreeMap::new(),
            media: BTreeMap::new(),
            pictures: BTreeMap::new(),
        };
        let mut left = MAX_ALL;
        for (name, place) in &names {
            let path = name.strip_prefix(&prefix).unwrap_or(name);
            archive.entry(path, *place, &mut left)?;
        }
        if archive.media.len() as u64 > MAX_FILES {
            return Err(note(NoteCode::ZipTooMany, MAX_FILES.to_string(), 0));
        }
        if !archive.texts.contains_key("course.toml") {
            return Err(note(NoteCode::NoCourse, "", 0));
        }
        Ok(archive)
    }

    fn entry(&mut self, path: &str, place: usize, left: &mut u64) -> Result<(), ImportNote> {
        let kind = kind(path).ok_or_else(|| note(NoteCode::ZipOther, path, 0))?;
        let most = if kind == Kind::Text { MAX_TEXT.min(*left) } else { *left };
        let bytes = self.read(place, most, path)?;
        *left -= bytes.len() as u64;
        match (kind, path.strip_prefix("media/")) {
            (Kind::Media(kind), Some(name)) => {
                self.media.insert(name.to_owned(), place);
                if kind == MediaKind::Picture && bytes.len() as u64 <= MAX_LOOKED_AT {
                    self.pictures.insert(path.to_owned(), bytes);
                }
            }
            _ => {
                let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
                let text = text.ok_or_else(|| note(NoteCode::LessonFile, path, 0))?;
                self.texts.insert(path.to_owned(), text);
            }
        }
        Ok(())
    }

    fn read(&mut self, place: usize, most: u64, path: &str) -> Result<Vec<u8>, ImportNote> {
        let entry = self.zip.by_index(place).map_err(|_| note(NoteCode::ZipBroken, path, 0))?;
        // Too long, or not what its sum says: whoever packed it is to look at this file.
        read_all(entry, most).ok_or_else(|| note(NoteCode::ZipTooLarge, path, 0))
    }

    /// A file below `media/`.
    pub(super) fn medium(&mut self, name: &str) -> Result<Vec<u8>, ImportNote> {
        let place = *self.media.get(name).ok_or_else(|| note(NoteCode::MediaFile, name, 0))?;
        self.read(place, MAX_ALL, name)
    }
}

/// The names of all files. Folders say nothing; links and names that lead out are refused.
fn names(zip: &mut ZipArchive<File>) -> Result<BTreeMap<String, usize>, ImportNote> {
    let mut names = BTreeMap::new();
    for place in 0..zip.len() {
        let entry = zip.by_index_raw(place).map_err(|_| note(NoteCode::ZipBroken, "", 0))?;
        let name = entry.name().map_err(|_| note(NoteCode::ZipBroken, "", 0))?.into_owned();
        let shown = || name.chars().filter(|c| !c.is_control()).take(80).collect::<String>();
        if entry.encrypted() {
            return Err(note(NoteCode::ZipLocked, shown(), 0));
        }
        if entry.is_symlink() || entry.unix_mode().is_some_and(is_special) {
            return Err(note(NoteCode::ZipLink, shown(), 0));
        }
        let bare = name.strip_suffix('/').unwrap_or(&name);
        let leads_out = bare.is_empty()
            || bare.len() > 240
            || bare.starts_with('/')
            || bare.contains(['\\', ':', '\0'])
            || bare.split('/').any(|part| part.is_empty() || part == "." || part == "..");
        if leads_out {
            return Err(note(NoteCode::ZipPath, shown(), 0));
        }
        if entry.is_dir() || is_trace(&name) {
            continue;
        }
        names.insert(name, place);
    }
    Ok(names)
}

/// What is neither a file nor a folder: pipes, devices and the like.
fn is_special(mode: u32) -> bool {
    !matches!(mode & 0o170_000, 0 | 0o100_000 | 0o040_000)
}

/// What systems leave in archives unasked.
fn is_trace(path: &str) -> bool {
    path.split('/').any(|part| part == "__MACOSX" || part == ".DS_Store" || part == "Thumbs.db")
}

/// The one folder that everything lies in; none if `course.toml` lies at the top.
fn folder(names: &BTreeMap<String, usize>) -> Result<Option<String>, ImportNote> {
    if names.contains_key("course.toml") {
        return Ok(None);
    }
    let tops: BTreeSet<&str> = names.keys().filter_map(|name| Some(name.split_once('/')?.0)).collect();
    let one = tops.first().filter(|_| tops.len() == 1);
    match one {
        Some(folder) if names.contains_key(&format!("{folder}/course.toml")) => {
            Ok(Some((*folder).to_owned()))
        }
        _ => Err(note(NoteCode::NoCourse, "", 0)),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Media(MediaKind),
}

/// What a file of a course is; none for anything else.
fn kind(path: &str) -> Option<Kind> {
    if path == "course.toml" {
        return Some(Kind::Text);
    }
    let (folder, name) = path.split_once('/')?;
    if folder == "media" {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
        let fits = name.len() <= 80 && name.chars().all(plain) && !name.starts_with('.');
        return MediaKind::of(name).filter(|_| fits).map(Kind::Media);
    }
    Lang::from_code(folder)?;
    name.strip_suffix(".md").filter(|id| is_id(id)).map(|_| Kind::Text)
}
