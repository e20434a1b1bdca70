//! A teacher reads nothing of other classes, a pupil nothing of other pupils, a school nothing of others.

use axum::http::Method;
use lernwolf::router::{ACCESS, Who};
use serde_json::json;
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::school::roster::RosterPreview;
use uuid::Uuid;

use super::{School, make_class, upload};
use crate::util::{Person, TestApp, on_both};

fn filled(path: &str, school: Uuid, class: Uuid, pupil: Uuid) -> String {
    path.replace("{organisation}", &school.to_string())
        .replace("{class}", &class.to_string())
        .replace("{account}", &pupil.to_string())
        .replace("{group}", &Uuid::from_u128(1).to_string())
        .replace("{assignment}", &Uuid::from_u128(2).to_string())
        .replace("{invitation}", &Uuid::from_u128(3).to_string())
}

async fn refused(person: &Person, routes: &[(&str, String)], who: &str) {
    for (method, path) in routes {
        let method: Method = method.parse().unwrap();
        let answer = person.send_json(method.clone(), path, json!({})).await;
        assert_eq!(answer.status, 403, "{who}: {method} {path}: {}", answer.text());
        answer.problem(Code::Forbidden);
    }
}

on_both!(a_class_is_closed_to_everybody_but_its_teachers, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let pupil = school.pupil("Mia Lang").await.account;
    let routes: Vec<_> = ACCESS
        .iter()
        .filter(|(_, _, who)| *who == Who::ClassTeacher)
        .map(|(method, path, _)| (*method, filled(path, school.id, school.class, pupil)))
        .collect();
    assert!(routes.len() > 15);
    // Another teacher of the school, its administrator, the site's, a pupil of the class, a teacher of another school.
    let tom = app.person_with_role(&school.head, school.id, "tom", Role::Teacher).await;
    make_class(&tom, school.id, "7b").await;
    let other = app.organisation(&school.chief, "Other school").await;
    let olga = app.person_with_role(&school.chief, other, "olga", Role::Teacher).await;
    let mia = school.pupil_in(&app, "Mia Lang").await;
    for (person, who) in [
        (&tom, "another teacher"),
        (&school.head, "the school's administrator"),
        (&school.chief, "the site's administrator"),
        (&olga, "another school's teacher"),
        (&mia, "a pupil"),
    ] {
        refused(person, &routes, who).await;
    }
    // The right class in the wrong school, and a class that is none.
    for (organisation, class) in [(other, school.class), (school.id, Uuid::from_u128(9))] {
        let routes: Vec<_> = ACCESS
            .iter()
            .filter(|(_, _, who)| *who == Who::ClassTeacher)
            .map(|(method, path, _)| (*method, filled(path, organisation, class, pupil)))
            .collect();
        refused(&school.tina, &routes, "the teacher, elsewhere").await;
        refused(&olga, &routes, "another school's teacher, elsewhere").await;
    }
});

on_both!(a_teacher_reaches_no_pupil_of_another_class, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let tom = app.person_with_role(&school.head, school.id, "tom", Role::Teacher).await;
    let class = make_class(&tom, school.id, "7b").await.id;
    let mia = school.pupil("Mia Lang").await.account;
    let at = |rest: &str| format!("{}/pupils/{mia}{rest}", school.at(class));
    tom.put(&at(""), json!({ "name": "X" })).await.problem(Code::NotInClass);
    tom.delete(&at("")).await.problem(Code::NotInClass);
    tom.post(&at("/unlock"), ()).await.problem(Code::NotInClass);
    tom.post(&at("/pictures"), ()).await.problem(Code::NotInClass);
    let cards = format!("{}/cards", school.at(class));
    tom.post(&cards, json!({ "pupils": [mia] })).await.problem(Code::NotInClass);
    let group = json!({ "name": "X", "pupils": [mia] });
    tom.post(&format!("{}/groups", school.at(class)), group).await.problem(Code::NotInClass);
});

on_both!(a_teacher_reaches_no_group_or_assignment_of_another_class, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Lang"]).await;
    let tom = app.person_with_role(&school.head, school.id, "tom", Role::Teacher).await;
    let class = make_class(&tom, school.id, "7b").await.id;
    let group = json!({ "name": "Blau", "pupils": [] });
    let group: serde_json::Value =
        school.tina.post(&school.in_class("groups"), &group).await.status(201).json();
    let wish = json!({ "task": { "course": { "course": "fraud" } }, "whom": "class" });
    let given: serde_json::Value =
        school.tina.post(&school.in_class("assignments"), &wish).await.status(201).json();
    let theirs =
        |kind: &str, id: &serde_json::Value| format!("{}/{kind}/{}", school.at(class), id.as_str().unwrap());
    let path = theirs("groups", &group["id"]);
    tom.put(&path, json!({ "name": "X", "pupils": [] })).await.problem(Code::NotFound);
    tom.delete(&path).await.problem(Code::NotFound);
    let path = theirs("assignments", &given["id"]);
    tom.put(&path, &wish).await.problem(Code::NotFound);
    tom.delete(&path).await.problem(Code::NotFound);
    let to_group =
        json!({ "task": { "course": { "course": "fraud" } }, "whom": { "group": { "group": group["id"] } } });
    tom.post(&format!("{}/assignments", school.at(class)), to_group).await.problem(Code::NotFound);
});

