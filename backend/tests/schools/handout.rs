//! What a school hands out about a pupil.

use chrono::TimeDelta;
use lernwolf::clock::Clock;
use serde_json::json;
use shared::api::account::MyData;
use shared::api::problem::Code;
use shared::api::school::handout::PupilData;

use super::School;
use super::erasing::lives;
use crate::util::{PASSWORD, TestApp, on_both};

on_both!(a_school_hands_out_nothing_of_a_life_of_ones_own, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Lang"]).await;
    let mia = lives(&app, &school, "Mia Lang").await;
    let path = school.path(&format!("pupils/{}/data", mia.me().await.id));
    let before: MyData = school.head.get(&path).await.ok().json();
    assert_eq!((before.devices.len(), before.events.len()), (1, 1));
    mia.post("/api/v1/me/claim", json!({ "password": PASSWORD })).await.ok();
    let after: MyData = school.head.get(&path).await.ok().json();
    assert_eq!((after.devices.len(), after.bookings.len(), after.email), (0, 0, None));
    assert_eq!(after.events.len(), 1, "what was learned is handed out");
    // The page does not say that there is nothing where it leaves something out.
    let page = school.head.get(&format!("{path}.html?lang=de")).await.ok().text();
    assert!(
        page.contains("Was zum eigenen Konto gehört") && !page.contains("Wo das Kind angemeldet ist"),
        "{page}"
    );
});

on_both!(what_is_handed_out_is_whole, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Geheim", "Ben Kurz"]).await;
    let mia = lives(&app, &school, "Mia Geheim").await.me().await;
    let all = json!({ "task": { "lesson": { "course": "fraud", "lesson": "email" } }, "whom": "class", "due": "2027-03-01", "again": true });
    school.tina.post(&school.in_class("assignments"), all).await.status(201);
    // Ben's is not hers.
    let ben = school.pupil("Ben Kurz").await.account;
    let other =
        json!({ "task": { "course": { "course": "passwords" } }, "whom": { "pupils": { "pupils": [ben] } } });
    school.tina.post(&school.in_class("assignments"), other).await.status(201);
    let path = school.path(&format!("pupils/{}/data?lang=de", mia.id));
    let data: PupilData = school.head.get(&path).await.ok().json();
    let stored = &data.school;
    assert_eq!((stored.school.as_str(), stored.name.as_str()), ("Beispielschule", "Mia Geheim"));
    assert_eq!((data.account.me.login.as_str(), stored.has_card, stored.claimed), (&*mia.login, true, false));
    assert_eq!(stored.delete_on.day, "2028-01-28");
    let group = format!("Gruppe {}", mia.id.simple());
    assert_eq!(
        (stored.classes.len(), stored.classes[0].name.as_str(), &stored.classes[0].groups[..]),
        (1, "7a", &[group][..])
    );
    let given: Vec<(u32, u32)> = stored.assignments.iter().map(|one| (one.done, one.lessons)).collect();
    assert_eq!(given.len(), 2, "her own and the class's: {given:?}");
    assert!(given.contains(&(1, 1)) && given.iter().all(|(done, _)| *done == 1), "{given:?}");
});

on_both!(what_was_over_before_somebody_came_is_not_theirs, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Geheim"]).await;
    let path = school.in_class("assignments");
    let task = |course: &str, due: Option<&str>| json!({ "task": { "course": { "course": course } }, "whom": "class", "due": due });
    school.tina.post(&path, task("fraud", Some("2026-12-02"))).await.status(201);
    school.tina.post(&path, task("passwords", None)).await.status(201);
    // Ben comes when one is over; then the class goes up.
    app.pass(TimeDelta::days(3));
    school.signed_in().await;
    school.pupils_come(&school.tina, school.class, &["Ben Kurz"]).await;
    app.pass(TimeDelta::seconds(1));
    let wish = json!({ "name": "8a", "school_year": 2027 });
    school.tina.put(&school.at(school.class), wish).await.status(204);
    app.pass(TimeDelta::seconds(1));
    school.pupils_come(&school.tina, school.class, &["Ida Neu"]).await;
    school.tina.post(&path, task("passwords", None)).await.status(201);
    let given = async |name: &str| {
        let pupil = school.pupil(name).await;
        let path = school.path(&format!("pupils/{}/data", pupil.account));
        let data: PupilData = school.head.get(&format!("{path}?lang=de")).await.ok().json();
        let since = data.school.classes[0].since.as_ref().map(|day| day.day.clone()).unwrap_or_default();
        let given = data.school.assignments.iter();
        let mut given: Vec<_> = given.map(|one| (one.task.course().to_owned(), one.past)).collect();
        given.sort();
        (since, given, school.head.get(&format!("{path}.html?lang=de")).await.ok().text())
    };
    let of = |all: &[(&str, bool)]| -> Vec<(String, bool)> {
        all.iter().map(|(course, past)| ((*course).to_owned(), *past)).collect()
    };
    let (since, mia, page) = given("Mia Geheim").await;
    assert_eq!(since, "2026-12-01");
    assert_eq!(mia, of(&[("fraud", true), ("passwords", false), ("passwords", true)]));
    assert!(page.contains("(früheres Schuljahr)"), "{page}");
    let (since, ben, _) = given("Ben Kurz").await;
    assert_eq!(since, "2026-12-04");
    assert_eq!(ben, of(&[("passwords", false), ("passwords", true)]));
    let (_, ida, page) = given("Ida Neu").await;
    assert_eq!(ida, of(&[("passwords", false)]));
    assert!(!page.contains("(früheres Schuljahr)"), "{page}");
});

