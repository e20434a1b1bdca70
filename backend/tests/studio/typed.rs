//! What trainers type, and what nobody types who means well.

use sea_orm::{EntityTrait, Set};
use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::studio::draft::{Draft, DraftSummary, LessonAdded, TextChange, TextSaved};
use shared::course::mark::Mark;
use uuid::Uuid;

use lernwolf::entities::{draft, draft_file};

use super::{Trainer, lesson, new_draft};
use crate::util::{TestApp, on_both};

on_both!(texts_are_kept_with_one_way_to_end_a_line, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let words = lesson("Tee", "Eins.\n\nZwei.");
    let windows = format!("\u{feff}{}", words.replace('\n', "\r\n"));
    let saved = tobi.has_written(&draft, "lektion-1/de", &windows, 1).await;
    assert_eq!(tobi.reads(&draft, "lektion-1/de").await.text, words);
    // Also when it is sent again.
    assert_eq!(tobi.has_written(&draft, "lektion-1/de", &windows, 1).await, saved);
    // Without a head, half of one, or nothing at all: it is kept as it is typed.
    for (n, odd) in ["", "+++\ntitle = ", "```gift\n::a:: {", "\u{1F98A}"].into_iter().enumerate() {
        let seen = 2 + i64::try_from(n).unwrap();
        tobi.has_written(&draft, "lektion-1/de", odd, seen).await;
        assert_eq!(tobi.reads(&draft, "lektion-1/de").await.text, odd);
    }
});

on_both!(blocks_keep_their_marks, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let path = tobi.at(&draft, "/lessons/lektion-1/de");
    let put = async |words: &str, marks: &[Mark], seen: i64| -> TextSaved {
        let change = TextChange { text: lesson("Tee", words), marks: marks.to_vec(), seen };
        tobi.person.put(&path, change).await.ok().json()
    };
    let (water, wait) = ("Wasser kochen, aber richtig.", "1. Dann warten\n2. wir zusammen.");
    let first = put(&format!("{water}\n\n{wait}"), &[], 1).await;
    assert_eq!(first.marks.len(), 2);
    // Sound marks are taken as they are sent; where they are not, the server finds out which block is which.
    let swapped: Vec<Mark> = first.marks.iter().rev().cloned().collect();
    let second = put(&format!("{wait}\n\n{water}"), &swapped, 2).await;
    assert_eq!(second.marks, swapped);
    let third = put(&format!("{wait}\n\n## Ganz neu und anders\n\n{water}"), &swapped, 3).await;
    assert_eq!(third.marks.len(), 3);
    assert_eq!((&third.marks[0], &third.marks[2]), (&swapped[0], &swapped[1]));
    let three = "## Eins\n\nZwei.\n\n## Drei";
    let twice = vec![third.marks[0].clone(); 3];
    let fourth = put(three, &twice, 4).await;
    assert_ne!(fourth.marks[0].id, fourth.marks[1].id);
    let mut odd = fourth.marks.clone();
    for seen in ["", "a\0b", &"x".repeat(65)] {
        odd[0].seen = Some(seen.to_owned());
        let change = TextChange { text: lesson("Tee", three), marks: odd.clone(), seen: 5 };
        let problem = tobi.person.put(&path, change).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some("marks"));
    }
});

on_both!(bad_texts_are_refused, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let refused = async |text: &str, words: &str, code: Code| {
        let problem = tobi.writes(&draft, text, words, 0).await.problem(code);
        problem.field.unwrap_or_default()
    };
    for id in ["..%2fx", "..%2f..%2fcourse", "A", "a%20b", "%C3%A4", "a.md", "%00", &"x".repeat(65)] {
        assert_eq!(refused(&format!("{id}/de"), "Text", Code::Invalid).await, "lesson", "{id}");
        tobi.person.get(&tobi.at(&draft, &format!("/lessons/{id}/de"))).await.problem(Code::NotFound);
        tobi.person.delete(&tobi.at(&draft, &format!("/lessons/{id}"))).await.problem(Code::NotFound);
    }
    for lang in ["fr", "DE", "..", "%00"] {
        let answer = tobi.writes(&draft, &format!("lektion-1/{lang}"), "Text", 1).await;
        assert!(answer.status.is_client_error(), "{lang}: {}", answer.status);
    }
    refused("lektion-1/fr", "Text", Code::Malformed).await;
    assert_eq!(refused("lektion-1/de", "a\0b", Code::Invalid).await, "text");
    let limit = 256 * 1024;
    assert_eq!(refused("lektion-1/en", &"x".repeat(limit + 1), Code::TooLarge).await, "text");
    // What is longer only by its line ends is not too long.
    tobi.has_written(&draft, "lektion-1/en", &"\r\n".repeat(limit / 4 * 3), 0).await;
    tobi.person.get(&tobi.at(&draft, "/lessons/nobody-wrote-it/de")).await.problem(Code::NotFound);
    assert_eq!(tobi.sees(&draft).await.lessons.len(), 1);
});

