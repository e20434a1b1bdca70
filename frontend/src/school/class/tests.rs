//! The table and the list as they are read: headers, shapes, words and sentences in every language.

use std::rc::Rc;

use shared::api::school::live::{
    Cell, CellState, Given, HardQuestion, LiveClass, LiveLesson, LivePupil, Need, Reason,
};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::matrix::{Matrix, MatrixProps, legend, numbers};
use super::needs::{needs, presence};
use super::questions::hard;
use crate::components::tests::{check, render};
use crate::i18n::text;

fn lesson(course: &str, lesson: &str) -> LiveLesson {
    LiveLesson {
        course: course.into(),
        lesson: lesson.into(),
        course_title: format!("Kurs {course} <b>"),
        title: format!("Lektion {lesson}"),
        questions: 5,
    }
}

fn cell(state: CellState, right: u32, tries: u32) -> Cell {
    Cell { state, assigned: true, right, tries }
}

fn class() -> LiveClass {
    use CellState::{Done, NotBegun, Stuck, Working};
    let idle = Cell::default();
    LiveClass {
        lessons: vec![lesson("fraud", "link"), lesson("fraud", "call"), lesson("maps", "bus")],
        pupils: vec![
            LivePupil {
                account: Uuid::from_u128(1),
                name: "Mia & Co.".into(),
                locked: true,
                here: true,
                done: 1,
                assigned: 2,
                cells: vec![cell(Done, 5, 0), cell(Stuck, 1, 4), idle.clone()],
            },
            LivePupil {
                account: Uuid::from_u128(2),
                name: "Ömer".into(),
                locked: false,
                here: false,
                done: 0,
                assigned: 0,
                cells: vec![cell(Working, 2, 1), cell(NotBegun, 0, 0), cell(Stuck, 3, 0)],
            },
        ],
        needs: vec![
            need(1, Reason::Locked, None, 0, 0),
            need(1, Reason::TriedOften, Some(1), 4, 0),
            need(2, Reason::NoProgress, Some(2), 0, 9),
        ],
    }
}

fn need(account: u128, reason: Reason, lesson: Option<u32>, tries: u32, minutes: u32) -> Need {
    let name = if account == 1 { "Mia & Co." } else { "Ömer" };
    let question = (reason == Reason::TriedOften).then(|| "Wer ruft <da> an?".to_owned());
    Need { account: Uuid::from_u128(account), name: name.into(), reason, lesson, question, tries, minutes }
}

/// What every piece keeps, and that no key stands there as it is.
fn whole(html: &str) {
    check(html);
    assert!(!html.contains(">class-") && !html.contains("\"class-cell") && !html.contains("{ $"), "{html}");
}

#[test]
fn the_table_has_headers_on_both_sides() {
    for lang in Lang::ALL {
        let html = render::<Matrix>(move || MatrixProps { lang, live: Rc::new(class()) });
        whole(&html);
        assert!(html.contains("role=\"region\"") && html.contains("tabindex=\"0\""), "{html}");
        assert!(html.contains("<caption class=\"vh\">"), "{html}");
        assert_eq!(html.matches("scope=\"colgroup\"").count(), 2, "a heading for each course: {html}");
        assert!(html.contains("colspan=\"2\"") && html.contains("colspan=\"1\""), "{html}");
        assert_eq!(html.matches("scope=\"col\"").count(), 4, "names and three lessons: {html}");
        assert_eq!(html.matches("scope=\"row\"").count(), 2, "{html}");
        assert_eq!(html.matches("<td").count(), 6, "{html}");
        assert!(html.contains("Mia &amp; Co.") && html.contains("Kurs fraud &lt;b&gt;"), "{html}");
    }
}

