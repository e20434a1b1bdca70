use super::super::super::mark::Mark;
use super::*;

/// `a1 b2`: block `a` with text `1`, block `b` with text `2`.
fn marked(blocks: &str) -> Marked {
    let blocks = blocks.split_whitespace().map(|block| {
        let (id, text) = block.split_at(1);
        (Mark { id: id.into(), seen: None }, format!("{text}\n\n"))
    });
    Marked { head: String::new(), blocks: blocks.collect() }
}

fn shown(entry: &Option<(Mark, String)>) -> String {
    entry.as_ref().map_or("-".into(), |(_, text)| text.trim().to_owned())
}

fn merged(base: &str, mine: &str, theirs: &str) -> String {
    let merge = merge(&marked(base), &marked(mine), &marked(theirs));
    let blocks = merge.blocks.iter().map(|block| match block {
        Merged::Settled(mark, text) => format!("{}{}", mark.id, text.trim()),
        Merged::Conflict { id, base, mine, theirs } => {
            format!("{id}({}:{}|{})", shown(base), shown(mine), shown(theirs))
        }
    });
    blocks.collect::<Vec<_>>().join(" ")
}

#[test]
fn changes_come_together() {
    for (base, mine, theirs, expected) in [
        ("a1 b1", "a2 b1", "a1 b2", "a2 b2"),
        ("a1 b1", "a2 b1", "a2 b1", "a2 b1"),
        ("a1 b1", "a2 b1", "a3 b1", "a(1:2|3) b1"),
        // Deleted.
        ("a1 b1 c1", "a1 c1", "a1 b1 c1", "a1 c1"),
        ("a1 b1 c1", "a1 b1 c1", "b1 c1", "b1 c1"),
        ("a1 b1", "b1", "b1", "b1"),
        ("a1 b1 c1", "a1 c1", "a1 b2 c1", "a1 b(1:-|2) c1"),
        ("a1 b1 c1", "a1 b2 c1", "a1 c1", "a1 b(1:2|-) c1"),
        // Added.
        ("a1 b1", "a1 x1 b1", "a1 b1 y1", "a1 x1 b1 y1"),
        ("a1 b1", "a1 x1 b1", "a1 y1 b1", "a1 x1 y1 b1"),
        ("a1", "x1 y1 a1", "a1", "x1 y1 a1"),
        ("a1 b1", "a1 b1 x1", "a1", "a1 x1"),
        ("a1", "a1 x1", "a1 x1", "a1 x1"),
        ("a1", "a1 x1", "a1 x2", "a1 x(-:1|2)"),
        // Moved.
        ("a1 b1 c1", "c1 a1 b1", "a1 b1 c1", "c1 a1 b1"),
        ("a1 b1 c1", "a1 b1 c1", "c1 a1 b1", "c1 a1 b1"),
        ("a1 b1 c1", "c1 a1 b1", "a1 b1 x1 c1", "c1 a1 b1 x1"),
        ("a1 b1 c1", "c1 a1 b1", "b1 a1 c1", "b1 a1 c1"),
        ("a1 b1 c1", "c2 a1 b1", "a2 b1 c1", "c2 a2 b1"),
    ] {
        assert_eq!(merged(base, mine, theirs), expected, "{base}; {mine}; {theirs}");
    }
}

#[test]
fn heads_come_together() {
    let with = |head: &str| Marked { head: head.into(), ..Marked::default() };
    let head = |base, mine, theirs| merge(&with(base), &with(mine), &with(theirs)).head;
    assert_eq!(head("a", "b", "a"), Ok("b".into()));
    assert_eq!(head("a", "a", "b"), Ok("b".into()));
    assert_eq!(head("a", "b", "b"), Ok("b".into()));
    assert_eq!(head("a", "b", "c"), Err(("b".into(), "c".into())));
}

#[test]
fn what_was_confirmed_stays_confirmed() {
    let with = |seen: Option<&str>, text: &str| Marked {
        head: String::new(),
        blocks: vec![(Mark { id: "a".into(), seen: seen.map(str::to_owned) }, text.into())],
    };
    let seen = |base, mine, theirs| match merge(&base, &mine, &theirs).blocks.remove(0) {
        Merged::Settled(mark, text) => (mark.seen, text),
        conflict @ Merged::Conflict { .. } => panic!("{conflict:?}"),
    };
    assert_eq!(seen(with(None, "1"), with(Some("x"), "1"), with(None, "2")), (Some("x".into()), "2".into()));
    assert_eq!(seen(with(None, "1"), with(None, "2"), with(Some("x"), "1")), (Some("x".into()), "2".into()));
    assert_eq!(seen(with(Some("x"), "1"), with(None, "2"), with(Some("x"), "1")), (None, "2".into()));
}

