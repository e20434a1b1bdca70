//! The pages as they are read, with every state of what would arrive.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::studio::draft::{Draft, LessonInfo, TextInfo};
use shared::api::studio::import::{
    ImportItem, ImportKind, ImportNote, ImportPreview, ImportState, NoteCode, Thing,
};
use shared::course::outline::{Outline, OutlineModule, OutlineTexts};
use shared::course::{Level, Topic};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::bring::{What, possible, ranges};
use super::course::PageProps;
use super::draft::{Questions, QuestionsProps, downloads};
use super::preview::{preview, said};
use crate::components::tests::render;
use crate::studio::of::Of;
use crate::studio::tests::{at, whole};
use crate::t;

fn item(key: u32, state: ImportState, notes: Vec<ImportNote>) -> ImportItem {
    ImportItem { key, line: key + 3, thing: Thing::Gaps, title: format!("Frage <{key}>"), state, notes }
}

fn note(code: NoteCode, value: &str, line: u32) -> ImportNote {
    ImportNote { code, value: value.into(), line }
}

#[derive(Clone, PartialEq, Properties)]
struct PieceProps {
    piece: Html,
}

#[component]
fn Piece(props: &PieceProps) -> Html {
    props.piece.clone()
}

#[test]
fn what_is_refused_cannot_be_ticked_and_says_why() {
    let items = vec![
        item(0, ImportState::Ready, vec![]),
        item(1, ImportState::Refused, vec![note(NoteCode::Essay, "", 4)]),
        item(2, ImportState::Warning, vec![note(NoteCode::Picture, "schloss.png", 9)]),
    ];
    let found = ImportPreview { kind: ImportKind::Gift, fingerprint: "f".into(), items };
    for lang in Lang::ALL {
        let found = found.clone();
        let html = render::<Piece>(move || PieceProps {
            piece: preview(lang, "x", "a.gift", &found, &[0].into(), &Callback::noop()),
        });
        whole(&html);
        assert_eq!(html.matches("type=\"checkbox\"").count(), 2, "{html}");
        assert_eq!(html.matches(" checked").count(), 1, "{html}");
        for words in [
            t!(lang, "import-some", file = "a.gift", n = 2, refused = 1),
            t!(lang, "import-note-essay"),
            "schloss.png".to_owned(),
            t!(lang, "import-line", n = 9),
            "Frage &lt;1&gt;".to_owned(),
        ] {
            assert!(html.contains(&words), "{words} in {html}");
        }
    }
}

#[test]
fn every_note_is_a_sentence() {
    for lang in Lang::ALL {
        for code in NoteCode::ALL {
            for value in ["", "etwas"] {
                let sentence = said(lang, &item(0, ImportState::Ready, vec![]), &note(*code, value, 0));
                assert!(sentence.len() > 10 && !sentence.contains(['{', '}']), "{lang} {code:?}: {sentence}");
                assert!(!sentence.ends_with("„“"), "{lang} {code:?}: {sentence}");
            }
        }
    }
}

#[test]
fn ticks_travel_as_ranges() {
    assert_eq!(ranges(&[0, 1, 2, 5, 7, 8].into()), "0-2,5,7-8");
    assert_eq!(ranges(&[].into()), "");
    let items = [item(0, ImportState::Refused, vec![]), item(1, ImportState::Warning, vec![])];
    assert_eq!(possible(&items), [1].into());
}

#[test]
fn a_bank_is_known_by_how_it_begins() {
    assert_eq!(What::Questions.kind("\u{feff}\n<?xml version"), ImportKind::MoodleXml);
    assert_eq!(What::Questions.kind("::a:: b {T}"), ImportKind::Gift);
    assert_eq!(What::Lesson.kind("<b>"), ImportKind::Text);
    assert_eq!(What::Course.kind("PK"), ImportKind::Package);
}

#[test]
fn what_cannot_be_read_is_not_sent() {
    for lang in Lang::ALL {
        for (what, good, bad) in [
            (What::Questions, ["bank.XML", "fragen.gift", "fragen"], ["brief.docx", "bild.png", "kurs.zip"]),
            (What::Lesson, ["brief.docx", "notiz.md", "notiz.txt"], ["alt.doc", "brief.pdf", "fragen.gift"]),
            (What::Course, ["kurs.zip", "kurs.ZIP", "kurs"], ["brief.docx", "kurs.rar", "course.toml"]),
        ] {
            for name in good {
                assert_eq!(what.refusal(lang, name), None, "{name}");
            }
            for name in bad {
                let why = what.refusal(lang, name);
                assert!(why.is_some_and(|why| why.ends_with('.') && !why.starts_with("import-")), "{name}");
            }
        }
        // Whoever has an old Word is told what to do with it.
        assert!(What::Lesson.refusal(lang, "alt.DOC").is_some_and(|why| why.contains(".docx")));
    }
}

fn draft() -> Draft {
    let text = TextInfo {
        title: "E-Mail".into(),
        revision: 1,
        changed_at: 1,
        changed_by: None,
        missing: 0,
        outdated: 0,
    };
    let texts = BTreeMap::from([(Lang::De, text.clone()), (Lang::En, text)]);
    Draft {
        id: Uuid::from_u128(2),
        organisation_name: "Bücherei".into(),
        course: "fraud".into(),
        original: Lang::De,
        outline: Outline {
            topic: Topic::Safety,
            level: Level::Basic,
            competences: vec![],
            outcomes: vec![],
            texts: BTreeMap::from([(Lang::De, OutlineTexts::default()), (Lang::En, OutlineTexts::default())]),
            modules: vec![OutlineModule {
                id: "m".into(),
                title: BTreeMap::new(),
                lessons: vec!["email".into()],
            }],
        },
        revision: 1,
        outline_changed_by: None,
        lessons: BTreeMap::from([("email".to_owned(), LessonInfo { texts })]),
        changed_at: 1,
        published_at: None,
        newer: false,
        archived_at: None,
        review: None,
    }
}

#[test]
fn questions_find_their_lesson_and_files_their_way_home() {
    for lang in Lang::ALL {
        let of = Of { at: at(lang), draft: Uuid::from_u128(2) };
        let here = of.clone();
        let html = render::<Questions>(move || QuestionsProps { of: here, draft: Rc::new(draft()) });
        whole(&html);
        assert!(html.contains("email/de") && html.contains("email/en"), "{html}");
        let html = render::<Piece>(move || PieceProps { piece: downloads(&of, &draft()) });
        whole(&html);
        assert!(html.contains("/package.zip\"") && html.contains("/questions.gift?lang=en\""), "{html}");
    }
}

#[test]
fn the_page_for_courses_stands() {
    for lang in Lang::ALL {
        let html = render::<super::CoursePage>(move || PageProps { at: at(lang) });
        whole(&html);
        assert!(html.contains("accept=\".zip\""), "{html}");
    }
}
