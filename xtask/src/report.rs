//! How progress is told: numbered steps with their times, and one living line for long builds.

use std::{
    io::{IsTerminal, Write, stderr},
    time::{Duration, Instant},
};

use anyhow::Result;

/// A row of numbered steps: `[2/5] Browser bundles …`.
pub struct Steps {
    total: usize,
    started: usize,
}

impl Steps {
    /// So many steps will follow.
    pub fn of(total: usize) -> Self {
        Self { total, started: 0 }
    }

    /// Announces the next step.
    pub fn announce(&mut self, title: &str) {
        self.started += 1;
        eprintln!("[{}/{}] {title} …", self.started, self.total);
    }

    /// Announces a step, does it, and says how long it took and what came of it.
    pub fn step<T>(&mut self, title: &str, work: impl FnOnce() -> Result<(T, String)>) -> Result<T> {
        self.announce(title);
        let start = Instant::now();
        let (value, outcome) = work()?;
        eprintln!("      {outcome} ({})", seconds(start.elapsed()));
        Ok(value)
    }
}

/// A remark within a step.
pub fn note(text: &str) {
    eprintln!("      {text}");
}

/// A duration as people read it.
pub fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    match whole {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{whole} s"),
        _ => format!("{} min {} s", whole / 60, whole % 60),
    }
}

/// One line that is written over in a terminal, and repeated now and then in a log.
pub struct LiveLine {
    terminal: bool,
    start: Instant,
    last: Option<Instant>,
}

impl LiveLine {
    /// Nothing is shown yet.
    pub fn new() -> Self {
        Self { terminal: stderr().is_terminal(), start: Instant::now(), last: None }
    }

    /// Shows where we are, though not more often than anybody could read.
    pub fn show(&mut self, text: &str) {
        let pause = if self.terminal { Duration::from_millis(100) } else { Duration::from_secs(20) };
        let previous = if self.terminal { self.last } else { self.last.or(Some(self.start)) };
        if previous.is_some_and(|previous| previous.elapsed() < pause) {
            return;
        }
        self.last = Some(Instant::now());
        let time = seconds(self.start.elapsed());
        if self.terminal {
            // Clear the line first, and stay within a usual terminal's width.
            let short: String = text.chars().take(60).collect();
            eprint!("\r\x1b[2K      {short}, {time}");
            stderr().flush().ok();
        } else {
            eprintln!("      {text}, {time}");
        }
    }

    /// Wipes the line for what comes next.
    pub fn clear(&self) {
        if self.terminal && self.last.is_some() {
            eprint!("\r\x1b[2K");
            stderr().flush().ok();
        }
    }
}
