//! The pages as they are read: every sentence is there, in every language, and every state in words.

use shared::api::account::{Me, MyRole};
use shared::api::catalogue::CompetenceName;
use shared::api::organisation::Role;
use shared::api::studio::draft::DraftSummary;
use shared::api::studio::review::ReviewState;
use shared::lang::Lang;
use uuid::Uuid;
use yew::prelude::*;

use super::competences::areas;
use super::courses::{List, ListProps};
use super::create::{New, PageProps};
use super::saved::{Saved, saved_line};
use super::*;
use crate::components::tests::{check, render};

/// In an organisation's studio.
pub(super) fn at(lang: Lang) -> At {
    At { part: Part::Studio, lang, organisation: Uuid::from_u128(1) }
}

/// What every piece keeps, and that no key stands there as it is.
pub(super) fn whole(html: &str) {
    check(html);
    assert!(!html.contains(">studio-") && !html.contains("\"studio-\"") && !html.contains("{ $"), "{html}");
}

fn course(n: u128, title: &str) -> DraftSummary {
    DraftSummary {
        id: Uuid::from_u128(n),
        course: format!("course-{n}"),
        title: title.into(),
        original: Lang::De,
        languages: vec![Lang::De, Lang::En],
        lessons: 2,
        changed_at: 17,
        changed_by: Some("Tina <T>".into()),
        published_at: None,
        newer: false,
        archived: false,
        review: None,
    }
}

fn list(lang: Lang, all: Vec<DraftSummary>) -> String {
    let html = render::<List>(move || ListProps { at: at(lang), all });
    whole(&html);
    html
}

#[test]
fn a_course_says_what_learners_see_of_it() {
    let published = DraftSummary { published_at: Some(5), ..course(2, "Surfen") };
    let newer = DraftSummary { published_at: Some(5), newer: true, ..course(3, "Mailen") };
    let away = DraftSummary { published_at: Some(5), archived: true, ..course(4, "Faxen") };
    let waits = DraftSummary { review: Some(ReviewState::Waiting), ..newer.clone() };
    let came_back = DraftSummary { review: Some(ReviewState::Returned), ..newer.clone() };
    for lang in Lang::ALL {
        for (course, key) in [(&waits, "review-waits"), (&came_back, "review-came-back")] {
            let html = list(lang, vec![course.clone()]);
            assert!(html.contains(&crate::i18n::text(lang, key)), "{html}");
        }
        assert!(!list(lang, vec![newer.clone()]).contains(&t!(lang, "review-waits")));
    }
    for lang in Lang::ALL {
        let html = list(lang, vec![course(1, ""), published.clone(), newer.clone(), away.clone()]);
        for words in [
            t!(lang, "studio-untitled-course"),
            t!(lang, "studio-unpublished"),
            t!(lang, "studio-published", when = "5"),
            t!(lang, "studio-newer"),
            t!(lang, "studio-archived"),
            t!(lang, "studio-changed-by", name = "Tina &lt;T&gt;", when = "17"),
            t!(lang, "studio-lessons", n = 2),
        ] {
            assert!(html.contains(&words), "{words} in {html}");
        }
        assert!(html.contains("Deutsch, English"), "{html}");
        let (folded, courses) = (html.find("<details"), html.find("Faxen"));
        assert!(folded.is_some() && folded < courses, "what was put away is folded: {html}");
        assert!(html.contains(&format!(
            "/{lang}/studio/courses/{}/{}",
            at(lang).organisation,
            Uuid::from_u128(2)
        )));
    }
}

#[test]
fn courses_of_one_title_are_told_apart() {
    // What was changed last stands first; the numbers go by when they were begun.
    let html = list(Lang::De, vec![course(3, "Tee "), course(1, "Tee"), course(2, "Kaffee")]);
    let titles: Vec<&str> = html.split("<h2").skip(1).filter_map(|card| card.split("</a>").next()).collect();
    let ends = |n: usize, title: &str| assert!(titles[n].ends_with(&format!(">{title}")), "{titles:?}");
    ends(0, "Tee (2)");
    ends(1, "Tee");
    ends(2, "Kaffee");
}

