//! Giving and taking roles.

use serde_json::json;
use shared::api::organisation::{Member, Role};
use shared::api::problem::Code;
use uuid::Uuid;

use crate::util::{Person, TestApp, on_both};

async fn members(by: &Person, organisation: Uuid) -> Vec<(String, Role)> {
    let all: Vec<Member> = by.get(&format!("/api/v1/organisations/{organisation}/members")).await.ok().json();
    all.into_iter().map(|one| (one.login, one.role)).collect()
}

fn path(organisation: Uuid, account: Uuid, role: Role) -> String {
    format!("/api/v1/organisations/{organisation}/members/{account}/{}", role.code())
}

on_both!(a_school_administrator_gives_and_takes_roles, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let head = app.person_with_role(&chief, school, "head", Role::SchoolAdministrator).await;
    let tom = app.person_with_role(&head, school, "tom", Role::Teacher).await;
    assert_eq!(
        members(&head, school).await,
        [("head".to_owned(), Role::SchoolAdministrator), ("tom".to_owned(), Role::Teacher)]
    );
    let me = tom.me().await;
    assert_eq!((me.roles[0].organisation, me.roles[0].role), (school, Role::Teacher));

    head.delete(&path(school, me.id, Role::Teacher)).await.status(204);
    assert_eq!(members(&head, school).await.len(), 1);
    assert!(tom.me().await.roles.is_empty());
});

on_both!(giving_and_taking_twice_changes_nothing, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let tom = app.person("tom").await.me().await.id;
    let wish = json!({ "login": "Tom", "role": "trainer" });
    for _ in 0..2 {
        let given: Member =
            chief.post(&format!("/api/v1/organisations/{school}/members"), &wish).await.status(200).json();
        assert_eq!(given, Member { account: tom, login: "tom".into(), role: Role::Trainer });
    }
    assert_eq!(members(&chief, school).await, [("tom".to_owned(), Role::Trainer)]);
    for _ in 0..2 {
        chief.delete(&path(school, tom, Role::Trainer)).await.status(204);
    }
    assert!(members(&chief, school).await.is_empty());
});

on_both!(somebody_may_hold_several_roles, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let (school, library) =
        (app.organisation(&chief, "School").await, app.organisation(&chief, "Library").await);
    let tom = app.person_with_role(&chief, school, "tom", Role::Teacher).await;
    for (organisation, role) in [(school, "organiser"), (library, "trainer")] {
        let wish = json!({ "login": "tom", "role": role });
        chief.post(&format!("/api/v1/organisations/{organisation}/members"), wish).await.ok();
    }
    let roles: Vec<_> =
        tom.me().await.roles.into_iter().map(|one| (one.organisation_name, one.role)).collect();
    assert_eq!(
        roles,
        [
            ("Library".to_owned(), Role::Trainer),
            ("School".to_owned(), Role::Organiser),
            ("School".to_owned(), Role::Teacher)
        ]
    );
});

on_both!(what_is_not_there_is_not_found, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let nowhere = Uuid::from_u128(1);
    let nobody = json!({ "login": "niemand", "role": "teacher" });
    let problem =
        chief.post(&format!("/api/v1/organisations/{school}/members"), nobody).await.problem(Code::NotFound);
    assert_eq!(problem.field.as_deref(), Some("login"));
    let somebody = json!({ "login": "chief", "role": "teacher" });
    chief.post(&format!("/api/v1/organisations/{nowhere}/members"), somebody).await.problem(Code::NotFound);
    chief.get(&format!("/api/v1/organisations/{nowhere}/members")).await.problem(Code::NotFound);
});

on_both!(paths_that_make_no_sense_are_problems, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    chief.get("/api/v1/organisations/no-uuid/members").await.problem(Code::Malformed);
    chief.get("/api/v1/organisations/%ff/members").await.problem(Code::Malformed);
    for rest in ["no-uuid/teacher".to_owned(), format!("{school}/king"), format!("{school}/%ff")] {
        chief
            .delete(&format!("/api/v1/organisations/{school}/members/{rest}"))
            .await
            .problem(Code::Malformed);
    }
});

on_both!(a_school_keeps_an_administrator, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let role = Role::SchoolAdministrator;
    let head = app.person_with_role(&chief, school, "head", role).await;
    let head_id = head.me().await.id;
    head.delete(&path(school, head_id, role)).await.problem(Code::LastAdministrator);
    let deputy = app.person_with_role(&head, school, "deputy", role).await;
    let deputy_id = deputy.me().await.id;
    let (head_path, deputy_path) = (path(school, head_id, role), path(school, deputy_id, role));
    let (a, b) = tokio::join!(head.delete(&head_path), deputy.delete(&deputy_path));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409], "one of the two stays");
    for id in [head_id, deputy_id] {
        chief.delete(&path(school, id, role)).await.status(204);
    }
    assert!(members(&chief, school).await.is_empty(), "an administrator of the site may do even that");
});

on_both!(an_organisation_is_no_way_to_search_for_addresses, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let school = app.organisation(&chief, "School").await;
    let head = app.person_with_role(&chief, school, "head", Role::SchoolAdministrator).await;
    app.db_account(Some("anna.b"), Some("anna@example.org"), false).await;
    let path = format!("/api/v1/organisations/{school}/members");
    let ask =
        async |by: &Person, login: &str| by.post(&path, json!({ "login": login, "role": "trainer" })).await;
    ask(&head, "Anna@example.org").await.ok();
    let second = app.person_with_role(&head, school, "second", Role::SchoolAdministrator).await;
    for n in 0..14 {
        ask(&head, &format!("anna{n}@example.org")).await.problem(Code::NotFound);
        ask(&second, &format!("ben{n}@example.org")).await.problem(Code::NotFound);
    }
    ask(&second, "anna30@example.org").await.problem(Code::TooManyRequests);
    ask(&head, "anna30@example.org").await.problem(Code::TooManyRequests);
    ask(&chief, "anna30@example.org").await.problem(Code::NotFound);
});
