//! Importing content: all of it is sound, or nothing changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::bail;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, Set};
use sha2::{Digest, Sha256};
use shared::api::catalogue::TextView;
use shared::course::check::Finding;
use shared::course::package::{CoursePackage, read_page};
use shared::course::whole::Course;
use shared::course::{Block, Section};
use shared::lang::Lang;

use super::competences::known;
use super::folder::Files;
use crate::db::{Alone, Db};
use crate::entities::{course, course_version, draft, media, page};

/// Content that was read: what of it can be published.
#[derive(Default)]
pub struct Content {
    /// With their files, for the pictures.
    pub courses: Vec<(Course, BTreeMap<String, Vec<u8>>)>,
    /// With their languages.
    pub pages: Vec<(Lang, TextView)>,
}

/// What an import has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Courses whose new version learners see now.
    pub changed: Vec<String>,
    /// Courses that were the same.
    pub same: usize,
    /// Courses that learners see no longer; what people have done in them stays.
    pub withdrawn: Vec<String>,
}

impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} courses new or changed, {} the same, {} withdrawn",
            self.changed.len(),
            self.same,
            self.withdrawn.len()
        )
    }
}

/// SHA-256, the first 16 bytes in hexadecimal: enough to tell contents apart.
pub fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// Reads content and says what is wrong with it. Files of findings are named from the content folder.
pub fn read(files: &Files) -> (Content, Vec<Finding>) {
    let known = known();
    let mut content = Content::default();
    let mut findings = Vec::new();
    let mut courses: BTreeMap<&str, BTreeMap<String, Vec<u8>>> = BTreeMap::new();
    for (path, bytes) in &files.0 {
        match path.split_once('/') {
            Some(("courses", rest)) => {
                if let Some((id, file)) = rest.split_once('/') {
                    courses.entry(id).or_default().insert(file.to_owned(), bytes.clone());
                }
            }
            Some(("pages", rest)) => {
                let Some((lang, name)) = rest.split_once('/') else { continue };
                let (Some(lang), Some(name)) = (Lang::from_code(lang), name.strip_suffix(".md")) else {
                    continue;
                };
                match read_page(lang, name, bytes) {
                    Ok(page) => {
                        let html = html(&page.sections);
                        content.pages.push((lang, TextView { name: page.name, title: page.title, html }));
                    }
                    Err(found) => findings.extend(found),
                }
            }
            _ => {}
        }
    }
    for (id, files) in courses {
        let package = CoursePackage::examine(id, &files, Some(&known));
        findings.extend(
            package
                .findings
                .into_iter()
                .map(|finding| Finding { file: format!("courses/{id}/{}", finding.file), ..finding }),
        );
        if let Some(course) = package.course {
            content.courses.push((course, files));
        }
    }
    (content, findings)
}

/// A page of text has no questions, pictures or films that would need the app: it is HTML as a whole.
fn html(sections: &[Section]) -> String {
    let mut html = String::new();
    for section in sections {
        if !section.title.is_empty() {
            html.push_str(&format!("<h2>{}</h2>", section.title));
        }
        for block in &section.blocks {
            match block {
                Block::Text { html: text } => html.push_str(text),
                Block::CallOut { html: text, .. } => {
                    html.push_str(&format!("<blockquote>{text}</blockquote>"))
                }
                Block::Steps { steps } => {
                    html.push_str("<ol class=\"steps\">");
                    steps.iter().for_each(|step| html.push_str(&format!("<li>{step}</li>")));
                    html.push_str("</ol>");
                }
                Block::Picture { .. } | Block::Recording(_) | Block::Question(_) => {}
            }
        }
    }
    html
}

/// Publishes content in one transaction. Importing the same again changes nothing. Versions are never
/// deleted: people's answers refer to them.
///
/// # Errors
/// Content with faults, or the database's; nothing has changed then.
pub async fn import(db: &Db, files: &Files, now: DateTime<Utc>) -> anyhow::Result<ImportReport> {
    let (content, findings) = read(files);
    let faults: Vec<String> = findings.iter().filter(|f| f.must).map(ToString::to_string).collect();
    if !faults.is_empty() {
        bail!("the content has {} faults; what was published stays:\n{}", faults.len(), faults.join("\n"));
    }
    if content.courses.is_empty() {
        bail!("there is no course to import; what was published stays");
    }
    let tx = db.begin_alone(Alone::Import).await?;
    let report = publish(&tx, &content, now).await?;
    tx.commit().await?;
    Ok(report)
}

