//! Publishing: what trainers write becomes what learners see.
//!
//! What is published is exactly what was checked: whoever publishes names the fingerprint of what they have seen, and under
//! the draft's lock it is still the same. Versions are never deleted: people's answers refer to them.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, Set};
use shared::api::studio::versions::{Publish, Published};
use shared::course::whole::Course;
use uuid::Uuid;

use super::snapshot::{Present, Snapshot};
use super::{drafts, kept, media};
use crate::db::{Alone, Db};
use crate::entities::{course, course_version, draft, organisation, publication};
use crate::error::{ApiError, ApiResult, Code};

/// Publishes a draft as it is, where no second person must agree. To ask for the same again is harmless.
///
/// # Errors
/// [`Code::NotFound`], also for others' drafts; [`Code::DraftFaults`] if something must be put right first;
/// [`Code::DraftChanged`] if it is not as it was seen; [`Code::SecondPerson`]; [`Code::WrongState`] if it was put away.
pub async fn directly(
    db: &Db,
    (organisation, draft): (Uuid, Uuid),
    wish: &Publish,
    by: Uuid,
    now: DateTime<Utc>,
) -> ApiResult<Published> {
    let row = drafts::of(&db.read, organisation, draft).await?;
    if needs_second_person(&db.read, organisation).await? {
        return Err(Code::SecondPerson.into());
    }
    // Reading a large course takes its time: nobody waits for it.
    let present = Present::of(&db.read, &row).await?;
    if present.version != wish.seen {
        return Err(Code::DraftChanged.into());
    }
    let course = sound(&present.snapshot, &row).await?;
    let tx = db.begin_alone(Alone::Import).await?;
    let row = drafts::lock(&tx, organisation, draft).await?;
    if needs_second_person(&tx, organisation).await? {
        return Err(Code::SecondPerson.into());
    }
    if !present.is_still(&row) {
        return Err(Code::DraftChanged.into());
    }
    // Also what learners see already: if something was changed and changed back, now it is known to be the same.
    kept::keep(&tx, &row, &present, None, (by, now.timestamp_millis())).await?;
    let state = (present.state.as_str(), present.snapshot.as_ref());
    let published = publish(&tx, &row, state, &course, (by, None), now).await?;
    tx.commit().await?;
    Ok(published)
}

/// Whether a second person must agree before this organisation publishes anything.
///
/// # Errors
/// [`Code::NotFound`]; the database's.
pub async fn needs_second_person(db: &impl ConnectionTrait, organisation: Uuid) -> ApiResult<bool> {
    let row = organisation::Entity::find_by_id(organisation).one(db).await?;
    Ok(row.ok_or(Code::NotFound)?.second_person)
}

/// The course that a state of a draft is, if learners may see it.
///
/// # Errors
/// [`Code::DraftFaults`] if something must be put right first.
pub async fn sound(snapshot: &Arc<Snapshot>, draft: &draft::Model) -> ApiResult<Course> {
    Ok(snapshot.examine(draft).await?.course.ok_or(Code::DraftFaults)?)
}

/// Publishes a kept state of a draft, in a transaction that was begun with [`Alone::Import`] and holds the draft's lock.
/// `course` is what [`sound`] made of it. After the commit, [`crate::catalogue::Catalogue::refresh`] lets learners of this
/// process see it; other processes notice by themselves.
///
/// # Errors
/// [`Code::WrongState`] if the course was put away, or its id is another's; the database's.
pub async fn publish(
    tx: &DatabaseTransaction,
    draft: &draft::Model,
    (state, snapshot): (&str, &Snapshot),
    course: &Course,
    (published_by, approved_by): (Uuid, Option<Uuid>),
    now: DateTime<Utc>,
) -> ApiResult<Published> {
    let known = course::Entity::find_by_id(course.id.clone()).one(tx).await?;
    let theirs = known.as_ref().is_some_and(|known| known.organisation_id != Some(draft.organisation_id));
    if draft.archived_at.is_some() || theirs || course.id != draft.course_id {
        return Err(Code::WrongState.into());
    }
    if kept::version(tx, draft.id, state).await? != course.version {
        return Err(ApiError::internal("a course was made of other files than those that are published"));
    }
    kept::seen_by_learners(tx, draft.id, state).await?;
    let version = course.version.clone();
    if known.as_ref().and_then(|known| known.current_version.as_ref()) == Some(&version) {
        return Ok(Published { version, new: false });
    }
    let row = publication::ActiveModel {
        draft_id: Set(draft.id),
        number: Set(last(tx, draft.id).await?.map_or(0, |last| last.number) + 1),
        state: Set(state.to_owned()),
        published_at: Set(now.timestamp_millis()),
        published_by: Set(Some(published_by)),
        approved_by: Set(approved_by),
    };
    publication::Entity::insert(row).exec_without_returning(tx).await?;
    if known.is_none() {
        let row = course::ActiveModel {
            id: Set(course.id.clone()),
            current_version: Set(None),
            organisation_id: Set(Some(draft.organisation_id)),
        };
        course::Entity::insert(row).exec_without_returning(tx).await?;
    }
    write_version(tx, course, now).await?;
    show(tx, &course.id, Some(version.clone())).await?;
    media::publish(tx, shown_files(snapshot, course)).await?;
    Ok(Published { version, new: true })
}

/// The row of a version. It may be there already, when an earlier version is published again: the same files say the same,
/// but a newer program may read more in them.
async fn write_version(tx: &DatabaseTransaction, course: &Course, now: DateTime<Utc>) -> ApiResult<()> {
    use course_version::Column as V;
    let row = course_version::ActiveModel {
        course_id: Set(course.id.clone()),
        version: Set(course.version.clone()),
        content: Set(serde_json::to_string(course).map_err(ApiError::internal)?),
        imported_at: Set(now),
    };
    let again =
        OnConflict::columns([V::CourseId, V::Version]).update_columns([V::Content, V::ImportedAt]).to_owned();
    course_version::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

/// What was published of a draft last; none if nothing was.
///
/// # Errors
/// The database's.
pub async fn last(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<Option<publication::Model>> {
    let rows = publication::Entity::find().filter(publication::Column::DraftId.eq(draft));
    Ok(rows.order_by_desc(publication::Column::Number).one(db).await?)
}

/// Which version of a course learners see from now on.
///
/// # Errors
/// The database's.
pub async fn show(tx: &DatabaseTransaction, course: &str, version: Option<String>) -> ApiResult<()> {
    let row = course::ActiveModel {
        id: Set(course.to_owned()),
        current_version: Set(version),
        ..Default::default()
    };
    course::Entity::update(row).exec(tx).await?;
    Ok(())
}

/// The fingerprints of the files that lessons of the course show. What lies beside them unused stays with the trainers.
fn shown_files(snapshot: &Snapshot, course: &Course) -> BTreeSet<String> {
    let lessons: BTreeSet<String> = course
        .languages()
        .flat_map(|lang| course.lesson_ids().map(move |id| super::lessons::path(lang, id)))
        .collect();
    let texts = snapshot.files.iter().filter(|(path, _)| lessons.contains(*path));
    media::shown_by(texts.map(|(_, text)| text.as_str()), &snapshot.media)
}
