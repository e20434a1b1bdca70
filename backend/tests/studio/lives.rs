//! The life of a draft.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};
use serde_json::json;
use shared::api::account::MyData;
use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::studio::draft::{Draft, DraftSummary, LessonAdded};
use shared::course::package::CoursePackage;
use shared::course::{Level, Topic};
use shared::lang::Lang;
use uuid::Uuid;

use lernwolf::entities::{course, draft, draft_file};

use super::{Trainer, lesson, new_draft};
use crate::util::{PASSWORD, TestApp, on_both};

on_both!(a_course_is_begun_and_can_be_written_at_once, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    assert!(tobi.person.get(&tobi.drafts()).await.ok().json::<Vec<DraftSummary>>().is_empty());
    let draft = tobi.begins("  Größe  und Übung ").await;
    assert_eq!((draft.course.as_str(), draft.original), ("groesse-und-uebung", Lang::De));
    assert_eq!((draft.organisation_name.as_str(), draft.revision), ("Library", 1));
    let outline = &draft.outline;
    let texts = &outline.texts[&Lang::De];
    assert_eq!((texts.title.as_str(), texts.audience.as_str()), ("Größe und Übung", "Alle"));
    assert_eq!((outline.topic, outline.level), (Topic::Everyday, Level::Basic));
    assert_eq!(outline.competences, ["4.2", "1.2", "2.1"]);
    assert_eq!(outline.modules.len(), 1);
    assert_eq!(outline.lesson_ids().collect::<Vec<_>>(), ["lektion-1"]);
    assert_eq!(draft.lessons["lektion-1"].texts[&Lang::De].title, "Lektion 1");
    let begun = tobi.reads(&draft, "lektion-1/de").await;
    assert_eq!((begun.revision, begun.changed_by.as_deref()), (1, Some("tobi")));
    assert!(begun.text.contains("competences = [\"4.2\", \"1.2\"]"), "{}", begun.text);

    app.pass(TimeDelta::minutes(1));
    let words = lesson("Das Erste", "## Eins\n\nViel Text.\n\nUnd mehr.");
    let saved = tobi.has_written(&draft, "lektion-1/de", &words, 1).await;
    assert_eq!((saved.revision, saved.changed_at), (2, app.clock_ms()));
    let read = tobi.reads(&draft, "lektion-1/de").await;
    assert_eq!((read.text, read.marks, read.revision), (words, saved.marks, 2));
    let now = tobi.sees(&draft).await;
    assert_eq!(now.lessons["lektion-1"].texts[&Lang::De].title, "Das Erste");
    assert_eq!((now.changed_at, now.revision), (app.clock_ms(), 1));

    let all: Vec<DraftSummary> = tobi.person.get(&tobi.drafts()).await.ok().json();
    let [one] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((one.id, one.title.as_str(), one.lessons), (draft.id, "Größe und Übung", 1));
    assert_eq!((one.changed_at, one.changed_by.as_deref()), (app.clock_ms(), Some("tobi")));
    assert_eq!((one.published_at, one.newer, one.archived), (None, false, false));
});

on_both!(a_wish_whose_answer_got_lost_is_one_course, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let mut wish = new_draft("Tee");
    wish["id"] = json!(Uuid::new_v4());
    let draft: Draft = tobi.person.post(&tobi.drafts(), &wish).await.status(201).json();
    assert_eq!(json!(draft.id), wish["id"]);
    // Something has been written since.
    tobi.person.post(&tobi.at(&draft, "/lessons"), json!({ "title": "Kochen" })).await.status(201);
    let again: Draft = tobi.person.post(&tobi.drafts(), &wish).await.ok().json();
    assert_eq!((again.id, again.course.as_str()), (draft.id, "tee"));
    assert_eq!(again.outline.lesson_ids().collect::<Vec<_>>(), ["lektion-1", "kochen"]);
    let all: Vec<DraftSummary> = tobi.person.get(&tobi.drafts()).await.ok().json();
    assert_eq!(all.len(), 1);
    // An id says nothing of what others write.
    let other = app.organisation(&tobi.chief, "Museum").await;
    let toni = app.person_with_role(&tobi.chief, other, "toni", Role::Trainer).await;
    let problem = toni.post(&format!("/api/v1/organisations/{other}/drafts"), &wish).await;
    assert_eq!(problem.problem(Code::Invalid).field.as_deref(), Some("id"));
});

