//! A lesson's text in its pieces, and what can be done to them.

use shared::course::mark::Mark;
use shared::course::source::{self, BlockSource, Marked};
use uuid::Uuid;

/// A name that nothing else in the text has: for the mark of a block, or a part of a question's id.
pub fn fresh() -> String {
    // The end of a UUID is random; its beginning is the time.
    Uuid::now_v7().simple().to_string().split_off(20)
}

/// The mark of a block that is new.
pub fn fresh_mark() -> Mark {
    Mark { id: fresh(), seen: None }
}

/// A lesson's file in its pieces. Marks that do not fit are made anew.
pub fn read(text: &str, marks: &[Mark]) -> Marked {
    let cut = source::cut(&text.replace("\r\n", "\n").replace('\r', "\n"));
    let marks = if source::marks_fit(&cut.blocks, marks) {
        marks.to_vec()
    } else {
        cut.blocks.iter().map(|_| fresh_mark()).collect()
    };
    Marked { head: cut.head, blocks: marks.into_iter().zip(cut.blocks).collect() }
}

/// The whole file.
pub fn text(document: &Marked) -> String {
    let blocks = document.blocks.iter().map(|(_, text)| text.as_str());
    std::iter::once(document.head.as_str()).chain(blocks).collect()
}

/// The marks of its blocks.
pub fn marks(document: &Marked) -> Vec<Mark> {
    document.blocks.iter().map(|(mark, _)| mark.clone()).collect()
}

/// Whether two documents are the same file, and translate the same.
pub fn same(one: &Marked, other: &Marked) -> bool {
    // Where one of them is not settled yet, its marks are not comparable.
    let confirmed =
        || one.blocks.iter().zip(&other.blocks).all(|((one, _), (other, _))| one.seen == other.seen);
    text(one) == text(other) && (one.blocks.len() != other.blocks.len() || confirmed())
}

/// Where a block stands, from 0.
pub fn place(document: &Marked, id: &str) -> Option<usize> {
    document.blocks.iter().position(|(mark, _)| mark.id == id)
}

/// A place between blocks, named as the one before a block, once other blocks may have come or gone.
pub fn still_before(document: &Marked, at: usize, now: &Marked) -> usize {
    let following = document.blocks.iter().skip(at).find_map(|(mark, _)| place(now, &mark.id));
    following.unwrap_or(now.blocks.len())
}

/// The document after its text was written as a whole: blocks that stayed, or changed a little, keep their marks.
pub fn rewritten(document: &Marked, text: &str) -> Marked {
    let cut = source::cut(&text.replace("\r\n", "\n").replace('\r', "\n"));
    let old: Vec<String> = document.blocks.iter().map(|(_, text)| text.clone()).collect();
    let marks = source::follow((&old, &marks(document)), &cut.blocks, &mut fresh);
    Marked { head: cut.head, blocks: marks.into_iter().zip(cut.blocks).collect() }
}

/// The document as everybody else will read it: of two texts that stand together one may be made, an empty block is none.
pub fn settled(document: &Marked) -> Marked {
    let all = text(document);
    let found = source::cut(&all);
    let same = found.head == document.head
        && found.blocks.iter().eq(document.blocks.iter().map(|(_, text)| text))
        && source::marks_fit(&found.blocks, &marks(document));
    if same { document.clone() } else { rewritten(document, &all) }
}

/// Something that is done to a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Another head.
    Head(String),
    /// A block says something else.
    Put(String, String),
    /// A new block at a place.
    Insert(usize, Mark, String),
    /// A block goes.
    Remove(String),
    /// A block goes to a place among the others.
    Move(String, usize),
    /// A block stands there twice; the second has this mark.
    Double(String, Mark),
    /// A block becomes several: one for each of these texts, of which the first keeps the mark.
    Divide(String, Vec<String>),
    /// The whole text is another.
    Whole(String),
    /// A block says what the block of the original with this fingerprint says; without one, nobody has said yet that it
    /// does.
    Translated(String, String, Option<String>),
    /// The document is this one.
    Become(Marked),
}

