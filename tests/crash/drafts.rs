//! Trainers write lessons while the server is killed, again and again: what was acknowledged as saved is there.
//!
//! Whoever is cut off sends the same text with the same revision once more, as the studio does. It is taken whether the
//! first one was stored or not, and each change has made the revision grow by one.

use anyhow::{Context, Result, ensure};
use journeys::{PASSWORD, Server, client::Client};
use serde_json::json;
use shared::api::organisation::Organisation;
use shared::api::studio::draft::{Draft, LessonText, TextSaved};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::task::JoinSet;

use super::random::Random;

const WRITERS: usize = 4;
const KILLS: usize = 5;
/// The most saves of a writer before the kill.
const MOST: usize = 25;

/// Somebody with a lesson of their own.
struct Writer {
    client: Client,
    path: String,
    /// Saves that were acknowledged.
    saved: i64,
    cut_off: bool,
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_saved_of_a_draft_survives_kills() -> Result<()> {
    let mut server = Server::start()?;
    server.has_administrator("chief", PASSWORD)?;
    let chief = Client::sign_in(&server.base(), "chief").await?;
    let wish = json!({ "name": "Library", "kind": "library" });
    let organisation: Organisation = chief.post("/api/v1/organisations", &wish).await?;
    let drafts = format!("/api/v1/organisations/{}/drafts", organisation.id);
    let mut writers = Vec::new();
    for number in 0..WRITERS {
        let new = json!({ "title": format!("Course {number}"), "audience": "", "original": "en",
            "topic": "everyday", "level": "basic" });
        let draft: Draft = chief.post(&drafts, &new).await?;
        let path = format!("{drafts}/{}/lessons/new/en", draft.id);
        writers.push(Writer { client: chief.clone(), path, saved: 0, cut_off: false });
    }
    let mut random = Random::new(3);
    for kill in 0..KILLS {
        let before = writers.iter().map(|writer| writer.saved).sum::<i64>();
        let (done, mut enough) = unbounded_channel();
        let mut tasks = JoinSet::new();
        for mut writer in writers.drain(..) {
            let done = done.clone();
            tasks.spawn(async move {
                writer.writes_until_cut_off(&done).await;
                writer
            });
        }
        for _ in 0..=random.below(MOST * WRITERS) {
            enough.recv().await.context("nobody writes any more")?;
        }
        server.kill()?;
        while let Some(writer) = tasks.join_next().await {
            writers.push(writer?);
        }
        server.restart()?;
        for writer in &mut writers {
            writer.client = writer.client.at(&server.base());
            writer.finds_what_was_saved().await.with_context(|| format!("kill {}", kill + 1))?;
        }
        let after = writers.iter().map(|writer| writer.saved).sum::<i64>();
        ensure!(after > before, "nothing was saved before kill {}", kill + 1);
    }
    Ok(())
}

/// What is written as the save of this number.
fn words(number: i64) -> String {
    format!("+++\ntitle = \"Number {number}\"\n+++\n\n{}\n", "All of this was typed.\n".repeat(200))
}

impl Writer {
    async fn saves(&self, number: i64) -> Result<TextSaved> {
        let change = json!({ "text": words(number), "marks": [], "seen": number - 1 });
        self.client.put(&self.path, &change).await
    }

    async fn writes_until_cut_off(&mut self, saved: &UnboundedSender<()>) {
        self.cut_off = false;
        while let Ok(answer) = self.saves(self.saved + 1).await {
            self.saved = answer.revision;
            // Nobody counts any more once the kill has come.
            let _ = saved.send(());
        }
        self.cut_off = true;
    }

    /// The last acknowledged save is there, or the one that was cut off; that one can be sent again.
    async fn finds_what_was_saved(&mut self) -> Result<()> {
        ensure!(self.cut_off, "nobody was cut off");
        if self.saved > 0 {
            let there: LessonText = self.client.get(&self.path).await?;
            let stored = there.revision;
            ensure!((0..=1).contains(&(stored - self.saved)), "revision {stored} after {}", self.saved);
            ensure!(there.text == words(stored), "the text is not that of revision {stored}");
        }
        let again = self.saves(self.saved + 1).await?;
        ensure!(again.revision == self.saved + 1, "sent again, it is revision {}", again.revision);
        self.saved = again.revision;
        Ok(())
    }
}
