//! Two people in one lesson, broken lines, closed tabs, servers that fall over: nothing that somebody has written is lost.

use std::{iter, path::PathBuf};

use anyhow::{Result, ensure};
use journeys::{
    Resident,
    courses::Writing,
    studio::{beginning, word, word_n, words},
};
use serde_json::json;
use shared::lang::Lang;

/// The places of the first lesson's texts, from 1.
const ONE: usize = 2;
const OTHER: usize = 4;

/// What stands in the first of them.
const WAS: &str = "Ein Licht am Rad schützt Sie. Andere sehen Sie damit auch bei Regen.";

/// Opens a block and writes its text anew, without closing it.
async fn writes(trainer: &Resident, block: usize, text: &str) -> Result<()> {
    trainer.opens_block(block).await?;
    trainer.writes(&word("editor-text"), 1, text).await
}

/// The same, and sees that it is saved.
async fn saves(trainer: &Resident, block: usize, text: &str) -> Result<()> {
    writes(trainer, block, text).await?;
    trainer.is_done_with(block).await?;
    trainer.has_saved_the_lesson().await
}

/// The server's text of the first lesson has all of these words, each once, and none of those.
async fn has(writing: &Writing, there: &[&str], gone: &[&str]) -> Result<()> {
    let text = writing.text(0, Lang::De).await?.text;
    for words in there {
        ensure!(text.matches(words).count() == 1, "“{words}” is not there, or twice:\n{text}");
    }
    for words in gone {
        ensure!(!text.contains(words), "“{words}” is still there:\n{text}");
    }
    Ok(())
}

#[tokio::test]
async fn two_people_in_one_lesson() -> Result<()> {
    let writing = Writing::begun().await?;
    let page = writing.editor(Lang::De, 0, Lang::De)?;
    let (tobi, toni) = (writing.comes("tobi").await?, writing.comes("toni").await?);
    for trainer in [&tobi, &toni] {
        trainer.opens_in_studio(&page).await?;
        trainer.sees(WAS).await?;
    }

    // Different blocks come together, and nobody is asked.
    saves(&tobi, ONE, "Tobi schreibt vom Licht.").await?;
    saves(&toni, OTHER, "Toni schreibt vom Laden.").await?;
    toni.sees(&words("editor-together", &[("who", "tobi")])).await?;
    toni.sees("Tobi schreibt vom Licht.").await?;
    toni.sees_nothing_of(&word("editor-both-title")).await?;
    has(&writing, &["Tobi schreibt vom Licht.", "Toni schreibt vom Laden."], &[WAS]).await?;

    // The same block: the second one sees both, and until she has chosen nothing is overwritten.
    for (key, there, gone) in [
        ("editor-take-theirs", &["Tobi war wieder da."][..], &["Toni war wieder da."][..]),
        ("editor-take-mine", &["Toni war wieder da."], &["Tobi war wieder da."]),
        ("editor-take-both", &["Tobi war wieder da.", "Toni war wieder da."], &[]),
    ] {
        // Both begin with the same words.
        writing.is_written(0, Lang::De, &start(&writing).await?).await?;
        for trainer in [&tobi, &toni] {
            trainer.opens_in_studio(&page).await?;
            trainer.sees(WAS).await?;
        }
        saves(&tobi, ONE, "Tobi war wieder da.").await?;
        writes(&toni, ONE, "Toni war wieder da.").await?;
        toni.is_asked_to_choose("tobi").await?;
        toni.sees("Tobi war wieder da.").await?;
        toni.sees("Toni war wieder da.").await?;
        has(&writing, &["Tobi war wieder da."], &["Toni war wieder da."]).await?;
        toni.takes(key, "tobi", 1, 1).await?;
        toni.presses_button(&word("editor-both-done"), 1).await?;
        toni.sees_nothing_of(&word("editor-both-title")).await?;
        toni.has_the_server_s_text().await?;
        has(&writing, there, gone).await?;
        // The first one finds what came of it.
        tobi.reloads().await?;
        for words in there {
            tobi.sees(words).await?;
        }
    }
    tobi.meets_no_fault().await?;
    toni.meets_no_fault().await
}

/// The lesson with what stood there first.
async fn start(writing: &Writing) -> Result<String> {
    let text = writing.text(0, Lang::De).await?.text;
    let (head, _) = text.split_once("## ").unwrap_or((&text, ""));
    Ok(format!("{head}## Licht hilft\n\n{WAS}\n\n## Licht laden\n\nZu Hause.\n"))
}

#[tokio::test]
async fn what_was_typed_into_a_lesson_is_not_lost() -> Result<()> {
    let mut writing = Writing::begun().await?;
    let page = writing.editor(Lang::De, 0, Lang::De)?;
    let tobi = writing.comes("tobi").await?;

    // Nobody is there to send it to, and the tab is closed.
    tobi.opens_in_studio(&page).await?;
    tobi.sees(WAS).await?;
    writing.falls_over()?;
    saves_offline(&tobi, ONE, "Im Tunnel geschrieben.").await?;
    tobi.closes_the_tab().await?;
    writing.comes_back()?;
    has(&writing, &[WAS], &["Im Tunnel geschrieben."]).await?;
    tobi.opens_in_studio(&page).await?;
    tobi.sees(&word("editor-found-here")).await?;
    tobi.sees("Im Tunnel geschrieben.").await?;
    tobi.has_the_server_s_text().await?;
    has(&writing, &["Im Tunnel geschrieben."], &[WAS]).await?;

    // The tab is closed with the last letter.
    writes(&tobi, ONE, "Und schon war der Tab zu.").await?;
    tobi.closes_the_tab().await?;
    tobi.opens_in_studio(&page).await?;
    tobi.sees("Und schon war der Tab zu.").await?;
    tobi.has_the_server_s_text().await?;
    has(&writing, &["Und schon war der Tab zu."], &["Im Tunnel geschrieben."]).await?;

    // What is said to be saved survives the server. While that is away, the page goes on, and sends without being asked.
    saves(&tobi, ONE, "Vor dem Sturz gespeichert.").await?;
    writing.falls_over()?;
    saves_offline(&tobi, OTHER, "Nach dem Sturz geschrieben.").await?;
    writing.comes_back()?;
    has(&writing, &["Vor dem Sturz gespeichert."], &[]).await?;
    tobi.has_saved_the_lesson().await?;
    has(&writing, &["Vor dem Sturz gespeichert.", "Nach dem Sturz geschrieben."], &[]).await?;
    ensure!(tobi.keeps_texts().await? == json!(0), "something is left on the device");
    tobi.meets_no_fault().await
}