on_both!(what_is_handed_out_can_be_read_by_parents, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia <Geheim>"]).await;
    let mia = lives(&app, &school, "Mia <Geheim>").await.me().await;
    let path = school.path(&format!("pupils/{}/data.html", mia.id));
    let page = school.head.get(&format!("{path}?lang=de")).await.ok();
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(page.header("content-disposition").contains(&format!("{}.html", mia.login)));
    let whole = page.text();
    let text = whole.split("<body>").nth(1).unwrap();
    let today = lernwolf::time::moment(app.clock.now_ms(), shared::lang::Lang::De).text;
    for part in [
        "<h1>Was Lernwolf über Mia &lt;Geheim&gt; gespeichert hat</h1>",
        "<h2>Schule und Klassen</h2>",
        "Beispielschule",
        "<td role=\"cell\" data-label=\"Klasse\">7a</td><td role=\"cell\" data-label=\"Schuljahr\">2026/27</td>",
        "data-label=\"Dabei seit\">Dienstag, 1. Dezember 2026</td>",
        "data-label=\"Gruppen\">Gruppe",
        "<th scope=\"col\" role=\"columnheader\">Fragen richtig</th>",
        "data-label=\"Fragen richtig\">",
        "Fertige Lektionen: ",
        &format!("<td>{}</td>", mia.login),
        "28. Januar 2028: Dann wird das Konto gelöscht",
        "<h2>Aufgaben</h2>",
        "<h2>Lernstand</h2>",
        "<h2>Anmeldung über Dienste</h2>",
        "<h2>Buchungen von Workshops</h2>",
        &today,
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // On a phone each cell stands behind its column's name; on paper it is a table.
    assert!(whole.contains("@media screen and (max-width:48rem){.many,"), "{whole}");
    assert!(whole.contains("content:attr(data-label)"), "{whole}");
    // In words, not as programs name things.
    let lesson = app.app.catalogue.now().courses["fraud"]
        .lesson(shared::lang::Lang::De, "email")
        .unwrap()
        .title
        .clone();
    assert!(
        text.contains(&lesson.replace('&', "&amp;")) && !text.contains("null") && !text.contains('{'),
        "{text}"
    );
    for lang in ["de-leicht", "en"] {
        let other = school.head.get(&format!("{path}?lang={lang}")).await.ok();
        assert!(other.text().contains("Mia &lt;Geheim&gt;") && !other.text().contains("Lernstand</h2>"));
    }
    // Neither teachers nor other schools.
    school.tina.get(&path).await.problem(Code::Forbidden);
    let nobody = school.path("pupils/00000000-0000-0000-0000-000000000001/data.html");
    school.head.get(&nobody).await.problem(Code::NotFound);
});

on_both!(what_ended_with_a_school_year_before_somebody_came_is_not_theirs, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Geheim"]).await;
    let give = async |course: &str| {
        let task = json!({ "task": { "course": { "course": course } }, "whom": "class" });
        school.tina.post(&school.in_class("assignments"), task).await.status(201);
    };
    let goes_up = async |days: i64, name: &str, year: i16| {
        app.pass(TimeDelta::days(days));
        school.signed_in().await;
        let wish = json!({ "name": name, "school_year": year });
        school.tina.put(&school.at(school.class), wish).await.status(204);
    };
    // From 1 December into July, into October, and into the July after.
    give("fraud").await;
    goes_up(225, "8a", 2027).await;
    app.pass(TimeDelta::days(80));
    school.signed_in().await;
    school.pupils_come(&school.tina, school.class, &["Ben Kurz"]).await;
    give("passwords").await;
    goes_up(285, "9a", 2028).await;
    let given = async |name: &str| {
        let pupil = school.pupil(name).await;
        let path = school.path(&format!("pupils/{}/data?lang=de", pupil.account));
        let data: PupilData = school.head.get(&path).await.ok().json();
        let mut given: Vec<_> =
            data.school.assignments.iter().map(|one| (one.task.course().to_owned(), one.past)).collect();
        given.sort();
        given
    };
    let both = ["fraud", "passwords"].map(|course| (course.to_owned(), true));
    assert_eq!(given("Mia Geheim").await, both);
    assert_eq!(given("Ben Kurz").await, both[1..]);
});
