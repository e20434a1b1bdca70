//! The log of events and the states folded from it, in one transaction.
//!
//! The database does the folding (`ON CONFLICT … DO UPDATE` with minimum, maximum and sum), so that no process reads
//! a state, thinks, and writes it back over another's: any number of servers may fold the same person's events at once.
//! The rules are those of [`shared::progress`]; a test compares the two.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use sea_orm::sea_query::{Expr, LockType, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use shared::course::whole::is_id;
use shared::progress::{Event, LessonState, Progress, QuestionState, What, sane_time};
use uuid::Uuid;

use crate::entities::{account, lesson_state, progress_event, question_state};

/// An event with the score that counts.
#[derive(Clone, Debug)]
pub struct Graded {
    /// Its time is sane, its score the server's.
    pub event: Event,
    /// The response as JSON.
    pub response: Option<String>,
}

/// The longest response kept, as JSON, in bytes.
const MAX_RESPONSE: usize = 8 * 1024;

/// Parts events into those that make sense, with sane times, and the ids of those that never will.
pub fn sort_out(events: Vec<Event>, now: i64) -> (Vec<Graded>, Vec<Uuid>) {
    let mut good = Vec::with_capacity(events.len());
    let mut refused = Vec::new();
    let mut seen = HashSet::new();
    for mut event in events {
        if !seen.insert(event.id) {
            continue;
        }
        event.at = sane_time(event.at, now);
        let named = is_id(&event.course) && is_id(&event.lesson) && event.version.len() <= 64;
        let response = match &event.what {
            What::Answered { question, response, .. } => match serde_json::to_string(response) {
                Ok(json) if is_id(question) && json.len() <= MAX_RESPONSE && !json.contains("\\u0000") => {
                    Some(json)
                }
                _ => {
                    refused.push(event.id);
                    continue;
                }
            },
            What::Opened | What::Finished => None,
        };
        if named && !event.version.contains('\0') {
            good.push(Graded { event, response });
        } else {
            refused.push(event.id);
        }
    }
    (good, refused)
}

/// Those of the accounts that exist; they cannot be erased until the transaction ends.
///
/// # Errors
/// The database's.
pub async fn existing_accounts(
    tx: &impl ConnectionTrait,
    accounts: impl Iterator<Item = Uuid>,
) -> Result<BTreeSet<Uuid>, DbErr> {
    let wanted: BTreeSet<Uuid> = accounts.collect();
    let found: Vec<Uuid> = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(account::Column::Id.is_in(wanted))
        .order_by_asc(account::Column::Id)
        .lock(LockType::KeyShare)
        .into_tuple()
        .all(tx)
        .await?;
    Ok(found.into_iter().collect())
}

/// The states that a group of events touched.
#[derive(Default)]
pub struct Touched {
    lessons: BTreeMap<(Uuid, String, String), LessonState>,
    questions: BTreeMap<(Uuid, String, String, String), QuestionState>,
}

impl Touched {
    /// Those that these events of this account are about.
    pub fn lessons_of(&self, account: Uuid, events: &[Graded]) -> Vec<LessonState> {
        let keys: BTreeSet<_> =
            events.iter().map(|g| (account, g.event.course.clone(), g.event.lesson.clone())).collect();
        keys.iter().filter_map(|key| self.lessons.get(key).cloned()).collect()
    }

    /// Those that these events of this account are about.
    pub fn questions_of(&self, account: Uuid, events: &[Graded]) -> Vec<QuestionState> {
        let keys: BTreeSet<_> = events
            .iter()
            .filter_map(|g| match &g.event.what {
                What::Answered { question, .. } => {
                    Some((account, g.event.course.clone(), g.event.lesson.clone(), question.clone()))
                }
                _ => None,
            })
            .collect();
        keys.iter().filter_map(|key| self.questions.get(key).cloned()).collect()
    }

    fn add_lesson(&mut self, row: lesson_state::Model) {
        let key = (row.account_id, row.course.clone(), row.lesson.clone());
        self.lessons.insert(key, lesson(row));
    }

    fn add_question(&mut self, row: question_state::Model) {
        let key = (row.account_id, row.course.clone(), row.lesson.clone(), row.question.clone());
        self.questions.insert(key, question(row));
    }
}

/// Appends events of existing accounts to the log and folds those that are new into the states.
///
/// # Errors
/// The database's.
pub async fn append(
    tx: &impl ConnectionTrait,
    jobs: &[(Uuid, &[Graded])],
    now: i64,
) -> Result<Touched, DbErr> {
    let mut rows = BTreeMap::new();
    for (account, events) in jobs {
        for graded in *events {
            // The same event may come twice in one group: two tabs, two tries.
            rows.entry((*account, graded.event.id)).or_insert_with(|| event_row(*account, graded, now));
        }
    }
    let inserted: HashSet<(Uuid, Uuid)> = progress_event::Entity::insert_many(rows.into_values())
        .on_conflict(
            OnConflict::columns([progress_event::Column::AccountId, progress_event::Column::Id])
                .do_nothing()
                .to_owned(),
        )
        .exec_with_returning(tx)
        .await?
        .into_iter()
        .map(|row| (row.account_id, row.id))
        .collect();

    let mut touched = Touched::default();
    let mut per_account: BTreeMap<Uuid, Vec<&Event>> = BTreeMap::new();
    for (account, events) in jobs {
        let new = events.iter().map(|g| &g.event).filter(|e| inserted.contains(&(*account, e.id)));
        per_account.entry(*account).or_default().extend(new);
    }
    let folded: Vec<(Uuid, Progress)> =
        per_account.into_iter().map(|(account, events)| (account, Progress::fold(events))).collect();
    for row in merge_lessons(tx, &folded).await? {
        touched.add_lesson(row);
    }
    for row in merge_questions(tx, &folded).await? {
        touched.add_question(row);
    }
    known_again(tx, jobs, &inserted, &mut touched).await?;
    Ok(touched)
}

