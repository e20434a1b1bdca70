//! Giving assignments, and what pupils see of them.

use chrono::TimeDelta;
use lernwolf::clock::Clock;
use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::school::assignment::{AssignmentView, MyAssignment};
use shared::progress::{Event, What};
use uuid::Uuid;

use super::School;
use crate::util::{Person, TestApp, on_both};

fn course(whom: &Value) -> Value {
    json!({ "task": { "course": { "course": "fraud" } }, "whom": whom, "due": "2026-12-11" })
}

async fn mine(pupil: &Person) -> Vec<MyAssignment> {
    pupil.get("/api/v1/me/assignments?lang=de").await.ok().json()
}

on_both!(a_class_a_group_and_single_pupils_have_their_own, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A", "Ben B", "Cem C"]).await;
    let id = async |name: &str| school.pupil(name).await.account;
    let (ada, ben) = (id("Ada A").await, id("Ben B").await);
    let group = json!({ "name": "Blau", "pupils": [ben] });
    let group: Value = school.tina.post(&school.in_class("groups"), group).await.status(201).json();
    let path = school.in_class("assignments");
    for (whom, pupils) in [
        (json!("class"), 3),
        (json!({ "group": { "group": group["id"] } }), 1),
        (json!({ "pupils": { "pupils": [ada, ben] } }), 2),
    ] {
        let made: AssignmentView = school.tina.post(&path, course(&whom)).await.status(201).json();
        assert_eq!((made.pupils, made.done), (pupils, 0));
        assert_eq!(made.due.unwrap().text, "Freitag, 11. Dezember 2026");
    }
    let all: Vec<AssignmentView> = school.tina.get(&path).await.ok().json();
    assert_eq!(all.len(), 3);
    for (name, count) in [("Ada A", 2), ("Ben B", 3), ("Cem C", 1)] {
        assert_eq!(mine(&school.pupil_in(&app, name).await).await.len(), count, "{name}");
    }
    assert!(mine(&school.tina).await.is_empty());
});

on_both!(days_decide_what_is_seen_and_what_is_late, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let path = school.in_class("assignments");
    let wish = json!({ "task": { "course": { "course": "fraud" } }, "whom": "class",
        "starts": "2026-12-03", "due": "2026-12-04" });
    school.tina.post(&path, &wish).await.status(201);
    let ada = school.pupil_in(&app, "Ada A").await;
    assert!(mine(&ada).await.is_empty(), "before its day");
    let again = async || {
        let ada = school.pupil_in(&app, "Ada A").await;
        mine(&ada).await
    };
    app.pass(TimeDelta::days(3));
    let open = again().await;
    assert!(open.len() == 1 && !open[0].late, "the day itself is not late: {open:?}");
    app.pass(TimeDelta::days(1));
    assert!(again().await[0].late);
});

on_both!(what_is_done_counts, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    school.tina.post(&school.in_class("assignments"), course(&json!("class"))).await.status(201);
    let ada = school.pupil_in(&app, "Ada A").await;
    let lessons = mine(&ada).await[0].lessons.clone();
    let version = app.app.catalogue.now().courses["fraud"].version.clone();
    let finished = |lesson: &String| Event {
        id: Uuid::new_v4(),
        at: app.clock.now_ms(),
        course: "fraud".to_owned(),
        lesson: lesson.clone(),
        version: version.clone(),
        what: What::Finished,
    };
    ada.record(&[finished(&lessons[0])]).await.ok();
    assert_eq!(mine(&ada).await[0].done, 1);
    let rest: Vec<Event> = lessons[1..].iter().map(finished).collect();
    ada.record(&rest).await.ok();
    let all: Vec<AssignmentView> = school.tina.get(&school.in_class("assignments")).await.ok().json();
    assert_eq!(all[0].done, 1);
});

