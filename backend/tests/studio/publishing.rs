//! What trainers write becomes what learners see, and the way back.

use axum::body::Body;
use axum::http::Method;
use chrono::TimeDelta;
use futures_util::future::join_all;
use lernwolf::entities::{course_version, organisation};
use lernwolf::learning::progress;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};
use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::studio::check::CheckReport;
use shared::api::studio::draft::{Draft, DraftSummary, LessonAdded};
use shared::api::studio::versions::{Change, Difference, Published, Versions};
use shared::course::question::Response;
use shared::lang::Lang;
use shared::progress::{Event, What};
use uuid::Uuid;

use super::media::files::SVG;
use super::{Trainer, lesson};
use crate::util::{Answer, Content, TestApp, on_both};

/// A question to which this is the answer.
fn question(answer: &str) -> String {
    format!(
        "```gift\n::hot:: Tee braucht heißes Wasser. {{\n  {answer}\n  #Nein, lesen Sie noch einmal.\n  #Ja, so ist es.\n}}\n```"
    )
}

pub(super) fn tea(words: &str) -> String {
    lesson("Tee", &format!("## Wasser\n\n{words}\n\n{}", question("TRUE")))
}

impl Trainer {
    /// Begins a course that learners may see.
    pub(super) async fn has_a_course(&self) -> Draft {
        let draft = self.begins("Tee").await;
        let mut outline = draft.outline.clone();
        outline.competences = vec!["4.2".to_owned()];
        let texts = outline.texts.get_mut(&Lang::De).unwrap();
        texts.summary = "Wie man Tee kocht.".to_owned();
        texts.goals = vec!["Tee kochen".to_owned(), "Tee trinken".to_owned()];
        self.arranges(&draft, &outline, 1).await.ok();
        self.has_written(&draft, "lektion-1/de", &tea("Frisches Wasser."), 1).await;
        self.sees(&draft).await
    }

    pub(super) async fn checks(&self, draft: &Draft) -> CheckReport {
        self.person.get(&self.at(draft, "/check")).await.ok().json()
    }

    pub(super) async fn publishes(&self, draft: &Draft, seen: &str) -> Answer {
        self.person.post(&self.at(draft, "/publish"), json!({ "seen": seen })).await
    }

    /// Checks and publishes what is there.
    pub(super) async fn has_published(&self, draft: &Draft) -> Published {
        let report = self.checks(draft).await;
        assert!(report.findings.iter().all(|found| !found.finding.must), "{:?}", report.findings);
        let published: Published = self.publishes(draft, &report.fingerprint).await.ok().json();
        assert_eq!(published.version, report.fingerprint);
        published
    }

    pub(super) async fn versions(&self, draft: &Draft) -> Versions {
        self.person.get(&self.at(draft, "/versions")).await.ok().json()
    }

    pub(super) async fn compares(&self, draft: &Draft, query: &str) -> Difference {
        self.person.get(&self.at(draft, &format!("/difference{query}"))).await.ok().json()
    }

    pub(super) async fn restores(&self, draft: &Draft, version: &str) -> Answer {
        self.person.post(&self.at(draft, &format!("/versions/{version}/restore")), json!({})).await
    }

    /// By which a version is compared and brought back.
    pub(super) async fn state(&self, draft: &Draft, version: &str) -> String {
        let all = self.versions(draft).await.versions;
        all.into_iter().find(|one| one.version == version).expect("it is kept").state
    }

    async fn offers(&self, draft: &Draft, offered: bool) -> Answer {
        self.person.put(&self.at(draft, "/offered"), json!({ "offered": offered })).await
    }

    async fn summary(&self) -> DraftSummary {
        let all: Vec<DraftSummary> = self.person.get(&self.drafts()).await.ok().json();
        let [one] = all.try_into().unwrap();
        one
    }
}

