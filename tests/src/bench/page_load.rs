//! Loads that read.

use anyhow::Result;
use journeys::Server;

use super::{
    load::{Load, Outcome, SECONDS},
    process::processor_seconds,
    report::{Goal, figure},
};

/// Runs a load and prints what came of it; `what` is counted a second.
pub async fn measure(server: &Server, load: &Load<'_>, what: &str, goal: Goal) -> Result<Outcome> {
    let before = processor_seconds(server)?;
    let outcome = load.run(server).await?;
    let used = processor_seconds(server)? - before;
    figure(what, outcome.per_second, "/s", goal);
    figure("  answered within, half of them", outcome.p50_ms, "ms", Goal::None);
    figure("  answered within, 99 %", outcome.p99_ms, "ms", Goal::None);
    figure("  slowest", outcome.max_ms, "ms", Goal::None);
    figure("  processors busy with the server", used / f64::from(SECONDS), "", Goal::None);
    Ok(outcome)
}
