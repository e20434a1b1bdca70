//! The live page.

use axum::body::Body;
use axum::http::{Method, header};
use chrono::TimeDelta;
use lernwolf::clock::Clock;
use serde_json::json;
use shared::api::school::live::{CellState, HardQuestion, LiveClass, MAX_ASKED, Reason};
use shared::course::question::{QuestionKind, Response};
use shared::progress::{Event, What};
use uuid::Uuid;

use super::{School, make_class, with_pictures, wrong};
use crate::util::{Person, TestApp, on_both};

/// A real lesson: course, lesson.
pub const LESSON: (&str, &str) = ("fraud", "email");

/// Does something in the lesson.
pub async fn do_it(app: &TestApp, pupil: &Person, what: What) {
    do_in(app, pupil, LESSON, what).await;
}

async fn do_in(app: &TestApp, pupil: &Person, lesson: (&str, &str), what: What) {
    let version = app.app.catalogue.now().courses[lesson.0].version.clone();
    let event = Event {
        id: Uuid::new_v4(),
        at: app.clock.now_ms(),
        course: lesson.0.to_owned(),
        lesson: lesson.1.to_owned(),
        version,
        what,
    };
    pupil.record(&[event]).await.ok();
}

/// A question of the lesson with one right choice: its id, a wrong place and the right one.
pub fn choice(app: &TestApp) -> (String, u16, u16) {
    let snapshot = app.app.catalogue.now();
    let lesson = snapshot.courses[LESSON.0].lesson(shared::lang::Lang::De, LESSON.1).unwrap();
    let found = lesson.questions().find_map(|question| match &question.kind {
        QuestionKind::SingleChoice { choices } => {
            let place = |right: bool| choices.iter().position(|one| (one.weight >= 100) == right).unwrap();
            let number = |right| u16::try_from(place(right)).unwrap();
            Some((question.id.clone(), number(false), number(true)))
        }
        _ => None,
    });
    found.unwrap()
}

/// Chooses a place in a question of the lesson.
pub async fn answers(app: &TestApp, pupil: &Person, question: &str, place: u16) {
    // One after the other.
    app.pass(TimeDelta::milliseconds(1));
    let response = Response::SingleChoice(place);
    do_it(app, pupil, What::Answered { question: question.to_owned(), response, score: 0 }).await;
}

async fn assigned(school: &School) {
    let wish = json!({ "task": { "lesson": { "course": LESSON.0, "lesson": LESSON.1 } }, "whom": "class" });
    school.tina.post(&school.in_class("assignments"), wish).await.status(201);
}

fn states(live: &LiveClass) -> Vec<(&str, CellState)> {
    live.pupils.iter().map(|one| (one.name.as_str(), one.cells[0].state)).collect()
}

on_both!(the_page_says_who_does_what_and_who_needs_help, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A", "Ben B", "Cem C", "Dana D"]).await;
    assigned(&school).await;
    let live = school.live().await;
    assert_eq!((live.lessons.len(), live.lessons[0].questions > 0), (1, true));
    assert!(live.pupils.iter().all(|one| one.cells[0].assigned && one.assigned == 1));
    assert!(states(&live).iter().all(|(_, state)| *state == CellState::NotBegun) && live.needs.is_empty());

    let (question, wrong_place, right_place) = choice(&app);
    let (ada, ben, cem) = (
        school.pupil_in(&app, "Ada A").await,
        school.pupil_in(&app, "Ben B").await,
        school.pupil_in(&app, "Cem C").await,
    );
    do_it(&app, &ada, What::Opened).await;
    answers(&app, &ada, &question, right_place).await;
    do_it(&app, &ada, What::Finished).await;
    for _ in 0..3 {
        answers(&app, &ben, &question, wrong_place).await;
    }
    do_it(&app, &cem, What::Opened).await;
    let live = school.live().await;
    assert_eq!(
        states(&live),
        [
            ("Ada A", CellState::Done),
            ("Ben B", CellState::Stuck),
            ("Cem C", CellState::Working),
            ("Dana D", CellState::NotBegun)
        ]
    );
    assert_eq!(
        (live.pupils[0].done, live.pupils[0].cells[0].right, live.pupils[1].cells[0].tries),
        (1, 1, 3)
    );
    assert_eq!((live.needs.len(), live.needs[0].reason, live.needs[0].tries), (1, Reason::TriedOften, 3));
    let asked = live.needs[0].question.as_deref().unwrap();
    assert!(!asked.is_empty() && asked.chars().count() <= MAX_ASKED && !asked.contains('<'), "{asked}");
    let here: Vec<bool> = live.pupils.iter().map(|one| one.here).collect();
    assert_eq!(here, [true, true, true, false]);

    // Eight minutes later Cem has not gone on either.
    app.pass(TimeDelta::minutes(8));
    let live = school.live().await;
    let needs: Vec<_> = live.needs.iter().map(|need| (need.name.as_str(), need.reason)).collect();
    assert_eq!(needs, [("Ben B", Reason::TriedOften), ("Cem C", Reason::NoProgress)]);
    assert_eq!((live.needs[1].minutes, &live.needs[1].question), (8, &None));
    // Who has signed out does not sit there silently. What was too hard for Ben stays to be talked about.
    for pupil in [&ben, &cem] {
        pupil.delete("/api/v1/session").await.status(204);
    }
    let live = school.live().await;
    let needs: Vec<_> = live.needs.iter().map(|need| (need.name.as_str(), need.reason)).collect();
    assert_eq!(needs, [("Ben B", Reason::TriedOften)]);
    assert_eq!(states(&live)[2], ("Cem C", CellState::Working));
    let here: Vec<&str> = live.pupils.iter().filter(|one| one.here).map(|one| one.name.as_str()).collect();
    assert_eq!(here, ["Ada A"]);
    // The next day nobody sits there any more.
    app.pass(TimeDelta::days(1));
    let live = school.live().await;
    assert!(live.needs.is_empty() && live.pupils.iter().all(|one| !one.here));
});

