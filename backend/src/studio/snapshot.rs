//! States of drafts as values.

use std::collections::BTreeMap;
use std::sync::Arc;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use shared::course::mark::Mark;
use shared::course::package::{self, CoursePackage};
use shared::course::whole::MediaFile;
use uuid::Uuid;

use super::{drafts, media, texts, translations, views};
use crate::catalogue::known_framework;
use crate::entities::{draft, kept_media, kept_state};
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

/// A draft as it was at one moment, and what that state is called: worked out once, where nothing waits for it.
#[derive(Clone, Debug)]
pub struct Present {
    /// What it was made of.
    pub snapshot: Arc<Snapshot>,
    /// Fingerprint of its files: the same files have the same; it is that of the version which is published from them.
    pub version: String,
    /// Fingerprint of its files and marks.
    pub state: String,
    changes: i64,
}

impl Present {
    /// A draft as it is now.
    ///
    /// # Errors
    /// The database's; marks that cannot be read.
    pub async fn of(db: &impl ConnectionTrait, draft: &draft::Model) -> ApiResult<Present> {
        let snapshot = Arc::new(Snapshot::of(db, draft.id).await?);
        let (version, state) = tokio::task::spawn_blocking({
            let snapshot = Arc::clone(&snapshot);
            move || snapshot.names()
        })
        .await??;
        // The row was read before its files: if it is still the same later, so are they.
        Ok(Present { snapshot, version, state, changes: draft.changes })
    }

    /// Whether a draft that is locked now has not been changed since.
    pub fn is_still(&self, locked: &draft::Model) -> bool {
        self.changes == locked.changes
    }
}

impl Snapshot {
    /// A draft as it is now, where nobody asks what that is called.
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

    /// A state that was [kept](super::kept::keep).
    ///
    /// # Errors
    /// [`Code::NotFound`] if it was not; the database's.
    pub async fn kept(db: &impl ConnectionTrait, draft: Uuid, state: &str) -> ApiResult<Snapshot> {
        let row = kept_state::Entity::find_by_id((draft, state.to_owned())).one(db).await?;
        let row = row.ok_or(Code::NotFound)?;
        let names = kept_media::Entity::find()
            .filter(kept_media::Column::DraftId.eq(draft))
            .filter(kept_media::Column::State.eq(state))
            .all(db)
            .await?;
        let media = media::known_as(db, names.into_iter().map(|row| (row.name, row.hash)).collect()).await?;
        // A course may have hundreds of lessons.
        let read = move || -> serde_json::Result<Snapshot> {
            let (files, marks) = (serde_json::from_str(&row.files)?, serde_json::from_str(&row.marks)?);
            Ok(Snapshot { files, marks, media })
        };
        tokio::task::spawn_blocking(read).await?.map_err(ApiError::internal)
    }

    /// The course that this state of a draft would be, and all that there is to say about it.
    ///
    /// # Errors
    /// The server is stopping.
    pub async fn examine(self: &Arc<Snapshot>, draft: &draft::Model) -> ApiResult<CoursePackage> {
        let (id, original) = (draft.course_id.clone(), views::original(draft));
        let snapshot = Arc::clone(self);
        // A course may have hundreds of lessons.
        let read = move || {
            let bytes = snapshot.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
            let (files, known) = (bytes.collect(), known_framework());
            let (media, of) = (&snapshot.media, Some(original));
            let mut package = CoursePackage::examine_with(&id, &files, media, Some(&known), of);
            // Whether somebody has confirmed a translation is known by its marks, which no file has.
            package.add(translations::findings(&snapshot, original));
            package
        };
        Ok(tokio::task::spawn_blocking(read).await?)
    }

    /// The fingerprints of its files, and of its files and marks: translators' confirmations and what comments hang on are
    /// in the marks, and learners see nothing of them.
    fn names(&self) -> ApiResult<(String, String)> {
        let version = package::version(&self.files, &self.media);
        let marked = serde_json::to_vec(&(&version, &self.marks)).map_err(ApiError::internal)?;
        Ok((version, package::fingerprint(&marked)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_confirmation_makes_another_state_of_the_same_version() {
        let mut one = Snapshot::default();
        one.files.insert("en/tea.md".into(), "Tea.\n".into());
        one.marks.insert("en/tea.md".into(), vec![Mark { id: "a".into(), seen: None }]);
        let mut other = one.clone();
        other.marks.insert("en/tea.md".into(), vec![Mark { id: "a".into(), seen: Some("abc".into()) }]);
        let (before, after) = (one.names().unwrap(), other.names().unwrap());
        assert_eq!(before.0, after.0);
        assert_ne!(before.1, after.1);
        assert_eq!(before, one.names().unwrap());
    }
}
