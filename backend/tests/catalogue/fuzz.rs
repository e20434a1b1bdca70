//! Whatever stands in a content folder: the readers say what is wrong, and never panic.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use frontend::boot::Boot;
use lernwolf::catalogue::folder::Files;
use lernwolf::catalogue::{import, views};
use lernwolf::clock::Clock;
use proptest::prelude::*;
use shared::course::whole::Course;
use shared::grading::{correct_answer, grade};
use shared::lang::Lang;

use crate::pages::tags;
use crate::util::{CONTENT, Content, TestApp, on_both};

/// The smallest of our courses and the pages: small enough to be read a few hundred times.
static FILES: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let all = Files::from_dir(Path::new(CONTENT)).unwrap().0;
    all.into_iter()
        .filter(|(path, _)| path.starts_with("courses/fraud/") || path.starts_with("pages/en/"))
        .collect()
});

/// Where a file is spoilt, in parts of a million, so that it fits any file.
type Place = u32;

#[derive(Clone, Debug)]
enum Change {
    Cut(Place),
    Drop(Place, usize),
    Flip(Place, u8),
    Insert(Place, &'static str),
    SwapLines(Place, Place),
    Repeat(Place, usize),
    Delete,
    Rename(&'static str),
}

const INSERTS: &[&str] = &[
    "{",
    "}",
    "{}",
    "::",
    "=",
    "~%50%",
    "%",
    "->",
    "####",
    "\\",
    "\n",
    "+++\n",
    "```gift\n",
    "```\n",
    "```",
    "<script>",
    "<b",
    "&",
    "![",
    "](media/",
    "](javascript:x)",
    "> [!TIP]\n",
    "> ",
    "1. ",
    "# ",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "🦊",
    "e\u{301}",
    "\r\n",
    "[[modules]]\n",
    "[title]\n",
    "\"",
    "'''",
    "\"\"\"",
    "= 1e999\n",
    "9999999999999999999999",
    "{#",
    "{>",
    "1..2",
    "*",
    "|",
    "-1",
    "<svg>",
    "<!--",
    "<![CDATA[",
    "xlink:href=\"",
    "url(",
    " onload=\"",
];

fn change() -> impl Strategy<Value = Change> {
    let place = || 0_u32..1_000_000;
    prop_oneof![
        1 => place().prop_map(Change::Cut),
        3 => (place(), 1_usize..40).prop_map(|(at, n)| Change::Drop(at, n)),
        2 => (place(), any::<u8>()).prop_map(|(at, byte)| Change::Flip(at, byte)),
        6 => (place(), prop::sample::select(INSERTS)).prop_map(|(at, text)| Change::Insert(at, text)),
        2 => (place(), place()).prop_map(|(a, b)| Change::SwapLines(a, b)),
        1 => (place(), 2_usize..400).prop_map(|(at, n)| Change::Repeat(at, n)),
        1 => Just(Change::Delete),
        1 => prop::sample::select(&["../x.md", "de/Übung.md", "media/a b.svg", "de/x.md", "course.toml/x", ""][..]).prop_map(Change::Rename),
    ]
}

fn at(len: usize, place: Place) -> usize {
    len * place as usize / 1_000_000
}

fn spoil(files: &mut BTreeMap<String, Vec<u8>>, which: Place, change: &Change) {
    let Some(path) = files.keys().nth(at(files.len(), which)).cloned() else { return };
    let Some(mut bytes) = files.remove(&path) else { return };
    match *change {
        Change::Cut(place) => bytes.truncate(at(bytes.len(), place)),
        Change::Drop(place, n) => {
            let begin = at(bytes.len(), place);
            bytes.drain(begin..(begin + n).min(bytes.len()));
        }
        Change::Flip(place, byte) => {
            let place = at(bytes.len(), place);
            if let Some(there) = bytes.get_mut(place) {
                *there = byte;
            }
        }
        Change::Insert(place, text) => {
            let place = at(bytes.len() + 1, place);
            bytes.splice(place..place, text.bytes());
        }
        Change::SwapLines(a, b) => {
            let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
            if !lines.is_empty() {
                let (a, b) = (at(lines.len(), a), at(lines.len(), b));
                lines.swap(a, b);
            }
            bytes = lines.concat();
        }
        Change::Repeat(place, n) => {
            let begin = at(bytes.len(), place);
            let piece = bytes[begin..(begin + 9).min(bytes.len())].repeat(n);
            bytes.splice(begin..begin, piece);
        }
        Change::Delete => return,
        Change::Rename(name) => {
            files.insert(format!("courses/fraud/{name}"), bytes);
            return;
        }
    }
    files.insert(path, bytes);
}

/// What was let through can be kept, shown and answered.
fn is_sound(course: &Course) {
    let json = serde_json::to_string(course).unwrap();
    assert_eq!(serde_json::from_str::<Course>(&json).unwrap(), *course);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    for (lang, lessons) in &course.lessons {
        for (id, lesson) in lessons {
            for question in lesson.questions() {
                let right = grade(question, &correct_answer(question)).is_some_and(|graded| graded.right);
                assert!(right, "{question:?} cannot be answered");
            }
            let view = views::lesson(course, id, *lang).unwrap();
            let path = format!("/{lang}/courses/{}/{id}", course.id);
            let page = serde_json::to_string(&view).ok();
            let boot = Boot { url: path, page, wolf: String::new(), pictures: String::new(), texts: vec![] };
            let (_, html) = runtime.block_on(frontend::render(boot));
            for tag in tags(&html) {
                // What reads like markup may stand in a text, but is none.
                assert_ne!(tag.name, "script", "{html}");
                for (name, value) in &tag.attributes {
                    let runs = name.starts_with("on") || value.starts_with("javascript:");
                    assert!(!runs, "{name}={value}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn spoilt_files_are_found_or_harmless(changes in prop::collection::vec((0_u32..1_000_000, change()), 1..6)) {
        let mut files = FILES.clone();
        for (which, change) in &changes {
            spoil(&mut files, *which, change);
        }
        let (content, findings) = import::read(&Files(files));
        for finding in &findings {
            prop_assert!(!finding.fault.is_empty() && !finding.remedy.is_empty() && !finding.file.is_empty());
        }
        for (course, _) in &content.courses {
            is_sound(course);
        }
        prop_assert!(!content.courses.is_empty() || findings.iter().any(|finding| finding.must));
    }
}

#[test]
fn our_courses_are_sound() {
    let (content, findings) = import::read(&Files::from_dir(Path::new(CONTENT)).unwrap());
    let faults: Vec<String> =
        findings.iter().filter(|finding| finding.must).map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{faults:?}");
    for (course, _) in &content.courses {
        assert_eq!(course.languages().collect::<Vec<_>>(), Lang::ALL);
        is_sound(course);
    }
}

on_both!(what_is_spoilt_is_published_whole_or_not_at_all, async |app: TestApp| {
    use proptest::strategy::ValueTree;
    let good = Content::tea(&["de", "en"]);
    app.import(good.path()).await;
    let good = Files::from_dir(good.path()).unwrap().0;
    let mut runner = proptest::test_runner::TestRunner::default();
    for _ in 0..40 {
        let mut files = good.clone();
        let (which, change) = (0_u32..1_000_000, change()).new_tree(&mut runner).unwrap().current();
        spoil(&mut files, which, &change);
        let before = app.app.catalogue.now().revision.clone();
        let outcome = import::import(&app.app.db, &Files(files), app.clock.now()).await;
        app.app.catalogue.refresh(&app.app.db).await.unwrap();
        if outcome.is_err() {
            assert_eq!(app.app.catalogue.now().revision, before, "{change:?}");
        }
        let now = app.app.catalogue.now();
        for course in now.courses.values() {
            let course = Arc::clone(course);
            tokio::task::spawn_blocking(move || is_sound(&course)).await.unwrap();
        }
    }
});
