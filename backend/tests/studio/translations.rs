//! Translations: how far they are, and what the original said when they were written.

use std::collections::BTreeMap;

use lernwolf::entities::draft_seen;
use sea_orm::EntityTrait;
use shared::api::problem::Code;
use shared::api::studio::check::CheckReport;
use shared::api::studio::draft::{Draft, TextChange, TextInfo, TextSaved};
use shared::course::mark::Mark;
use shared::course::outline::OutlineTexts;
use shared::course::source::{self, fingerprint};
use shared::lang::Lang;

use super::publishing::tea;
use super::{Trainer, lesson};
use crate::util::{TestApp, on_both};

const DE: &str = "lektion-1/de";
const EN: &str = "lektion-1/en";

/// Writes a lesson's text with these marks.
async fn writes(by: &Trainer, draft: &Draft, words: &str, marks: Vec<Mark>, seen: i64) -> TextSaved {
    let change = TextChange { text: lesson("Tea", words), marks, seen };
    by.person.put(&by.at(draft, &format!("/lessons/{EN}")), change).await.ok().json()
}

async fn seen(by: &Trainer, draft: &Draft) -> BTreeMap<String, String> {
    by.person.get(&by.at(draft, &format!("/lessons/{EN}/seen"))).await.ok().json()
}

/// How many blocks are missing and outdated in English.
async fn lacks(by: &Trainer, draft: &Draft) -> (u32, u32) {
    let now = by.sees(draft).await;
    let TextInfo { missing, outdated, .. } = now.lessons["lektion-1"].texts[&Lang::En];
    let original = &now.lessons["lektion-1"].texts[&Lang::De];
    assert_eq!((original.missing, original.outdated), (0, 0));
    (missing, outdated)
}

on_both!(translators_see_what_is_missing_and_what_was_changed, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let words = "Tee ist gut.\n\n## Wasser\n\nWasser auch.\n";
    let german = tobi.has_written(&draft, DE, &lesson("Tee", words), 1).await;
    let of =
        |at: usize, said: Option<&str>| Mark { id: german.marks[at].id.clone(), seen: said.map(fingerprint) };
    let marks = vec![of(0, Some("Tee ist gut.")), of(1, None)];
    writes(&tobi, &draft, "Tea is good.\n\n## Water\n", marks.clone(), 0).await;
    // One is missing; nobody has confirmed the heading.
    assert_eq!(lacks(&tobi, &draft).await, (1, 1));
    assert!(seen(&tobi, &draft).await.is_empty(), "nothing was changed since");

    let changed = words.replace("Tee ist gut.", "Tee ist sehr gut.");
    tobi.has_written(&draft, DE, &lesson("Tee", &changed), 2).await;
    assert_eq!(lacks(&tobi, &draft).await, (1, 2));
    let old = seen(&tobi, &draft).await;
    assert_eq!(old.len(), 1);
    assert_eq!(old[&fingerprint("Tee ist gut.")].trim(), "Tee ist gut.");

    // To confirm is a change of marks alone.
    let marks = vec![of(0, Some("Tee ist sehr gut.")), of(1, Some("## Wasser"))];
    let saved = writes(&tobi, &draft, "Tea is good.\n\n## Water\n", marks.clone(), 1).await;
    assert_eq!((saved.revision, saved.marks), (2, marks));
    assert_eq!(lacks(&tobi, &draft).await, (1, 0));
    assert!(seen(&tobi, &draft).await.is_empty());

    // What comes back as it was, is no change.
    tobi.has_written(&draft, DE, &lesson("Tee", words), 3).await;
    tobi.has_written(&draft, DE, &lesson("Tee", &changed), 4).await;
    assert_eq!(lacks(&tobi, &draft).await, (1, 0));
});

on_both!(a_check_tells_of_translations, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let german = tobi.has_written(&draft, DE, &lesson("Tee", "Gut.\n\n## Wasser\n\nAuch.\n"), 1).await;
    let marks = vec![Mark { id: german.marks[0].id.clone(), seen: Some(fingerprint("Besser.")) }];
    writes(&tobi, &draft, "Good.\n", marks, 0).await;
    let found = async || -> Vec<(String, Option<String>, bool)> {
        let report: CheckReport = tobi.person.get(&tobi.at(&draft, "/check")).await.ok().json();
        let all = report.findings.into_iter().map(|found| found.finding);
        all.filter(|finding| finding.code.starts_with("translation-"))
            .inspect(|finding| assert_eq!(finding.file, "en/lektion-1.md"))
            .map(|finding| (finding.code, finding.args.get("n").cloned(), finding.must))
            .collect()
    };
    assert!(found().await.is_empty(), "the course is not offered in English");
    let mut outline = tobi.sees(&draft).await.outline;
    outline.texts.entry(Lang::En).or_default();
    tobi.arranges(&draft, &outline, 1).await.ok();
    let says = |code: &str, n: &str| (code.to_owned(), Some(n.to_owned()), false);
    assert_eq!(found().await, [says("translation-missing", "2"), says("translation-outdated", "1")]);
});

