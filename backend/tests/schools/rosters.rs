//! Getting pupils in by list and by file.

use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::school::class::ClassCard;
use shared::api::school::roster::{NameOrder, RosterPreview};
use uuid::Uuid;

use super::{School, file, make_class, upload};
use crate::util::{Person, TestApp, on_both};

async fn look(by: &Person, path: &str, upload: &Value) -> RosterPreview {
    by.post(path, upload).await.ok().json()
}

/// Looks, and then does what was seen.
async fn import(by: &Person, path: &str, upload: &Value) -> RosterPreview {
    let seen = look(by, path, upload).await;
    assert!(seen.faults.is_empty(), "{seen:?}");
    let mut again = upload.clone();
    again["seal"] = json!(seen.seal);
    by.post(path, again).await.ok().json()
}

async fn names(school: &School, class: Uuid) -> Vec<String> {
    let view: shared::api::school::class::ClassView = school.tina.get(&school.at(class)).await.ok().json();
    view.pupils.into_iter().map(|one| one.name).collect()
}

on_both!(a_pasted_list_brings_a_class_in, async |app: TestApp| {
    let school = School::new(&app).await;
    let path = school.in_class("roster");
    let list = upload("Yıldız, Mia\nJonas Müller\n\nОлена Коваль\n");
    let seen = look(&school.tina, &path, &list).await;
    assert_eq!((seen.new.len(), seen.fault_count), (3, 0), "{seen:?}");
    assert!(names(&school, school.class).await.is_empty(), "a preview changes nothing");
    import(&school.tina, &path, &list).await;
    assert_eq!(names(&school, school.class).await, ["Jonas Müller", "Mia Yıldız", "Олена Коваль"]);
    let again = import(&school.tina, &path, &list).await;
    assert_eq!((again.new.len(), again.changed.len(), again.unchanged), (0, 0, 3), "twice changes nothing");
});

on_both!(two_columns_without_headings_can_be_turned_round, async |app: TestApp| {
    let school = School::new(&app).await;
    let path = school.in_class("roster");
    let mut list = upload("Yıldız\tMia\nMüller\tJonas\n");
    let seen = look(&school.tina, &path, &list).await;
    assert_eq!((seen.order, seen.new[0].name.as_str()), (Some(NameOrder::FamilyFirst), "Jonas Müller"));
    list["order"] = json!("given-first");
    let turned = look(&school.tina, &path, &list).await;
    assert_eq!((turned.order, turned.new[0].name.as_str()), (Some(NameOrder::GivenFirst), "Müller Jonas"));
    // What was seen the other way round is not what would happen.
    list["seal"] = json!(seen.seal);
    school.tina.post(&path, &list).await.problem(Code::PreviewChanged);
    list["order"] = json!("family-first");
    school.tina.post(&path, &list).await.ok();
    assert_eq!(names(&school, school.class).await, ["Jonas Müller", "Mia Yıldız"]);
});

on_both!(a_file_of_the_school_brings_all_classes_in, async |app: TestApp| {
    let school = School::new(&app).await;
    let text =
        "Nachname;Vorname;Klasse;Schüler-ID\r\nYıldız;Mia;7a;a1\r\nMüller;Jonas;7b;a2\r\nLang;Mia;7b;a3\r\n";
    let path = school.path("roster");
    let seen = import(&school.head, &path, &file("liste.csv", text.as_bytes())).await;
    assert_eq!((&seen.new_classes[..], seen.new.len()), (&["7b".to_owned()][..], 3), "{seen:?}");
    let all: Vec<ClassCard> = school.head.get(&school.path("classes")).await.ok().json();
    assert_eq!(
        all.iter().map(|one| (one.name.as_str(), one.pupils)).collect::<Vec<_>>(),
        [("7a", 1), ("7b", 2)]
    );
    // Mia Yıldız moves, Jonas is called otherwise, Mia Lang is not there any more.
    let text = "Nachname;Vorname;Klasse;Schüler-ID\r\nYıldız;Mia;7b;a1\r\nMüller-Lang;Jonas;7b;a2\r\n";
    let mut upload = file("liste.csv", text.as_bytes());
    upload["complete"] = json!(true);
    let seen = look(&school.head, &path, &upload).await;
    assert_eq!((seen.new.len(), seen.changed.len(), seen.leaving.len()), (0, 2, 1), "{seen:?}");
    import(&school.head, &path, &upload).await;
    let again = look(&school.head, &path, &upload).await;
    assert_eq!((again.new.len() + again.changed.len() + again.leaving.len(), again.unchanged), (0, 2));
});

