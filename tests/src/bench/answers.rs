//! Answers a second, each acknowledged only when it is on disk.

use std::{fs, path::Path};

use anyhow::{Result, ensure};
use journeys::{Server, client::Client, postgres};
use shared::{
    api::learning::EventBatch,
    course::question::{GapPart, GapResponse, QuestionKind, Response},
    progress::{Event, What},
};
use uuid::Uuid;

use super::{
    disk::fdatasync_ms,
    load::{CONNECTIONS, Load},
    page_load::measure,
    process::memory,
    report::{Goal, figure, heading},
};

const PATH: &str = "/api/v1/me/events";
const SCRIPT: &str = include_str!("answers.lua");

/// See the module.
pub async fn run() -> Result<()> {
    heading("Answers on SQLite (synchronous=FULL), 32 people");
    answers(&Server::start()?).await?;

    let waits = postgres::setting("fsync").await? == "on";
    if !waits {
        postgres::wait_for_disk(true).await?;
    }
    let commit = postgres::setting("synchronous_commit").await?;
    heading(&format!("Answers on PostgreSQL (synchronous_commit={commit}, fsync=on), 32 people"));
    let measured = on_postgresql().await;
    if !waits {
        postgres::wait_for_disk(false).await?;
    }
    measured
}

async fn on_postgresql() -> Result<()> {
    let database = postgres::database().await?;
    answers(&Server::start_with(&[("LERNWOLF_DATABASE_URL", &database)])?).await
}

/// Lets 32 people answer, and counts afterwards whether each answer is there.
async fn answers(server: &Server) -> Result<()> {
    let mut people = Vec::with_capacity(CONNECTIONS);
    for number in 0..CONNECTIONS {
        people.push(Client::register(&server.base(), &format!("kim-{number}")).await?);
    }
    let folder = tempfile::tempdir()?;
    let (cookies, bodies) = (folder.path().join("cookies"), folder.path().join("bodies"));
    let lines: Vec<&str> = people.iter().map(Client::cookie).collect();
    fs::write(&cookies, lines.join("\n"))?;
    fs::write(&bodies, request_bodies(&people[0]).await?.join("\n"))?;
    let argument = |path: &Path| path.display().to_string();
    let load = Load {
        // A thread a person: that is how a script of wrk's knows who asks.
        threads: CONNECTIONS,
        script: SCRIPT,
        arguments: vec![argument(&cookies), argument(&bodies)],
        ..Load::of(PATH)
    };

    let before = fdatasync_ms(server.data())?;
    let outcome = measure(server, &load, "answers", Goal::AtLeast(1_500.0)).await?;
    let after = fdatasync_ms(server.data())?;
    figure("fdatasync of the disk before, median", before, "ms", Goal::None);
    figure("fdatasync of the disk after, median", after, "ms", Goal::None);
    figure(
        "answers while the disk syncs once",
        outcome.per_second * f64::midpoint(before, after) / 1e3,
        "",
        Goal::None,
    );
    memory(server, Goal::AtMost(80.0))?;

    let mut stored = 0;
    for person in &people {
        stored += person.data().await?.events.len();
    }
    // At the end of the load each connection may have sent one that nobody waited for.
    let acknowledged = outcome.requests as usize;
    ensure!(
        (acknowledged..=acknowledged + CONNECTIONS).contains(&stored),
        "{acknowledged} answers were acknowledged, {stored} are stored"
    );
    figure("of these stored afterwards", 100.0, "%", Goal::AtLeast(100.0));
    Ok(())
}

/// One request with one answer for each question of the lesson, with the nil UUID where the event's id belongs.
async fn request_bodies(client: &Client) -> Result<Vec<String>> {
    let view = client.lesson("fraud", "email").await?;
    let bodies = view.lesson.questions().map(|question| {
        let event = Event {
            id: Uuid::nil(),
            at: 1_700_000_000_000,
            course: view.course.clone(),
            lesson: view.lesson.id.clone(),
            version: view.version.clone(),
            what: What::Answered {
                question: question.id.clone(),
                response: some_response(&question.kind),
                score: 0,
            },
        };
        serde_json::to_string(&EventBatch { account: None, events: vec![event] })
    });
    let bodies = bodies.collect::<Result<Vec<_>, _>>()?;
    ensure!(!bodies.is_empty(), "the lesson asks nothing any more: choose another");
    Ok(bodies)
}

/// A response that fits the question, right or wrong.
pub fn some_response(kind: &QuestionKind) -> Response {
    let places = |count: usize| (0..u16::try_from(count).unwrap_or(u16::MAX)).collect();
    match kind {
        QuestionKind::SingleChoice { .. } => Response::SingleChoice(0),
        QuestionKind::MultipleChoice { .. } => Response::MultipleChoice(vec![0, 1]),
        QuestionKind::TrueFalse { .. } => Response::TrueFalse(false),
        QuestionKind::ShortAnswer { .. } => Response::ShortAnswer("Polizei".to_owned()),
        QuestionKind::Numeric { .. } => Response::Numeric("12".to_owned()),
        QuestionKind::Matching { pairs, .. } => Response::Matching(places(pairs.len())),
        QuestionKind::Ordering { items } => Response::Ordering(places(items.len())),
        QuestionKind::Gaps { parts } => Response::Gaps(
            parts
                .iter()
                .filter_map(|part| match part {
                    GapPart::Text { .. } => None,
                    GapPart::Menu { .. } => Some(GapResponse::Menu(0)),
                    GapPart::Typed { .. } => Some(GapResponse::Typed("App".to_owned())),
                })
                .collect(),
        ),
    }
}
