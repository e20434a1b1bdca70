//! What comes into the studio from other programs, and what goes out: question banks, texts, whole courses.
//!
//! A file is looked at, then sent again to be taken over: all that was ticked, in one transaction, or nothing. Nothing is
//! kept between the two.

mod archive;
mod bank;
mod export;
mod lesson;
mod once;
mod package;
mod zip;

use std::fs::File;
use std::io::{Read, Seek};

use chrono::{DateTime, Utc};
use shared::api::studio::import::{
    ImportItem, ImportKind, ImportNote, ImportPreview, ImportState, Imported, MAX_PACKAGE, MAX_TEXT,
    NoteCode, Thing,
};
use shared::lang::Lang;
use uuid::Uuid;

pub use export::{package as export_package, questions as export_questions};

use super::drafts;
use super::turns::Turns;
use crate::db::Db;
use crate::error::{ApiError, ApiResult, Code};
use crate::storage::{Arrived, Storage};

/// Who takes what over, and where to.
#[derive(Clone, Debug)]
pub struct Bringing {
    /// Whose draft it becomes, or comes into.
    pub organisation: Uuid,
    /// Who.
    pub account: Uuid,
    /// What the file is.
    pub kind: ImportKind,
    /// The draft; none for a whole course.
    pub draft: Option<Uuid>,
    /// The lesson that questions come into.
    pub lesson: Option<String>,
    /// In which language.
    pub lang: Option<Lang>,
    /// What the file was called at home.
    pub name: String,
    /// Made up by whoever takes it over: the same wish once more is the same taking over.
    pub wish: Option<Uuid>,
    /// Now.
    pub now: DateTime<Utc>,
}

impl Bringing {
    fn draft(&self) -> ApiResult<Uuid> {
        self.draft.ok_or_else(|| ApiError::invalid("draft", "which draft it is for"))
    }

    fn text(&self) -> ApiResult<(Uuid, &str, Lang)> {
        let lesson = self.lesson.as_deref().ok_or_else(|| ApiError::invalid("lesson", "which lesson"))?;
        let lang = self.lang.ok_or_else(|| ApiError::invalid("lang", "which language"))?;
        Ok((self.draft()?, lesson, lang))
    }
}

/// What somebody ticked.
#[derive(Clone, Debug)]
pub struct Ticked {
    /// The file that they looked at.
    pub fingerprint: String,
    /// Places in its list, and ranges of them: `0-3,7`.
    pub keys: String,
}

impl Ticked {
    /// The places, ascending.
    fn places(&self) -> ApiResult<Vec<u32>> {
        let malformed = || ApiError::invalid("ticked", "places and ranges, such as 0-3,7");
        let mut places = Vec::new();
        for part in self.keys.split(',').filter(|part| !part.is_empty()) {
            let (from, to) = part.split_once('-').unwrap_or((part, part));
            let from: u32 = from.parse().map_err(|_| malformed())?;
            let to: u32 = to.parse().map_err(|_| malformed())?;
            if to < from || to > 100_000 || places.last().is_some_and(|last| *last >= from) {
                return Err(malformed());
            }
            places.extend(from..=to);
        }
        if places.is_empty() { Err(malformed()) } else { Ok(places) }
    }
}

/// Courses are unpacked one after the other: each may need a lot of memory.
static COURSES: Turns = Turns::new(1);
/// Banks and texts need less, but files of Word are archives as well.
static TEXTS: Turns = Turns::new(2);

/// A file that has come.
pub type Brought = Arrived<()>;

/// How many bytes a file may have. Nobody sends one for nothing: what it is for must be there.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::Invalid`] with the field.
pub async fn admit(db: &Db, by: &Bringing) -> ApiResult<u64> {
    if by.kind != ImportKind::Package {
        let draft = by.draft()?;
        drafts::of(&db.read, by.organisation, draft).await?;
    }
    if matches!(by.kind, ImportKind::Gift | ImportKind::MoodleXml) {
        bank::lesson_is_there(db, by).await?;
    }
    Ok(if by.kind == ImportKind::Package { MAX_PACKAGE } else { MAX_TEXT } as u64)
}

