//! Signing keys: rotated, shared by all server processes, deleted in the end.

use chrono::TimeDelta;
use lernwolf::clock::Clock;
use lernwolf::entities::signing_key;
use sea_orm::{EntityTrait, PaginatorTrait};
use shared::api::problem::Code;

use crate::util::{PASSWORD, Person, TestApp, on_both};

async fn look_after(app: &TestApp) {
    app.app.keys.keep_fresh(&app.app.db, app.clock.now()).await.unwrap();
}

async fn number(app: &TestApp) -> u64 {
    signing_key::Entity::find().count(&app.app.db.read).await.unwrap()
}

fn key_of(person: &Person) -> String {
    let token = person.cookie("lw_access").unwrap();
    token.split('.').next().unwrap().to_owned()
}

on_both!(a_key_signs_for_thirty_days_and_is_deleted_after_sixty, async |app: TestApp| {
    let anna = app.person("anna").await;
    let first = key_of(&anna);
    app.pass(TimeDelta::days(29));
    look_after(&app).await;
    assert_eq!(number(&app).await, 1);
    anna.refresh().await.ok();
    assert_eq!(key_of(&anna), first);

    app.pass(TimeDelta::days(1));
    anna.refresh().await.ok();
    look_after(&app).await;
    assert_eq!(number(&app).await, 2);
    assert!(anna.is_signed_in().await, "the old key verifies what it signed");
    anna.refresh().await.ok();
    assert_ne!(key_of(&anna), first);

    app.pass(TimeDelta::days(31));
    look_after(&app).await;
    assert_eq!(number(&app).await, 2, "the first is gone, a third has come");
});

on_both!(server_processes_agree_on_keys, async |app: TestApp| {
    let anna = app.person("anna").await;
    let second = app.another_process().await;
    assert_eq!(number(&app).await, 1, "the second takes the key that is there");
    assert!(anna.at(&second).is_signed_in().await);

    app.pass(TimeDelta::days(30));
    look_after(&second).await;
    let ben = second.visitor();
    ben.register("ben", PASSWORD).await.ok();
    assert!(ben.at(&app).is_signed_in().await, "the first meets an unknown key and looks for it");
});

on_both!(unknown_keys_lead_to_the_database_now_and_then_only, async |app: TestApp| {
    let second = app.another_process().await;
    app.pass(TimeDelta::days(30));
    look_after(&second).await;
    let ben = second.visitor();
    ben.register("ben", PASSWORD).await.ok();
    let forger = ben.copy();
    // A header that names a key which nobody has.
    let token = ben.cookie("lw_access").unwrap();
    forger.set_cookie("lw_access", &token.replacen(&key_of(&ben), "eyJhbGciOiJIUzI1NiIsImtpZCI6IngifQ", 1));
    forger.at(&app).get("/api/v1/me").await.problem(Code::SignedOut);
    assert!(ben.at(&app).is_signed_in().await, "that look has found the new key");

    app.pass(TimeDelta::days(30));
    look_after(&second).await;
    ben.refresh().await.ok();
    forger.at(&app).get("/api/v1/me").await.problem(Code::SignedOut);
    assert!(ben.at(&app).is_signed_in().await);
});
