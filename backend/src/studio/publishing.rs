//! Publishing: what trainers write becomes what learners see.
//!
//! What is published is exactly what was checked: whoever publishes names the fingerprint of what they have seen, and under
//! the draft's lock it is still the same. Versions are never deleted: people's answers refer to them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, Set};
use shared::api::studio::versions::{Publish, Published};
use shared::course::whole::Course;
use uuid::Uuid;

use super::snapshot::{Snapshot, keep};
use super::{drafts, media};
use crate::db::{Alone, Db};
use crate::entities::{course, course_version, draft, organisation, version_source};
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
    let course = drafts::of(&db.read, organisation, draft).await?.course_id;
    if needs_second_person(&db.read, organisation).await? {
        return Err(Code::SecondPerson.into());
    }
    // Reading a large course takes its time: nobody waits for it.
    let snapshot = Snapshot::of(&db.read, draft).await?;
    if snapshot.fingerprint() != wish.seen {
        return Err(Code::DraftChanged.into());
    }
    let course = sound(&snapshot, &course).await?;
    let tx = db.begin_alone(Alone::Import).await?;
    let row = drafts::lock(&tx, organisation, draft).await?;
    if needs_second_person(&tx, organisation).await? {
        return Err(Code::SecondPerson.into());
    }
    let snapshot = Snapshot::of(&tx, draft).await?;
    if snapshot.fingerprint() != wish.seen {
        return Err(Code::DraftChanged.into());
    }
    let published = publish(&tx, &row, &snapshot, &course, by, None, now).await?;
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
pub async fn sound(snapshot: &Snapshot, course: &str) -> ApiResult<Course> {
    Ok(snapshot.examine(course).await?.course.ok_or(Code::DraftFaults)?)
}

/// Publishes a state of a draft, in a transaction that was begun with [`Alone::Import`] and holds the draft's lock.
/// `course` is what [`sound`] made of it. After the commit, [`crate::catalogue::Catalogue::refresh`] lets learners of this
/// process see it; other processes notice by themselves.
///
/// # Errors
/// [`Code::WrongState`] if the course was put away, or its id is another's; the database's.
pub async fn publish(
    tx: &DatabaseTransaction,
    draft: &draft::Model,
    snapshot: &Snapshot,
    course: &Course,
    by: Uuid,
    approved_by: Option<Uuid>,
    now: DateTime<Utc>,
) -> ApiResult<Published> {
    let known = course::Entity::find_by_id(course.id.clone()).one(tx).await?;
    let theirs = known.as_ref().is_some_and(|known| known.organisation_id != Some(draft.organisation_id));
    if draft.archived_at.is_some() || theirs || course.id != draft.course_id {
        return Err(Code::WrongState.into());
    }
    if snapshot.fingerprint() != course.version {
        return Err(ApiError::internal("a course was made of other files than those that are published"));
    }
    let version = course.version.clone();
    if known.as_ref().and_then(|known| known.current_version.as_ref()) == Some(&version) {
        // Also if something was changed and changed back: now it is known to be the same.
        keep(tx, draft, snapshot, by, now.timestamp_millis()).await?;
        return Ok(Published { version, new: false });
    }
    keep(tx, draft, snapshot, by, now.timestamp_millis()).await?;
    let source = version_source::ActiveModel {
        draft_id: Set(draft.id),
        version: Set(version.clone()),
        published_at: Set(Some(now.timestamp_millis())),
        published_by: Set(Some(by)),
        approved_by: Set(approved_by),
        ..Default::default()
    };
    version_source::Entity::update(source).exec(tx).await?;
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