#[test]
fn merged_blocks_do_not_grow_together() {
    let open = |blocks: &[(&str, &str)]| Marked {
        head: String::new(),
        blocks: blocks
            .iter()
            .map(|(id, text)| (Mark { id: (*id).into(), seen: None }, (*text).into()))
            .collect(),
    };
    let merge =
        merge(&open(&[("a", "1")]), &open(&[("a", "1\n\n"), ("b", "2")]), &open(&[("a", "1"), ("c", "3")]));
    let settled = merge.settled().expect("nothing to decide");
    assert_eq!(
        settled.blocks.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(),
        ["1\n\n", "2\n\n", "3"]
    );
}

/// Blocks of which some stay, change, go, come and move.
fn any_marked() -> impl Strategy<Value = Marked> {
    prop::collection::vec(("[a-f]", "[1-3]"), 0..7).prop_map(|blocks| {
        let mut seen = std::collections::BTreeSet::new();
        let unique = blocks.into_iter().filter(|(id, _)| seen.insert(id.clone()));
        marked(&unique.map(|(id, text)| id + &text).collect::<Vec<_>>().join(" "))
    })
}

fn ids(merge: &Merge) -> Vec<String> {
    let id = |block: &Merged| -> String {
        match block {
            Merged::Settled(mark, _) => mark.id.clone(),
            Merged::Conflict { id, .. } => id.clone(),
        }
    };
    merge.blocks.iter().map(id).collect()
}

fn find<'m>(text: &'m Marked, id: &str) -> Option<&'m str> {
    text.blocks.iter().find(|(mark, _)| mark.id == id).map(|(_, text)| text.as_str())
}

proptest! {
    #[test]
    fn a_change_of_one_side_is_the_outcome(base in any_marked(), change in any_marked()) {
        prop_assert_eq!(merge(&base, &change, &base).settled(), Some(change.clone()));
        prop_assert_eq!(merge(&base, &base, &change).settled(), Some(change.clone()));
        prop_assert_eq!(merge(&base, &change, &change).settled(), Some(change));
    }

    #[test]
    fn nobodys_words_are_lost(base in any_marked(), mine in any_marked(), theirs in any_marked()) {
        let merge = merge(&base, &mine, &theirs);
        let ids = ids(&merge);
        for id in ["a", "b", "c", "d", "e", "f"] {
            prop_assert!(ids.iter().filter(|other| *other == id).count() <= 1);
            let [was, my, their] = [&base, &mine, &theirs].map(|text| find(text, id));
            let block = merge.blocks.iter().zip(&ids).find(|(_, other)| *other == id).map(|(block, _)| block);
            match block {
                None => prop_assert!((my.is_none() || my == was) && (their.is_none() || their == was)),
                Some(Merged::Settled(_, text)) => {
                    for side in [my, their] {
                        prop_assert!(side == was || side == Some(text), "{:?} {:?} {:?} {}", was, my, their, text);
                    }
                }
                Some(Merged::Conflict { .. }) => prop_assert!(my != their && my != was && their != was),
            }
        }
    }

    #[test]
    fn both_sides_find_the_same_conflicts(base in any_marked(), mine in any_marked(), theirs in any_marked()) {
        let count = |merge: Merge| {
            let mut found: Vec<_> = merge.blocks.into_iter().filter_map(|block| match block {
                Merged::Conflict { id, .. } => Some(id),
                Merged::Settled(..) => None,
            }).collect();
            found.sort();
            found
        };
        prop_assert_eq!(count(merge(&base, &mine, &theirs)), count(merge(&base, &theirs, &mine)));
    }

    #[test]
    fn unsound_marks_lose_nothing(
        base in prop::collection::vec(("[ab]", "[1-2]"), 0..5), mine in prop::collection::vec(("[ab]", "[3-4]"), 0..5),
    ) {
        let text = |blocks: &[(String, String)]| {
            marked(&blocks.iter().map(|(id, text)| format!("{id}{text}")).collect::<Vec<_>>().join(" "))
        };
        let (base, mine) = (text(&base), text(&mine));
        prop_assert_eq!(merge(&base, &mine, &base).settled(), Some(mine));
    }
}
