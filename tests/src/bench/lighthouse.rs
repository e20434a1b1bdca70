//! Lighthouse's view of home and lesson, as a mobile phone sees them.

use std::{path::PathBuf, process::Stdio};

use anyhow::{Context, Result, bail};
use journeys::Server;
use serde_json::Value;
use tokio::process::Command;

use super::{
    CHROMIUM_FLAGS, LESSON_PAGE,
    report::{Goal, figure, heading},
};

/// Its categories, with our goals in percent.
const CATEGORIES: [(&str, f64); 4] =
    [("performance", 98.0), ("accessibility", 100.0), ("best-practices", 100.0), ("seo", 100.0)];

/// See the module.
pub async fn run() -> Result<()> {
    let server = Server::start()?;
    for path in ["/de", LESSON_PAGE] {
        let report = report(&format!("{}{path}", server.base())).await?;
        heading(&format!("Lighthouse, mobile, {path}"));
        for (category, goal) in CATEGORIES {
            let score = report["categories"][category]["score"].as_f64();
            let score = score.with_context(|| format!("Lighthouse gives no score for {category}"))?;
            figure(category, (score * 100.0).round(), "", Goal::AtLeast(goal));
        }
        for (category, id, title) in failed(&report) {
            println!("  failed: {id} ({category}): {title}");
        }
    }
    Ok(())
}

async fn report(url: &str) -> Result<Value> {
    let program = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../node_modules/.bin/lighthouse");
    let output = Command::new(program)
        .arg(url)
        .args(["--quiet", "--output=json", "--output-path=stdout", "--no-enable-error-reporting"])
        .arg(format!("--only-categories={}", CATEGORIES.map(|(name, _)| name).join(",")))
        .arg(format!("--chrome-flags={}", CHROMIUM_FLAGS.join(" ")))
        .env("CHROME_PATH", "/usr/bin/chromium")
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output()
        .await
        .context("could not start Lighthouse: `npm ci` installs it")?;
    if !output.status.success() {
        bail!("Lighthouse failed ({})\n{}", output.status, String::from_utf8_lossy(&output.stderr));
    }
    serde_json::from_slice(&output.stdout).context("Lighthouse's report cannot be read")
}

/// The audits that count and are not perfect: category, id, title.
fn failed(report: &Value) -> Vec<(&'static str, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut failed = Vec::new();
    for (category, _) in CATEGORIES {
        for reference in report["categories"][category]["auditRefs"].as_array().into_iter().flatten() {
            let audit = &report["audits"][reference["id"].as_str().unwrap_or_default()];
            let counts = reference["weight"].as_f64().is_some_and(|weight| weight > 0.0);
            if counts && audit["score"].as_f64().is_some_and(|score| score < 0.9) {
                let title = format!("{} {}", text(&audit["title"]), text(&audit["displayValue"]));
                failed.push((category, text(&audit["id"]), title.trim_end().to_owned()));
            }
        }
    }
    failed
}
