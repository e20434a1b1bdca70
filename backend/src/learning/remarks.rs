//! What learners say whom a lesson did not help. Nobody is asked who they are, and nothing says it.
//!
//! A remark is one person's by its nature. What could give that person away is when it came: so trainers see remarks on a
//! course in batches, once at least [`FEWEST`] new ones are there, of earlier days, and without day, version and order.

use std::collections::BTreeMap;

use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use shared::api::studio::figures::{FEWEST, NewRemark, Reason, ReasonCount, Remarks, more_than};
use uuid::{Uuid, Version};

use crate::catalogue::Snapshot;
use crate::entities::remark;
use crate::error::{ApiError, ApiResult, Code};
use crate::text;

/// Characters of a remark at most.
const LONGEST: usize = 500;
/// Remarks are of use for a year, in milliseconds.
const KEPT: i64 = 365 * DAY;
const DAY: i64 = 24 * 60 * 60 * 1_000;
/// Remarks on a course that are read.
const MOST: u64 = 500;

/// Keeps a remark. The time is kept as the day alone. One that came before, by its id, says now what it says this time,
/// unless trainers have seen it: whatever changes then would say when.
///
/// # Errors
/// [`Code::NotFound`] if learners see no such lesson; [`Code::Invalid`] for a text that is too long, or an id that would say
/// something about the time.
pub async fn add(
    db: &impl ConnectionTrait,
    courses: &Snapshot,
    course: &str,
    lesson: &str,
    said: NewRemark,
    now: i64,
) -> ApiResult<()> {
    let known = courses.courses.get(course).ok_or(Code::NotFound)?;
    if !known.lesson_ids().any(|id| id == lesson) {
        return Err(Code::NotFound.into());
    }
    let words = text::lines(&said.text, LONGEST, "text")?;
    if said.version.len() > 64 || !said.version.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(ApiError::invalid("version", "no version of a course"));
    }
    let id = said.id.unwrap_or_else(Uuid::new_v4);
    if id.get_version() != Some(Version::Random) {
        return Err(ApiError::invalid("id", "a random one"));
    }
    let row = remark::ActiveModel {
        id: Set(id),
        course: Set(course.to_owned()),
        lesson: Set(lesson.to_owned()),
        version: Set(said.version),
        reason: Set(said.reason.code().to_owned()),
        text: Set(words),
        day: Set(day_of(now)),
        told: Set(false),
    };
    let again = OnConflict::column(remark::Column::Id)
        .update_columns([remark::Column::Reason, remark::Column::Text])
        .action_and_where(Expr::col((remark::Entity, remark::Column::Told)).eq(false))
        .to_owned();
    remark::Entity::insert(row).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// The beginning of a time's day (UTC).
const fn day_of(now: i64) -> i64 {
    now - now.rem_euclid(DAY)
}

/// Forgets remarks that are older than a year, and lets trainers see the new ones on courses of which enough have come
/// together. Those of today wait: the rest of the day may bring more.
///
/// # Errors
/// The database's.
pub async fn upkeep(db: &impl ConnectionTrait, now: i64) -> ApiResult<()> {
    use remark::Column as C;
    remark::Entity::delete_many().filter(C::Day.lt(now - KEPT)).exec(db).await?;
    let new = || C::Told.eq(false).and(C::Day.lt(day_of(now)));
    let enough = Query::select()
        .column(C::Course)
        .from(remark::Entity)
        .and_where(new())
        .group_by_col(C::Course)
        .and_having(Expr::col(C::Id).count().gte(FEWEST))
        .to_owned();
    remark::Entity::update_many()
        .col_expr(C::Told, true.into())
        .filter(new())
        .filter(C::Course.in_subquery(enough))
        .exec(db)
        .await?;
    Ok(())
}

/// The remarks on a course that trainers may see, by lesson.
///
/// # Errors
/// The database's.
pub(super) async fn of_course(
    db: &impl ConnectionTrait,
    course: &str,
) -> ApiResult<BTreeMap<String, Remarks>> {
    let rows = remark::Entity::find()
        .filter(remark::Column::Course.eq(course))
        .filter(remark::Column::Told.eq(true))
        .order_by_desc(remark::Column::Day)
        .order_by_desc(remark::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let mut by_lesson: BTreeMap<String, Vec<remark::Model>> = BTreeMap::new();
    for row in rows {
        by_lesson.entry(row.lesson.clone()).or_default().push(row);
    }
    Ok(by_lesson.into_iter().map(|(lesson, rows)| (lesson, together(rows))).collect())
}

/// What is told of the remarks on a lesson.
fn together(rows: Vec<remark::Model>) -> Remarks {
    let told = |people: usize| more_than(u32::try_from(people).unwrap_or(u32::MAX));
    let mut reasons: Vec<ReasonCount> = Reason::ALL
        .into_iter()
        .map(|reason| {
            let people = told(rows.iter().filter(|row| row.reason == reason.code()).count());
            ReasonCount { reason, people }
        })
        .filter(|count| count.people > 0)
        .collect();
    reasons.sort_by_key(|count| std::cmp::Reverse(count.people));
    let people = told(rows.len());
    let mut texts: Vec<String> =
        rows.into_iter().map(|row| row.text).filter(|text| !text.is_empty()).collect();
    texts.sort();
    Remarks { people, reasons, texts }
}
