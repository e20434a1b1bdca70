//! A school: its list on the way in, the live page of a class, and how soon that page shows what pupils answer.

mod answers;
mod course;
mod live;
mod school;

use std::{fs, time::Duration};

use anyhow::{Context, Result};
use journeys::{Server, postgres};
use tokio::time::{Instant, timeout_at};

use super::{
    disk::fdatasync_ms,
    process::memory,
    report::{Goal, figure, heading},
};
use school::School;

/// Whatever happens, it ends by then.
const MOST: Duration = Duration::from_secs(170);
/// Teachers register from networks of their own.
const PROXY: (&str, &str) = ("LERNWOLF_TRUST_PROXY", "true");

/// See the module.
pub async fn run() -> Result<()> {
    let end = Instant::now() + MOST;
    let content = course::content()?;
    let content = content.path().to_str().context("a folder whose name is text")?;
    let settings = [PROXY, ("LERNWOLF_CONTENT_DIR", content)];

    heading("A school on SQLite (synchronous=FULL)");
    in_time(end, school(&Server::start_with(&settings)?)).await?;

    let waits = postgres::setting("fsync").await? == "on";
    if !waits {
        postgres::wait_for_disk(true).await?;
    }
    heading("The same on PostgreSQL (fsync=on)");
    let measured = in_time(end, on_postgresql(&settings)).await;
    if !waits {
        postgres::wait_for_disk(false).await?;
    }
    measured
}

async fn on_postgresql(settings: &[(&str, &str)]) -> Result<()> {
    let database = postgres::database().await?;
    let mut settings = settings.to_vec();
    settings.push(("LERNWOLF_DATABASE_URL", &database));
    school(&Server::start_with(&settings)?).await
}

async fn in_time(end: Instant, measured: impl Future<Output = Result<()>>) -> Result<()> {
    timeout_at(end, measured).await.context("this machine is too busy: it took too long")?
}

async fn school(server: &Server) -> Result<()> {
    figure("machine: processes that want a processor", machine_load()?, "", Goal::None);
    figure("fdatasync of the disk, median", fdatasync_ms(server.data())?, "ms", Goal::None);
    let class = School::imports_its_list(server).await?.first_class().await?;
    memory(server, Goal::None)?;
    live::fill(&class).await?;
    memory(server, Goal::None)?;
    live::measured(server, &class).await?;
    memory(server, Goal::None)?;
    answers::appear(&class).await?;
    figure("machine: processes that want a processor", machine_load()?, "", Goal::None);
    Ok(())
}

/// How many wanted a processor at once during the last minute: we, and whoever else works here.
fn machine_load() -> Result<f64> {
    let text = fs::read_to_string("/proc/loadavg")?;
    let first = text.split(' ').next().context("/proc/loadavg is not what it was")?;
    Ok(first.parse()?)
}