#[test]
fn each_state_has_a_shape_a_word_and_a_sentence() {
    let html = render::<Matrix>(|| MatrixProps { lang: Lang::De, live: Rc::new(class()) });
    // State, word, and what is said to those who do not see the table.
    for (state, word, said) in [
        ("done", "fertig", "5 von 5 Fragen richtig"),
        ("stuck", "hängt", "1 von 5 Fragen richtig, eine Frage 4-mal versucht"),
        ("working", "dabei", "2 von 5 Fragen richtig"),
        ("not-begun", "offen", ""),
    ] {
        let cell = html.split("<td").find(|cell| cell.contains(&format!("data-state=\"{state}\"")));
        let cell = cell.unwrap().split("</td>").next().unwrap();
        assert!(cell.contains("<svg") && cell.contains(&format!(">{word}<")), "{cell}");
        assert_eq!(cell.contains("class=\"vh\""), !said.is_empty(), "{cell}");
        assert!(cell.contains(said) && !cell.contains(">. "), "{said}: {cell}");
    }
    assert!(html.contains("nicht aufgegeben") && html.contains("1 von 2 Lektionen fertig"), "{html}");
    assert!(html.contains(">Gesperrt<"), "{html}");
    // A lesson that stands still is not one that was tried often.
    assert!(html.contains("3 von 5 Fragen richtig<"), "{html}");
    // Four states, four shapes.
    let shapes: std::collections::BTreeSet<&str> =
        html.split("<td").skip(1).filter_map(|cell| cell.split("<path ").nth(1)).collect();
    assert!(shapes.len() >= 4, "{shapes:?}");
}

#[component]
fn Numbers(props: &MatrixProps) -> Html {
    numbers(props.lang, &props.live)
}

