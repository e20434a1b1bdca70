//! Erasing really erases.

use chrono::TimeDelta;
use lernwolf::clock::Clock;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::school::upkeep::{Kept, StoredPupil};
use shared::progress::{Event, What};
use uuid::Uuid;

use super::{School, by_card, make_class};
use crate::util::{PASSWORD, Person, TestApp, on_both};

/// Leaves traces everywhere: progress, a booking, a group, an assignment.
pub(super) async fn lives(app: &TestApp, school: &School, name: &str) -> Person {
    let pupil = school.pupil_in(app, name).await;
    let version = app.app.catalogue.now().courses["fraud"].version.clone();
    let event = Event {
        id: Uuid::new_v4(),
        at: app.clock.now_ms(),
        course: "fraud".to_owned(),
        lesson: "email".to_owned(),
        version,
        what: What::Finished,
    };
    pupil.record(&[event]).await.ok();
    let id = pupil.me().await.id;
    let group = json!({ "name": format!("Gruppe {}", id.simple()), "pupils": [id] });
    school.tina.post(&school.in_class("groups"), group).await.status(201);
    let wish =
        json!({ "task": { "course": { "course": "fraud" } }, "whom": { "pupils": { "pupils": [id] } } });
    school.tina.post(&school.in_class("assignments"), wish).await.status(201);
    pupil
}

on_both!(at_its_day_everything_about_a_pupil_is_gone, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Geheim", "Ben Kurz"]).await;
    let mia = lives(&app, &school, "Mia Geheim").await;
    let me = mia.me().await;
    let path = school.in_class(&format!("pupils/{}", me.id));
    school.tina.delete(&path).await.status(204);
    app.pass(TimeDelta::days(29));
    app.app.look_after_schools().await;
    assert!(app.db_everything().await.contains("Mia Geheim"), "not before its day");
    app.pass(TimeDelta::days(2));
    app.app.look_after_schools().await;
    let dump = app.db_everything().await;
    for trace in ["Mia Geheim", &me.login, &me.id.to_string(), &me.id.simple().to_string()] {
        // The teacher's name of a group is the teacher's; the test wrote the id into it.
        let dump = dump.replace(&format!("Gruppe {}", me.id.simple()), "");
        assert!(!dump.to_lowercase().contains(&trace.to_lowercase()), "{trace} is still there");
    }
    assert!(dump.contains("Ben Kurz"));
    school.signed_in().await;
    let kept: Kept = school.head.get(&school.path("kept")).await.ok().json();
    assert_eq!(
        (kept.erasures.len(), kept.erasures[0].accounts, kept.erasures[0].what.as_str()),
        (1, 1, "date")
    );
    let year = &kept.years[0];
    assert_eq!((year.school_year, year.pupils, year.lessons), (2026, 1, 0), "the lesson was somebody's");
});

on_both!(a_class_goes_at_its_day_with_its_pupils, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Geheim"]).await;
    lives(&app, &school, "Mia Geheim").await;
    // Until 28 January 2028.
    app.pass(TimeDelta::days(422));
    app.app.look_after_schools().await;
    assert!(app.db_everything().await.contains("Mia Geheim"));
    app.pass(TimeDelta::days(2));
    app.app.look_after_schools().await;
    let dump = app.db_everything().await;
    assert!(!dump.contains("Mia Geheim") && !dump.contains(&school.class.to_string()), "traces are left");
    school.signed_in().await;
    school.tina.get(&school.at(school.class)).await.problem(Code::Forbidden);
});

on_both!(two_processes_erase_once, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Geheim", "Ben Kurz"]).await;
    app.pass(TimeDelta::days(430));
    let other = app.another_process().await;
    tokio::join!(app.app.look_after_schools(), other.app.look_after_schools());
    school.signed_in().await;
    let kept: Kept = school.head.get(&school.path("kept")).await.ok().json();
    let accounts: u32 = kept.erasures.iter().map(|one| one.accounts).sum();
    let classes: u32 = kept.erasures.iter().map(|one| one.classes).sum();
    assert_eq!((accounts, classes, kept.years[0].pupils), (2, 1, 2));
});

on_both!(a_school_erases_on_request_at_once, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Geheim"]).await;
    let mia = lives(&app, &school, "Mia Geheim").await;
    let stored: Vec<StoredPupil> = school.head.get(&school.path("pupils")).await.ok().json();
    assert_eq!((stored.len(), stored[0].events, &stored[0].classes[..]), (1, 1, &["7a".to_owned()][..]));
    let one = school.path(&format!("pupils/{}", stored[0].account));
    school.head.delete(&one).await.status(204);
    school.head.delete(&one).await.problem(Code::NotFound);
    let kept: Kept = school.head.get(&school.path("kept")).await.ok().json();
    assert_eq!(
        (kept.years.len(), kept.erasures[0].what.as_str()),
        (0, "request"),
        "nobody is read off counts"
    );
    assert!(!mia.is_signed_in().await);
    assert!(!app.db_everything().await.contains("Mia Geheim"));
});