on_both!(what_was_copied_and_not_translated_gets_to_no_learner, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let mut outline = draft.outline.clone();
    let english = OutlineTexts {
        title: "Tea".into(),
        summary: "How to make tea.".into(),
        goals: vec!["make tea".into(), "drink tea".into()],
        ..OutlineTexts::default()
    };
    outline.texts.insert(Lang::En, english);
    outline.modules[0].title.insert(Lang::En, "Part 1".into());
    tobi.arranges(&draft, &outline, draft.revision).await.ok();
    // All blocks are copies, as the studio makes them to begin with.
    let german = tobi.reads(&draft, DE).await;
    let copy = async |words: &str, seen: i64, confirmed: bool| {
        let blocks = source::cut(&german.text).blocks;
        let prints = blocks.iter().map(|block| confirmed.then(|| fingerprint(block)));
        let marks = german.marks.iter().zip(prints);
        let marks = marks.map(|(mark, seen)| Mark { id: mark.id.clone(), seen }).collect();
        let change = TextChange { text: tea(words), marks, seen };
        tobi.person.put(&tobi.at(&draft, &format!("/lessons/{EN}")), change).await.ok();
        tobi.checks(&draft).await
    };
    let untranslated = |report: &CheckReport| -> Vec<(bool, u32, Option<String>)> {
        let found = report.findings.iter().filter(|found| found.finding.code == "translation-untranslated");
        found
            .map(|found| {
                assert_eq!(found.finding.file, "en/lektion-1.md");
                let block = found.block.clone().unwrap();
                (found.finding.must, block.number, block.id)
            })
            .collect()
    };
    let named = |at: usize| (true, u32::try_from(at + 1).unwrap(), Some(german.marks[at].id.clone()));
    let report = copy("Frisches Wasser.", 0, false).await;
    assert_eq!(untranslated(&report), [named(0), named(1), named(2)]);
    tobi.publishes(&draft, &report.fingerprint).await.problem(Code::DraftFaults);
    tobi.needs_second_person(true).await;
    tobi.tries_to_hand_in(&draft).await.problem(Code::DraftFaults);
    tobi.needs_second_person(false).await;
    app.visitor().get("/api/v1/courses/tee").await.problem(Code::NotFound);

    // What says something else is translated, and what somebody has confirmed is right as it is.
    let report = copy("Fresh water.", 1, false).await;
    assert_eq!(untranslated(&report), [named(0), named(2)]);
    tobi.publishes(&draft, &report.fingerprint).await.problem(Code::DraftFaults);
    let report = copy("Fresh water.", 2, true).await;
    assert_eq!(untranslated(&report), []);
    tobi.has_published(&draft).await;
});

on_both!(what_no_translation_refers_to_is_forgotten, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.has_a_course().await;
    let kept = async || {
        app.app.look_after_courses().await;
        let rows = draft_seen::Entity::find().all(&app.app.db.read).await.unwrap();
        let mut texts: Vec<String> = rows.into_iter().map(|row| row.text.trim().to_owned()).collect();
        texts.sort();
        texts
    };
    let german = tobi.reads(&draft, DE).await.marks;
    let of = |said: &str| vec![Mark { id: german[1].id.clone(), seen: Some(fingerprint(said)) }];
    writes(&tobi, &draft, "One.", of("Frisches Wasser."), 0).await;
    tobi.has_written(&draft, DE, &tea("Kaltes Wasser."), 2).await;
    assert_eq!(kept().await, ["Frisches Wasser."], "whoever translates compares with it");
    // A state that can be brought back refers to it as well.
    tobi.has_published(&draft).await;
    writes(&tobi, &draft, "Two.", of("Kaltes Wasser."), 1).await;
    tobi.has_written(&draft, DE, &tea("Warmes Wasser."), 3).await;
    assert_eq!(kept().await, ["Frisches Wasser.", "Kaltes Wasser."]);
    writes(&tobi, &draft, "Three.", of("Warmes Wasser."), 2).await;
    assert_eq!(kept().await, ["Frisches Wasser."], "nobody can compare with the second any more");
    assert!(seen(&tobi, &draft).await.is_empty());
});

on_both!(old_originals_end_at_the_organisations_border, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let at = tobi.at(&draft, &format!("/lessons/{EN}/seen"));
    app.visitor().get(&at).await.problem(Code::SignedOut);
    app.person("anna").await.get(&at).await.problem(Code::Forbidden);
    let theirs = app.organisation(&tobi.chief, "Theirs").await;
    let through = format!("/api/v1/organisations/{theirs}/drafts/{}/lessons/{EN}/seen", draft.id);
    tobi.chief.get(&through).await.problem(Code::NotFound);
    assert!(seen(&tobi, &draft).await.is_empty(), "nothing was begun yet");
});
