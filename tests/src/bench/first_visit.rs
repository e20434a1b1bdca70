//! A lesson page on a slow phone and a slow line: the first visit with an empty cache, and the second.

use std::{collections::HashMap, time::Duration};

use anyhow::{Context, Result, bail};
use journeys::{
    Server,
    surroundings::{Needed, needed},
};
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};

use super::{
    CHROMIUM_FLAGS, LESSON_PAGE,
    report::{Goal, figure, heading},
    samples::median,
};

const RUNS: usize = 5;
/// 1.6 Mbit/s, 750 kbit/s, 150 ms.
const SLOW_4G: (f64, f64, f64) = (1.6e6 / 8.0, 750e3 / 8.0, 150.0);
const SLOWER: f64 = 4.0;
/// After this long without anything on the wire, nothing more is expected.
const QUIET: Duration = Duration::from_secs(1);

const NOTE: &str = include_str!("visit.js");
const READ: &str =
    "return { ...visit, first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 }";

/// What a page has noted, in milliseconds.
#[derive(Clone, Debug, Deserialize)]
struct Noted {
    first: f64,
    largest: f64,
    /// Each element that was the largest for a while.
    what: String,
    shift: f64,
    blocked: f64,
    ready: f64,
}

/// What a visit took.
#[derive(Clone, Debug)]
struct Visit {
    noted: Noted,
    /// Addresses and bytes of all answers that came over the wire.
    answers: Vec<(String, f64)>,
}

impl Visit {
    fn bytes(&self) -> f64 {
        self.answers.iter().map(|(_, bytes)| bytes).sum()
    }
}

/// See the module.
pub async fn run() -> Result<()> {
    let server = Server::start()?;
    let url = format!("{}{LESSON_PAGE}", server.base());
    // The first of all visitors has the page rendered; this is about the others.
    reqwest::get(&url).await?.error_for_status()?;
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let browser = browser().await?;
        let visits = visit_twice(&browser, &url).await;
        browser.quit().await?;
        let visits = visits?;
        first.push(visits.0);
        second.push(visits.1);
    }
    let of = |visits: &[Visit], value: fn(&Visit) -> f64| median(visits.iter().map(value).collect());
    heading("First visit of a lesson page: slow 4G, 4 x slower processor, medians of 5");
    figure("on the wire", of(&first, |v| v.bytes() / 1e3), "KB", Goal::AtMost(250.0));
    figure("  requests", of(&first, |v| v.answers.len() as f64), "", Goal::None);
    figure("first contentful paint", of(&first, |v| v.noted.first), "ms", Goal::None);
    figure("largest contentful paint", of(&first, |v| v.noted.largest), "ms", Goal::AtMost(700.0));
    figure("app ready", of(&first, |v| v.noted.ready), "ms", Goal::AtMost(2_000.0));
    figure("blocking time", of(&first, |v| v.noted.blocked), "ms", Goal::AtMost(150.0));
    figure("layout shift", of(&first, |v| v.noted.shift), "", Goal::AtMost(0.0));
    if let Some(visit) = first.last() {
        println!("  largest, in the last of them: {}", visit.noted.what);
        for (address, bytes) in &visit.answers {
            println!("  {bytes:>9.0} bytes {address}");
        }
    }
    heading("Second visit");
    figure("on the wire", of(&second, |v| v.bytes() / 1e3), "KB", Goal::AtMost(20.0));
    figure("  requests", of(&second, |v| v.answers.len() as f64), "", Goal::None);
    figure("largest contentful paint", of(&second, |v| v.noted.largest), "ms", Goal::None);
    figure("app ready", of(&second, |v| v.noted.ready), "ms", Goal::None);
    Ok(())
}

/// A browser with a fresh profile that tells what goes over the wire.
async fn browser() -> Result<WebDriver> {
    let mut wish = DesiredCapabilities::chrome();
    for flag in CHROMIUM_FLAGS {
        wish.add_arg(flag)?;
    }
    wish.set("goog:loggingPrefs", json!({ "performance": "ALL" }))?;
    Ok(WebDriver::new(needed(Needed::WebDriver)?, wish).await?)
}

async fn visit_twice(browser: &WebDriver, url: &str) -> Result<(Visit, Visit)> {
    let cdp = browser.cdp();
    let (download, upload, latency) = SLOW_4G;
    cdp.send_raw("Network.enable", json!({})).await?;
    cdp.send_raw(
        "Network.emulateNetworkConditions",
        json!({ "offline": false, "latency": latency, "downloadThroughput": download, "uploadThroughput": upload }),
    )
    .await?;
    cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
    cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE })).await?;
    let first = visit(browser, url).await?;
    browser.goto("about:blank").await?;
    let second = visit(browser, url).await?;
    Ok((first, second))
}

async fn visit(browser: &WebDriver, url: &str) -> Result<Visit> {
    let mut wire = Wire::default();
    wire.listen(browser).await?;
    wire.answers.clear();
    browser.goto(url).await?;
    let mut quiet = Duration::ZERO;
    let step = Duration::from_millis(250);
    for _ in 0..120 {
        let before = wire.answers.len();
        wire.listen(browser).await?;
        let noted: Noted = browser.execute(READ, vec![]).await?.convert()?;
        let still = wire.answers.len() == before && noted.ready > 0.0;
        quiet = if still { quiet + step } else { Duration::ZERO };
        if quiet >= QUIET {
            return Ok(Visit { noted, answers: wire.answers });
        }
        tokio::time::sleep(step).await;
    }
    bail!("{url} does not become ready within half a minute")
}

/// What comes over the wire. What the cache has does not count.
#[derive(Default)]
struct Wire {
    addresses: HashMap<String, String>,
    answers: Vec<(String, f64)>,
}

impl Wire {
    /// Takes what the browser tells since it was asked last.
    async fn listen(&mut self, browser: &WebDriver) -> Result<()> {
        let driver = needed(Needed::WebDriver)?;
        let log = reqwest::Client::new()
            .post(format!("{driver}/session/{}/se/log", browser.session_id()))
            .header("content-type", "application/json")
            .body(json!({ "type": "performance" }).to_string())
            .send()
            .await?
            .error_for_status()?
            .text()
            .await?;
        let log: Value = serde_json::from_str(&log)?;
        for entry in log["value"].as_array().context("chromedriver has no performance log")? {
            let told: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
            let (method, params) = (&told["message"]["method"], &told["message"]["params"]);
            let id = params["requestId"].as_str().unwrap_or_default();
            match method.as_str() {
                Some("Network.requestWillBeSent") => {
                    self.answered(id, &params["redirectResponse"]["encodedDataLength"]);
                    let address = params["request"]["url"].as_str().unwrap_or_default();
                    self.addresses.insert(id.to_owned(), address.to_owned());
                }
                Some("Network.loadingFinished") => self.answered(id, &params["encodedDataLength"]),
                _ => {}
            }
        }
        Ok(())
    }

    fn answered(&mut self, id: &str, bytes: &Value) {
        if let Some(bytes) = bytes.as_f64().filter(|bytes| *bytes > 0.0) {
            self.answers.push((self.addresses.get(id).cloned().unwrap_or_default(), bytes));
        }
    }
}
