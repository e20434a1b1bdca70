//! What learners see now, in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::Context;
use chrono::{DateTime, Utc};
use sea_orm::{EntityTrait, JoinType, QueryOrder, QuerySelect};
use shared::api::catalogue::TextView;
use shared::course::whole::Course;
use shared::lang::Lang;
use tokio::sync::Mutex;

use crate::db::Db;
use crate::entities::{course, course_version, media, page};
use crate::error::ApiResult;

/// A picture.
#[derive(Clone, Debug)]
pub struct Picture {
    /// MIME type.
    pub content_type: String,
    /// The file.
    pub bytes: axum::body::Bytes,
}

/// Everything that is published, at one moment.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// Changes with anything in it.
    pub revision: String,
    /// By id.
    pub courses: BTreeMap<String, Arc<Course>>,
    /// By language and name.
    pub texts: BTreeMap<(Lang, String), TextView>,
    /// By fingerprint.
    pub pictures: HashMap<String, Picture>,
}

/// Where a course's picture lies. The fingerprint in it lets browsers keep it for good.
pub fn address(course: &Course, file: &str) -> String {
    let hash = course.media.get(file).map_or("none", |m| m.hash.as_str());
    format!("/media/{hash}/{file}")
}

/// The published courses; cheap to clone. See [`Snapshot`].
#[derive(Clone)]
pub struct Catalogue {
    now: Arc<RwLock<Arc<Snapshot>>>,
    /// Versions that are no longer current, as somebody's late answers ask for them.
    old: Arc<RwLock<Versions>>,
    /// Held while it is read again: who has read earlier must not come later.
    reading: Arc<Mutex<()>>,
}

/// Courses by id and version.
type Versions = BTreeMap<(String, String), Arc<Course>>;

/// Old versions kept at hand; when there are more, all are forgotten and read again.
const OLD_VERSIONS: usize = 32;

impl Catalogue {
    /// Reads what is published.
    ///
    /// # Errors
    /// The database's; content that this program cannot read.
    pub async fn load(db: &Db) -> anyhow::Result<Catalogue> {
        let snapshot = Arc::new(read(db).await?);
        Ok(Catalogue { now: Arc::new(RwLock::new(snapshot)), old: Arc::default(), reading: Arc::default() })
    }

    /// What is published now.
    pub fn now(&self) -> Arc<Snapshot> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads again if the database has something else. Tells whether it had.
    ///
    /// # Errors
    /// As [`Catalogue::load`]; what was there stays.
    pub async fn refresh(&self, db: &Db) -> anyhow::Result<bool> {
        let _turn = self.reading.lock().await;
        if revision(db).await? == self.now().revision {
            return Ok(false);
        }
        let snapshot = Arc::new(read(db).await?);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = snapshot;
        Ok(true)
    }

    /// A course as it was in some version; none if we never had it.
    ///
    /// # Errors
    /// The database's.
    pub async fn version(&self, db: &Db, id: &str, version: &str) -> ApiResult<Option<Arc<Course>>> {
        let now = self.now();
        if let Some(course) = now.courses.get(id).filter(|c| c.version == version) {
            return Ok(Some(Arc::clone(course)));
        }
        let key = (id.to_owned(), version.to_owned());
        if let Some(known) = self.old.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Some(Arc::clone(known)));
        }
        let row = course_version::Entity::find_by_id(key.clone()).one(&db.read).await?;
        let course: Option<Arc<Course>> =
            row.and_then(|row| serde_json::from_str(&row.content).ok()).map(Arc::new);
        // What nobody ever published is not worth a place: anybody could ask for it.
        let Some(course) = course else { return Ok(None) };
        let mut old = self.old.write().unwrap_or_else(PoisonError::into_inner);
        if old.len() >= OLD_VERSIONS {
            old.clear();
        }
        old.insert(key, Arc::clone(&course));
        Ok(Some(course))
    }
}

/// Names what is published without reading it.
async fn revision(db: &Db) -> anyhow::Result<String> {
    let courses: Vec<(String, String, DateTime<Utc>)> = course::Entity::find()
        .join(
            JoinType::InnerJoin,
            course::Entity::belongs_to(course_version::Entity)
                .from((course::Column::Id, course::Column::CurrentVersion))
                .to((course_version::Column::CourseId, course_version::Column::Version))
                .into(),
        )
        .select_only()
        .column(course::Column::Id)
        .column(course_version::Column::Version)
        .column(course_version::Column::ImportedAt)
        .order_by_asc(course::Column::Id)
        .into_tuple()
        .all(&db.read)
        .await?;
    let pages = page::Entity::find()
        .order_by_asc(page::Column::Lang)
        .order_by_asc(page::Column::Name)
        .all(&db.read)
        .await?;
    let mut all = String::new();
    for (id, version, written) in courses {
        // A newer program may have written the same version anew.
        all.push_str(&format!("{id}={version} {written};"));
    }
    for page in pages {
        all.push_str(&format!("{}/{}={};", page.lang, page.name, page.content));
    }
    Ok(super::import::fingerprint(all.as_bytes()))
}

async fn read(db: &Db) -> anyhow::Result<Snapshot> {
    let mut snapshot = Snapshot { revision: revision(db).await?, ..Snapshot::default() };
    for course in course::Entity::find().all(&db.read).await? {
        let Some(version) = course.current_version else { continue };
        let row = course_version::Entity::find_by_id((course.id.clone(), version.clone()))
            .one(&db.read)
            .await?
            .with_context(|| format!("course {} has no version {version}", course.id))?;
        let whole: Course = serde_json::from_str(&row.content)
            .with_context(|| format!("course {} cannot be read: import it again", course.id))?;
        for file in whole.media.values() {
            if !snapshot.pictures.contains_key(&file.hash)
                && let Some(row) = media::Entity::find_by_id(file.hash.clone()).one(&db.read).await?
            {
                let picture = Picture { content_type: row.content_type, bytes: row.bytes.into() };
                snapshot.pictures.insert(row.hash, picture);
            }
        }
        snapshot.courses.insert(course.id, Arc::new(whole));
    }
    for row in page::Entity::find().all(&db.read).await? {
        if let Some(lang) = Lang::from_code(&row.lang) {
            snapshot.texts.insert((lang, row.name), serde_json::from_str(&row.content)?);
        }
    }
    Ok(snapshot)
}
