//! Making classes, and who sees them.

use serde_json::json;
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::school::class::ClassCard;
use uuid::Uuid;

use super::{School, make_class};
use crate::util::{Person, TestApp, on_both};

async fn seen(by: &Person, school: &School) -> Vec<(String, bool)> {
    let all: Vec<ClassCard> = by.get(&school.path("classes")).await.ok().json();
    all.into_iter().map(|one| (one.name, one.mine)).collect()
}

on_both!(a_teacher_makes_a_class_and_sees_their_own, async |app: TestApp| {
    let school = School::new(&app).await;
    let tom = app.person_with_role(&school.head, school.id, "tom", Role::Teacher).await;
    make_class(&tom, school.id, "9c").await;
    assert_eq!(seen(&school.tina, &school).await, [("7a".to_owned(), true)]);
    assert_eq!(seen(&tom, &school).await, [("9c".to_owned(), true)]);
    assert_eq!(seen(&school.head, &school).await, [("7a".to_owned(), false), ("9c".to_owned(), false)]);
});

on_both!(a_class_says_when_it_is_erased, async |app: TestApp| {
    let school = School::new(&app).await;
    let card = school.see().await.card;
    // 31 July 2027, and 180 days.
    assert_eq!(card.delete_on.day, "2028-01-28");
    assert_eq!(card.delete_on.text, "Freitag, 28. Januar 2028");
});

on_both!(names_of_classes_are_taken_once_a_year, async |app: TestApp| {
    let school = School::new(&app).await;
    let wish = |name: &str, year: i16| json!({ "name": name, "school_year": year });
    let path = school.path("classes");
    school.tina.post(&path, wish(" 7a ", 2026)).await.problem(Code::ClassExists);
    school.tina.post(&path, wish("7a", 2027)).await.status(201);
    for (name, year, field) in
        [("", 2026, "name"), (&"x".repeat(41), 2026, "name"), ("8a", 2020, "school_year")]
    {
        let problem = school.tina.post(&path, wish(name, year)).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some(field));
    }
    school.tina.put(&school.at(school.class), wish("7b", 2026)).await.status(204);
    assert_eq!(school.see().await.card.name, "7b");
    school.head.put(&school.at(school.class), wish("7a", 2027)).await.problem(Code::ClassExists);
});

on_both!(administrators_of_the_school_say_who_teaches, async |app: TestApp| {
    let school = School::new(&app).await;
    let tom = app.person_with_role(&school.head, school.id, "tom", Role::Teacher).await;
    let id = tom.me().await.id;
    let path = school.in_class("teachers");
    tom.get(&school.at(school.class)).await.problem(Code::Forbidden);
    for _ in 0..2 {
        school.head.post(&path, json!({ "account": id })).await.status(204);
    }
    tom.get(&school.at(school.class)).await.ok();
    school.head.delete(&format!("{path}/{id}")).await.status(204);
    tom.get(&school.at(school.class)).await.problem(Code::Forbidden);
    // Whoever is no teacher of the school does not become one of a class.
    let anna = app.person("anna").await.me().await.id;
    school.head.post(&path, json!({ "account": anna })).await.problem(Code::NotFound);
    let nowhere = format!("{}/teachers", school.at(Uuid::from_u128(1)));
    school.head.post(&nowhere, json!({ "account": id })).await.problem(Code::NotFound);
});

on_both!(who_is_no_teacher_any_more_sees_no_class, async |app: TestApp| {
    let school = School::new(&app).await;
    let id = school.tina.me().await.id;
    school.head.delete(&school.path(&format!("members/{id}/teacher"))).await.status(204);
    school.tina.get(&school.at(school.class)).await.problem(Code::Forbidden);
});

on_both!(groups_hold_pupils_of_the_class, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang", "Ben Kurz"]).await;
    let (mia, ben) = (school.pupil("Mia Lang").await.account, school.pupil("Ben Kurz").await.account);
    let path = school.in_class("groups");
    let wish = |name: &str, pupils: &[Uuid]| json!({ "name": name, "pupils": pupils });
    let made: serde_json::Value = school.tina.post(&path, wish("Blau", &[mia, mia])).await.status(201).json();
    school.tina.post(&path, wish("Blau", &[])).await.problem(Code::Conflict);
    school.tina.post(&path, wish("Rot", &[Uuid::from_u128(1)])).await.problem(Code::NotInClass);
    let one = format!("{path}/{}", made["id"].as_str().unwrap());
    school.tina.put(&one, wish("Grün", &[mia, ben])).await.status(204);
    let groups = school.see().await.groups;
    assert_eq!((groups.len(), groups[0].name.as_str(), groups[0].pupils.len()), (1, "Grün", 2));
    // Who leaves the class leaves its groups.
    school.tina.delete(&school.in_class(&format!("pupils/{ben}"))).await.status(204);
    assert_eq!(school.see().await.groups[0].pupils, [mia]);
    school.tina.delete(&one).await.status(204);
    school.tina.delete(&one).await.problem(Code::NotFound);
});

on_both!(pupils_have_pseudonyms_and_names_that_can_be_mended, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let mia = school.pupil("Mia Lang").await;
    assert_eq!(mia.user_name.len(), 10, "{}", mia.user_name);
    assert!(!mia.user_name.contains("mia") && !mia.has_card && !mia.claimed);
    let path = school.in_class(&format!("pupils/{}", mia.account));
    school.tina.put(&path, json!({ "name": " Mia  Lange " })).await.status(204);
    assert_eq!(school.pupil("Mia Lange").await.account, mia.account);
    for name in ["", "\u{202e}Mia", &"x".repeat(81), "…"] {
        school.tina.put(&path, json!({ "name": name })).await.problem(Code::Invalid);
    }
    let nobody = school.in_class(&format!("pupils/{}", Uuid::from_u128(1)));
    school.tina.put(&nobody, json!({ "name": "X" })).await.problem(Code::NotInClass);
});

on_both!(who_teaches_no_more_does_not_come_back_to_the_class, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let tina = school.tina.me().await;
    let role = school.path(&format!("members/{}/teacher", tina.id));
    school.head.delete(&role).await.status(204);
    school.tina.get(&school.at(school.class)).await.problem(Code::Forbidden);
    let again = json!({ "login": tina.login, "role": "teacher" });
    school.head.post(&school.path("members"), again).await.ok();
    school.tina.get(&school.at(school.class)).await.problem(Code::Forbidden);
    let cards: Vec<ClassCard> = school.tina.get(&school.path("classes")).await.ok().json();
    assert!(cards.is_empty());
});

on_both!(pupils_get_no_roles, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let login = school.pupil("Mia Lang").await.user_name;
    for role in ["teacher", "school-administrator"] {
        let wish = json!({ "login": login, "role": role });
        school.head.post(&school.path("members"), wish).await.problem(Code::WrongState);
    }
});
