//! The end of the school year.

use chrono::TimeDelta;
use lernwolf::clock::Clock;
use lernwolf::schools::access;
use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::school::assignment::{AssignmentView, MyAssignment};
use shared::api::school::class::{ClassCard, ClassView};
use shared::api::school::live::{HardQuestion, Reason};
use shared::api::school::upkeep::{Promoted, YearEndPreview};
use shared::progress::What;
use uuid::Uuid;

use super::live::{LESSON, answers, choice, do_it};
use super::{School, make_class, with_pictures, wrong};
use crate::util::{TestApp, on_both};

async fn end(school: &School, wish: &Value) -> YearEndPreview {
    let path = school.path("year-end");
    let seen: YearEndPreview = school.head.post(&path, wish).await.ok().json();
    let again = sealed(wish, &seen);
    school.head.post(&path, again).await.ok().json()
}

/// What was looked at is wanted just so; in December no school year is due.
fn sealed(wish: &Value, seen: &YearEndPreview) -> Value {
    let mut again = wish.clone();
    again["seal"] = json!(seen.seal);
    again["early"] = json!(true);
    again
}

async fn classes(school: &School) -> Vec<(String, i16, u32, bool)> {
    let all: Vec<ClassCard> = school.head.get(&school.path("classes")).await.ok().json();
    let mut all: Vec<_> =
        all.into_iter().map(|one| (one.name, one.school_year, one.pupils, one.archived)).collect();
    all.sort();
    all
}

on_both!(classes_go_up_all_at_once, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang", "Ben Kurz"]).await;
    let eighth = make_class(&school.tina, school.id, "8a").await.id;
    let ninth = make_class(&school.tina, school.id, "9a").await.id;
    school.pupils_come(&school.tina, eighth, &["Ole Alt"]).await;
    school.pupils_come(&school.tina, ninth, &["Pia Älter"]).await;
    let wish = json!({ "classes": [
        { "class": school.class, "fate": { "promote": { "name": "8a" } } },
        { "class": eighth, "fate": { "promote": { "name": "9a" } } },
        { "class": ninth, "fate": "delete" },
    ] });
    let before = classes(&school).await;
    let seen: YearEndPreview = school.head.post(&school.path("year-end"), &wish).await.ok().json();
    assert_eq!(classes(&school).await, before, "a preview changes nothing");
    let Promoted { from, to, pupils, delete_before, delete_on, left_behind, go_along } = &seen.promoted[0];
    assert_eq!((from.as_str(), to.as_str(), *pupils), ("7a", "8a", 2));
    assert_eq!((*left_behind, *go_along), (0, 0));
    assert_eq!((delete_before.day.as_str(), delete_on.day.as_str()), ("2028-01-28", "2029-01-28"));
    assert_eq!(seen.deleted, [("9a".to_owned(), 1)]);
    end(&school, &wish).await;
    assert_eq!(
        classes(&school).await,
        [("8a".to_owned(), 2027, 2, false), ("9a".to_owned(), 2027, 1, false)]
    );
    let view: ClassView = school.see().await;
    assert_eq!((view.card.name.as_str(), view.pupils[0].delete_on.day.as_str()), ("8a", "2029-01-28"));
    assert!(!app.db_everything().await.contains("Pia Älter"));
});

on_both!(single_pupils_go_another_way, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang", "Ben Kurz", "Ida Weg"]).await;
    let other = make_class(&school.tina, school.id, "7b").await.id;
    let id = async |name: &str| school.pupil(name).await.account;
    let (mia, ida) = (id("Mia Lang").await, id("Ida Weg").await);
    let wish = json!({
        "classes": [
            { "class": school.class, "fate": { "promote": { "name": "8a" } } },
            { "class": other, "fate": { "promote": { "name": "8b" } } },
        ],
        "moves": [
            { "account": mia, "from": school.class, "to": other },
            { "account": ida, "from": school.class, "to": null },
        ],
    });
    let seen = end(&school, &wish).await;
    let up: Vec<_> = seen.promoted.iter().map(|it| (it.from.as_str(), it.to.as_str(), it.pupils)).collect();
    assert_eq!(up, [("7a", "8a", 1), ("7b", "8b", 1)]);
    let erased: Vec<_> = seen.moved.iter().map(|it| it.delete_on.as_ref().map(|day| &*day.day)).collect();
    assert_eq!(erased, [None, Some("2026-12-31")], "30 days after leaving");
    let view: ClassView = school.tina.get(&school.at(other)).await.ok().json();
    assert_eq!(view.pupils[0].name, "Mia Lang");
    assert_eq!(view.pupils[0].delete_on.day, "2029-01-28");
    assert_eq!(school.see().await.pupils.len(), 1);
});