on_both!(who_cannot_get_in_needs_help_first, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let card = school.db_cards(&app).await.remove(0);
    for _ in 0..shared::school::tries::MOST {
        app.pass(TimeDelta::seconds(30));
        with_pictures(&app.visitor(), &card, wrong(&card)).await;
    }
    let live = school.live().await;
    assert_eq!((live.needs[0].reason, live.needs[0].lesson), (Reason::Locked, None));
    assert!(live.pupils[0].locked);
});

on_both!(who_fails_at_the_pictures_is_seen_before_the_card_is_locked, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let card = school.db_cards(&app).await.remove(0);
    for _ in 0..2 {
        app.pass(TimeDelta::seconds(30));
        with_pictures(&app.visitor(), &card, wrong(&card)).await;
    }
    assert!(school.live().await.needs.is_empty(), "two slips are none");
    app.pass(TimeDelta::seconds(30));
    with_pictures(&app.visitor(), &card, wrong(&card)).await;
    let live = school.live().await;
    let needs: Vec<_> = live.needs.iter().map(|need| (need.reason, need.tries, need.lesson)).collect();
    assert_eq!(needs, [(Reason::WrongPictures, 3, None)]);
    assert!(!live.pupils[0].locked);
    // Whoever is in needs nobody, although the wrong tries are not forgiven yet.
    app.pass(TimeDelta::seconds(30));
    with_pictures(&app.visitor(), &card, card.pictures).await.ok();
    assert!(school.live().await.needs.is_empty());
    app.pass(TimeDelta::seconds(30));
    with_pictures(&app.visitor(), &card, wrong(&card)).await;
    let live = school.live().await;
    assert_eq!((live.needs[0].reason, live.needs[0].tries), (Reason::WrongPictures, 4));
    // An hour later nobody stands there any more.
    app.pass(TimeDelta::hours(1));
    assert!(school.live().await.needs.is_empty());
});

on_both!(what_is_done_unasked_is_seen_too, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    assert!(school.live().await.lessons.is_empty());
    let ada = school.pupil_in(&app, "Ada A").await;
    do_it(&app, &ada, What::Opened).await;
    let live = school.live().await;
    assert_eq!((live.lessons.len(), live.pupils[0].cells[0].assigned), (1, false));
});

on_both!(the_same_state_is_not_sent_again, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    assigned(&school).await;
    let path = school.in_class("live?lang=en");
    let first = school.tina.get(&path).await.ok();
    assert_eq!(first.header("cache-control"), "no-store", "the app compares itself");
    let tag = first.header("etag").to_owned();
    let again = async || {
        let request = school.tina.request(Method::GET, &path).header(header::IF_NONE_MATCH, &tag);
        school.tina.send(request.body(Body::empty()).unwrap()).await
    };
    again().await.status(304);
    let ada = school.pupil_in(&app, "Ada A").await;
    do_it(&app, &ada, What::Opened).await;
    again().await.status(200);
});

