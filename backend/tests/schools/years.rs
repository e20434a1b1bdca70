//! The end of the school year.

use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::school::class::{ClassCard, ClassView};
use shared::api::school::upkeep::YearEndPreview;
use uuid::Uuid;

use super::{School, make_class};
use crate::util::{TestApp, on_both};

async fn end(school: &School, wish: &Value) -> YearEndPreview {
    let path = school.path("year-end");
    let seen: YearEndPreview = school.head.post(&path, wish).await.ok().json();
    let mut again = wish.clone();
    again["seal"] = json!(seen.seal);
    school.head.post(&path, again).await.ok().json()
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
    assert_eq!(seen.promoted[0], ("7a".to_owned(), "8a".to_owned(), 2));
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
    assert_eq!(seen.promoted, [("7a".into(), "8a".into(), 1), ("7b".into(), "8b".into(), 1)]);
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
    let mut again = both.clone();
    again["seal"] = json!(seen.seal);
    school.head.post(&path, again).await.problem(Code::ClassExists);
    assert_eq!(classes(&school).await[0].0, "7a");
});
