//! A server of one's own: the real binary, on a port and in a data folder that nobody else has.
//!
//! ```no_run
//! # fn main() -> anyhow::Result<()> {
//! let mut server = journeys::Server::start()?;
//! println!("{}/de", server.base());
//! server.kill()?;
//! server.restart()?; // the same address, the same data
//! # Ok(()) }
//! ```

use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{
        atomic::{AtomicU16, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::surroundings::{self, Needed};

/// What the server says when it takes requests.
const READY: &str = "Lernwolf serves on";

/// A running server. It ends when this is dropped, and its data folder goes with it.
#[derive(Debug)]
pub struct Server {
    port: u16,
    data: TempDir,
    settings: Vec<(String, String)>,
    process: Option<Child>,
}

impl Server {
    /// Starts a server with an empty SQLite database and the courses of `content/`.
    pub fn start() -> Result<Self> {
        Self::start_with(&[])
    }

    /// The same with further settings (`LERNWOLF_…`), which win over ours.
    pub fn start_with(settings: &[(&str, &str)]) -> Result<Self> {
        let mut server = Self {
            port: free_port()?,
            data: TempDir::new()?,
            settings: settings
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            process: None,
        };
        server.restart()?;
        Ok(server)
    }

    /// One more setting, from its next start.
    pub fn is_set(&mut self, name: &str, value: &str) {
        self.settings.push((name.to_owned(), value.to_owned()));
    }

    /// Where it serves, without a slash at the end.
    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Its data folder.
    pub fn data(&self) -> &Path {
        self.data.path()
    }

    /// The number of its process; none while it is killed.
    pub fn pid(&self) -> Option<u32> {
        self.process.as_ref().map(Child::id)
    }

    /// Ends it at once (SIGKILL), as a power cut would.
    pub fn kill(&mut self) -> Result<()> {
        if let Some(mut process) = self.process.take() {
            process.kill()?;
            process.wait()?;
        }
        Ok(())
    }

    /// Starts it again, on the same port and with the same data. A running one is killed first.
    pub fn restart(&mut self) -> Result<()> {
        self.kill()?;
        let mut process = self
            .command(&["serve"])?
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("could not start the server")?;
        let said = process.stdout.take().context("no pipe")?;
        self.process = Some(process);
        wait_until_ready(said)
    }

    /// Makes an account with the operator's tool, which knows no rate limits.
    pub fn has_account(&self, login: &str, password: &str) -> Result<()> {
        self.operator_types(&["user", "create", login], &format!("{password}\n"))
    }

    /// The same for an administrator of the site.
    pub fn has_administrator(&self, login: &str, password: &str) -> Result<()> {
        self.operator_types(&["user", "create", login, "--administrator"], &format!("{password}\n"))
    }

    /// Runs a command of the operator's tool.
    pub fn operator_runs(&self, arguments: &[&str]) -> Result<()> {
        self.operator_types(arguments, "")
    }

    fn operator_types(&self, arguments: &[&str], typed: &str) -> Result<()> {
        let mut process = self
            .command(arguments)?
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start the operator's tool")?;
        process.stdin.take().context("no pipe")?.write_all(typed.as_bytes())?;
        let status = process.wait()?;
        if !status.success() {
            bail!("`lernwolf {}` failed ({status})", arguments.join(" "));
        }
        Ok(())
    }

    /// The binary with this server's settings.
    fn command(&self, arguments: &[&str]) -> Result<Command> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut command = Command::new(surroundings::needed(Needed::Server)?);
        command.args(arguments).current_dir(self.data.path());
        // Nothing of the person's own settings.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("LERNWOLF_") {
                command.env_remove(name);
            }
        }
        command
            .env("LERNWOLF_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("LERNWOLF_PUBLIC_URL", self.base())
            .env("LERNWOLF_DATA_DIR", self.data.path())
            .env("LERNWOLF_CONTENT_DIR", root.join("content"))
            .env("LERNWOLF_ASSETS_DIR", surroundings::needed(Needed::Assets)?)
            .env("LERNWOLF_LOG", "error")
            .envs(self.settings.iter().map(|(name, value)| (name, value)));
        Ok(command)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill().ok();
    }
}

/// Waits for the line that it is ready, and goes on reading: a full pipe would stop the server.
fn wait_until_ready(said: ChildStdout) -> Result<()> {
    let (tell, hear) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(said).lines().map_while(Result::ok) {
            if line.starts_with(READY) {
                tell.send(()).ok();
            }
        }
    });
    hear.recv_timeout(Duration::from_secs(30)).context("the server did not start: what it said is above")
}

/// A port that nobody listens on. Those that the system gives to outgoing connections (from 32768) are not among them:
/// a browser's could take it away between two starts.
fn free_port() -> Result<u16> {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(std::process::id() % 100)? * 100;
    for _ in 0..1_000 {
        let port = 20_000 + (first + NEXT.fetch_add(1, Ordering::Relaxed)) % 10_000;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    bail!("no free port between 20000 and 30000")
}
