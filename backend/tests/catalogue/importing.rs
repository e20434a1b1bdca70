//! Publishing content: all of it, or nothing.

use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use sea_orm_migration::MigratorTrait;
use shared::api::catalogue::{CatalogueView, CourseView, LessonView};
use shared::api::problem::Code;
use shared::course::question::Response;
use shared::lang::Lang;
use shared::progress::{Event, What};
use uuid::Uuid;

use lernwolf::catalogue::folder::Files;
use lernwolf::catalogue::import;
use lernwolf::clock::Clock;
use lernwolf::entities::{course_version, page};
use lernwolf::migrations::Migrator;

use crate::util::content::boil;
use crate::util::{CONTENT, Content, TestApp, on_both};

/// What learners see of `tea`.
async fn version(app: &TestApp) -> String {
    app.visitor().get("/api/v1/courses/tea/lessons/boil").await.ok().json::<LessonView>().version
}

async fn versions(app: &TestApp) -> usize {
    course_version::Entity::find().all(&app.app.db.read).await.unwrap().len()
}

on_both!(importing_the_same_again_changes_nothing, async |app: TestApp| {
    app.with_courses().await;
    let (revision, count) = (app.app.catalogue.now().revision.clone(), versions(&app).await);
    let again = app.import(std::path::Path::new(crate::util::CONTENT)).await;
    assert_eq!((again.changed.len(), again.same, again.withdrawn.len()), (0, count, 0), "{again}");
    assert_eq!((app.app.catalogue.now().revision.clone(), versions(&app).await), (revision, count));
});

on_both!(a_changed_lesson_makes_a_new_version, async |app: TestApp| {
    let content = Content::tea(&["de", "en"]).course("milk", &["de"]);
    let report = app.import(content.path()).await;
    assert_eq!((report.changed, report.same), (vec!["milk".to_owned(), "tea".to_owned()], 0));
    let first = version(&app).await;
    content.write("courses/tea/de/boil.md", boil("TRUE").replace("Fresh water", "Clear water"));
    let report = app.import(content.path()).await;
    assert_eq!((report.changed, report.same), (vec!["tea".to_owned()], 1));
    let second = version(&app).await;
    assert_ne!(first, second);
    let page = app.visitor().get("/de/courses/tea/boil").await.ok().text();
    assert!(page.contains("Clear water") && !page.contains("Fresh water"));
    // Back to the first: nothing new is stored, versions stay.
    content.write("courses/tea/de/boil.md", boil("TRUE"));
    app.import(content.path()).await;
    assert_eq!((version(&app).await, versions(&app).await), (first, 3));
});

on_both!(whoever_reads_a_lesson_goes_on_with_the_version_they_opened, async |app: TestApp| {
    let content = Content::tea(&["de", "en"]);
    app.import(content.path()).await;
    let read = async |query: String| -> LessonView {
        app.visitor().get(&format!("/api/v1/courses/tea/lessons/boil?{query}")).await.ok().json()
    };
    let first = read("lang=de".to_owned()).await;
    for lang in ["de", "en"] {
        let changed = boil("FALSE").replace("Fresh water", "Clear water");
        content.write(&format!("courses/tea/{lang}/boil.md"), changed);
    }
    app.import(content.path()).await;
    let second = read("lang=de".to_owned()).await;
    assert_ne!(first.version, second.version);
    // As when the language is changed in the middle.
    let still = read(format!("lang=en&version={}", first.version)).await;
    assert_eq!((&still.version, still.lang), (&first.version, Lang::En));
    assert_eq!(still.lesson.question("hot").unwrap().kind, first.lesson.question("hot").unwrap().kind);
    assert_eq!(read("lang=de&version=none".to_owned()).await, second);
    // It was published: whoever is in the middle need not stop when it is withdrawn.
    app.import(Content::new().course("milk", &["de"]).path()).await;
    app.visitor().get("/api/v1/courses/tea/lessons/boil?lang=de").await.problem(Code::NotFound);
    assert_eq!(read(format!("lang=de&version={}", first.version)).await, first);
});