/// What would arrive.
///
/// # Errors
/// The database's, the disk's. What is wrong with the file stands in the preview.
pub async fn look(db: &Db, by: &Bringing, mut brought: Brought) -> ApiResult<ImportPreview> {
    let items = match by.kind {
        ImportKind::Gift | ImportKind::MoodleXml => {
            let turn = TEXTS.next().await?;
            let items = bank::read(by.kind, brought.bytes().await?, turn).await?;
            items.iter().zip(0..).map(|(item, key)| bank::shown(item, key)).collect()
        }
        ImportKind::Text => {
            let turn = TEXTS.next().await?;
            vec![lesson::look(brought.bytes().await?, &by.name, turn).await?]
        }
        ImportKind::Package => {
            let turn = COURSES.next().await?;
            vec![package::look(db, by, file(&brought).await?, turn).await?]
        }
    };
    Ok(ImportPreview { kind: by.kind, fingerprint: brought.hash, items })
}

/// Takes over what was ticked.
///
/// # Errors
/// [`Code::PreviewChanged`] if the file is another one; [`Code::Invalid`] for places that cannot be taken over;
/// [`Code::NotFound`], [`Code::TooLarge`], [`Code::TooMany`]. Nothing was written then.
pub async fn take(
    db: &Db,
    storage: &Storage,
    by: &Bringing,
    mut brought: Brought,
    ticked: &Ticked,
) -> ApiResult<Imported> {
    let places = ticked.places()?;
    if brought.hash != ticked.fingerprint {
        return Err(Code::PreviewChanged.into());
    }
    if let Some(answer) = once::answered(&db.read, by).await? {
        return Ok(answer);
    }
    match by.kind {
        ImportKind::Gift | ImportKind::MoodleXml => {
            let turn = TEXTS.next().await?;
            let items = bank::read(by.kind, brought.bytes().await?, turn).await?;
            bank::take(db, by, items, &places).await
        }
        ImportKind::Text => {
            let turn = TEXTS.next().await?;
            lesson::take(db, by, brought.bytes().await?, &places, turn).await
        }
        ImportKind::Package => {
            let turn = COURSES.next().await?;
            package::take(db, storage, by, file(&brought).await?, &places, turn).await
        }
    }
}

/// The file, from its beginning, for what is read piece by piece.
async fn file(brought: &Brought) -> ApiResult<File> {
    let file = brought.file.try_clone().await.map_err(ApiError::internal)?;
    let mut file = file.into_std().await;
    file.rewind().map_err(ApiError::internal)?;
    Ok(file)
}

fn note(code: NoteCode, value: impl Into<String>, line: u32) -> ImportNote {
    ImportNote { code, value: value.into(), line }
}

/// The one item of a file that is taken over as a whole.
fn whole(thing: Thing, title: String, refused: bool, notes: Vec<ImportNote>) -> ImportItem {
    let state = match (refused, notes.is_empty()) {
        (true, _) => ImportState::Refused,
        (false, true) => ImportState::Ready,
        (false, false) => ImportState::Warning,
    };
    ImportItem { key: 0, line: 0, thing, title, state, notes }
}

/// Only the one item there is can be ticked.
fn only_one(places: &[u32]) -> ApiResult<()> {
    if places == [0] { Ok(()) } else { Err(ApiError::invalid("ticked", "no such place")) }
}

/// What a refused file is answered when somebody wants it all the same.
fn refused() -> ApiError {
    ApiError::invalid("ticked", "it cannot be taken over: the preview says why")
}

/// All of it, if it is not longer than so much.
fn read_all(mut from: impl Read, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    (&mut from).take(most.saturating_add(1)).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= most).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_places_and_ranges() {
        let places = |keys: &str| Ticked { fingerprint: String::new(), keys: keys.to_owned() }.places();
        assert_eq!(places("0-2,5,7-8").unwrap(), [0, 1, 2, 5, 7, 8]);
        for bad in ["", "a", "3-1", "1,1", "2,1", "0-4294967295", "-", "1-2-3"] {
            assert!(places(bad).is_err(), "{bad}");
        }
    }
}