on_both!(hard_questions_say_what_was_chosen, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A", "Ben B"]).await;
    let (question, wrong_place, right_place) = choice(&app);
    for (name, places) in
        [("Ada A", vec![right_place]), ("Ben B", vec![wrong_place, wrong_place, right_place])]
    {
        let pupil = school.pupil_in(&app, name).await;
        for place in places {
            answers(&app, &pupil, &question, place).await;
        }
    }
    let hard: Vec<HardQuestion> = school.tina.get(&school.in_class("questions")).await.ok().json();
    assert_eq!(hard.len(), 1, "{hard:?}");
    assert_eq!((hard[0].pupils, hard[0].right_at_once, hard[0].right), (2, 1, 2));
    // By pupils: one who tried twice is one.
    let given: Vec<_> = hard[0].answers.iter().map(|one| (one.pupils, one.times, one.score)).collect();
    assert_eq!(given, [(2, 2, 100), (1, 2, 0)]);
    assert!(hard[0].answers.iter().all(|one| !one.text.is_empty() && one.text != "?"));
});

on_both!(the_matrix_is_a_file_without_formulas, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    assigned(&school).await;
    let file = school.tina.get(&school.in_class("progress.csv?lang=de")).await.ok();
    assert!(file.header("content-type").starts_with("text/csv"));
    let text = file.text();
    assert!(text.contains("\"A\";\"Ada\";\"0\";\"1\";\"offen\""), "{text}");
    assert!(text.contains("\"Nachname\";\"Vorname\";\"Fertig\";\"Aufgegeben\""), "{text}");
});

on_both!(the_file_is_named_by_class_and_day, async |app: TestApp| {
    let school = School::new(&app).await;
    let day = lernwolf::time::local(app.clock.now_ms()).format("%Y-%m-%d").to_string();
    let named = async |class: Uuid| {
        let file = school.tina.get(&format!("{}/progress.csv?lang=de", school.at(class))).await.ok();
        file.header("content-disposition").to_owned()
    };
    let name = format!("7a-{day}.csv");
    assert_eq!(
        named(school.class).await,
        format!("attachment; filename=\"{name}\"; filename*=UTF-8''{name}")
    );
    let odd = make_class(&school.tina, school.id, "Füchse \"7/8\"").await.id;
    assert_eq!(
        named(odd).await,
        format!(
            "attachment; filename=\"F_chse -7-8--{day}.csv\"; filename*=UTF-8''F%C3%BCchse%20-7-8--{day}.csv"
        )
    );
});

on_both!(who_went_on_to_another_lesson_does_not_stand_still, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let ada = school.pupil_in(&app, "Ada A").await;
    let snapshot = app.app.catalogue.now();
    let next = snapshot.courses[LESSON.0].lesson_ids().find(|id| *id != LESSON.1).unwrap().to_owned();
    do_it(&app, &ada, What::Opened).await;
    app.pass(TimeDelta::minutes(1));
    do_in(&app, &ada, (LESSON.0, &next), What::Opened).await;
    app.pass(TimeDelta::minutes(7) + TimeDelta::seconds(30));
    let live = school.live().await;
    assert!(live.needs.is_empty(), "{:?}", live.needs);
    assert!(live.pupils[0].cells.iter().all(|cell| cell.state == CellState::Working));
    app.pass(TimeDelta::minutes(1));
    let live = school.live().await;
    let place = live.lessons.iter().position(|one| one.lesson == next).unwrap();
    assert_eq!((live.needs[0].reason, live.needs[0].lesson), (Reason::NoProgress, u32::try_from(place).ok()));
    let stuck = live.pupils[0].cells.iter().filter(|cell| cell.state == CellState::Stuck).count();
    assert_eq!(stuck, 1);
});

