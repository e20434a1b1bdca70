//! Roles end at the organisation's border.

use serde_json::json;
use shared::api::organisation::Role;
use shared::api::problem::Code;
use uuid::Uuid;

use crate::util::{Person, TestApp, on_both};

/// What an administrator of an organisation may do there, and the problem that each of it meets.
async fn refused_everywhere(person: &Person, organisation: Uuid, code: Code) {
    let members = format!("/api/v1/organisations/{organisation}/members");
    let wish = json!({ "login": "tom", "role": "school-administrator" });
    let mut problems =
        vec![person.get(&members).await.problem(code), person.post(&members, wish).await.problem(code)];
    let somebody = Uuid::from_u128(1);
    problems.push(person.delete(&format!("{members}/{somebody}/teacher")).await.problem(code));
    assert!(problems.iter().all(|problem| *problem == problems[0]));
}

on_both!(a_foreign_organisation_is_closed_whether_it_exists_or_not, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let (ours, theirs) = (app.organisation(&chief, "Ours").await, app.organisation(&chief, "Theirs").await);
    let head = app.person_with_role(&chief, ours, "head", Role::SchoolAdministrator).await;
    app.person("tom").await;
    refused_everywhere(&head, theirs, Code::Forbidden).await;
    refused_everywhere(&head, Uuid::from_u128(1), Code::Forbidden).await;
    head.get(&format!("/api/v1/organisations/{ours}/members")).await.ok();
});

on_both!(other_roles_give_no_roles, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    app.person("tom").await;
    for role in [Role::Trainer, Role::Teacher, Role::Organiser] {
        let person = app.person_with_role(&chief, school, role.code(), role).await;
        refused_everywhere(&person, school, Code::Forbidden).await;
    }
    refused_everywhere(&app.person("anna").await, school, Code::Forbidden).await;
    refused_everywhere(&app.visitor(), school, Code::SignedOut).await;
});

on_both!(a_role_that_is_taken_ends_at_once, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let head = app.person_with_role(&chief, school, "head", Role::SchoolAdministrator).await;
    let id = head.me().await.id;
    chief
        .delete(&format!("/api/v1/organisations/{school}/members/{id}/school-administrator"))
        .await
        .status(204);
    refused_everywhere(&head, school, Code::Forbidden).await;
});

on_both!(who_is_signed_out_elsewhere_administrates_nothing, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let kept = chief.copy();
    chief.delete("/api/v1/me/devices").await.status(204);
    refused_everywhere(&kept, school, Code::SignedOut).await;
    kept.get("/api/v1/organisations").await.problem(Code::SignedOut);
});
