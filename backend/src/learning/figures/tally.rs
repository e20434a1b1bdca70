//! Counting what people did, without a database: from the events of one person after the other.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use shared::api::studio::figures::{FEWEST, FirstAnswers, Left, Run, WrongAnswer};

/// Longer pauses between two events are no learning, in milliseconds.
const PAUSE: i64 = 5 * 60 * 1_000;
/// With fewer people a correlation says nothing.
const FEWEST_FOR_CORRELATION: usize = 10;
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
    /// For those who answered other questions too: the score here, the mean score there.
    pairs: Vec<(f64, f64)>,
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
                let here = f64::from(score);
                question.pairs.push((here, (sum - here) / others as f64));
            }
        }
    }

    /// How many people there were; none if too few.
    pub fn people(&self) -> Option<u32> {
        enough(self.people)
    }

    /// How a lesson went; none if too few people began it.
    pub fn lesson(&self, lesson: &str) -> Option<Run> {
        let lesson = self.lessons.get(lesson)?;
        let started = enough(lesson.started)?;
        let mut left: Vec<Left> = lesson
            .left
            .iter()
            .filter_map(|(after, people)| Some(Left { after: after.clone(), people: enough(*people)? }))
            .collect();
        left.sort_by_key(|left| std::cmp::Reverse(left.people));
        let typical_minutes = enough(lesson.finished).and_then(|_| median_minutes(&lesson.took));
        Some(Run { started, finished_percent: percent(lesson.finished, started), typical_minutes, left })
    }

    /// What people answered first; none if too few answered.
    pub fn question(&self, lesson: &str, question: &str) -> Option<FirstAnswers> {
        let question = self.questions.get(&(lesson.to_owned(), question.to_owned()))?;
        let people = enough(question.people)?;
        let erred = people - question.right;
        let mut wrong: Vec<(&String, u32)> =
            question.wrong.iter().filter_map(|(words, people)| Some((words, enough(*people)?))).collect();
        wrong.sort_by_key(|(_, people)| std::cmp::Reverse(*people));
        let wrong = wrong
            .into_iter()
            .take(WRONG)
            .map(|(text, people)| WrongAnswer { text: text.clone(), percent: percent(people, erred) })
            .collect();
        let right_percent = percent(question.right, people);
        Some(FirstAnswers { people, right_percent, discrimination: correlation(&question.pairs), wrong })
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

/// The number, if so many may be shown.
fn enough(people: u32) -> Option<u32> {
    (people >= FEWEST).then_some(people)
}

fn percent(part: u32, of: u32) -> u8 {
    let rounded = (u64::from(part) * 100 + u64::from(of) / 2).checked_div(u64::from(of)).unwrap_or(0);
    u8::try_from(rounded.min(100)).unwrap_or(100)
}

/// Of an even number of times the larger of the two in the middle; rounded up, as nobody learns in no time.
fn median_minutes(took: &[i64]) -> Option<u32> {
    let mut took = took.to_vec();
    took.sort_unstable();
    let middle = took.get(took.len() / 2)?;
    u32::try_from((middle + 59_999) / 60_000).ok().map(|minutes| minutes.max(1))
}

/// Pearson's product-moment correlation, in hundredths.
fn correlation(pairs: &[(f64, f64)]) -> Option<i8> {
    if pairs.len() < FEWEST_FOR_CORRELATION {
        return None;
    }
    let n = pairs.len() as f64;
    let (sum_x, sum_y) = pairs.iter().fold((0.0, 0.0), |(x, y), pair| (x + pair.0, y + pair.1));
    let (mean_x, mean_y) = (sum_x / n, sum_y / n);
    let (mut both, mut of_x, mut of_y) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        both += (x - mean_x) * (y - mean_y);
        of_x += (x - mean_x).powi(2);
        of_y += (y - mean_y).powi(2);
    }
    let spread = (of_x * of_y).sqrt();
    // All alike, but for what the numbers lose in being added up.
    (spread > 1e-6).then(|| (both / spread * 100.0).round().clamp(-100.0, 100.0) as i8)
}

#[cfg(test)]
#[path = "tally_tests.rs"]
mod tests;