on_both!(answers_are_added_up_by_their_words, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let ada = school.pupil_in(&app, "Ada A").await;
    let snapshot = app.app.catalogue.now();
    let mut places = snapshot.courses.values().flat_map(|course| {
        course
            .lesson_ids()
            .filter_map(move |id| Some((course, course.lesson(shared::lang::Lang::De, id)?, id)))
    });
    let (course, question, lesson) = places
        .find_map(|(course, lesson, id)| {
            let typed = |one: &shared::course::question::Question| {
                matches!(one.kind, QuestionKind::ShortAnswer { .. } | QuestionKind::Numeric { .. })
            };
            let found = lesson.questions().find(|one| typed(one))?.clone();
            Some((course.id.clone(), found, id.to_owned()))
        })
        .unwrap();
    for text in ["7654321", " 7654321", "7654321 "] {
        app.pass(TimeDelta::milliseconds(1));
        let response = match question.kind {
            QuestionKind::Numeric { .. } => Response::Numeric(text.to_owned()),
            _ => Response::ShortAnswer(text.to_owned()),
        };
        let what = What::Answered { question: question.id.clone(), response, score: 0 };
        do_in(&app, &ada, (&course, &lesson), what).await;
    }
    let hard: Vec<HardQuestion> = school.tina.get(&school.in_class("questions")).await.ok().json();
    let given: Vec<_> =
        hard[0].answers.iter().map(|one| (one.text.as_str(), one.holds, one.pupils, one.times)).collect();
    assert_eq!(given, [("„7654321“", None, 1, 3)]);
});

on_both!(what_was_said_of_a_statement_is_told_apart_from_whether_it_is_right, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let ada = school.pupil_in(&app, "Ada A").await;
    let snapshot = app.app.catalogue.now();
    let (course, lesson, question, holds) = snapshot
        .courses
        .values()
        .flat_map(|course| course.lesson_ids().map(move |id| (course, id)))
        .find_map(|(course, id)| {
            let lesson = course.lesson(shared::lang::Lang::De, id)?;
            lesson.questions().find_map(|one| match one.kind {
                QuestionKind::TrueFalse { answer, .. } => {
                    Some((course.id.clone(), id.to_owned(), one.id.clone(), answer))
                }
                _ => None,
            })
        })
        .unwrap();
    for said in [!holds, !holds, holds] {
        app.pass(TimeDelta::milliseconds(1));
        let response = Response::TrueFalse(said);
        let what = What::Answered { question: question.clone(), response, score: 0 };
        do_in(&app, &ada, (&course, &lesson), what).await;
    }
    let hard: Vec<HardQuestion> = school.tina.get(&school.in_class("questions")).await.ok().json();
    let given: Vec<_> =
        hard[0].answers.iter().map(|one| (one.holds, one.score, one.pupils, one.times)).collect();
    assert_eq!(given, [(Some(!holds), 0, 1, 2), (Some(holds), 100, 1, 1)]);
});

on_both!(questions_are_those_of_the_school_year, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let (question, wrong_place, _) = choice(&app);
    let ada = school.pupil_in(&app, "Ada A").await;
    answers(&app, &ada, &question, wrong_place).await;
    // The same pupil is in a class of the next year.
    let wish = json!({ "name": "8a", "school_year": 2027 });
    let next: shared::api::school::class::ClassCard =
        school.tina.post(&school.path("classes"), wish).await.status(201).json();
    let tx = app.app.db.begin().await.unwrap();
    let (ada, now) = (ada.me().await.id, app.clock.now_ms());
    lernwolf::schools::pupils::join(&tx, next.id, &[ada], None, now).await.unwrap();
    tx.commit().await.unwrap();
    for (class, many) in [(school.class, 1), (next.id, 0)] {
        let path = format!("{}/questions", school.at(class));
        let hard: Vec<HardQuestion> = school.tina.get(&path).await.ok().json();
        assert_eq!(hard.len(), many);
    }
});

on_both!(a_device_at_home_sits_in_no_classroom, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let there = async || (school.live().await.pupils[0].here, school.pupil("Ada A").await.signed_in);
    let tablet = school.pupil_in(&app, "Ada A").await;
    let login = tablet.me().await.login;
    tablet.post("/api/v1/me/claim", json!({ "password": crate::util::PASSWORD })).await.ok();
    let home = app.visitor();
    home.sign_in(&login, crate::util::PASSWORD).await.ok();
    assert_eq!(there().await, (true, true));
    tablet.delete("/api/v1/session").await.status(204);
    assert!(home.is_signed_in().await);
    assert_eq!(there().await, (false, false));
    // By card again: both pages mean the same, for as long.
    school.pupil_in(&app, "Ada A").await;
    app.pass(TimeDelta::minutes(40));
    assert_eq!(there().await, (true, true));
    app.pass(TimeDelta::minutes(10));
    assert_eq!(there().await, (false, false));
});