#[test]
fn there_is_a_search_where_there_are_many() {
    let many = |n: u128| (0..n).map(|n| course(n, "Kurs")).collect::<Vec<_>>();
    assert!(!list(Lang::De, many(8)).contains("type=\"search\""));
    let html = list(Lang::De, many(9));
    assert!(html.contains("type=\"search\"") && html.contains("9 Kurse"), "{html}");
}

#[test]
fn the_form_of_a_new_course_stands() {
    for lang in Lang::ALL {
        let html = render::<New>(move || PageProps { at: at(lang) });
        whole(&html);
        for name in ["title", "audience", "original", "also-en", "also-de-leicht", "topic", "level"] {
            assert!(html.contains(&format!("name=\"{name}\"")), "{name} in {html}");
        }
        assert!(!html.contains("also-de\""), "the original is no further language: {html}");
        assert!(html.contains(&t!(lang, "studio-level-basic")), "{html}");
    }
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
fn competences_stand_below_their_areas() {
    let named = |id: &str| CompetenceName { id: id.into(), name: format!("Kann {id}") };
    let html = render::<Piece>(move || PieceProps {
        piece: areas(
            Lang::De,
            &[named("1.1"), named("1.2"), named("4.2")],
            &["4.2".to_owned()],
            &Callback::noop(),
        ),
    });
    whole(&html);
    assert_eq!(html.matches("<fieldset").count(), 2, "{html}");
    let second = html.find("Sicherheit, Wohlbefinden");
    assert!(html.find("Kann 1.2") < second && second < html.find("Kann 4.2"), "{html}");
    assert_eq!(html.matches(" checked").count(), 1, "{html}");
}

#[test]
fn how_the_saving_stands_is_always_a_status() {
    for lang in Lang::ALL {
        for saved in [
            Saved::Unknown,
            Saved::Done,
            Saved::Busy,
            Saved::Offline { kept: true },
            Saved::Offline { kept: false },
            Saved::Refused("Nein.".into()),
        ] {
            let html = render::<Piece>(move || PieceProps { piece: saved_line(lang, &saved) });
            whole(&html);
            assert!(html.contains("role=\"status\""), "{html}");
        }
    }
}

#[test]
fn every_page_has_a_title_of_its_own() {
    let kind = |path: &str| {
        let route = Route::at(path);
        Studio::head(&route, &()).title
    };
    let id = Uuid::from_u128(1);
    assert_eq!(kind("/de/studio"), "Studio · Lernwolf");
    assert_eq!(kind(&format!("/de/studio/courses/{id}")), "Meine Kurse · Studio · Lernwolf");
    assert_eq!(kind(&format!("/de/studio/courses/{id}/new")), "Neuer Kurs · Studio · Lernwolf");
    assert_eq!(kind(&format!("/de/studio/courses/{id}/{id}")), "Inhalt · Studio · Lernwolf");
    assert_eq!(kind(&format!("/de/studio/courses/{id}/{id}/details")), "Angaben · Studio · Lernwolf");
}

#[test]
fn only_trainers_write_somewhere() {
    let role = |n: u128, role: Role| MyRole {
        organisation: Uuid::from_u128(n),
        organisation_name: format!("Haus {n}"),
        role,
    };
    let me = Me {
        id: Uuid::nil(),
        login: "tina".into(),
        has_email: false,
        has_password: true,
        administrator: false,
        roles: vec![role(1, Role::Organiser), role(2, Role::Trainer), role(3, Role::Teacher)],
        pupil: None,
    };
    assert_eq!(writes_in(&me), [(Uuid::from_u128(2), "Haus 2".to_owned())]);
}
