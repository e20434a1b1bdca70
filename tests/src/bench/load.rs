//! Load by wrk, which costs less beside the server than anything of ours would. It aims at 127.0.0.1 alone and ends by
//! itself.

use std::{fs, process::Stdio};

use anyhow::{Context, Result, bail};
use journeys::Server;
use tokio::process::Command;

/// Connections of every load that does not say otherwise.
pub const CONNECTIONS: usize = 32;
/// How long a load takes.
pub const SECONDS: u32 = 10;

const DONE: &str = include_str!("done.lua");

/// A load on one address.
pub struct Load<'a> {
    /// Path and query.
    pub path: &'a str,
    /// Header lines.
    pub headers: Vec<String>,
    /// How many ask at once.
    pub connections: usize,
    /// Threads of wrk; its scripts cannot tell one connection of a thread from another.
    pub threads: usize,
    /// In Lua, before wrk's own way of making requests.
    pub script: &'a str,
    /// What the script's `init` is given.
    pub arguments: Vec<String>,
}

/// What has come of it.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// Requests that were answered.
    pub requests: f64,
    /// The same a second.
    pub per_second: f64,
    /// Half of the answers came within this time.
    pub p50_ms: f64,
    /// 99 of 100 answers came within this time.
    pub p99_ms: f64,
    /// The slowest answer.
    pub max_ms: f64,
}

impl<'a> Load<'a> {
    /// Plain requests of one address.
    pub fn of(path: &'a str) -> Self {
        Self {
            path,
            headers: Vec::new(),
            connections: CONNECTIONS,
            threads: 2,
            script: "",
            arguments: Vec::new(),
        }
    }

    /// The same with a header.
    #[must_use]
    pub fn header(mut self, line: &str) -> Self {
        self.headers.push(line.to_owned());
        self
    }

    /// Runs it. An answer that is no success, or none at all, is an error: such a figure would mean nothing.
    pub async fn run(&self, server: &Server) -> Result<Outcome> {
        let folder = tempfile::tempdir()?;
        let script = folder.path().join("load.lua");
        fs::write(&script, format!("{}\n{DONE}", self.script))?;
        let mut wrk = Command::new("wrk");
        wrk.arg(format!("-t{}", self.threads))
            .arg(format!("-c{}", self.connections))
            .arg(format!("-d{SECONDS}s"))
            .arg("-s")
            .arg(script);
        for line in &self.headers {
            wrk.arg("-H").arg(line);
        }
        wrk.arg(format!("{}{}", server.base(), self.path)).arg("--").args(&self.arguments);
        let output = wrk.stdin(Stdio::null()).kill_on_drop(true).output().await;
        let output = output.context("could not start wrk, the load generator (Debian's package wrk)")?;
        let said = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() {
            bail!("wrk failed ({})\n{said}{}", output.status, String::from_utf8_lossy(&output.stderr));
        }
        read(&said)
    }
}

/// Reads the line that `done.lua` prints.
fn read(said: &str) -> Result<Outcome> {
    let line = said.lines().find_map(|line| line.strip_prefix("outcome "));
    let fields: Vec<f64> =
        line.into_iter().flat_map(str::split_whitespace).filter_map(|field| field.parse().ok()).collect();
    let [requests, micros, p50, p99, max, refused, broken] = fields[..] else {
        bail!("wrk does not say what came of it:\n{said}");
    };
    if refused + broken > 0.0 || requests == 0.0 {
        bail!("of {requests} requests {refused} were refused and {broken} broke");
    }
    let ms = |micros: f64| micros / 1e3;
    Ok(Outcome {
        requests,
        per_second: requests / (micros / 1e6),
        p50_ms: ms(p50),
        p99_ms: ms(p99),
        max_ms: ms(max),
    })
}
