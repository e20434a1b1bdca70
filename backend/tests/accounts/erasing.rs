//! Leaving for good.

use lernwolf::entities::{account, device, link, membership, refresh_token};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::json;
use shared::api::organisation::Role;
use shared::api::problem::Code;

use crate::util::{Answer, PASSWORD, Person, TestApp, on_both};

async fn erase(person: &Person, password: &str) -> Answer {
    person.post("/api/v1/me/erase", json!({ "password": password })).await
}

on_both!(an_erased_account_leaves_nothing, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let anna = app.person_with_role(&chief, school, "anna", Role::Trainer).await;
    let kept = anna.copy();
    erase(&anna, PASSWORD).await.status(204);
    assert_eq!(anna.cookie("lw_access"), None);

    let db = &app.app.db.read;
    assert_eq!(account::Entity::find().count(db).await.unwrap(), 1);
    assert_eq!(device::Entity::find().count(db).await.unwrap(), 1);
    assert_eq!(refresh_token::Entity::find().count(db).await.unwrap(), 1);
    assert_eq!(membership::Entity::find().count(db).await.unwrap(), 0);

    kept.get("/api/v1/me").await.problem(Code::SignedOut);
    kept.get("/api/v1/me/data").await.problem(Code::SignedOut);
    kept.refresh().await.problem(Code::SignedOut);
    app.visitor().sign_in("anna", PASSWORD).await.problem(Code::WrongCredentials);
    app.visitor().register("anna", PASSWORD).await.status(201);
});

on_both!(only_who_knows_the_password_erases, async |app: TestApp| {
    let anna = app.person("anna").await;
    erase(&anna, "falsch geraten").await.problem(Code::WrongCredentials);
    erase(&app.visitor(), PASSWORD).await.problem(Code::SignedOut);
    assert!(anna.is_signed_in().await);
});

on_both!(the_last_administrator_of_the_site_stays, async |app: TestApp| {
    let first = app.administrator("first").await;
    erase(&first, PASSWORD).await.problem(Code::LastAdministrator);
    let second = app.administrator("second").await;
    let (a, b) = tokio::join!(erase(&first, PASSWORD), erase(&second, PASSWORD));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409], "one of the two stays");
});

on_both!(links_go_with_the_account, async |app: TestApp| {
    let anna = app.person_with_email("anna@example.org").await;
    anna.post("/api/v1/recovery", json!({ "login": "anna@example.org", "lang": "de" })).await.status(202);
    let token = app.letter_to("anna@example.org").await.token();
    erase(&anna, PASSWORD).await.status(204);
    assert_eq!(link::Entity::find().count(&app.app.db.read).await.unwrap(), 0);
    let reset = json!({ "token": token, "password": PASSWORD });
    anna.post("/api/v1/recovery/reset", reset).await.problem(Code::LinkExpired);
});
