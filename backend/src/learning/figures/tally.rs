//! Counting what people did, without a database: from the events of one person after the other.
//!
//! Every number goes through [`more_than`], and what is shown, and in which order, depends on such numbers alone: so
//! nothing tells more about a count than in which step of five it lies.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use shared::api::studio::figures::{FirstAnswers, Left, Run, WrongAnswer, more_than};

use super::halves::Halves;

/// Longer pauses between two events are no learning, in milliseconds.
const PAUSE: i64 = 5 * 60 * 1_000;
/// Wrong answers that are told.
const WRONG: usize = 3;

/// Something that one person did in the course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// In which lesson.
    pub lesson: String,
    /// When, milliseconds since 1970.
    pub at: i64,
    /// What.
    pub what: Did,
}

/// What somebody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    /// Opened the lesson.
    Opened,
    /// Answered a question.
    Answered {
        /// Which.
        question: String,
        /// In words; none if nobody knows any more what was asked.
        words: Option<String>,
        /// In percent.
        score: i16,
    },
    /// Finished the lesson.
    Finished,
}

/// A lesson and a question in it.
type Asked = (String, String);

/// All that was counted.
#[derive(Debug, Default)]
pub struct Tally {
    people: u32,
    lessons: HashMap<String, Lesson>,
    questions: HashMap<Asked, Question>,
}

#[derive(Debug, Default)]
struct Lesson {
    started: u32,
    finished: u32,
    /// Of those who finished, in milliseconds.
    took: Vec<i64>,
    left: BTreeMap<Option<String>, u32>,
}

#[derive(Debug, Default)]
struct Question {
    people: u32,
    right: u32,
    wrong: BTreeMap<String, u32>,
    /// For those who answered other questions too: whether they were right here, the mean score there.
    elsewhere: Vec<(bool, f64)>,
}

impl Tally {
    /// Counts one person in. `steps` are all that they did in the course, oldest first.
    pub fn add(&mut self, steps: &[Step]) {
        if steps.is_empty() {
            return;
        }
        self.people += 1;
        let lessons: BTreeSet<&str> = steps.iter().map(|step| step.lesson.as_str()).collect();
        for lesson in lessons {
            let own: Vec<&Step> = steps.iter().filter(|step| step.lesson == lesson).collect();
            self.lessons.entry(lesson.to_owned()).or_default().add(&own);
        }
        self.answers(steps);
    }

    fn answers(&mut self, steps: &[Step]) {
        let mut first: BTreeMap<Asked, (i16, Option<&str>)> = BTreeMap::new();
        for step in steps {
            if let Did::Answered { question, words, score } = &step.what {
                let asked = (step.lesson.clone(), question.clone());
                first.entry(asked).or_insert((*score, words.as_deref()));
            }
        }
        let sum: f64 = first.values().map(|(score, _)| f64::from(*score)).sum();
        let others = first.len().saturating_sub(1);
        for (asked, (score, words)) in first {
            let question = self.questions.entry(asked).or_default();
            question.people += 1;
            if score >= 100 {
                question.right += 1;
            } else if let Some(words) = words {
                *question.wrong.entry(words.to_owned()).or_default() += 1;
            }
            if others > 0 {
                question.elsewhere.push((score >= 100, (sum - f64::from(score)) / others as f64));
            }
        }
    }

    /// How many people there were.
    pub fn people(&self) -> u32 {
        more_than(self.people)
    }

    /// How a lesson went; none if too few people began it.
    pub fn lesson(&self, lesson: &str) -> Option<Run> {
        let lesson = self.lessons.get(lesson)?;
        let started = enough(lesson.started)?;
        let finished = more_than(lesson.finished);
        let left = most_frequent(&lesson.left).map(|(after, people)| Left { after: after.clone(), people });
        let typical_minutes = enough(lesson.finished).and_then(|_| median_minutes(&lesson.took));
        Some(Run { started, finished, typical_minutes, left: left.collect() })
    }

    /// What people answered first; none if too few answered.
    pub fn question(&self, lesson: &str, question: &str) -> Option<FirstAnswers> {
        let question = self.questions.get(&(lesson.to_owned(), question.to_owned()))?;
        let wrong = most_frequent(&question.wrong).take(WRONG);
        Some(FirstAnswers {
            people: enough(question.people)?,
            right: more_than(question.right),
            discrimination: Halves::of(&question.elsewhere).discrimination(),
            wrong: wrong.map(|(text, people)| WrongAnswer { text: text.clone(), people }).collect(),
        })
    }
}

impl Lesson {
    fn add(&mut self, steps: &[&Step]) {
        self.started += 1;
        let finish = steps.iter().position(|step| step.what == Did::Finished);
        let Some(finish) = finish else {
            let last = steps.iter().rev().find_map(|step| match &step.what {
                Did::Answered { question, .. } => Some(question.clone()),
                _ => None,
            });
            *self.left.entry(last).or_default() += 1;
            return;
        };
        self.finished += 1;
        let until = steps.get(..=finish).unwrap_or_default();
        let took = until.windows(2).map(|pair| match pair {
            [before, after] => (after.at - before.at).clamp(0, PAUSE),
            _ => 0,
        });
        self.took.push(took.sum());
    }
}

/// What is told of so many people, if they are enough.
fn enough(people: u32) -> Option<u32> {
    Some(more_than(people)).filter(|told| *told > 0)
}

/// Groups that are not too small, with what is told of how many there are. Those of which the same is told come by name:
/// which is the larger one stays open.
fn most_frequent<K: Ord>(groups: &BTreeMap<K, u32>) -> impl Iterator<Item = (&K, u32)> {
    let mut told: Vec<(&K, u32)> =
        groups.iter().filter_map(|(name, people)| Some((name, enough(*people)?))).collect();
    told.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
    told.into_iter()
}

/// Of an even number of times the larger of the two in the middle; rounded up, as nobody learns in no time.
fn median_minutes(took: &[i64]) -> Option<u32> {
    let mut took = took.to_vec();
    took.sort_unstable();
    let middle = took.get(took.len() / 2)?;
    u32::try_from((middle + 59_999) / 60_000).ok().map(|minutes| minutes.max(1))
}

#[cfg(test)]
#[path = "tally_tests.rs"]
mod tests;