/// The first lesson as learners see it.
async fn learners_see(app: &TestApp) -> String {
    app.visitor().get("/api/v1/courses/tee/lessons/lektion-1?lang=de").await.ok().text()
}

on_both!(exactly_what_was_checked_is_published, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let begun = tobi.begins("Kaffee").await;
    let report = tobi.checks(&begun).await;
    assert!(report.findings.iter().any(|found| found.finding.must));
    tobi.publishes(&begun, &report.fingerprint).await.problem(Code::DraftFaults);
    tobi.person.delete(&tobi.at(&begun, "")).await.status(204);

    let draft = tobi.has_a_course().await;
    let report = tobi.checks(&draft).await;
    assert_eq!((report.current.as_deref(), report.second_person), (None, false));
    tobi.has_written(&draft, "lektion-1/de", &tea("Anderes Wasser."), 2).await;
    tobi.publishes(&draft, &report.fingerprint).await.problem(Code::DraftChanged);
    tobi.publishes(&draft, "").await.problem(Code::DraftChanged);
    app.visitor().get("/api/v1/courses/tee").await.problem(Code::NotFound);

    assert!(tobi.has_published(&draft).await.new);
    // At once, in this process.
    assert!(learners_see(&app).await.contains("Anderes Wasser."));
    let report = tobi.checks(&draft).await;
    assert_eq!(report.current.as_deref(), Some(report.fingerprint.as_str()));
    let one = tobi.summary().await;
    assert_eq!((one.published_at, one.newer, one.archived), (Some(app.clock_ms()), false, false));
    // Asking again, as after a lost answer, changes nothing.
    assert!(!tobi.has_published(&draft).await.new);

    app.pass(TimeDelta::minutes(1));
    tobi.has_written(&draft, "lektion-1/de", &tea("Neues Wasser."), 3).await;
    assert!(tobi.summary().await.newer && tobi.sees(&draft).await.newer);
    assert!(learners_see(&app).await.contains("Anderes Wasser."));
    assert!(tobi.has_published(&draft).await.new);
    assert!(learners_see(&app).await.contains("Neues Wasser."));
    assert!(!tobi.summary().await.newer);
    // What was once published stays.
    assert_eq!(course_version::Entity::find().all(&app.app.db.read).await.unwrap().len(), 2);
});

on_both!(where_a_second_person_must_agree_nobody_publishes_alone, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let row = organisation::ActiveModel {
        id: Set(tobi.organisation),
        second_person: Set(true),
        ..Default::default()
    };
    row.update(&app.app.db.write).await.unwrap();
    let report = tobi.checks(&draft).await;
    assert!(report.second_person);
    tobi.publishes(&draft, &report.fingerprint).await.problem(Code::SecondPerson);
    app.visitor().get("/api/v1/courses/tee").await.problem(Code::NotFound);
});

