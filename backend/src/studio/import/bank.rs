//! Question banks: their questions come to the end of a lesson.

use std::collections::BTreeSet;

use shared::api::studio::import::{ImportItem, ImportKind, Imported, NoteCode};
use shared::course::import::{Item, gift, moodle, unique_id};
use shared::course::source::{self, BlockSource};
use shared::lang::Lang;

use super::{Bringing, note, once, refused};
use crate::db::Db;
use crate::error::{ApiError, ApiResult, Code};
use crate::studio::turns::Turn;
use crate::studio::{drafts, lessons, texts};

/// Reads a question bank. Texts that are no UTF-8 are a refused item of their own.
pub(super) async fn read(kind: ImportKind, bytes: Vec<u8>, turn: Turn) -> ApiResult<Vec<Item>> {
    turn.run(move || items(kind, bytes)).await
}

fn items(kind: ImportKind, bytes: Vec<u8>) -> Vec<Item> {
    let Ok(text) = String::from_utf8(bytes) else {
        let mut none = gift::read("");
        for item in &mut none {
            item.notes = vec![note(NoteCode::Encoding, "", 0)];
        }
        return none;
    };
    let mut items = if kind == ImportKind::MoodleXml { moodle::read(&text) } else { gift::read(&text) };
    for item in &mut items {
        let Some(question) = &item.question else { continue };
        // What we cannot read again must not come into a lesson: its form would never open.
        let block = BlockSource::Questions(vec![question.clone()]);
        if BlockSource::read(&block.write()).kind() != block.kind() {
            item.question = None;
            item.notes = vec![note(NoteCode::Unwritable, "", item.line)];
        }
    }
    items
}

/// An item as the preview has it.
pub(super) fn shown(item: &Item, key: u32) -> ImportItem {
    ImportItem {
        key,
        line: item.line,
        thing: item.thing,
        title: item.title.clone(),
        state: item.state(),
        notes: item.notes.clone(),
    }
}

/// Questions need a lesson that has been begun in their language.
pub(super) async fn lesson_is_there(db: &Db, by: &Bringing) -> ApiResult<()> {
    let (draft, lesson, lang) = by.text()?;
    let there = drafts::file(&db.read, draft, &lessons::path(lang, lesson)).await?;
    there.map(drop).ok_or_else(|| Code::NotFound.into())
}

/// Puts the ticked questions at the end of the lesson as it is now.
pub(super) async fn take(db: &Db, by: &Bringing, items: Vec<Item>, places: &[u32]) -> ApiResult<Imported> {
    let (draft, lesson, lang) = by.text()?;
    let mut questions = Vec::with_capacity(places.len());
    for place in places {
        let item = items.get(*place as usize);
        questions.push(item.and_then(|item| item.question.clone()).ok_or_else(refused)?);
    }
    let now = by.now.timestamp_millis();
    let tx = db.begin().await?;
    drafts::lock(&tx, by.organisation, draft).await?;
    if let Some(answer) = once::answered(&tx, by).await? {
        return Ok(answer);
    }
    let known = drafts::file(&tx, draft, &lessons::path(lang, lesson)).await?.ok_or(Code::NotFound)?;
    // Ids are the same in every language: those of the others are taken as well.
    let mut taken = ids(&known.text);
    for other in Lang::ALL.into_iter().filter(|other| *other != lang) {
        let file = drafts::file(&tx, draft, &lessons::path(other, lesson)).await?;
        taken.extend(file.iter().flat_map(|file| ids(&file.text)));
    }
    let mut text = known.text.trim_end().to_owned();
    text.push_str("\n\n");
    for mut question in questions {
        question.id = unique_id(&question.id, &taken);
        taken.insert(question.id.clone());
        text.push_str(&BlockSource::Questions(vec![question]).write());
    }
    let text = format!("{}\n", text.trim_end());
    if text.len() > texts::LONGEST {
        return Err(ApiError::new(Code::TooLarge).field("ticked"));
    }
    let (before, after) = (source::cut(&known.text), source::cut(&text));
    let marks = texts::marks(&known)?;
    let marks = source::follow((&before.blocks, &marks), &after.blocks, &mut texts::fresh);
    drafts::put(&tx, draft, texts::file(lang, lesson, text, marks), by.account, now).await?;
    let taken = u32::try_from(places.len()).unwrap_or(u32::MAX);
    let answer = Imported { draft, lesson: Some(lesson.to_owned()), lang, taken };
    once::note(&tx, by, &answer).await?;
    tx.commit().await?;
    Ok(answer)
}

/// The ids of all questions in a lesson's text, also of those that cannot be read as a whole.
fn ids(text: &str) -> BTreeSet<String> {
    let begins = text.lines().filter_map(|line| line.trim_start().strip_prefix("::"));
    begins.filter_map(|rest| Some(rest.split_once("::")?.0.trim().to_owned())).collect()
}
