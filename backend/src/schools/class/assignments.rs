//! Giving assignments, and what pupils see of them.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use shared::api::school::assignment::{AssignmentView, AssignmentWish, MyAssignment, Task, Whom};
use shared::lang::Lang;
use uuid::Uuid;

use super::tasks::Given;
use super::{groups, tasks};
use crate::auth::secrets;
use crate::catalogue::Snapshot;
use crate::db::Db;
use crate::entities::{assignment, assignment_pupil, class_group, class_pupil};
use crate::error::{ApiError, ApiResult, Code};
use crate::schools::{classes, day, pupils};
use crate::time;

/// The most assignments of a class group at a time.
const MOST: usize = 200;

/// What a wish says, in order.
struct Read {
    kind: &'static str,
    lesson: Option<String>,
    whom: &'static str,
    group: Option<Uuid>,
    pupils: Vec<Uuid>,
    starts_at: Option<i64>,
    due_at: Option<i64>,
}

/// Reads a wish. `before` is the assignment that it changes: a day that was over already may stay.
async fn read(
    tx: &impl ConnectionTrait,
    class: Uuid,
    wish: &AssignmentWish,
    courses: &Snapshot,
    before: Option<&assignment::Model>,
    now: i64,
) -> ApiResult<Read> {
    if tasks::lessons(courses, &wish.task).is_empty() {
        return Err(ApiError::new(Code::NotFound).field("task"));
    }
    let (whom, group, mut chosen) = match &wish.whom {
        Whom::Class => ("class", None, vec![]),
        Whom::Group { group } => {
            groups::of(tx, class, *group).await?;
            ("group", Some(*group), vec![])
        }
        Whom::Pupils { pupils } => ("pupils", None, pupils.clone()),
    };
    chosen.sort_unstable();
    chosen.dedup();
    if whom == "pupils" {
        let known = pupils::of_class(tx, class).await?;
        if chosen.is_empty() || chosen.iter().any(|id| !known.contains(id)) {
            return Err(ApiError::new(Code::NotInClass).field("whom"));
        }
    }
    let day = |text: &Option<String>, field| match text.as_deref().map(str::trim) {
        None | Some("") => Ok(None),
        Some(text) => {
            time::read_day(text).map(Some).ok_or_else(|| ApiError::invalid(field, "a day such as 2026-12-05"))
        }
    };
    let starts_at = day(&wish.starts, "starts")?.map(time::begin_of);
    let due_at = day(&wish.due, "due")?.and_then(|day| day.succ_opt()).map(time::begin_of);
    if let (Some(starts), Some(due)) = (starts_at, due_at)
        && starts >= due
    {
        return Err(ApiError::invalid("due", "not before the start"));
    }
    let end = classes::end_of_next_year(now);
    if starts_at.is_some_and(|starts| starts >= end) {
        return Err(ApiError::invalid("starts", "not after the next school year"));
    }
    if due_at.is_some_and(|due| due > end) {
        return Err(ApiError::invalid("due", "not after the next school year"));
    }
    if due_at.is_some_and(|due| due <= now) && before.is_none_or(|before| before.due_at != due_at) {
        return Err(ApiError::invalid("due", "not a day that is over"));
    }
    let (kind, lesson) = tasks::to_row(&wish.task);
    Ok(Read { kind, lesson, whom, group, pupils: chosen, starts_at, due_at })
}

