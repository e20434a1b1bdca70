//! Pictures, films, sound and captions of drafts.
//!
//! The order in which a file is written keeps the storage and the database of one mind, whenever a process dies: first a
//! row that says what lies in the storage ([`upload`]), then the bytes, then the name by which the draft knows them
//! ([`draft_media`]). What has a name has its bytes; bytes without a name are found by their row, and [`sweep`] takes
//! them away.

pub mod former;
mod kind;
mod names;
mod picture;
mod seen;
mod sweep;

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, Set};
use shared::api::studio::media::{
    MAX_ALL, MAX_FILES, MediaItem, MediaKind, MediaUse, captions_name, captions_of,
};
use shared::course::whole::MediaFile;
use shared::lang::Lang;
use uuid::Uuid;

use kind::content_type;
pub use kind::{Kind, judge};
use names::{free_stem, shown_in};
pub use names::{renamed, shown_by};
pub use seen::Seen;
pub use sweep::sweep;

use super::drafts;
use crate::db::Db;
use crate::entities::{draft_media, upload};
use crate::error::{ApiError, ApiResult, Code};
use crate::storage::Storage;
use crate::storage::answer::Stored;

/// Who adds what to which draft.
#[derive(Clone, Debug)]
pub struct Adding {
    /// Whose draft.
    pub organisation: Uuid,
    /// Which draft.
    pub draft: Uuid,
    /// Who.
    pub account: Uuid,
    /// What the file was called at home.
    pub name: String,
    /// For captions: of which file, and in which language.
    pub captions: Option<(String, Lang)>,
    /// Milliseconds since 1970.
    pub now: i64,
}

/// A file with what is known of its bytes.
type Known = (draft_media::Model, upload::Model);

