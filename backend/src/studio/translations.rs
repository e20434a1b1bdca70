//! Translations of a draft's lessons: how far they are, and what the original said when they were written.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use shared::course::check::Finding;
use shared::course::mark::Mark;
use shared::course::outline_file;
use shared::course::source::translation::{self, Progress};
use shared::course::source::{self, BlockSource, Marked, fingerprint};
use shared::course::whole::is_id;
use shared::lang::Lang;
use uuid::Uuid;

use super::snapshot::Snapshot;
use super::{drafts, lessons, texts};
use crate::entities::{draft_file, draft_seen};
use crate::error::{ApiError, ApiResult, Code};

/// How far the translations of a course are, by path; only those whose original has been begun. It reads all originals
/// that are translated: call it where nothing waits, a course may have hundreds of lessons.
pub fn progress(
    texts: &BTreeMap<String, String>,
    marks: &BTreeMap<String, Vec<Mark>>,
    original: Lang,
) -> BTreeMap<String, Progress> {
    let mut translated: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for path in texts.keys() {
        if let Some((lang, lesson)) = lessons::named(path)
            && lang != original
        {
            translated.entry(lesson).or_default().push(path);
        }
    }
    let of = |path: &str| marks.get(path).map_or(&[][..], Vec::as_slice);
    let mut found = BTreeMap::new();
    for (lesson, paths) in translated {
        let first = lessons::path(original, lesson);
        let Some(text) = texts.get(&first) else { continue };
        let prints: Vec<String> = source::cut(text).blocks.iter().map(|block| fingerprint(block)).collect();
        for path in paths {
            let blocks =
                of(&first).iter().zip(&prints).map(|(mark, print)| (mark.id.as_str(), print.as_str()));
            found.insert(path.clone(), translation::progress(blocks, of(path)));
        }
    }
    found
}

/// What a check says of the translations of lessons, in languages, that the course offers: what it does not offer, nobody
/// misses.
pub fn findings(snapshot: &Snapshot, original: Lang) -> Vec<Finding> {
    let outline = outline_file::read(snapshot.files.get(drafts::MANIFEST).map_or("", String::as_str));
    let marked = |path: &str| Marked::of(snapshot.files.get(path)?, snapshot.marks.get(path)?);
    let mut found = Vec::new();
    for lesson in outline.lesson_ids() {
        let Some(first) = marked(&lessons::path(original, lesson)) else { continue };
        for path in
            outline.languages().filter(|lang| *lang != original).map(|lang| lessons::path(lang, lesson))
        {
            found.extend(marked(&path).iter().flat_map(|text| translation::findings(&first, text, &path)));
        }
    }
    found
}

/// The marks of a translation that was written elsewhere: where its blocks are the same things in the same order, each
/// translates its like, and was up to date then. Else nobody knows, and none is said to be a translation. Nobody has confirmed
/// what says the same, word for word.
pub fn paired((original, marks): &(Vec<String>, Vec<Mark>), blocks: &[String]) -> Vec<Mark> {
    let kinds =
        |blocks: &[String]| blocks.iter().map(|block| BlockSource::read(block).kind()).collect::<Vec<_>>();
    if original.len() != marks.len() || kinds(original) != kinds(blocks) {
        return Vec::new();
    }
    let pairs = original.iter().zip(marks).zip(blocks);
    let mark = |((block, mark), other): ((&String, &Mark), &String)| {
        let seen = (!translation::is_copy(block, other)).then(|| fingerprint(block));
        Mark { id: mark.id.clone(), seen }
    };
    pairs.map(mark).collect()
}

/// A lesson is about to say something else: keeps the blocks that go, if translations were made of them.
///
/// # Errors
/// The database fails.
pub async fn keep(db: &impl ConnectionTrait, old: &draft_file::Model, text: &str) -> ApiResult<()> {
    use draft_file::Column as C;
    let Some((lang, lesson)) = lessons::named(&old.path) else { return Ok(()) };
    if old.text == text {
        return Ok(());
    }
    let stay: BTreeSet<String> = source::cut(text).blocks.iter().map(|block| fingerprint(block)).collect();
    let before = source::cut(&old.text).blocks.into_iter().map(|block| (fingerprint(&block), block));
    let mut gone: BTreeMap<String, String> = before.filter(|(print, _)| !stay.contains(print)).collect();
    if gone.is_empty() {
        return Ok(());
    }
    let others = Lang::ALL.into_iter().filter(|one| *one != lang).map(|one| lessons::path(one, lesson));
    let marks: Vec<String> = draft_file::Entity::find()
        .select_only()
        .column(C::Marks)
        .filter(C::DraftId.eq(old.draft_id))
        .filter(C::Path.is_in(others))
        .into_tuple()
        .all(db)
        .await?;
    let mut seen = BTreeSet::new();
    for marks in marks {
        let marks: Vec<Mark> = serde_json::from_str(&marks).map_err(ApiError::internal)?;
        seen.extend(marks.into_iter().filter_map(|mark| mark.seen));
    }
    gone.retain(|print, _| seen.contains(print));
    for (fingerprint, text) in gone {
        let row = draft_seen::ActiveModel {
            draft_id: Set(old.draft_id),
            fingerprint: Set(fingerprint),
            text: Set(text),
        };
        let key = [draft_seen::Column::DraftId, draft_seen::Column::Fingerprint];
        draft_seen::Entity::insert(row)
            .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}

/// What blocks of the original said when a lesson's text was written, by fingerprint: those that say something else by now.
///
/// # Errors
/// [`Code::NotFound`] if there is no such draft or lesson.
pub async fn seen(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    draft: Uuid,
    lesson: &str,
    lang: Lang,
) -> ApiResult<BTreeMap<String, String>> {
    drafts::of(db, organisation, draft).await?;
    if !is_id(lesson) {
        return Err(Code::NotFound.into());
    }
    let Some(file) = drafts::file(db, draft, &lessons::path(lang, lesson)).await? else {
        return Ok(BTreeMap::new());
    };
    let prints = texts::marks(&file)?.into_iter().filter_map(|mark| mark.seen);
    let rows = draft_seen::Entity::find()
        .filter(draft_seen::Column::DraftId.eq(draft))
        .filter(draft_seen::Column::Fingerprint.is_in(prints))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.fingerprint, row.text)).collect())
}
