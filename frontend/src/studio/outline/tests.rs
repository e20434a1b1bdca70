//! The outline as it is read, and as it is moved by buttons.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::api::studio::draft::{Draft, LessonInfo, TextInfo};
use shared::course::outline::{Outline, OutlineTexts};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::act::Act;
use super::board::{Board, BoardProps};
use super::op::Op;
use super::op::tests::outline;
use super::said::said;
use crate::components::icon::IconName;
use crate::components::tests::render;
use crate::studio::of::Of;
use crate::studio::places;
use crate::studio::tests::{at, whole};
use crate::t;

fn info(title: &str, langs: &[Lang]) -> LessonInfo {
    let text = |_: &Lang| TextInfo {
        title: title.into(),
        revision: 1,
        changed_at: 42,
        changed_by: Some("tina".into()),
        missing: 0,
        outdated: 0,
    };
    LessonInfo { texts: langs.iter().map(|lang| (*lang, text(lang))).collect() }
}

pub(super) fn draft(mut outline: Outline) -> Draft {
    outline.texts.insert(Lang::En, OutlineTexts::default());
    Draft {
        id: Uuid::from_u128(2),
        organisation_name: "Stadtbibliothek".into(),
        course: "kurs".into(),
        original: Lang::De,
        outline,
        revision: 1,
        outline_changed_by: None,
        lessons: BTreeMap::from([
            ("a".to_owned(), info("Anfang & Ende", &[Lang::De, Lang::En])),
            ("b".to_owned(), info("", &[Lang::De])),
        ]),
        changed_at: 0,
        published_at: None,
        newer: false,
        archived_at: None,
        review: None,
    }
}

fn board(lang: Lang, outline: Outline) -> String {
    board_of(lang, draft(outline))
}

fn board_of(lang: Lang, draft: Draft) -> String {
    let html = render::<Board>(move || {
        let draft = Rc::new(draft);
        let of = Of { at: at(lang), draft: draft.id };
        BoardProps { of, outline: draft.outline.clone(), draft, act: Callback::noop() }
    });
    whole(&html);
    html
}

#[test]
fn lessons_say_what_there_is_of_them() {
    for lang in Lang::ALL {
        let html = board(lang, outline(&[("m", "ab"), ("n", "")]));
        for words in [
            "Anfang &amp; Ende".to_owned(),
            t!(lang, "studio-untitled-lesson"),
            "<span>Deutsch<".to_owned(),
            t!(lang, "translate-chip-done", language = "English"),
            t!(lang, "studio-language-missing", language = "English"),
            t!(lang, "studio-changed-by", name = "tina", when = "42"),
            t!(lang, "studio-module-empty"),
            format!("id=\"{}\"", places::module("n")),
            format!("id=\"{}\"", places::lesson("a")),
        ] {
            assert!(html.contains(&words), "{words} in {html}");
        }
        assert!(html.contains("/lessons/a/de\"") && html.contains("/lessons/b/en/translate\""), "{html}");
    }
}

#[test]
fn what_a_new_course_begins_with_is_to_be_named() {
    for lang in Lang::ALL {
        let words = t!(lang, "studio-outline-names", more = t!(lang, "studio-more"));
        let told = |modules: &[(&str, &str)], published_at| {
            let draft = Draft { published_at, ..draft(outline(modules)) };
            board_of(lang, draft).contains(&words)
        };
        assert!(told(&[("m", "a")], None));
        assert!(!told(&[("m", "a")], Some(1)) && !told(&[("m", "ab")], None));
        assert!(!told(&[("m", "a"), ("n", "")], None));
    }
}

#[test]
fn only_what_is_done_has_a_check_mark() {
    let html = board(Lang::De, outline(&[("m", "ab"), ("n", "")]));
    let chips: Vec<&str> = html.split("<a data-state=\"").skip(1).collect();
    let chip = |words: &str| *chips.iter().find(|chip| chip.contains(words)).unwrap();
    let check = IconName::Check.path();
    assert!(!chip("<span>Deutsch<").contains(check), "{html}");
    assert!(chip(&t!(Lang::De, "translate-chip-done", language = "English")).contains(check), "{html}");
}

#[test]
fn translations_say_what_they_lack() {
    for (missing, outdated, words) in [(3, 1, "English: 3 Bausteine fehlen"), (0, 2, "English: 2 zu prüfen")]
    {
        let html = render::<Board>(move || {
            let mut draft = draft(outline(&[("m", "ab"), ("n", "")]));
            let english = draft.lessons.get_mut("a").and_then(|info| info.texts.get_mut(&Lang::En));
            let english = english.expect("it is there");
            (english.missing, english.outdated) = (missing, outdated);
            let of = Of { at: at(Lang::De), draft: draft.id };
            BoardProps { of, outline: draft.outline.clone(), draft: Rc::new(draft), act: Callback::noop() }
        });
        whole(&html);
        assert!(html.contains(words), "{words} in {html}");
    }
}

#[test]
fn what_stands_first_goes_down_alone_and_what_stands_last_up() {
    let html = board(Lang::De, outline(&[("m", "ab"), ("n", "")]));
    let button = |id: &str| {
        let at = html.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id} in {html}"));
        let tag = html[at..].split('>').next().unwrap_or_default();
        !tag.contains(" disabled")
    };
    assert!(!button("up-a") && button("down-a") && button("up-b") && !button("down-b"));
    assert!(!button("module-up-m") && button("module-down-m") && !button("module-down-n"));
}

#[test]
fn a_course_without_modules_asks_for_its_first_lesson() {
    let html = board(Lang::De, outline(&[]));
    assert!(html.contains("Wie soll die erste heißen?") && html.matches("<form").count() == 1, "{html}");
}

#[test]
fn a_move_says_where_the_lesson_stands_now() {
    let draft = draft(outline(&[("m", "a"), ("n", "b")]));
    let op = Op::MoveLesson { lesson: "a".into(), module: "n".into(), at: 1 };
    let (after, _) = op.on(&draft.outline).expect("it can be moved");
    let words = said(Lang::De, &Act::Arrange(op), &draft, &after);
    assert_eq!(words, "„Anfang & Ende“ steht jetzt an Stelle 2 von 2 in „Modul n“.");
    let op = Op::MoveModule { module: "n".into(), at: 0 };
    let (after, _) = op.on(&draft.outline).expect("it can be moved");
    assert_eq!(said(Lang::De, &Act::Arrange(op), &draft, &after), "„Modul n“ ist jetzt Modul 1 von 2.");
}
