//! Two people write at the same time: nothing is overwritten unseen.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use futures_util::future::join_all;
use shared::api::problem::Code;
use shared::api::studio::draft::{Draft, TextChange, TextSaved};
use shared::course::mark::Mark;
use shared::lang::Lang;

use super::{Trainer, lesson, new_draft};
use crate::util::{TestApp, on_both};

on_both!(who_has_read_an_older_text_overwrites_nothing, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let toni = tobi.colleague(&app, "toni").await;
    let draft = tobi.begins("Tee").await;
    let (his, hers) = (lesson("Seins", "A."), lesson("Ihres", "B."));
    tobi.has_written(&draft, "lektion-1/de", &his, 1).await;
    toni.writes(&draft, "lektion-1/de", &hers, 1).await.problem(Code::DraftChanged);
    toni.writes(&draft, "lektion-1/de", &hers, 0).await.problem(Code::DraftChanged);
    toni.writes(&draft, "lektion-1/de", &hers, 3).await.problem(Code::DraftChanged);
    let now = toni.reads(&draft, "lektion-1/de").await;
    assert_eq!((now.text.as_str(), now.revision, now.changed_by.as_deref()), (his.as_str(), 2, Some("tobi")));
    let saved = toni.has_written(&draft, "lektion-1/de", &hers, 2).await;
    assert_eq!(saved.revision, 3);

    // The outline has a revision of its own.
    let mut outline = draft.outline.clone();
    outline.texts.get_mut(&Lang::De).unwrap().summary = "Kurz.".to_owned();
    tobi.arranges(&draft, &outline, 1).await.ok();
    let mut other = draft.outline.clone();
    other.texts.get_mut(&Lang::De).unwrap().summary = "Anders.".to_owned();
    toni.arranges(&draft, &other, 1).await.problem(Code::DraftChanged);
    let now = toni.sees(&draft).await;
    assert_eq!((now.outline, now.revision, now.outline_changed_by.as_deref()), (outline, 2, Some("tobi")));
});

on_both!(a_request_whose_answer_was_lost_can_be_sent_again, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let words = lesson("Tee", "Eins.\n\nZwei.");
    let first = tobi.has_written(&draft, "lektion-1/de", &words, 1).await;
    app.pass(TimeDelta::minutes(1));
    assert_eq!(tobi.has_written(&draft, "lektion-1/de", &words, 1).await, first);
    // With the marks as they are, too; but what differs is a change.
    let path = tobi.at(&draft, "/lessons/lektion-1/de");
    let change = |marks: &[Mark]| TextChange { text: words.clone(), marks: marks.to_vec(), seen: 1 };
    assert_eq!(tobi.person.put(&path, change(&first.marks)).await.ok().json::<TextSaved>(), first);
    let mut other = first.marks.clone();
    other[0].seen = Some("0123456789abcdef".to_owned());
    tobi.person.put(&path, change(&other)).await.problem(Code::DraftChanged);
    let again = TextChange { seen: 2, ..change(&other) };
    let saved: TextSaved = tobi.person.put(&path, again).await.ok().json();
    assert_eq!((saved.revision, saved.marks), (3, other));

    let mut outline = draft.outline.clone();
    outline.texts.get_mut(&Lang::De).unwrap().summary = "Kurz.".to_owned();
    for _ in 0..2 {
        let changed: Draft = tobi.arranges(&draft, &outline, 1).await.ok().json();
        assert_eq!(changed.revision, 2);
    }
});

on_both!(of_many_who_write_at_once_one_wins, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let other = app.another_process().await;
    let elsewhere = Trainer { person: tobi.person.at(&other), chief: tobi.chief.clone(), ..tobi };
    let tries = (0..12).map(async |n| {
        let writer = if n % 2 == 0 { &tobi } else { &elsewhere };
        let answer = writer.writes(&draft, "lektion-1/de", &lesson("Tee", &format!("Nummer {n}.")), 1).await;
        if answer.status.is_success() {
            Some(n)
        } else {
            answer.problem(Code::DraftChanged);
            None
        }
    });
    let won: Vec<u32> = join_all(tries).await.into_iter().flatten().collect();
    let [winner] = won.as_slice() else { panic!("{won:?}") };
    let now = tobi.reads(&draft, "lektion-1/de").await;
    assert_eq!((now.text, now.revision), (lesson("Tee", &format!("Nummer {winner}.")), 2));

    // A text that is begun by many at once is there once.
    let tries = (0..6).map(async |n| {
        let answer = tobi.writes(&draft, "lektion-1/en", &lesson("Tea", &format!("Number {n}.")), 0).await;
        answer.status.is_success()
    });
    assert_eq!(join_all(tries).await.into_iter().filter(|won| *won).count(), 1);
    // Lessons that are added at once all stay.
    let tries = (0..6).map(async |_| {
        let wish = serde_json::json!({ "title": "Mehr" });
        tobi.person.post(&tobi.at(&draft, "/lessons"), wish).await.ok();
    });
    join_all(tries).await;
    let now = tobi.sees(&draft).await;
    let lessons: BTreeSet<&str> = now.outline.lesson_ids().collect();
    assert_eq!((lessons.len(), now.outline.lesson_ids().count(), now.lessons.len()), (7, 7, 7));
});

on_both!(courses_that_are_begun_at_once_have_ids_of_their_own, async |app: TestApp| {
    app.with_courses().await;
    let tobi = Trainer::new(&app).await;
    let other = app.another_process().await;
    let elsewhere = tobi.person.at(&other);
    let tries = (0..8).map(async |n| {
        let person = if n % 2 == 0 { &tobi.person } else { &elsewhere };
        person.post(&tobi.drafts(), new_draft("Fraud")).await.status(201).json::<Draft>().course
    });
    let ids: BTreeSet<String> = join_all(tries).await.into_iter().collect();
    // `fraud` itself is a course that was imported.
    let expected: BTreeSet<String> = (2..10).map(|n| format!("fraud-{n}")).collect();
    assert_eq!(ids, expected);
});