on_both!(a_class_stands_in_the_order_of_family_names, async |app: TestApp| {
    let school = School::new(&app).await;
    let list = upload("Zander\tIda\nAnfang\tZoe\nÖzil\tÄnne\nMuster\tBen\n");
    let seen = import(&school.tina, &school.in_class("roster"), &list).await;
    let order = ["Zoe Anfang", "Ben Muster", "Änne Özil", "Ida Zander"];
    assert_eq!(seen.new.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), order);
    assert_eq!(names(&school, school.class).await, order);
    let live = school.live().await;
    assert_eq!(live.pupils.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), order);
});

on_both!(half_a_name_puts_nobody_in_a_childs_place, async |app: TestApp| {
    let school = School::with(&app, &["Änne Bär", "Ben Kurz"]).await;
    let path = school.path("roster");
    let text = "Klasse;Name;Vorname\n7a;Kurz;Ben\n7a;;Änne\n";
    let mut list = file("liste.csv", text.as_bytes());
    list["complete"] = json!(true);
    let seen = look(&school.head, &path, &list).await;
    let told: Vec<_> = seen.faults.iter().map(|it| (it.code.as_str(), it.row, it.value.as_deref())).collect();
    assert_eq!(told, [("no-family-name", Some(3), Some("Änne"))]);
    list["seal"] = json!(seen.seal);
    school.head.post(&path, list).await.problem(Code::RosterFaults);
    assert_eq!(names(&school, school.class).await, ["Änne Bär", "Ben Kurz"]);
});

on_both!(windows_files_are_read_too, async |app: TestApp| {
    let school = School::new(&app).await;
    let text = b"Vorname;Familienname\r\nJ\xf6rg;M\xfcller\r\n";
    import(&school.tina, &school.in_class("roster"), &file("liste.csv", text)).await;
    assert_eq!(names(&school, school.class).await, ["Jörg Müller"]);
});

on_both!(what_stands_beside_names_is_told_and_left_out, async |app: TestApp| {
    let school = School::new(&app).await;
    let path = school.in_class("roster");
    let seen = import(&school.tina, &path, &upload("Mia Lang\tw\nBen Kurz\tm\n")).await;
    let told: Vec<_> = seen.hints.iter().map(|hint| (hint.column, hint.value.as_deref())).collect();
    assert_eq!(told, [(Some(2), Some("w, m"))]);
    assert_eq!(names(&school, school.class).await, ["Ben Kurz", "Mia Lang"]);
});

on_both!(bad_lists_say_what_is_wrong_and_change_nothing, async |app: TestApp| {
    let school = School::new(&app).await;
    let path = school.in_class("roster");
    for (text, code, row) in [
        ("Vorname;Nachname\nMia;Lang\n=HYPERLINK(1);Kurz\n", "formula", Some(3)),
        ("Mia Lang\nMia Lang\n", "same-name", Some(2)),
        ("Klasse;Geburtsdatum\n7a;1.1.2014\n", "no-name-column", None),
        ("", "empty", None),
    ] {
        let seen = look(&school.tina, &path, &upload(text)).await;
        let found = seen.faults.iter().find(|fault| fault.code == code);
        assert!(found.is_some_and(|fault| row.is_none() || fault.row == row), "{text:?}: {seen:?}");
        let mut forced = upload(text);
        forced["seal"] = json!(seen.seal);
        school.tina.post(&path, forced).await.problem(Code::RosterFaults);
    }
    assert!(names(&school, school.class).await.is_empty());
});

on_both!(what_is_no_upload_is_refused, async |app: TestApp| {
    let school = School::new(&app).await;
    let path = school.in_class("roster");
    let none = json!({ "files": [] });
    school.tina.post(&path, none).await.problem(Code::Invalid);
    let no_base64 = json!({ "files": [{ "name": "x", "base64": "%%%" }] });
    school.tina.post(&path, no_base64).await.problem(Code::Invalid);
    let many: Vec<Value> = (0..21).map(|n| json!({ "name": format!("{n}.csv"), "base64": "TWlh" })).collect();
    school.tina.post(&path, json!({ "files": many })).await.problem(Code::Invalid);
    let large = file("x.csv", &vec![b'x'; 8 * 1024 * 1024 + 1]);
    school.tina.post(&path, large).await.problem(Code::TooLarge);
    let huge = json!({ "files": [{ "name": "x", "base64": "A".repeat(13 * 1024 * 1024) }] });
    school.tina.post(&path, huge).await.problem(Code::TooLarge);
    let binary = file("x.csv", &[0, 159, 146, 150, 0, 0, 1]);
    assert!(look(&school.tina, &path, &binary).await.fault_count > 0);
});