async fn for_pupils(tx: &impl ConnectionTrait, assignment: Uuid, pupils: &[Uuid]) -> ApiResult<()> {
    if pupils.is_empty() {
        return Ok(());
    }
    let rows = pupils.iter().map(|account| assignment_pupil::ActiveModel {
        assignment_id: Set(assignment),
        account_id: Set(*account),
    });
    assignment_pupil::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Refuses what the same people have to do already, unless the time for that is over, or for this one; and without a word
/// that it is meant, a lesson of a course that some of them have to do, and a course of which they have a lesson to do.
///
/// # Errors
/// [`Code::Conflict`], about the task or about that word.
fn new_to_them(
    given: &[Given],
    wish: &AssignmentWish,
    new: &Read,
    people: &BTreeSet<Uuid>,
    but: Option<Uuid>,
    now: i64,
) -> ApiResult<()> {
    if new.due_at.is_some_and(|at| at <= now) {
        return Ok(());
    }
    let same = |one: &Given| match (&one.whom, &wish.whom) {
        (Whom::Pupils { .. }, Whom::Pupils { .. }) => one.pupils.iter().eq(&new.pupils),
        (one, other) => one == other,
    };
    let runs = |one: &Given| !one.past && one.row.due_at.is_none_or(|at| at > now);
    let running: Vec<&Given> = given.iter().filter(|one| Some(one.row.id) != but && runs(one)).collect();
    if running.iter().any(|one| one.task == wish.task && same(one)) {
        return Err(ApiError::new(Code::Conflict).field("task"));
    }
    let within = |one: &Task, other: &Task| {
        let whole = matches!(one, Task::Course { .. }) != matches!(other, Task::Course { .. });
        whole && one.course() == other.course()
    };
    let meet = |one: &Given| same(one) || !one.pupils.is_disjoint(people);
    let overlaps = |one: &&Given| within(&one.task, &wish.task) && meet(one);
    // What was meant when it was given is not asked again.
    let was_so = given.iter().any(|one| Some(one.row.id) == but && one.task == wish.task && same(one));
    if !(wish.again || was_so) && running.iter().any(overlaps) {
        return Err(ApiError::new(Code::Conflict).field("again"));
    }
    Ok(())
}

/// For whom a new assignment of a class group is, one by one.
async fn people(
    tx: &impl ConnectionTrait,
    class: Uuid,
    wish: &AssignmentWish,
    new: &Read,
) -> ApiResult<BTreeSet<Uuid>> {
    Ok(match &wish.whom {
        Whom::Class => pupils::of_class(tx, class).await?.into_iter().collect(),
        Whom::Group { group } => {
            let groups = classes::groups(tx, class).await?;
            groups.into_iter().filter(|one| one.id == *group).flat_map(|one| one.pupils).collect()
        }
        Whom::Pupils { .. } => new.pupils.iter().copied().collect(),
    })
}

/// The assignments of a class group.
async fn given_in(tx: &impl ConnectionTrait, class: Uuid) -> ApiResult<Vec<Given>> {
    let members = pupils::of_class(tx, class).await?;
    tasks::given(tx, &HashMap::from([(class, members)])).await
}

/// Gives an assignment.
///
/// # Errors
/// [`Code::NotFound`] for what is not published, [`Code::NotInClass`], [`Code::Invalid`], [`Code::ClassOver`];
/// [`Code::Conflict`] for what the same people have to do already, and for what overlaps with that unless it is meant.
pub async fn create(
    db: &Db,
    courses: &Snapshot,
    class: Uuid,
    wish: &AssignmentWish,
    lang: Lang,
    now: i64,
) -> ApiResult<AssignmentView> {
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    let new = read(&tx, class, wish, courses, None, now).await?;
    let given = given_in(&tx, class).await?;
    if given.iter().filter(|one| !one.past).count() >= MOST {
        return Err(ApiError::invalid("task", format!("at most {MOST} assignments")));
    }
    new_to_them(&given, wish, &new, &people(&tx, class, wish, &new).await?, None, now)?;
    let id = secrets::new_id(time::instant(now));
    let row = assignment::Model {
        id,
        class_id: class,
        kind: new.kind.to_owned(),
        course: wish.task.course().to_owned(),
        lesson: new.lesson,
        whom: new.whom.to_owned(),
        group_id: new.group,
        starts_at: new.starts_at,
        due_at: new.due_at,
    };
    assignment::ActiveModel::from(row).reset_all().insert(&tx).await?;
    for_pupils(&tx, id, &new.pupils).await?;
    let all = all(&tx, courses, class, lang).await?;
    tx.commit().await?;
    Ok(all.into_iter().find(|one| one.id == id).ok_or(Code::Internal)?)
}

/// An assignment of this class group.
async fn of(tx: &impl ConnectionTrait, class: Uuid, id: Uuid) -> ApiResult<assignment::Model> {
    let found = assignment::Entity::find_by_id(id).filter(assignment::Column::ClassId.eq(class));
    Ok(found.one(tx).await?.ok_or(Code::NotFound)?)
}

/// Changes an assignment of this school year.
///
/// # Errors
/// As [`create`]; [`Code::NotFound`] for one of an earlier school year.
pub async fn change(
    db: &Db,
    courses: &Snapshot,
    class: Uuid,
    id: Uuid,
    wish: &AssignmentWish,
    now: i64,
) -> ApiResult<()> {
    let tx = db.begin().await?;
    let group = classes::open(&tx, class).await?;
    let before = of(&tx, class, id).await?;
    if tasks::is_past(&before, classes::present_since(&group)) {
        return Err(Code::NotFound.into());
    }
    let new = read(&tx, class, wish, courses, Some(&before), now).await?;
    let people = people(&tx, class, wish, &new).await?;
    new_to_them(&given_in(&tx, class).await?, wish, &new, &people, Some(id), now)?;
    assignment::ActiveModel {
        id: Set(id),
        class_id: Set(class),
        kind: Set(new.kind.to_owned()),
        course: Set(wish.task.course().to_owned()),
        lesson: Set(new.lesson),
        whom: Set(new.whom.to_owned()),
        group_id: Set(new.group),
        starts_at: Set(new.starts_at),
        due_at: Set(new.due_at),
    }
    .update(&tx)
    .await?;
    assignment_pupil::Entity::delete_many()
        .filter(assignment_pupil::Column::AssignmentId.eq(id))
        .exec(&tx)
        .await?;
    for_pupils(&tx, id, &new.pupils).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes an assignment back. What was done stays done.
///
/// # Errors
/// [`Code::NotFound`], [`Code::ClassOver`].
pub async fn remove(db: &Db, class: Uuid, id: Uuid) -> ApiResult<()> {
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    of(&tx, class, id).await?;
    assignment::Entity::delete_by_id(id).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// All assignments of a class group, also those of earlier school years.
///
/// # Errors
/// The database's.
pub async fn all(
    db: &impl ConnectionTrait,
    courses: &Snapshot,
    class: Uuid,
    lang: Lang,
) -> ApiResult<Vec<AssignmentView>> {
    let members = pupils::of_class(db, class).await?;
    let given = tasks::given(db, &HashMap::from([(class, members.clone())])).await?;
    let needed: BTreeSet<String> = given.iter().map(|one| one.row.course.clone()).collect();
    let finished = tasks::finished(db, &members, needed).await?;
    Ok(given
        .into_iter()
        .map(|one| {
            let lessons = tasks::lessons(courses, &one.task);
            let done = one.pupils.iter().filter(|id| {
                let mine = finished.get(id);
                !lessons.is_empty() && lessons.iter().all(|key| mine.is_some_and(|all| all.contains(key)))
            });
            AssignmentView {
                id: one.row.id,
                title: tasks::title(courses, &one.task, lang),
                starts: one.row.starts_at.map(|at| day(at, lang)),
                due: one.row.due_at.map(|at| day(at - 1, lang)),
                pupils: u32::try_from(one.pupils.len()).unwrap_or(u32::MAX),
                done: u32::try_from(done.count()).unwrap_or(u32::MAX),
                past: one.past,
                task: one.task,
                whom: one.whom,
            }
        })
        .collect())
}

/// What somebody is to do, most urgent first; what is no longer published is left out.
///
/// # Errors
/// The database's.
pub async fn mine(
    db: &impl ConnectionTrait,
    courses: &Snapshot,
    account: Uuid,
    lang: Lang,
    now: i64,
) -> ApiResult<Vec<MyAssignment>> {
    let ids: Vec<Uuid> = class_pupil::Entity::find()
        .select_only()
        .column(class_pupil::Column::ClassId)
        .filter(class_pupil::Column::AccountId.eq(account))
        .into_tuple()
        .all(db)
        .await?;
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let classes: HashMap<Uuid, String> = class_group::Entity::find()
        .filter(class_group::Column::Id.is_in(ids))
        .filter(class_group::Column::Archived.eq(false))
        .all(db)
        .await?
        .into_iter()
        .map(|class| (class.id, class.name))
        .collect();
    let me = classes.keys().map(|id| (*id, vec![account])).collect();
    let given = tasks::given(db, &me).await?;
    let needed: BTreeSet<String> = given.iter().map(|one| one.row.course.clone()).collect();
    let finished = tasks::finished(db, &[account], needed).await?.remove(&account).unwrap_or_default();
    let mut found: Vec<MyAssignment> = given
        .into_iter()
        .filter(|one| !one.past && one.pupils.contains(&account))
        .filter(|one| one.row.starts_at.is_none_or(|at| at <= now))
        .filter_map(|one| {
            let lessons = tasks::lessons(courses, &one.task);
            let done = lessons.iter().filter(|key| finished.contains(*key)).count();
            Some(MyAssignment {
                id: one.row.id,
                title: tasks::title(courses, &one.task, lang)?,
                late: done < lessons.len() && one.row.due_at.is_some_and(|at| at <= now),
                lessons: lessons.into_iter().map(|(_, lesson)| lesson).collect(),
                done: u32::try_from(done).unwrap_or(u32::MAX),
                due: one.row.due_at.map(|at| day(at - 1, lang)),
                class: classes.get(&one.row.class_id).cloned().unwrap_or_default(),
                task: one.task,
            })
        })
        .collect();
    // What is done stands at the end.
    found.sort_by_key(|one| one.done as usize >= one.lessons.len());
    Ok(found)
}