on_both!(assignments_are_changed_and_taken_back, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let path = school.in_class("assignments");
    let made: AssignmentView = school.tina.post(&path, course(&json!("class"))).await.status(201).json();
    let one = format!("{path}/{}", made.id);
    let lesson = json!({ "task": { "lesson": { "course": "fraud", "lesson": "email" } }, "whom": "class" });
    school.tina.put(&one, &lesson).await.status(204);
    let all: Vec<AssignmentView> = school.tina.get(&path).await.ok().json();
    assert!(all.len() == 1 && all[0].due.is_none(), "{all:?}");
    for wish in [
        json!({ "task": { "course": { "course": "nothing" } }, "whom": "class" }),
        json!({ "task": { "lesson": { "course": "fraud", "lesson": "nothing" } }, "whom": "class" }),
        json!({ "task": { "course": { "course": "fraud" } }, "whom": { "group": { "group": Uuid::from_u128(1) } } }),
    ] {
        school.tina.put(&one, wish).await.problem(Code::NotFound);
    }
    for whom in
        [json!({ "pupils": { "pupils": [] } }), json!({ "pupils": { "pupils": [Uuid::from_u128(1)] } })]
    {
        school.tina.put(&one, course(&whom)).await.problem(Code::NotInClass);
    }
    for (field, day) in [("starts", "tomorrow"), ("due", "2026-13-01"), ("due", "2026-11-01")] {
        let mut wish = course(&json!("class"));
        wish["starts"] = json!("2026-12-01");
        wish[field] = json!(day);
        school.tina.put(&one, wish).await.problem(Code::Invalid);
    }
    school.tina.delete(&one).await.status(204);
    school.tina.delete(&one).await.problem(Code::NotFound);
});

on_both!(what_makes_no_sense_is_not_given, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A", "Ben B"]).await;
    let path = school.in_class("assignments");
    let field = async |wish: &Value| {
        let problem = school.tina.post(&path, wish).await.problem(Code::Invalid);
        problem.field.unwrap_or_default()
    };
    let mut wish = course(&json!("class"));
    wish["starts"] = json!("2026-12-12");
    assert_eq!(field(&wish).await, "due", "before its start");
    wish["starts"] = json!("2026-11-01");
    wish["due"] = json!("2026-11-30");
    assert_eq!(field(&wish).await, "due", "the day is over");
    wish["due"] = json!("2026-12-01");
    let made: AssignmentView = school.tina.post(&path, &wish).await.status(201).json();
    // Today is not over; and a day that is over by now may stay when something else is changed.
    app.pass(TimeDelta::days(2));
    school.signed_in().await;
    let one = format!("{path}/{}", made.id);
    school.tina.put(&one, &wish).await.status(204);
    wish["due"] = json!("2026-12-02");
    school.tina.put(&one, &wish).await.problem(Code::Invalid);
});

on_both!(the_same_is_given_once_to_the_same_people, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A", "Ben B"]).await;
    let path = school.in_class("assignments");
    let (ada, ben) = (school.pupil("Ada A").await.account, school.pupil("Ben B").await.account);
    let pupils = |all: &[Uuid]| course(&json!({ "pupils": { "pupils": all } }));
    school.tina.post(&path, course(&json!("class"))).await.status(201);
    let twice = school.tina.post(&path, course(&json!("class"))).await.problem(Code::Conflict);
    assert_eq!(twice.field.as_deref(), Some("task"));
    school.tina.post(&path, pupils(&[ada])).await.status(201);
    let both: AssignmentView = school.tina.post(&path, pupils(&[ada, ben])).await.status(201).json();
    school.tina.post(&path, pupils(&[ben, ada, ben])).await.problem(Code::Conflict);
    let one = format!("{path}/{}", both.id);
    school.tina.put(&one, pupils(&[ben, ada])).await.status(204);
    school.tina.put(&one, pupils(&[ada])).await.problem(Code::Conflict);
    // When the time for it is over, it can be given once more.
    app.pass(TimeDelta::days(12));
    school.signed_in().await;
    let mut later = course(&json!("class"));
    later["due"] = json!("2026-12-20");
    school.tina.post(&path, later).await.status(201);
});

