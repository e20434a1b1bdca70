//! A translation beside its original: which block translates which, whether it still does, and how one is begun.
//!
//! A translated block has the id of the block that it translates, and its mark keeps the fingerprint of that block as it
//! was when somebody wrote or confirmed the translation.

mod reshape;

use std::collections::{BTreeMap, BTreeSet};

pub use reshape::reshaped;

use super::super::check::{CourseFault, Faults, Finding};
use super::super::mark::Mark;
use super::block::ANYWHERE;
use super::{BlockSource, Marked, apart, cut, fingerprint};
use crate::course::markdown;

/// How a block of the original stands in the translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing translates it.
    Missing,
    /// There is a block for it, but nobody has said yet that it says the same: it was begun as a copy, say.
    Begun,
    /// The original was changed since.
    Outdated,
    /// It says what the original says.
    Fits,
}

/// How a block with this fingerprint stands, given the mark of what translates it.
pub fn standing(original: &str, mark: Option<&Mark>) -> Standing {
    match mark.map(|mark| mark.seen.as_deref()) {
        None => Standing::Missing,
        Some(None) => Standing::Begun,
        Some(Some(seen)) if seen == original => Standing::Fits,
        Some(Some(_)) => Standing::Outdated,
    }
}

/// How far a translation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many blocks the original has.
    pub all: usize,
    /// How many of them nothing translates.
    pub missing: usize,
    /// How many of them somebody has to look at: begun, or changed since.
    pub outdated: usize,
}

impl Progress {
    /// How many blocks are translated, and fit.
    pub fn done(&self) -> usize {
        self.all - self.missing - self.outdated
    }
}

/// How far a translation with these marks is. Of the original: the ids and fingerprints of its blocks.
pub fn progress<'a>(original: impl IntoIterator<Item = (&'a str, &'a str)>, marks: &[Mark]) -> Progress {
    let by_id: BTreeMap<&str, &Mark> = marks.iter().map(|mark| (mark.id.as_str(), mark)).collect();
    let mut found = Progress::default();
    for (id, print) in original {
        found.all += 1;
        match standing(print, by_id.get(id).copied()) {
            Standing::Missing => found.missing += 1,
            Standing::Begun | Standing::Outdated => found.outdated += 1,
            Standing::Fits => {}
        }
    }
    found
}

/// What a check says of a translation in this file. What still says what the original says, word for word, must not get to
/// learners as a translation, unless somebody has confirmed that it is right so. Where nothing is said to translate a block,
/// its copy may stand among the blocks that translate nothing: pasted from the original, say.
pub fn findings(original: &Marked, translation: &Marked, file: &str) -> Vec<Finding> {
    let breaks = |text: &str| u32::try_from(text.matches('\n').count()).unwrap_or(u32::MAX);
    let mut line = breaks(&translation.head).saturating_add(1);
    let mut by_id = BTreeMap::new();
    for (mark, text) in &translation.blocks {
        by_id.insert(mark.id.as_str(), (mark, text, line));
        line = line.saturating_add(breaks(text));
    }
    let mut faults = Faults::default();
    let (mut missing, mut begun, mut outdated) = (Vec::new(), 0_usize, 0_usize);
    for (mark, text) in &original.blocks {
        let of = by_id.remove(mark.id.as_str());
        match (standing(&fingerprint(text), of.map(|(mark, ..)| mark)), of) {
            (Standing::Begun | Standing::Outdated, Some((_, other, line))) if is_copy(text, other) => {
                faults.must(line, CourseFault::TranslationUntranslated);
            }
            (Standing::Begun, _) => begun += 1,
            (Standing::Outdated, _) => outdated += 1,
            (Standing::Missing, _) => missing.push(text),
            (Standing::Fits, _) => {}
        }
    }
    for (_, own, line) in by_id.into_values() {
        if missing.iter().any(|text| is_copy(text, own)) {
            faults.must(line, CourseFault::TranslationUntranslated);
        }
    }
    if !missing.is_empty() {
        faults.should(1, CourseFault::TranslationMissing { n: missing.len().to_string() });
    }
    if begun > 0 {
        faults.should(1, CourseFault::TranslationBegun { n: begun.to_string() });
    }
    if outdated > 0 {
        faults.should(1, CourseFault::TranslationOutdated { n: outdated.to_string() });
    }
    faults.found.into_iter().map(|fault| fault.in_file(file)).collect()
}