/// Adds a progress to the states of an account.
///
/// # Errors
/// The database's.
pub async fn store(tx: &impl ConnectionTrait, account: Uuid, progress: Progress) -> Result<(), DbErr> {
    let folded = [(account, progress)];
    merge_lessons(tx, &folded).await?;
    merge_questions(tx, &folded).await?;
    Ok(())
}

/// Reads the states of accounts that sent events we already had: they ask what has become of them.
async fn known_again(
    tx: &impl ConnectionTrait,
    jobs: &[(Uuid, &[Graded])],
    inserted: &HashSet<(Uuid, Uuid)>,
    touched: &mut Touched,
) -> Result<(), DbErr> {
    let accounts: BTreeSet<Uuid> = jobs
        .iter()
        .filter(|(account, events)| events.iter().any(|g| !inserted.contains(&(*account, g.event.id))))
        .map(|(account, _)| *account)
        .collect();
    for account in accounts {
        for row in
            lesson_state::Entity::find().filter(lesson_state::Column::AccountId.eq(account)).all(tx).await?
        {
            touched.add_lesson(row);
        }
        for row in question_state::Entity::find()
            .filter(question_state::Column::AccountId.eq(account))
            .all(tx)
            .await?
        {
            touched.add_question(row);
        }
    }
    Ok(())
}

/// Minimum or maximum of the row and what comes, in SQL that both databases read; NULL in the row yields.
fn better(table: &str, column: &str, less_or_greater: char) -> Expr {
    Expr::cust(format!(
        "CASE WHEN {table}.{column} IS NULL OR excluded.{column} {less_or_greater} {table}.{column} \
         THEN excluded.{column} ELSE {table}.{column} END"
    ))
}

/// Rows go in the order of their keys (that of the maps): two transactions that touch the same rows never wait for
/// each other in a circle.
async fn merge_lessons(
    tx: &impl ConnectionTrait,
    folded: &[(Uuid, Progress)],
) -> Result<Vec<lesson_state::Model>, DbErr> {
    use lesson_state::Column;
    let rows = folded.iter().flat_map(|(account, progress)| {
        progress.lessons.iter().map(|state| lesson_state::ActiveModel {
            account_id: Set(*account),
            course: Set(state.course.clone()),
            lesson: Set(state.lesson.clone()),
            first_at: Set(state.first_at),
            last_at: Set(state.last_at),
            finished_at: Set(state.finished_at),
        })
    });
    lesson_state::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([Column::AccountId, Column::Course, Column::Lesson])
                .value(Column::FirstAt, better("lesson_state", "first_at", '<'))
                .value(Column::LastAt, better("lesson_state", "last_at", '>'))
                .value(Column::FinishedAt, better("lesson_state", "finished_at", '<'))
                .to_owned(),
        )
        .exec_with_returning(tx)
        .await
}

async fn merge_questions(
    tx: &impl ConnectionTrait,
    folded: &[(Uuid, Progress)],
) -> Result<Vec<question_state::Model>, DbErr> {
    use question_state::Column;
    let rows = folded.iter().flat_map(|(account, progress)| {
        progress.questions.iter().map(|state| question_state::ActiveModel {
            account_id: Set(*account),
            course: Set(state.course.clone()),
            lesson: Set(state.lesson.clone()),
            question: Set(state.question.clone()),
            attempts: Set(i32::try_from(state.attempts).unwrap_or(i32::MAX)),
            best: Set(i16::from(state.best)),
        })
    });
    question_state::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([Column::AccountId, Column::Course, Column::Lesson, Column::Question])
                .value(Column::Attempts, Expr::cust("question_state.attempts + excluded.attempts"))
                .value(Column::Best, better("question_state", "best", '>'))
                .to_owned(),
        )
        .exec_with_returning(tx)
        .await
}

fn event_row(account: Uuid, graded: &Graded, now: i64) -> progress_event::ActiveModel {
    let event = &graded.event;
    let (what, question, score) = match &event.what {
        What::Opened => ("opened", None, None),
        What::Answered { question, score, .. } => {
            ("answered", Some(question.clone()), Some(i16::from(*score)))
        }
        What::Finished => ("finished", None, None),
    };
    progress_event::ActiveModel {
        account_id: Set(account),
        id: Set(event.id),
        at: Set(event.at),
        received_at: Set(now),
        course: Set(event.course.clone()),
        lesson: Set(event.lesson.clone()),
        version: Set(event.version.clone()),
        what: Set(what.to_owned()),
        question: Set(question),
        response: Set(graded.response.clone()),
        score: Set(score),
    }
}

/// A row as what travels.
pub fn lesson(row: lesson_state::Model) -> LessonState {
    LessonState {
        course: row.course,
        lesson: row.lesson,
        first_at: row.first_at,
        last_at: row.last_at,
        finished_at: row.finished_at,
    }
}

/// A row as what travels.
pub fn question(row: question_state::Model) -> QuestionState {
    QuestionState {
        course: row.course,
        lesson: row.lesson,
        question: row.question,
        attempts: u32::try_from(row.attempts).unwrap_or(0),
        best: u8::try_from(row.best).unwrap_or(0),
    }
}