impl Edit {
    /// The document afterwards; none if it stays as it is.
    pub fn apply(self, document: &Marked) -> Option<Marked> {
        let mut next = document.clone();
        match self {
            Edit::Head(head) => {
                next.head = head;
                set_apart(&mut next, 0);
            }
            Edit::Put(id, text) => {
                let at = place(&next, &id)?;
                next.blocks.get_mut(at)?.1 = text;
                set_apart(&mut next, at);
            }
            Edit::Insert(at, mark, text) => {
                let at = at.min(next.blocks.len());
                next.blocks.insert(at, (mark, text));
                set_apart(&mut next, at);
            }
            Edit::Remove(id) => {
                let at = place(&next, &id)?;
                next.blocks.remove(at);
                set_apart(&mut next, at);
            }
            Edit::Move(id, to) => {
                let from = place(&next, &id)?;
                let block = next.blocks.remove(from);
                let to = to.min(next.blocks.len());
                next.blocks.insert(to, block);
                set_apart(&mut next, from);
                set_apart(&mut next, to);
                set_apart(&mut next, to + 1);
            }
            Edit::Double(id, mark) => {
                let at = place(&next, &id)?;
                let text = with_own_questions(&next.blocks.get(at)?.1);
                next.blocks.insert(at + 1, (mark, text));
                set_apart(&mut next, at + 1);
            }
            Edit::Divide(id, texts) => {
                let at = place(&next, &id)?;
                let mark = next.blocks.remove(at).0;
                let marks = std::iter::once(mark).chain(std::iter::repeat_with(fresh_mark));
                for (n, block) in marks.zip(texts).enumerate() {
                    next.blocks.insert(at + n, block);
                    set_apart(&mut next, at + n);
                }
            }
            Edit::Whole(text) => next = rewritten(document, &text),
            Edit::Translated(id, text, seen) => {
                let at = place(&next, &id)?;
                let block = next.blocks.get_mut(at)?;
                (block.0.seen, block.1) = (seen, text);
                set_apart(&mut next, at);
            }
            Edit::Become(document) => next = document,
        }
        (next != *document).then_some(next)
    }
}

/// Between a block and those beside it stands an empty line, or they would become one.
fn set_apart(document: &mut Marked, at: usize) {
    if !document.blocks.is_empty() {
        document.head = source::apart(&document.head);
    }
    for place in [at.checked_sub(1), Some(at)].into_iter().flatten() {
        if place + 1 < document.blocks.len()
            && let Some((_, text)) = document.blocks.get_mut(place)
        {
            *text = source::apart(text);
        }
    }
}

/// The same for all of them.
pub fn keep_apart(document: &mut Marked) {
    for at in 0..document.blocks.len() {
        set_apart(document, at);
    }
}

/// The same block with other ids of its questions: two questions of a lesson never share one.
pub fn with_own_questions(text: &str) -> String {
    match BlockSource::read(text) {
        BlockSource::Questions(mut questions) => {
            for question in &mut questions {
                question.id = question_id();
            }
            BlockSource::Questions(questions).write()
        }
        _ => text.to_owned(),
    }
}

/// The id of a new question. What learners have done hangs on it: it is never one that was used before.
pub fn question_id() -> String {
    format!("q-{}", fresh())
}

