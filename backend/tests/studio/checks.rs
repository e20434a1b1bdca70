//! What a check says of a draft.

use shared::api::organisation::Role;
use shared::api::problem::Code;
use shared::api::studio::check::CheckReport;
use shared::api::studio::draft::Draft;
use shared::course::check::reading::Formula;
use shared::lang::Lang;

use super::{Trainer, lesson};
use crate::util::{TestApp, on_both};

async fn checked(by: &Trainer, draft: &Draft) -> CheckReport {
    by.person.get(&by.at(draft, "/check")).await.ok().json()
}

/// A block's number and mark.
type Block<'a> = Option<(u32, Option<&'a str>)>;

/// Code, line and block of what was found in a file.
fn in_file<'a>(report: &'a CheckReport, file: &str) -> Vec<(&'a str, u32, Block<'a>)> {
    let found = report.findings.iter().filter(|found| found.finding.file == file);
    found
        .map(|found| {
            let block = found.block.as_ref().map(|block| (block.number, block.id.as_deref()));
            (found.finding.code.as_str(), found.finding.line, block)
        })
        .collect()
}

on_both!(a_check_names_the_blocks_that_it_is_about, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let quick = "Tee ist gut. Wasser ist auch gut. Das ist schnell gesagt und leicht zu lesen. ".repeat(5);
    let words = format!(
        "{quick}\n\n## Wasser\n\n[Hier](http://example.org)\n\n```gift\n::eins:: Ja? {{ =ja #gut ~nein }}\n```"
    );
    let saved = tobi.has_written(&draft, "lektion-1/de", &lesson("Tee", &words), 1).await;
    let report = checked(&tobi, &draft).await;
    let id = |n: usize| Some(saved.marks[n].id.as_str());
    assert_eq!(saved.marks.len(), 4);
    assert_eq!(
        in_file(&report, "de/lektion-1.md"),
        [("link-http", 12, Some((3, id(2)))), ("feedback-choice", 15, Some((4, id(3))))]
    );
    let level = report.reading["lektion-1"][&Lang::De];
    assert_eq!(level.formula, Formula::Wstf);
    // A course that has just been begun lacks most things; each has its sentence.
    let course = in_file(&report, "course.toml");
    assert!(course.iter().any(|(code, ..)| *code == "competence-unserved"), "{course:?}");
    assert!(course.iter().all(|(_, _, block)| block.is_none()));

    // Putting it right is seen at once.
    let better = words.replace("http:", "https:").replace("~nein", "~nein #warum nicht");
    tobi.has_written(&draft, "lektion-1/de", &lesson("Tee", &better), 2).await;
    assert_eq!(in_file(&checked(&tobi, &draft).await, "de/lektion-1.md"), []);
});

on_both!(a_check_reads_whatever_was_typed, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    tobi.has_written(&draft, "lektion-1/de", "ohne Kopf", 1).await;
    let report = checked(&tobi, &draft).await;
    assert_eq!(in_file(&report, "de/lektion-1.md"), [("head-missing", 1, None)]);
    assert!(report.findings.iter().any(|found| found.finding.must));
    tobi.has_written(&draft, "lektion-1/de", &lesson("Tee", "```gift\n::a:: {\n```"), 2).await;
    let report = checked(&tobi, &draft).await;
    let found = in_file(&report, "de/lektion-1.md");
    assert!(found.iter().any(|(code, ..)| *code == "gift-brace-open"), "{found:?}");
});

on_both!(nobody_else_checks_a_draft, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let theirs = app.organisation(&tobi.chief, "Theirs").await;
    let stranger = app.person_with_role(&tobi.chief, theirs, "theo", Role::Trainer).await;
    stranger.get(&tobi.at(&draft, "/check")).await.problem(Code::Forbidden);
    let through = format!("/api/v1/organisations/{theirs}/drafts/{}/check", draft.id);
    stranger.get(&through).await.problem(Code::NotFound);
    app.person("anna").await.get(&tobi.at(&draft, "/check")).await.problem(Code::Forbidden);
    app.visitor().get(&tobi.at(&draft, "/check")).await.problem(Code::SignedOut);
    tobi.chief.get(&tobi.at(&draft, "/check")).await.ok();
});
