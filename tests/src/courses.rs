//! Courses that trainers have begun before a journey begins, written through the API as the studio would.

use anyhow::{Context, Result, ensure};
use reqwest::Method;
use serde_json::{Value, json};
use shared::{
    api::{
        organisation::{Member, Organisation},
        studio::{
            check::CheckReport,
            draft::{Draft, LessonAdded, LessonText, OutlineChange, TextChange, TextSaved},
            previews::PreviewMade,
            review::{PublishingRule, Review},
            versions::Published,
        },
    },
    course::{mark::Mark, source},
    lang::Lang,
};

use crate::{
    PASSWORD,
    client::Client,
    pages::{Page, page},
    resident::Resident,
    server::Server,
};

/// A text with two paragraphs, a picture and a question.
const FIRST: &str = include_str!("courses/first.de.md");
/// Its translation.
const FIRST_IN_ENGLISH: &str = include_str!("courses/first.en.md");
/// A box, steps and a statement.
const SECOND: &str = include_str!("courses/second.de.md");
/// Its translation.
const SECOND_IN_ENGLISH: &str = include_str!("courses/second.en.md");
/// Of the course's pictures.
const PICTURE: &[u8] = include_bytes!("../../content/courses/e-driving/media/home-night.svg");

/// A library whose trainers, `tobi` and `toni`, write a course in German and English. It lacks nothing.
#[derive(Debug)]
pub struct Writing {
    /// Where they write it.
    pub server: Server,
    /// The library's id.
    pub organisation: String,
    /// The course as it was begun.
    pub draft: Draft,
    /// Signed in as `tobi`.
    pub tobi: Client,
}

/// A library with an administrator of its own, `olga`, and two trainers: its id.
pub async fn library(server: &Server) -> Result<String> {
    server.has_administrator("adam", PASSWORD)?;
    let chief = Client::sign_in(&server.base(), "adam").await?;
    let wish = json!({ "name": "Bücherei am See", "kind": "library" });
    let made: Organisation = chief.post("/api/v1/organisations", &wish).await?;
    let path = format!("/api/v1/organisations/{}/members", made.id);
    for (login, role) in [("olga", "school-administrator"), ("tobi", "trainer"), ("toni", "trainer")] {
        server.has_account(login, PASSWORD)?;
        let _: Member = chief.post(&path, &json!({ "login": login, "role": role })).await?;
    }
    Ok(made.id.to_string())
}

/// The library's own administrator wants a second person to agree before a course is published.
pub async fn wants_a_second_person(server: &Server, organisation: &str) -> Result<()> {
    let olga = Client::sign_in(&server.base(), "olga").await?;
    let path = format!("/api/v1/organisations/{organisation}/publishing");
    let rule: PublishingRule = olga.put(&path, &PublishingRule { second_person: true }).await?;
    ensure!(rule.second_person, "nobody else is asked");
    Ok(())
}

impl Writing {
    /// Begins the course.
    pub async fn begun() -> Result<Self> {
        let server = Server::start()?;
        let organisation = library(&server).await?;
        let tobi = Client::sign_in(&server.base(), "tobi").await?;
        let drafts = format!("/api/v1/organisations/{organisation}/drafts");
        let new = json!({ "title": "Sicher nach Hause", "audience": "Alle, die ein Fahrrad haben", "original": "de",
            "languages": ["en"], "topic": "mobility", "level": "basic", "competences": ["4.2"] });
        let draft: Draft = tobi.post(&drafts, &new).await?;
        let base = format!("{drafts}/{}", draft.id);
        send_picture(&tobi, &base).await?;
        let second = json!({ "title": "Das Rad abstellen" });
        let added: LessonAdded = tobi.post(&format!("{base}/lessons"), &second).await?;
        let mut writing = Self { server, organisation, draft: added.draft, tobi };
        for (lesson, text) in [(0, FIRST), (1, SECOND)] {
            writing.is_written(lesson, Lang::De, text).await?;
        }
        for (lesson, text) in [(0, FIRST_IN_ENGLISH), (1, SECOND_IN_ENGLISH)] {
            writing.is_translated(lesson, text).await?;
        }
        writing.has_its_details().await?;
        Ok(writing)
    }

    /// The title, and so on, in both languages.
    async fn has_its_details(&mut self) -> Result<()> {
        let draft: Draft = self.tobi.get(&self.api("")).await?;
        let mut outline = draft.outline;
        for (lang, title, summary, goals) in [
            (
                Lang::De,
                "Sicher nach Hause",
                "Mit dem Rad durch die Stadt.",
                ["ein Licht anbringen", "ein Rad abschließen"],
            ),
            (Lang::En, "Safely home", "Through the city by bicycle.", ["fit a light", "lock a bicycle"]),
        ] {
            let texts = outline.texts.entry(lang).or_default();
            texts.title = title.to_owned();
            texts.summary = summary.to_owned();
            texts.goals = goals.map(str::to_owned).to_vec();
        }
        for module in &mut outline.modules {
            module.title = [(Lang::De, "Unterwegs".to_owned()), (Lang::En, "On the way".to_owned())].into();
        }
        let change = OutlineChange { outline, seen: draft.revision };
        self.draft = self.tobi.put(&self.api("/outline"), &change).await?;
        Ok(())
    }

    /// An address of the API below the course.
    pub fn api(&self, rest: &str) -> String {
        format!("/api/v1/organisations/{}/drafts/{}{rest}", self.organisation, self.draft.id)
    }