on_both!(an_earlier_version_comes_back_and_nothing_is_lost, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    assert_eq!(tobi.versions(&draft).await.versions, []);
    let first = tobi.has_published(&draft).await.version;
    app.pass(TimeDelta::minutes(1));
    let wish = json!({ "title": "Kanne" });
    let added: LessonAdded = tobi.person.post(&tobi.at(&draft, "/lessons"), wish).await.status(201).json();
    let words = lesson("Kanne", "Eine Kanne.");
    tobi.has_written(&draft, &format!("{}/de", added.lesson), &words, 1).await;
    tobi.has_written(&draft, "lektion-1/de", &tea("Frisches, kaltes Wasser."), 2).await;
    let second = tobi.has_published(&draft).await.version;
    app.pass(TimeDelta::minutes(1));
    tobi.has_written(&draft, "lektion-1/de", &tea("Noch nicht fertig."), 3).await;
    let before = tobi.versions(&draft).await;
    assert_eq!(before.draft, None, "nobody has kept it yet");
    let versions = (first, second);
    let (first, second) = (tobi.state(&draft, &versions.0).await, tobi.state(&draft, &versions.1).await);

    let difference = tobi.compares(&draft, &format!("?from={first}&to={second}")).await;
    let parts: Vec<_> = difference
        .parts
        .iter()
        .map(|part| (part.lesson.as_ref().map(|lesson| lesson.id.as_str()), part.change))
        .collect();
    assert_eq!(
        parts,
        [(None, Change::Changed), (Some("lektion-1"), Change::Changed), (Some("kanne"), Change::Added)]
    );
    assert_eq!(difference.parts[1].blocks.len(), 1, "{difference:?}");
    tobi.person.get(&tobi.at(&draft, "/difference?from=never")).await.problem(Code::NotFound);
    tobi.person.get(&tobi.at(&draft, "/difference?from=%00")).await.problem(Code::Malformed);

    tobi.restores(&draft, "never").await.problem(Code::NotFound);
    let back: Draft = tobi.restores(&draft, &first).await.ok().json();
    assert_eq!(back.outline, draft.outline);
    assert!(!back.lessons.contains_key("kanne"));
    assert_eq!(tobi.reads(&draft, "lektion-1/de").await.text, tea("Frisches Wasser."));
    assert!(tobi.compares(&draft, &format!("?from={first}")).await.is_empty());
    // Whoever was writing meanwhile hears of it.
    tobi.writes(&draft, "lektion-1/de", &tea("Zu spät."), 4).await.problem(Code::DraftChanged);
    // Learners notice nothing.
    assert!(learners_see(&app).await.contains("Frisches, kaltes Wasser."));
    let kept = tobi.versions(&draft).await;
    assert_eq!(kept.draft.as_ref(), Some(&first));
    assert!(kept.changes > before.changes);
    let unfinished = kept.versions[0].state.clone();
    let list: Vec<_> =
        kept.versions.iter().map(|one| (one.state.as_str(), one.published.len(), one.current)).collect();
    assert_eq!(
        list,
        [(unfinished.as_str(), 0, false), (second.as_str(), 1, true), (first.as_str(), 1, false)]
    );
    assert_eq!(kept.versions[1].published[0].by.as_deref(), Some("tobi"));
    let mine = tobi.person.get("/api/v1/me/data").await.ok().text();
    assert!(mine.contains(&format!("versions/{second}")), "who publishes is told that it is stored: {mine}");

    tobi.restores(&draft, &unfinished).await.ok();
    assert_eq!(tobi.reads(&draft, "lektion-1/de").await.text, tea("Noch nicht fertig."));
    assert!(tobi.sees(&draft).await.lessons.contains_key("kanne"));
    // Back to what learners see: then nothing is newer.
    let same: Draft = tobi.restores(&draft, &second).await.ok().json();
    assert!(!same.newer);
    // An earlier version can be published again.
    tobi.restores(&draft, &first).await.ok();
    assert!(tobi.has_published(&draft).await.new);
    assert!(learners_see(&app).await.contains("Frisches Wasser."));
});

on_both!(a_course_is_put_away_and_offered_again, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let version = tobi.has_published(&draft).await.version;
    let away: Draft = tobi.offers(&draft, false).await.ok().json();
    assert_eq!((away.archived_at, away.published_at), (Some(app.clock_ms()), None));
    app.visitor().get("/api/v1/courses/tee").await.problem(Code::NotFound);
    assert!(tobi.summary().await.archived);
    tobi.publishes(&draft, &version).await.problem(Code::WrongState);
    tobi.person.delete(&tobi.at(&draft, "")).await.problem(Code::WrongState);
    // Twice is as good as once.
    tobi.offers(&draft, false).await.ok();
    let back: Draft = tobi.offers(&draft, true).await.ok().json();
    assert_eq!((back.archived_at, back.newer), (None, false));
    assert!(learners_see(&app).await.contains("Frisches Wasser."));
    // What was never published can be put away as well; nothing of it is seen when it is offered again.
    let other = tobi.begins("Kaffee").await;
    tobi.offers(&other, false).await.ok();
    tobi.offers(&other, true).await.ok();
    app.visitor().get("/api/v1/courses/kaffee").await.problem(Code::NotFound);
});