on_both!(content_with_a_fault_changes_nothing_and_the_fault_is_named, async |app: TestApp| {
    let good = Content::tea(&["de", "en"]);
    app.import(good.path()).await;
    let (first, revision) = (version(&app).await, app.app.catalogue.now().revision.clone());
    let toml = |from: &str, to: &str| {
        let path = good.path().join("courses/tea/course.toml");
        std::fs::read_to_string(path).unwrap().replacen(from, to, 1)
    };
    let lesson = boil("TRUE");
    type Spoil<'a> = Box<dyn Fn(&Content) + 'a>;
    let spoils: Vec<(&str, Spoil<'_>)> = vec![
        (
            "courses/tea/de/boil.md:18: ",
            Box::new(|c| c.write("courses/tea/de/boil.md", lesson.replace("{\n", ""))),
        ),
        (
            "courses/tea/en/boil.md:16: ",
            Box::new(|c| c.write("courses/tea/en/boil.md", lesson.replace("  TRUE\n", "  =a\n"))),
        ),
        (
            "courses/tea/en/boil.md:12: ",
            Box::new(|c| c.write("courses/tea/en/boil.md", lesson.replace("cup.svg", "mug.svg"))),
        ),
        ("courses/tea/en/boil.md:15: ", Box::new(|c| c.write("courses/tea/en/boil.md", boil("FALSE")))),
        (
            "courses/tea/en/boil.md:4: ",
            Box::new(|c| c.write("courses/tea/en/boil.md", lesson.replace("minutes = 5", "minutes = five"))),
        ),
        ("courses/tea/en/boil.md:1: ", Box::new(|c| c.write("courses/tea/en/boil.md", "no head"))),
        ("courses/tea/en/boil.md:1: ", Box::new(|c| c.write("courses/tea/en/boil.md", b"\xff\xfe"))),
        ("courses/tea/course.toml:20: ", Box::new(|c| c.remove("courses/tea/de/brew.md"))),
        ("courses/tea/course.toml:0: ", Box::new(|c| c.remove("courses/tea/course.toml"))),
        (
            "courses/tea/course.toml:1: ",
            Box::new(|c| c.write("courses/tea/course.toml", toml("\"everyday\"", "everyday"))),
        ),
        (
            "courses/tea/course.toml:3: ",
            Box::new(|c| c.write("courses/tea/course.toml", toml("\"4.2\"", "\"9.9\""))),
        ),
        (
            "courses/tea/media/cup.svg:1: ",
            Box::new(|c| {
                c.write(
                    "courses/tea/media/cup.svg",
                    "<svg viewBox=\"0 0 1 1\"><script>alert(1)</script></svg>",
                );
            }),
        ),
        (
            "courses/tea/media/cup.svg:2: ",
            Box::new(|c| {
                c.write("courses/tea/media/cup.svg", "<svg viewBox=\"0 0 1 1\">\n<g onload=\"x()\"/></svg>");
            }),
        ),
        ("courses/tea/media/run.exe:0: ", Box::new(|c| c.write("courses/tea/media/run.exe", "MZ"))),
        ("pages/en/about.md:1: ", Box::new(|c| c.write("pages/en/about.md", "no head"))),
        ("courses/milk/course.toml:0: ", Box::new(|c| c.write("courses/milk/readme.txt", "later"))),
        ("there is no course", Box::new(|c| c.remove("courses"))),
        (
            "no content",
            Box::new(|c| {
                c.remove("courses");
                c.remove("pages");
            }),
        ),
    ];
    for (named, spoil) in spoils {
        let bad = Content::tea(&["de", "en"]);
        // What is sound beside the fault is not published either.
        bad.write(
            "courses/tea/de/brew.md",
            std::fs::read_to_string(bad.path().join("courses/tea/de/brew.md")).unwrap() + "\nMore.\n",
        );
        spoil(&bad);
        let error = format!("{:#}", app.try_import(bad.path()).await.expect_err(named));
        assert!(error.contains(named), "expected {named}, got: {error}");
        assert_eq!(
            (version(&app).await, app.app.catalogue.now().revision.clone()),
            (first.clone(), revision.clone())
        );
    }
    assert_eq!(versions(&app).await, 1);
});