    /// A page of the course.
    pub fn page(&self, lang: Lang, rest: &str) -> String {
        format!("/{lang}/studio/courses/{}/{}{rest}", self.organisation, self.draft.id)
    }

    /// The id of a lesson, by its place from 0.
    pub fn lesson(&self, place: usize) -> Result<&str> {
        self.draft.outline.lesson_ids().nth(place).context("a lesson")
    }

    /// The page on which a lesson is written.
    pub fn editor(&self, lang: Lang, place: usize, written: Lang) -> Result<String> {
        Ok(self.page(lang, &format!("/lessons/{}/{written}", self.lesson(place)?)))
    }

    /// All pages of the studio, and what the preview link with this token shows.
    pub fn pages(&self, lang: Lang, token: &str) -> Result<Vec<Page>> {
        let all = format!("/studio/courses/{}", self.organisation);
        let course = format!("{all}/{}", self.draft.id);
        let (first, second) = (self.lesson(0)?, self.lesson(1)?);
        let paths = [
            ("courses", all.clone()),
            ("new", format!("{all}/new")),
            ("import-course", format!("{all}/import")),
            ("outline", course.clone()),
            ("details", format!("{course}/details")),
            ("media", format!("{course}/media")),
            ("check", format!("{course}/check")),
            ("versions", format!("{course}/versions")),
            ("figures", format!("{course}/figures")),
            ("import", format!("{course}/import")),
            ("editor", format!("{course}/lessons/{first}/de")),
            ("editor-second", format!("{course}/lessons/{second}/de")),
            ("translate", format!("{course}/lessons/{first}/en/translate")),
            ("preview", format!("/preview/{token}")),
            ("preview-lesson", format!("/preview/{token}/{first}")),
        ];
        Ok(paths.map(|(name, path)| page(lang, format!("studio-{name}"), &path)).to_vec())
    }

    /// A lesson's text as the server has it.
    pub async fn text(&self, place: usize, lang: Lang) -> Result<LessonText> {
        self.tobi.get(&self.api(&format!("/lessons/{}/{lang}", self.lesson(place)?))).await
    }

    /// Somebody writes a lesson anew.
    pub async fn is_written(&self, place: usize, lang: Lang, text: &str) -> Result<()> {
        self.puts(place, lang, text, vec![]).await
    }

    /// Somebody translates a lesson into English, block by block.
    pub async fn is_translated(&self, place: usize, text: &str) -> Result<()> {
        let original = self.text(place, Lang::De).await?;
        let blocks = source::cut(&original.text).blocks;
        let seen = |(mark, block): (Mark, &String)| Mark { seen: Some(source::fingerprint(block)), ..mark };
        let marks = original.marks.into_iter().zip(&blocks).map(seen).collect();
        self.puts(place, Lang::En, text, marks).await
    }

    async fn puts(&self, place: usize, lang: Lang, text: &str, marks: Vec<Mark>) -> Result<()> {
        let seen = self.text(place, lang).await?.revision;
        let path = self.api(&format!("/lessons/{}/{lang}", self.lesson(place)?));
        let _: TextSaved = self.tobi.put(&path, &TextChange { text: text.to_owned(), marks, seen }).await?;
        Ok(())
    }

    /// What the check says.
    async fn fingerprint(&self) -> Result<String> {
        let report: CheckReport = self.tobi.get(&self.api("/check")).await?;
        ensure!(report.findings.iter().all(|found| !found.finding.must), "{:?}", report.findings);
        Ok(report.fingerprint)
    }

    /// Learners see the course as it is now.
    pub async fn is_published(&self) -> Result<()> {
        let seen = self.fingerprint().await?;
        let _: Published = self.tobi.post(&self.api("/publish"), &json!({ "seen": seen })).await?;
        Ok(())
    }

    /// Hands the course in to a second person, whom the library asks for from now on.
    pub async fn is_handed_in(&self) -> Result<()> {
        wants_a_second_person(&self.server, &self.organisation).await?;
        let seen = self.fingerprint().await?;
        let _: Review = self.tobi.post(&self.api("/reviews"), &json!({ "seen": seen })).await?;
        Ok(())
    }

    /// A link that shows the course to whoever has it: what stands in its address.
    pub async fn preview(&self) -> Result<String> {
        let made: PreviewMade = self.tobi.post(&self.api("/previews"), &json!({ "days": 7 })).await?;
        Ok(made.token)
    }

    /// The server is away: what is typed now reaches nobody, not even from a tab that is being closed.
    pub fn falls_over(&mut self) -> Result<()> {
        self.server.kill()
    }

    /// The server is there again.
    pub fn comes_back(&mut self) -> Result<()> {
        self.server.restart()?;
        self.tobi = self.tobi.at(&self.server.base());
        Ok(())
    }

    /// One of the trainers, in front of a browser.
    pub async fn comes(&self, login: &str) -> Result<Resident> {
        let trainer = Resident::visits(&self.server).await?;
        trainer.signs_in_with(login, PASSWORD).await?;
        trainer.is_on("/de/studio").await?;
        Ok(trainer)
    }
}

async fn send_picture(trainer: &Client, draft: &str) -> Result<()> {
    let sent =
        trainer.request(Method::POST, &format!("{draft}/media?name=nacht.svg")).body(PICTURE).send().await?;
    let status = sent.status();
    let said: Value = sent.json().await?;
    ensure!(status.is_success(), "the picture is refused: {said}");
    Ok(())
}
