//! A lesson did not help: whoever says so stays unknown.

use chrono::TimeDelta;
use lernwolf::catalogue::Catalogue;
use lernwolf::learning::figures::figures;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::studio::figures::{CourseFigures, Reason};
use shared::course::question::Response;
use shared::lang::Lang;
use shared::progress::What;

use super::event;
use crate::util::{Content, PASSWORD, TestApp, on_both};

const BOIL: &str = "/api/v1/courses/tea/lessons/boil/remarks";

/// What the trainers of the course `tea` see.
async fn shown(app: &TestApp) -> CourseFigures {
    let catalogue: &Catalogue = &app.app.catalogue;
    let course = std::sync::Arc::clone(&catalogue.now().courses["tea"]);
    figures(&app.app.db, catalogue, &course, Lang::De).await.unwrap()
}

on_both!(a_remark_is_kept_with_its_day_and_nobodys_name, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let version = app.app.catalogue.now().courses["tea"].version.clone();
    let (visitor, anna) = (app.visitor(), app.person("anna").await);
    let said = json!({ "version": version, "reason": "hard", "text": " Was ist ein Sieb?\r\nBitte! " });
    visitor.post(BOIL, said).await.ok();
    anna.post(BOIL, json!({ "version": "0123", "reason": "known" })).await.ok();
    let figures = shown(&app).await;
    let remarks = &figures.lessons[0].remarks;
    assert_eq!(remarks.len(), 2);
    let of = |reason| remarks.iter().find(|remark| remark.reason == reason).unwrap();
    assert_eq!((of(Reason::Hard).earlier, of(Reason::Known).earlier), (false, true));
    assert_eq!(of(Reason::Hard).text, "Was ist ein Sieb?\nBitte!");
    assert_eq!(of(Reason::Hard).day % (24 * 60 * 60 * 1_000), 0);
    assert!(figures.lessons[1].remarks.is_empty());
    // A year later nobody learns from it any more.
    app.pass(TimeDelta::days(367));
    visitor.post(BOIL, json!({ "version": version, "reason": "long" })).await.ok();
    assert_eq!(shown(&app).await.lessons[0].remarks.len(), 1);
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
        (json!({ "version": "0123", "reason": "boring" }), Code::Malformed),
        (json!({ "version": "0123", "reason": "hard", "name": "Anna" }), Code::Malformed),
    ] {
        visitor.post(BOIL, body).await.problem(code);
    }
    assert!(shown(&app).await.lessons[0].remarks.is_empty());
    for _ in 0..200 {
        if visitor.post(BOIL, good.clone()).await.status.as_u16() == 429 {
            return;
        }
    }
    panic!("nobody was told to wait");
});

on_both!(five_people_are_told_of_and_four_are_not, async |app: TestApp| {
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
    for name in ["anna", "ben", "cem", "dora"] {
        act(name, false).await;
    }
    let none = shown(&app).await;
    assert_eq!((none.people, &none.lessons[0].run), (None, &None));
    assert_eq!(none.lessons[0].questions[0].answered, None);
    act("eva", false).await;
    let last = act("finn", true).await;
    last.record(&[event(&app, "boil", What::Finished)]).await.ok();
    let some = shown(&app).await;
    assert_eq!(some.people, Some(6));
    let run = some.lessons[0].run.as_ref().unwrap();
    assert_eq!((run.started, run.finished_percent, run.typical_minutes), (6, 17, None));
    assert_eq!((run.left.len(), run.left[0].people), (1, 5));
    let answers = some.lessons[0].questions[0].answered.as_ref().unwrap();
    assert_eq!((answers.people, answers.right_percent), (6, 17));
    assert_eq!((answers.wrong.len(), answers.wrong[0].percent), (1, 100));
    assert_eq!(answers.wrong[0].text, "✗");
    assert_eq!(some.lessons[1].run, None);
    // Whoever erases their account is counted no more.
    last.post("/api/v1/me/erase", json!({ "password": PASSWORD })).await.ok();
    assert_eq!(shown(&app).await.people, Some(5));
});