on_both!(lessons_come_go_and_come_back, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let add = async |wish| {
        tobi.person.post(&tobi.at(&draft, "/lessons"), wish).await.status(201).json::<LessonAdded>()
    };
    let added = add(json!({ "title": "Wasser kochen" })).await;
    assert_eq!(added.lesson, "wasser-kochen");
    assert_eq!(added.draft.outline.lesson_ids().collect::<Vec<_>>(), ["lektion-1", "wasser-kochen"]);
    let module = draft.outline.modules[0].id.clone();
    let again = add(json!({ "title": "Wasser kochen", "module": module })).await;
    assert_eq!(again.lesson, "wasser-kochen-2");
    // Not even an id that the outline does not name any more is given twice.
    let mut outline = again.draft.outline.clone();
    outline.modules[0].lessons.retain(|id| id != "wasser-kochen");
    tobi.arranges(&draft, &outline, again.draft.revision).await.ok();
    assert_eq!(add(json!({ "title": "Wasser kochen" })).await.lesson, "wasser-kochen-3");

    let words = lesson("Wasser", "Kochen.");
    tobi.has_written(&draft, "wasser-kochen-2/de", &words, 1).await;
    tobi.has_written(&draft, "wasser-kochen-2/en", &words, 0).await;
    // Not as long as somebody writes in it who is not known of.
    for seen in ["", "?de=2", "?de=1&en=1", "?de=2&en=2", "?de=2&en=1&de-leicht=1"] {
        let path = tobi.at(&draft, &format!("/lessons/wasser-kochen-2{seen}"));
        tobi.person.delete(&path).await.problem(Code::DraftChanged);
    }
    let path = tobi.at(&draft, "/lessons/wasser-kochen-2?fr=1");
    tobi.person.delete(&path).await.problem(Code::Malformed);
    let left: Draft = tobi.removes(&draft, "wasser-kochen-2").await.ok().json();
    assert!(!left.lessons.contains_key("wasser-kochen-2"));
    assert_eq!(left.outline.lesson_ids().collect::<Vec<_>>(), ["lektion-1", "wasser-kochen-3"]);
    // Whoever still writes in it finds it gone, and not that there never was such a lesson.
    let gone = tobi.reads(&draft, "wasser-kochen-2/de").await;
    assert_eq!((gone.text.as_str(), gone.revision), ("", 3));
    tobi.person.get(&tobi.at(&draft, "/lessons/nie-da/de")).await.problem(Code::NotFound);
    tobi.person.delete(&tobi.at(&draft, "/lessons/wasser-kochen-2")).await.problem(Code::NotFound);
    // What learners did is known by its id: no other lesson gets it.
    let other = add(json!({ "title": "Wasser kochen" })).await;
    assert_eq!(other.lesson, "wasser-kochen-4");
    let left: Draft = tobi.removes(&draft, "wasser-kochen-4").await.ok().json();
    // Whoever takes that back writes the texts again, and then the outline.
    tobi.has_written(&draft, "wasser-kochen-2/de", &words, 0).await;
    tobi.arranges(&draft, &again.draft.outline, left.revision).await.ok();
    assert_eq!(tobi.sees(&draft).await.outline, again.draft.outline);
});

on_both!(texts_of_a_language_come_back_with_it, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let mut wish = new_draft("Tee");
    wish["languages"] = json!(["en"]);
    let draft: Draft = tobi.person.post(&tobi.drafts(), wish).await.ok().json();
    assert_eq!(draft.outline.languages().collect::<Vec<_>>(), [Lang::De, Lang::En]);
    let empty = tobi.reads(&draft, "lektion-1/en").await;
    assert_eq!((empty.text.as_str(), empty.revision, empty.changed_at), ("", 0, 0));
    let words = lesson("Tea", "Boil.");
    tobi.has_written(&draft, "lektion-1/en", &words, 0).await;
    let mut both = draft.outline.clone();
    both.modules[0].title.insert(Lang::En, "Part 1".to_owned());
    tobi.arranges(&draft, &both, 1).await.ok();
    let mut german = both.clone();
    german.texts.remove(&Lang::En);
    let changed: Draft = tobi.arranges(&draft, &german, 2).await.ok().json();
    assert_eq!(changed.outline.languages().collect::<Vec<_>>(), [Lang::De]);
    assert_eq!(changed.outline.modules, draft.outline.modules);
    tobi.arranges(&draft, &both, 3).await.ok();
    assert_eq!(tobi.reads(&draft, "lektion-1/en").await.text, words);
});

on_both!(what_learners_never_saw_can_be_thrown_away, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let (draft, published) = (tobi.begins("Tee").await, tobi.begins("Kaffee").await);
    tobi.person.delete(&tobi.at(&draft, "")).await.status(204);
    tobi.person.get(&tobi.at(&draft, "")).await.problem(Code::NotFound);
    let files = draft_file::Entity::find().all(&app.app.db.read).await.unwrap();
    assert!(files.iter().all(|file| file.draft_id == published.id));
    // Its id is free again.
    assert_eq!(tobi.begins("Tee").await.course, "tee");

    db_course(&app, &published.course, Some(tobi.organisation)).await;
    tobi.person.delete(&tobi.at(&published, "")).await.problem(Code::WrongState);
    tobi.sees(&published).await;
});

/// A course of an organisation that learners have seen.
pub async fn db_course(app: &TestApp, id: &str, organisation: Option<uuid::Uuid>) {
    let row = course::ActiveModel {
        id: Set(id.to_owned()),
        current_version: Set(None),
        organisation_id: Set(organisation),
    };
    row.insert(&app.app.db.write).await.unwrap();
}

on_both!(what_somebody_wrote_stays_when_their_account_goes, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let toni = tobi.colleague(&app, "toni").await;
    let draft = toni.begins("Tee").await;
    let data: MyData = toni.person.get("/api/v1/me/data").await.ok().json();
    let paths: Vec<&str> = data.writings.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["course.toml", "de/lektion-1.md", "draft"]);
    assert!(data.writings.iter().all(|one| (one.draft, one.at) == (draft.id, app.clock_ms())));
    toni.person.post("/api/v1/me/erase", json!({ "password": PASSWORD })).await.ok();
    let left = tobi.sees(&draft).await;
    assert_eq!((left.outline_changed_by, left.outline), (None, draft.outline.clone()));
    assert_eq!(tobi.reads(&draft, "lektion-1/de").await.changed_by, None);
});

on_both!(the_example_course_is_sound, async |app: TestApp| {
    for _ in 0..2 {
        lernwolf::examples::create(&app.app.db, &app.clock).await.unwrap();
    }
    let [draft] = draft::Entity::find().all(&app.app.db.read).await.unwrap().try_into().unwrap();
    let files = draft_file::Entity::find().all(&app.app.db.read).await.unwrap();
    let files: BTreeMap<String, Vec<u8>> =
        files.into_iter().map(|file| (file.path, file.text.into_bytes())).collect();
    let package = CoursePackage::examine(&draft.course_id, &files, None);
    assert_eq!(package.findings, []);
    assert_eq!(package.course.unwrap().lesson_ids().count(), 2);
});
