//! Changing the password.

use serde_json::json;
use shared::api::problem::Code;

use crate::util::{Answer, PASSWORD, Person, TestApp, on_both};

const NEW: &str = "vier grüne Stühle im Regen";

async fn change(person: &Person, current: &str, new: &str) -> Answer {
    person.put("/api/v1/me/password", json!({ "current": current, "new": new })).await
}

on_both!(a_changed_password_signs_all_other_devices_out, async |app: TestApp| {
    let anna = app.person("anna").await;
    let other = anna.another_device().await;
    change(&anna, PASSWORD, NEW).await.status(204);
    assert!(anna.is_signed_in().await);
    anna.refresh().await.ok();
    other.get("/api/v1/me").await.problem(Code::SignedOut);
    other.refresh().await.problem(Code::SignedOut);
    other.sign_in("anna", PASSWORD).await.problem(Code::WrongCredentials);
    other.sign_in("anna", NEW).await.ok();
});

on_both!(only_who_knows_the_password_changes_it, async |app: TestApp| {
    let anna = app.person("anna").await;
    change(&anna, "falsch geraten", NEW).await.problem(Code::WrongCredentials);
    change(&anna, PASSWORD, "anna1234").await.problem(Code::WeakPassword);
    change(&app.visitor(), PASSWORD, NEW).await.problem(Code::SignedOut);
    app.visitor().sign_in("anna", PASSWORD).await.ok();
});

on_both!(a_changed_password_makes_links_worthless, async |app: TestApp| {
    let anna = app.person_with_email("anna@example.org").await;
    anna.post("/api/v1/recovery", json!({ "login": "anna@example.org", "lang": "de" })).await.status(202);
    let token = app.letter_to("anna@example.org").await.token();
    change(&anna, PASSWORD, NEW).await.status(204);
    let reset = json!({ "token": token, "password": PASSWORD });
    anna.post("/api/v1/recovery/reset", reset).await.problem(Code::LinkExpired);
});