on_both!(an_archived_class_stands_still, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    school.tina.post(&school.in_class("door"), json!({ "minutes": 60 })).await.ok();
    let wish = json!({ "classes": [{ "class": school.class, "fate": "archive" }] });
    let seen = end(&school, &wish).await;
    assert_eq!(seen.archived[0].1.day, "2028-01-28");
    let mia = school.pupil("Mia Lang").await.account;
    assert!(school.see().await.door.code.is_none());
    school.tina.post(&school.in_class("cards"), json!({})).await.problem(Code::ClassOver);
    school.tina.post(&school.in_class("door"), json!({ "minutes": 60 })).await.problem(Code::ClassOver);
    let path = school.in_class(&format!("pupils/{mia}"));
    school.tina.put(&path, json!({ "name": "X" })).await.problem(Code::ClassOver);
    let again = json!({ "classes": [{ "class": school.class, "fate": { "promote": { "name": "8a" } } }] });
    school.head.post(&school.path("year-end"), again).await.problem(Code::ClassOver);
});

on_both!(what_nobody_has_seen_does_not_happen, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let path = school.path("year-end");
    let mut wish = json!({ "classes": [{ "class": school.class, "fate": "delete" }] });
    let seen: YearEndPreview = school.head.post(&path, &wish).await.ok().json();
    school.pupils_come(&school.tina, school.class, &["Ben Kurz"]).await;
    wish["seal"] = json!(seen.seal);
    school.head.post(&path, &wish).await.problem(Code::PreviewChanged);
    wish["seal"] = json!("x");
    school.head.post(&path, &wish).await.problem(Code::PreviewChanged);
    assert_eq!(school.see().await.pupils.len(), 2);
});

on_both!(a_year_ends_early_only_if_that_is_meant, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let path = school.path("year-end");
    let wish = json!({ "classes": [{ "class": school.class, "fate": { "promote": { "name": "8a" } } }] });
    let seen: YearEndPreview = school.head.post(&path, &wish).await.ok().json();
    assert_eq!(seen.early, Some(2026));
    let mut again = wish.clone();
    again["seal"] = json!(seen.seal);
    let refused = school.head.post(&path, &again).await.problem(Code::Invalid);
    assert_eq!(refused.field.as_deref(), Some("early"));
    assert_eq!(classes(&school).await[0].0, "7a");
    // In the last three months nobody asks.
    app.pass(TimeDelta::days(160));
    school.signed_in().await;
    let seen: YearEndPreview = school.head.post(&path, &wish).await.ok().json();
    assert_eq!(seen.early, None);
    school.head.post(&path, &again).await.ok();
    assert_eq!(classes(&school).await[0].0, "8a");
});

on_both!(who_leaves_one_class_and_stays_in_another_is_not_erased, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let club = make_class(&school.tina, school.id, "AG Robotik").await.id;
    let mia = school.pupil("Mia Lang").await.account;
    let tx = app.app.db.begin().await.unwrap();
    lernwolf::schools::pupils::join(&tx, club, &[mia], None, app.clock.now_ms()).await.unwrap();
    tx.commit().await.unwrap();
    let days = async |classes: Value| {
        let wish =
            json!({ "classes": classes, "moves": [{ "account": mia, "from": school.class, "to": null }] });
        let seen: YearEndPreview = school.head.post(&school.path("year-end"), &wish).await.ok().json();
        seen.moved[0].delete_on.clone().map(|day| day.day)
    };
    assert_eq!(days(json!([])).await, None);
    assert_eq!(days(json!([{ "class": club, "fate": "delete" }])).await.as_deref(), Some("2026-12-01"));
});

