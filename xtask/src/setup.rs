//! What must be installed, and how: each function makes one thing be there, or says in one sentence what to type.

use std::{fs, process::Command, sync::OnceLock, time::SystemTime};

use anyhow::{Context, Result, bail};

use crate::{
    postgres,
    process::{installed, output},
    project::Project,
    report::note,
};

/// Whether we may install packages, and must not run PostgreSQL ourselves.
pub fn is_root() -> bool {
    static ROOT: OnceLock<bool> = OnceLock::new();
    *ROOT.get_or_init(|| output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0"))
}

/// Installs Debian packages, or says how.
pub fn apt_install(what_for: &str, packages: &[&str]) -> Result<()> {
    static UPDATED: OnceLock<()> = OnceLock::new();
    let names = packages.join(" ");
    if !installed("apt-get") {
        bail!("{what_for} is missing here: please install what Debian calls {names}");
    }
    if !is_root() {
        bail!("{what_for} is missing here: please run `sudo apt-get install {names}`");
    }
    let failed = || format!("{what_for} is missing here, and apt-get could not install {names}");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        // Another apt may be at work, as on a machine that has just started.
        command
            .args(["-q", "-o", "DPkg::Lock::Timeout=120"])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        output(&mut command).map(drop)
    };
    if UPDATED.get().is_none() {
        note("apt-get update");
        apt(&["update"]).with_context(failed)?;
        UPDATED.get_or_init(|| ());
    }
    note(&format!("apt-get install {names}"));
    let mut arguments = vec!["install", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments).with_context(failed)
}

/// A browser and its driver for the journeys.
pub fn browser() -> Result<()> {
    let mut missing = Vec::new();
    if !installed("chromium") && !installed("google-chrome") && !installed("google-chrome-stable") {
        // Without any font a screenshot shows boxes.
        missing.extend(["chromium", "fonts-dejavu-core"]);
    }
    if !installed("chromedriver") {
        missing.push("chromium-driver");
    }
    if missing.is_empty() {
        Ok(())
    } else {
        apt_install("Chromium with its driver, for the browser tests,", &missing)
    }
}

/// PostgreSQL's server programs.
pub fn postgresql() -> Result<()> {
    if postgres::installed() { Ok(()) } else { apt_install("PostgreSQL, for the tests,", &["postgresql"]) }
}

/// The load generator of the benchmarks.
pub fn load_generator() -> Result<()> {
    if installed("wrk") {
        Ok(())
    } else {
        apt_install("wrk, the load generator of the benchmarks,", &["wrk"])
    }
}

/// The npm packages of package.json, as the lock file has them.
pub fn npm_packages(project: &Project) -> Result<()> {
    if npm_packages_current(project) {
        return Ok(());
    }
    if !installed("node") || !installed("npm") {
        apt_install("npm, for the build's tools,", &["nodejs", "npm"])?;
    }
    note("npm ci");
    output(
        Command::new("npm")
            .args(["ci", "--no-progress", "--no-fund", "--no-audit"])
            .current_dir(&project.root),
    )
    .context("npm could not install the tools that package-lock.json names")
    .map(drop)
}

/// The same where Node is at hand or can be had without asking anybody; else the sentence that says why not.
pub fn npm_packages_if_easy(project: &Project) -> Result<()> {
    if installed("node") && installed("npm") || (is_root() && installed("apt-get")) {
        npm_packages(project)
    } else {
        bail!("no npm here")
    }
}

/// npm leaves a lock file of its own where it has installed; older than ours means out of date.
fn npm_packages_current(project: &Project) -> bool {
    let changed = |path| -> Option<SystemTime> { fs::metadata(path).ok()?.modified().ok() };
    let wanted = changed(project.root.join("package-lock.json"));
    let have = changed(project.npm(".package-lock.json"));
    have.is_some() && have >= wanted
}