on_both!(who_publishes_at_once_publishes_one_version, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let other = app.another_process().await;
    let elsewhere = tobi.person.at(&other);
    let seen = tobi.checks(&draft).await.fingerprint;
    let path = tobi.at(&draft, "/publish");
    let tries = (0..6).map(async |n| {
        let person = if n % 2 == 0 { &tobi.person } else { &elsewhere };
        person.post(&path, json!({ "seen": seen })).await.ok().json::<Published>().new
    });
    assert_eq!(join_all(tries).await.into_iter().filter(|new| *new).count(), 1);
    // While somebody saves, what was checked is published, or nothing.
    for round in 0..6 {
        let words = format!("Runde {round}.");
        let revision = tobi.reads(&draft, "lektion-1/de").await.revision;
        tobi.has_written(&draft, "lektion-1/de", &tea(&words), revision).await;
        let seen = tobi.checks(&draft).await.fingerprint;
        let unchecked = tea("Ungeprüft.");
        let (published, _) = tokio::join!(
            tobi.publishes(&draft, &seen),
            tobi.has_written(&draft, "lektion-1/de", &unchecked, revision + 1),
        );
        let now = learners_see(&app).await;
        assert!(!now.contains("Ungeprüft."), "{now}");
        if published.status.is_success() {
            assert!(now.contains(&words), "{now}");
        } else {
            published.problem(Code::DraftChanged);
        }
    }
});

on_both!(an_import_leaves_what_trainers_publish_alone, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    tobi.has_published(&draft).await;
    app.import(Content::tea(&["de"]).path()).await;
    assert!(learners_see(&app).await.contains("Frisches Wasser."));
    // Its id is taken.
    let theirs = Content::tea(&["de"]).course("tee", &["de"]);
    assert!(app.try_import(theirs.path()).await.is_err());
    assert!(learners_see(&app).await.contains("Frisches Wasser."));
});

on_both!(what_learners_did_survives_new_versions, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let first = tobi.has_published(&draft).await.version;
    let anna = app.person("anna").await;
    let event = |what| Event {
        id: Uuid::new_v4(),
        at: app.clock_ms(),
        course: "tee".to_owned(),
        lesson: "lektion-1".to_owned(),
        version: first.clone(),
        what,
    };
    let answered =
        || What::Answered { question: "hot".to_owned(), response: Response::TrueFalse(true), score: 0 };
    anna.record(&[event(What::Opened), event(answered()), event(What::Finished)]).await.ok();
    let before = anna.progress().await;
    assert!(before.lessons.iter().any(|state| state.finished_at.is_some()));
    assert!(before.questions.iter().any(|state| state.best == 100), "graded by the server: {before:?}");

    app.pass(TimeDelta::minutes(1));
    // Renamed, the right answer turned round, a lesson before it, and translated.
    let added: LessonAdded =
        tobi.person.post(&tobi.at(&draft, "/lessons"), json!({ "title": "Vorher" })).await.status(201).json();
    let mut outline = added.draft.outline.clone();
    outline.modules[0].lessons.rotate_right(1);
    let mut english = outline.texts[&Lang::De].clone();
    english.title = "Tea".to_owned();
    outline.texts.insert(Lang::En, english);
    outline.modules[0].title.insert(Lang::En, "Part 1".to_owned());
    tobi.arranges(&draft, &outline, added.draft.revision).await.ok();
    let words = |title: &str| lesson(title, &format!("## Neu\n\nGanz neu.\n\n{}", question("FALSE")));
    tobi.has_written(&draft, "lektion-1/de", &words("Anders"), 2).await;
    let english = words("Different").replace("Neu", "New").replace("Ganz neu", "All new");
    let english = english.replace("Tee braucht heißes Wasser", "Tea needs hot water");
    tobi.has_written(&draft, "lektion-1/en", &english, 0).await;
    for (lang, seen, words) in [("de", 1, "## Vorher\n\nEtwas."), ("en", 0, "## Before\n\nSomething.")] {
        tobi.has_written(&draft, &format!("vorher/{lang}"), &lesson("Vorher", words), seen).await;
    }
    assert!(tobi.has_published(&draft).await.new);
    assert_eq!(anna.progress().await, before);
    progress::rebuild(&app.app.db).await.unwrap();
    assert_eq!(anna.progress().await, before);
    // Who still reads the first version is graded by it.
    let ben = app.person("ben").await;
    ben.record(&[event(answered())]).await.ok();
    assert_eq!(ben.progress().await.questions[0].best, 100);
    // And can go on reading it.
    let path = format!("/api/v1/courses/tee/lessons/lektion-1?lang=de&version={first}");
    assert!(app.visitor().get(&path).await.ok().text().contains("Frisches Wasser."));
});

