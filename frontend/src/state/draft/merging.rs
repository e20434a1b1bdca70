//! Two people changed the same text: what goes together goes together, and for the rest somebody chooses, block by block.

use shared::course::source::{self, Marked, Merge, Merged};

use super::document::{fresh_mark, keep_apart, with_own_questions};

/// Which of two versions is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// Of whoever chooses.
    Mine,
    /// Of the others.
    Theirs,
    /// Both, one after the other.
    Both,
}

/// Which choice it is: of the head, or of a block by its place in what was merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Title and so on.
    Head,
    /// A block.
    Block(usize),
}

/// Something for which somebody chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict<'a> {
    /// Where.
    pub spot: Spot,
    /// What I wrote; none if I took it out.
    pub mine: Option<&'a str>,
    /// What the others wrote; none if they took it out.
    pub theirs: Option<&'a str>,
    /// What was chosen so far.
    pub chosen: Option<Take>,
}

/// A merge that waits for choices.
#[derive(Clone, Debug)]
pub struct Merging {
    merge: Merge,
    head: Option<Take>,
    blocks: Vec<Option<Take>>,
}

/// Brings two changes of a text together.
///
/// # Errors
/// What somebody has to choose.
pub fn merge(base: &Marked, mine: &Marked, theirs: &Marked) -> Result<Marked, Box<Merging>> {
    let merge = source::merge(base, mine, theirs);
    let blocks = vec![None; merge.blocks.len()];
    let merging = Merging { merge, head: None, blocks };
    merging.settled().ok_or_else(|| Box::new(merging))
}

impl Merging {
    /// All choices, in the order of the text.
    pub fn conflicts(&self) -> Vec<Conflict<'_>> {
        let head = self.merge.head.as_ref().err().map(|(mine, theirs)| Conflict {
            spot: Spot::Head,
            mine: Some(mine.as_str()),
            theirs: Some(theirs.as_str()),
            chosen: self.head,
        });
        let blocks = self.merge.blocks.iter().enumerate().filter_map(|(at, block)| match block {
            Merged::Settled(..) => None,
            Merged::Conflict { mine, theirs, .. } => Some(Conflict {
                spot: Spot::Block(at),
                mine: mine.as_ref().map(|(_, text)| text.as_str()),
                theirs: theirs.as_ref().map(|(_, text)| text.as_str()),
                chosen: self.blocks.get(at).copied().flatten(),
            }),
        });
        head.into_iter().chain(blocks).collect()
    }

    /// Somebody chooses.
    pub fn choose(&mut self, spot: Spot, take: Take) {
        match spot {
            Spot::Head => self.head = Some(take),
            Spot::Block(at) => {
                if let Some(chosen) = self.blocks.get_mut(at) {
                    *chosen = Some(take);
                }
            }
        }
    }

    /// How many choices are still to be made.
    pub fn open(&self) -> usize {
        self.conflicts().iter().filter(|conflict| conflict.chosen.is_none()).count()
    }

    /// The text that comes of it; none as long as a choice is to be made.
    pub fn settled(&self) -> Option<Marked> {
        let head = match (&self.merge.head, self.head) {
            (Ok(head), _) => head.clone(),
            (Err((_, theirs)), Some(Take::Theirs)) => theirs.clone(),
            // A text has one head.
            (Err((mine, _)), Some(Take::Mine | Take::Both)) => mine.clone(),
            (Err(_), None) => return None,
        };
        let mut blocks = Vec::new();
        for (block, chosen) in self.merge.blocks.iter().zip(&self.blocks) {
            match block {
                Merged::Settled(mark, text) => blocks.push((mark.clone(), text.clone())),
                Merged::Conflict { mine, theirs, .. } => match ((*chosen)?, mine, theirs) {
                    (Take::Mine, mine, _) => blocks.extend(mine.clone()),
                    (Take::Theirs, _, theirs) => blocks.extend(theirs.clone()),
                    (Take::Both, Some(mine), Some((_, theirs))) => {
                        blocks.push(mine.clone());
                        blocks.push((fresh_mark(), with_own_questions(theirs)));
                    }
                    (Take::Both, mine, theirs) => blocks.extend(mine.clone().or_else(|| theirs.clone())),
                },
            }
        }
        let mut settled = Marked { head, blocks };
        keep_apart(&mut settled);
        Some(settled)
    }
}

#[cfg(test)]
mod tests {
    use super::super::document::tests::document;
    use super::super::document::text;
    use super::*;

    #[test]
    fn changes_of_different_blocks_go_together() {
        let base = document(&[("a", "One."), ("b", "## Two"), ("c", "Three.")]);
        let mine = document(&[("a", "One, by me."), ("b", "## Two"), ("c", "Three.")]);
        let theirs = document(&[("a", "One."), ("b", "## Two"), ("c", "Three, by them.")]);
        let merged = merge(&base, &mine, &theirs).expect("nobody has to choose");
        assert_eq!(merged, document(&[("a", "One, by me."), ("b", "## Two"), ("c", "Three, by them.")]));
    }

    fn quarrel() -> Box<Merging> {
        let base = document(&[("a", "One."), ("b", "## Two")]);
        let mine = document(&[("a", "One, by me."), ("b", "## Two")]);
        let theirs = document(&[("a", "One, by them."), ("b", "## Two")]);
        merge(&base, &mine, &theirs).expect_err("somebody has to choose")
    }

    #[test]
    fn of_one_block_somebody_chooses() {
        for (take, said) in [
            (Take::Mine, "One, by me.\n\n## Two\n\n"),
            (Take::Theirs, "One, by them.\n\n## Two\n\n"),
            (Take::Both, "One, by me.\n\nOne, by them.\n\n## Two\n\n"),
        ] {
            let mut merging = quarrel();
            assert_eq!((merging.open(), merging.settled()), (1, None));
            let conflict = merging.conflicts()[0];
            assert_eq!(conflict.mine, Some("One, by me.\n\n"));
            assert_eq!(conflict.theirs, Some("One, by them.\n\n"));
            let spot = conflict.spot;
            merging.choose(spot, take);
            assert_eq!(merging.open(), 0);
            let result = merging.settled().expect("it is settled");
            assert!(text(&result).ends_with(said), "{take:?}: {}", text(&result));
            let marks = super::super::document::marks(&result);
            let blocks: Vec<String> = result.blocks.into_iter().map(|(_, text)| text).collect();
            assert!(source::marks_fit(&blocks, &marks), "{take:?}");
        }
    }

    #[test]
    fn what_one_took_out_and_another_changed_is_not_lost() {
        let base = document(&[("a", "One."), ("b", "## Two")]);
        let mine = document(&[("b", "## Two")]);
        let theirs = document(&[("a", "One, by them."), ("b", "## Two")]);
        let mut merging = merge(&base, &mine, &theirs).expect_err("somebody has to choose");
        let spot = merging.conflicts()[0].spot;
        assert_eq!(merging.conflicts()[0].mine, None);
        merging.choose(spot, Take::Mine);
        assert_eq!(merging.settled(), Some(mine));
        merging.choose(spot, Take::Both);
        assert_eq!(merging.settled(), Some(theirs));
    }
}
