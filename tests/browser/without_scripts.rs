//! Without scripts, and when they stumble.

use anyhow::{Context, Result, ensure};
use journeys::{PASSWORD, Resident, Server, answers::lesson};
use serde_json::json;
use shared::lang::Lang;

#[tokio::test]
async fn everything_can_be_read_without_scripts() -> Result<()> {
    let server = Server::start()?;
    server.has_account("anna", PASSWORD)?;
    let anna = Resident::visits(&server).await?;
    anna.allows_scripts(false).await?;

    anna.goes_to("/de").await?;
    anna.sees("Digital zurechtkommen, im eigenen Tempo.").await?;
    ensure!(
        anna.js("return 'ready' in document.documentElement.dataset", vec![]).await? == json!(false),
        "scripts run"
    );
    anna.presses("Kurse").await?;
    anna.without_app_is_on("/de/courses").await?;
    anna.sees("3 Kurse").await?;

    // Search and filters are a form, with the query in the address. Slips of the finger are forgiven.
    anna.fills("Kurs oder Thema", "Passwörtr").await?;
    anna.presses("Suchen").await?;
    anna.sees("1 Kurs").await?;
    ensure!(anna.path().await?.contains("q=Passw%C3%B6rtr"), "{}", anna.path().await?);
    anna.sees("Sichere Passwörter").await?;
    anna.goes_to("/de/courses?topic=mobility").await?;
    anna.sees("1 Kurs").await?;

    // A course, a lesson, and on to the next.
    anna.goes_to("/de/courses/fraud").await?;
    anna.sees("Was man danach kann").await?;
    anna.presses("Erste Lektion beginnen").await?;
    let email = lesson(&server, Lang::De, "fraud", "email").await?;
    anna.without_app_is_on("/de/courses/fraud/email").await?;
    for section in &email.lesson.sections {
        anna.sees(&section.title.replace("&amp;", "&")).await?;
    }
    anna.presses(&email.all[1].1).await?;
    anna.without_app_is_on(&format!("/de/courses/fraud/{}", email.all[1].0)).await?;
    anna.presses("Deutsch").await?;
    anna.presses("English").await?;
    anna.without_app_is_on(&format!("/en/courses/fraud/{}", email.all[1].0)).await?;

    // Signing in is a form, too.
    anna.goes_to("/de/sign-in").await?;
    anna.fills("Name oder E-Mail-Adresse", "anna").await?;
    anna.fills("Passwort", "not this one").await?;
    anna.presses("Anmelden").await?;
    anna.sees("Name und Passwort passen nicht zusammen.").await?;
    anna.fills("Name oder E-Mail-Adresse", "anna").await?;
    anna.fills("Passwort", PASSWORD).await?;
    anna.presses("Anmelden").await?;
    anna.without_app_is_on("/de/me").await?;
    let cookies = anna.session().get_all_cookies().await?;
    ensure!(cookies.iter().any(|cookie| cookie.http_only == Some(true)), "no sign-in came of it");

    // With scripts again, the app knows who is here.
    anna.allows_scripts(true).await?;
    anna.opens("/de").await?;
    anna.sees("anna").await
}

#[tokio::test]
async fn hydration_that_fails_is_rescued() -> Result<()> {
    let server = Server::start()?;
    let email = lesson(&server, Lang::De, "fraud", "email").await?;
    let first = email.lesson.questions().next().context("no questions")?;
    let anna = Resident::visits(&server).await?;
    // Something takes a piece out of the page before the app is there: an add-on, a proxy.
    anna.runs_on_every_page(
        "new MutationObserver((_, watch) => { const foot = document.querySelector('#app footer'); \
           if (foot) { watch.disconnect(); foot.remove(); } }).observe(document, { childList: true, subtree: true })",
    )
    .await?;
    anna.goes_to("/de/courses/fraud/email").await?;
    anna.waits_for_the_app().await?;
    anna.until("the rescue", "return 'rescued' in document.documentElement.dataset").await?;
    anna.answers_rightly(first).await?;
    anna.sees("Auf diesem Gerät aufbewahrt.").await?;
    anna.sees("Impressum").await?;
    anna.presses("Alle Lektionen").await?;
    anna.is_on("/de/courses/fraud").await?;
    anna.sees("Angefangen").await
}

trait WithoutApp {
    async fn without_app_is_on(&self, path: &str) -> Result<()>;
}

impl WithoutApp for Resident {
    /// Waits for an address, on a page that has no app.
    async fn without_app_is_on(&self, path: &str) -> Result<()> {
        let script = "return location.pathname + location.search === arguments[0] && document.readyState === 'complete'";
        self.until_with(&format!("the page {path}"), script, vec![json!(path)]).await?;
        Ok(())
    }
}
