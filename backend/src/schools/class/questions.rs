//! The questions that are hard for a class, and what it thought.

use std::collections::{BTreeMap, HashMap};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::school::live::{Given, HardQuestion};
use shared::course::question::{QuestionKind, Response};
use shared::lang::Lang;
use shared::school::answers::in_words;
use uuid::Uuid;

use crate::catalogue::{Snapshot, lesson_in};
use crate::entities::class_group;
use crate::entities::progress_event::{self, Column};
use crate::error::{ApiResult, Code};
use crate::schools::classes::present_since;
use crate::schools::pupils;

/// The most questions and, of each, answers that are told.
const QUESTIONS: usize = 20;
const ANSWERS: usize = 10;

/// Account, course, lesson, question, response, score.
type Answered = (Uuid, String, String, Option<String>, Option<String>, Option<i16>);

/// What a class did with a question.
#[derive(Default)]
struct Tally {
    /// By pupil: score of the first try, and of the best.
    pupils: HashMap<Uuid, (i16, i16)>,
    /// By answer as it is stored: score, and how often by whom.
    answers: BTreeMap<String, (i16, HashMap<Uuid, u32>)>,
}

/// What was answered in the same words.
#[derive(Default)]
struct Alike {
    holds: Option<bool>,
    score: i16,
    by: HashMap<Uuid, u32>,
}

/// Questions of its school year that fewer than all had right at once, hardest first.
///
/// # Errors
/// [`Code::NotFound`] if the class group was just erased.
pub async fn hard(
    db: &impl ConnectionTrait,
    courses: &Snapshot,
    class: Uuid,
    lang: Lang,
) -> ApiResult<Vec<HardQuestion>> {
    let row = class_group::Entity::find_by_id(class).one(db).await?.ok_or(Code::NotFound)?;
    let ids = pupils::of_class(db, class).await?;
    // Of this school year alone, and without what is not read: a log of years does not travel for twenty questions.
    let rows: Vec<Answered> = progress_event::Entity::find()
        .select_only()
        .columns([
            Column::AccountId,
            Column::Course,
            Column::Lesson,
            Column::Question,
            Column::Response,
            Column::Score,
        ])
        .filter(Column::AccountId.is_in(ids))
        .filter(Column::What.eq("answered"))
        .filter(Column::At.gt(present_since(&row)))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let mut tallies: BTreeMap<(String, String, String), Tally> = BTreeMap::new();
    for (account, course, lesson, question, response, score) in rows {
        let (Some(question), Some(response)) = (question, response) else { continue };
        let score = score.unwrap_or(0);
        let tally = tallies.entry((course, lesson, question)).or_default();
        let (_, best) = tally.pupils.entry(account).or_insert((score, score));
        *best = score.max(*best);
        let (_, by) = tally.answers.entry(response).or_insert_with(|| (score, HashMap::new()));
        *by.entry(account).or_default() += 1;
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut found: Vec<HardQuestion> = tallies
        .into_iter()
        .filter_map(|((course, lesson, question), tally)| {
            let view = lesson_in(courses.courses.get(&course)?, &lesson, lang)?;
            let asked = view.questions().find(|one| one.id == question)?;
            let right_at_once = tally.pupils.values().filter(|(first, _)| *first >= 100).count();
            if right_at_once == tally.pupils.len() {
                return None;
            }
            // The same words may have been stored in several ways; how they are counted they say themselves.
            let mut by_words: BTreeMap<String, Alike> = BTreeMap::new();
            for (json, (score, by)) in tally.answers {
                let Ok(response) = serde_json::from_str::<Response>(&json) else { continue };
                let alike = by_words.entry(in_words(&asked.kind, &response)).or_default();
                alike.holds = match (&asked.kind, &response) {
                    (QuestionKind::TrueFalse { .. }, Response::TrueFalse(holds)) => Some(*holds),
                    _ => None,
                };
                alike.score = score.max(alike.score);
                for (account, times) in by {
                    *alike.by.entry(account).or_default() += times;
                }
            }
            let mut answers: Vec<Given> = by_words
                .into_iter()
                .map(|(text, Alike { holds, score, by })| Given {
                    text,
                    holds,
                    score: u8::try_from(score).unwrap_or(0),
                    pupils: count(by.len()),
                    times: by.values().sum(),
                })
                .collect();
            answers.sort_by(|a, b| (b.pupils, b.times, &a.text).cmp(&(a.pupils, a.times, &b.text)));
            answers.truncate(ANSWERS);
            Some(HardQuestion {
                title: view.title.clone(),
                text: asked.prompt.clone(),
                pupils: count(tally.pupils.len()),
                right_at_once: count(right_at_once),
                right: count(tally.pupils.values().filter(|(_, best)| *best >= 100).count()),
                answers,
                course,
                lesson,
                question,
            })
        })
        .collect();
    // By how many erred at first; of few pupils less is known, so of two with the same share the one that more tried.
    let missed = |one: &HardQuestion| {
        (u64::from(one.pupils - one.right_at_once) * 10_000) / u64::from(one.pupils.max(1))
    };
    found.sort_by_key(|one| std::cmp::Reverse((missed(one), one.pupils)));
    found.truncate(QUESTIONS);
    Ok(found)
}
