//! States of drafts that were kept: listing them, bringing them back; and putting courses away.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, Set};
use shared::api::studio::draft::Draft;
use shared::api::studio::versions::{VersionInfo, Versions};
use uuid::Uuid;

use super::drafts::{self, NewFile};
use super::snapshot::{Snapshot, keep};
use super::{lessons, publishing, texts, views};
use crate::db::{Alone, Db};
use crate::entities::{course, draft, draft_file, draft_media, version_source};
use crate::error::ApiResult;

/// What was kept of a draft.
///
/// # Errors
/// [`Code::NotFound`](crate::error::Code::NotFound), also for others' drafts; the database's.
pub async fn list(db: &impl ConnectionTrait, organisation: Uuid, draft: Uuid) -> ApiResult<Versions> {
    let row = drafts::of(db, organisation, draft).await?;
    let kept =
        version_source::Entity::find().filter(version_source::Column::DraftId.eq(draft)).all(db).await?;
    let mut people = Vec::new();
    for row in &kept {
        people.extend([row.kept_by, row.published_by, row.approved_by].into_iter().flatten());
    }
    let names = views::names(db, people.into_iter()).await?;
    let name = |by: Option<Uuid>| by.and_then(|by| names.get(&by).cloned());
    let seen = course::Entity::find_by_id(row.course_id).one(db).await?;
    let current = seen.and_then(|course| course.current_version);
    let mut versions: Vec<VersionInfo> = kept
        .into_iter()
        .map(|row| VersionInfo {
            current: current.as_ref() == Some(&row.version),
            version: row.version,
            kept_at: row.kept_at,
            kept_by: name(row.kept_by),
            published_at: row.published_at,
            published_by: name(row.published_by),
            approved_by: name(row.approved_by),
        })
        .collect();
    versions.sort_by_key(|one| std::cmp::Reverse((one.published_at.unwrap_or(one.kept_at), one.kept_at)));
    Ok(Versions { versions, draft: Snapshot::of(db, draft).await?.fingerprint() })
}

/// Makes a draft what it was when a version was kept. What it is now is kept first, so that this can be undone the same
/// way. Learners notice nothing.
///
/// # Errors
/// [`Code::NotFound`](crate::error::Code::NotFound) if there is no such draft or version; the database's.
pub async fn restore(
    db: &Db,
    (organisation, draft): (Uuid, Uuid),
    version: &str,
    by: Uuid,
    now: i64,
) -> ApiResult<Draft> {
    let tx = db.begin().await?;
    let row = drafts::lock(&tx, organisation, draft).await?;
    let wanted = Snapshot::kept(&tx, draft, version).await?;
    let present = Snapshot::of(&tx, draft).await?;
    if present.fingerprint() != version {
        keep(&tx, &row, &present, by, now).await?;
        replace(&tx, draft, &present, wanted, by, now).await?;
        drafts::touch(&tx, draft, by, now).await?;
        // From now on the draft says again what this version says.
        let same = version_source::ActiveModel {
            draft_id: Set(draft),
            version: Set(version.to_owned()),
            changed_at: Set(now),
            ..Default::default()
        };
        version_source::Entity::update(same).exec(&tx).await?;
    }
    let restored = views::draft(&tx, organisation, draft).await?;
    tx.commit().await?;
    Ok(restored)
}

/// Texts that change get a new revision, so that whoever is writing one hears of it.
async fn replace(
    tx: &DatabaseTransaction,
    draft: Uuid,
    present: &Snapshot,
    wanted: Snapshot,
    by: Uuid,
    now: i64,
) -> ApiResult<()> {
    let gone = present.files.keys().filter(|path| !wanted.files.contains_key(*path));
    let gone: BTreeSet<String> = gone.cloned().collect();
    draft_file::Entity::delete_many()
        .filter(draft_file::Column::DraftId.eq(draft))
        .filter(draft_file::Column::Path.is_in(gone))
        .exec(tx)
        .await?;
    let Snapshot { files, mut marks, media } = wanted;
    for (path, text) in files {
        let marks = marks.remove(&path).unwrap_or_default();
        if present.files.get(&path) == Some(&text) && present.marks.get(&path) == Some(&marks) {
            continue;
        }
        let file = match lessons::named(&path) {
            Some((lang, lesson)) => texts::file(lang, lesson, text, marks),
            None => NewFile { path, text, marks, title: None },
        };
        drafts::put(tx, draft, file, by, now).await?;
    }
    let same: BTreeMap<_, _> =
        present.media.iter().filter(|(name, file)| media.get(*name) == Some(file)).collect();
    let gone: BTreeSet<String> =
        present.media.keys().filter(|name| !same.contains_key(name)).cloned().collect();
    draft_media::Entity::delete_many()
        .filter(draft_media::Column::DraftId.eq(draft))
        .filter(draft_media::Column::Name.is_in(gone))
        .exec(tx)
        .await?;
    let back: Vec<draft_media::ActiveModel> = media
        .iter()
        .filter(|(name, _)| !same.contains_key(name))
        .map(|(name, file)| draft_media::ActiveModel {
            draft_id: Set(draft),
            name: Set(name.clone()),
            hash: Set(file.hash.clone()),
            added_at: Set(now),
            added_by: Set(Some(by)),
        })
        .collect();
    if !back.is_empty() {
        draft_media::Entity::insert_many(back).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Puts a course away, or offers it again: then learners see the version that was published last. What people have done,
/// and all versions, stay.
///
/// # Errors
/// [`Code::NotFound`](crate::error::Code::NotFound), also for others' drafts; the database's.
pub async fn offer(db: &Db, organisation: Uuid, draft: Uuid, offered: bool, now: i64) -> ApiResult<Draft> {
    let tx = db.begin_alone(Alone::Import).await?;
    let row = drafts::lock(&tx, organisation, draft).await?;
    if row.archived_at.is_none() != offered {
        let last = version_source::Entity::find()
            .filter(version_source::Column::DraftId.eq(draft))
            .filter(version_source::Column::PublishedAt.is_not_null())
            .order_by_desc(version_source::Column::PublishedAt)
            .one(&tx)
            .await?;
        if let Some(last) = last {
            publishing::show(&tx, &row.course_id, offered.then_some(last.version)).await?;
        }
        let archived_at = Set((!offered).then_some(now));
        let change = draft::ActiveModel { id: Set(draft), archived_at, ..Default::default() };
        draft::Entity::update(change).exec(&tx).await?;
    }
    let changed = views::draft(&tx, organisation, draft).await?;
    tx.commit().await?;
    Ok(changed)
}
