//! From the start of the process to its first answer, with the database in place.

use std::time::Instant;

use anyhow::{Result, ensure};
use journeys::Server;

use super::{
    report::{Goal, figure, heading},
    samples::median,
};

const RUNS: usize = 10;

/// See the module.
pub async fn run() -> Result<()> {
    let mut server = Server::start()?;
    let url = format!("{}/healthz", server.base());
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        server.kill()?;
        let start = Instant::now();
        // Returns with the line that the server prints as soon as it listens.
        server.restart()?;
        let answer = reqwest::get(&url).await?;
        times.push(start.elapsed().as_secs_f64());
        ensure!(answer.status().is_success(), "{url} answers {}", answer.status());
    }
    heading("Start with the database in place, killed before, SQLite");
    figure("first answer, median of 10", median(times.clone()), "s", Goal::AtMost(0.3));
    figure("  slowest", times.into_iter().fold(0.0, f64::max), "s", Goal::None);
    Ok(())
}
