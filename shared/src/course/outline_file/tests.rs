use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

use super::super::outline::{Outline, OutlineModule, OutlineTexts};
use super::super::package::CoursePackage;
use super::super::{Level, Topic};
use super::{lay_aside, read, take_back, write};
use crate::lang::Lang;

/// As somebody writes it by hand.
const BY_HAND: &str = r##"# Our first course. Ask Kim before you publish it.
topic = "safety" # not everyday
level = "basic"
competences = ["4.2", "1.2"]
outcomes = [
  "LO4.2.01", # sharing personal data
  "LO4.2.05", # manipulative methods
]
editor = "Kim"

[title]
de = "Betrug erkennen"
en = "Spot fraud"   # or: Scams

# One sentence!
[summary]
de = "Kurz."
en = "Short."

[goals]
de = ["eins", "zwei"]
en = ["one", "two"]

# Begin here
[[modules]]
id = "messages"
title = { de = "Nachrichten", en = "Messages" }
lessons = ["email"]

# Then this
[[modules]]
id = "shops"
lessons = ["shop", "pay"]
[modules.title]
de = "Läden"
en = "Shops"

[extra]
what = 1
"##;

fn by_hand() -> Outline {
    read(BY_HAND)
}

#[test]
fn what_is_the_same_stays_byte_by_byte() {
    assert_eq!(write(BY_HAND, &by_hand()), BY_HAND);
}

#[test]
fn comments_and_unknown_keys_stay() {
    let mut outline = by_hand();
    outline.level = Level::Advanced;
    outline.topic = Topic::Everyday;
    outline.outcomes.push("LO4.2.06".to_owned());
    outline.modules.reverse();
    let (de, en) = (Lang::De, Lang::En);
    outline.texts.get_mut(&en).unwrap().title = "Spot scams".to_owned();
    outline.texts.get_mut(&de).unwrap().audience = "Alle".to_owned();
    outline
        .texts
        .insert(Lang::DeLeicht, OutlineTexts { title: "Betrug".to_owned(), ..OutlineTexts::default() });
    let written = write(BY_HAND, &outline);
    for kept in [
        "# Our first course. Ask Kim",
        "\"everyday\" # not everyday",
        "# sharing personal data",
        "# manipulative methods",
        "editor = \"Kim\"",
        "en = \"Spot scams\"   # or: Scams",
        "# One sentence!",
        "# Begin here\n[[modules]]\nid = \"messages\"",
        "# Then this\n[[modules]]\nid = \"shops\"",
        "[extra]\nwhat = 1",
    ] {
        assert!(written.contains(kept), "{kept} is lost:\n{written}");
    }
    assert_eq!(read(&written), outline, "{written}");
    let at = |what: &str| written.find(what).unwrap();
    assert!(at("id = \"shops\"") < at("id = \"messages\""), "{written}");
    assert!(at("[title]") < at("[audience]") && at("[audience]") < at("[[modules]]"), "{written}");
}

#[test]
fn a_language_that_is_taken_out_is_gone_everywhere() {
    let mut outline = by_hand();
    outline.texts.remove(&Lang::En);
    for module in &mut outline.modules {
        module.title.remove(&Lang::En);
    }
    let written = write(BY_HAND, &outline);
    assert!(!written.contains("en = "), "{written}");
    assert_eq!(read(&written), outline);
}

#[test]
fn a_language_comes_back_with_what_it_said() {
    let whole = by_hand();
    let without = |lang: Lang, mut outline: Outline| {
        outline.texts.remove(&lang);
        for module in &mut outline.modules {
            module.title.remove(&lang);
        }
        outline
    };
    let alone = without(Lang::En, whole.clone());
    let aside = write(&lay_aside(BY_HAND, Lang::En, &whole), &alone);
    assert_eq!(read(&aside), alone, "{aside}");
    let mut wanted = alone.clone();
    wanted.texts.insert(Lang::En, OutlineTexts::default());
    // Modules come and go meanwhile.
    wanted.modules.reverse();
    let aside = write(&aside, &wanted);
    let mut back = wanted.clone();
    let text = take_back(&aside, Lang::En, &mut back);
    let mut turned = whole.clone();
    turned.modules.reverse();
    assert_eq!(back, turned, "{aside}");
    let written = write(&text, &back);
    assert!(read(&written) == back && !written.contains("aside"), "{written}");
    // What somebody has typed by then stays.
    wanted.texts.get_mut(&Lang::En).unwrap().title = "Another".to_owned();
    take_back(&aside, Lang::En, &mut wanted);
    assert_eq!(
        (wanted.texts[&Lang::En].title.as_str(), wanted.texts[&Lang::En].summary.as_str()),
        ("Another", "Short.")
    );
    // What stands in the way gives way.
    for odd in ["aside = 1\n", "[[aside]]\nen = 1\n"] {
        let mut wanted = alone.clone();
        take_back(&lay_aside(odd, Lang::En, &whole), Lang::En, &mut wanted);
        assert_eq!(wanted, whole, "{odd}");
    }
    // Nothing was laid aside.
    let mut same = whole.clone();
    assert_eq!(take_back(BY_HAND, Lang::De, &mut same), BY_HAND);
    assert_eq!(same, whole);
}

