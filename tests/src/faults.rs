//! What must never happen while somebody uses the site.

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};

use crate::resident::Resident;

/// Writes down from a page's first moment what goes wrong in it, and how much it jumps.
pub const RECORDER: &str = r"
window.__faults = [];
window.__shift = 0;
window.__shifted = [];
{
  const note = (kind, what) => window.__faults.push(kind + ': ' + what);
  const speak = console.error;
  console.error = (...words) => { note('console', words.map(String).join(' ')); speak.apply(console, words); };
  addEventListener('error', (event) => note('error', event.message || (event.target && (event.target.src || event.target.href))), true);
  addEventListener('unhandledrejection', (event) => note('rejection', event.reason && (event.reason.stack || event.reason)));
  addEventListener('securitypolicyviolation', (event) => note('policy', event.violatedDirective + ' ' + event.blockedURI));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter((entry) => !entry.hadRecentInput)) {
      window.__shift += entry.value;
      const box = (rect) => [rect.x, rect.y, rect.width, rect.height].map(Math.round).join(' ');
      window.__shifted.push(...entry.sources.map(({ node, previousRect, currentRect }) =>
        `${node && (node.outerHTML || node.textContent).slice(0, 60)} from ${box(previousRect)} to ${box(currentRect)}`));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
";

impl Resident {
    /// Nothing has gone wrong on this page, and the app needed no rescue.
    pub async fn meets_no_fault(&self) -> Result<()> {
        let faults = self.faults().await?;
        if !faults.is_empty() {
            return Err(self.lost(anyhow::anyhow!("faults: {}", faults.join("; "))).await);
        }
        let rescued = self.js("return 'rescued' in document.documentElement.dataset", vec![]).await?;
        if rescued == json!(true) {
            bail!("hydration failed at {}, and the page was rendered anew", self.path().await?);
        }
        Ok(())
    }

    /// What has gone wrong on this page.
    pub async fn faults(&self) -> Result<Vec<String>> {
        let faults = self.js("return window.__faults", vec![]).await?;
        ensure!(faults.is_array(), "nobody watched for faults on this page");
        Ok(serde_json::from_value(faults)?)
    }

    /// The page has not jumped about while it loaded (cumulative layout shift).
    pub async fn sees_nothing_jump(&self) -> Result<()> {
        let seen = self.js("return [window.__shift, window.__shifted]", vec![]).await?;
        ensure!(seen[0].as_f64().is_some_and(|shift| shift < 0.01), "the page jumps: {seen}");
        Ok(())
    }

    /// Everything that the page has loaded came from this site.
    pub async fn asked_nobody_else(&self) -> Result<()> {
        let script = "return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin + '/'))";
        let strangers = self.js(script, vec![]).await?;
        ensure!(strangers == Value::Array(vec![]), "{} asked others: {strangers}", self.path().await?);
        Ok(())
    }

    /// What the browser itself complained about since the last time it was asked.
    pub async fn complaints(&self) -> Result<Vec<String>> {
        let log = self.driver.browser_log().await?;
        Ok(log.into_iter().map(|entry| entry.message).collect())
    }
}
