//! Which block is which.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::super::mark::Mark;
use super::super::package;

/// Blocks that have at least so many words in common, in percent, are the same block, changed a little.
const ALIKE: usize = 50;
/// To compare more pairs would make people wait.
const MOST_PAIRS: usize = 10_000;
/// The longest id of a block.
const LONGEST_ID: usize = 16;

/// The fingerprint of a block's text, for [`Mark::seen`]. White space at the ends does not count.
pub fn fingerprint(block: &str) -> String {
    package::fingerprint(block.trim().as_bytes())
}

/// Whether there are as many marks as blocks, with sound ids of which none comes twice.
pub fn marks_fit(blocks: &[String], marks: &[Mark]) -> bool {
    let mut seen = BTreeSet::new();
    blocks.len() == marks.len() && marks.iter().all(|mark| is_mark_id(&mark.id) && seen.insert(&mark.id))
}

fn is_mark_id(id: &str) -> bool {
    (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

/// Which block is which, after a text was edited as a whole: blocks that stayed, were moved, or were changed a little keep
/// their marks. `fresh` makes ids for the others; it is asked again if an id is unsound or taken.
pub fn follow(old: (&[String], &[Mark]), new: &[String], fresh: &mut dyn FnMut() -> String) -> Vec<Mark> {
    let (old_blocks, old_marks) = old;
    let mut pairs = Pairs { of_new: vec![None; new.len()], taken: vec![false; old_blocks.len()] };
    pairs.unchanged(old_blocks, new);
    pairs.changed(old_blocks, new);
    let mut used: BTreeSet<String> = BTreeSet::new();
    let kept: Vec<Option<Mark>> = pairs
        .of_new
        .iter()
        .map(|at| {
            let mark = at.and_then(|at| old_marks.get(at)).filter(|mark| is_mark_id(&mark.id))?;
            used.insert(mark.id.clone()).then(|| mark.clone())
        })
        .collect();
    // An id that is gone does not come again: it may still stand in a translation.
    used.extend(old_marks.iter().map(|mark| mark.id.clone()));
    kept.into_iter()
        .map(|mark| mark.unwrap_or_else(|| Mark { id: unused(&mut used, fresh), seen: None }))
        .collect()
}

fn unused(used: &mut BTreeSet<String>, fresh: &mut dyn FnMut() -> String) -> String {
    let asked = (0..8).map(|_| fresh()).find(|id| is_mark_id(id) && !used.contains(id));
    let id = asked
        .or_else(|| (0..=used.len()).map(|n| format!("b{n}")).find(|id| !used.contains(id)))
        .unwrap_or_default();
    used.insert(id.clone());
    id
}

struct Pairs {
    /// For each new block the place of the old one.
    of_new: Vec<Option<usize>>,
    /// Whether the old block has been found.
    taken: Vec<bool>,
}

impl Pairs {
    fn pair(&mut self, old: usize, new: usize) {
        if let (Some(of_new), Some(taken)) = (self.of_new.get_mut(new), self.taken.get_mut(old)) {
            (*of_new, *taken) = (Some(old), true);
        }
    }

    /// Blocks that say what they said, where they were or elsewhere.
    fn unchanged(&mut self, old: &[String], new: &[String]) {
        let same = |(o, n): &(&String, &String)| o.trim() == n.trim();
        let ahead = old.iter().zip(new).take_while(same).count();
        let most = old.len().min(new.len()) - ahead;
        let behind = old.iter().rev().zip(new.iter().rev()).take(most).take_while(same).count();
        (0..ahead).for_each(|at| self.pair(at, at));
        (1..=behind).for_each(|at| self.pair(old.len() - at, new.len() - at));
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for at in (ahead..old.len() - behind).rev() {
            if let Some(block) = old.get(at) {
                places.entry(block.trim()).or_default().push(at);
            }
        }
        for at in ahead..new.len() - behind {
            let found = new.get(at).and_then(|block| places.get_mut(block.trim())?.pop());
            if let Some(found) = found {
                self.pair(found, at);
            }
        }
    }

    /// Blocks that say nearly what they said: first those between the same neighbours, then those that were moved too.
    fn changed(&mut self, old: &[String], new: &[String]) {
        let gone: Vec<usize> = (0..old.len()).filter(|at| self.taken.get(*at) == Some(&false)).collect();
        let come: Vec<usize> = (0..new.len()).filter(|at| self.of_new.get(*at) == Some(&None)).collect();
        if gone.len().saturating_mul(come.len()) > MOST_PAIRS {
            return;
        }
        let old_words: Vec<_> =
            gone.iter().map(|at| words(old.get(*at).map_or("", String::as_str))).collect();
        let new_words: Vec<_> =
            come.iter().map(|at| words(new.get(*at).map_or("", String::as_str))).collect();
        let mut candidates = Vec::new();
        for (n, (new_at, new_words)) in come.iter().zip(&new_words).enumerate() {
            for (o, (old_at, old_words)) in gone.iter().zip(&old_words).enumerate() {
                let near = self.between_the_same(*old_at, *new_at);
                let alike = alike(old_words, new_words);
                if alike >= ALIKE || (near && alike * 2 >= ALIKE) {
                    candidates.push((near, alike, std::cmp::Reverse(o.abs_diff(n)), *old_at, *new_at));
                }
            }
        }
        candidates.sort_by(|a, b| b.cmp(a));
        for (_, _, _, old_at, new_at) in candidates {
            if self.taken.get(old_at) == Some(&false) && self.of_new.get(new_at) == Some(&None) {
                self.pair(old_at, new_at);
            }
        }
    }

    /// Whether the neighbours on one side are a pair.
    fn between_the_same(&self, old: usize, new: usize) -> bool {
        let before = match (old.checked_sub(1), new.checked_sub(1)) {
            (None, None) => true,
            (Some(old), Some(new)) => self.of_new.get(new) == Some(&Some(old)),
            _ => false,
        };
        let after = match self.of_new.get(new + 1) {
            None => old + 1 == self.taken.len(),
            Some(next) => *next == Some(old + 1),
        };
        before || after
    }
}

/// How often each word comes.
fn words(block: &str) -> BTreeMap<&str, usize> {
    let mut words = BTreeMap::new();
    for word in block.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word).or_default() += 1;
    }
    words
}

/// How many words two blocks have in common, in percent.
fn alike(a: &BTreeMap<&str, usize>, b: &BTreeMap<&str, usize>) -> usize {
    let common: usize = a.iter().map(|(word, n)| b.get(word).map_or(0, |m| *n.min(m))).sum();
    let all: usize = a.values().chain(b.values()).sum();
    (200 * common).checked_div(all).unwrap_or(0)
}