/// Whether it says the same in the same words. What has no words is the same in every language: a picture for decoration,
/// a number, a sample of code.
pub fn is_copy(original: &str, other: &str) -> bool {
    let has_words = || {
        let prose = markdown::read(original, 1, &ANYWHERE).prose;
        prose.iter().any(|piece| piece.text.contains(char::is_alphabetic))
    };
    original.trim() == other.trim() && has_words()
}

/// What stands side by side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row<'a> {
    /// A block of the original, and what translates it.
    Pair {
        /// The id of both.
        id: &'a str,
        /// The original.
        original: &'a str,
        /// The translation.
        translation: Option<&'a str>,
        /// How it stands.
        standing: Standing,
    },
    /// A block that translates nothing.
    Own {
        /// Its id.
        id: &'a str,
        /// What it says.
        text: &'a str,
    },
}

/// Original and translation, side by side, in the original's order. What translates nothing stands behind the block that it
/// follows in the translation.
pub fn rows<'a>(original: &'a Marked, translation: &'a Marked) -> Vec<Row<'a>> {
    let known: BTreeSet<&str> = original.blocks.iter().map(|(mark, _)| mark.id.as_str()).collect();
    let mut own: BTreeMap<Option<&str>, Vec<Row<'a>>> = BTreeMap::new();
    let mut behind = None;
    for (mark, text) in &translation.blocks {
        if known.contains(mark.id.as_str()) {
            behind = Some(mark.id.as_str());
        } else {
            own.entry(behind).or_default().push(Row::Own { id: &mark.id, text });
        }
    }
    let mut rows = own.remove(&None).unwrap_or_default();
    for (mark, text) in &original.blocks {
        let of = translation.blocks.iter().find(|(one, _)| one.id == mark.id);
        rows.push(Row::Pair {
            id: &mark.id,
            original: text,
            translation: of.map(|(_, text)| text.as_str()),
            standing: standing(&fingerprint(text), of.map(|(mark, _)| mark)),
        });
        rows.extend(own.remove(&Some(mark.id.as_str())).unwrap_or_default());
    }
    rows
}

/// The translation with a copy of a block of the original, at its place, as something to begin with: questions have the
/// same ids, kinds, answers and weights so. None if there is no such block, or the translation has it.
///
/// Two texts that come to stand side by side would become one when the file is cut again. Then what stands between them in
/// the original comes with it.
pub fn begin(original: &Marked, translation: &Marked, id: &str) -> Option<Marked> {
    let at = place(original, id)?;
    if place(translation, id).is_some() {
        return None;
    }
    let mut next = with(original, translation, at)?;
    let here = place(&next, id)?;
    if fuses(&next, here.wrapping_sub(1))
        && let Some(more) = at.checked_sub(1).and_then(|at| with(original, &next, at))
    {
        next = more;
    }
    let here = place(&next, id)?;
    if fuses(&next, here)
        && let Some(more) = with(original, &next, at + 1)
    {
        next = more;
    }
    Some(if stands_alone(&next, id) {
        next
    } else {
        elsewhere(translation, original.blocks.get(at)?).unwrap_or(next)
    })
}

/// The translation with copies of all blocks that it lacks.
pub fn begin_all(original: &Marked, translation: &Marked) -> Marked {
    let all = 0..original.blocks.len();
    all.fold(translation.clone(), |next, at| with(original, &next, at).unwrap_or(next))
}

