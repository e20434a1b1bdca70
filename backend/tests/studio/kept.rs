//! States of drafts that are kept: with all that they are made of, not more than needed, and never rewritten.

use chrono::TimeDelta;
use lernwolf::entities::{kept_state, review};
use lernwolf::migrations::Migrator;
use sea_orm::sea_query::Query;
use sea_orm::{ConnectionTrait, EntityTrait};
use sea_orm_migration::MigratorTrait;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::studio::draft::{Draft, LessonAdded, TextChange, TextInfo, TextSaved};
use shared::api::studio::versions::VersionInfo;
use shared::course::mark::Mark;
use shared::course::source::fingerprint;
use shared::lang::Lang;

use super::publishing::tea;
use super::{Trainer, lesson};
use crate::util::{TestApp, on_both};

/// Adds the lesson `kanne`, with this text.
async fn adds_a_pot(tobi: &Trainer, draft: &Draft, words: &str) {
    let wish = json!({ "title": "Kanne" });
    let added: LessonAdded = tobi.person.post(&tobi.at(draft, "/lessons"), wish).await.status(201).json();
    assert_eq!(added.lesson, "kanne");
    tobi.has_written(draft, "kanne/de", &lesson("Kanne", words), 1).await;
}

on_both!(an_editor_of_what_was_taken_away_overwrites_nothing, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let toni = tobi.colleague(&app, "toni").await;
    let draft = tobi.has_a_course().await;
    adds_a_pot(&tobi, &draft, "Eine Kanne.").await;
    let open = toni.reads(&draft, "kanne/de").await.revision;
    let refused = async || {
        for seen in 0..=open {
            let late = lesson("Kanne", "Von einer alten Seite.");
            toni.writes(&draft, "kanne/de", &late, seen).await.problem(Code::DraftChanged);
        }
    };
    // Removed, and written again as when that is undone.
    let outline = tobi.sees(&draft).await.outline;
    let left: Draft = tobi.removes(&draft, "kanne").await.ok().json();
    tobi.has_written(&draft, "kanne/de", &lesson("Kanne", "Wieder da."), 0).await;
    tobi.arranges(&draft, &outline, left.revision).await.ok();
    refused().await;
    let now = toni.reads(&draft, "kanne/de").await;
    assert!(now.text.contains("Wieder da.") && now.revision > open, "{now:?}");

    // Removed, and brought back with a version.
    let version = tobi.has_published(&draft).await.version;
    let state = tobi.state(&draft, &version).await;
    let open = now.revision;
    tobi.removes(&draft, "kanne").await.ok();
    tobi.restores(&draft, &state).await.ok();
    refused().await;
    toni.writes(&draft, "kanne/de", &lesson("Kanne", "Alt."), open).await.problem(Code::DraftChanged);
    let now = toni.reads(&draft, "kanne/de").await;
    assert!(now.text.contains("Wieder da.") && now.revision > open, "{now:?}");
});

on_both!(whoever_writes_in_what_was_taken_away_can_go_on, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let toni = tobi.colleague(&app, "toni").await;
    let draft = tobi.has_a_course().await;
    adds_a_pot(&tobi, &draft, "Eine Kanne.").await;
    let open = toni.reads(&draft, "kanne/de").await.revision;
    tobi.removes(&draft, "kanne").await.ok();
    let words = lesson("Kanne", "Eine schöne Kanne.");
    toni.writes(&draft, "kanne/de", &words, open).await.problem(Code::DraftChanged);
    // It is gone, which is newer than what was being written: now that can be compared.
    let gone = toni.reads(&draft, "kanne/de").await;
    assert!(gone.text.is_empty() && gone.revision > open, "{gone:?}");
    toni.has_written(&draft, "kanne/de", &words, gone.revision).await;
    assert_eq!(tobi.reads(&draft, "kanne/de").await.text, words);
    // Whoever has read the same cannot overwrite that.
    let late = lesson("Kanne", "Von einer anderen Seite.");
    tobi.writes(&draft, "kanne/de", &late, gone.revision).await.problem(Code::DraftChanged);
});

