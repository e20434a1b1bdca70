//! The live page: how each pupil stands in each lesson, and who needs help now.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};
use shared::api::school::live::{Cell, CellState, LiveClass, LiveLesson, LivePupil, MAX_ASKED, Need, Reason};
use shared::course::plain::{plain, shortened};
use shared::lang::Lang;
use shared::school::live::{AWAY, Begun, OFTEN, standing};
use uuid::Uuid;

use super::tasks::{self, Key};
use crate::catalogue::{Snapshot, course_title, lesson_in};
use crate::entities::{class_group, device, lesson_state, progress_event, pupil, question_state};
use crate::error::{ApiResult, Code};
use crate::schools::classes::present_since;
use crate::schools::pupils;

/// Rights of a pupil in a lesson, and the tries of this school year at what is not right yet.
#[derive(Clone, Default)]
struct Answers {
    right: u32,
    tries: u32,
    /// The id of the question that has so many.
    question: Option<String>,
}

/// How the class stands.
///
/// # Errors
/// [`Code::NotFound`] if it was just erased.
pub async fn live(
    db: &impl ConnectionTrait,
    courses: &Snapshot,
    class: Uuid,
    lang: Lang,
    now: i64,
) -> ApiResult<LiveClass> {
    let group = class_group::Entity::find_by_id(class).one(db).await?.ok_or(Code::NotFound)?;
    let since = present_since(&group);
    let rows = pupils::rows(db, class).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.account_id).collect();
    let given = tasks::given(db, &HashMap::from([(class, ids.clone())])).await?;
    // What is to be done, by whom.
    let mut columns: Vec<Key> = vec![];
    let mut wanted: HashMap<Key, BTreeSet<Uuid>> = HashMap::new();
    for one in given.iter().filter(|one| !one.past && one.row.starts_at.is_none_or(|at| at <= now)) {
        for key in tasks::lessons(courses, &one.task) {
            if !columns.contains(&key) {
                columns.push(key.clone());
            }
            wanted.entry(key).or_default().extend(&one.pupils);
        }
    }
    let begun = begun(db, &ids).await?;
    // What somebody began without having to, in the order of the courses; of this school year alone.
    let touched: HashSet<&Key> =
        begun.iter().filter(|(_, begun)| begun.last_at > since).map(|((_, key), _)| key).collect();
    for course in courses.courses.values() {
        for lesson in course.lesson_ids() {
            let key = (course.id.clone(), lesson.to_owned());
            if touched.contains(&key) && !wanted.contains_key(&key) {
                columns.push(key);
            }
        }
    }
    // Where somebody was last: only there they can stand still. Lessons that they left for another one wait.
    let mut latest: HashMap<Uuid, i64> = HashMap::new();
    for ((account, _), begun) in &begun {
        let known = latest.entry(*account).or_insert(begun.last_at);
        *known = begun.last_at.max(*known);
    }
    let answers = answers(db, &ids, since).await?;
    let outside = outside(db, &rows, &latest, now).await?;
    let here = pupils::here(db, &ids, now).await?;
    let mut view = LiveClass { lessons: lessons(courses, &columns, lang), pupils: vec![], needs: vec![] };
    for row in rows {
        let mut needs: Vec<Need> = at_the_door(&row, &outside).into_iter().collect();
        let mut cells = Vec::with_capacity(columns.len());
        let (mut done, mut assigned) = (0, 0);
        let is_here = here.contains(&row.account_id);
        for (place, key) in columns.iter().enumerate() {
            let of_me = (row.account_id, key.clone());
            let state = begun.get(&of_me).copied();
            let Answers { right, tries, question } = answers.get(&of_me).cloned().unwrap_or_default();
            let left =
                state.is_some_and(|begun| latest.get(&row.account_id).is_some_and(|at| begun.last_at < *at));
            let (mut state, mut reason) = standing(state.map(|begun| Begun { tries, ..begun }), now);
            // Whoever has signed out does not sit before it silently. What they tried often stays hard for them.
            if (left || !is_here) && reason == Some(Reason::NoProgress) {
                (state, reason) = (CellState::Working, None);
            }
            if reason.is_some() && begun.get(&of_me).is_none_or(|begun| begun.last_at <= since) {
                // It stood still before the class went up.
                (state, reason) = (CellState::Working, None);
            }
            let to_do = wanted.get(key).is_some_and(|all| all.contains(&row.account_id));
            assigned += u32::from(to_do);
            done += u32::from(to_do && state == CellState::Done);
            if let Some(reason) = reason {
                let quiet = begun.get(&of_me).map_or(0, |begun| now.saturating_sub(begun.last_at));
                needs.push(Need {
                    account: row.account_id,
                    name: row.name.clone(),
                    reason,
                    lesson: u32::try_from(place).ok(),
                    question: question
                        .filter(|_| reason == Reason::TriedOften)
                        .and_then(|id| asked(courses, key, &id, lang)),
                    tries,
                    minutes: u32::try_from(quiet / 60_000).unwrap_or(0),
                });
            }
            cells.push(Cell { state, assigned: to_do, right, tries });
        }
        // One word about each pupil is enough: the most urgent.
        needs.sort_by_key(|need| (need.reason, std::cmp::Reverse(need.tries)));
        view.needs.extend(needs.into_iter().next());
        view.pupils.push(LivePupil {
            account: row.account_id,
            locked: pupils::is_locked(&row),
            here: is_here,
            name: row.name,
            done,
            assigned,
            cells,
        });
    }
    view.needs.sort_by_key(|need| (need.reason, std::cmp::Reverse(need.tries.max(need.minutes))));
    Ok(view)
}

