//! Question banks, texts and courses that come in and go out.

mod banks;
mod packages;

use axum::body::Body;
use axum::http::Method;
use shared::api::studio::draft::Draft;
use shared::api::studio::import::{ImportPreview, ImportState, Imported, NoteCode};

use super::Trainer;
use crate::util::{Answer, TestApp};

/// A trainer with a draft of one lesson, and the address of imports.
struct Desk {
    trainer: Trainer,
    draft: Draft,
    imports: String,
}

async fn desk(app: &TestApp) -> Desk {
    let trainer = Trainer::new(app).await;
    let draft = trainer.begins("Tee kochen").await;
    let imports = format!("/api/v1/organisations/{}/imports", trainer.organisation);
    Desk { trainer, draft, imports }
}

impl Desk {
    async fn send(&self, path: &str, bytes: impl Into<Body>) -> Answer {
        let request = self.trainer.person.request(Method::POST, path);
        self.trainer.person.send(request.body(bytes.into()).unwrap()).await
    }

    /// The one lesson there is.
    fn lesson(&self) -> String {
        self.draft.lessons.keys().next().unwrap().clone()
    }

    /// Where a bank's questions go.
    fn to_lesson(&self, kind: &str) -> String {
        format!("kind={kind}&draft={}&lesson={}&lang=de", self.draft.id, self.lesson())
    }

    async fn looks(&self, target: &str, bytes: impl Into<Body>) -> ImportPreview {
        self.send(&format!("{}/preview?{target}", self.imports), bytes).await.ok().json()
    }

    async fn takes(&self, target: &str, seen: &str, ticked: &str, bytes: impl Into<Body>) -> Answer {
        self.send(&format!("{}?{target}&fingerprint={seen}&ticked={ticked}", self.imports), bytes).await
    }

    /// Looks, then takes all that can be taken.
    async fn brings(&self, target: &str, bytes: &[u8]) -> Imported {
        let preview = self.looks(target, bytes.to_vec()).await;
        let keys: Vec<String> = preview
            .items
            .iter()
            .filter(|item| item.state != ImportState::Refused)
            .map(|item| item.key.to_string())
            .collect();
        self.takes(target, &preview.fingerprint, &keys.join(","), bytes.to_vec()).await.ok().json()
    }

    async fn text(&self, lesson: &str) -> String {
        self.trainer.reads(&self.draft, lesson).await.text
    }
}

/// The lines and the first notes of what is refused.
fn refused(preview: &ImportPreview) -> Vec<(u32, NoteCode)> {
    let refused = preview.items.iter().filter(|item| item.state == ImportState::Refused);
    refused.map(|item| (item.line, item.notes[0].code)).collect()
}