on_both!(what_overlaps_is_given_on_purpose_alone, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A", "Ben B"]).await;
    let path = school.in_class("assignments");
    let ben = school.pupil("Ben B").await.account;
    let lesson =
        |whom: Value| json!({ "task": { "lesson": { "course": "fraud", "lesson": "email" } }, "whom": whom });
    let pupils = json!({ "pupils": { "pupils": [ben] } });
    school.tina.post(&path, course(&json!("class"))).await.status(201);
    for whom in [json!("class"), pupils.clone()] {
        let refused = school.tina.post(&path, lesson(whom)).await.problem(Code::Conflict);
        assert_eq!(refused.field.as_deref(), Some("again"), "the class has the course");
    }
    let mut meant = lesson(pupils.clone());
    meant["again"] = json!(true);
    let made: AssignmentView = school.tina.post(&path, &meant).await.status(201).json();
    // It was meant: another day is not asked about. For others it is.
    let one = format!("{path}/{}", made.id);
    let mut later = lesson(pupils);
    later["due"] = json!("2026-12-20");
    school.tina.put(&one, &later).await.status(204);
    let refused = school.tina.put(&one, lesson(json!("class"))).await.problem(Code::Conflict);
    assert_eq!(refused.field.as_deref(), Some("again"));
    // The other way round; and the same twice is refused however much it is meant.
    let all: Vec<AssignmentView> = school.tina.get(&path).await.ok().json();
    for given in all.iter().filter(|given| given.id != made.id) {
        school.tina.delete(&format!("{path}/{}", given.id)).await.status(204);
    }
    let refused = school.tina.post(&path, course(&json!("class"))).await.problem(Code::Conflict);
    assert_eq!(refused.field.as_deref(), Some("again"));
    let refused = school.tina.post(&path, &meant).await.problem(Code::Conflict);
    assert_eq!(refused.field.as_deref(), Some("task"));
    // Another lesson of the course is another thing.
    let courses = app.app.catalogue.now();
    let next = courses.courses["fraud"].lesson_ids().find(|id| *id != "email").unwrap();
    let other = json!({ "task": { "lesson": { "course": "fraud", "lesson": next } }, "whom": "class" });
    school.tina.post(&path, other).await.status(201);
});

on_both!(nothing_is_given_for_years_ahead, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let path = school.in_class("assignments");
    let mut wish = course(&json!("class"));
    for (field, day) in [("due", "2028-08-01"), ("due", "2126-12-11"), ("starts", "2028-08-01")] {
        wish["due"] = json!(null);
        wish["starts"] = json!(null);
        wish[field] = json!(day);
        let refused = school.tina.post(&path, &wish).await.problem(Code::Invalid);
        assert_eq!(refused.field.as_deref(), Some(field), "{day}");
    }
    (wish["starts"], wish["due"]) = (json!(null), json!("2028-07-31"));
    school.tina.post(&path, &wish).await.status(201);
});

on_both!(what_is_over_can_be_changed_though_the_same_is_given_again, async |app: TestApp| {
    app.with_courses().await;
    let school = School::with(&app, &["Ada A"]).await;
    let path = school.in_class("assignments");
    let old: AssignmentView = school.tina.post(&path, course(&json!("class"))).await.status(201).json();
    app.pass(TimeDelta::days(12));
    school.signed_in().await;
    let mut again = course(&json!("class"));
    again["due"] = json!("2026-12-20");
    school.tina.post(&path, &again).await.status(201);
    let one = format!("{path}/{}", old.id);
    let mut changed = course(&json!("class"));
    changed["starts"] = json!("2026-12-01");
    school.tina.put(&one, &changed).await.status(204);
    // Brought back to life it would be there twice.
    school.tina.put(&one, &again).await.problem(Code::Conflict);
});
