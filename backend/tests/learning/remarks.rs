//! A lesson did not help: whoever says so stays unknown.

use chrono::TimeDelta;
use lernwolf::catalogue::Catalogue;
use lernwolf::entities::remark;
use lernwolf::learning::figures::figures;
use sea_orm::EntityTrait;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::studio::figures::{CourseFigures, Reason, ReasonCount, Remarks};
use shared::course::question::Response;
use shared::lang::Lang;
use shared::progress::What;
use uuid::Uuid;

use super::event;
use crate::util::{Content, PASSWORD, TestApp, on_both};

const BOIL: &str = "/api/v1/courses/tea/lessons/boil/remarks";

/// What the trainers of the course `tea` see.
async fn shown(app: &TestApp) -> CourseFigures {
    let catalogue: &Catalogue = &app.app.catalogue;
    let course = std::sync::Arc::clone(&catalogue.now().courses["tea"]);
    figures(&app.app.db, catalogue, &course, Lang::De).await.unwrap()
}

on_both!(remarks_are_shown_together_and_say_not_when, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let version = app.app.catalogue.now().courses["tea"].version.clone();
    let (visitor, anna) = (app.visitor(), app.person("anna").await);
    let says = async |reason: &str, text: &str| {
        visitor.post(BOIL, json!({ "version": version, "reason": reason, "text": text })).await.ok();
    };
    let next_day = async || {
        app.pass(TimeDelta::days(1));
        app.app.look_after_courses().await;
        let [boil, brew] = shown(&app).await.lessons.try_into().unwrap();
        assert_eq!(brew.remarks.reasons, []);
        (boil.remarks, brew.remarks.texts)
    };
    says("hard", " Was ist ein Sieb?\r\nBitte! ").await;
    anna.post(BOIL, json!({ "version": "0123", "reason": "known", "text": "Das kenne ich." })).await.ok();
    says("hard", "").await;
    says("hard", "").await;
    assert_eq!(next_day().await, (Remarks::default(), vec![]), "four are fewer than five");
    let brew = BOIL.replace("boil", "brew");
    visitor.post(&brew, json!({ "version": version, "reason": "wrong", "text": "Zu heiß." })).await.ok();
    app.app.look_after_courses().await;
    assert_eq!(shown(&app).await.lessons[0].remarks, Remarks::default(), "today others may come");
    let (boil, brew) = next_day().await;
    assert_eq!((boil.people, boil.reasons), (0, vec![]), "four on the lesson, five on the course");
    assert_eq!(boil.texts, ["Das kenne ich.", "Was ist ein Sieb?\nBitte!"]);
    assert_eq!(brew, ["Zu heiß."]);

    // What comes later waits for others again.
    for text in ["Ach.", "Ganz neu.", "", ""] {
        says("hard", text).await;
    }
    assert_eq!(next_day().await.0.texts.len(), 2);
    says("long", "").await;
    let (boil, _) = next_day().await;
    assert_eq!(boil.people, 5);
    assert_eq!(boil.reasons, [ReasonCount { reason: Reason::Hard, people: 5 }], "seven found it hard");
    assert_eq!(boil.texts, ["Ach.", "Das kenne ich.", "Ganz neu.", "Was ist ein Sieb?\nBitte!"]);
    // A year later nobody learns from it any more.
    app.pass(TimeDelta::days(361));
    assert_eq!(next_day().await.0.texts, ["Ach.", "Ganz neu."]);
    app.pass(TimeDelta::days(1));
    assert_eq!(next_day().await.0, Remarks::default());
    assert!(remark::Entity::find().all(&app.app.db.read).await.unwrap().is_empty());
});