on_both!(what_a_removed_lesson_said_can_be_brought_back, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let toni = tobi.colleague(&app, "toni").await;
    let draft = tobi.has_a_course().await;
    adds_a_pot(&tobi, &draft, "Eine Kanne.").await;
    let before = tobi.sees(&draft).await;
    // Somebody writes while the page with the lesson is open.
    toni.has_written(&draft, "kanne/de", &lesson("Kanne", "Eine schöne Kanne."), 2).await;
    let old = before.lessons["kanne"].texts[&Lang::De].revision;
    let path = tobi.at(&draft, &format!("/lessons/kanne?de={old}"));
    tobi.person.delete(&path).await.problem(Code::DraftChanged);
    assert!(tobi.reads(&draft, "kanne/de").await.text.contains("schöne"));
    assert_eq!(tobi.versions(&draft).await.versions, []);

    tobi.removes(&draft, "kanne").await.ok();
    let [kept] = tobi.versions(&draft).await.versions.try_into().unwrap();
    assert_eq!((kept.kept_by.as_deref(), kept.published.len()), (Some("tobi"), 0));
    // Another one whose text is kept already makes no other state, nor does one that says nothing.
    tobi.removes(&draft, "lektion-1").await.ok();
    let wish = json!({ "title": "Leer" });
    tobi.person.post(&tobi.at(&draft, "/lessons"), wish).await.status(201);
    tobi.removes(&draft, "leer").await.ok();
    assert_eq!(tobi.versions(&draft).await.versions.len(), 1);

    let back: Draft = tobi.restores(&draft, &kept.state).await.ok().json();
    assert_eq!(back.outline, before.outline);
    assert!(tobi.reads(&draft, "kanne/de").await.text.contains("schöne"));
    assert!(tobi.reads(&draft, "lektion-1/de").await.text.contains("Frisches Wasser."));
});

on_both!(confirmations_of_translators_come_back, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let german = tobi.reads(&draft, "lektion-1/de").await;
    let path = tobi.at(&draft, "/lessons/lektion-1/en");
    let writes = async |said: Option<String>, seen: i64| -> TextSaved {
        let marks = vec![Mark { id: german.marks[0].id.clone(), seen: said }];
        let change = TextChange { text: lesson("Tea", "## Water"), marks, seen };
        tobi.person.put(&path, change).await.ok().json()
    };
    let outdated = async || {
        let now = tobi.sees(&draft).await;
        let TextInfo { outdated, .. } = now.lessons["lektion-1"].texts[&Lang::En];
        outdated
    };
    writes(None, 0).await;
    let version = tobi.has_published(&draft).await.version;
    let unconfirmed = tobi.state(&draft, &version).await;
    assert_eq!(outdated().await, 1);
    app.pass(TimeDelta::minutes(1));
    writes(Some(fingerprint("## Wasser")), 1).await;
    assert_eq!(outdated().await, 0);

    tobi.restores(&draft, &unconfirmed).await.ok();
    assert_eq!(outdated().await, 1);
    let all = tobi.versions(&draft).await.versions;
    let [confirmed, first] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((&confirmed.version, &first.version), (&version, &version), "learners see no difference");
    assert_eq!((confirmed.current, first.current), (false, true));
    let marks = async |state: &str| {
        let key = (draft.id, state.to_owned());
        kept_state::Entity::find_by_id(key).one(&app.app.db.read).await.unwrap().unwrap().marks
    };
    let kept = marks(&unconfirmed).await;
    tobi.restores(&draft, &confirmed.state).await.ok();
    assert_eq!(outdated().await, 0);
    // What was published stays as it was then, although the same is published again.
    assert!(!tobi.has_published(&draft).await.new);
    assert_eq!(marks(&unconfirmed).await, kept);
    assert!(!tobi.sees(&draft).await.newer);
});