async fn publish(
    tx: &DatabaseTransaction,
    content: &Content,
    now: DateTime<Utc>,
) -> anyhow::Result<ImportReport> {
    let mut report = ImportReport::default();
    keep_off_the_studio(tx, content).await?;
    // What trainers publish is theirs to withdraw.
    let imported = course::Entity::find().filter(course::Column::OrganisationId.is_null());
    let before: BTreeMap<String, Option<String>> =
        imported.all(tx).await?.into_iter().map(|c| (c.id, c.current_version)).collect();
    for (course, files) in &content.courses {
        if before.get(&course.id).is_some_and(|v| v.as_deref() == Some(&*course.version))
            && is_as_we_read_it(tx, course).await?
        {
            report.same += 1;
            continue;
        }
        pictures(tx, course, files).await?;
        version(tx, course, now).await?;
        report.changed.push(course.id.clone());
    }
    let now_there: BTreeSet<&str> = content.courses.iter().map(|(c, _)| c.id.as_str()).collect();
    for (id, version) in before {
        if version.is_some() && !now_there.contains(id.as_str()) {
            course::Entity::update(course::ActiveModel {
                id: Set(id.clone()),
                current_version: Set(None),
                ..Default::default()
            })
            .exec(tx)
            .await?;
            report.withdrawn.push(id);
        }
    }
    page::Entity::delete_many().exec(tx).await?;
    let pages: Result<Vec<page::ActiveModel>, serde_json::Error> = content
        .pages
        .iter()
        .map(|(lang, text)| {
            let content = serde_json::to_string(text)?;
            Ok(page::ActiveModel {
                lang: Set(lang.code().into()),
                name: Set(text.name.clone()),
                content: Set(content),
            })
        })
        .collect();
    page::Entity::insert_many(pages?).exec_without_returning(tx).await?;
    Ok(report)
}

/// Refuses courses whose ids belong to courses that trainers write.
async fn keep_off_the_studio(tx: &DatabaseTransaction, content: &Content) -> anyhow::Result<()> {
    let ids = || content.courses.iter().map(|(course, _)| course.id.as_str());
    let published = course::Entity::find()
        .filter(course::Column::Id.is_in(ids()))
        .filter(course::Column::OrganisationId.is_not_null());
    let written = draft::Entity::find().filter(draft::Column::CourseId.is_in(ids()));
    let mut taken: BTreeSet<String> = published.all(tx).await?.into_iter().map(|course| course.id).collect();
    taken.extend(written.all(tx).await?.into_iter().map(|draft| draft.course_id));
    if !taken.is_empty() {
        let folders: Vec<String> = taken.iter().map(|id| format!("courses/{id}")).collect();
        bail!(
            "trainers write courses with the ids of {} in the studio: give these folders other names; what was published \
             stays",
            folders.join(", ")
        );
    }
    Ok(())
}

/// A newer program may read the same files differently: then the version is written again.
async fn is_as_we_read_it(tx: &impl ConnectionTrait, course: &Course) -> anyhow::Result<bool> {
    let row = course_version::Entity::find_by_id((course.id.clone(), course.version.clone())).one(tx).await?;
    Ok(row.is_some_and(|row| {
        serde_json::from_str::<Course>(&row.content).is_ok_and(|stored| stored == *course)
    }))
}

async fn pictures(
    tx: &impl ConnectionTrait,
    course: &Course,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<(), DbErr> {
    for (name, file) in &course.media {
        let known = media::Entity::find().filter(media::Column::Hash.eq(&file.hash)).one(tx).await?.is_some();
        let Some(bytes) = files.get(&format!("media/{name}")).filter(|_| !known) else { continue };
        let row = media::ActiveModel {
            hash: Set(file.hash.clone()),
            content_type: Set(file.content_type.clone()),
            bytes: Set(bytes.clone()),
        };
        media::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

async fn version(tx: &impl ConnectionTrait, course: &Course, now: DateTime<Utc>) -> anyhow::Result<()> {
    use course::Column as C;
    use course_version::Column as V;
    course::Entity::insert(course::ActiveModel {
        id: Set(course.id.clone()),
        current_version: Set(None),
        organisation_id: Set(None),
    })
    .on_conflict(OnConflict::column(C::Id).update_column(C::CurrentVersion).to_owned())
    .exec_without_returning(tx)
    .await?;
    let row = course_version::ActiveModel {
        course_id: Set(course.id.clone()),
        version: Set(course.version.clone()),
        content: Set(serde_json::to_string(course)?),
        imported_at: Set(now),
    };
    course_version::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([V::CourseId, V::Version])
                .update_columns([V::Content, V::ImportedAt])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    let current = course::ActiveModel {
        id: Set(course.id.clone()),
        current_version: Set(Some(course.version.clone())),
        ..Default::default()
    };
    course::Entity::update(current).exec(tx).await?;
    Ok(())
}