/// What keeps somebody from getting in, if anything does.
fn at_the_door(row: &pupil::Model, outside: &HashSet<Uuid>) -> Option<Need> {
    let locked = pupils::is_locked(row);
    (locked || outside.contains(&row.account_id)).then(|| Need {
        account: row.account_id,
        name: row.name.clone(),
        reason: if locked { Reason::Locked } else { Reason::WrongPictures },
        lesson: None,
        question: None,
        tries: u32::try_from(row.wrong_tries).unwrap_or(0),
        minutes: 0,
    })
}

/// Who tapped wrong pictures again and again just now, is not locked yet, and has neither worked nor been on a device
/// since. (Right pictures do not forgive wrong ones at once: their number alone does not tell who is outside.)
async fn outside(
    db: &impl ConnectionTrait,
    rows: &[pupil::Model],
    latest: &HashMap<Uuid, i64>,
    now: i64,
) -> ApiResult<HashSet<Uuid>> {
    let fails = |row: &&pupil::Model| {
        let often = u32::try_from(row.wrong_tries).is_ok_and(|wrong| wrong >= OFTEN);
        let worked_since = latest.get(&row.account_id).is_some_and(|at| *at > row.wrong_at);
        often && !worked_since && !pupils::is_locked(row) && now.saturating_sub(row.wrong_at) < AWAY
    };
    let mut failing: HashMap<Uuid, i64> =
        rows.iter().filter(fails).map(|row| (row.account_id, row.wrong_at)).collect();
    if failing.is_empty() {
        return Ok(HashSet::new());
    }
    let devices = device::Entity::find()
        .filter(device::Column::AccountId.is_in(failing.keys().copied()))
        .all(db)
        .await?;
    for device in devices {
        let seen_at = device.last_seen_at.timestamp_millis();
        if failing.get(&device.account_id).is_some_and(|wrong_at| seen_at >= *wrong_at) {
            failing.remove(&device.account_id);
        }
    }
    Ok(failing.into_keys().collect())
}

/// What a question asks, in the reader's language, short enough for a line.
fn asked(courses: &Snapshot, (course, lesson): &Key, question: &str, lang: Lang) -> Option<String> {
    let lesson = lesson_in(courses.courses.get(course)?, lesson, lang)?;
    let found = lesson.questions().find(|one| one.id == question)?;
    Some(shortened(&plain(&found.prompt), MAX_ASKED)).filter(|text| !text.is_empty())
}