on_both!(assignments_that_came_meanwhile_are_looked_at_first, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Lang"]).await;
    let path = school.path("year-end");
    let wish = json!({ "classes": [{ "class": school.class, "fate": { "promote": { "name": "8a" } } }] });
    let seen: YearEndPreview = school.head.post(&path, &wish).await.ok().json();
    let task = |course: &str, starts: Option<&str>| json!({ "task": { "course": { "course": course } }, "whom": "class", "starts": starts });
    school.tina.post(&school.in_class("assignments"), task("fraud", None)).await.status(201);
    app.pass(TimeDelta::seconds(1));
    school.head.post(&path, sealed(&wish, &seen)).await.problem(Code::PreviewChanged);
    // One that begins later goes along, and both are told.
    school
        .tina
        .post(&school.in_class("assignments"), task("passwords", Some("2026-12-07")))
        .await
        .status(201);
    let done = end(&school, &wish).await;
    assert_eq!((done.promoted[0].left_behind, done.promoted[0].go_along), (1, 1));
    let past: Vec<bool> = assignments(&school).await.iter().map(|one| one.past).collect();
    assert_eq!(past.iter().filter(|past| **past).count(), 1, "{past:?}");
});

on_both!(what_makes_no_sense_changes_nothing, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let other = make_class(&school.tina, school.id, "7b").await.id;
    let mia = school.pupil("Mia Lang").await.account;
    let path = school.path("year-end");
    let fate = |class: Uuid, fate: Value| json!({ "class": class, "fate": fate });
    let twice = json!({ "classes": [fate(other, json!("keep")), fate(other, json!("archive"))] });
    school.head.post(&path, twice).await.problem(Code::Conflict);
    let to_deleted = json!({ "classes": [fate(other, json!("delete"))],
        "moves": [{ "account": mia, "from": school.class, "to": other }] });
    school.head.post(&path, to_deleted).await.problem(Code::Conflict);
    let not_there =
        json!({ "classes": [], "moves": [{ "account": mia, "from": other, "to": school.class }] });
    school.head.post(&path, not_there).await.problem(Code::NotInClass);
    let empty = json!({ "classes": [fate(other, json!({ "promote": { "name": " " } }))] });
    school.head.post(&path, empty).await.problem(Code::Invalid);
    // Two classes of one name: everything or nothing.
    let both = json!({ "classes": [
        fate(school.class, json!({ "promote": { "name": "8a" } })),
        fate(other, json!({ "promote": { "name": "8a" } })),
    ] });
    let seen: YearEndPreview = school.head.post(&path, &both).await.ok().json();
    school.head.post(&path, sealed(&both, &seen)).await.problem(Code::ClassExists);
    assert_eq!(classes(&school).await[0].0, "7a");
});

/// An answer that is wrong, three times, in a lesson that is to be done; and a card that is locked.
async fn struggle(app: &TestApp, school: &School) {
    let task = json!({ "task": { "course": { "course": LESSON.0 } }, "whom": "class" });
    school.tina.post(&school.in_class("assignments"), task).await.status(201);
    let (question, wrong_place, _) = choice(app);
    let mia = school.pupil_in(app, "Mia Lang").await;
    for _ in 0..3 {
        answers(app, &mia, &question, wrong_place).await;
    }
    let ben = school.pupil("Ben Kurz").await.account;
    let card = access::make_cards(&app.app.db, school.class, &[ben]).await.unwrap().remove(0);
    for _ in 0..shared::school::tries::MOST {
        app.pass(TimeDelta::seconds(30));
        with_pictures(&app.visitor(), &card, wrong(&card)).await;
    }
}

async fn assignments(school: &School) -> Vec<AssignmentView> {
    school.tina.get(&school.in_class("assignments")).await.ok().json()
}

async fn hard(school: &School) -> Vec<HardQuestion> {
    school.tina.get(&school.in_class("questions")).await.ok().json()
}

