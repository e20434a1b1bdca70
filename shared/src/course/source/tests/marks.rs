use super::super::super::mark::Mark;
use super::*;

fn mark(id: &str) -> Mark {
    Mark { id: id.into(), seen: Some(format!("seen {id}")) }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The ids after the text became `new`; `+` for a new one.
fn followed(old: &[&str], new: &[&str]) -> Vec<String> {
    let marks: Vec<_> = (0..old.len()).map(|n| mark(&format!("m{n}"))).collect();
    let mut n = 0;
    let mut fresh = || {
        n += 1;
        format!("new{n}")
    };
    let found = follow((&texts(old), &marks), &texts(new), &mut fresh);
    assert!(marks_fit(&texts(new), &found));
    for mark in &found {
        assert_eq!(mark.seen.is_some(), !mark.id.starts_with("new"));
    }
    found.into_iter().map(|mark| if mark.id.starts_with("new") { "+".into() } else { mark.id }).collect()
}

const OLD: [&str; 4] = [
    "## Heading\n\n",
    "Some text of several words.\n\n",
    "1. one step\n2. another step\n\n",
    "> [!TIP]\n> A good tip.\n\n",
];

#[test]
fn blocks_keep_their_marks() {
    let [heading, text, steps, tip] = OLD;
    assert_eq!(followed(&OLD, &OLD), ["m0", "m1", "m2", "m3"]);
    assert_eq!(followed(&OLD, &[tip, heading, text, steps]), ["m3", "m0", "m1", "m2"]);
    assert_eq!(followed(&OLD, &[heading, "New.\n\n", text, steps, tip]), ["m0", "+", "m1", "m2", "m3"]);
    assert_eq!(followed(&OLD, &[heading, tip]), ["m0", "m3"]);
    let edited = "Some more text of several words, edited.\n\n";
    assert_eq!(followed(&OLD, &[heading, edited, steps, tip]), ["m0", "m1", "m2", "m3"]);
    assert_eq!(followed(&OLD, &[heading, steps, edited, tip]), ["m0", "m2", "m1", "m3"]);
    assert_eq!(
        followed(&OLD, &[heading, "Something else entirely.\n\n", steps, tip]),
        ["m0", "+", "m2", "m3"]
    );
    assert_eq!(followed(&["a\n\n", "a\n\n"], &["a\n\n", "a\n\n", "a"]), ["m0", "m1", "+"]);
    // A text that was divided stays what its larger part was.
    assert_eq!(followed(&["one two three four\n\n"], &["one\n\n", "two three four\n\n"]), ["+", "m0"]);
    assert_eq!(followed(&[], &["a"]), ["+"]);
}

#[test]
fn marks_are_sound_or_made_anew() {
    let blocks = texts(&["a", "b"]);
    for (ids, sound) in [
        (&["a1", "b2"][..], true),
        (&["a", "a"], false),
        (&["a"], false),
        (&["", "b"], false),
        (&["A", "b"], false),
        (&["a", "12345678901234567"], false),
    ] {
        let marks: Vec<_> = ids.iter().map(|id| mark(id)).collect();
        assert_eq!(marks_fit(&blocks, &marks), sound, "{ids:?}");
        // Even if the chance is bad.
        let found = follow((&blocks, &marks), &blocks, &mut || "a".to_owned());
        assert!(marks_fit(&blocks, &found), "{found:?}");
    }
}

#[test]
fn the_fingerprint_is_of_what_is_said() {
    assert_eq!(fingerprint("a\n\n"), fingerprint("\na"));
    assert_ne!(fingerprint("a"), fingerprint("b"));
    assert_eq!(fingerprint("a").len(), 32);
}

proptest! {
    #[test]
    fn every_block_has_one_mark_of_its_own(
        old in prop::collection::vec("[ab ]{0,3}", 0..8),
        new in prop::collection::vec("[ab ]{0,3}", 0..8),
        ids in prop::collection::vec("[a-c]{0,2}", 0..8),
    ) {
        let marks: Vec<_> = ids.iter().map(|id| mark(id)).collect();
        let mut n = 0;
        let found = follow((&old, &marks), &new, &mut || { n += 1; format!("f{n}") });
        prop_assert!(marks_fit(&new, &found));
        if marks_fit(&old, &marks) {
            prop_assert_eq!(follow((&old, &marks), &old, &mut || "f".to_owned()), marks.clone());
            // Whatever stays word for word keeps a mark of the same words.
            for (mark, text) in found.iter().zip(&new) {
                if let Some(at) = marks.iter().position(|old| old.id == mark.id) {
                    let same = |block: &&String| block.trim() == text.trim();
                    let (before, after) = (old.iter().filter(same).count(), new.iter().filter(same).count());
                    prop_assert!(old[at].trim() == text.trim() || before < after);
                }
            }
        }
    }

    #[test]
    fn moved_blocks_are_the_same_blocks(order in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let old: Vec<_> = (0..12).map(|n| format!("Block number {n}\n\n")).collect();
        let marks: Vec<_> = (0..12).map(|n| mark(&format!("m{n}"))).collect();
        let new: Vec<_> = order.iter().map(|n| old[*n].clone()).collect();
        let found = follow((&old, &marks), &new, &mut || "no".to_owned());
        let expected: Vec<_> = order.iter().map(|n| marks[*n].clone()).collect();
        prop_assert_eq!(found, expected);
    }
}
