//! The text of a lesson in a language: reading and writing it.

use sea_orm::ConnectionTrait;
use shared::api::studio::draft::{LessonText, TextChange, TextSaved};
use shared::course::mark::Mark;
use shared::course::outline::Outline;
use shared::course::source::{self, HeadSource};
use shared::course::whole::is_id;
use shared::lang::Lang;
use uuid::Uuid;

use super::drafts::{self, NewFile};
use super::{lessons, outline, views};
use crate::db::Db;
use crate::entities::draft_file;
use crate::error::{ApiError, ApiResult, Code};

/// The longest text of a lesson, in bytes: longer ones could not be published.
pub const LONGEST: usize = 256 * 1024;
/// How long a lesson takes as long as nobody says how long.
const MINUTES: u16 = 5;
/// How many of the course's competences a new lesson has.
const COMPETENCES: usize = 2;

/// A lesson that can be begun at once: a sound head, and nothing below it.
pub fn begun(lang: Lang, lesson: &str, title: &str, outline: &Outline) -> NewFile {
    let head = HeadSource {
        title: title.to_owned(),
        purpose: String::new(),
        minutes: MINUTES,
        competences: outline.competences.iter().take(COMPETENCES).cloned().collect(),
    };
    file(lang, lesson, head.write(), Vec::new())
}

/// A lesson's file. Marks that do not fit are made anew.
pub fn file(lang: Lang, lesson: &str, text: String, marks: Vec<Mark>) -> NewFile {
    let cut = source::cut(&text);
    let marks = if source::marks_fit(&cut.blocks, &marks) {
        marks
    } else {
        source::follow((&[], &[]), &cut.blocks, &mut fresh)
    };
    let title = HeadSource::read(&cut.head).title;
    NewFile { path: lessons::path(lang, lesson), marks, title: Some(title), text }
}

/// An id for a block that no other has.
pub fn fresh() -> String {
    Uuid::new_v4().simple().to_string().chars().take(12).collect()
}

/// A lesson's text; empty where it has not been begun.
///
/// # Errors
/// [`Code::NotFound`] if there is no such draft or lesson.
pub async fn read(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    draft: Uuid,
    lesson: &str,
    lang: Lang,
) -> ApiResult<LessonText> {
    let row = drafts::of(db, organisation, draft).await?;
    if !is_id(lesson) {
        return Err(Code::NotFound.into());
    }
    if let Some(file) = drafts::file(db, draft, &lessons::path(lang, lesson)).await? {
        let changed_by = views::names(db, file.changed_by.into_iter()).await?.into_values().next();
        return Ok(LessonText {
            marks: marks(&file)?,
            text: file.text,
            revision: file.revision,
            changed_at: file.changed_at,
            changed_by,
        });
    }
    // Whoever was writing it when it was taken away finds that here, and keeps what they wrote.
    let gone = drafts::gone(db, draft, &lessons::path(lang, lesson)).await?;
    let known = gone.is_some()
        || drafts::outline_of(db, &row).await?.0.lesson_ids().any(|id| id == lesson)
        || drafts::lessons_with_files(db, draft).await?.contains(lesson);
    if !known {
        return Err(Code::NotFound.into());
    }
    let revision = gone.unwrap_or(0);
    Ok(LessonText { text: String::new(), marks: Vec::new(), revision, changed_at: 0, changed_by: None })
}

/// The marks of a lesson's blocks.
///
/// # Errors
/// What is stored cannot be read.
pub fn marks(file: &draft_file::Model) -> ApiResult<Vec<Mark>> {
    serde_json::from_str(&file.marks).map_err(ApiError::internal)
}

/// Writes a lesson's text, also of a lesson that was removed a moment ago. What is there already is a success, so that
/// a repeated request is harmless.
///
/// # Errors
/// [`Code::Invalid`], [`Code::TooLarge`] with the field; [`Code::DraftChanged`] if it is not as it was read;
/// [`Code::TooMany`] lessons; [`Code::NotFound`] if there is no such draft.
pub async fn write(
    db: &Db,
    (organisation, draft): (Uuid, Uuid),
    (lesson, lang): (&str, Lang),
    change: TextChange,
    account: Uuid,
    now: i64,
) -> ApiResult<TextSaved> {
    if !is_id(lesson) {
        return Err(ApiError::invalid("lesson", "small letters, digits and hyphens"));
    }
    let text = plain(change.text)?;
    let cut = source::cut(&text);
    let fit = source::marks_fit(&cut.blocks, &change.marks);
    if fit && !change.marks.iter().filter_map(|mark| mark.seen.as_deref()).all(is_fingerprint) {
        return Err(ApiError::invalid("marks", "no fingerprint"));
    }
    let path = lessons::path(lang, lesson);
    let tx = db.begin().await?;
    drafts::lock(&tx, organisation, draft).await?;
    let known = drafts::file(&tx, draft, &path).await?;
    if let Some(known) = known.as_ref().filter(|known| known.text == text) {
        let there = marks(known)?;
        if !fit || there == change.marks {
            return Ok(TextSaved { revision: known.revision, marks: there, changed_at: known.changed_at });
        }
    }
    let as_seen = match &known {
        Some(known) => known.revision == change.seen,
        // Whoever puts a text back that they took away has not read that it is gone.
        None => change.seen == 0 || drafts::gone(&tx, draft, &path).await? == Some(change.seen),
    };
    if !as_seen {
        return Err(Code::DraftChanged.into());
    }
    let marks = match &known {
        _ if fit => change.marks,
        Some(known) => {
            let (old, marks) = (source::cut(&known.text), marks(known)?);
            source::follow((&old.blocks, &marks), &cut.blocks, &mut fresh)
        }
        None => {
            let there = drafts::lessons_with_files(&tx, draft).await?;
            if there.len() >= outline::LESSONS && !there.contains(lesson) {
                return Err(Code::TooMany.into());
            }
            Vec::new()
        }
    };
    let saved = drafts::put(&tx, draft, file(lang, lesson, text, marks.clone()), account, now).await?;
    let marks = self::marks(&saved)?;
    tx.commit().await?;
    Ok(TextSaved { revision: saved.revision, marks, changed_at: now })
}

/// A text as it is kept: one way to end a line.
fn plain(text: String) -> ApiResult<String> {
    // Line ends of two bytes become one: what is too long afterwards is refused below.
    if text.len() > 2 * LONGEST {
        return Err(ApiError::new(Code::TooLarge).field("text"));
    }
    let text = text.replace('\u{feff}', "").replace("\r\n", "\n").replace('\r', "\n");
    if text.len() > LONGEST {
        return Err(ApiError::new(Code::TooLarge).field("text"));
    }
    // Neither database nor browsers take it.
    if text.contains('\0') {
        return Err(ApiError::invalid("text", "characters that cannot be seen"));
    }
    Ok(text)
}

/// Whether this may be what [`source::fingerprint`] made.
fn is_fingerprint(seen: &str) -> bool {
    (1..=64).contains(&seen.len()) && seen.bytes().all(|b| b.is_ascii_alphanumeric())
}
