//! Two changes of the same text, brought together block by block.

use std::collections::{BTreeMap, BTreeSet};

use super::super::mark::Mark;
use super::cut::{apart, cut};
use super::marks::marks_fit;

/// A text, cut, with its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// See [`Cut`](super::Cut).
    pub head: String,
    /// Each block with its mark.
    pub blocks: Vec<(Mark, String)>,
}

impl Marked {
    /// A file with the marks of its blocks. None if they are not its own.
    pub fn of(text: &str, marks: &[Mark]) -> Option<Marked> {
        let cut = cut(text);
        let fit = marks_fit(&cut.blocks, marks);
        fit.then(|| Marked { head: cut.head, blocks: marks.iter().cloned().zip(cut.blocks).collect() })
    }
}

/// What comes of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merged {
    /// At most one side changed it, or both in the same way.
    Settled(Mark, String),
    /// Both changed it, or one changed what the other deleted. None where it is not there.
    Conflict {
        /// Of the block's mark.
        id: String,
        /// As it was.
        base: Option<(Mark, String)>,
        /// As I want it.
        mine: Option<(Mark, String)>,
        /// As the others want it.
        theirs: Option<(Mark, String)>,
    },
}

/// What comes of two changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The head; the error is mine and theirs, where both changed it.
    pub head: Result<String, (String, String)>,
    /// The blocks in their new order. All but the last end with an empty line.
    pub blocks: Vec<Merged>,
}

impl Merge {
    /// The text, if there is nothing to decide.
    pub fn settled(&self) -> Option<Marked> {
        let blocks = self.blocks.iter().map(|block| match block {
            Merged::Settled(mark, text) => Some((mark.clone(), text.clone())),
            Merged::Conflict { .. } => None,
        });
        Some(Marked { head: self.head.clone().ok()?, blocks: blocks.collect::<Option<_>>()? })
    }
}

/// A mark's id; and which of several that have it, if the marks are unsound: no block is lost for that.
type Key<'a> = (&'a str, usize);
type Entry = (Mark, String);

/// Brings two changes of `base` together. Blocks are told by the ids of their marks.
///
/// Their order holds, with the blocks that I added after those that they follow in mine; if I moved blocks and the others
/// did not, it is the other way round.
pub fn merge(base: &Marked, mine: &Marked, theirs: &Marked) -> Merge {
    let (base_keys, my_keys, their_keys) = (keys(base), keys(mine), keys(theirs));
    let (of_base, of_mine, of_theirs) =
        (entries(base, &base_keys), entries(mine, &my_keys), entries(theirs, &their_keys));
    let mut outcome = BTreeMap::new();
    for key in base_keys.iter().chain(&my_keys).chain(&their_keys) {
        let found = (of_base.get(key).copied(), of_mine.get(key).copied(), of_theirs.get(key).copied());
        if let Some(merged) = one(key.0, found) {
            outcome.insert(*key, merged);
        }
    }
    let mine_leads = moved(&base_keys, &my_keys) && !moved(&base_keys, &their_keys);
    let (first, second) = if mine_leads { (&my_keys, &their_keys) } else { (&their_keys, &my_keys) };
    let mut blocks: Vec<Merged> =
        order(first, second, &outcome).iter().filter_map(|key| outcome.get(key).cloned()).collect();
    let last = blocks.len().saturating_sub(1);
    blocks.iter_mut().take(last).for_each(set_apart);
    let head = if mine.head == theirs.head || theirs.head == base.head {
        Ok(mine.head.clone())
    } else if mine.head == base.head {
        Ok(theirs.head.clone())
    } else {
        Err((mine.head.clone(), theirs.head.clone()))
    };
    Merge { head, blocks }
}

fn keys(text: &Marked) -> Vec<Key<'_>> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    text.blocks
        .iter()
        .map(|(mark, _)| {
            let nth = seen.entry(&mark.id).or_default();
            *nth += 1;
            (mark.id.as_str(), *nth)
        })
        .collect()
}

fn entries<'a>(text: &'a Marked, keys: &[Key<'a>]) -> BTreeMap<Key<'a>, &'a Entry> {
    keys.iter().copied().zip(&text.blocks).collect()
}

/// What comes of one block. None if it is gone.
fn one(id: &str, found: (Option<&Entry>, Option<&Entry>, Option<&Entry>)) -> Option<Merged> {
    let settled = |entry: &Entry| Some(Merged::Settled(entry.0.clone(), entry.1.clone()));
    let conflict = || {
        let (base, mine, theirs) = found;
        let (base, mine, theirs) = (base.cloned(), mine.cloned(), theirs.cloned());
        Some(Merged::Conflict { id: id.to_owned(), base, mine, theirs })
    };
    match found {
        (base, Some(mine), Some(theirs)) => {
            let text = if says_same(mine, theirs) || base.is_some_and(|base| says_same(mine, base)) {
                &theirs.1
            } else if base.is_some_and(|base| says_same(theirs, base)) {
                &mine.1
            } else {
                return conflict();
            };
            // What was confirmed last holds; in doubt what I have just confirmed.
            let same_as_base = base.is_some_and(|base| base.0.seen == mine.0.seen);
            let seen = if same_as_base { &theirs.0.seen } else { &mine.0.seen };
            Some(Merged::Settled(Mark { id: mine.0.id.clone(), seen: seen.clone() }, text.clone()))
        }
        (Some(base), Some(kept), None) | (Some(base), None, Some(kept)) => {
            if says_same(base, kept) {
                None
            } else {
                conflict()
            }
        }
        (None, Some(added), None) | (None, None, Some(added)) => settled(added),
        (_, None, None) => None,
    }
}

/// White space at the end is no change.
fn says_same(a: &Entry, b: &Entry) -> bool {
    a.1.trim_end() == b.1.trim_end()
}

/// Whether blocks changed places.
fn moved(before: &[Key<'_>], after: &[Key<'_>]) -> bool {
    let places: BTreeMap<_, _> = before.iter().enumerate().map(|(at, key)| (key, at)).collect();
    !after.iter().filter_map(|key| places.get(key)).is_sorted()
}

/// The order of `first`, with what only `second` has after that which it follows there.
fn order<'a>(first: &[Key<'a>], second: &[Key<'a>], outcome: &BTreeMap<Key<'a>, Merged>) -> Vec<Key<'a>> {
    let leads: BTreeSet<_> = first.iter().collect();
    let mut after: BTreeMap<Option<Key<'a>>, Vec<Key<'a>>> = BTreeMap::new();
    let mut before = None;
    for key in second.iter().filter(|key| outcome.contains_key(*key)) {
        if leads.contains(key) {
            before = Some(*key);
        } else {
            after.entry(before).or_default().push(*key);
        }
    }
    let mut order = after.remove(&None).unwrap_or_default();
    for key in first.iter().filter(|key| outcome.contains_key(*key)) {
        order.push(*key);
        order.extend(after.remove(&Some(*key)).unwrap_or_default());
    }
    order
}

/// Another block follows.
fn set_apart(block: &mut Merged) {
    match block {
        Merged::Settled(_, text) => *text = apart(text),
        Merged::Conflict { base, mine, theirs, .. } => {
            for (_, text) in [base, mine, theirs].into_iter().flatten() {
                *text = apart(text);
            }
        }
    }
}
