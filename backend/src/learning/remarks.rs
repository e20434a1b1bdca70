//! What learners say whom a lesson did not help. Nobody is asked who they are, and nothing says it.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use shared::api::studio::figures::{NewRemark, Reason, RemarkView};
use uuid::Uuid;

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

/// Keeps a remark, and forgets those that are older than a year. The time is kept as the day alone.
///
/// # Errors
/// [`Code::NotFound`] if learners see no such lesson; [`Code::Invalid`] for a text that is too long.
pub async fn add(
    db: &impl ConnectionTrait,
    courses: &Snapshot,
    course: &str,
    lesson: &str,
    said: NewRemark,
    id: Uuid,
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
    remark::Entity::delete_many().filter(remark::Column::Day.lt(now - KEPT)).exec(db).await?;
    let row = remark::ActiveModel {
        id: Set(id),
        course: Set(course.to_owned()),
        lesson: Set(lesson.to_owned()),
        version: Set(said.version),
        reason: Set(said.reason.code().to_owned()),
        text: Set(words),
        day: Set(now - now.rem_euclid(DAY)),
    };
    remark::Entity::insert(row).exec_without_returning(db).await?;
    Ok(())
}

/// The newest remarks on a course by lesson, newest first. `version` is the one that learners see.
///
/// # Errors
/// The database's.
pub(super) async fn of_course(
    db: &impl ConnectionTrait,
    course: &str,
    version: &str,
) -> ApiResult<BTreeMap<String, Vec<RemarkView>>> {
    let rows = remark::Entity::find()
        .filter(remark::Column::Course.eq(course))
        .order_by_desc(remark::Column::Day)
        .order_by_desc(remark::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    let mut by_lesson: BTreeMap<String, Vec<RemarkView>> = BTreeMap::new();
    for row in rows {
        by_lesson.entry(row.lesson).or_default().push(RemarkView {
            day: row.day,
            reason: Reason::from_code(&row.reason).unwrap_or(Reason::Other),
            text: row.text,
            earlier: row.version != version,
        });
    }
    Ok(by_lesson)
}
