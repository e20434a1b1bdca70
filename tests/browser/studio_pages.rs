//! Every page of the studio: sound, without barriers, and fit for a phone.

use anyhow::{Result, ensure};
use journeys::{
    Resident, Width,
    courses::Writing,
    studio::{word, word_n, words},
};
use shared::lang::Lang;
use thirtyfour::Key;

use crate::{
    barriers::{Faults, examined, glanced_at, none},
    every_page::is_sound,
    small_screens::fits,
};

/// A course that learners see, and in which something was changed since: a translation is out of date, a block of it missing.
async fn changed_since() -> Result<Writing> {
    let writing = Writing::begun().await?;
    writing.is_published().await?;
    let text = writing.text(0, Lang::De).await?.text;
    let text = text.replace("schützt Sie", "schützt Sie und andere");
    writing
        .is_written(0, Lang::De, &format!("{text}\n## Und im Regen?\n\nFahren Sie dann langsam.\n"))
        .await?;
    Ok(writing)
}

#[tokio::test]
async fn every_page_of_the_studio_is_sound_and_fits_a_phone() -> Result<()> {
    let writing = changed_since().await?;
    let token = writing.preview().await?;
    let tobi = writing.comes("tobi").await?;
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for page in writing.pages(lang, &token)? {
            tobi.holds(Width::Desktop).await?;
            tobi.opens_in_studio(&page.path).await?;
            if let Err(error) = is_sound(&tobi, &page.path).await {
                faults.push(format!("{}: {error:#}", page.path));
            }
            fits(&tobi, &page.path, &mut faults).await?;
        }
    }
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

#[tokio::test]
async fn pages_of_the_studio_have_no_barriers() -> Result<()> {
    let writing = changed_since().await?;
    let token = writing.preview().await?;
    let tobi = writing.comes("tobi").await?;
    let mut faults = Faults::new();
    for page in writing.pages(Lang::De, &token)? {
        tobi.opens_in_studio(&page.path).await?;
        examined(&tobi, &format!("de-{}", page.name), true, &mut faults).await?;
    }
    none(&faults)
}

/// A state of a page that nobody meets by its address alone: no barriers, on a desktop and on a phone.
async fn seen(trainer: &Resident, what: &str, barriers: &mut Faults, faults: &mut Vec<String>) -> Result<()> {
    glanced_at(trainer, &format!("de-studio-{what}"), barriers).await?;
    fits(trainer, what, faults).await?;
    trainer.holds(Width::Desktop).await
}

#[tokio::test]
async fn whoever_writes_meets_no_barriers() -> Result<()> {
    let writing = changed_since().await?;
    let tobi = writing.comes("tobi").await?;
    let (mut barriers, mut faults) = (Faults::new(), Vec::new());
    tobi.opens_in_studio(&writing.editor(Lang::De, 0, Lang::De)?).await?;
    for (place, what) in [(1, "heading"), (2, "text"), (5, "picture"), (6, "choices")] {
        tobi.opens_block(place).await?;
        seen(&tobi, &format!("editor-{what}"), &mut barriers, &mut faults).await?;
    }
    tobi.presses_button(&word("ask-try"), 1).await?;
    tobi.sees(&word("ask-try-close")).await?;
    seen(&tobi, "editor-try", &mut barriers, &mut faults).await?;
    tobi.is_done_with(6).await?;
    tobi.presses_button(&word_n("editor-add-n", 9), 1).await?;
    tobi.sees(&word("editor-group-boxes")).await?;
    seen(&tobi, "editor-kinds", &mut barriers, &mut faults).await?;
    tobi.hits(Key::Escape).await?;
    tobi.presses_button(&word("editor-whole"), 1).await?;
    tobi.sees(&word("editor-source-hint")).await?;
    seen(&tobi, "editor-source", &mut barriers, &mut faults).await?;

    let translate = format!("{}/translate", writing.editor(Lang::De, 0, Lang::En)?);
    tobi.opens_in_studio(&translate).await?;
    tobi.sees(&word("translate-changed")).await?;
    tobi.opens_block(2).await?;
    seen(&tobi, "translate-text", &mut barriers, &mut faults).await?;

    tobi.opens_in_studio(&writing.page(Lang::De, "")).await?;
    for what in ["Unterwegs", "Gesehen werden"] {
        tobi.presses(&format!("{}: {what}", word("studio-more"))).await?;
    }
    tobi.sees(&word("studio-remove-lesson")).await?;
    seen(&tobi, "outline-open", &mut barriers, &mut faults).await?;
    tobi.opens_in_studio(&writing.page(Lang::De, "/details")).await?;
    tobi.ticks("English", 1).await?;
    tobi.presses("1 Kompetenz gewählt").await?;
    tobi.sees(&word("studio-area-4")).await?;
    seen(&tobi, "details-english", &mut barriers, &mut faults).await?;
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    none(&barriers)
}

