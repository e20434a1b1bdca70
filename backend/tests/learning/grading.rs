//! The server grades answers itself.

use std::collections::BTreeMap;

use shared::api::catalogue::{CatalogueView, LessonView};
use shared::api::learning::MAX_BATCH;
use shared::course::question::Response;
use shared::grading::correct_answer;
use shared::progress::{Event, What};

use super::event;
use crate::util::content::boil;
use crate::util::{Content, Person, TestApp, on_both};

/// Answers a question and tells the best score so far.
async fn best(person: &Person, one: &Event, question: &str, response: Response, score: u8) -> u8 {
    let what = What::Answered { question: question.to_owned(), response, score };
    let one = Event { id: uuid::Uuid::new_v4(), what, ..one.clone() };
    person.record(std::slice::from_ref(&one)).await.ok();
    person.progress().await.question(&one.course, &one.lesson, question).map(|state| state.best).unwrap()
}

/// An event in a lesson of `tea` by somebody who reads the version of today.
async fn today(app: &TestApp, lesson: &str) -> Event {
    let view: LessonView = app.visitor().get("/api/v1/courses/tea/lessons/boil").await.ok().json();
    Event { version: view.version, ..event(app, lesson, What::Opened) }
}

on_both!(a_claimed_score_is_not_believed, async |app: TestApp| {
    app.import(Content::tea(&["de", "en"]).path()).await;
    let anna = app.person("anna").await;
    let (boil, brew) = (today(&app, "boil").await, today(&app, "brew").await);
    assert_eq!(best(&anna, &boil, "hot", Response::TrueFalse(false), 100).await, 0);
    // What does not fit the question is wrong, whatever the device says.
    assert_eq!(best(&anna, &boil, "hot", Response::ShortAnswer("true".into()), 100).await, 0);
    assert_eq!(best(&anna, &boil, "hot", Response::Ordering(vec![7]), 100).await, 0);
    assert_eq!(best(&anna, &boil, "hot", Response::TrueFalse(true), 0).await, 100);
    // Nobody says in which language it was read: each of them is right.
    let say = |word: &str| Response::ShortAnswer(word.to_owned());
    let (ben, cem) = (app.person("ben").await, app.person("cem").await);
    assert_eq!(best(&anna, &brew, "what", say("milk"), 100).await, 0);
    assert_eq!(best(&ben, &brew, "what", say("water"), 0).await, 100);
    assert_eq!(best(&cem, &brew, "what", say("Wasser"), 0).await, 100);
});

on_both!(what_the_server_does_not_know_keeps_the_score_of_the_device, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let anna = app.person("anna").await;
    let known = today(&app, "boil").await;
    let yes = || Response::TrueFalse(false);
    assert_eq!(best(&anna, &Event { course: "coffee".into(), ..known.clone() }, "hot", yes(), 55).await, 55);
    assert_eq!(best(&anna, &Event { lesson: "sip".into(), ..known.clone() }, "hot", yes(), 55).await, 55);
    assert_eq!(best(&anna, &known, "cold", yes(), 55).await, 55);
    assert_eq!(best(&anna, &known, "cold", yes(), 255).await, 100);
    let older = Event { version: "0123".into(), ..known };
    assert_eq!(best(&anna, &older, "hot", yes(), 55).await, 55);
});

on_both!(an_answer_is_graded_by_what_the_person_read, async |app: TestApp| {
    let content = Content::tea(&["de"]);
    app.import(content.path()).await;
    let old = today(&app, "boil").await;
    content.write("courses/tea/de/boil.md", boil("FALSE"));
    app.import(content.path()).await;
    let new = today(&app, "boil").await;
    assert_ne!(old.version, new.version);
    let (anna, ben) = (app.person("anna").await, app.person("ben").await);
    assert_eq!(best(&anna, &old, "hot", Response::TrueFalse(false), 100).await, 0);
    assert_eq!(best(&anna, &old, "hot", Response::TrueFalse(true), 0).await, 100);
    assert_eq!(best(&ben, &new, "hot", Response::TrueFalse(true), 100).await, 0);
    // A course that was withdrawn is graded as well: the answer may have waited on the device.
    app.import(Content::new().course("milk", &["de"]).path()).await;
    assert_eq!(best(&ben.at(&app.restarted().await), &new, "hot", Response::TrueFalse(false), 0).await, 100);
});

on_both!(each_question_of_our_courses_can_be_answered, async |app: TestApp| {
    app.with_courses().await;
    let (anna, visitor) = (app.person("anna").await, app.visitor());
    let mut events = BTreeMap::new();
    for lang in ["de", "de-leicht", "en"] {
        let all: CatalogueView = visitor.get(&format!("/api/v1/catalogue?lang={lang}")).await.ok().json();
        for (course, lesson) in
            all.courses.iter().flat_map(|c| c.lessons.iter().map(|l| (c.id.clone(), l.clone())))
        {
            let path = format!("/api/v1/courses/{course}/lessons/{lesson}?lang={lang}");
            let view: LessonView = visitor.get(&path).await.ok().json();
            for question in view.lesson.questions() {
                let response = correct_answer(question);
                let what = What::Answered { question: question.id.clone(), response, score: 0 };
                let (course, version) = (course.clone(), view.version.clone());
                let one = Event { course, version, ..event(&app, &lesson, what) };
                events.insert((lang, one.course.clone(), lesson.clone(), question.id.clone()), one);
            }
        }
    }
    let all: Vec<Event> = events.values().cloned().collect();
    for batch in all.chunks(MAX_BATCH) {
        anna.record(batch).await.ok();
    }
    let progress = anna.progress().await;
    assert!(progress.questions.len() >= 60, "{}", progress.questions.len());
    for state in &progress.questions {
        assert_eq!((state.best, state.attempts), (100, 3), "{state:?}");
    }
});
