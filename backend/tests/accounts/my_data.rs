//! Everything that is stored about oneself.

use chrono::TimeDelta;
use lernwolf::clock::Clock;
use lernwolf::entities::progress_event;
use sea_orm::{EntityTrait, Set};
use shared::api::account::MyData;
use shared::api::organisation::Role;
use shared::course::question::Response;
use shared::lang::Lang;
use shared::progress::What;
use uuid::Uuid;

use crate::util::{TestApp, on_both};

on_both!(everything_is_told, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let anna = app.person_with_role(&chief, school, "anna", Role::Teacher).await;
    let start = app.clock.now_ms();
    app.pass(TimeDelta::minutes(5));
    anna.another_device().await;

    let data: MyData = anna.get("/api/v1/me/data").await.ok().json();
    assert_eq!((data.me.login.as_str(), data.email, data.lang), ("anna", None, Lang::De));
    assert_eq!(data.me.roles.len(), 1);
    assert_eq!(data.me.roles[0].organisation_name, "School");
    assert_eq!(data.created_at, start);
    let devices: Vec<_> = data.devices.iter().map(|d| (d.signed_in_at - start, d.current)).collect();
    assert_eq!(devices, [(0, true), (300_000, false)]);
    assert!(data.events.is_empty() && data.progress.lessons.is_empty());
});

on_both!(events_are_told_as_they_were_sent, async |app: TestApp| {
    let anna = app.person("anna").await;
    let account_id = anna.me().await.id;
    let row = |id: u128, what: &str| progress_event::ActiveModel {
        id: Set(Uuid::from_u128(id)),
        account_id: Set(account_id),
        at: Set(1_000 + i64::try_from(id).unwrap()),
        received_at: Set(2_000),
        course: Set("fraud".to_owned()),
        lesson: Set("email".to_owned()),
        version: Set("v1".to_owned()),
        what: Set(what.to_owned()),
        question: Set(None),
        response: Set(None),
        score: Set(None),
    };
    let answered = progress_event::ActiveModel {
        question: Set(Some("q1".to_owned())),
        response: Set(Some(serde_json::to_string(&Response::TrueFalse(true)).unwrap())),
        score: Set(Some(100)),
        ..row(2, "answered")
    };
    let rows = [row(3, "finished"), answered, row(1, "opened")];
    progress_event::Entity::insert_many(rows).exec_without_returning(&app.app.db.write).await.unwrap();

    let data: MyData = anna.get("/api/v1/me/data").await.ok().json();
    let told: Vec<_> = data.events.iter().map(|event| (event.at, &event.what)).collect();
    let answer = What::Answered { question: "q1".into(), response: Response::TrueFalse(true), score: 100 };
    assert_eq!(told, [(1_001, &What::Opened), (1_002, &answer), (1_003, &What::Finished)]);
    assert_eq!(data.progress.lesson("fraud", "email").unwrap().finished_at, Some(1_003));
    assert_eq!(data.progress.question("fraud", "email", "q1").unwrap().best, 100);
    assert!(app.person("ben").await.get("/api/v1/me/data").await.ok().json::<MyData>().events.is_empty());
});
