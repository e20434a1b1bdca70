//! States of drafts that were kept: listing them, bringing them back; and putting courses away.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use shared::api::studio::draft::Draft;
use shared::api::studio::versions::{Publication, VersionInfo, Versions};
use uuid::Uuid;

use super::drafts::{self, NewFile};
use super::snapshot::{Present, Snapshot};
use super::{kept, lessons, publishing, texts, views};
use crate::db::{Alone, Db};
use crate::entities::{course, draft, draft_media, kept_state, publication};
use crate::error::{ApiResult, Code};

/// A kept state without what it is made of: that may be as much as the course, each time.
#[derive(FromQueryResult)]
struct Kept {
    state: String,
    version: String,
    kept_at: i64,
    kept_by: Option<Uuid>,
    changes: i64,
}

/// What was kept of a draft.
///
/// # Errors
/// [`Code::NotFound`], also for others' drafts; the database's.
pub async fn list(db: &impl ConnectionTrait, organisation: Uuid, draft: Uuid) -> ApiResult<Versions> {
    use kept_state::Column as C;
    let row = drafts::of(db, organisation, draft).await?;
    let kept: Vec<Kept> = kept_state::Entity::find()
        .select_only()
        .columns([C::State, C::Version, C::KeptAt, C::KeptBy, C::Changes])
        .filter(C::DraftId.eq(draft))
        .into_model()
        .all(db)
        .await?;
    let published = publication::Entity::find()
        .filter(publication::Column::DraftId.eq(draft))
        .order_by_desc(publication::Column::Number)
        .all(db)
        .await?;
    let mut people: Vec<Uuid> = kept.iter().filter_map(|row| row.kept_by).collect();
    for one in &published {
        people.extend([one.published_by, one.approved_by].into_iter().flatten());
    }
    let names = views::names(db, people.into_iter()).await?;
    let name = |by: Option<Uuid>| by.and_then(|by| names.get(&by).cloned());
    let seen = course::Entity::find_by_id(row.course_id).one(db).await?;
    let current = seen.and_then(|course| course.current_version);
    // Learners see what was published last, unless the course is put away.
    let last = published.first().map(|last| last.state.clone());
    let draft = kept.iter().find(|kept| kept.changes == row.changes).map(|kept| kept.state.clone());
    let mut of: BTreeMap<String, Vec<Publication>> = BTreeMap::new();
    for one in published {
        let (by, approved_by) = (name(one.published_by), name(one.approved_by));
        of.entry(one.state).or_default().push(Publication { at: one.published_at, by, approved_by });
    }
    let mut versions: Vec<VersionInfo> = kept
        .into_iter()
        .map(|row| VersionInfo {
            current: last.as_ref() == Some(&row.state) && current.as_ref() == Some(&row.version),
            published: of.remove(&row.state).unwrap_or_default(),
            state: row.state,
            version: row.version,
            kept_at: row.kept_at,
            kept_by: name(row.kept_by),
        })
        .collect();
    versions.sort_by_key(|one| {
        let published = one.published.first().map(|last| last.at);
        std::cmp::Reverse((published.unwrap_or(one.kept_at), one.kept_at))
    });
    Ok(Versions { versions, draft, changes: row.changes })
}

/// Makes a draft what it was when a state was kept. What it is now is kept first, so that this can be undone the same
/// way. Learners notice nothing.
///
/// # Errors
/// [`Code::NotFound`] if there is no such draft or state; [`Code::DraftChanged`] if others change it all the time; the
/// database's.
pub async fn restore(
    db: &Db,
    (organisation, draft): (Uuid, Uuid),
    state: &str,
    by: Uuid,
    now: i64,
) -> ApiResult<Draft> {
    for _ in 0..drafts::TRIES {
        // Reading a large course takes its time: nobody waits for it.
        let read = drafts::of(&db.read, organisation, draft).await?;
        let mut wanted = Snapshot::kept(&db.read, draft, state).await?;
        let present = Present::of(&db.read, &read).await?;
        let tx = db.begin().await?;
        let row = drafts::lock(&tx, organisation, draft).await?;
        if !present.is_still(&row) {
            continue;
        }
        // It may have been let go meanwhile, or a picture of it taken back.
        let Some(still) = kept::media(&tx, draft, state).await? else { continue };
        wanted.media.retain(|name, file| still.get(name) == Some(&file.hash));
        if present.state == state {
            // It says so already, but somebody may count as having written what they took out again.
            kept::brought_back(&tx, draft, state, None, (row.changes, now)).await?;
        } else {
            kept::keep(&tx, &row, &present, Some(state), (by, now)).await?;
            replace(&tx, draft, &present.snapshot, wanted, by, now).await?;
            let changes = drafts::touch(&tx, draft, by, now).await?;
            kept::brought_back(&tx, draft, state, Some(by), (changes, now)).await?;
        }
        tx.commit().await?;
        return views::draft(&db.read, organisation, draft).await;
    }
    Err(Code::DraftChanged.into())
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
    drafts::take_away(tx, draft, gone.cloned()).await?;
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
/// [`Code::NotFound`], also for others' drafts; the database's.
pub async fn offer(db: &Db, organisation: Uuid, draft: Uuid, offered: bool, now: i64) -> ApiResult<Draft> {
    let tx = db.begin_alone(Alone::Import).await?;
    let row = drafts::lock(&tx, organisation, draft).await?;
    if row.archived_at.is_none() != offered {
        if let Some(last) = publishing::last(&tx, draft).await? {
            let version = if offered { Some(kept::version(&tx, draft, &last.state).await?) } else { None };
            publishing::show(&tx, &row.course_id, version).await?;
        }
        let archived_at = Set((!offered).then_some(now));
        let change = draft::ActiveModel { id: Set(draft), archived_at, ..Default::default() };
        draft::Entity::update(change).exec(&tx).await?;
    }
    tx.commit().await?;
    views::draft(&db.read, organisation, draft).await
}