on_both!(a_school_administrates_itself_alone, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let mia = school.pupil("Mia Lang").await.account;
    let other = app.organisation(&school.chief, "Other school").await;
    let olga = app.person_with_role(&school.chief, other, "olga", Role::SchoolAdministrator).await;
    let at = |rest: &str| format!("/api/v1/organisations/{other}/{rest}");
    // In their own school they do not find the pupil of this one, nor the class.
    olga.get(&at(&format!("pupils/{mia}/data"))).await.problem(Code::NotFound);
    olga.get(&at(&format!("pupils/{mia}/data.html"))).await.problem(Code::NotFound);
    olga.delete(&at(&format!("pupils/{mia}"))).await.problem(Code::NotFound);
    let class = school.class;
    let wish = json!({ "classes": [{ "class": class, "fate": "delete" }] });
    olga.post(&at("year-end"), wish).await.problem(Code::NotFound);
    olga.put(&at(&format!("classes/{class}")), json!({ "name": "X", "school_year": 2026 }))
        .await
        .problem(Code::NotFound);
    olga.post(&at(&format!("classes/{class}/teachers")), json!({ "account": mia }))
        .await
        .problem(Code::NotFound);
    olga.delete(&at(&format!("classes/{class}/teachers/{mia}"))).await.problem(Code::NotFound);
    school.pupil("Mia Lang").await;
});

on_both!(names_travel_to_teachers_and_the_pupil_alone, async |app: TestApp| {
    let school = School::with(&app, &["Mia Geheim", "Ben Kurz"]).await;
    let mia = school.pupil("Mia Geheim").await.account;
    for path in ["classes", "pupils", "kept", "members", "invitations"] {
        let text = school.head.get(&school.path(path)).await.ok().text();
        assert!(!text.contains("Geheim"), "{path}: {text}");
    }
    let ben = school.pupil_in(&app, "Ben Kurz").await;
    for path in ["/api/v1/me", "/api/v1/me/assignments", "/api/v1/me/data", "/api/v1/me/progress"] {
        let text = ben.get(path).await.ok().text();
        assert!(!text.contains("Geheim"), "{path}: {text}");
    }
    // What is handed out to somebody is complete.
    let text = school.head.get(&school.path(&format!("pupils/{mia}/data"))).await.ok().text();
    assert!(text.contains("Mia Geheim"), "{text}");
});

on_both!(a_list_tells_nothing_of_other_classes_and_takes_nobody_from_them, async |app: TestApp| {
    let school = School::new(&app).await;
    let list = "Name;Klasse;Schüler-ID\nMia Geheim;7b;1\nBen Kurz;7a;2\n";
    let path = school.path("roster");
    let mut import = upload(list);
    let seen: RosterPreview = school.head.post(&path, &import).await.ok().json();
    import["seal"] = json!(seen.seal);
    school.head.post(&path, &import).await.ok();
    // By the id, and by the name: neither tells who that is or brings them here.
    for stolen in ["Name;Schüler-ID\nX;1\n", "Name\nMia Geheim\n"] {
        let mut upload = upload(stolen);
        upload["complete"] = json!(true);
        let seen: RosterPreview = school.tina.post(&school.in_class("roster"), &upload).await.ok().json();
        let text = format!("{:?} {:?} {:?}", seen.changed, seen.leaving, seen.faults);
        assert!(!text.contains("Geheim") && !text.contains("7b"), "{text}");
        assert!(seen.changed.is_empty(), "{seen:?}");
        if stolen.contains(";1") {
            assert_eq!(seen.faults[0].code, "id-elsewhere");
        }
    }
    // Nor does the school's administrator learn names that the roster does not bring.
    let mut curious = upload("Name;Klasse\nBen Kurz;7a\nNeu Neu;7b\n");
    curious["complete"] = json!(true);
    let seen: RosterPreview = school.head.post(&path, &curious).await.ok().json();
    assert_eq!(seen.leaving.len(), 1);
    assert!(!format!("{seen:?}").contains("Geheim"), "{seen:?}");
});
