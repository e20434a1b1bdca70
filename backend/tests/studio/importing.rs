//! Courses that are imported and courses that trainers write keep out of each other's way.

use sea_orm::{EntityTrait, Set};
use shared::api::catalogue::CatalogueView;

use lernwolf::entities::course;

use super::Trainer;
use super::lives::db_course;
use crate::util::{Content, TestApp, on_both};

async fn learners_see(app: &TestApp) -> Vec<String> {
    let all: CatalogueView = app.visitor().get("/api/v1/catalogue").await.ok().json();
    let mut ids: Vec<String> = all.courses.into_iter().map(|card| card.id).collect();
    ids.sort();
    ids
}

on_both!(an_import_leaves_trainers_courses_alone, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    // As if `milk` had been published from the studio.
    app.import(Content::tea(&["de"]).course("milk", &["de"]).path()).await;
    let owned = course::ActiveModel {
        id: Set("milk".to_owned()),
        organisation_id: Set(Some(tobi.organisation)),
        ..Default::default()
    };
    course::Entity::update(owned).exec(&app.app.db.write).await.unwrap();
    let report = app.import(Content::tea(&["de"]).path()).await;
    assert_eq!((report.same, report.changed.len(), report.withdrawn.len()), (1, 0, 0), "{report}");
    assert_eq!(learners_see(&app).await, ["milk", "tea"]);
});

on_both!(an_import_takes_no_id_of_the_studio, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    app.import(Content::tea(&["de"]).path()).await;
    let draft = tobi.begins("Milk").await;
    assert_eq!(draft.course, "milk");
    db_course(&app, "water", Some(tobi.organisation)).await;
    for id in ["milk", "water"] {
        let content = Content::tea(&["de", "en"]).course(id, &["de"]);
        let error = format!("{:#}", app.try_import(content.path()).await.unwrap_err());
        assert!(error.contains(&format!("courses/{id}")) && error.contains("studio"), "{error}");
        assert_eq!(learners_see(&app).await, ["tea"]);
    }
    // Other courses are imported all the same.
    app.import(Content::tea(&["de"]).course("bread", &["de"]).path()).await;
    assert_eq!(learners_see(&app).await, ["bread", "tea"]);
});
