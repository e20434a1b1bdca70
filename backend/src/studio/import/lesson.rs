//! A text as a new lesson, at the end of a course.

use std::io::Cursor;

use shared::api::studio::import::{ImportItem, ImportNote, Imported, NoteCode, Thing};
use shared::course::import::word::WordFile;
use shared::course::import::{LessonDraft, text, word};
use shared::course::source::HeadSource;

use super::zip::open;
use super::{Bringing, note, once, only_one, read_all, refused, whole};
use crate::db::Db;
use crate::error::{ApiError, ApiResult, Code};
use crate::studio::turns::Turn;
use crate::studio::{drafts, lessons, outline, texts, views};

/// The most bytes of a file within a file of Word, unpacked.
const MAX_PART: u64 = 20 * 1024 * 1024;

/// What would become of it.
pub(super) async fn look(bytes: Vec<u8>, name: &str, turn: Turn) -> ApiResult<ImportItem> {
    Ok(match read(bytes, turn).await? {
        Ok(draft) => {
            let title = if draft.title.is_empty() { stem(name) } else { draft.title };
            whole(Thing::Lesson, title, false, draft.notes)
        }
        Err(note) => whole(Thing::Lesson, stem(name), true, vec![note]),
    })
}

async fn read(bytes: Vec<u8>, turn: Turn) -> ApiResult<Result<LessonDraft, ImportNote>> {
    let read = move || {
        if bytes.starts_with(b"PK\x03\x04") {
            return word::read(&unpacked(bytes)?);
        }
        let text = String::from_utf8(bytes).map_err(|_| note(NoteCode::Encoding, "", 0))?;
        if text.contains('\0') {
            return Err(note(NoteCode::Encoding, "", 0));
        }
        text::read(&text)
    };
    turn.run(read).await
}

/// The four files of Word that are read; nothing else in the archive is looked at.
fn unpacked(bytes: Vec<u8>) -> Result<WordFile, ImportNote> {
    let mut archive = open(Cursor::new(bytes))?;
    let mut part = |name: &str| -> Result<Option<String>, ImportNote> {
        let Ok(entry) = archive.by_name(name) else { return Ok(None) };
        let bytes = read_all(entry, MAX_PART).ok_or_else(|| note(NoteCode::ZipTooLarge, name, 0))?;
        String::from_utf8(bytes).map(Some).map_err(|_| note(NoteCode::Encoding, name, 0))
    };
    Ok(WordFile {
        document: part("word/document.xml")?.ok_or_else(|| note(NoteCode::Unreadable, "", 0))?,
        styles: part("word/styles.xml")?,
        numbering: part("word/numbering.xml")?,
        links: part("word/_rels/document.xml.rels")?,
    })
}

/// A file's name without its end.
fn stem(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
    stem.chars().filter(|c| !c.is_control()).take(outline::TITLE).collect()
}

/// Makes a lesson of it, in the language that the course is written in first.
pub(super) async fn take(
    db: &Db,
    by: &Bringing,
    bytes: Vec<u8>,
    places: &[u32],
    turn: Turn,
) -> ApiResult<Imported> {
    only_one(places)?;
    let id = by.draft()?;
    let read = read(bytes, turn).await?.map_err(|_| refused())?;
    let now = by.now.timestamp_millis();
    let tx = db.begin().await?;
    let row = drafts::lock(&tx, by.organisation, id).await?;
    if let Some(answer) = once::answered(&tx, by).await? {
        return Ok(answer);
    }
    let (mut outline, file) = drafts::outline_of(&tx, &row).await?;
    let original = views::original(&row);
    let title = Some(read.title).filter(|title| !title.is_empty()).unwrap_or_else(|| stem(&by.name));
    let lesson = lessons::free_id(&tx, id, &outline, &title).await?;
    let head =
        HeadSource { title, purpose: read.purpose, minutes: read.minutes, competences: read.competences };
    let text = format!("{}{}\n", head.write(), read.body);
    if text.len() > texts::LONGEST {
        return Err(ApiError::new(Code::TooLarge).field("ticked"));
    }
    if outline.modules.is_empty() {
        outline.modules.push(lessons::first_module(original));
    }
    let last = outline.modules.last_mut().ok_or_else(|| ApiError::internal("a course without modules"))?;
    last.lessons.push(lesson.clone());
    drafts::put(&tx, id, texts::file(original, &lesson, text, Vec::new()), by.account, now).await?;
    drafts::put(&tx, id, drafts::manifest(&file.text, &outline)?, by.account, now).await?;
    let answer = Imported { draft: id, lesson: Some(lesson), lang: original, taken: 1 };
    once::note(&tx, by, &answer).await?;
    tx.commit().await?;
    Ok(answer)
}
