//! A course as an archive. What its headings say of sizes is not believed: bytes are counted as they come.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{Read, copy, sink};

use shared::api::studio::import::{ImportNote, NoteCode};
use shared::api::studio::media::{MAX_FILES, MediaKind};
use shared::course::whole::is_id;
use shared::lang::Lang;

use super::zip::{Opened, open};
use super::{note, read_all, refused};
use crate::error::{ApiError, ApiResult};
use crate::storage::{Arrived, Scratch};
use crate::studio::turns::Turn;
use crate::studio::{lessons, media, outline};

/// The most bytes of all files, unpacked.
pub(super) const MAX_ALL: u64 = 300 * 1024 * 1024;
/// The most bytes of all texts: all of them are in memory at once.
pub(super) const MAX_TEXTS: u64 = 32 * 1024 * 1024;
/// The most bytes of a text: longer ones could not be saved.
const MAX_TEXT: u64 = 256 * 1024;
/// As much of a picture, film or sound says what it is.
const HEAD: u64 = 4096;
/// A picture that is larger is not looked into for the preview; it is made smaller when it is taken over.
const MAX_LOOKED_AT: u64 = 5 * 1024 * 1024;
/// Nor are pictures beyond this, all together.
const MAX_PICTURES: u64 = 48 * 1024 * 1024;

/// A course's archive: its texts, and where its media are.
pub(super) struct Archive {
    zip: Opened<File>,
    /// The folder that everything lies in, if there is one.
    pub folder: Option<String>,
    /// `course.toml` and the lessons, by path within the course's folder.
    pub texts: BTreeMap<String, String>,
    /// What lies below `media/`, by name.
    pub media: BTreeMap<String, Medium>,
    /// Names below `media/` of what no course shows.
    pub strange: Vec<String>,
    /// Small pictures, by path, for looking at the course as a whole.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// As long as somebody has it, no other archive is unpacked.
    pub turn: Turn,
}

/// A file below `media/`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Medium {
    place: usize,
    kind: media::Kind,
    most: u64,
}

/// What is left of the bounds.
struct Left {
    all: u64,
    texts: u64,
    pictures: u64,
}

impl Archive {
    /// Opens an archive and looks at all of it. One wrong entry, and nothing of it is used. Pictures are kept for whoever is
    /// going to look at them.
    pub(super) fn open(file: File, turn: Turn, with_pictures: bool) -> Result<Archive, ImportNote> {
        let mut zip = open(file)?;
        let names = names(&mut zip)?;
        let folder = folder(&names)?;
        let prefix = folder.as_ref().map(|folder| format!("{folder}/")).unwrap_or_default();
        let paths: BTreeMap<&str, usize> =
            names.iter().map(|(name, place)| (name.strip_prefix(&prefix).unwrap_or(name), *place)).collect();
        few_enough(paths.keys().copied())?;
        let mut archive = Archive {
            zip,
            folder,
            texts: BTreeMap::new(),
            media: BTreeMap::new(),
            strange: Vec::new(),
            pictures: BTreeMap::new(),
            turn,
        };
        let pictures = if with_pictures { MAX_PICTURES } else { 0 };
        let mut left = Left { all: MAX_ALL, texts: MAX_TEXTS, pictures };
        for (path, place) in paths {
            match kind(path).ok_or_else(|| note(NoteCode::ZipOther, path, 0))? {
                Kind::Text => archive.text(path, place, &mut left)?,
                Kind::Media(kind) => archive.looked_at(path, place, kind, &mut left)?,
            }
        }
        Ok(archive)
    }

    fn text(&mut self, path: &str, place: usize, left: &mut Left) -> Result<(), ImportNote> {
        let entry = self.zip.by_index(place).map_err(|_| note(NoteCode::ZipBroken, path, 0))?;
        let most = left.texts.min(left.all);
        // Too long, or not what its sum says: whoever packed it is to look at this file.
        let of = if most < MAX_TEXT { "" } else { path };
        let bytes = read_all(entry, most.min(MAX_TEXT)).ok_or_else(|| note(NoteCode::ZipTooLarge, of, 0))?;
        left.texts -= bytes.len() as u64;
        left.all -= bytes.len() as u64;
        let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
        let text = text.ok_or_else(|| note(NoteCode::LessonFile, path, 0))?;
        self.texts.insert(path.to_owned(), text);
        Ok(())
    }

    /// Looks at a picture, film or sound, of which nothing stays in memory but what is to be looked into.
    fn looked_at(
        &mut self,
        path: &str,
        place: usize,
        kind: MediaKind,
        left: &mut Left,
    ) -> Result<(), ImportNote> {
        let broken = || note(NoteCode::ZipTooLarge, path, 0);
        let mut entry = self.zip.by_index(place).map_err(|_| note(NoteCode::ZipBroken, path, 0))?;
        let mut bytes = Vec::new();
        let mut more = |bytes: &mut Vec<u8>, until: u64| {
            let part = until.saturating_sub(bytes.len() as u64);
            (&mut entry).take(part).read_to_end(bytes).map_err(|_| broken())
        };
        more(&mut bytes, HEAD.min(left.all + 1))?;
        let name = path.strip_prefix("media/").unwrap_or(path);
        let judged = media::judge(&bytes, name);
        let looked_into = if kind == MediaKind::Picture { MAX_LOOKED_AT.min(left.pictures) } else { 0 };
        more(&mut bytes, (looked_into + 1).min(left.all + 1))?;
        let seen = bytes.len() as u64;
        let rest = (left.all + 1).saturating_sub(seen);
        let size = seen + copy(&mut (&mut entry).take(rest), &mut sink()).map_err(|_| broken())?;
        left.all = left.all.checked_sub(size).ok_or_else(broken)?;
        match judged {
            Ok((kind, most)) if size <= most => {
                self.media.insert(name.to_owned(), Medium { place, kind, most });
            }
            _ => self.strange.push(name.to_owned()),
        }
        if size <= looked_into {
            left.pictures -= size;
            self.pictures.insert(path.to_owned(), bytes);
        }
        Ok(())
    }

    /// A file below `media/`, as if it had been sent.
    ///
    /// # Errors
    /// The disk's.
    pub(super) fn medium(&mut self, name: &str, scratch: &Scratch) -> ApiResult<Arrived<media::Kind>> {
        let Medium { place, kind, most } = *self.media.get(name).ok_or_else(refused)?;
        let entry = self.zip.by_index(place).map_err(|_| refused())?;
        scratch.unpack(kind, entry, most).map_err(ApiError::internal)?.ok_or_else(refused)
    }
}

/// Before anything is unpacked: no more lessons and media than a course may have, and something that says what it is.
fn few_enough<'a>(paths: impl Iterator<Item = &'a str>) -> Result<(), ImportNote> {
    let (mut of_lessons, mut media) = (BTreeSet::new(), 0);
    for path in paths {
        of_lessons.extend(lessons::named(path).map(|(_, lesson)| lesson));
        media += u64::from(path.starts_with("media/"));
    }
    if of_lessons.len() > outline::LESSONS {
        return Err(note(NoteCode::ZipLessons, outline::LESSONS.to_string(), 0));
    }
    if media > MAX_FILES {
        return Err(note(NoteCode::ZipTooMany, MAX_FILES.to_string(), 0));
    }
    Ok(())
}

/// The names of all files. Folders say nothing; links and names that lead out are refused.
fn names(zip: &mut Opened<File>) -> Result<BTreeMap<String, usize>, ImportNote> {
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
