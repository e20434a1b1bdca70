//! Running other programs, and cleaning up after them however we end.

use std::{
    env,
    io::{BufReader, Read, Write, stderr},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail};

use crate::report::LiveLine;

/// What the command looks like when typed, for messages.
pub fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Forgets what `cargo run` told us about the crate xtask.
///
/// Some build scripts (ring's among them) ask to be run again when such a variable changes: without this, compiling by
/// `cargo xtask` and by plain `cargo` in turn would build half the server again each time.
pub fn forget_our_crate(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let ours = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];
        if ours.iter().any(|prefix| text.starts_with(prefix)) || text == "CARGO_PRIMARY_PACKAGE" {
            command.env_remove(&name);
        }
    }
}

/// Runs a command whose output the person reads directly.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a command quietly; on failure its output is the error.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("could not start `{}`", line(command)))?;
    if !output.status.success() {
        bail!(
            "`{}` failed ({})\n{}{}",
            line(command),
            output.status,
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command quietly, and gives up when it has said nothing for so long.
pub fn output_unless_silent(command: &mut Command, patience: Duration) -> Result<()> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{}`", line(command)))?;
    let mut pipe = child.stderr.take().context("no pipe")?;
    let start = Instant::now();
    let heard = AtomicU64::new(0);
    let text = Mutex::new(Vec::new());
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut chunk = [0; 512];
            while let Ok(length @ 1..) = pipe.read(&mut chunk) {
                heard.store(start.elapsed().as_millis() as u64, Ordering::Relaxed);
                if let Ok(mut text) = text.lock() {
                    text.extend_from_slice(&chunk[..length]);
                }
            }
        });
        loop {
            if let Some(status) = child.try_wait()? {
                let said = text.lock().map(|text| String::from_utf8_lossy(&text).into_owned());
                return if status.success() {
                    Ok(())
                } else {
                    Err(anyhow!("{}", said.unwrap_or_default().trim()))
                };
            }
            if start.elapsed() > Duration::from_millis(heard.load(Ordering::Relaxed)) + patience {
                child.kill().ok();
                child.wait().ok();
                bail!("no answer for {} s", patience.as_secs());
            }
            thread::sleep(Duration::from_millis(50));
        }
    })
}

/// Runs cargo and shows one living line instead of its hundreds; warnings and errors are shown in full.
pub fn cargo_with_progress(command: &mut Command) -> Result<()> {
    // Cargo counts its units only in its progress bar, so ask for the bar and read it.
    let mut child = command
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "100")
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{}`", line(command)))?;
    let mut live = LiveLine::new();
    let mut told = Vec::new();
    let mut current = Vec::new();
    for byte in BufReader::new(child.stderr.take().context("no pipe")?).bytes() {
        match byte? {
            end @ (b'\n' | b'\r') => {
                let text = String::from_utf8_lossy(&current).into_owned();
                match progress(&text) {
                    Some(progress) if !progress.is_empty() => live.show(&progress),
                    Some(_) => {}
                    None if end == b'\r' => {}
                    None => told.push(text.trim_start_matches("\u{1b}[K").to_owned()),
                }
                current.clear();
            }
            byte => current.push(byte),
        }
    }
    live.clear();
    let status = child.wait()?;
    while told.first().is_some_and(|text| text.trim().is_empty()) {
        told.remove(0);
    }
    for text in told {
        writeln!(stderr(), "{text}")?;
    }
    if !status.success() {
        bail!("`{}` failed ({status}); what it said is above", line(command));
    }
    Ok(())
}

/// The progress that a line of cargo's tells: nothing if it tells something else, empty if not worth showing.
fn progress(text: &str) -> Option<String> {
    let text = text.trim_start_matches("\u{1b}[K").trim_start();
    let (verb, rest) = text.split_once(' ')?;
    match verb {
        "Building" if rest.contains('[') => {
            // "Building [====>   ] 12/345: serde, syn(build)"
            let (count, crates) =
                rest.split_once("] ")?.1.split_once(": ").unwrap_or((rest.split_once("] ")?.1, ""));
            let (done, all) = count.trim().split_once('/')?;
            let first = crates.split(',').next().unwrap_or_default().trim();
            Some(format!("{done} of {all} parts built, now {first}"))
        }
        "Blocking" => Some("waiting for another cargo to finish".to_owned()),
        "Compiling" | "Checking" | "Executable" | "Finished" | "Fresh" | "Downloading" | "Downloaded"
        | "Updating" | "Locking" | "Adding" | "Dirty" | "Building" | "Running" => Some(String::new()),
        _ => None,
    }
}

/// Where a program lies: in one of the folders, or on `PATH`.
pub fn find_program(name: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    folders
        .iter()
        .cloned()
        .chain(env::split_paths(&path))
        .map(|folder| folder.join(name))
        .find(|candidate| candidate.is_file())
}

/// Whether a program is on `PATH`.
pub fn installed(name: &str) -> bool {
    find_program(name, &[]).is_some()
}

/// A port that nobody listens on at this moment.
pub fn free_port() -> Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Waits until something is so, and says what was waited for if it never comes.
pub fn wait_until(what: &str, patience: Duration, mut so: impl FnMut() -> bool) -> Result<()> {
    let start = Instant::now();
    while !so() {
        if start.elapsed() > patience {
            bail!("{what} did not happen within {} s", patience.as_secs());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// A shell script that runs when this is dropped, and also when xtask is interrupted or killed.
///
/// A shell waits on a pipe that only xtask holds open: however xtask ends, the pipe closes and the script runs.
pub struct Cleanup {
    shell: Child,
    pipe: Option<ChildStdin>,
}

impl Cleanup {
    /// `script` sees `arguments` as `$1`, `$2`, …
    pub fn new(script: &str, arguments: &[&Path]) -> Result<Self> {
        let mut shell = Command::new("sh")
            .arg("-c")
            .arg(format!("trap '' INT TERM HUP; read -r _; {script}"))
            .arg("cleanup")
            .args(arguments)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start sh")?;
        let pipe = shell.stdin.take();
        Ok(Self { shell, pipe })
    }

    /// Lets the script never run.
    pub fn cancel(mut self) {
        // Ours, and not yet waited for, so its number is still its own.
        self.shell.kill().ok();
    }
}

impl Drop for Cleanup {
    fn drop(&mut self) {
        drop(self.pipe.take());
        self.shell.wait().ok();
    }
}
