//! Small screens, and settings for reading.

use anyhow::{Result, ensure};
use journeys::{PASSWORD, Resident, Server, Width, answers::lesson, pages};
use serde_json::json;
use shared::lang::Lang;

#[tokio::test]
async fn every_page_fits_a_phone() -> Result<()> {
    let server = Server::start()?;
    server.has_administrator("adam", PASSWORD)?;
    let anna = Resident::visits_by_phone(&server).await?;
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for page in pages::all(&server, lang).await? {
            anna.opens(&page.path).await?;
            fits(&anna, &page.path, &mut faults).await?;
        }
    }
    // With the largest letters.
    anna.opens("/de/settings").await?;
    anna.presses("Sehr groß").await?;
    for page in pages::one_of_each(&server, Lang::De).await? {
        anna.opens(&page.path).await?;
        fits(&anna, &format!("{} in the largest letters", page.path), &mut faults).await?;
    }
    anna.opens("/de/settings").await?;
    anna.presses("Alles wie am Anfang").await?;
    // Signed in.
    anna.signs_in("adam").await?;
    for path in ["/de/me", "/de/me/account", "/de/studio/organisations", "/de/sign-in", "/de/register"] {
        anna.opens(path).await?;
        anna.until("what the server says", "return !document.body.innerText.includes('Einen Moment')")
            .await?;
        fits(&anna, &format!("{path} signed in"), &mut faults).await?;
    }
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

#[tokio::test]
async fn answered_questions_fit_a_phone() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits_by_phone(&server).await?;
    let mut faults = Vec::new();
    for course in journeys::answers::catalogue(&server, Lang::De).await?.courses {
        for id in &course.lessons {
            let path = format!("/de/courses/{}/{id}", course.id);
            anna.opens(&path).await?;
            let lesson = lesson(&server, Lang::De, &course.id, id).await?;
            for question in lesson.lesson.questions() {
                anna.fills_in(question, &journeys::answers::wrong_answer(question)?).await?;
                fits(&anna, &format!("{path}, {} filled in", question.id), &mut faults).await?;
                anna.has_it_checked(question).await?;
                anna.hears_about(question, false).await?;
                fits(&anna, &format!("{path}, {} answered", question.id), &mut faults).await?;
            }
        }
    }
    faults.sort();
    faults.dedup();
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// Looks at a page on the smallest phone and on most phones.
pub async fn fits(anna: &Resident, what: &str, faults: &mut Vec<String>) -> Result<()> {
    for width in [Width::SmallPhone, Width::Phone] {
        anna.holds(width).await?;
        if let Some(sideways) = anna.sideways().await? {
            faults.push(format!("{what}: too wide for {}, by {sideways}", width.points()));
        }
    }
    for small in anna.small_targets().await? {
        faults.push(format!("{what}: too small for a thumb: {small}"));
    }
    Ok(())
}

#[tokio::test]
async fn settings_for_reading_are_kept() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    // What stands on <html> when the first picture is drawn.
    anna.runs_on_every_page(
        "{ const look = () => document.body ? window.__first = { ...document.documentElement.dataset } : requestAnimationFrame(look); \
           requestAnimationFrame(look); }",
    )
    .await?;
    anna.opens("/de/settings").await?;
    anna.presses("Dunkel").await?;
    anna.sees("Hell oder dunkel: Dunkel. Auf diesem Gerät gemerkt.").await?;
    anna.presses("Sehr groß").await?;
    anna.sees("Schriftgröße: Sehr groß. Auf diesem Gerät gemerkt.").await?;
    let look = "return { dark: getComputedStyle(document.body).backgroundColor, size: parseFloat(getComputedStyle(document.querySelector('main p')).fontSize) }";
    let chosen = anna.js(look, vec![]).await?;

    for path in ["/de/settings", "/de/courses/fraud/email", "/en"] {
        anna.opens(path).await?;
        let first = anna.until("the first picture", "return window.__first").await?;
        ensure!(first["theme"] == json!("dark") && first["size"] == json!("4"), "{path} flashes: {first}");
        let now = anna.js(look, vec![]).await?;
        ensure!(now["dark"] == chosen["dark"], "{path} is not dark: {now}");
        ensure!(now["size"].as_f64() > Some(20.0), "{path} is not large: {now}");
    }
    anna.opens("/de/settings").await?;
    ensure!(
        anna.js(
            "return ['theme', 'size'].map(n => document.querySelector(`[name=${n}]:checked`).value)",
            vec![]
        )
        .await?
            == json!(["dark", "4"]),
        "the page does not show what is chosen"
    );
    anna.presses("Alles wie am Anfang").await?;
    anna.sees("Alles ist wie am Anfang.").await?;
    anna.reloads().await?;
    let plain = anna.js("return !('theme' in document.documentElement.dataset) && !('size' in document.documentElement.dataset)", vec![]);
    ensure!(plain.await? == json!(true), "something is left");
    anna.meets_no_fault().await
}
