//! Originals and their translations.

use proptest::prelude::*;

use super::super::translation::{
    Progress, Row, Standing, begin, begin_all, copied, findings, matched, paired, progress, rows, standing,
};
use super::super::{Marked, cut, fingerprint, marks_fit};
use crate::course::mark::Mark;

const KINDS: [&str; 5] = [
    "Running text.\n\n",
    "## A heading\n\n",
    "1. One\n2. Two\n\n",
    "> [!TIP]\n> A tip.\n\n",
    "```gift\n::a:: b {=c ~d}\n```\n\n",
];

fn marked(blocks: &[(&str, &str)]) -> Marked {
    let blocks = blocks.iter().map(|(id, text)| (Mark { id: (*id).into(), seen: None }, (*text).into()));
    Marked { head: "+++\ntitle = \"T\"\n+++\n\n".into(), blocks: blocks.collect() }
}

fn ids(of: &Marked) -> Vec<&str> {
    of.blocks.iter().map(|(mark, _)| mark.id.as_str()).collect()
}

/// Whether it is the same after it was written into a file and read again.
fn lasts(of: &Marked) -> bool {
    let blocks: Vec<String> = of.blocks.iter().map(|(_, text)| text.clone()).collect();
    let marks: Vec<Mark> = of.blocks.iter().map(|(mark, _)| mark.clone()).collect();
    let again = cut(&format!("{}{}", of.head, blocks.concat()));
    again.head == of.head && again.blocks == blocks && marks_fit(&blocks, &marks)
}

fn mark(seen: Option<&str>) -> Mark {
    Mark { id: "a".into(), seen: seen.map(str::to_owned) }
}

#[test]
fn a_translation_fits_until_the_original_is_changed() {
    assert_eq!(standing("1", None), Standing::Missing);
    assert_eq!(standing("1", Some(&mark(None))), Standing::Begun);
    assert_eq!(standing("1", Some(&mark(Some("1")))), Standing::Fits);
    assert_eq!(standing("2", Some(&mark(Some("1")))), Standing::Outdated);
    let marks = [mark(Some("1")), Mark { id: "b".into(), seen: Some("old".into()) }];
    let found = progress([("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")], &marks);
    assert_eq!(found, Progress { all: 4, missing: 2, outdated: 1 });
    assert_eq!(found.done(), 1);
}

#[test]
fn what_is_still_the_original_must_be_translated_or_confirmed() {
    let original = marked(&[
        ("a", "## Phishing\n\n"),
        ("b", "Das ist\nDeutsch.\n\n"),
        ("c", "![](media/a.svg)\n\n"),
        ("d", "![Ein Brief](media/a.svg)\n\n"),
        ("e", "2026\n\n```\nlet x = 1;\n```\n\n"),
        ("f", "```gift\n::q:: Ist es wahr? { TRUE #Nein. #Ja. }\n```\n"),
    ]);
    let told = |translation: &Marked| -> Vec<(String, u32, bool)> {
        let found = findings(&original, translation, "en/a.md");
        found.into_iter().map(|finding| (finding.code, finding.line, finding.must)).collect()
    };
    let untranslated = |line| ("translation-untranslated".to_owned(), line, true);
    let begun = ("translation-begun".to_owned(), 1, false);
    let mut translation = begin_all(&original, &marked(&[]));
    // Pictures without words, numbers and code are the same in every language; somebody looks at them all the same.
    let all = [untranslated(5), untranslated(7), untranslated(12), untranslated(20), begun.clone()];
    assert_eq!(told(&translation), all);
    // A name may be right as it is, once somebody has said so.
    translation.blocks[0].0.seen = Some(fingerprint("## Phishing"));
    // Whoever writes something else has translated it, whether it was confirmed or not.
    translation.blocks[1].1 = "This is\nEnglish.\n\n".into();
    assert_eq!(told(&translation), [untranslated(12), untranslated(20), begun.clone()]);
    for ((mark, _), (_, text)) in translation.blocks.iter_mut().zip(&original.blocks) {
        mark.seen = Some(fingerprint(text));
    }
    assert_eq!(told(&translation), []);
    // What was confirmed of something else is not confirmed any more.
    translation.blocks[0].0.seen = Some(fingerprint("## Angeln"));
    assert_eq!(told(&translation), [untranslated(5)]);
    // What was confirmed, and may say something else by now, is another thing than what was only begun.
    translation.blocks[1].0.seen = Some(fingerprint("Das war\nDeutsch."));
    translation.blocks[5].0.seen = None;
    translation.blocks[5].1 = "```gift\n::q:: Is it true? { TRUE #No. #Yes. }\n```\n".into();
    let outdated = ("translation-outdated".to_owned(), 1, false);
    assert_eq!(told(&translation), [untranslated(5), begun, outdated]);
}

