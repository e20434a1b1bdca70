//! Drafts end at the organisation's border.

use serde_json::json;
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::studio::draft::DraftSummary;

use super::{Trainer, lesson};
use crate::util::{Person, TestApp, on_both};

/// What a trainer does with a draft, and the problem that each of it meets.
async fn refused_everywhere(person: &Person, draft: &str, code: Code) {
    let text = json!({ "text": lesson("A", "B"), "marks": [], "seen": 1 });
    let outline = json!({ "seen": 1, "outline": {
        "topic": "safety", "level": "basic", "competences": [], "texts": {}, "modules": [] } });
    person.get(draft).await.problem(code);
    person.get(&format!("{draft}/lessons/lektion-1/de")).await.problem(code);
    person.put(&format!("{draft}/lessons/lektion-1/de"), &text).await.problem(code);
    person.put(&format!("{draft}/lessons/new/de"), &text).await.problem(code);
    person.put(&format!("{draft}/outline"), &outline).await.problem(code);
    person.post(&format!("{draft}/lessons"), json!({ "title": "A" })).await.problem(code);
    person.delete(&format!("{draft}/lessons/lektion-1")).await.problem(code);
    person.post(&format!("{draft}/publish"), json!({ "seen": "0" })).await.problem(code);
    person.put(&format!("{draft}/offered"), json!({ "offered": false })).await.problem(code);
    person.get(&format!("{draft}/versions")).await.problem(code);
    person.get(&format!("{draft}/difference")).await.problem(code);
    person.post(&format!("{draft}/versions/0/restore"), json!({})).await.problem(code);
    person.delete(draft).await.problem(code);
}

on_both!(nobody_else_sees_or_changes_a_draft, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let ours = tobi.at(&draft, "");
    let theirs = app.organisation(&tobi.chief, "Theirs").await;
    let stranger = app.person_with_role(&tobi.chief, theirs, "theo", Role::Trainer).await;
    refused_everywhere(&stranger, &ours, Code::Forbidden).await;
    // Through their own organisation they do not reach it either; nor do administrators.
    let through = format!("/api/v1/organisations/{theirs}/drafts/{}", draft.id);
    refused_everywhere(&stranger, &through, Code::NotFound).await;
    refused_everywhere(&tobi.chief, &through, Code::NotFound).await;
    let list: Vec<DraftSummary> =
        stranger.get(&format!("/api/v1/organisations/{theirs}/drafts")).await.ok().json();
    assert!(list.is_empty());
    for role in [Role::Teacher, Role::Organiser, Role::SchoolAdministrator] {
        let other = app.person_with_role(&tobi.chief, tobi.organisation, role.code(), role).await;
        refused_everywhere(&other, &ours, Code::Forbidden).await;
    }
    refused_everywhere(&app.person("anna").await, &ours, Code::Forbidden).await;
    refused_everywhere(&app.visitor(), &ours, Code::SignedOut).await;
    assert_eq!(tobi.sees(&draft).await, draft);

    // Learners find nothing of it.
    app.visitor().get("/api/v1/courses/tee").await.problem(Code::NotFound);
    // Administrators of the site may do what trainers may.
    tobi.chief.get(&ours).await.ok();
});

on_both!(a_role_that_is_taken_ends_at_once, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let id = tobi.person.me().await.id;
    let members = format!("/api/v1/organisations/{}/members", tobi.organisation);
    tobi.chief.delete(&format!("{members}/{id}/trainer")).await.status(204);
    refused_everywhere(&tobi.person, &tobi.at(&draft, ""), Code::Forbidden).await;
});