on_both!(the_old_year_stays_behind, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Lang", "Ben Kurz"]).await;
    struggle(&app, &school).await;
    let live = school.live().await;
    let reasons: Vec<_> = live.needs.iter().map(|need| need.reason).collect();
    assert_eq!(reasons, [Reason::Locked, Reason::TriedOften]);
    assert_eq!((live.lessons.is_empty(), hard(&school).await.len()), (false, 1));

    app.pass(TimeDelta::seconds(1));
    let wish = json!({ "classes": [{ "class": school.class, "fate": { "promote": { "name": "8a" } } }] });
    assert_eq!(end(&school, &wish).await.promoted[0].left_behind, 1);
    let live = school.live().await;
    assert!(live.needs.is_empty() && live.lessons.is_empty(), "{live:?}");
    assert!(live.pupils.iter().all(|pupil| !pupil.locked && pupil.assigned == 0), "{live:?}");
    assert!(hard(&school).await.is_empty());
    let mia = school.pupil_in(&app, "Mia Lang").await;
    let mine = async || -> Vec<MyAssignment> { mia.get("/api/v1/me/assignments").await.ok().json() };
    assert!(mine().await.is_empty());
    let old = assignments(&school).await;
    assert!(old.len() == 1 && old[0].past, "{old:?}");
    let task = json!({ "task": { "course": { "course": LESSON.0 } }, "whom": "class" });
    let path = school.in_class(&format!("assignments/{}", old[0].id));
    school.tina.put(&path, &task).await.problem(Code::NotFound);

    // What happens from now on counts, although the next school year begins in August only.
    school.tina.post(&school.in_class("assignments"), &task).await.status(201);
    assert_eq!(mine().await.len(), 1);
    let (question, wrong_place, _) = choice(&app);
    for _ in 0..3 {
        answers(&app, &mia, &question, wrong_place).await;
    }
    assert_eq!(school.live().await.needs[0].reason, Reason::TriedOften);
    assert_eq!(hard(&school).await[0].answers[0].times, 3, "those of this school year alone");
});

on_both!(who_goes_up_in_september_takes_what_was_given_since_august, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Lang"]).await;
    let task = |lesson: &str| json!({ "task": { "lesson": { "course": LESSON.0, "lesson": lesson } }, "whom": "class" });
    let path = school.in_class("assignments");
    school.tina.post(&path, task(LESSON.1)).await.status(201);
    let next =
        app.app.catalogue.now().courses[LESSON.0].lesson_ids().find(|id| *id != LESSON.1).unwrap().to_owned();
    // From 1 December into September.
    app.pass(TimeDelta::days(280));
    school.signed_in().await;
    school.tina.post(&path, task(&next)).await.status(201);
    app.pass(TimeDelta::minutes(5));
    let wish = json!({ "classes": [{ "class": school.class, "fate": { "promote": { "name": "8a" } } }] });
    assert_eq!(end(&school, &wish).await.promoted[0].left_behind, 1);
    let past: Vec<bool> = assignments(&school).await.iter().map(|one| one.past).collect();
    assert_eq!(past, [true, false]);
});

on_both!(a_school_year_that_was_typed_wrong_brings_its_assignments_back, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Lang"]).await;
    let task = json!({ "task": { "course": { "course": LESSON.0 } }, "whom": "class" });
    school.tina.post(&school.in_class("assignments"), task).await.status(201);
    app.pass(TimeDelta::seconds(1));
    for (year, past) in [(2027, true), (2026, false)] {
        let wish = json!({ "name": "7a", "school_year": year });
        school.tina.put(&school.at(school.class), wish).await.status(204);
        assert_eq!(assignments(&school).await[0].past, past, "{year}");
    }
});

on_both!(a_wrong_year_that_is_put_right_in_july_leaves_nothing_behind, async |app: TestApp| {
    app.with_courses().await;
    let school = School::new(&app).await;
    // From 1 December into July: a class is made for the year that comes.
    app.pass(TimeDelta::days(225));
    school.signed_in().await;
    let wish = |year: i16| json!({ "name": "5a", "school_year": year });
    let made: ClassCard = school.tina.post(&school.path("classes"), wish(2027)).await.status(201).json();
    let path = format!("{}/assignments", school.at(made.id));
    let task = json!({ "task": { "course": { "course": LESSON.0 } }, "whom": "class" });
    school.tina.post(&path, task).await.status(201);
    app.pass(TimeDelta::minutes(1));
    for year in [2026, 2027] {
        school.tina.put(&school.at(made.id), wish(year)).await.status(204);
        let all: Vec<AssignmentView> = school.tina.get(&path).await.ok().json();
        assert!(!all[0].past, "{year}");
    }
    // Not into a year whose classes are erased already.
    let refused = school.tina.put(&school.at(made.id), wish(2025)).await.problem(Code::Invalid);
    assert_eq!(refused.field.as_deref(), Some("school_year"));
});

on_both!(who_goes_up_by_hand_starts_without_wrong_pictures_too, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Lang", "Ben Kurz"]).await;
    struggle(&app, &school).await;
    let locked = async || school.live().await.pupils.iter().any(|pupil| pupil.locked);
    assert!(locked().await);
    let wish = |year: i16| json!({ "name": "7a", "school_year": year });
    school.tina.put(&school.at(school.class), wish(2026)).await.status(204);
    assert!(locked().await, "another name forgives nothing");
    school.tina.put(&school.at(school.class), wish(2027)).await.status(204);
    assert!(!locked().await);
});