#[tokio::test]
async fn whoever_decides_meets_no_barriers() -> Result<()> {
    let writing = changed_since().await?;
    let (tobi, toni) = (writing.comes("tobi").await?, writing.comes("toni").await?);
    let (mut barriers, mut faults) = (Faults::new(), Vec::new());

    // A module is called otherwise as soon as one goes elsewhere.
    let outline = writing.page(Lang::De, "");
    tobi.opens_in_studio(&outline).await?;
    tobi.presses(&format!("{}: Unterwegs", word("studio-more"))).await?;
    tobi.writes(&words("studio-module-title-in", &[("language", "Deutsch")]), 1, "Auf dem Weg").await?;
    tobi.presses(&word("check-list-title")).await?;
    tobi.is_shown_everything().await?;
    tobi.opens_in_studio(&outline).await?;
    tobi.sees("Auf dem Weg").await?;

    // Two versions of a block.
    let page = writing.editor(Lang::De, 0, Lang::De)?;
    toni.opens_in_studio(&page).await?;
    toni.sees("schützt Sie und andere").await?;
    let text = writing.text(0, Lang::De).await?.text;
    writing.is_written(0, Lang::De, &text.replace("und andere", "sehr")).await?;
    toni.opens_block(2).await?;
    toni.writes(&word("editor-text"), 1, "Ein Licht am Rad hilft allen.").await?;
    toni.is_done_with(2).await?;
    toni.is_asked_to_choose("tobi").await?;
    seen(&toni, "editor-both", &mut barriers, &mut faults).await?;
    toni.takes("editor-take-theirs", "tobi", 1, 1).await?;
    toni.presses_button(&word("editor-both-done"), 1).await?;
    toni.has_the_server_s_text().await?;

    // A link to show the course to others, and versions side by side.
    tobi.opens_in_studio(&writing.page(Lang::De, "/check")).await?;
    tobi.presses_button(&word("links-make"), 1).await?;
    tobi.sees(&word("links-once")).await?;
    seen(&tobi, "check-link", &mut barriers, &mut faults).await?;

    // What was handed in, and what is said about it.
    writing.is_handed_in().await?;
    tobi.opens_in_studio(&page).await?;
    tobi.sees(&word("review-waits-here")).await?;
    toni.opens_in_studio(&writing.page(Lang::De, "/check")).await?;
    toni.sees(&word("review-differs")).await?;
    toni.comments("Das versteht man sofort.").await?;
    seen(&toni, "check-review", &mut barriers, &mut faults).await?;
    toni.fills(&word("review-note"), "Bitte noch ein Beispiel.").await?;
    // A comment that was begun is not lost by a press on another button.
    toni.begins_to_comment("Und ein Bild?").await?;
    toni.presses_button(&word("review-return"), 1).await?;
    let question = words("review-unsent-question", &[("send", &word("review-comment-send"))]);
    toni.answers_when_asked(&question, false).await?;
    toni.sends_the_comment().await?;
    toni.sees("Und ein Bild?").await?;
    toni.presses_button(&word("review-return"), 1).await?;
    toni.sees("toni hat den Kurs zurückgegeben").await?;
    tobi.opens_in_studio(&page).await?;
    tobi.sees(&word("review-came-back-here")).await?;
    tobi.opens_in_studio(&writing.page(Lang::De, "/check")).await?;
    tobi.sees("Bitte noch ein Beispiel.").await?;
    seen(&tobi, "check-returned", &mut barriers, &mut faults).await?;
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    none(&barriers)
}