fn lessons(courses: &Snapshot, columns: &[Key], lang: Lang) -> Vec<LiveLesson> {
    let line = |(course_id, lesson_id): &Key| {
        let course = courses.courses.get(course_id);
        let lesson = course.and_then(|course| lesson_in(course, lesson_id, lang));
        LiveLesson {
            course: course_id.clone(),
            lesson: lesson_id.clone(),
            course_title: course.and_then(|course| course_title(course, lang)).unwrap_or_default(),
            title: lesson.map(|lesson| lesson.title.clone()).unwrap_or_default(),
            questions: lesson
                .map_or(0, |lesson| u32::try_from(lesson.questions().count()).unwrap_or(u32::MAX)),
        }
    };
    columns.iter().map(line).collect()
}

async fn begun(db: &impl ConnectionTrait, ids: &[Uuid]) -> ApiResult<BTreeMap<(Uuid, Key), Begun>> {
    let rows = lesson_state::Entity::find()
        .filter(lesson_state::Column::AccountId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let begun = |row: &lesson_state::Model| Begun {
        last_at: row.last_at,
        finished: row.finished_at.is_some(),
        tries: 0,
    };
    Ok(rows
        .into_iter()
        .map(|row| ((row.account_id, (row.course.clone(), row.lesson.clone())), begun(&row)))
        .collect())
}

/// The database counts: of 30 pupils, 60 lessons and 300 questions only the cells travel, and the questions that somebody
/// has tried since then and does not have right.
async fn answers(
    db: &impl ConnectionTrait,
    ids: &[Uuid],
    since: i64,
) -> ApiResult<HashMap<(Uuid, Key), Answers>> {
    use question_state::Column;
    let rows: Vec<(Uuid, String, String, i64)> = question_state::Entity::find()
        .select_only()
        .columns([Column::AccountId, Column::Course, Column::Lesson])
        .column_as(Expr::cust("SUM(CASE WHEN best >= 100 THEN 1 ELSE 0 END)"), "right_answers")
        .filter(Column::AccountId.is_in(ids.iter().copied()))
        .group_by(Column::AccountId)
        .group_by(Column::Course)
        .group_by(Column::Lesson)
        .into_tuple()
        .all(db)
        .await?;
    let count = |n: i64| u32::try_from(n).unwrap_or(0);
    let mut all: HashMap<(Uuid, Key), Answers> = (rows.into_iter())
        .map(|(account, course, lesson, right)| {
            ((account, (course, lesson)), Answers { right: count(right), ..Answers::default() })
        })
        .collect();
    for (account, course, lesson, question, tries) in tries(db, ids, since).await? {
        let known = all.entry((account, (course, lesson))).or_default();
        // Of two that were tried as often always the same one: else the page would change although nothing has.
        let question = Some(question);
        if (known.tries, &question) < (count(tries), &known.question) || known.question.is_none() {
            known.tries = count(tries);
            known.question = question;
        }
    }
    Ok(all)
}

/// How often each question was tried since then that is not right yet. The state of a question does not know when its
/// tries were; the log does. There are few such states: of each, the log is read by an index, and never as a whole, as
/// this page is asked for every second.
async fn tries(
    db: &impl ConnectionTrait,
    ids: &[Uuid],
    since: i64,
) -> ApiResult<Vec<(Uuid, String, String, String, i64)>> {
    use progress_event::Column as Event;
    use question_state::{Column, Entity};
    let events = Entity::belongs_to(progress_event::Entity)
        .from((Column::AccountId, Column::Course, Column::Lesson, Column::Question))
        .to((Event::AccountId, Event::Course, Event::Lesson, Event::Question));
    Ok(Entity::find()
        .select_only()
        .columns([Column::AccountId, Column::Course, Column::Lesson, Column::Question])
        .column_as(Event::Id.count(), "tries")
        .join(JoinType::InnerJoin, events.into())
        .filter(Column::AccountId.is_in(ids.iter().copied()))
        .filter(Column::Best.lt(100))
        .filter(Event::What.eq("answered"))
        .filter(Event::At.gt(since))
        .group_by(Column::AccountId)
        .group_by(Column::Course)
        .group_by(Column::Lesson)
        .group_by(Column::Question)
        .into_tuple()
        .all(db)
        .await?)
}
