//! Accounts, and what the server knows of somebody's progress.

use anyhow::{Context, Result};
use serde_json::json;
use shared::{
    api::account::MyData,
    progress::{Progress, QuestionState},
};

use crate::{PASSWORD, resident::Resident};

impl Resident {
    /// Makes an account with this name on the page for it.
    pub async fn registers(&self, name: &str) -> Result<()> {
        self.opens("/de/register").await?;
        self.fills("Name oder E-Mail-Adresse", name).await?;
        self.fills("Passwort", PASSWORD).await?;
        self.presses("Konto anlegen").await?;
        self.sees("Schön, dass Sie da sind!").await
    }

    /// Signs in on the page for it.
    pub async fn signs_in(&self, name: &str) -> Result<()> {
        self.signs_in_with(name, PASSWORD).await?;
        self.is_on("/de/me").await
    }

    /// The same with a password of one's own, wherever that leads.
    pub async fn signs_in_with(&self, name: &str, password: &str) -> Result<()> {
        self.opens("/de/sign-in").await?;
        self.fills("Name oder E-Mail-Adresse", name).await?;
        self.fills("Passwort", password).await?;
        self.presses("Anmelden").await
    }

    /// Waits until nothing on this device waits to be sent.
    pub async fn has_sent_everything(&self) -> Result<()> {
        let script = "return Object.keys(localStorage).every(key => !key.startsWith('lw.event.'))";
        self.until("everything to be sent", script).await?;
        Ok(())
    }

    /// How many events wait on this device.
    pub async fn keeps(&self) -> Result<u64> {
        let script = "return Object.keys(localStorage).filter(key => key.startsWith('lw.event.')).length";
        Ok(self.js(script, vec![]).await?.as_u64().unwrap_or(0))
    }

    /// What the server knows of this person's progress.
    pub async fn progress(&self) -> Result<Progress> {
        let answer = self.fetches("/api/v1/me/progress").await?;
        serde_json::from_value(answer.clone()).with_context(|| answer.to_string())
    }

    /// What the server knows of this person's answers to a question.
    pub async fn standing(
        &self,
        course: &str,
        lesson: &str,
        question: &str,
    ) -> Result<Option<QuestionState>> {
        Ok(self.progress().await?.question(course, lesson, question).cloned())
    }

    /// How often the server has counted answers of this person, over all questions.
    pub async fn attempts(&self) -> Result<u32> {
        Ok(self.progress().await?.questions.iter().map(|q| q.attempts).sum())
    }

    /// Everything that the server knows of this person.
    pub async fn data(&self) -> Result<MyData> {
        let answer = self.fetches("/api/v1/me/data").await?;
        serde_json::from_value(answer.clone()).with_context(|| answer.to_string())
    }

    /// Waits until the server knows a progress that is as it should be.
    pub async fn waits_until_the_server_counts(&self, attempts: u32) -> Result<()> {
        let script = "const done = arguments[arguments.length - 1]; \
            fetch('/api/v1/me/progress').then(r => r.json()).then(p => done(p.questions.reduce((n, q) => n + q.attempts, 0)), () => done(-1))";
        let deadline = tokio::time::Instant::now() + crate::resident::PATIENCE;
        loop {
            let counted = self.js_later(script, vec![]).await.unwrap_or(json!(-1));
            if counted == json!(attempts) {
                return Ok(());
            }
            if tokio::time::Instant::now() > deadline {
                let error = anyhow::anyhow!("the server counts {counted} answers instead of {attempts}");
                return Err(self.lost(error).await);
            }
            tokio::task::yield_now().await;
        }
    }
}
