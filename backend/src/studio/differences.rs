//! How two states of a draft differ: by lesson and block, in words.

mod blocks;
mod details;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use sea_orm::ConnectionTrait;
use shared::api::studio::versions::{Change, Difference, LessonPlace, PartChange, Piece, PieceKind};
use shared::course::outline::Outline;
use shared::course::outline_file;
use shared::course::source::{self, HeadSource};
use shared::course::whole::MediaFile;
use shared::lang::Lang;
use similar::{ChangeTag, TextDiff};
use uuid::Uuid;

use super::snapshot::Snapshot;
use super::{drafts, lessons};
use crate::error::ApiResult;

/// So long two texts are compared; what is not found out by then is shown as more different than it is.
const PATIENCE: Duration = Duration::from_millis(200);

/// How two states of a draft differ; `None` is the draft as it is now.
///
/// # Errors
/// [`Code::NotFound`](crate::error::Code::NotFound) if there is no such draft or state; the database's.
pub async fn of(
    db: &impl ConnectionTrait,
    (organisation, draft): (Uuid, Uuid),
    older: Option<&str>,
    newer: Option<&str>,
) -> ApiResult<Difference> {
    drafts::of(db, organisation, draft).await?;
    let older = named(db, draft, older).await?;
    let newer = named(db, draft, newer).await?;
    // A course may have hundreds of lessons.
    Ok(tokio::task::spawn_blocking(move || between(&older, &newer)).await?)
}

async fn named(db: &impl ConnectionTrait, draft: Uuid, state: Option<&str>) -> ApiResult<Snapshot> {
    match state {
        Some(state) => Snapshot::kept(db, draft, state).await,
        None => Snapshot::of(db, draft).await,
    }
}

/// How two states of a draft differ.
pub fn between(older: &Snapshot, newer: &Snapshot) -> Difference {
    let (old_outline, new_outline) = (outline(older), outline(newer));
    let details = details::compare((older, &old_outline), (newer, &new_outline));
    let mut parts: Vec<PartChange> = Vec::new();
    if !details.is_empty() {
        parts.push(PartChange { lesson: None, change: Change::Changed, blocks: details });
    }
    for (lang, id) in texts(older, newer, [&new_outline, &old_outline]) {
        let path = lessons::path(lang, &id);
        let text = |snapshot: &'_ Snapshot| snapshot.files.get(&path).cloned();
        let (old, new) = (text(older), text(newer));
        let change = match (&old, &new) {
            (None, None) => continue,
            (Some(_), None) => Change::Removed,
            (None, Some(_)) => Change::Added,
            (Some(old), Some(new)) if old == new => continue,
            (Some(_), Some(_)) => Change::Changed,
        };
        let title =
            HeadSource::read(&source::cut(new.as_ref().or(old.as_ref()).map_or("", String::as_str)).head)
                .title;
        let blocks = blocks::compare(
            (old.as_deref().unwrap_or_default(), older.marks.get(&path).map_or(&[][..], Vec::as_slice)),
            (new.as_deref().unwrap_or_default(), newer.marks.get(&path).map_or(&[][..], Vec::as_slice)),
        );
        // Empty lines alone are no difference to anybody.
        if change != Change::Changed || !blocks.is_empty() {
            parts.push(PartChange { lesson: Some(LessonPlace { id, lang, title }), change, blocks });
        }
    }
    Difference {
        parts,
        media_added: others(&newer.media, &older.media, true),
        media_removed: others(&older.media, &newer.media, false),
    }
}

fn outline(snapshot: &Snapshot) -> Outline {
    outline_file::read(snapshot.files.get(drafts::MANIFEST).map_or("", String::as_str))
}

/// The texts of both, in the order of the lessons.
fn texts(older: &Snapshot, newer: &Snapshot, outlines: [&Outline; 2]) -> Vec<(Lang, String)> {
    let named = |snapshot: &'_ Snapshot| -> Vec<String> {
        snapshot.files.keys().filter_map(|path| lessons::named(path)).map(|(_, id)| id.to_owned()).collect()
    };
    let known = outlines.into_iter().flat_map(Outline::lesson_ids).map(str::to_owned);
    let mut seen = BTreeSet::new();
    known
        .chain(named(newer))
        .chain(named(older))
        .filter(|id| seen.insert(id.clone()))
        .flat_map(|id| Lang::ALL.into_iter().map(move |lang| (lang, id.clone())))
        .collect()
}

/// Names that are in the first alone; also those whose file is another one, if `replaced`.
fn others(
    these: &BTreeMap<String, MediaFile>,
    those: &BTreeMap<String, MediaFile>,
    replaced: bool,
) -> Vec<String> {
    let other = |name: &String, file: &MediaFile| match those.get(name) {
        None => true,
        Some(there) => replaced && there.hash != file.hash,
    };
    these.iter().filter(|(name, file)| other(name, file)).map(|(name, _)| name.clone()).collect()
}

/// Two texts, word by word.
fn words(old: &str, new: &str) -> Vec<Piece> {
    let difference = TextDiff::configure().timeout(PATIENCE).diff_words(old, new);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in difference.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => PieceKind::Same,
            ChangeTag::Insert => PieceKind::Inserted,
            ChangeTag::Delete => PieceKind::Deleted,
        };
        match pieces.last_mut().filter(|last| last.kind == kind) {
            Some(last) => last.text.push_str(change.value()),
            None => pieces.push(Piece { kind, text: change.value().to_owned() }),
        }
    }
    pieces
}