on_both!(a_check_thinks_of_what_learners_did, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    tobi.has_published(&draft).await;
    let other = "```gift\n::hot:: Womit? {\n  =Wasser #Ja.\n  ~Milch #Nein.\n}\n```";
    tobi.has_written(&draft, "lektion-1/de", &lesson("Tee", &format!("## Wasser\n\n{other}")), 2).await;
    let codes = |report: &CheckReport| -> Vec<String> {
        report.findings.iter().map(|found| found.finding.code.clone()).collect()
    };
    assert!(codes(&tobi.checks(&draft).await).contains(&"question-reshaped".to_owned()));
    // It is a hint: it can be published, and then is as it should be.
    tobi.has_published(&draft).await;
    assert!(!codes(&tobi.checks(&draft).await).contains(&"question-reshaped".to_owned()));
});

on_both!(files_are_seen_once_a_version_shows_them, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let mut addresses = Vec::new();
    for (name, bytes) in [("tea.svg", SVG.to_owned()), ("secret.svg", SVG.replace("red", "blue"))] {
        let path = tobi.at(&draft, &format!("/media?name={name}"));
        let request = tobi.person.request(Method::POST, &path).header("content-type", "image/svg+xml");
        let item: Value = tobi.person.send(request.body(Body::from(bytes)).unwrap()).await.status(201).json();
        let hash = item["address"].as_str().unwrap().split("?v=").nth(1).unwrap().to_owned();
        addresses.push(format!("/media/{hash}/{name}"));
    }
    tobi.has_written(&draft, "lektion-1/de", &tea("![Eine Tasse](media/tea.svg)"), 2).await;
    app.visitor().get(&addresses[0]).await.problem(Code::NotFound);
    let version = tobi.has_published(&draft).await.version;
    app.visitor().get(&addresses[0]).await.ok();
    assert!(learners_see(&app).await.contains(&addresses[0]));
    // What lies beside it unused stays with the trainers.
    app.visitor().get(&addresses[1]).await.problem(Code::NotFound);

    // A version keeps what it was made of, also if the draft no longer has it.
    app.pass(TimeDelta::minutes(1));
    tobi.person.delete(&tobi.at(&draft, "/media/secret.svg")).await.status(204);
    app.pass(TimeDelta::hours(25));
    app.app.look_after_media().await;
    tobi.person.refresh().await.ok();
    let state = tobi.state(&draft, &version).await;
    tobi.restores(&draft, &state).await.ok();
    tobi.person.get(&tobi.at(&draft, "/media/secret.svg")).await.ok();
    assert!(tobi.compares(&draft, &format!("?from={state}")).await.is_empty());
    assert_eq!(tobi.versions(&draft).await.draft, Some(state));
});
