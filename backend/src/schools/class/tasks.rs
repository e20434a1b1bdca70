//! What assignments ask for, in lessons; and for whom. Another kind of task is another arm here.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use shared::api::school::assignment::{Task, Whom};
use shared::course::whole::Course;
use shared::lang::Lang;
use uuid::Uuid;

use crate::auth::secrets;
use crate::catalogue::{Snapshot, course_title, lesson_in};
use crate::entities::{assignment, assignment_pupil, class_group, group_pupil, lesson_state};
use crate::error::{ApiError, ApiResult};
use crate::schools::classes::present_since;

/// A lesson: course, lesson.
pub type Key = (String, String);

/// The task of a row.
///
/// # Errors
/// Something else than this program wrote it.
pub fn of_row(row: &assignment::Model) -> ApiResult<Task> {
    match (row.kind.as_str(), &row.lesson) {
        ("course", _) => Ok(Task::Course { course: row.course.clone() }),
        ("lesson", Some(lesson)) => Ok(Task::Lesson { course: row.course.clone(), lesson: lesson.clone() }),
        _ => Err(ApiError::internal(format!("assignment {} is of an unknown kind", row.id))),
    }
}

/// The word of a task in its row, and its lesson.
pub fn to_row(task: &Task) -> (&'static str, Option<String>) {
    match task {
        Task::Course { .. } => ("course", None),
        Task::Lesson { lesson, .. } => ("lesson", Some(lesson.clone())),
    }
}

/// The lessons of a task, in their order; none if it is no longer published.
pub fn lessons(courses: &Snapshot, task: &Task) -> Vec<Key> {
    let Some(course) = courses.courses.get(task.course()) else { return vec![] };
    let all = course.lesson_ids().map(|id| (course.id.clone(), id.to_owned()));
    match task {
        Task::Course { .. } => all.collect(),
        Task::Lesson { lesson, .. } => all.filter(|(_, id)| id == lesson).collect(),
    }
}

/// What a task is called, in the reader's language or the nearest.
pub fn title(courses: &Snapshot, task: &Task, lang: Lang) -> Option<String> {
    let course: &Course = courses.courses.get(task.course())?;
    match task {
        Task::Course { .. } => course_title(course, lang),
        Task::Lesson { lesson, .. } => lesson_in(course, lesson, lang).map(|lesson| lesson.title.clone()),
    }
}

/// The assignments of class groups, each with those pupils whom it is for.
pub struct Given {
    /// The row.
    pub row: assignment::Model,
    /// What.
    pub task: Task,
    /// For whom, as it was said.
    pub whom: Whom,
    /// For whom, one by one.
    pub pupils: BTreeSet<Uuid>,
    /// It was given in an earlier school year of the class group, and stayed behind there.
    pub past: bool,
}

/// Assignments of class groups, by the day until which they are to be done, those without one last.
///
/// # Errors
/// The database's.
pub async fn given(db: &impl ConnectionTrait, classes: &HashMap<Uuid, Vec<Uuid>>) -> ApiResult<Vec<Given>> {
    let mut rows = assignment::Entity::find()
        .filter(assignment::Column::ClassId.is_in(classes.keys().copied()))
        .order_by_asc(assignment::Column::Id)
        .all(db)
        .await?;
    rows.sort_by_key(|row| row.due_at.unwrap_or(i64::MAX));
    let since: HashMap<Uuid, i64> = class_group::Entity::find()
        .filter(class_group::Column::Id.is_in(classes.keys().copied()))
        .all(db)
        .await?
        .iter()
        .map(|class| (class.id, present_since(class)))
        .collect();
    let groups = group_pupil::Entity::find()
        .filter(group_pupil::Column::GroupId.is_in(rows.iter().filter_map(|row| row.group_id)))
        .all(db)
        .await?;
    let single = assignment_pupil::Entity::find()
        .filter(assignment_pupil::Column::AssignmentId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(assignment_pupil::Column::AccountId)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            let (whom, pupils) = match (row.whom.as_str(), row.group_id) {
                ("group", Some(group)) => {
                    let members = groups.iter().filter(|one| one.group_id == group);
                    (Whom::Group { group }, members.map(|one| one.account_id).collect())
                }
                ("pupils", _) => {
                    let chosen: Vec<Uuid> = single
                        .iter()
                        .filter(|one| one.assignment_id == row.id)
                        .map(|one| one.account_id)
                        .collect();
                    let all = chosen.iter().copied().collect();
                    (Whom::Pupils { pupils: chosen }, all)
                }
                _ => {
                    let all = classes.get(&row.class_id).into_iter().flatten().copied().collect();
                    (Whom::Class, all)
                }
            };
            let since = since.get(&row.class_id).copied().unwrap_or_default();
            Ok(Given { task: of_row(&row)?, whom, pupils, past: is_past(&row, since), row })
        })
        .collect()
}

/// The moment whose school year an assignment belongs to: what is to begin later was given for then.
pub fn begun_at(row: &assignment::Model) -> i64 {
    secrets::made_at(row.id).max(row.starts_at.unwrap_or(0))
}

/// Whether an assignment belongs to a school year before the one that began then.
pub fn is_past(row: &assignment::Model, since: i64) -> bool {
    begun_at(row) < since
}

/// The lessons that pupils have finished.
///
/// # Errors
/// The database's.
pub async fn finished(
    db: &impl ConnectionTrait,
    pupils: &[Uuid],
    courses: impl IntoIterator<Item = String>,
) -> ApiResult<BTreeMap<Uuid, HashSet<Key>>> {
    let rows = lesson_state::Entity::find()
        .filter(lesson_state::Column::AccountId.is_in(pupils.iter().copied()))
        .filter(lesson_state::Column::Course.is_in(courses))
        .filter(lesson_state::Column::FinishedAt.is_not_null())
        .all(db)
        .await?;
    let mut done: BTreeMap<Uuid, HashSet<Key>> = BTreeMap::new();
    for row in rows {
        done.entry(row.account_id).or_default().insert((row.course, row.lesson));
    }
    Ok(done)
}