on_both!(a_hundred_thousand_rows_are_refused, async |app: TestApp| {
    let school = School::new(&app).await;
    let mut text = "Name;Klasse\n".to_owned();
    for n in 0..100_000 {
        text.push_str(&format!("Kind {n};7a\n"));
    }
    let seen = look(&school.head, &school.path("roster"), &upload(&text)).await;
    assert!(seen.faults.iter().any(|fault| fault.code == "too-many-rows"), "{:?}", seen.faults);
    assert_eq!(seen.new.len(), seen.new.len().min(5_000));
});

on_both!(a_class_has_sixty_at_most, async |app: TestApp| {
    let school = School::new(&app).await;
    let text: String = (0..61)
        .map(|n| format!("Kind {}{}\n", char::from(b'A' + n / 26), char::from(b'a' + n % 26)))
        .collect();
    let seen = look(&school.tina, &school.in_class("roster"), &upload(&text)).await;
    assert_eq!(seen.faults[0].code, "class-full");
});

on_both!(a_preview_that_is_out_of_date_imports_nothing, async |app: TestApp| {
    let school = School::new(&app).await;
    let path = school.in_class("roster");
    let mut list = upload("Mia Lang\nBen Kurz\n");
    let seen = look(&school.tina, &path, &list).await;
    school.pupils_come(&school.tina, school.class, &["Mia Lang"]).await;
    list["seal"] = json!(seen.seal);
    school.tina.post(&path, list).await.problem(Code::PreviewChanged);
    assert_eq!(names(&school, school.class).await, ["Mia Lang"]);
});

on_both!(two_imports_at_once_make_nobody_twice, async |app: TestApp| {
    let school = School::new(&app).await;
    let path = school.in_class("roster");
    let mut list = upload("Mia Lang\nBen Kurz\n");
    list["seal"] = json!(look(&school.tina, &path, &list).await.seal);
    let (a, b) = tokio::join!(school.tina.post(&path, &list), school.tina.post(&path, &list));
    let mut statuses = [a.status.as_u16(), b.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    assert_eq!(names(&school, school.class).await.len(), 2);
});

on_both!(a_list_for_one_class_touches_no_other, async |app: TestApp| {
    let school = School::new(&app).await;
    let other = make_class(&school.tina, school.id, "7b").await.id;
    school.pupils_come(&school.tina, other, &["Ole Alt"]).await;
    let mut list = upload("Name;Klasse\nMia Lang;7a\nBen Kurz;7b\n");
    list["complete"] = json!(true);
    let seen = import(&school.tina, &school.in_class("roster"), &list).await;
    assert!(seen.hints.iter().any(|hint| hint.code == "other-class"), "{seen:?}");
    assert_eq!(names(&school, school.class).await, ["Mia Lang"]);
    assert_eq!(names(&school, other).await, ["Ole Alt"]);
});

on_both!(a_change_of_oneroster_moves_who_is_here, async |app: TestApp| {
    let school = School::new(&app).await;
    let path = school.path("roster");
    let files = |all: &[(&str, &str)]| {
        let each = |(name, text): &(&str, &str)| file(name, text.as_bytes())["files"][0].clone();
        json!({ "files": all.iter().map(each).collect::<Vec<_>>() })
    };
    let head = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n";
    let bulk = format!("{head}file.classes,bulk\nfile.users,bulk\nfile.enrollments,bulk\n");
    let classes = "sourcedId,title\nc1,7a\nc2,7b\n";
    let users = "sourcedId,role,givenName,familyName\nu1,student,Mia,Lang\nu2,student,Ben,Kurz\n";
    let enrolments = "sourcedId,classSourcedId,userSourcedId,role\ne1,c1,u1,student\ne2,c2,u2,student\n";
    let first = files(&[
        ("manifest.csv", &bulk),
        ("classes.csv", classes),
        ("users.csv", users),
        ("enrollments.csv", enrolments),
    ]);
    import(&school.head, &path, &first).await;
    let delta = format!("{head}file.enrollments,delta\n");
    let moved = "sourcedId,status,classSourcedId,userSourcedId,role\n\
        e1,tobedeleted,c1,u1,student\ne3,active,c2,u1,student\n";
    let change = files(&[("manifest.csv", &delta), ("enrollments.csv", moved)]);
    let seen = import(&school.head, &path, &change).await;
    assert_eq!((seen.new.len(), seen.changed.len(), seen.leaving.len()), (0, 1, 0), "{seen:?}");
    let all: Vec<ClassCard> = school.head.get(&school.path("classes")).await.ok().json();
    assert_eq!(all.iter().map(|one| one.pupils).collect::<Vec<_>>(), [0, 2]);
    // Whom nobody knows cannot be moved.
    let stranger = moved.replace("u1", "u9");
    let change = files(&[("manifest.csv", &delta), ("enrollments.csv", &stranger)]);
    assert!(look(&school.head, &path, &change).await.faults.iter().any(|fault| fault.code == "unknown-user"));
});