on_both!(of_what_nobody_saw_the_last_states_are_kept, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let version = tobi.has_published(&draft).await.version;
    let first = tobi.state(&draft, &version).await;
    let replaces = async |words: &str| -> String {
        app.pass(TimeDelta::minutes(1));
        tobi.person.refresh().await.ok();
        tobi.chief.refresh().await.ok();
        let seen = tobi.reads(&draft, "lektion-1/de").await.revision;
        tobi.has_written(&draft, "lektion-1/de", &tea(words), seen).await;
        tobi.restores(&draft, &first).await.ok();
        let all = tobi.versions(&draft).await.versions;
        all.into_iter().find(|one| one.published.is_empty()).expect("it was kept").state
    };
    let oldest = replaces("Ganz altes Wasser.").await;
    // What was handed in is still talked about.
    tobi.needs_second_person(true).await;
    let seen = tobi.reads(&draft, "lektion-1/de").await.revision;
    tobi.has_written(&draft, "lektion-1/de", &tea("Abgegebenes Wasser."), seen).await;
    let review = tobi.hands_in(&draft).await;
    tobi.decides(&draft, &review, "withdrawn", "").await.ok();
    let [handed_in] = review::Entity::find().all(&app.app.db.read).await.unwrap().try_into().unwrap();
    let mut kept = Vec::new();
    for number in 0..20 {
        kept.push(replaces(&format!("Wasser {number}.")).await);
    }
    let all: Vec<VersionInfo> = tobi.versions(&draft).await.versions;
    let states: Vec<&str> = all.iter().map(|one| one.state.as_str()).collect();
    let mut expected: Vec<&str> = kept.iter().rev().map(String::as_str).collect();
    expected.extend([handed_in.kept_state.as_str(), &first]);
    assert_eq!(states, expected);
    // The oldest of them stays when it is brought back, although what it takes the place of is kept as well.
    let seen = tobi.reads(&draft, "lektion-1/de").await.revision;
    tobi.has_written(&draft, "lektion-1/de", &tea("Noch mehr Wasser."), seen).await;
    tobi.restores(&draft, &kept[0]).await.ok();
    assert!(tobi.versions(&draft).await.versions.iter().any(|one| one.state == kept[0]));
    assert!(tobi.reads(&draft, "lektion-1/de").await.text.contains("Wasser 0."));
    tobi.restores(&draft, &oldest).await.problem(Code::NotFound);
    tobi.restores(&draft, &kept[0]).await.ok();
    assert!(tobi.reads(&draft, "lektion-1/de").await.text.contains("Wasser 0."));
});

on_both!(each_publication_is_remembered, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let toni = tobi.colleague(&app, "toni").await;
    let draft = tobi.has_a_course().await;
    let begin = app.clock_ms();
    let version = tobi.has_published(&draft).await.version;
    let first = tobi.state(&draft, &version).await;
    app.pass(TimeDelta::minutes(1));
    tobi.has_written(&draft, "lektion-1/de", &tea("Anderes Wasser."), 2).await;
    tobi.has_published(&draft).await;
    app.pass(TimeDelta::minutes(1));
    tobi.restores(&draft, &first).await.ok();
    assert!(toni.has_published(&draft).await.new);
    let all = tobi.versions(&draft).await.versions;
    let [again, second] = all.as_slice() else { panic!("{all:?}") };
    let told: Vec<_> = again.published.iter().map(|one| (one.at, one.by.as_deref())).collect();
    assert_eq!(told, [(begin + 120_000, Some("toni")), (begin, Some("tobi"))]);
    assert_eq!((again.state.as_str(), again.current, second.current), (first.as_str(), true, false));
    assert_eq!(second.published[0].at, begin + 60_000);
});

on_both!(what_was_kept_before_marks_counted_is_still_there, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let version = tobi.has_published(&draft).await.version;
    let [kept] = kept_state::Entity::find().all(&app.app.db.read).await.unwrap().try_into().unwrap();
    let db = &app.app.db.write;
    let all = Migrator::migrations();
    let since = all.iter().rev().position(|one| one.name() == "m2026_11_29_x_kept_states").unwrap() + 1;
    Migrator::down(db, Some(u32::try_from(since).unwrap())).await.unwrap();
    let changed_at = app.clock_ms();
    for (name, published_at, changed_at) in
        [(version.as_str(), Some(7_000_i64), changed_at), ("older", Some(5_000), 1), ("never", None, 1)]
    {
        let insert = Query::insert()
            .into_table("version_source")
            .columns(["draft_id", "version", "files", "marks", "kept_at", "changed_at", "published_at"])
            .values_panic([
                draft.id.into(),
                name.into(),
                kept.files.clone().into(),
                kept.marks.clone().into(),
                9_000_i64.into(),
                changed_at.into(),
                published_at.into(),
            ])
            .to_owned();
        db.execute(&insert).await.unwrap();
    }
    Migrator::up(db, None).await.unwrap();
    let found = tobi.versions(&draft).await;
    assert_eq!(found.draft.as_ref(), Some(&version));
    let list: Vec<_> = found
        .versions
        .iter()
        .map(|one| (one.version.as_str(), one.published.first().map(|last| last.at), one.current))
        .collect();
    assert_eq!(list, [("never", None, false), (&version, Some(7_000), true), ("older", Some(5_000), false)]);
    assert!(!tobi.sees(&draft).await.newer);
    tobi.restores(&draft, "older").await.ok();
});
