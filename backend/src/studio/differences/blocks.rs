//! Two texts of a lesson, block by block.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use shared::api::studio::versions::{BlockChange, Change, PieceKind};
use shared::course::mark::Mark;
use shared::course::source::{self, HeadSource};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{whole, words};

/// A text and the marks of its blocks.
type Text<'a> = (&'a str, &'a [Mark]);

/// What differs, in the order of the newer text; what is gone stands where it stood.
pub(super) fn compare((old, old_marks): Text<'_>, (new, new_marks): Text<'_>) -> Vec<BlockChange> {
    let (old, new) = (source::cut(old), source::cut(new));
    let mut found = head(&old.head, &new.head);
    let fit = source::marks_fit(&old.blocks, old_marks) && source::marks_fit(&new.blocks, new_marks);
    // Without sound marks it is found out by comparing which block is which.
    let (old_marks, new_marks) = if fit {
        (old_marks.to_vec(), new_marks.to_vec())
    } else {
        let mut number = 0_u32;
        let mut fresh = || {
            number += 1;
            format!("x{number}")
        };
        let before = source::follow((&[], &[]), &old.blocks, &mut fresh);
        let after = source::follow((&old.blocks, &before), &new.blocks, &mut fresh);
        (before, after)
    };
    let old_marks = renamed((old_marks, &old.blocks), (&new_marks, &new.blocks));
    let before = by_id(&old_marks, &old.blocks);
    let after = by_id(&new_marks, &new.blocks);
    let ids = |marks: &[Mark]| -> Vec<String> { marks.iter().map(|mark| mark.id.clone()).collect() };
    let (old_ids, new_ids) = (ids(&old_marks), ids(&new_marks));
    for step in capture_diff_slices(Algorithm::Myers, &old_ids, &new_ids) {
        // What is gone from here may stand elsewhere: there it is told.
        if !matches!(step, DiffOp::Equal { .. }) {
            for id in old_ids.get(step.old_range()).into_iter().flatten() {
                if let (Some(text), None) = (before.get(id.as_str()), after.get(id.as_str())) {
                    found.push(block(id, Change::Removed, whole(text, PieceKind::Deleted)));
                }
            }
        }
        let moved = !matches!(step, DiffOp::Equal { .. });
        for id in new_ids.get(step.new_range()).into_iter().flatten() {
            let Some(text) = after.get(id.as_str()) else { continue };
            match before.get(id.as_str()) {
                None => found.push(block(id, Change::Added, whole(text, PieceKind::Inserted))),
                Some(earlier) if earlier != text => {
                    found.push(block(id, Change::Changed, words(earlier, text)));
                }
                Some(_) if moved => found.push(block(id, Change::Moved, whole(text, PieceKind::Same))),
                Some(_) => {}
            }
        }
    }
    found
}

/// Marks of the older text: what says the same under another mark is the same block. A translation whose blocks were
/// assigned to their originals has other marks, and not a word is another.
fn renamed(
    (mut old_marks, old): (Vec<Mark>, &[String]),
    (new_marks, new): (&[Mark], &[String]),
) -> Vec<Mark> {
    let ids = |marks: &[Mark]| -> BTreeSet<String> { marks.iter().map(|mark| mark.id.clone()).collect() };
    let (known, wanted) = (ids(&old_marks), ids(new_marks));
    let mut fresh: BTreeMap<&str, VecDeque<&str>> = BTreeMap::new();
    for (mark, block) in new_marks.iter().zip(new).filter(|(mark, _)| !known.contains(&mark.id)) {
        fresh.entry(block.trim()).or_default().push_back(&mark.id);
    }
    for (mark, block) in old_marks.iter_mut().zip(old).filter(|(mark, _)| !wanted.contains(&mark.id)) {
        if let Some(id) = fresh.get_mut(block.trim()).and_then(VecDeque::pop_front) {
            mark.id = id.to_owned();
        }
    }
    old_marks
}

fn by_id<'a>(marks: &'a [Mark], blocks: &'a [String]) -> BTreeMap<&'a str, &'a str> {
    marks.iter().zip(blocks).map(|(mark, block)| (mark.id.as_str(), block.trim())).collect()
}

fn block(id: &str, change: Change, pieces: Vec<shared::api::studio::versions::Piece>) -> BlockChange {
    BlockChange { block: Some(id.to_owned()), about: None, lang: None, change, pieces }
}

/// What the head says.
fn head(old: &str, new: &str) -> Vec<BlockChange> {
    let said = |head: &str| {
        let HeadSource { title, purpose, minutes, competences } = HeadSource::read(head);
        let minutes = if head.is_empty() { String::new() } else { minutes.to_string() };
        [
            ("title", title),
            ("purpose", purpose),
            ("minutes", minutes),
            ("competences", competences.join(", ")),
        ]
    };
    let both = said(old).into_iter().zip(said(new));
    both.filter(|((_, old), (_, new))| old != new)
        .map(|((about, old), (_, new))| BlockChange {
            block: None,
            about: Some(about.to_owned()),
            lang: None,
            change: Change::Changed,
            pieces: words(&old, &new),
        })
        .collect()
}