on_both!(tries_of_the_old_year_do_not_come_back_with_the_lesson, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Mia Lang", "Ben Kurz"]).await;
    struggle(&app, &school).await;
    app.pass(TimeDelta::seconds(1));
    let wish = json!({ "classes": [{ "class": school.class, "fate": { "promote": { "name": "8a" } } }] });
    end(&school, &wish).await;
    app.pass(TimeDelta::seconds(1));
    let mia = school.pupil_in(&app, "Mia Lang").await;
    let (question, wrong_place, _) = choice(&app);
    let tries = async || {
        let live = school.live().await;
        let mia = live.pupils.iter().find(|pupil| pupil.name == "Mia Lang").unwrap();
        (live.needs.len(), mia.cells.iter().map(|cell| cell.tries).max().unwrap_or(0))
    };
    do_it(&app, &mia, What::Opened).await;
    assert_eq!(tries().await, (0, 0), "the lesson is only opened");
    answers(&app, &mia, &question, wrong_place).await;
    assert_eq!(tries().await, (0, 1), "one slip of this year, not four");
});

on_both!(a_class_that_was_made_in_june_goes_back_with_all_that_it_had, async |app: TestApp| {
    app.with_courses().await;
    let school = School::new(&app).await;
    // From 1 December into June: a class is made for the year that comes, and has something to do already.
    app.pass(TimeDelta::days(190));
    school.signed_in().await;
    let wish = |name: &str, year: i16| json!({ "name": name, "school_year": year });
    let made: ClassCard =
        school.tina.post(&school.path("classes"), wish("5a", 2027)).await.status(201).json();
    let path = format!("{}/assignments", school.at(made.id));
    let task = json!({ "task": { "course": { "course": LESSON.0 } }, "whom": "class" });
    school.tina.post(&path, task).await.status(201);
    let past = async || {
        let all: Vec<AssignmentView> = school.tina.get(&path).await.ok().json();
        all[0].past
    };
    // A year later it goes up by mistake, back, and up again.
    app.pass(TimeDelta::days(390));
    school.signed_in().await;
    assert!(!past().await);
    end(&school, &json!({ "classes": [{ "class": made.id, "fate": { "promote": { "name": "6a" } } }] }))
        .await;
    assert!(past().await);
    app.pass(TimeDelta::seconds(1));
    for (name, year, is_past) in [("5a", 2027, false), ("6a", 2028, true), ("5a", 2027, false)] {
        school.tina.put(&school.at(made.id), wish(name, year)).await.status(204);
        assert_eq!(past().await, is_past, "{year}");
    }
});

on_both!(moves_are_foretold_one_after_the_other, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let club = make_class(&school.tina, school.id, "AG Robotik").await.id;
    let mia = school.pupil("Mia Lang").await.account;
    let tx = app.app.db.begin().await.unwrap();
    lernwolf::schools::pupils::join(&tx, club, &[mia], None, app.clock.now_ms()).await.unwrap();
    tx.commit().await.unwrap();
    let into = json!({ "account": mia, "from": school.class, "to": club });
    let out = json!({ "account": mia, "from": club, "to": null });
    let wish = |moves: [&Value; 2]| json!({ "classes": [{ "class": club, "fate": { "promote": { "name": "AG" } } }], "moves": moves });
    let told = |seen: &YearEndPreview| -> (u32, Vec<Option<String>>) {
        let days = seen.moved.iter().map(|it| it.delete_on.as_ref().map(|day| day.day.clone()));
        (seen.promoted[0].pupils, days.collect())
    };
    let seen: YearEndPreview =
        school.head.post(&school.path("year-end"), wish([&out, &into])).await.ok().json();
    assert_eq!(told(&seen), (1, vec![None, None]), "out, and in again");
    let seen = end(&school, &wish([&into, &out])).await;
    assert_eq!(told(&seen), (0, vec![None, Some("2026-12-31".to_owned())]), "in, and out again");
    assert!(school.see().await.pupils.is_empty());
    let view: ClassView = school.tina.get(&school.at(club)).await.ok().json();
    assert!(view.pupils.is_empty());
});