on_both!(bad_courses_and_lessons_are_refused, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let refused = async |field: &'static str, value: Value, code: Code| {
        let mut wish = new_draft("Tee");
        wish[field] = value;
        let problem = tobi.person.post(&tobi.drafts(), wish).await.problem(code);
        if code == Code::Invalid {
            assert!(problem.field.unwrap().starts_with(field));
        }
    };
    for title in ["", "  \n", "a\0b", "\u{202e}abc", &"x".repeat(121)] {
        refused("title", json!(title), Code::Invalid).await;
    }
    refused("audience", json!("x".repeat(301)), Code::Invalid).await;
    refused("competences", json!(["x".repeat(21)]), Code::Invalid).await;
    refused("original", json!("fr"), Code::Malformed).await;
    refused("languages", json!(["fr"]), Code::Malformed).await;
    refused("topic", json!("nonsense"), Code::Malformed).await;
    // Titles that leave nothing for an address.
    let (one, two) = (tobi.begins("日本").await, tobi.begins("!?").await);
    assert_eq!((one.course.as_str(), two.course.as_str()), ("course", "course-2"));
    let long: Draft = tobi.begins(&"ä".repeat(120)).await;
    assert!(shared::course::whole::is_id(&long.course));

    let path = tobi.at(&one, "/lessons");
    for title in ["", " ", "a\0b", &"x".repeat(121)] {
        let problem = tobi.person.post(&path, json!({ "title": title })).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some("title"));
    }
    let added: LessonAdded = tobi.person.post(&path, json!({ "title": "日本" })).await.ok().json();
    assert_eq!(added.lesson, "lesson");
});

on_both!(there_is_room_for_so_much_and_no_more, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let one = tobi.begins("Tee").await;
    let db = &app.app.db.write;
    let file = |n: i32| draft_file::ActiveModel {
        draft_id: Set(one.id),
        path: Set(format!("de/l{n}.md")),
        text: Set(String::new()),
        marks: Set("[]".to_owned()),
        title: Set(None),
        revision: Set(1),
        changed_at: Set(0),
        changed_by: Set(None),
    };
    draft_file::Entity::insert_many((0..299).map(file)).exec_without_returning(db).await.unwrap();
    let lessons = tobi.at(&one, "/lessons");
    tobi.person.post(&lessons, json!({ "title": "Neu" })).await.problem(Code::TooMany);
    tobi.writes(&one, "new/de", "Text", 0).await.problem(Code::TooMany);
    // Of a lesson that is there, another language may be begun.
    tobi.has_written(&one, "l1/en", "Text", 0).await;

    let draft = |n: i32| draft::ActiveModel {
        id: Set(Uuid::new_v4()),
        organisation_id: Set(tobi.organisation),
        course_id: Set(format!("full-{n}")),
        original: Set("de".to_owned()),
        created_at: Set(0),
        changes: Set(1),
        changed_at: Set(0),
        changed_by: Set(None),
        archived_at: Set(None),
    };
    draft::Entity::insert_many((0..499).map(draft)).exec_without_returning(db).await.unwrap();
    tobi.person.post(&tobi.drafts(), new_draft("Tee")).await.problem(Code::TooMany);
    let all: Vec<DraftSummary> = tobi.person.get(&tobi.drafts()).await.ok().json();
    assert_eq!(all.len(), 500);
});