/// Writes without a connection: the page says that the device has it.
async fn saves_offline(trainer: &Resident, block: usize, text: &str) -> Result<()> {
    writes(trainer, block, text).await?;
    trainer.is_done_with(block).await?;
    trainer.sees(&beginning("editor-standing-offline")).await?;
    ensure!(trainer.keeps_texts().await? == json!(1), "the device does not keep it");
    Ok(())
}

#[tokio::test]
async fn what_was_typed_about_a_course_is_not_lost() -> Result<()> {
    let mut writing = Writing::begun().await?;
    let (outline, details) = (writing.page(Lang::De, ""), writing.page(Lang::De, "/details"));
    let tobi = writing.comes("tobi").await?;

    // The details, with the tab closed while nobody is there to send them to.
    tobi.opens_in_studio(&details).await?;
    writing.falls_over()?;
    tobi.writes(&word("studio-summary"), 1, "Auch im Tunnel.").await?;
    tobi.sees(&word("studio-kept")).await?;
    tobi.closes_the_tab().await?;
    writing.comes_back()?;
    tobi.opens_in_studio(&details).await?;
    tobi.has_saved().await?;

    // The outline: a lesson is moved.
    tobi.opens_in_studio(&outline).await?;
    writing.falls_over()?;
    tobi.presses(&words("studio-move-up", &[("what", "Das Rad abstellen")])).await?;
    tobi.sees(&word("studio-kept")).await?;
    tobi.closes_the_tab().await?;
    writing.comes_back()?;
    tobi.opens_in_studio(&outline).await?;
    tobi.has_saved().await?;

    let draft = tobi.fetches(&writing.api("")).await?;
    ensure!(draft["outline"]["texts"]["de"]["summary"] == json!("Auch im Tunnel."), "{draft}");
    let first = draft["outline"]["modules"][0]["lessons"][0].as_str();
    ensure!(first == Some(writing.lesson(1)?), "the lesson has not moved: {draft}");
    tobi.meets_no_fault().await
}

#[tokio::test]
async fn what_was_copied_by_hand_is_paired_with_its_original() -> Result<()> {
    let writing = Writing::begun().await?;
    let tobi = writing.comes("tobi").await?;
    let english = writing.text(0, Lang::En).await?.text;
    let one = "A light on your bicycle protects you. With it others see you in the rain as well.";
    ensure!(english.contains(one), "{english}");
    writing.is_written(0, Lang::En, &english.replace(&format!("{one}\n\n"), "")).await?;
    writing.is_written(0, Lang::En, &english.replace(one, WAS)).await?;
    tobi.opens_in_studio(&format!("{}/translate", writing.editor(Lang::De, 0, Lang::En)?)).await?;
    tobi.presses_button(&word_n("translate-copy-take-n", 2), 1).await?;
    tobi.presses_button(&word_n("translate-confirm-n", 2), 1).await?;
    tobi.has_saved_the_lesson().await?;
    let marks = writing.text(0, Lang::En).await?.marks;
    ensure!(marks.iter().all(|mark| mark.seen.is_some()), "{marks:?}");
    let of = writing.text(0, Lang::De).await?.marks;
    ensure!(of.iter().all(|of| marks.iter().any(|mark| mark.id == of.id)), "{marks:?} of {of:?}");
    tobi.meets_no_fault().await
}

#[tokio::test]
async fn what_nobody_could_play_is_not_sent() -> Result<()> {
    let writing = Writing::begun().await?;
    let tobi = writing.comes("tobi").await?;
    let folder = tempfile::tempdir()?;
    let file = |name: &str, bytes: &[u8]| -> Result<PathBuf> {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes)?;
        Ok(path)
    };
    // The head of a film, and nothing of the film; frames of MPEG-1 layer III that are silent.
    let broken = file("strasse.mp4", b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41")?;
    let frame: Vec<u8> = [0xFF, 0xFB, 0x90, 0].into_iter().chain(iter::repeat_n(0, 413)).collect();
    let silent = file("stille.mp3", &frame.repeat(20))?;
    tobi.opens_in_studio(&writing.page(Lang::De, "/media")).await?;
    tobi.uploads(&broken).await?;
    tobi.sees(&words("media-failed", &[("name", "strasse.mp4"), ("why", &word("media-not-played"))])).await?;
    let dark = words("media-failed", &[("name", "stille.mp4"), ("why", &word("media-no-picture"))]);
    tobi.uploads(&file("stille.mp4", &frame.repeat(20))?).await?;
    tobi.sees(&dark).await?;
    tobi.uploads(&silent).await?;
    tobi.sees(&words("media-added", &[("name", "stille.mp3")])).await?;
    tobi.meets_no_fault().await
}