#[test]
fn on_paper_columns_have_numbers_that_stand_for_whole_titles() {
    for lang in Lang::ALL {
        let sheet = render::<Matrix>(move || MatrixProps { lang, live: Rc::new(class()) });
        let list = render::<Numbers>(move || MatrixProps { lang, live: Rc::new(class()) });
        whole(&list);
        for n in 1..=class().lessons.len() {
            assert!(sheet.contains(&format!("class=\"lesson-number\">{n}<")), "{sheet}");
        }
        // Counting goes on with the next course.
        assert!(list.contains("start=\"1\"") && list.contains("start=\"3\""), "{list}");
        for lesson in class().lessons {
            assert!(list.contains(&format!("<li>{}</li>", lesson.title)), "{list}");
        }
        assert_eq!(list.matches("Kurs fraud &lt;b&gt;").count(), 1, "{list}");
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SaidProps {
    lang: Lang,
    live: Rc<LiveClass>,
}

#[component]
fn Said(props: &SaidProps) -> Html {
    html! {
        <>
            { needs(props.lang, &props.live, "/de/hard", &Callback::noop()) }
            { presence(props.lang, &props.live) }
            { legend(props.lang) }
        </>
    }
}

#[test]
fn who_needs_the_teacher_is_told_with_the_reason() {
    for lang in Lang::ALL {
        let html = render::<Said>(move || SaidProps { lang, live: Rc::new(class()) });
        whole(&html);
        assert_eq!(html.matches("<button").count(), 1, "only whom a tap lets in: {html}");
        assert!(html.contains("Lektion call") && html.contains("Lektion bus"), "{html}");
        assert!(html.contains('4') && html.contains('9'), "how often and how long: {html}");
    }
    let html = render::<Said>(|| SaidProps { lang: Lang::De, live: Rc::new(class()) });
    assert!(html.contains("aria-label=\"Mia &amp; Co. freigeben\""), "{html}");
    assert!(html.contains("Wer braucht mich jetzt? 2 Kinder"), "people, not reasons: {html}");
    assert!(html.find("falsche Bilder") < html.find("4-mal"), "the most urgent first: {html}");
    assert_eq!(html.matches("Wer ruft &lt;da&gt; an?").count(), 1, "at what they failed: {html}");
    assert!(html.contains("href=\"/de/hard\""), "{html}");
}

#[test]
fn who_is_here_is_counted_and_who_is_not_is_named() {
    for lang in Lang::ALL {
        let html = render::<Said>(move || SaidProps { lang, live: Rc::new(class()) });
        let (_, folded) = html.split_once("<details").unwrap();
        let (folded, _) = folded.split_once("</details>").unwrap();
        assert!(folded.contains("Ömer") && !folded.contains("Mia"), "{folded}");
    }
    let html = render::<Said>(|| SaidProps { lang: Lang::De, live: Rc::new(class()) });
    assert!(html.contains("1 von 2 Kindern ist da"), "{html}");
    // Also before the first lesson is assigned; and where nobody is missing, nothing is folded.
    let html = render::<Said>(|| {
        let mut live = LiveClass { lessons: vec![], needs: vec![], ..class() };
        live.pupils.iter_mut().for_each(|one| one.here = true);
        SaidProps { lang: Lang::De, live: Rc::new(live) }
    });
    assert!(html.contains("Alle 2 Kinder sind da") && !html.contains("<details"), "{html}");
}

#[test]
fn who_fails_at_the_pictures_is_told_apart_from_who_is_locked() {
    for lang in Lang::ALL {
        let needs = vec![need(2, Reason::WrongPictures, None, 4, 0)];
        let html = render::<Said>(move || SaidProps { lang, live: Rc::new(LiveClass { needs, ..class() }) });
        whole(&html);
        assert!(!html.contains("<button") && html.contains('4') && html.contains("Ömer"), "{html}");
    }
}

#[test]
fn nobody_needs_anything() {
    for lang in Lang::ALL {
        let html =
            render::<Said>(move || SaidProps { lang, live: Rc::new(LiveClass { needs: vec![], ..class() }) });
        whole(&html);
        assert!(!html.contains("<button"), "{html}");
    }
}

#[derive(Clone, PartialEq, Properties)]
struct HardProps {
    lang: Lang,
}

#[component]
fn Hard(props: &HardProps) -> Html {
    let given =
        |text: &str, score, pupils, times| Given { text: text.into(), holds: None, score, pupils, times };
    hard(
        props.lang,
        &HardQuestion {
            course: "fraud".into(),
            lesson: "link".into(),
            question: "sender".into(),
            title: "Der Link".into(),
            text: "<p>Was tun Sie?</p>".into(),
            pupils: 20,
            right_at_once: 4,
            right: 9,
            answers: vec![
                given("Antworten <i>", 0, 11, 14),
                given("Löschen", 100, 9, 9),
                given("Halb", 50, 1, 4),
                Given { holds: Some(false), ..given("✗", 0, 1, 1) },
            ],
        },
    )
}

#[test]
fn a_hard_question_tells_what_was_answered() {
    for lang in Lang::ALL {
        let html = render::<Hard>(move || HardProps { lang });
        whole(&html);
        for part in ["<p>Was tun Sie?</p>", "Antworten &lt;i&gt;", "50", "scope=\"row\""] {
            assert!(html.contains(part), "{part}: {html}");
        }
        // The words that pupils saw, and not a sign that contradicts the one beside it.
        assert!(html.contains(&text(lang, "q-false")) && !html.contains('✗'), "{html}");
        for (ours, theirs) in [("class-answer-holds", "q-true"), ("class-answer-holds-not", "q-false")] {
            assert_eq!(text(lang, ours), text(lang, theirs));
        }
    }
    let html = render::<Hard>(|| HardProps { lang: Lang::De });
    assert!(html.contains("11 Kinder, 14 Versuche") && html.contains("1 Kind, 4 Versuche"), "{html}");
    let mut bars = html.split("<progress").skip(1).filter_map(|bar| bar.split('>').next());
    let short = |bar: &str| bar.contains("max=\"20\"") && bar.contains("value=\"1\"");
    assert!(bars.any(short), "one child who tried often fills no bar: {html}");
}
