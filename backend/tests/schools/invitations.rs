//! Inviting teachers by link or printed code.

use chrono::TimeDelta;
use serde_json::{Value, json};
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::school::upkeep::{InvitationMade, InvitationView, Invited};

use super::{School, me};
use crate::util::{Person, TestApp, on_both};

async fn invite(school: &School, wish: Value) -> InvitationMade {
    school.head.post(&school.path("invitations"), wish).await.status(201).json()
}

async fn accept(person: &Person, code: &str) -> crate::util::Answer {
    person.post(&format!("/api/v1/invitations/{code}/accept"), ()).await
}

on_both!(a_code_makes_a_teacher_once, async |app: TestApp| {
    let school = School::new(&app).await;
    let made = invite(&school, json!({ "role": "teacher", "label": "Frau Muster", "uses": 1 })).await;
    assert!(made.link.ends_with(&format!("/de/join/{}", made.code)), "{made:?}");
    assert_eq!(made.qr, lernwolf::qr::svg(&made.link).unwrap());
    let (tom, ben) = (app.person("tom").await, app.person("ben").await);
    let typed = made.code.to_lowercase().replace('-', "");
    let seen: Invited = app.visitor().get(&format!("/api/v1/invitations/{typed}")).await.ok().json();
    assert_eq!((seen.organisation_name.as_str(), seen.role), ("Beispielschule", Role::Teacher));
    assert!(!seen.held);
    let tom_now = me(accept(&tom, &typed).await);
    assert_eq!((tom_now.roles[0].organisation, tom_now.roles[0].role), (school.id, Role::Teacher));
    accept(&ben, &typed).await.problem(Code::LinkExpired);
    // To whom it led is told that it did; to others it is a code like any that is none.
    let look = async |by: &Person| by.get(&format!("/api/v1/invitations/{typed}")).await;
    let seen: Invited = look(&tom).await.ok().json();
    assert!(seen.held);
    assert_eq!(me(accept(&tom, &typed).await).roles.len(), 1);
    look(&ben).await.problem(Code::LinkExpired);
    look(&app.visitor()).await.problem(Code::LinkExpired);
    assert!(!app.db_everything().await.contains(&made.code.replace('-', "")), "the code is stored as a hash");
});

on_both!(a_list_on_the_notice_board_serves_several, async |app: TestApp| {
    let school = School::new(&app).await;
    let made = invite(&school, json!({ "role": "teacher", "uses": 2 })).await;
    let people = [app.person("paul").await, app.person("pia").await, app.person("ole").await];
    // Who has the role already uses nothing up.
    accept(&school.tina, &made.code).await.ok();
    let all = futures_util::future::join_all(people.iter().map(|one| accept(one, &made.code))).await;
    let mut statuses: Vec<u16> = all.iter().map(|answer| answer.status.as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 200, 410]);
});

on_both!(invitations_end, async |app: TestApp| {
    let school = School::new(&app).await;
    let tom = app.person("tom").await;
    let made = invite(&school, json!({ "role": "teacher", "uses": 5 })).await;
    let one = school.path(&format!("invitations/{}", made.invitation.id));
    school.head.delete(&one).await.status(204);
    school.head.delete(&one).await.problem(Code::NotFound);
    accept(&tom, &made.code).await.problem(Code::LinkExpired);
    let made = invite(&school, json!({ "role": "teacher", "uses": 5 })).await;
    app.pass(TimeDelta::days(22));
    tom.sign_in("tom", crate::util::PASSWORD).await.ok();
    accept(&tom, &made.code).await.problem(Code::LinkExpired);
    school.signed_in().await;
    let left: Vec<InvitationView> = school.head.get(&school.path("invitations")).await.ok().json();
    assert!(left.is_empty(), "{left:?}");
});

on_both!(invitations_have_bounds, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let path = school.path("invitations");
    for wish in [
        json!({ "role": "trainer", "uses": 1 }),
        json!({ "role": "teacher", "uses": 0 }),
        json!({ "role": "teacher", "uses": 51 }),
        json!({ "role": "school-administrator", "uses": 2 }),
        json!({ "role": "teacher", "uses": 1, "label": "x".repeat(81) }),
    ] {
        school.head.post(&path, wish).await.problem(Code::Invalid);
    }
    for code in ["x", "ABCD-EFGH", "%00", &"A".repeat(500)] {
        app.visitor().get(&format!("/api/v1/invitations/{code}")).await.problem(Code::LinkExpired);
    }
    let made = invite(&school, json!({ "role": "school-administrator", "uses": 1 })).await;
    app.visitor()
        .post(&format!("/api/v1/invitations/{}/accept", made.code), ())
        .await
        .problem(Code::SignedOut);
    let mia = school.pupil_in(&app, "Mia Lang").await;
    accept(&mia, &made.code).await.problem(Code::WrongState);
});

on_both!(whoever_comes_without_the_link_can_type_the_code, async |app: TestApp| {
    for lang in ["de", "de-leicht", "en"] {
        let page = app.visitor().page(&format!("/{lang}/join")).await.ok();
        let html = page.text();
        assert!(html.contains("name=\"code\"") && html.contains("type=\"submit\""), "{html}");
    }
});
