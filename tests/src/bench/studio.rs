//! A trainer in a large course: opening it, opening a lesson, saving a block, checking all of it.

use std::{fmt::Write as _, time::Instant};

use anyhow::{Context, Result, ensure};
use journeys::{PASSWORD, Resident, Server, client::Client, postgres};
use serde_json::json;
use shared::{
    api::{
        organisation::{Member, Organisation},
        studio::draft::{Draft, LessonAdded, LessonText, NewDraft, NewLesson, TextChange, TextSaved},
    },
    course::{Level, Topic},
    lang::Lang,
};

use super::{
    disk::fdatasync_ms,
    process::memory,
    report::{Goal, figure, heading},
    samples::percentile,
};

/// Lessons of the course.
const LESSONS: usize = 200;
/// Questions in each.
const QUESTIONS: usize = 10;
/// How often each thing is measured.
const ROUNDS: usize = 100;
/// How often each page is opened in a browser.
const VISITS: usize = 10;
/// Blocks of a lesson: a heading, a text and a question for each question.
const BLOCKS: usize = 3 * QUESTIONS;
/// What people call at once, in milliseconds.
const AT_ONCE: Goal = Goal::AtMost(100.0);
/// The same for a page with all that stands on it.
const SEEN: Goal = Goal::AtMost(1_000.0);

/// See the module.
pub async fn run() -> Result<()> {
    heading("A course of 200 lessons with 2,000 questions on SQLite (synchronous=FULL)");
    studio(&Server::start()?).await?;
    heading("The same on PostgreSQL");
    let database = postgres::database().await?;
    studio(&Server::start_with(&[("LERNWOLF_DATABASE_URL", &database)])?).await
}

async fn studio(server: &Server) -> Result<()> {
    figure("fdatasync of the disk, median", fdatasync_ms(server.data())?, "ms", Goal::None);
    let (trainer, drafts) = trainer(server).await?;
    let begin = Instant::now();
    let draft = course(&trainer, &drafts).await?;
    figure("writing the course, lesson by lesson", begin.elapsed().as_secs_f64(), "s", Goal::None);
    let base = format!("{drafts}/{}", draft.id);
    let lessons: Vec<&str> = draft.outline.lesson_ids().collect();
    ensure!(lessons.len() == LESSONS, "{} lessons instead of {LESSONS}", lessons.len());

    let (mut opens, mut reads, mut saves) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let lesson = lessons[round * 7 % LESSONS];
        let path = format!("{base}/lessons/{lesson}/de");
        opens.push(timed(trainer.get::<Draft>(&base)).await?.1);
        let (text, took) = timed(trainer.get::<LessonText>(&path)).await?;
        reads.push(took);
        let edited = text.text.replacen("Absatz 1", &format!("Absatz 1 (Runde {round})"), 1);
        ensure!(edited != text.text, "nothing to edit in {lesson}");
        let change = TextChange { text: edited, marks: text.marks, seen: text.revision };
        saves.push(timed(trainer.put::<TextSaved>(&path, &change)).await?.1);
    }
    for (name, samples) in
        [("opening the course", opens), ("opening a lesson", reads), ("saving a block", saves)]
    {
        figure(&format!("{name}, p50"), percentile(samples.clone(), 50), "ms", Goal::None);
        figure(&format!("{name}, p99"), percentile(samples, 99), "ms", AT_ONCE);
    }
    let (_, took) = timed(trainer.get::<serde_json::Value>(&format!("{base}/check"))).await?;
    figure("checking all of it", took, "ms", Goal::AtMost(1_000.0));
    memory(server, Goal::None)?;
    in_browser(server, &draft).await
}

