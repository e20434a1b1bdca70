//! What a process of ours takes.

use std::fs;

use anyhow::{Context, Result};
use journeys::Server;

use super::report::{Goal, figure};

/// Prints the server's resident memory, now and at its peak since the start.
pub fn memory(server: &Server, goal: Goal) -> Result<()> {
    figure("resident memory after that", megabytes(server, "VmRSS:")?, "MB", goal);
    figure("  its peak so far", megabytes(server, "VmHWM:")?, "MB", goal);
    Ok(())
}

/// Seconds of processor time that the server has used so far.
pub fn processor_seconds(server: &Server) -> Result<f64> {
    /// `sysconf(_SC_CLK_TCK)` on every Linux that there is.
    const TICKS: f64 = 100.0;
    let stat = fs::read_to_string(format!("/proc/{}/stat", pid(server)?))?;
    // The second field is a name in brackets; user and system time are the 14th and 15th.
    let (_, rest) = stat.rsplit_once(") ").context("/proc/<pid>/stat is not what it was")?;
    let ticks: f64 = rest.split(' ').skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    Ok(ticks / TICKS)
}

fn megabytes(server: &Server, field: &str) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{}/status", pid(server)?))?;
    let kilobytes: f64 = status
        .lines()
        .find_map(|line| line.strip_prefix(field)?.trim().strip_suffix("kB"))
        .with_context(|| format!("/proc/<pid>/status has no {field}"))?
        .trim()
        .parse()?;
    Ok(kilobytes * 1024.0 / 1e6)
}

fn pid(server: &Server) -> Result<u32> {
    server.pid().context("the server does not run")
}
