//! The studio: trainers write courses.

mod borders;
mod checks;
mod editors;
mod figures;
mod former;
mod importing;
mod imports;
mod kept;
mod lives;
mod media;
mod outlines;
mod previews;
mod publishing;
mod reviewing;
mod rush;
mod translations;
mod typed;

use serde_json::{Value, json};
use shared::api::organisation::Role;
use shared::api::studio::draft::{Draft, LessonText, TextChange, TextSaved};
use shared::course::outline::Outline;
use uuid::Uuid;

use crate::util::{Answer, Person, TestApp};

/// A trainer of an organisation.
pub struct Trainer {
    pub person: Person,
    pub chief: Person,
    pub organisation: Uuid,
}

impl Trainer {
    /// `tobi` of an organisation that an administrator of the site has made.
    pub async fn new(app: &TestApp) -> Trainer {
        let chief = app.administrator("chief").await;
        let organisation = app.organisation(&chief, "Library").await;
        let person = app.person_with_role(&chief, organisation, "tobi", Role::Trainer).await;
        Trainer { person, chief, organisation }
    }

    /// Another trainer of the same organisation.
    pub async fn colleague(&self, app: &TestApp, name: &str) -> Trainer {
        let person = app.person_with_role(&self.chief, self.organisation, name, Role::Trainer).await;
        Trainer { person, chief: self.chief.clone(), organisation: self.organisation }
    }

    /// Where its drafts are.
    pub fn drafts(&self) -> String {
        format!("/api/v1/organisations/{}/drafts", self.organisation)
    }

    /// Begins a course in German.
    pub async fn begins(&self, title: &str) -> Draft {
        self.person.post(&self.drafts(), new_draft(title)).await.status(201).json()
    }

    /// Something below a draft.
    pub fn at(&self, draft: &Draft, what: &str) -> String {
        format!("{}/{}{what}", self.drafts(), draft.id)
    }

    /// A draft as it is now.
    pub async fn sees(&self, draft: &Draft) -> Draft {
        self.person.get(&self.at(draft, "")).await.ok().json()
    }

    /// A lesson's text.
    pub async fn reads(&self, draft: &Draft, text: &str) -> LessonText {
        self.person.get(&self.at(draft, &format!("/lessons/{text}"))).await.ok().json()
    }

    /// Writes a lesson's text without marks.
    pub async fn writes(&self, draft: &Draft, text: &str, words: &str, seen: i64) -> Answer {
        let change = TextChange { text: words.to_owned(), marks: Vec::new(), seen };
        self.person.put(&self.at(draft, &format!("/lessons/{text}")), change).await
    }

    /// As [`Trainer::writes`], where it succeeds.
    pub async fn has_written(&self, draft: &Draft, text: &str, words: &str, seen: i64) -> TextSaved {
        self.writes(draft, text, words, seen).await.ok().json()
    }

    /// Removes a lesson as it is now.
    pub async fn removes(&self, draft: &Draft, lesson: &str) -> Answer {
        let now = self.sees(draft).await;
        let texts = now.lessons.get(lesson).into_iter().flat_map(|info| &info.texts);
        let seen: Vec<String> = texts.map(|(lang, text)| format!("{lang}={}", text.revision)).collect();
        self.person.delete(&self.at(draft, &format!("/lessons/{lesson}?{}", seen.join("&")))).await
    }

    /// Sends an outline.
    pub async fn arranges(&self, draft: &Draft, outline: &Outline, seen: i64) -> Answer {
        self.person.put(&self.at(draft, "/outline"), json!({ "outline": outline, "seen": seen })).await
    }
}

/// A draft of an organisation, begun by whoever may.
pub async fn make_draft(by: &Person, organisation: Uuid) -> Uuid {
    let drafts = format!("/api/v1/organisations/{organisation}/drafts");
    by.post(&drafts, new_draft("Tee")).await.status(201).json::<Draft>().id
}

pub fn new_draft(title: &str) -> Value {
    json!({
        "title": title, "audience": "Alle", "original": "de", "topic": "everyday", "level": "basic",
        "competences": ["4.2", "1.2", "2.1"]
    })
}

/// A lesson's file with these words.
pub fn lesson(title: &str, words: &str) -> String {
    format!(
        "+++\ntitle = \"{title}\"\npurpose = \"Darum.\"\nminutes = 5\ncompetences = [\"4.2\"]\n+++\n\n{words}\n"
    )
}