async fn all(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<Vec<Known>> {
    use draft_media::Column as C;
    let rows = draft_media::Entity::find().filter(C::DraftId.eq(draft)).order_by_asc(C::Name).all(db).await?;
    let hashes: BTreeSet<String> = rows.iter().map(|row| row.hash.clone()).collect();
    let uploads = upload::Entity::find().filter(upload::Column::Hash.is_in(hashes)).all(db).await?;
    let uploads: BTreeMap<String, upload::Model> =
        uploads.into_iter().map(|row| (row.hash.clone(), row)).collect();
    let known = |row: draft_media::Model| {
        let upload = uploads.get(&row.hash)?.clone();
        Some((row, upload))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// All files of a draft, with where they are shown.
///
/// # Errors
/// `not-found`; the database's.
pub async fn list(db: &impl ConnectionTrait, organisation: Uuid, draft: Uuid) -> ApiResult<Vec<MediaItem>> {
    drafts::of(db, organisation, draft).await?;
    let known = all(db, draft).await?;
    let texts = drafts::files(db, draft).await?;
    Ok(items(organisation, draft, &known, &shown_in(texts.values())))
}

fn items(
    organisation: Uuid,
    draft: Uuid,
    known: &[Known],
    shown: &BTreeMap<String, BTreeSet<MediaUse>>,
) -> Vec<MediaItem> {
    let names: BTreeSet<&str> = known.iter().map(|(row, _)| row.name.as_str()).collect();
    let one = |(row, upload): &Known| {
        let kind = MediaKind::of(&row.name)?;
        let spoken = matches!(kind, MediaKind::Video | MediaKind::Audio);
        let has = |lang: &Lang| spoken && names.contains(captions_name(&row.name, *lang).as_str());
        Some(MediaItem {
            name: row.name.clone(),
            kind,
            content_type: content_type(upload.content_type.clone(), &row.name),
            size: u64::try_from(upload.size).unwrap_or_default(),
            width: u32::try_from(upload.width).unwrap_or_default(),
            height: u32::try_from(upload.height).unwrap_or_default(),
            address: format!(
                "/api/v1/organisations/{organisation}/drafts/{draft}/media/{}?v={}",
                row.name, row.hash
            ),
            captions: Lang::ALL.into_iter().filter(has).collect(),
            used_in: shown.get(&row.name).into_iter().flatten().cloned().collect(),
        })
    };
    known.iter().filter_map(one).collect()
}

/// Adds a file to a draft. The same file again is the one that is there; captions take the place of those before them.
///
/// # Errors
/// `not-found`, also for a film that the draft does not have; `media-type` for captions without a film, or a film that
/// was sent as captions; `media-many`; the storage's; the database's.
pub async fn add(db: &Db, storage: &Storage, adding: &Adding, seen: Seen) -> ApiResult<MediaItem> {
    if (seen.ending == "vtt") != adding.captions.is_some() {
        return Err(Code::MediaType.into());
    }
    let mut seen = seen;
    seen.store(db, storage, adding.now).await?;
    let tx = db.begin().await?;
    drafts::lock(&tx, adding.organisation, adding.draft).await?;
    let before = all(&tx, adding.draft).await?;
    let same = |row: &draft_media::Model| row.hash == seen.hash && row.name.ends_with(seen.ending);
    let again = before.iter().find(|(row, _)| same(row) && adding.captions.is_none());
    let name = match (again, &adding.captions) {
        (Some((row, _)), _) => row.name.clone(),
        (None, Some((of, lang))) => {
            let is_spoken = matches!(MediaKind::of(of), Some(MediaKind::Video | MediaKind::Audio));
            if !is_spoken || !before.iter().any(|(row, _)| row.name == *of) {
                return Err(Code::NotFound.into());
            }
            captions_name(of, *lang)
        }
        (None, None) => {
            // Captions are found by the name without its end: no two files may share that.
            let stems: BTreeSet<&str> =
                before.iter().filter_map(|(row, _)| row.name.split('.').next()).collect();
            format!("{}.{}", free_stem(&adding.name, &stems), seen.ending)
        }
    };
    if again.is_none() {
        let others = || before.iter().filter(|(row, _)| row.name != name);
        let bytes: i64 = others().map(|(_, upload)| upload.size).sum();
        if others().count() as u64 >= MAX_FILES || bytes.unsigned_abs() + seen.size > MAX_ALL {
            return Err(Code::MediaMany.into());
        }
        use draft_media::Column as C;
        draft_media::Entity::insert(draft_media::ActiveModel {
            draft_id: Set(adding.draft),
            name: Set(name.clone()),
            hash: Set(seen.hash.clone()),
            added_at: Set(adding.now),
            added_by: Set(Some(adding.account)),
        })
        .on_conflict(
            OnConflict::columns([C::DraftId, C::Name])
                .update_columns([C::Hash, C::AddedAt, C::AddedBy])
                .to_owned(),
        )
        .exec_without_returning(&tx)
        .await?;
        drafts::touch(&tx, adding.draft, adding.account, adding.now).await?;
    }
    tx.commit().await?;
    // Reading a large course takes its time: nobody waits for it.
    let known = all(&db.read, adding.draft).await?;
    let texts = drafts::files(&db.read, adding.draft).await?;
    items(adding.organisation, adding.draft, &known, &shown_in(texts.values()))
        .into_iter()
        .find(|item| item.name == name)
        .ok_or_else(|| ApiError::internal("an upload has vanished"))
}

/// Puts a file into the storage, for a draft that is about to be made. Without [`name`] it is swept away after a while.
///
/// # Errors
/// The storage's; the database's.
pub async fn store(db: &Db, storage: &Storage, mut seen: Seen, now: i64) -> ApiResult<Seen> {
    seen.store(db, storage, now).await?;
    Ok(seen)
}

/// Names a file that lies in the storage, in a draft that is being made in the same transaction.
///
/// # Errors
/// The database's.
pub async fn name(
    tx: &DatabaseTransaction,
    draft: Uuid,
    name: &str,
    seen: &Seen,
    account: Uuid,
    now: i64,
) -> ApiResult<()> {
    draft_media::Entity::insert(draft_media::ActiveModel {
        draft_id: Set(draft),
        name: Set(name.to_owned()),
        hash: Set(seen.hash.clone()),
        added_at: Set(now),
        added_by: Set(Some(account)),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Takes a file out of a draft, and its captions with it. Versions that were published keep it.
///
/// # Errors
/// `not-found`; `media-used`: a lesson shows it; the database's.
pub async fn remove(
    db: &Db,
    organisation: Uuid,
    draft: Uuid,
    name: &str,
    account: Uuid,
    now: i64,
) -> ApiResult<()> {
    let tx = db.begin().await?;
    drafts::lock(&tx, organisation, draft).await?;
    let known = all(&tx, draft).await?;
    if !known.iter().any(|(row, _)| row.name == name) {
        return Err(Code::NotFound.into());
    }
    let texts = drafts::files(&tx, draft).await?;
    if shown_in(texts.values()).contains_key(name) {
        return Err(Code::MediaUsed.into());
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let belongs = |other: &str| captions_of(other).is_some_and(|(of, _)| of == stem);
    let gone =
        known.iter().map(|(row, _)| row.name.as_str()).filter(|other| *other == name || belongs(other));
    draft_media::Entity::delete_many()
        .filter(draft_media::Column::DraftId.eq(draft))
        .filter(draft_media::Column::Name.is_in(gone))
        .exec(&tx)
        .await?;
    drafts::touch(&tx, draft, account, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A file of a draft, to be read.
///
/// # Errors
/// `not-found`; the database's.
pub async fn one(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    draft: Uuid,
    name: &str,
) -> ApiResult<Stored> {
    drafts::of(db, organisation, draft).await?;
    of_draft(db, draft, name).await
}

/// A file of a draft, for whoever may look at it.
///
/// # Errors
/// `not-found`; the database's.
pub async fn of_draft(db: &impl ConnectionTrait, draft: Uuid, name: &str) -> ApiResult<Stored> {
    let row = draft_media::Entity::find_by_id((draft, name.to_owned())).one(db).await?;
    let row = row.ok_or(Code::NotFound)?;
    let upload = upload::Entity::find_by_id(row.hash).one(db).await?.ok_or(Code::NotFound)?;
    Ok(stored(upload, &row.name))
}

/// A file that some published version shows, under the name that it has there, to be read by everybody; none if there is
/// none.
///
/// # Errors
/// The database's.
pub async fn published(db: &impl ConnectionTrait, hash: &str, name: &str) -> ApiResult<Option<Stored>> {
    let upload = upload::Entity::find_by_id(hash).filter(upload::Column::Published.eq(true)).one(db).await?;
    Ok(upload.map(|upload| stored(upload, name)))
}

fn stored(upload: upload::Model, name: &str) -> Stored {
    Stored {
        hash: upload.hash,
        content_type: content_type(upload.content_type, name),
        size: u64::try_from(upload.size).unwrap_or_default(),
    }
}

/// A draft's files as the content model knows them, by name: for reading and publishing its lessons.
///
/// # Errors
/// The database's.
pub async fn files(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<BTreeMap<String, MediaFile>> {
    let known = all(db, draft).await?.into_iter();
    Ok(known.map(|(row, upload)| (row.name.clone(), file(upload, &row.name))).collect())
}

/// Files as the content model knows them, by name; given by name with their fingerprints.
///
/// # Errors
/// The database's.
pub async fn known_as(
    db: &impl ConnectionTrait,
    names: BTreeMap<String, String>,
) -> ApiResult<BTreeMap<String, MediaFile>> {
    let hashes: BTreeSet<String> = names.values().cloned().collect();
    let uploads = upload::Entity::find().filter(upload::Column::Hash.is_in(hashes)).all(db).await?;
    let known: BTreeMap<String, upload::Model> =
        uploads.into_iter().map(|upload| (upload.hash.clone(), upload)).collect();
    let one = |(name, hash): (String, String)| {
        let file = file(known.get(&hash)?.clone(), &name);
        Some((name, file))
    };
    Ok(names.into_iter().filter_map(one).collect())
}

fn file(upload: upload::Model, name: &str) -> MediaFile {
    MediaFile {
        hash: upload.hash,
        content_type: content_type(upload.content_type, name),
        width: u32::try_from(upload.width).unwrap_or_default(),
        height: u32::try_from(upload.height).unwrap_or_default(),
    }
}

/// From now on everybody may see these files, and they stay for good: a version that shows them is being published in the
/// same transaction.
///
/// # Errors
/// The database's.
pub async fn publish(tx: &impl ConnectionTrait, hashes: impl IntoIterator<Item = String>) -> ApiResult<()> {
    upload::Entity::update_many()
        .col_expr(upload::Column::Published, true.into())
        .filter(upload::Column::Hash.is_in(hashes))
        .exec(tx)
        .await?;
    Ok(())
}
