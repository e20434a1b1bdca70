//! States of drafts: as values, and kept for good.

use std::collections::BTreeMap;

use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, Set};
use serde::de::DeserializeOwned;
use shared::course::mark::Mark;
use shared::course::package::{self, CoursePackage};
use shared::course::whole::MediaFile;
use uuid::Uuid;

use super::{drafts, media, texts};
use crate::catalogue::known_framework;
use crate::entities::{draft, version_media, version_source};
use crate::error::{ApiError, ApiResult, Code};

/// All that a draft is made of, at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Texts by path within the course's folder.
    pub files: BTreeMap<String, String>,
    /// Of each file's blocks, by path; none for `course.toml`.
    pub marks: BTreeMap<String, Vec<Mark>>,
    /// Pictures, films, sounds and captions by name.
    pub media: BTreeMap<String, MediaFile>,
}

impl Snapshot {
    /// A draft as it is now. Who needs it to stay so holds the draft's lock.
    ///
    /// # Errors
    /// The database's; marks that cannot be read.
    pub async fn of(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<Snapshot> {
        let mut snapshot = Snapshot { media: media::files(db, draft).await?, ..Snapshot::default() };
        for (path, file) in drafts::files(db, draft).await? {
            snapshot.marks.insert(path.clone(), texts::marks(&file)?);
            snapshot.files.insert(path, file.text);
        }
        Ok(snapshot)
    }

    /// What [`keep`] has kept.
    ///
    /// # Errors
    /// [`Code::NotFound`] if it has not; the database's.
    pub async fn kept(db: &impl ConnectionTrait, draft: Uuid, version: &str) -> ApiResult<Snapshot> {
        let row = version_source::Entity::find_by_id((draft, version.to_owned())).one(db).await?;
        let row = row.ok_or(Code::NotFound)?;
        let names = version_media::Entity::find()
            .filter(version_media::Column::DraftId.eq(draft))
            .filter(version_media::Column::Version.eq(version))
            .all(db)
            .await?;
        let media = media::known_as(db, names.into_iter().map(|row| (row.name, row.hash)).collect()).await?;
        Ok(Snapshot { files: read(&row.files)?, marks: read(&row.marks)?, media })
    }

    /// The same files have the same fingerprint; it is that of the version which is published from them.
    pub fn fingerprint(&self) -> String {
        package::version(&self.bytes(), &self.media)
    }

    /// The course that this would be, and all that there is to say about it.
    ///
    /// # Errors
    /// The server is stopping.
    pub async fn examine(&self, course: &str) -> ApiResult<CoursePackage> {
        let (id, bytes, media) = (course.to_owned(), self.bytes(), self.media.clone());
        // A course may have hundreds of lessons.
        let read = move || CoursePackage::examine_with(&id, &bytes, &media, Some(&known_framework()));
        Ok(tokio::task::spawn_blocking(read).await?)
    }

    fn bytes(&self) -> BTreeMap<String, Vec<u8>> {
        self.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect()
    }
}

fn read<T: DeserializeOwned>(json: &str) -> ApiResult<T> {
    serde_json::from_str(json).map_err(ApiError::internal)
}

/// Keeps a state of a draft for good, in a transaction that holds the draft's lock. What is kept already only gets the time
/// at which that was wanted again, and by whom. Returns its fingerprint.
///
/// # Errors
/// The database's.
pub async fn keep(
    tx: &DatabaseTransaction,
    draft: &draft::Model,
    snapshot: &Snapshot,
    by: Uuid,
    now: i64,
) -> ApiResult<String> {
    use version_source::Column as C;
    let version = snapshot.fingerprint();
    let row = version_source::ActiveModel {
        draft_id: Set(draft.id),
        version: Set(version.clone()),
        files: Set(serde_json::to_string(&snapshot.files).map_err(ApiError::internal)?),
        marks: Set(serde_json::to_string(&snapshot.marks).map_err(ApiError::internal)?),
        kept_at: Set(now),
        kept_by: Set(Some(by)),
        changed_at: Set(draft.changed_at),
        published_at: Set(None),
        published_by: Set(None),
        approved_by: Set(None),
    };
    let again = OnConflict::columns([C::DraftId, C::Version])
        .update_columns([C::KeptAt, C::KeptBy, C::ChangedAt])
        .to_owned();
    version_source::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    let media = snapshot.media.iter().map(|(name, file)| version_media::ActiveModel {
        draft_id: Set(draft.id),
        version: Set(version.clone()),
        name: Set(name.clone()),
        hash: Set(file.hash.clone()),
    });
    let media: Vec<version_media::ActiveModel> = media.collect();
    if !media.is_empty() {
        use version_media::Column as M;
        // It may be kept already, but for a file that was taken back since ([`media::former`]).
        let there = OnConflict::columns([M::DraftId, M::Version, M::Name]).do_nothing().to_owned();
        version_media::Entity::insert_many(media).on_conflict(there).exec_without_returning(tx).await?;
    }
    Ok(version)
}
