//! The progress of somebody who is signed in, a second.

use anyhow::{Context, Result};
use journeys::{Server, client::Client};
use shared::{
    api::{catalogue::LessonView, learning::MAX_BATCH},
    progress::{Event, What},
};
use uuid::Uuid;

use super::{
    load::Load,
    page_load::measure,
    process::memory,
    report::{Goal, figure, heading},
};

const COURSES: [&str; 3] = ["fraud", "passwords", "e-driving"];
/// As many lessons and questions as somebody has after a few evenings.
const STATES: usize = 60;

/// See the module.
pub async fn run() -> Result<()> {
    let server = Server::start()?;
    let client = Client::register(&server.base(), "kim").await?;
    learns(&client).await?;
    let progress = client.progress().await?;
    heading("Signed-in progress, 32 connections");
    figure(
        "states in each answer",
        (progress.lessons.len() + progress.questions.len()) as f64,
        "",
        Goal::None,
    );
    let cookie = format!("Cookie: {}", client.cookie());
    let plain = Load::of("/api/v1/me/progress").header(&cookie);
    measure(&server, &plain, "progress", Goal::AtLeast(3_000.0)).await?;
    // What browsers send.
    let packed =
        Load::of("/api/v1/me/progress").header(&cookie).header("Accept-Encoding: gzip, deflate, br, zstd");
    measure(&server, &packed, "progress, packed as browsers wish", Goal::AtLeast(3_000.0)).await?;
    memory(&server, Goal::AtMost(80.0))
}

/// Opens lessons and answers their questions, course after course.
async fn learns(client: &Client) -> Result<()> {
    let mut events = Vec::new();
    for course in COURSES {
        for lesson in lessons(client, course).await? {
            let view = client.lesson(course, &lesson).await?;
            events.push(event(&view, What::Opened));
            events.extend(view.lesson.questions().map(|question| {
                let what = What::Answered {
                    question: question.id.clone(),
                    response: super::answers::some_response(&question.kind),
                    score: 0,
                };
                event(&view, what)
            }));
        }
    }
    events.truncate(STATES);
    for batch in events.chunks(MAX_BATCH) {
        client.send(batch.to_vec()).await?;
    }
    Ok(())
}

async fn lessons(client: &Client, course: &str) -> Result<Vec<String>> {
    let view: shared::api::catalogue::CourseView =
        client.get(&format!("/api/v1/courses/{course}?lang=de")).await?;
    let ids: Vec<String> = view.modules.into_iter().flat_map(|m| m.lessons).map(|lesson| lesson.id).collect();
    (!ids.is_empty()).then_some(ids).with_context(|| format!("the course {course} has no lessons"))
}

fn event(view: &LessonView, what: What) -> Event {
    Event {
        id: Uuid::now_v7(),
        at: 1_700_000_000_000,
        course: view.course.clone(),
        lesson: view.lesson.id.clone(),
        version: view.version.clone(),
        what,
    }
}