/// The blocks that a block's text has become while it was edited, if they are not one.
pub fn pieces(text: &str) -> Option<Vec<String>> {
    if text.trim().is_empty() {
        return Some(vec![]);
    }
    let cut = source::cut(text);
    (cut.head.is_empty() && cut.blocks.len() != 1).then_some(cut.blocks)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn document(blocks: &[(&str, &str)]) -> Marked {
        let blocks = blocks
            .iter()
            .map(|(id, text)| (Mark { id: (*id).to_owned(), seen: None }, format!("{text}\n\n")))
            .collect();
        Marked { head: "+++\ntitle = \"T\"\n+++\n\n".to_owned(), blocks }
    }

    fn ids(document: &Marked) -> Vec<&str> {
        document.blocks.iter().map(|(mark, _)| mark.id.as_str()).collect()
    }

    #[test]
    fn blocks_go_where_they_are_put_and_stay_apart() {
        let mut three = document(&[("a", "## A"), ("b", "Text."), ("c", "> [!TIP]\n> Hint.")]);
        three.blocks[2].1 = "> [!TIP]\n> Hint.\n".to_owned();
        let moved = Edit::Move("c".into(), 0).apply(&three).expect("it moves");
        assert_eq!(ids(&moved), ["c", "a", "b"]);
        assert_eq!(moved.blocks[0].1, "> [!TIP]\n> Hint.\n\n");
        assert_eq!(Edit::Move("c".into(), 2).apply(&three), None);
        assert_eq!(Edit::Move("x".into(), 0).apply(&three), None);
        let added = Edit::Insert(9, Mark { id: "d".into(), seen: None }, "1. One\n".into()).apply(&three);
        let added = added.expect("it is added");
        assert_eq!(ids(&added), ["a", "b", "c", "d"]);
        assert!(added.blocks[2].1.ends_with("\n\n"));
        let gone = Edit::Remove("b".into()).apply(&added).expect("it goes");
        assert_eq!(ids(&gone), ["a", "c", "d"]);
    }

    #[test]
    fn a_place_is_where_it_was_though_blocks_come_and_go() {
        let four = document(&[("a", "## A"), ("b", "B."), ("c", "## C"), ("d", "D.")]);
        let gone = Edit::Remove("b".into()).apply(&four).expect("it goes");
        assert_eq!([0, 1, 2, 3, 4].map(|at| still_before(&four, at, &gone)), [0, 1, 1, 2, 3]);
        let more = Edit::Insert(1, fresh_mark(), "## New".into()).apply(&four).expect("it comes");
        assert_eq!([0, 1, 2, 4].map(|at| still_before(&four, at, &more)), [0, 2, 3, 5]);
    }

    #[test]
    fn a_block_that_has_become_several_keeps_its_mark_once() {
        let two = document(&[("a", "## A"), ("b", "Text.")]);
        let parts = pieces("Before.\n\n## Heading\n\nAfter.\n\n").expect("it is several");
        assert_eq!(parts.len(), 3);
        let divided = Edit::Divide("b".into(), parts).apply(&two).expect("it is divided");
        assert_eq!(divided.blocks.len(), 4);
        assert_eq!(ids(&divided)[..2], ["a", "b"]);
        let all = source::cut(&text(&divided));
        assert!(source::marks_fit(&all.blocks, &marks(&divided)));
        assert_eq!(pieces("Only one.\n\n"), None);
        assert_eq!(pieces("\n"), Some(vec![]));
    }

    #[test]
    fn a_question_that_stands_there_twice_is_another_question() {
        let fence = "```gift\n::sender:: Is it true? { TRUE #No. #Yes. }\n```";
        let one = document(&[("a", fence)]);
        let twice = Edit::Double("a".into(), fresh_mark()).apply(&one).expect("it is doubled");
        let id = |n: usize| match BlockSource::read(&twice.blocks[n].1) {
            BlockSource::Questions(questions) => questions[0].id.clone(),
            other => panic!("{other:?}"),
        };
        assert_eq!(id(0), "sender");
        assert_ne!(id(1), "sender");
        assert!(shared::course::whole::is_id(&id(1)));
    }

    #[test]
    fn what_is_written_as_a_whole_keeps_marks() {
        let two = document(&[("a", "## A"), ("b", "A text of some words.")]);
        let new = text(&two).replace("## A\n", "> [!TIP]\n> First.\n\n## A\n");
        let next = Edit::Whole(new).apply(&two).expect("it is another");
        assert_eq!(ids(&next)[1..], ["a", "b"]);
        assert_eq!(settled(&two), two);
    }

    #[test]
    fn what_is_translated_or_confirmed_is_a_change() {
        let two = document(&[("a", "## A"), ("b", "Text.")]);
        let put = |text: &str| Edit::Translated("b".into(), text.into(), Some("print".into()));
        let confirmed = put("Text.\n\n").apply(&two).expect("it is confirmed");
        assert_eq!(text(&confirmed), text(&two));
        assert!(!same(&confirmed, &two), "it has to be saved");
        assert_eq!(put("Text.\n\n").apply(&confirmed), None);
        assert_eq!(put("Words.").apply(&two).expect("another").blocks[1].0.seen.as_deref(), Some("print"));
        assert_eq!(Edit::Become(two.clone()).apply(&two), None);
        assert_eq!(Edit::Become(confirmed.clone()).apply(&two), Some(confirmed));
    }

    #[test]
    fn an_empty_block_is_none_to_others() {
        let mut two = document(&[("a", "## A"), ("b", "Text.")]);
        two.blocks.push((fresh_mark(), String::new()));
        assert_eq!(ids(&settled(&two)), ["a", "b"]);
    }
}