on_both!(names_of_stored_pupils_are_told_to_who_teaches_them, async |app: TestApp| {
    let school = School::with(&app, &["Mia Geheim"]).await;
    let other = make_class(&school.tina, school.id, "7b").await.id;
    school.pupils_come(&school.tina, other, &["Ben Kurz"]).await;
    let told = async |by: &Person| -> Vec<String> {
        let all: Vec<StoredPupil> = by.get(&school.path("pupils")).await.ok().json();
        assert_eq!(all.len(), 2);
        all.into_iter().filter_map(|one| one.name).collect()
    };
    let head = school.head.me().await.id;
    // Whoever only administrates learns no name: not the school's, not the site's administrator, not by being a teacher.
    let wish = json!({ "login": "head", "role": "teacher" });
    school.chief.post(&school.path("members"), wish).await.ok();
    assert!(told(&school.head).await.is_empty());
    school.head.post(&format!("{}/teachers", school.at(school.class)), json!({ "account": head })).await.ok();
    assert_eq!(told(&school.head).await, ["Mia Geheim"], "7a is theirs, 7b is not");
    assert!(told(&school.chief).await.is_empty());
    school.tina.get(&school.path("pupils")).await.problem(Code::Forbidden);
});

on_both!(who_took_the_account_along_keeps_it_without_the_school, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Geheim"]).await;
    let mia = lives(&app, &school, "Mia Geheim").await;
    let login = mia.me().await.login;
    mia.post("/api/v1/me/claim", json!({ "password": PASSWORD })).await.ok();
    app.pass(TimeDelta::days(430));
    app.app.look_after_schools().await;
    assert!(!app.db_everything().await.contains("Mia Geheim"), "the name was the school's");
    let home = app.visitor();
    home.sign_in(&login, PASSWORD).await.ok();
    assert_eq!(home.me().await.pupil, None);
    assert_eq!(home.progress().await.lessons.len(), 1, "what was learned stays");
});

on_both!(a_pupil_of_two_classes_stays_with_the_later_one, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let next: shared::api::school::class::ClassCard = school
        .tina
        .post(&school.path("classes"), json!({ "name": "8a", "school_year": 2027 }))
        .await
        .status(201)
        .json();
    let mia = school.pupil("Mia Lang").await.account;
    let tx = app.app.db.begin().await.unwrap();
    lernwolf::schools::pupils::join(&tx, next.id, &[mia], None, app.clock.now_ms()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(school.pupil("Mia Lang").await.delete_on.day, "2029-01-28");
    app.pass(TimeDelta::days(430));
    app.app.look_after_schools().await;
    school.signed_in().await;
    let view: shared::api::school::class::ClassView = school.tina.get(&school.at(next.id)).await.ok().json();
    assert_eq!(view.pupils.len(), 1);
});

on_both!(an_erased_pupil_has_no_card, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    school.head.delete(&school.path(&format!("pupils/{}", card.account))).await.status(204);
    by_card(&app.visitor(), &card).await.problem(Code::WrongPictures);
});

on_both!(what_ten_pupils_did_is_counted, async |app: TestApp| {
    app.with_courses().await;
    let names: Vec<String> = (0..10).map(|n| format!("Kind {}", char::from(b'A' + n))).collect();
    let school = School::with(&app, &names.iter().map(String::as_str).collect::<Vec<_>>()).await;
    lives(&app, &school, "Kind A").await;
    lives(&app, &school, "Kind B").await;
    app.pass(TimeDelta::days(430));
    app.app.look_after_schools().await;
    school.signed_in().await;
    let kept: Kept = school.head.get(&school.path("kept")).await.ok().json();
    assert_eq!((kept.years[0].pupils, kept.years[0].lessons, kept.years[0].answers), (10, 2, 0));
});

on_both!(one_who_cannot_be_erased_holds_nobody_up, async |app: TestApp| {
    let school = School::with(&app, &["Ada A", "Mia Geheim", "Zoe Z"]).await;
    let stays = school.pupil("Mia Geheim").await;
    for pupil in school.see().await.pupils {
        school.tina.delete(&school.in_class(&format!("pupils/{}", pupil.account))).await.status(204);
    }
    app.db_cannot_erase(&stays.user_name).await;
    app.pass(TimeDelta::days(31));
    app.app.look_after_schools().await;
    school.signed_in().await;
    let left: Vec<StoredPupil> = school.head.get(&school.path("pupils")).await.ok().json();
    assert_eq!(left.iter().map(|one| &one.user_name).collect::<Vec<_>>(), [&stays.user_name]);
});

on_both!(a_claim_and_an_erasure_at_once_lose_no_account, async |app: TestApp| {
    let names = ["Ada A", "Ben B", "Cem C", "Dana D"];
    let school = School::with(&app, &names).await;
    for name in names {
        let mia = school.pupil_in(&app, name).await;
        let me = mia.me().await;
        let path = school.path(&format!("pupils/{}", me.id));
        let (claimed, erased) = tokio::join!(
            mia.post("/api/v1/me/claim", json!({ "password": PASSWORD })),
            school.head.delete(&path)
        );
        erased.status(204);
        let home = app.visitor().sign_in(&me.login, PASSWORD).await;
        assert_eq!(claimed.status.is_success(), home.status.is_success(), "a claim that was granted holds");
    }
});
