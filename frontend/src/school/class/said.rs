//! The door and the preview of a list, as they are read. (Forms whose fields have values from the first are for browsers
//! alone: those values are properties, which the server cannot render.)

use shared::api::school::Day;
use shared::api::school::class::{ClassCard, ClassView, DoorView};
use shared::api::school::roster::{RosterFault, RosterPreview, RosterPupil};
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::Of;
use super::door::{Door, DoorProps};
use super::{InClass, board};
use crate::components::tests::{check, render};
use crate::i18n::text;
use crate::school::roster::preview_of;
use crate::state::organisation::{At, Part};

/// What every piece keeps, and that no key stands there as it is.
fn whole(html: &str) {
    check(html);
    assert!(!html.contains(">class-") && !html.contains("{ $"), "a text is missing in {html}");
}

fn of(lang: Lang) -> Of {
    Of { at: At { part: Part::School, lang, organisation: Uuid::from_u128(1) }, class: Uuid::from_u128(2) }
}

#[test]
fn the_door_shows_its_code_only_while_it_is_open() {
    let shown = |lang, door: DoorView| {
        render::<Door>(move || DoorProps { of: of(lang), door, without: 0, changed: Callback::noop() })
    };
    for lang in Lang::ALL {
        let html = shown(lang, DoorView::default());
        whole(&html);
        assert!(!html.contains("door-code") && html.matches("<button").count() == 4, "{html}");
        let open =
            DoorView { code: Some("KRM-472".into()), until: Some(1), until_text: Some("10:45 Uhr".into()) };
        let html = shown(lang, open);
        whole(&html);
        assert!(html.contains(">KRM-472<") && html.contains("10:45 Uhr"), "{html}");
        let address = html.replace("<wbr>", "");
        assert!(address.contains(&format!(">/{lang}/class<")), "{html}");
        assert!(html.contains(lang.name()), "the pupils' language: {html}");
        assert!(html.contains("/board\""), "the way to the board: {html}");
    }
}

#[test]
fn the_door_says_who_has_no_pictures() {
    for lang in Lang::ALL {
        let open =
            DoorView { code: Some("KRM-472".into()), until: Some(1), until_text: Some("10:45 Uhr".into()) };
        for door in [DoorView::default(), open] {
            for without in [0, 1, 7] {
                let door = door.clone();
                let html = render::<Door>(move || DoorProps {
                    of: of(lang),
                    door,
                    without,
                    changed: Callback::noop(),
                });
                whole(&html);
                assert_eq!(html.contains("/pupils\""), without > 0, "the way to the cards: {html}");
                assert!(without == 0 || html.contains(&format!("{without} ")), "how many: {html}");
            }
        }
    }
}

#[test]
fn the_board_says_how_to_get_in_while_the_door_is_open() {
    let shown = |lang, door: DoorView| {
        render::<board::Page>(move || InClass {
            of: of(lang),
            view: class_with(door).into(),
            changed: Callback::noop(),
        })
    };
    for lang in Lang::ALL {
        let open =
            DoorView { code: Some("KRM-472".into()), until: Some(1), until_text: Some("10:45 Uhr".into()) };
        let html = shown(lang, open);
        whole(&html);
        for part in [
            ">KRM-472<",
            "10:45 Uhr",
            "7a",
            "/api/v1/doors/KRM-472/qr.svg",
            &format!("/{lang}/<wbr>class"),
            "<div role=\"status\"><h1>",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        // The class's language need not be the teacher's.
        for other in Lang::ALL {
            let board = format!(
                "href=\"/{other}/school/{}/classes/{}/board\"",
                Uuid::from_u128(1),
                Uuid::from_u128(2)
            );
            assert!(html.contains(&board), "{board}: {html}");
        }
        assert_eq!(html.matches("aria-current=\"page\"").count(), 1, "{html}");
        let html = shown(lang, DoorView::default());
        whole(&html);
        assert!(!html.contains("qr.svg") && !html.contains("board-code"), "{html}");
        assert!(html.contains("<div role=\"status\"><h1>"), "what is told stands in the same place: {html}");
    }
}

fn class_with(door: DoorView) -> ClassView {
    let card = ClassCard {
        id: Uuid::from_u128(2),
        name: "7a".into(),
        school_year: 2026,
        archived: false,
        pupils: 0,
        teachers: vec![],
        mine: true,
        delete_on: Day { at: 0, day: "2028-01-28".into(), text: String::new() },
    };
    ClassView { card, school: "Beispielschule".into(), pupils: vec![], groups: vec![], door }
}

#[derive(Clone, PartialEq, Properties)]
struct PreviewProps {
    lang: Lang,
    preview: RosterPreview,
}

#[component]
fn Preview(props: &PreviewProps) -> Html {
    preview_of(props.lang, &props.preview, true)
}

#[test]
fn a_preview_says_who_and_why_not() {
    let fault = |code: &str| RosterFault {
        file: Some("liste.csv".into()),
        column: None,
        row: Some(7),
        code: code.into(),
        value: Some("=1+1".into()),
    };
    let pupil = |name: &str, before: Option<&str>| RosterPupil {
        class: "7a".into(),
        name: name.into(),
        name_before: before.map(str::to_owned),
        class_before: None,
        user_name: None,
    };
    for lang in Lang::ALL {
        let preview = RosterPreview {
            new_classes: vec!["7a".into()],
            new: vec![pupil("Mia", None)],
            changed: vec![pupil("Jonas", Some("Jonass"))],
            leaving: vec![
                pupil("Ömer", None),
                RosterPupil { user_name: Some("hofosi2785".into()), ..pupil("hofosi2785", None) },
            ],
            unchanged: 3,
            hints: vec![fault("younger-than-this-page")],
            ..RosterPreview::default()
        };
        let html = render::<Preview>(move || PreviewProps { lang, preview });
        whole(&html);
        for part in ["Mia (7a)", "Jonass", "Ömer", "liste.csv", "=1+1", "name hofosi2785 (7a)"] {
            assert!(html.contains(part), "{part}: {html}");
        }
        // Who goes is seen without unfolding anything, and before all others.
        let (before, rest) = html.split_once("data-tone=\"warm\"").unwrap();
        assert!(rest.find("Ömer").unwrap() < rest.find("<details").unwrap(), "{html}");
        assert!(!before.contains("Mia (7a)"), "{html}");
        let user_name = Some("hofosi2785".to_owned());
        let changed = vec![RosterPupil { user_name, ..pupil("Bruno Bär", None) }];
        let preview = RosterPreview { changed, ..RosterPreview::default() };
        let html = render::<Preview>(move || PreviewProps { lang, preview });
        let before = text(lang, "class-roster-before");
        assert!(html.contains("name: hofosi2785)") && !html.contains(&before[..5]), "{html}");
        assert!(!html.contains("roster-fault-"), "{html}");
        let hints = vec![RosterFault { value: Some("alien".into()), ..fault("unknown-role") }];
        let bad =
            RosterPreview { faults: vec![fault("x")], fault_count: 1, hints, ..RosterPreview::default() };
        let html = render::<Preview>(move || PreviewProps { lang, preview: bad });
        whole(&html);
        assert!(html.contains('7') && html.contains("role=\"alert\"") && html.contains("alien"), "{html}");
    }
}
