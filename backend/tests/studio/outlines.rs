//! What a course is made of: `course.toml`.

use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use serde_json::json;
use shared::api::problem::Code;
use shared::api::studio::draft::{Draft, LessonAdded};
use shared::course::outline::{Outline, OutlineModule, OutlineTexts};
use shared::lang::Lang;

use lernwolf::entities::draft_file;

use super::{Trainer, lesson};
use crate::util::{TestApp, on_both};

async fn db_manifest(app: &TestApp, draft: &Draft) -> draft_file::Model {
    let key = (draft.id, "course.toml".to_owned());
    draft_file::Entity::find_by_id(key).one(&app.app.db.read).await.unwrap().unwrap()
}

on_both!(comments_in_the_file_stay, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let mut file = db_manifest(&app, &draft).await;
    file.text = format!("# Ask Kim first.\neditor = \"Kim\"\n{}\n# The end.\n", file.text);
    let mut change = file.clone().into_active_model();
    change.text = Set(file.text);
    change.update(&app.app.db.write).await.unwrap();

    let mut outline = tobi.sees(&draft).await.outline;
    assert_eq!(outline, draft.outline);
    outline.texts.get_mut(&Lang::De).unwrap().goals = vec!["Tee kochen".to_owned(), "Tee trinken".to_owned()];
    outline.modules.insert(
        0,
        OutlineModule {
            id: "before".to_owned(),
            title: [(Lang::De, "Vorher".to_owned())].into(),
            lessons: Vec::new(),
        },
    );
    let changed: Draft = tobi.arranges(&draft, &outline, 1).await.ok().json();
    assert_eq!((&changed.outline, changed.revision), (&outline, 2));
    tobi.person.post(&tobi.at(&draft, "/lessons"), json!({ "title": "Mehr" })).await.ok();
    let text = db_manifest(&app, &draft).await.text;
    for kept in ["# Ask Kim first.\n", "editor = \"Kim\"\n", "# The end.\n"] {
        assert!(text.contains(kept), "{kept} is lost:\n{text}");
    }
});

on_both!(an_outline_is_kept_without_what_cannot_be_seen, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let mut outline = draft.outline.clone();
    outline.texts.get_mut(&Lang::De).unwrap().title = "  Tee \n und  mehr ".to_owned();
    let changed: Draft = tobi.arranges(&draft, &outline, 1).await.ok().json();
    assert_eq!(changed.outline.texts[&Lang::De].title, "Tee und mehr");
    // The course's id is final.
    assert_eq!(changed.course, "tee");
});

on_both!(an_outline_that_makes_no_sense_is_refused, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let refused = async |code: Code, field: &str, change: &dyn Fn(&mut Outline)| {
        let mut outline = draft.outline.clone();
        change(&mut outline);
        let problem = tobi.arranges(&draft, &outline, 1).await.problem(code);
        assert_eq!(problem.field.as_deref(), Some(field));
    };
    let module = |id: &str, lessons: &[&str]| OutlineModule {
        id: id.to_owned(),
        title: Default::default(),
        lessons: lessons.iter().map(|id| (*id).to_owned()).collect(),
    };
    refused(Code::Invalid, "lessons-1", &|o| o.modules[0].lessons.push("lektion-1".to_owned())).await;
    refused(Code::Invalid, "lessons-1", &|o| o.modules.push(module("b", &["lektion-1"]))).await;
    refused(Code::Invalid, "lessons-1", &|o| o.modules[0].lessons.push("nobody-wrote-it".to_owned())).await;
    for id in ["", "../x", "A", "a b", "ä", &"x".repeat(65)] {
        refused(Code::Invalid, "lessons-1", &|o| o.modules[0].lessons.push(id.to_owned())).await;
        refused(Code::Invalid, "modules-0", &|o| o.modules[0].id = id.to_owned()).await;
    }
    refused(Code::Invalid, "modules-1", &|o| o.modules.push(o.modules[0].clone())).await;
    refused(Code::Invalid, "texts", &|o| o.texts.clear()).await;
    let text = |o: &mut Outline, text: &str| o.texts.get_mut(&Lang::De).unwrap().title = text.to_owned();
    refused(Code::Invalid, "title", &|o| text(o, &"x".repeat(121))).await;
    refused(Code::Invalid, "title", &|o| text(o, "a\0b")).await;
    refused(Code::Invalid, "goals-0", &|o| {
        o.texts.get_mut(&Lang::De).unwrap().goals = vec!["x".repeat(301)];
    })
    .await;
    refused(Code::TooMany, "competences", &|o| o.competences = vec!["4.2".to_owned(); 51]).await;
    refused(Code::TooMany, "modules", &|o| {
        o.modules = (0..31).map(|n| module(&format!("m{n}"), &[])).collect();
    })
    .await;
    refused(Code::TooMany, "lessons", &|o| {
        o.modules[0].lessons = (0..301).map(|n| format!("l{n}")).collect();
    })
    .await;
    assert_eq!(tobi.sees(&draft).await, draft);
    let path = tobi.at(&draft, "/outline");
    let mut unknown = json!({ "outline": draft.outline, "seen": 1 });
    unknown["outline"]["texts"]["fr"] = json!({ "title": "Thé", "summary": "" });
    tobi.person.put(&path, unknown).await.problem(Code::Malformed);
});

