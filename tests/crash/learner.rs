//! Somebody whose device keeps what it has sent, and looks whether the server has it.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, ensure};
use journeys::client::Client;
use shared::{
    api::learning::MAX_BATCH,
    course::question::{Question, QuestionKind, Response},
    grading,
    progress::{Event, Progress, What},
};
use uuid::Uuid;

use crate::random::Random;

const COURSE: &str = "fraud";
const LESSON: &str = "email";
const DAY: usize = 86_400_000;

/// A learner with one device.
#[derive(Debug)]
pub struct Learner {
    client: Client,
    home: String,
    random: Random,
    version: String,
    lessons: Vec<String>,
    question: Question,
    /// Everything that was ever made, whether it was sent or not.
    made: BTreeMap<Uuid, Event>,
    acknowledged: BTreeSet<Uuid>,
    /// The batches since the last restart.
    recent: Vec<Vec<Event>>,
    /// Requests that were never answered.
    pub cut_off: usize,
    /// Batches that were stored though nobody heard of it.
    pub stored_unheard: usize,
}

impl Learner {
    /// Makes an account at the server where this learner is at home.
    pub async fn register(base: &str, login: &str, seed: u64) -> Result<Self> {
        let client = Client::register(base, login).await?;
        let view = client.lesson(COURSE, LESSON).await?;
        let question = view
            .lesson
            .questions()
            .find(|question| matches!(question.kind, QuestionKind::TrueFalse { .. }))
            .context("the lesson asks no true/false question any more: choose another")?
            .clone();
        Ok(Self {
            client,
            home: base.to_owned(),
            random: Random::new(seed),
            version: view.version,
            lessons: view.all.into_iter().map(|(id, _)| id).collect(),
            question,
            made: BTreeMap::new(),
            acknowledged: BTreeSet::new(),
            recent: Vec::new(),
            cut_off: 0,
            stored_unheard: 0,
        })
    }

    /// How many events this learner has made.
    pub fn events(&self) -> usize {
        self.made.len()
    }

    /// From now on at another server of the same database.
    pub fn goes_to(&mut self, base: &str) {
        self.client = self.client.at(base);
    }

    /// Back to the server of the beginning, with new connections.
    pub fn goes_home(&mut self) {
        self.client = self.client.at(&self.home);
    }

    /// A batch of new events.
    pub fn does_something(&mut self) -> Vec<Event> {
        let events: Vec<Event> = (0..=self.random.below(8)).map(|_| self.event()).collect();
        self.made.extend(events.iter().map(|event| (event.id, event.clone())));
        self.recent.push(events.clone());
        events
    }

    /// Sends a batch; all of it is acknowledged, or the request failed.
    pub async fn sends(&mut self, batch: &[Event]) -> Result<()> {
        let receipt = self.client.send(batch.to_vec()).await?;
        let saved: BTreeSet<Uuid> = receipt.saved.iter().copied().collect();
        let sent: BTreeSet<Uuid> = batch.iter().map(|event| event.id).collect();
        ensure!(saved == sent && receipt.refused.is_empty(), "sent {sent:?}, received {receipt:?}");
        self.acknowledged.extend(sent);
        Ok(())
    }

    /// Looks what is there after a restart.
    pub async fn finds_what_was_acknowledged(&mut self) -> Result<()> {
        let stored = self.stored().await?;
        let lost: Vec<&Uuid> = self.acknowledged.iter().filter(|id| !stored.contains_key(id)).collect();
        ensure!(lost.is_empty(), "acknowledged and lost: {lost:?}");
        for (id, event) in &stored {
            ensure!(
                self.made.get(id) == Some(event),
                "stored is {event:?}, sent was {:?}",
                self.made.get(id)
            );
        }
        for batch in &self.recent {
            let there = batch.iter().filter(|event| stored.contains_key(&event.id)).count();
            ensure!(
                there == 0 || there == batch.len(),
                "{there} events of a batch of {} are there",
                batch.len()
            );
            let heard = batch.iter().all(|event| self.acknowledged.contains(&event.id));
            self.stored_unheard += usize::from(there > 0 && !heard);
        }
        ensure!(
            self.client.progress().await? == Progress::fold(stored.values()),
            "the states are not the fold"
        );
        Ok(())
    }

    /// Sends all since the last restart once more, whether acknowledged or not.
    pub async fn sends_again_what_is_recent(&mut self) -> Result<()> {
        let recent: Vec<Event> = std::mem::take(&mut self.recent).into_iter().flatten().collect();
        self.sends_again(recent).await
    }

    /// Sends all that was ever made once more.
    pub async fn sends_everything_again(&mut self) -> Result<()> {
        self.sends_again(self.made.values().cloned().collect()).await
    }

    async fn sends_again(&mut self, events: Vec<Event>) -> Result<()> {
        for batch in events.chunks(MAX_BATCH) {
            self.sends(batch).await?;
        }
        ensure!(self.stored().await? == self.made, "not each event is there exactly once");
        ensure!(
            self.client.progress().await? == Progress::fold(self.made.values()),
            "after sending again the states are not the fold"
        );
        Ok(())
    }

    /// The events that the server has, none of them twice.
    async fn stored(&self) -> Result<BTreeMap<Uuid, Event>> {
        let events = self.client.data().await?.events;
        let count = events.len();
        let stored: BTreeMap<Uuid, Event> = events.into_iter().map(|event| (event.id, event)).collect();
        ensure!(stored.len() == count, "{} events are there twice", count - stored.len());
        Ok(stored)
    }

    fn event(&mut self) -> Event {
        let mut lesson = self.lessons[self.random.below(self.lessons.len())].clone();
        let what = match self.random.below(5) {
            0 => What::Opened,
            1 => What::Finished,
            // A question that the server knows and grades itself.
            2 => {
                LESSON.clone_into(&mut lesson);
                let response = Response::TrueFalse(self.random.below(2) == 0);
                let score = grading::grade(&self.question, &response).map_or(0, |graded| graded.score);
                What::Answered { question: self.question.id.clone(), response, score }
            }
            // One that it does not know: the device's score counts.
            _ => What::Answered {
                question: format!("withdrawn-{}", self.random.below(4)),
                response: Response::ShortAnswer("Kranich".to_owned()),
                score: self.random.below(101) as u8,
            },
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_millis() as i64);
        let at = now - 1_000 - self.random.below(DAY) as i64;
        Event {
            id: Uuid::now_v7(),
            at,
            course: COURSE.to_owned(),
            lesson,
            version: self.version.clone(),
            what,
        }
    }
}