on_both!(a_withdrawn_course_is_gone_but_what_was_done_stays, async |app: TestApp| {
    let content = Content::tea(&["de"]).course("milk", &["de"]);
    app.import(content.path()).await;
    let anna = app.person("anna").await;
    let done = Event {
        id: Uuid::new_v4(),
        at: app.clock.now_ms(),
        course: "tea".into(),
        lesson: "boil".into(),
        version: version(&app).await,
        what: What::Answered { question: "hot".into(), response: Response::TrueFalse(true), score: 100 },
    };
    anna.record(&[done]).await.ok();
    let progress = anna.progress().await;
    content.remove("courses/tea");
    let report = app.import(content.path()).await;
    assert_eq!((report.changed.len(), report.same, report.withdrawn), (0, 1, vec!["tea".to_owned()]));
    anna.get("/api/v1/courses/tea").await.problem(Code::NotFound);
    anna.get("/api/v1/courses/tea/lessons/boil").await.problem(Code::NotFound);
    anna.get("/de/courses/tea").await.status(404);
    anna.get("/de/courses/tea/boil").await.status(404);
    let all: CatalogueView = anna.get("/api/v1/catalogue").await.ok().json();
    assert_eq!(all.courses.iter().map(|card| card.id.as_str()).collect::<Vec<_>>(), ["milk"]);
    assert_eq!(anna.progress().await, progress);
    // Withdrawing is reported once; and a course may come back.
    assert_eq!(app.import(content.path()).await.withdrawn.len(), 0);
    app.import(Content::tea(&["de"]).path()).await;
    anna.get("/api/v1/courses/tea").await.ok();
    assert_eq!(anna.progress().await, progress);
});

on_both!(another_process_sees_an_import_when_it_looks_again, async |app: TestApp| {
    let content = Content::tea(&["de"]);
    app.import(content.path()).await;
    let other = app.restarted().await;
    let visitor = other.visitor();
    visitor.get("/de/courses/tea").await.ok();
    app.import(Content::new().course("milk", &["de"]).path()).await;
    visitor.get("/api/v1/courses/tea").await.ok();
    assert!(other.app.catalogue.refresh(&other.app.db).await.unwrap());
    visitor.get("/api/v1/courses/tea").await.problem(Code::NotFound);
    visitor.get("/de/courses/tea").await.status(404);
    let milk: CourseView = visitor.get("/api/v1/courses/milk").await.ok().json();
    assert_eq!(milk.card.id, "milk");
    assert!(!other.app.catalogue.refresh(&other.app.db).await.unwrap(), "nothing new the second time");
});

on_both!(pages_come_and_go_with_an_import, async |app: TestApp| {
    let content = Content::tea(&["de"]);
    app.import(content.path()).await;
    app.visitor().get("/de/about/about").await.ok();
    content.write("pages/de/about.md", "+++\ntitle = \"About\"\n+++\n\nWe like **mint** tea.\n");
    let report = app.import(content.path()).await;
    assert_eq!((report.changed.len(), report.same), (0, 1));
    assert!(app.visitor().get("/de/about/about").await.ok().text().contains("<strong>mint</strong>"));
    content.remove("pages");
    app.import(content.path()).await;
    app.visitor().get("/de/about/about").await.status(404);
});

on_both!(links_and_hidden_files_are_not_followed, async |app: TestApp| {
    let content = Content::tea(&["de"]);
    content.write("courses/.git/config", "secret");
    content.write("courses/tea/.DS_Store", b"\x00\x01");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc", content.path().join("courses/tea/etc")).unwrap();
    app.import(content.path()).await;
    let first = version(&app).await;
    app.import(Content::tea(&["de"]).path()).await;
    assert_eq!(version(&app).await, first);
});

on_both!(an_import_goes_through_while_answers_are_stored, async |app: TestApp| {
    let content = Content::tea(&["de"]);
    app.import(content.path()).await;
    let anna = app.person("anna").await;
    // The operator's tool is a process of its own.
    let operator = app.restarted().await;
    let answering = async {
        for n in 0..60 {
            let what =
                What::Answered { question: "hot".into(), response: Response::TrueFalse(true), score: 100 };
            let (id, at) = (Uuid::new_v4(), app.clock.now_ms() - n);
            let one =
                Event { id, at, course: "tea".into(), lesson: "boil".into(), version: "v".into(), what };
            anna.record(&[one]).await.ok();
        }
    };
    let importing = async {
        for n in 0..20 {
            content.write(
                "courses/tea/de/boil.md",
                boil("TRUE").replace("minutes = 5", &format!("minutes = {}", n + 6)),
            );
            assert_eq!(operator.import(content.path()).await.changed.len(), 1);
        }
    };
    tokio::join!(answering, importing);
    assert_eq!(anna.progress().await.questions[0].attempts, 60);
    assert_eq!(versions(&app).await, 21);
});