on_both!(a_course_that_lost_its_modules_gets_one_with_its_next_lesson, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let mut outline = draft.outline.clone();
    outline.modules.clear();
    let changed: Draft = tobi.arranges(&draft, &outline, 1).await.ok().json();
    assert!(changed.outline.modules.is_empty() && changed.lessons.contains_key("lektion-1"));
    let path = tobi.at(&draft, "/lessons");
    let nowhere = json!({ "title": "Neu", "module": "gone" });
    let problem = tobi.person.post(&path, nowhere).await.problem(Code::Invalid);
    assert_eq!(problem.field.as_deref(), Some("module"));
    let added: LessonAdded = tobi.person.post(&path, json!({ "title": "Neu" })).await.ok().json();
    assert_eq!(added.draft.outline.modules[0].lessons, ["neu"]);
});

on_both!(what_comes_back_with_a_language_keeps_its_bounds, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    // It came in with a file that somebody else made.
    let aside = |title: &str, goals: usize| {
        format!("[aside.en]\ntitle = \"{title}\"\ngoals = {:?}\n", vec!["make tea"; goals])
    };
    let (mut seen, file) = (draft.revision, db_manifest(&app, &draft).await);
    for (aside, title) in
        [(aside("Tea", 1_000), ""), (aside(&"x".repeat(20_000), 1), ""), (aside(" Tea ", 1), "Tea")]
    {
        let mut change = file.clone().into_active_model();
        change.text = Set(format!("{}\n{aside}", file.text));
        change.revision = Set(seen);
        change.update(&app.app.db.write).await.unwrap();
        let mut wanted = draft.outline.clone();
        wanted.texts.insert(Lang::En, OutlineTexts::default());
        let back: Draft = tobi.arranges(&draft, &wanted, seen).await.ok().json();
        assert_eq!(back.outline.texts[&Lang::En].title, title);
        assert!(back.outline.texts[&Lang::En].goals.len() < 2);
        // What it says now can be sent back.
        let mut more = back.outline.clone();
        more.texts.get_mut(&Lang::En).unwrap().summary = "More.".to_owned();
        let saved: Draft = tobi.arranges(&draft, &more, back.revision).await.ok().json();
        seen = saved.revision;
    }
});

on_both!(a_language_that_is_taken_out_comes_back_with_what_it_said, async |app: TestApp| {
    let tobi = Trainer::new(&app).await;
    let draft = tobi.begins("Tee").await;
    let mut both = draft.outline.clone();
    let english = OutlineTexts {
        title: "Tea".to_owned(),
        summary: "How to make tea.".to_owned(),
        goals: vec!["make tea".to_owned()],
        ..OutlineTexts::default()
    };
    both.texts.insert(Lang::En, english.clone());
    both.modules[0].title.insert(Lang::En, "Part 1".to_owned());
    tobi.arranges(&draft, &both, 1).await.ok();
    tobi.has_written(&draft, "lektion-1/en", &lesson("Tea", "Good."), 0).await;

    let without: Draft = tobi.arranges(&draft, &draft.outline, 2).await.ok().json();
    assert_eq!(without.outline, draft.outline);
    // What others arrange meanwhile takes nothing of it away.
    let path = tobi.at(&draft, "/lessons");
    let added: LessonAdded = tobi.person.post(&path, json!({ "title": "Neu" })).await.ok().json();
    let mut wanted = added.draft.outline.clone();
    wanted.texts.insert(Lang::En, OutlineTexts { summary: "Another.".to_owned(), ..OutlineTexts::default() });
    let back: Draft = tobi.arranges(&draft, &wanted, added.draft.revision).await.ok().json();
    // What was typed by then stays.
    let whole = OutlineTexts { summary: "Another.".to_owned(), ..english };
    assert_eq!(back.outline.texts[&Lang::En], whole);
    assert_eq!(back.outline.modules[0].title[&Lang::En], "Part 1");
    assert_eq!(tobi.reads(&draft, "lektion-1/en").await.text, lesson("Tea", "Good."));
    assert_eq!(tobi.sees(&draft).await.outline, back.outline);
});