#[test]
fn what_was_pasted_from_the_original_is_no_translation_either() {
    let original = marked(&[("a", "## Phishing\n\n"), ("b", "Das ist Deutsch.\n\n"), ("c", "2026\n\n")]);
    let told = |translation: &Marked| -> Vec<(String, u32)> {
        let found = findings(&original, translation, "en/a.md");
        found.into_iter().map(|finding| (finding.code, finding.line)).collect()
    };
    let said = |code: &str, line| (format!("translation-{code}"), line);
    // Nothing pairs them: they were pasted, and have ids of their own.
    let mut pasted = marked(&[("x", "## Phishing\n\n"), ("y", "Das ist Deutsch.\n\n"), ("z", "2026\n\n")]);
    assert_eq!(told(&pasted), [said("untranslated", 5), said("untranslated", 7), said("missing", 1)]);
    // Each is taken for the translation of what it copies, and can be confirmed then; what has no words copies nothing.
    assert_eq!(copied(&original, &pasted, "y"), Some("b"));
    let one = paired(&pasted, "y", "b").expect("a block");
    assert_eq!(one.blocks[1].0, Mark { id: "b".into(), seen: None });
    assert_eq!(told(&one), [said("untranslated", 7), said("untranslated", 5), said("missing", 1)]);
    for (of, id) in [(&one, "y"), (&one, "b"), (&pasted, "z"), (&pasted, "q")] {
        assert_eq!(copied(&original, of, id), None, "{id}");
    }
    pasted.blocks[1].1 = "This is English.\n\n".into();
    assert_eq!(told(&pasted), [said("untranslated", 5), said("missing", 1)]);
    // Two headings may be the same word: what is translated is not missed, so nothing is taken for its copy.
    let heading = (Mark { id: "a".into(), seen: Some(fingerprint("## Phishing")) }, "## Phishing\n\n".into());
    pasted.blocks.push(heading);
    assert_eq!(told(&pasted), [said("missing", 1)]);
}

#[test]
fn rows_stand_in_the_originals_order() {
    let original = marked(&[("a", "Eins.\n\n"), ("b", "## Zwei\n\n"), ("c", "Drei.\n\n")]);
    let mut translation =
        marked(&[("x", "## Own\n\n"), ("c", "Three.\n\n"), ("y", "> [!TIP]\n> Own.\n\n"), ("a", "One.\n\n")]);
    translation.blocks[1].0.seen = Some(fingerprint("Drei.\n"));
    translation.blocks[3].0.seen = Some("old".into());
    let pair = |id, original, translation, standing| Row::Pair { id, original, translation, standing };
    assert_eq!(
        rows(&original, &translation),
        [
            Row::Own { id: "x", text: "## Own\n\n" },
            pair("a", "Eins.\n\n", Some("One.\n\n"), Standing::Outdated),
            pair("b", "## Zwei\n\n", None, Standing::Missing),
            pair("c", "Drei.\n\n", Some("Three.\n\n"), Standing::Fits),
            Row::Own { id: "y", text: "> [!TIP]\n> Own.\n\n" },
        ]
    );
}