/// A text of which there is nothing to compare.
fn whole(text: &str, kind: PieceKind) -> Vec<Piece> {
    if text.is_empty() { Vec::new() } else { vec![Piece { kind, text: text.to_owned() }] }
}

#[cfg(test)]
mod tests {
    use shared::course::mark::Mark;

    use super::*;

    fn snapshot(files: &[(&str, &str, &[&str])]) -> Snapshot {
        let mut snapshot = Snapshot::default();
        for (path, text, marks) in files {
            let marks = marks.iter().map(|id| Mark { id: (*id).to_owned(), seen: None }).collect();
            snapshot.files.insert((*path).to_owned(), (*text).to_owned());
            snapshot.marks.insert((*path).to_owned(), marks);
        }
        snapshot
    }

    fn told(difference: &Difference) -> Vec<(Change, Option<&str>, String)> {
        let blocks = difference.parts.iter().flat_map(|part| &part.blocks);
        blocks
            .map(|block| {
                let words = block.pieces.iter().map(|piece| match piece.kind {
                    PieceKind::Same => piece.text.clone(),
                    PieceKind::Inserted => format!("[+{}]", piece.text),
                    PieceKind::Deleted => format!("[-{}]", piece.text),
                });
                (block.change, block.block.as_deref().or(block.about.as_deref()), words.collect())
            })
            .collect()
    }

    const OLD: &str = "## Tee\n\nEins zwei drei.\n\n1. Kochen\n\n> Zitat\n\n## Ende\n";

    #[test]
    fn what_is_the_same_is_left_out() {
        let one = snapshot(&[("de/a.md", "## Tee\n\nEins.\n", &["a", "b"])]);
        assert!(between(&one, &one).is_empty());
        let spaced = snapshot(&[("de/a.md", "## Tee\n\n\nEins.\n\n", &["a", "b"])]);
        assert!(between(&one, &spaced).is_empty());
    }

    #[test]
    fn words_of_a_block_are_told() {
        let old = snapshot(&[("de/a.md", "## Tee\n\nEins zwei drei.\n", &["a", "b"])]);
        let new = snapshot(&[("de/a.md", "## Tee\n\nEins vier drei.\n", &["a", "b"])]);
        assert_eq!(
            told(&between(&old, &new)),
            [(Change::Changed, Some("b"), "Eins [-zwei][+vier] drei.".to_owned())]
        );
    }

    #[test]
    fn blocks_come_go_and_move() {
        let cut = source::cut(OLD);
        let ids = ["a", "b", "c", "d", "e"];
        let ids = ids.get(..cut.blocks.len()).unwrap();
        let old = snapshot(&[("de/x.md", OLD, ids)]);
        let new = snapshot(&[("de/x.md", "Neu.\n\n## Tee\n", &["n", "a"])]);
        let difference = between(&old, &new);
        let told = told(&difference);
        assert_eq!(told.first().unwrap(), &(Change::Added, Some("n"), "[+Neu.]".to_owned()));
        assert_eq!(told.len(), cut.blocks.len());
        assert!(told.iter().skip(1).all(|(change, ..)| *change == Change::Removed));

        let old = snapshot(&[("de/x.md", "## Eins\n\n## Zwei\n", &["a", "b"])]);
        let new = snapshot(&[("de/x.md", "## Zwei\n\n## Eins\n", &["b", "a"])]);
        let difference = between(&old, &new);
        let told = self::told(&difference);
        assert!(matches!(told.as_slice(), [(Change::Moved, ..)]), "{told:?}");
    }

    #[test]
    fn other_marks_alone_are_no_difference() {
        let old = snapshot(&[("en/a.md", "## Tea\n\nOne two.\n\n## Tea\n", &["a", "b", "c"])]);
        let new = snapshot(&[("en/a.md", "## Tea\n\nOne two.\n\n## Tea\n", &["x", "y", "z"])]);
        assert!(between(&old, &new).is_empty());
        let more = snapshot(&[("en/a.md", "## Tea\n\nOne two.\n\n## Milk\n", &["x", "y", "z"])]);
        let (difference, gone) = (between(&old, &more), (Change::Removed, Some("c"), "[-## Tea]".to_owned()));
        assert_eq!(told(&difference), [gone, (Change::Added, Some("z"), "[+## Milk]".to_owned())]);
    }

    #[test]
    fn a_course_that_is_new_has_no_topic_before() {
        let course = "topic = \"devices\"\nlevel = \"basic\"\ncompetences = []\n\n[title]\nde = \"Tee\"\n\n[summary]\nde = \"Warm.\"\n";
        let difference = between(&snapshot(&[]), &snapshot(&[(drafts::MANIFEST, course, &[])]));
        let told = told(&difference);
        let told: Vec<_> = told.iter().map(|(_, about, words)| (about.unwrap(), words.as_str())).collect();
        assert_eq!(
            told,
            [("title", "[+Tee]"), ("summary", "[+Warm.]"), ("topic", "[+devices]"), ("level", "[+basic]")]
        );
    }

    #[test]
    fn lessons_come_and_go() {
        let text = "+++\ntitle = \"Tee\"\npurpose = \"\"\nminutes = 5\ncompetences = []\n+++\n\nEins.\n";
        let (without, with) = (snapshot(&[]), snapshot(&[("en/a.md", text, &["a"])]));
        let added = between(&without, &with);
        let part = added.parts.first().unwrap();
        let lesson = part.lesson.as_ref().unwrap();
        assert_eq!((part.change, lesson.lang, lesson.title.as_str()), (Change::Added, Lang::En, "Tee"));
        assert_eq!(between(&with, &without).parts.first().unwrap().change, Change::Removed);
    }
}
