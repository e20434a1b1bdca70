//! Server-rendered lesson pages a second.

use std::time::Instant;

use anyhow::Result;
use journeys::Server;
use reqwest::header;
use tokio::task::JoinSet;

use super::{
    LESSON_PAGE,
    load::{CONNECTIONS, Load},
    page_load::measure,
    process::memory,
    report::{Goal, figure, heading},
};

/// See the module.
pub async fn run() -> Result<()> {
    let server = Server::start()?;
    heading("Lesson page just after the start, 32 visitors at once");
    figure("the last has it after", rush(&server).await?, "ms", Goal::None);
    memory(&server, Goal::AtMost(80.0))?;

    heading("Lesson page, 32 connections, brotli");
    let load = Load::of(LESSON_PAGE).header("Accept-Encoding: br");
    measure(&server, &load, "pages", Goal::AtLeast(5_000.0)).await?;
    memory(&server, Goal::AtMost(80.0))
}

/// All ask for a page that nobody has asked for before. Returns milliseconds.
async fn rush(server: &Server) -> Result<f64> {
    let url = format!("{}{LESSON_PAGE}", server.base());
    let start = Instant::now();
    let mut visitors = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let request = reqwest::Client::new().get(&url).header(header::ACCEPT_ENCODING, "br");
        visitors.spawn(async move { request.send().await?.error_for_status()?.bytes().await });
    }
    while let Some(page) = visitors.join_next().await {
        page??;
    }
    Ok(start.elapsed().as_secs_f64() * 1e3)
}