#[test]
fn two_texts_never_become_one() {
    let original = marked(&[("a", "Eins.\n\n"), ("b", "## Zwei\n\n"), ("c", "Drei.\n\n")]);
    let first = begin(&original, &marked(&[]), "c").expect("begun");
    assert_eq!(ids(&first), ["c"]);
    let both = begin(&original, &first, "a").expect("begun");
    assert_eq!(ids(&both), ["a", "b", "c"], "the heading between them came with it");
    assert!(lasts(&both));
    assert_eq!(begin(&original, &both, "b"), None);
    assert_eq!(begin(&original, &both, "z"), None);
    // The same with a file that ends without an empty line.
    let short = marked(&[("a", "One.")]);
    let longer = begin(&original, &short, "c").expect("begun");
    assert_eq!(ids(&longer), ["a", "b", "c"]);
    assert!(lasts(&longer));
}

#[test]
fn a_translation_in_another_order_keeps_its_blocks_apart() {
    let original = marked(&[("a", "Eins.\n\n"), ("b", "## Zwei\n\n"), ("c", "Drei.\n\n")]);
    let turned = marked(&[("b", "## Two\n\n"), ("a", "One.\n\n")]);
    let next = begin(&original, &turned, "c").expect("begun");
    assert!(lasts(&next), "{next:?}");
    assert_eq!(ids(&next), ["c", "b", "a"]);
}

#[test]
fn blocks_of_the_same_kinds_are_matched_in_their_order() {
    let original = marked(&[("a", "Eins.\n\n"), ("b", "## Zwei\n\n")]);
    let fresh = marked(&[("x", "One.\n\n"), ("y", "## Two\n\n")]);
    assert_eq!(ids(&matched(&original, &fresh).expect("they match")), ["a", "b"]);
    let half = marked(&[("a", "One.\n\n"), ("y", "## Two\n\n")]);
    assert_eq!(ids(&matched(&original, &half).expect("they match")), ["a", "b"]);
    assert_eq!(matched(&original, &marked(&[("y", "## Two\n\n"), ("x", "One.\n\n")])), None);
    assert_eq!(matched(&original, &marked(&[("x", "One.\n\n")])), None);
    assert_eq!(matched(&original, &original), None, "nothing is open");
}

/// Blocks of which none run together.
fn any_original() -> impl Strategy<Value = Marked> {
    prop::collection::vec(prop::sample::select(&KINDS[..]), 1..8).prop_map(|mut kinds| {
        kinds.dedup_by(|one, other| one == other && cut(&format!("{other}{one}")).blocks.len() < 2);
        let blocks = kinds
            .into_iter()
            .enumerate()
            .map(|(at, text)| (Mark { id: format!("m{at}"), seen: None }, text.to_owned()));
        Marked { head: "+++\ntitle = \"T\"\n+++\n\n".into(), blocks: blocks.collect() }
    })
}

proptest! {
    #[test]
    fn in_whatever_order_blocks_are_begun_all_stay_what_they_are(
        original in any_original(),
        order in prop::collection::vec(0_usize..8, 0..16),
    ) {
        let mut translation = Marked { head: original.head.clone(), blocks: vec![] };
        for at in order {
            let id = format!("m{at}");
            if let Some(next) = begin(&original, &translation, &id) {
                prop_assert!(ids(&next).contains(&id.as_str()));
                translation = next;
            }
            prop_assert!(lasts(&translation), "{translation:?}");
        }
        // In the original's order.
        let all = ids(&original);
        let places: Vec<_> = ids(&translation).iter().map(|id| all.iter().position(|one| one == id)).collect();
        prop_assert!(places.is_sorted());
        let whole = begin_all(&original, &translation);
        prop_assert_eq!(ids(&whole), all);
        prop_assert!(lasts(&whole));
    }
}