/// From the click on a link until all that it leads to stands there: the server's answer, and what the browser does with it.
async fn in_browser(server: &Server, draft: &Draft) -> Result<()> {
    let trainer = Resident::visits(server).await?;
    trainer.signs_in_with("trainer", PASSWORD).await?;
    trainer.is_on("/de/studio").await?;
    let course = format!("main a[href$='/{}']", draft.id);
    let (mut outlines, mut lessons) = (Vec::new(), Vec::new());
    for _ in 0..VISITS {
        trainer.opens_in_studio("/de/studio").await?;
        outlines.push(clicked(&trainer, &course, ".outline-title", LESSONS).await?);
        lessons.push(clicked(&trainer, ".outline-title", "article.block", BLOCKS).await?);
    }
    for (name, samples) in [("the course in Chromium", outlines), ("a lesson in Chromium", lessons)] {
        figure(&format!("{name}, p50"), percentile(samples.clone(), 50), "ms", Goal::None);
        figure(&format!("{name}, slowest of {VISITS}"), percentile(samples, 100), "ms", SEEN);
    }
    Ok(())
}

/// Clicks on the first element of one kind. After how many milliseconds there are so many of another.
async fn clicked(trainer: &Resident, what: &str, there: &str, count: usize) -> Result<f64> {
    let script = "const [what, there, count, done] = arguments; const begin = performance.now(); \
        const look = () => document.querySelectorAll(there).length === count \
            ? done(performance.now() - begin) : requestAnimationFrame(look); \
        document.querySelector(what).click(); look();";
    let took = trainer.js_later(script, vec![json!(what), json!(there), json!(count)]).await?;
    took.as_f64().with_context(|| format!("{count} of {there}"))
}

/// Somebody who may write courses, and where.
async fn trainer(server: &Server) -> Result<(Client, String)> {
    server.has_administrator("bench", PASSWORD)?;
    let base = server.base();
    let chief = Client::sign_in(&base, "bench").await?;
    let wish = json!({ "name": "Bibliothek am Bach", "kind": "library" });
    let made: Organisation = chief.post("/api/v1/organisations", &wish).await?;
    let path = format!("/api/v1/organisations/{}", made.id);
    let trainer = Client::register(&base, "trainer").await?;
    let role = json!({ "login": "trainer", "role": "trainer" });
    let _: Member = chief.post(&format!("{path}/members"), &role).await?;
    Ok((trainer, format!("{path}/drafts")))
}

/// Writes the course as a trainer would, request by request.
async fn course(trainer: &Client, drafts: &str) -> Result<Draft> {
    let wish = NewDraft {
        id: None,
        title: "Ein großer Kurs".to_owned(),
        audience: String::new(),
        original: Lang::De,
        languages: vec![],
        topic: Topic::Everyday,
        level: Level::Basic,
        competences: vec!["1.1".to_owned()],
    };
    let mut draft: Draft = trainer.post(drafts, &wish).await?;
    let base = format!("{drafts}/{}", draft.id);
    while draft.outline.lesson_ids().count() < LESSONS {
        let wish = NewLesson { module: None, title: format!("Lektion {}", draft.lessons.len() + 1) };
        draft = trainer.post::<LessonAdded>(&format!("{base}/lessons"), &wish).await?.draft;
    }
    for (number, lesson) in draft.outline.lesson_ids().enumerate() {
        let path = format!("{base}/lessons/{lesson}/de");
        let seen = trainer.get::<LessonText>(&path).await?.revision;
        let change = TextChange { text: lesson_text(number), marks: vec![], seen };
        trainer.put::<TextSaved>(&path, &change).await?;
    }
    trainer.get(&base).await.context("the course that was just written")
}

fn lesson_text(number: usize) -> String {
    let mut text = format!(
        "+++\ntitle = \"Lektion {number}\"\npurpose = \"Damit es schnell geht.\"\nminutes = 10\ncompetences = [\"1.1\"]\n+++\n\n"
    );
    for question in 0..QUESTIONS {
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "## Abschnitt {question}\n\nAbsatz {question} sagt mit einigen Worten, worum es geht, und hat **eine** wichtige Stelle.\n\n\
             ```gift\n::q{question}:: Was gilt in Abschnitt {question}? {{\n  =Dies #Ja, genau.\n  ~Das #Nein, das war anders.\n  ~Jenes #Auch nicht.\n}}\n```\n\n"
        );
    }
    text
}

/// What came of it, and after how many milliseconds.
async fn timed<T>(what: impl Future<Output = Result<T>>) -> Result<(T, f64)> {
    let begin = Instant::now();
    let done = what.await?;
    Ok((done, begin.elapsed().as_secs_f64() * 1e3))
}
