//! Languages, and writing from right to left.

use anyhow::{Context, Result, ensure};
use journeys::{Resident, Server, Width, answers::lesson};
use serde_json::json;
use shared::{course::question::Question, lang::Lang};

/// Where the card of a question is in the window.
async fn top(anna: &Resident, question: &Question) -> Result<f64> {
    let script = "return document.getElementById(arguments[0]).getBoundingClientRect().top";
    anna.js(script, vec![json!(format!("q-{}", question.id))]).await?.as_f64().context("no such card")
}

#[tokio::test]
async fn another_language_in_the_middle_of_a_lesson() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    let email = lesson(&server, Lang::De, "fraud", "email").await?;
    let questions: Vec<_> = email.lesson.questions().collect();
    anna.opens("/de/courses/fraud/email").await?;
    anna.answers_wrongly(questions[0]).await?;
    anna.answers_rightly(questions[2]).await?;
    let place = |question| {
        format!("document.getElementById('q-{question}').scrollIntoView({{ behavior: 'instant' }})")
    };
    anna.js(&place(&questions[2].id), vec![]).await?;
    anna.until(
        "the page to be at rest",
        "return new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))",
    )
    .await?;
    for lang in [Lang::DeLeicht, Lang::En, Lang::De] {
        let before = top(&anna, questions[2]).await?;
        // From where the person is: the switch stands at the top of the page, but not the reader.
        let script = "document.querySelector(`header .menu-list a[hreflang='${arguments[0]}']`).click()";
        anna.js(script, vec![json!(lang.tag())]).await?;
        anna.is_on(&format!("/{lang}/courses/fraud/email")).await?;
        let texts = lesson(&server, lang, "fraud", "email").await?;
        anna.sees(&texts.lesson.title).await?;
        let html = "return document.documentElement.lang === arguments[0]";
        anna.until_with("the page's language", html, vec![json!(lang.tag())]).await?;
        anna.until(
            "the page to be at rest",
            "return new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(true))))",
        )
        .await?;
        let after = top(&anna, questions[2]).await?;
        ensure!((before - after).abs() < 120.0, "{lang}: what was read has moved from {before} to {after}");
        // What was answered is answered, and judged in this language.
        anna.hears_about(questions[0], false).await?;
        anna.hears_about(questions[2], true).await?;
        anna.meets_no_fault().await?;
    }
    // By hand, as people do it.
    anna.presses("Deutsch").await?;
    anna.presses("English").await?;
    anna.is_on("/en/courses/fraud/email").await?;
    anna.hears_about(questions[2], true).await?;
    anna.opens("/en/courses/fraud/email").await?;
    let title = anna.js("return document.title", vec![]).await?;
    let english = lesson(&server, Lang::En, "fraud", "email").await?;
    ensure!(title.as_str().is_some_and(|title| title.contains(&english.lesson.title)), "title: {title}");
    Ok(())
}

#[tokio::test]
async fn the_browsers_wish_chooses_the_language() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    anna.goes_to("/").await?;
    anna.is_on("/de").await?;
    anna.devtools("Network.enable", json!({})).await?;
    anna.devtools("Network.setExtraHTTPHeaders", json!({ "headers": { "Accept-Language": "en-GB,en" } }))
        .await?;
    anna.goes_to("/").await?;
    anna.is_on("/en").await
}

#[tokio::test]
async fn from_right_to_left() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits_by_phone(&server).await?;
    anna.runs_on_every_page(
        "new MutationObserver((_, watch) => { const html = document.documentElement; \
           if (html) { html.dir = 'rtl'; watch.disconnect(); } }).observe(document, { childList: true })",
    )
    .await?;
    let email = lesson(&server, Lang::De, "fraud", "email").await?;
    anna.opens("/de/courses/fraud/email").await?;
    let direction =
        anna.js("return getComputedStyle(document.querySelector('main h1')).direction", vec![]).await?;
    ensure!(direction == json!("rtl"), "the page is written {direction}");
    for question in email.lesson.questions() {
        anna.answers_rightly(question).await?;
    }
    for width in [Width::Phone, Width::Desktop] {
        anna.holds(width).await?;
        for path in [
            "/de/courses/fraud/email",
            "/de",
            "/de/courses",
            "/de/courses/fraud",
            "/de/settings",
            "/de/sign-in",
        ] {
            anna.opens(path).await?;
            let sideways = anna.sideways().await?;
            ensure!(sideways.is_none(), "{path} at {width:?}: too wide from right to left: {sideways:?}");
        }
        anna.opens("/de/courses/fraud/email").await?;
        anna.takes_a_picture(&format!("rtl-lesson-{}", width.points())).await?;
    }
    anna.meets_no_fault().await
}