#[test]
fn what_was_laid_aside_is_no_part_of_the_course() {
    let (by_hand, lesson) = (
        by_hand(),
        "+++\ntitle = \"a\"\npurpose = \"b\"\nminutes = 5\ncompetences = [\"4.2\"]\n+++\n\nText.\n",
    );
    let mut outline = by_hand.clone();
    outline.texts.remove(&Lang::En);
    for module in &mut outline.modules {
        module.title.remove(&Lang::En);
    }
    let manifest = write(&lay_aside("", Lang::En, &by_hand), &outline);
    let mut files: BTreeMap<String, Vec<u8>> = [("course.toml".to_owned(), manifest.into_bytes())].into();
    for lang in [Lang::De, Lang::En] {
        for id in outline.lesson_ids() {
            files.insert(format!("{}/{id}.md", lang.code()), lesson.into());
        }
    }
    let package = CoursePackage::examine("fraud", &files, None);
    assert_eq!(package.course.unwrap().languages().collect::<Vec<_>>(), [Lang::De]);
    let about: Vec<_> = package.findings.iter().filter(|finding| finding.code == "file-unused").collect();
    assert!(about.is_empty(), "its lessons are no rubbish: {about:?}");
}

#[test]
fn what_is_missing_or_odd_is_empty() {
    let outline =
        read("topic = 1\ntitle = { de = \"a\", xx = \"b\" }\ngoals = 2\nmodules = [{ id = \"m\" }, 3]");
    assert_eq!((outline.topic, outline.level), (Topic::Everyday, Level::Basic));
    assert_eq!(outline.texts.keys().collect::<Vec<_>>(), [&Lang::De]);
    assert_eq!(outline.modules.iter().map(|module| module.id.as_str()).collect::<Vec<_>>(), ["m"]);
    // A file that is no TOML says nothing, and is written anew.
    assert_eq!(read("topic = "), read(""));
    assert_eq!(read(&write("topic = ", &outline)), outline);
}

#[test]
fn modules_in_one_line_are_read_and_written() {
    let text = "modules = [{ id = \"a\", title = { de = \"A\" }, lessons = [\"x\"] }]\n";
    let mut outline = read(text);
    assert_eq!(outline.modules[0].lessons, ["x"]);
    outline.modules[0].lessons.push("y".to_owned());
    assert_eq!(read(&write(text, &outline)), outline);
}

#[test]
fn a_course_is_read_from_what_is_written() {
    let mut outline = by_hand();
    outline.texts.get_mut(&Lang::De).unwrap().audience = "Alle, die Nachrichten bekommen".to_owned();
    let lesson = "+++\ntitle = \"a\"\npurpose = \"b\"\nminutes = 5\ncompetences = [\"4.2\"]\n+++\n\nText.\n";
    let mut files: BTreeMap<String, Vec<u8>> =
        [("course.toml".to_owned(), write("", &outline).into_bytes())].into();
    for lang in outline.languages() {
        for id in outline.lesson_ids() {
            files.insert(format!("{}/{id}.md", lang.code()), lesson.into());
        }
    }
    let course = CoursePackage::read("fraud", &files).unwrap();
    assert_eq!(course.lesson_ids().collect::<Vec<_>>(), outline.lesson_ids().collect::<Vec<_>>());
    for (lang, texts) in &outline.texts {
        let read = &course.texts[lang];
        let said = (&read.title, &read.summary, &read.audience, &read.goals, &read.keywords);
        assert_eq!(said, (&texts.title, &texts.summary, &texts.audience, &texts.goals, &texts.keywords));
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zäß ]{0,12}",
        "\\PC{0,20}",
        Just("\"\"\" \\ # ' \u{7f}".to_owned()),
        Just("a\nb\tc".to_owned())
    ]
}

fn texts() -> impl Strategy<Value = OutlineTexts> {
    (text(), text(), text(), vec(text(), 0..4), vec(text(), 0..3)).prop_map(
        |(title, summary, audience, goals, keywords)| OutlineTexts {
            title,
            summary,
            audience,
            goals,
            keywords,
        },
    )
}

fn lang() -> impl Strategy<Value = Lang> {
    select(Lang::ALL.to_vec())
}

fn outline() -> impl Strategy<Value = Outline> {
    let module = |(id, title, lessons)| OutlineModule { id, title, lessons };
    let modules = vec(
        (
            select(vec!["messages", "shops", "b", "c"]),
            btree_map(lang(), text(), 0..3),
            vec("[a-z]{1,4}", 0..4),
        )
            .prop_map(move |(id, title, lessons)| module((id.to_owned(), title, lessons))),
        0..5,
    );
    (
        select(Topic::ALL.to_vec()),
        select(Level::ALL.to_vec()),
        vec("[1-5]\\.[1-6]", 0..4),
        vec(text(), 0..3),
        btree_map(lang(), texts(), 0..3),
        modules,
    )
        .prop_map(|(topic, level, competences, outcomes, texts, modules)| Outline {
            topic,
            level,
            competences,
            outcomes,
            texts,
            modules,
        })
}

proptest! {
    #[test]
    fn every_outline_is_read_as_it_was_written(first in outline(), second in outline()) {
        let written = write("", &first);
        prop_assert_eq!(&read(&written), &first, "{}", written);
        let again = write(&written, &second);
        prop_assert_eq!(&read(&again), &second, "{}", again);
        prop_assert_eq!(&write(&again, &second), &again);
        let by_hand = write(BY_HAND, &second);
        prop_assert_eq!(&read(&by_hand), &second, "{}", by_hand);
        prop_assert!(by_hand.contains("editor = \"Kim\""));
    }
}