/// The translation, its blocks that translate nothing taken for those of the original that nothing translates, in their
/// order. None if these are not as many of the same kinds: then nobody can tell.
pub fn matched(original: &Marked, translation: &Marked) -> Option<Marked> {
    let open = |of: &Marked, other: &Marked| -> Vec<usize> {
        let all = of.blocks.iter().enumerate();
        all.filter(|(_, (mark, _))| place(other, &mark.id).is_none()).map(|(at, _)| at).collect()
    };
    let (of_original, own) = (open(original, translation), open(translation, original));
    if own.is_empty() || own.len() != of_original.len() {
        return None;
    }
    let mut next = translation.clone();
    for (from, to) in of_original.into_iter().zip(own) {
        let (mark, text) = original.blocks.get(from)?;
        let (own_mark, own_text) = next.blocks.get_mut(to)?;
        if BlockSource::read(text).kind() != BlockSource::read(own_text).kind() {
            return None;
        }
        *own_mark = Mark { id: mark.id.clone(), seen: None };
    }
    Some(next)
}

/// The id of the original's block that a block of the translation is a copy of, though it translates nothing: nothing else
/// translates it either.
pub fn copied<'a>(original: &'a Marked, translation: &Marked, own: &str) -> Option<&'a str> {
    let copy = translation.blocks.get(place(translation, own)?).map(|(_, text)| text.as_str())?;
    if place(original, own).is_some() {
        return None;
    }
    let lacks = |id: &str| place(translation, id).is_none();
    let of = original.blocks.iter().find(|(mark, text)| is_copy(text, copy) && lacks(&mark.id))?;
    Some(&of.0.id)
}

/// The translation, one of its blocks taken for the translation of the original's block of this id, which it is a
/// [copy](copied) of: nobody has confirmed it so far. None if there is no such block.
pub fn paired(translation: &Marked, own: &str, id: &str) -> Option<Marked> {
    let at = place(translation, own)?;
    let mut next = translation.clone();
    next.blocks.get_mut(at)?.0 = Mark { id: id.to_owned(), seen: None };
    Some(next)
}

fn place(of: &Marked, id: &str) -> Option<usize> {
    of.blocks.iter().position(|(mark, _)| mark.id == id)
}

/// With a copy of the original's block at this place. None if it is there, or there is none.
fn with(original: &Marked, translation: &Marked, at: usize) -> Option<Marked> {
    let (mark, text) = original.blocks.get(at)?;
    if place(translation, &mark.id).is_some() {
        return None;
    }
    let of = |(mark, _): &(Mark, String)| place(translation, &mark.id);
    let before = original.blocks.get(..at).unwrap_or_default().iter().rev().find_map(of).map(|at| at + 1);
    let behind = || original.blocks.get(at + 1..).unwrap_or_default().iter().find_map(of);
    let to = before.or_else(behind).unwrap_or(translation.blocks.len());
    Some(put(translation, to, mark, text))
}

fn put(translation: &Marked, to: usize, mark: &Mark, text: &str) -> Marked {
    let mut next = translation.clone();
    next.blocks.insert(to, (Mark { id: mark.id.clone(), seen: None }, text.to_owned()));
    next.head = apart(&next.head);
    for (_, text) in &mut next.blocks {
        *text = apart(text);
    }
    next
}

/// Whether the block there and the next would become one.
fn fuses(of: &Marked, at: usize) -> bool {
    match of.blocks.get(at..).unwrap_or_default() {
        [(_, one), (_, other), ..] => cut(&format!("{one}{other}")).blocks.len() < 2,
        _ => false,
    }
}

fn stands_alone(of: &Marked, id: &str) -> bool {
    place(of, id).is_some_and(|at| !fuses(of, at) && !fuses(of, at.wrapping_sub(1)))
}

/// With a copy of a block where it stays one, if there is such a place. The translation has another order than the
/// original, or blocks of its own.
fn elsewhere(translation: &Marked, (mark, text): &(Mark, String)) -> Option<Marked> {
    let places = (0..=translation.blocks.len()).rev();
    places.map(|to| put(translation, to, mark, text)).find(|next| stands_alone(next, &mark.id))
}
