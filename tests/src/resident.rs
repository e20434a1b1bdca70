//! A person in front of a browser of their own.

use std::{
    cell::Cell,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::{Value, json};
use thirtyfour::{
    components::escape_string, extensions::query::ElementPollerWithTimeout, prelude::*,
    session::handle::SessionHandle,
};

use crate::{
    device, faults, pictures,
    server::Server,
    surroundings::{Needed, needed},
};

/// How long anything may take that is waited for.
pub const PATIENCE: Duration = Duration::from_secs(15);
const GLANCE: Duration = Duration::from_millis(25);

/// A person in front of a browser that knows nothing yet: no cookies, no storage, no cache.
#[derive(Debug)]
pub struct Resident {
    pub(crate) driver: WebDriver,
    /// Whether pages may run scripts.
    pub(crate) scripts: Cell<bool>,
    base: String,
}

impl Resident {
    /// Somebody who comes to this server with a desktop browser.
    pub async fn visits(server: &Server) -> Result<Self> {
        let mut wishes = DesiredCapabilities::chrome();
        for flag in [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--accept-lang=de-DE,de",
            "--window-size=1280,900",
        ] {
            wishes.add_arg(flag)?;
        }
        wishes.set_browser_log_level(thirtyfour::LoggingPrefsLogLevel::Severe)?;
        let driver = WebDriver::builder(needed(Needed::WebDriver)?, wishes)
            .poller(Arc::new(ElementPollerWithTimeout::new(PATIENCE, GLANCE)))
            .connect()
            .await
            .context("no browser")?;
        let resident = Self { driver, scripts: Cell::new(true), base: server.base() };
        resident.prepare_tab().await?;
        Ok(resident)
    }

    /// The same with a phone of 360 × 740 points.
    pub async fn visits_by_phone(server: &Server) -> Result<Self> {
        let resident = Self::visits(server).await?;
        resident.holds(device::Width::Phone).await?;
        Ok(resident)
    }

    /// Every tab watches for faults from its first moment.
    async fn prepare_tab(&self) -> Result<()> {
        self.runs_on_every_page(faults::RECORDER).await?;
        self.holds(device::Width::Desktop).await
    }

    /// Lets a script run before those of each page that is opened from now on.
    pub async fn runs_on_every_page(&self, script: &str) -> Result<()> {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        Ok(())
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        self.driver.cdp().send_raw(method, parameters).await.with_context(|| method.to_owned())
    }

    /// Where the site is, without a slash at the end.
    pub fn base(&self) -> &str {
        &self.base
    }

    // ---- Pages

    /// Opens a page and waits until the app has it; then nothing may have gone wrong.
    pub async fn opens(&self, path: &str) -> Result<()> {
        self.goes_to(path).await?;
        self.waits_for_the_app().await?;
        self.meets_no_fault().await
    }

    /// Opens a page without waiting for the app.
    pub async fn goes_to(&self, path: &str) -> Result<()> {
        let address = format!("{}{path}", self.base);
        self.driver.goto(address.as_str()).await.with_context(|| format!("could not open {path}"))
    }

    /// The app runs.
    pub async fn waits_for_the_app(&self) -> Result<()> {
        self.until("the app to be ready", "return 'ready' in document.documentElement.dataset").await?;
        Ok(())
    }

    /// Loads the page again.
    pub async fn reloads(&self) -> Result<()> {
        self.driver.refresh().await?;
        self.waits_for_the_app().await
    }

    /// Closes the tab, and what was in it, and takes a new one of the same browser.
    pub async fn closes_the_tab(&self) -> Result<()> {
        let new = self.driver.new_tab().await?;
        self.driver.close_window().await?;
        self.driver.switch_to_window(new).await?;
        self.prepare_tab().await
    }

    /// Path and query of the page.
    pub async fn path(&self) -> Result<String> {
        let path = self.js("return location.pathname + location.search", vec![]).await?;
        Ok(path.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the address is this path.
    pub async fn is_on(&self, path: &str) -> Result<()> {
        let script = "return location.pathname + location.search === arguments[0] && !('busy' in document.documentElement.dataset)";
        self.until_with(&format!("the page {path}"), script, vec![json!(path)]).await?;
        self.waits_for_the_app().await
    }

    // ---- Looking

    /// Waits until these words stand on the page for all to see.
    pub async fn sees(&self, words: &str) -> Result<()> {
        let script = format!("return ({SEEN})().includes(arguments[0])");
        self.until_with(&format!("the words “{words}”"), &script, vec![json!(words)]).await?;
        Ok(())
    }

    /// These words do not stand on the page (any more).
    pub async fn sees_nothing_of(&self, words: &str) -> Result<()> {
        let script = format!("return !({SEEN})().includes(arguments[0])");
        self.until_with(&format!("the words “{words}” to go"), &script, vec![json!(words)]).await?;
        Ok(())
    }

    /// Whether these words stand on the page at this moment.
    pub async fn happens_to_see(&self, words: &str) -> Result<bool> {
        let script = format!("return ({SEEN})().includes(arguments[0])");
        Ok(self.js(&script, vec![json!(words)]).await? == json!(true))
    }

    /// The element that a person means by this name: what stands on it, or what screen readers call it. What stands in
    /// the page's main part comes before the header and the footer.
    pub async fn finds(&self, name: &str) -> Result<WebElement> {
        let name = escape_string(name);
        let named = format!(
            "//*[self::a[@href] or self::button or self::summary or self::label]\
             [normalize-space(.)={name} or @aria-label={name}]"
        );
        let found = self
            .driver
            .query(By::XPath(format!("//main{named}")))
            .or(By::XPath(named))
            .and_displayed()
            .first()
            .await;
        match found {
            Ok(element) => Ok(element),
            Err(error) => {
                Err(self.lost(anyhow!(error).context(format!("nothing here is called {name}"))).await)
            }
        }
    }

    // ---- Doing

    /// Presses the button, link or label with this name.
    pub async fn presses(&self, name: &str) -> Result<()> {
        let element = self.finds(name).await?;
        self.taps(&element).await.with_context(|| format!("could not press “{name}”"))
    }

    /// Brings it into sight, away from the bars at the window's edges, and presses it once nothing moves any more.
    pub async fn taps(&self, element: &WebElement) -> Result<()> {
        let script = "const [element, done] = arguments; let calm = 0, before = NaN; \
            const look = () => { \
              const now = element.getBoundingClientRect().top; \
              calm = now === before ? calm + 1 : 0; \
              if (calm === 3) return done(true); \
              if (calm === 0) element.scrollIntoView({ block: 'center', behavior: 'instant' }); \
              before = element.getBoundingClientRect().top; \
              requestAnimationFrame(look); \
            }; look();";
        if self.scripts.get() {
            self.js_later(script, vec![element.to_json()?]).await?;
        } else {
            let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            self.js(script, vec![element.to_json()?]).await?;
        }
        Ok(element.click().await?)
    }

    /// Is asked something before anything else happens, and says yes or no.
    pub async fn answers_when_asked(&self, question: &str, yes: bool) -> Result<()> {
        let asked = self.driver.get_alert_text().await.context("nothing is asked")?;
        if yes {
            self.driver.accept_alert().await?
        } else {
            self.driver.dismiss_alert().await?
        }
        ensure!(asked == question, "asked: {asked}");
        Ok(())
    }

    /// Fills the field with this label.
    pub async fn fills(&self, label: &str, value: &str) -> Result<()> {
        let field = self.field(label).await?;
        field.clear().await?;
        Ok(field.send_keys(value).await?)
    }

    /// Chooses a file of the device in the field with this label.
    pub async fn hands_over(&self, label: &str, file: &Path) -> Result<()> {
        let field = self.field(label).await?;
        field.clear().await?;
        Ok(field.send_keys(file.to_str().context("a path")?).await?)
    }

    /// Chooses from the menu with this label.
    pub async fn chooses(&self, label: &str, option: &str) -> Result<()> {
        let menu = thirtyfour::components::SelectElement::new(&self.field(label).await?).await?;
        menu.select_by_exact_text(option).await.with_context(|| format!("no “{option}” in “{label}”"))
    }

    /// The field with this label, once it can be used; the page's main part comes first.
    async fn field(&self, label: &str) -> Result<WebElement> {
        let named = format!(
            "//*[self::input or self::select or self::textarea][@id = //label[normalize-space(.)={}]/@for]",
            escape_string(label)
        );
        let found = self
            .driver
            .query(By::XPath(format!("//main{named}")))
            .or(By::XPath(named))
            .and_displayed()
            .and_enabled()
            .first()
            .await;
        match found {
            Ok(field) => Ok(field),
            Err(error) => Err(self.lost(anyhow!(error).context(format!("no field “{label}”"))).await),
        }
    }

    // ---- Scripts and waiting

    /// Runs a script in the page.
    pub async fn js(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that says what it found by calling its last argument.
    pub async fn js_later(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.driver.execute_async(script, arguments).await?.json().clone())
    }

    /// Asks the server from within the page, as the app does: with the browser's cookies.
    pub async fn fetches(&self, path: &str) -> Result<Value> {
        let script = "const [path, done] = arguments; \
                      fetch(path).then(r => r.json()).then(done, e => done({ error: String(e) }))";
        let answer = self.js_later(script, vec![json!(path)]).await?;
        ensure!(answer.get("error").is_none(), "{path}: {}", answer["error"]);
        Ok(answer)
    }

    /// Waits until a script returns something true, and hands it out.
    pub async fn until(&self, what: &str, script: &str) -> Result<Value> {
        self.until_with(what, script, vec![]).await
    }

    /// The same with arguments.
    pub async fn until_with(&self, what: &str, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            // A page that is being replaced cannot answer: the next one will.
            let answer = self.js(script, arguments.clone()).await.unwrap_or(Value::Null);
            if !matches!(answer, Value::Null | Value::Bool(false)) {
                return Ok(answer);
            }
            if tokio::time::Instant::now() > deadline {
                return Err(self.lost(anyhow!("waited in vain for {what}")).await);
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Somebody does not find their way: adds what they see, and takes a picture of it.
    pub async fn lost(&self, error: anyhow::Error) -> anyhow::Error {
        let path = self.path().await.unwrap_or_default();
        let seen = self.js(&format!("return ({SEEN})()"), vec![]).await.unwrap_or_default();
        let seen: String = seen.as_str().unwrap_or_default().chars().take(1_500).collect();
        let faults = self.js("return (window.__faults || []).join('\\n')", vec![]).await.unwrap_or_default();
        let picture = pictures::of_a_failure(self).await.unwrap_or_else(|e| format!("no picture: {e:#}"));
        error.context(format!("at {path}\n  picture: {picture}\n  faults: {faults}\n  seen: {seen}\n"))
    }

    /// The WebDriver session, for what has no word here.
    pub fn session(&self) -> &Arc<SessionHandle> {
        self.driver.handle()
    }
}

/// The browser closes when its person is gone, also when they gave up in the middle.
impl Drop for Resident {
    fn drop(&mut self) {
        // Not by `quit`: its connection may hang on the very runtime that waits here.
        self.driver.clone().leak().ok();
        let server = self.driver.handle().server_url();
        let address = (server.host_str().unwrap_or_default(), server.port().unwrap_or_default());
        let Ok(mut stream) = TcpStream::connect(address) else { return };
        stream.set_read_timeout(Some(Duration::from_secs(10))).ok();
        let session = self.driver.handle().session_id();
        let request =
            format!("DELETE /session/{session} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        // The answer comes when the browser is closed.
        stream.write_all(request.as_bytes()).and_then(|()| stream.read(&mut [0; 64])).ok();
    }
}

/// What can be read on the page, in one line.
const SEEN: &str = "() => document.body.innerText.replace(/\\u00ad/g, '').replace(/\\s+/g, ' ')";