on_both!(two_processes_import_at_the_same_moment, async |app: TestApp| {
    let files = Files::from_dir(Path::new(CONTENT)).unwrap();
    let other = app.restarted().await;
    let (one, two) = tokio::join!(
        import::import(&app.app.db, &files, app.clock.now()),
        import::import(&other.app.db, &files, app.clock.now())
    );
    let changed = [one.unwrap(), two.unwrap()].map(|report| report.changed.len());
    assert_eq!(changed.iter().sum::<usize>(), 3, "{changed:?}");
});

on_both!(two_processes_bring_the_tables_up_to_date_at_the_same_moment, async |app: TestApp| {
    let other = app.restarted().await;
    Migrator::reset(&app.app.db.write).await.unwrap();
    tokio::try_join!(app.app.db.migrate(), other.app.db.migrate()).unwrap();
    app.person("anna").await;
});

on_both!(a_version_that_was_written_anew_is_read_anew, async |app: TestApp| {
    app.with_courses().await;
    let other = app.another_process().await;
    course_version::Entity::update_many()
        .col_expr(course_version::Column::Content, Expr::cust("REPLACE(content, 'Phishing', 'Fishing')"))
        .filter(course_version::Column::CourseId.eq("fraud"))
        .exec(&app.app.db.write)
        .await
        .unwrap();
    app.pass(TimeDelta::minutes(1));
    // A program that reads the files differently writes the version again; the other process sees it.
    assert_eq!(app.import(Path::new(CONTENT)).await.changed, ["fraud"]);
    assert!(other.app.catalogue.refresh(&other.app.db).await.unwrap());
});

on_both!(a_course_that_cannot_be_read_takes_no_other_along, async |app: TestApp| {
    let content = Content::tea(&["de"]).course("milk", &["de"]);
    app.import(content.path()).await;
    course_version::Entity::update_many()
        .col_expr(course_version::Column::Content, Expr::value("{\"id\":"))
        .col_expr(course_version::Column::ImportedAt, Expr::value(app.clock.now() + TimeDelta::minutes(1)))
        .filter(course_version::Column::CourseId.eq("milk"))
        .exec(&app.app.db.write)
        .await
        .unwrap();
    assert!(app.app.catalogue.refresh(&app.app.db).await.unwrap());
    assert!(!app.app.catalogue.refresh(&app.app.db).await.unwrap(), "once is enough to know");
    // Also where nothing else is known.
    for process in [&app, &app.restarted().await] {
        process.visitor().get("/api/v1/courses/tea").await.ok();
        process.visitor().get("/de/courses/tea/boil").await.ok();
        process.visitor().get("/api/v1/courses/milk").await.problem(Code::NotFound);
    }
    page::Entity::update_many()
        .col_expr(page::Column::Content, Expr::value("?"))
        .exec(&app.app.db.write)
        .await
        .unwrap();
    let restarted = app.restarted().await.visitor();
    restarted.get("/api/v1/courses/tea").await.ok();
    restarted.get("/de/about/about").await.status(404);
    // To publish them again puts it right.
    app.pass(TimeDelta::minutes(2));
    assert_eq!(app.import(content.path()).await.changed, ["milk"]);
    app.visitor().get("/api/v1/courses/milk").await.ok();
    app.visitor().get("/de/about/about").await.ok();
});

on_both!(who_publishes_a_course_lets_no_other_be_read_again, async |app: TestApp| {
    let content = Content::tea(&["de"]).course("milk", &["de"]);
    app.import(content.path()).await;
    let before = app.app.catalogue.now();
    content.write("courses/milk/de/boil.md", boil("FALSE"));
    app.import(content.path()).await;
    let after = app.app.catalogue.now();
    assert!(Arc::ptr_eq(&before.courses["tea"], &after.courses["tea"]));
    assert_ne!(before.courses["milk"].version, after.courses["milk"].version);
    for (hash, picture) in &after.pictures {
        assert_eq!(picture.bytes.as_ptr(), before.pictures[hash].bytes.as_ptr());
    }
    assert_eq!(after.pictures.len(), 1);
});
