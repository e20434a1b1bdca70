//! Every page, in every language.

use anyhow::{Result, ensure};
use journeys::{Resident, Server, pages};
use shared::lang::Lang;

#[tokio::test]
async fn every_route_hydrates() -> Result<()> {
    let server = Server::start()?;
    let anna = Resident::visits(&server).await?;
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for page in pages::all(&server, lang).await? {
            if let Err(error) = looks_at(&anna, &page.path).await {
                faults.push(format!("{}: {error:#}", page.path));
            }
        }
    }
    ensure!(faults.is_empty(), "{} pages have faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

async fn looks_at(anna: &Resident, path: &str) -> Result<()> {
    anna.opens(path).await?;
    is_sound(anna, path).await
}

/// Looks at a page that is there.
pub async fn is_sound(anna: &Resident, path: &str) -> Result<()> {
    anna.asked_nobody_else().await?;
    let title = anna.js("return document.title", vec![]).await?;
    ensure!(title.as_str().is_some_and(|title| title.contains("Lernwolf")), "title: {title}");
    anna.sees_nothing_jump().await?;
    let complaints = anna.complaints().await?;
    // What a page that leads nowhere is told of it.
    let told = |line: &&String| {
        path.ends_with("/nirgendwo") && line.contains("404")
            || path.ends_with(pages::GONE) && line.contains("410")
    };
    let ours = complaints.iter().filter(|line| !told(line)).collect::<Vec<_>>();
    ensure!(ours.is_empty(), "the browser complains: {ours:?}");
    Ok(())
}
