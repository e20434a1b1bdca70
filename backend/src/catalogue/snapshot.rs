//! What learners see now, in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use sea_orm::{DbErr, EntityTrait, JoinType, QueryOrder, QuerySelect};
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
    /// When the versions in `courses` were written, by course.
    written: BTreeMap<String, DateTime<Utc>>,
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
    /// Reads what is published. What this program cannot read is left out and said in the log: one course that is spoilt
    /// must not take the others along.
    ///
    /// # Errors
    /// The database's.
    pub async fn load(db: &Db) -> anyhow::Result<Catalogue> {
        let snapshot = Arc::new(read(db, Published::now(db).await?, &Snapshot::default()).await?);
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
        let (published, before) = (Published::now(db).await?, self.now());
        if published.revision() == before.revision {
            return Ok(false);
        }
        let snapshot = Arc::new(read(db, published, &before).await?);
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
        // What nobody ever published is not worth a place: anybody could ask for it.
        let Some(row) = row else { return Ok(None) };
        let read = move || serde_json::from_str::<Course>(&row.content).ok().map(Arc::new);
        let Some(course) = tokio::task::spawn_blocking(read).await? else { return Ok(None) };
        let mut old = self.old.write().unwrap_or_else(PoisonError::into_inner);
        if old.len() >= OLD_VERSIONS {
            old.clear();
        }
        old.insert(key, Arc::clone(&course));
        Ok(Some(course))
    }
}

/// What is published, by name: the courses are not read yet.
struct Published {
    /// Course, version, and when it was written.
    courses: Vec<(String, String, DateTime<Utc>)>,
    pages: Vec<page::Model>,
}

impl Published {
    async fn now(db: &Db) -> Result<Published, DbErr> {
        let courses = course::Entity::find()
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
        Ok(Published { courses, pages })
    }

    /// Changes with anything in it.
    fn revision(&self) -> String {
        let mut all = String::new();
        for (id, version, written) in &self.courses {
            // A newer program may have written the same version anew.
            all.push_str(&format!("{id}={version} {written};"));
        }
        for page in &self.pages {
            all.push_str(&format!("{}/{}={};", page.lang, page.name, page.content));
        }
        super::import::fingerprint(all.as_bytes())
    }
}

/// Reads what is published, but for what is at hand already: each publication changes one course of many.
async fn read(db: &Db, published: Published, before: &Snapshot) -> Result<Snapshot, DbErr> {
    let mut snapshot = Snapshot { revision: published.revision(), ..Snapshot::default() };
    for (id, version, written) in published.courses {
        let known = before.courses.get(&id).filter(|known| known.version == version);
        let known = known.filter(|_| before.written.get(&id) == Some(&written));
        let course = match known {
            Some(known) => Arc::clone(known),
            None => {
                let Some(read) = read_course(db, &id, version).await? else { continue };
                Arc::new(read)
            }
        };
        for file in course.media.values() {
            if snapshot.pictures.contains_key(&file.hash) {
                continue;
            }
            let picture = match before.pictures.get(&file.hash) {
                Some(known) => Some(known.clone()),
                None => media::Entity::find_by_id(file.hash.clone())
                    .one(&db.read)
                    .await?
                    .map(|row| Picture { content_type: row.content_type, bytes: row.bytes.into() }),
            };
            snapshot.pictures.extend(picture.map(|picture| (file.hash.clone(), picture)));
        }
        snapshot.written.insert(id.clone(), written);
        snapshot.courses.insert(id, course);
    }
    for row in published.pages {
        let Some(lang) = Lang::from_code(&row.lang) else { continue };
        match serde_json::from_str(&row.content) {
            Ok(text) => drop(snapshot.texts.insert((lang, row.name), text)),
            Err(error) => tracing::error!(%error, page = row.name, "a page cannot be read: it is left out"),
        }
    }
    Ok(snapshot)
}

/// A course; none if this program cannot read it.
async fn read_course(db: &Db, id: &str, version: String) -> Result<Option<Course>, DbErr> {
    let row = course_version::Entity::find_by_id((id.to_owned(), version)).one(&db.read).await?;
    let Some(row) = row else { return Ok(None) };
    match serde_json::from_str(&row.content) {
        Ok(course) => Ok(Some(course)),
        Err(error) => {
            let version = row.version;
            tracing::error!(%error, id, version, "a course cannot be read: it is left out until it is published again");
            Ok(None)
        }
    }
}