on_both!(a_remark_that_is_sent_again_is_the_same_one, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let visitor = app.visitor();
    let says = async |id: Uuid, text: &str| {
        let said = json!({ "id": id, "version": "0123", "reason": "hard", "text": text });
        visitor.post(BOIL, said).await.ok();
        let rows = remark::Entity::find().all(&app.app.db.read).await.unwrap();
        rows.into_iter().map(|row| row.text).collect::<Vec<_>>()
    };
    let id = Uuid::new_v4();
    assert_eq!(says(id, "Zu schwer.").await, ["Zu schwer."]);
    assert_eq!(says(id, "Zu schwer!").await, ["Zu schwer!"], "the answer got lost, the words are others now");
    for _ in 0..4 {
        says(Uuid::new_v4(), "Zu schwer!").await;
    }
    app.pass(TimeDelta::days(1));
    app.app.look_after_courses().await;
    assert_eq!(says(id, "Doch nicht.").await, ["Zu schwer!"; 5], "trainers have seen it");
});

on_both!(remarks_on_nothing_or_of_nonsense_are_refused, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let visitor = app.visitor();
    let good = json!({ "version": "0123", "reason": "hard" });
    for path in ["tea/lessons/stir", "milk/lessons/boil"] {
        visitor.post(&format!("/api/v1/courses/{path}/remarks"), good.clone()).await.problem(Code::NotFound);
    }
    for (body, code) in [
        (json!({ "version": "0123", "reason": "hard", "text": "x".repeat(501) }), Code::Invalid),
        (json!({ "version": "0123", "reason": "hard", "text": "so\u{202e}" }), Code::Invalid),
        (json!({ "version": "0".repeat(65), "reason": "hard" }), Code::Invalid),
        (json!({ "version": "0\u{0}1", "reason": "hard" }), Code::Invalid),
        // It would say when it was made.
        (json!({ "id": Uuid::now_v7(), "version": "0123", "reason": "hard" }), Code::Invalid),
        (json!({ "version": "0123", "reason": "boring" }), Code::Malformed),
        (json!({ "version": "0123", "reason": "hard", "name": "Anna" }), Code::Malformed),
    ] {
        visitor.post(BOIL, body).await.problem(code);
    }
    assert!(remark::Entity::find().all(&app.app.db.read).await.unwrap().is_empty());
    for _ in 0..200 {
        if visitor.post(BOIL, good.clone()).await.status.as_u16() == 429 {
            return;
        }
    }
    panic!("nobody was told to wait");
});

on_both!(six_people_are_told_of_and_five_are_not, async |app: TestApp| {
    app.import(Content::tea(&["de", "en"]).path()).await;
    let version = app.app.catalogue.now().courses["tea"].version.clone();
    let act = async |name: &str, right: bool| {
        let person = app.person(name).await;
        let response = Response::TrueFalse(right);
        let answer = What::Answered { question: "hot".into(), response, score: 100 };
        for what in [What::Opened, answer] {
            let mut one = event(&app, "boil", what);
            one.version.clone_from(&version);
            person.record(&[one]).await.ok();
            app.pass(TimeDelta::minutes(2));
        }
        person
    };
    for name in ["anna", "ben", "cem", "dora", "eva"] {
        act(name, false).await;
    }
    let none = shown(&app).await;
    assert_eq!((none.people, &none.lessons[0].run), (0, &None));
    assert_eq!(none.lessons[0].questions[0].answered, None);
    act("gül", false).await;
    let last = act("finn", true).await;
    last.record(&[event(&app, "boil", What::Finished)]).await.ok();
    let some = shown(&app).await;
    assert_eq!(some.people, 5);
    let run = some.lessons[0].run.as_ref().unwrap();
    assert_eq!((run.started, run.finished, run.typical_minutes), (5, 0, None));
    assert_eq!((run.left.len(), run.left[0].people), (1, 5));
    let answers = some.lessons[0].questions[0].answered.as_ref().unwrap();
    assert_eq!((answers.people, answers.right), (5, 0));
    assert_eq!((answers.wrong.len(), answers.wrong[0].people), (1, 5));
    assert_eq!(answers.wrong[0].text, "✗");
    assert_eq!(some.lessons[1].run, None);
    // Whoever erases their account is counted no more.
    for name in ["ben", "finn"] {
        let person = app.visitor();
        person.sign_in(name, PASSWORD).await.ok();
        person.post("/api/v1/me/erase", json!({ "password": PASSWORD })).await.ok();
    }
    assert_eq!(shown(&app).await.people, 0);
});
