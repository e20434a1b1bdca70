//! A whole course as a new draft.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;

use shared::api::studio::import::{ImportItem, ImportNote, Imported, NoteCode, Thing};
use shared::course::mark::Mark;
use shared::course::outline::Outline;
use shared::course::package::CoursePackage;
use shared::course::source::{self, BlockSource};
use shared::course::{outline_file, whole};
use shared::lang::Lang;

use super::archive::Archive;
use super::{Bringing, note, only_one, refused, whole as whole_file};
use crate::db::{Alone, Db};
use crate::error::{ApiError, ApiResult, Code};
use crate::storage::Storage;
use crate::studio::drafts::{self, MANIFEST, NewFile};
use crate::studio::media::{self, Seen};
use crate::studio::{lessons, outline, texts};

/// What can be taken over, and what is known of it.
struct Course {
    archive: Archive,
    outline: Outline,
    original: Lang,
    /// The id that it had, or that its name suggests.
    wanted: String,
}

impl Course {
    fn title(&self) -> String {
        self.outline.texts.get(&self.original).map(|texts| texts.title.clone()).unwrap_or_default()
    }
}

async fn open(file: File, name: String) -> ApiResult<Result<Course, ImportNote>> {
    Ok(tokio::task::spawn_blocking(move || read(file, &name)).await?)
}

fn read(file: File, name: &str) -> Result<Course, ImportNote> {
    let archive = Archive::open(file)?;
    let manifest = archive.texts.get(MANIFEST).map(String::as_str).unwrap_or_default();
    let manifest = manifest.strip_prefix('\u{feff}').unwrap_or(manifest);
    if let Err(error) = manifest.parse::<toml::Table>() {
        let line = error.span().map_or(1, |span| {
            1 + manifest.get(..span.start).unwrap_or_default().bytes().filter(|byte| *byte == b'\n').count()
        });
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        return Err(note(NoteCode::CourseFile, error.message().replace('\n', " "), line));
    }
    let outline = outline::checked(outline_file::read(manifest)).map_err(|error| {
        let at = error.at().unwrap_or("course.toml");
        note(NoteCode::CourseFile, at, 0)
    })?;
    let first = outline.languages().next().ok_or_else(|| note(NoteCode::CourseFile, "title", 0))?;
    let original = if outline.texts.contains_key(&Lang::De) { Lang::De } else { first };
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let wanted = archive.folder.clone().unwrap_or_else(|| stem.to_owned());
    let wanted = Some(wanted).filter(|id| whole::is_id(id));
    let title = outline.texts.get(&original).map(|texts| texts.title.clone()).unwrap_or_default();
    let wanted = wanted.unwrap_or(title);
    Ok(Course { archive, outline, original, wanted })
}

/// What would become of it.
pub(super) async fn look(db: &Db, by: &Bringing, file: File) -> ApiResult<ImportItem> {
    let course = match open(file, by.name.clone()).await? {
        Ok(course) => course,
        Err(note) => return Ok(whole_file(Thing::Course, by.name.clone(), true, vec![note])),
    };
    let title = course.title();
    let id = drafts::free_course_id(&db.read, &course.wanted).await?;
    let mut notes = Vec::new();
    if whole::is_id(&course.wanted) && id != course.wanted {
        notes.push(note(NoteCode::Renamed, id, 0));
    }
    let (findings, refused) = tokio::task::spawn_blocking(move || examine(course)).await?;
    if !refused.is_empty() {
        return Ok(whole_file(Thing::Course, title, true, refused));
    }
    if findings > 0 {
        notes.push(note(NoteCode::Findings, findings.to_string(), 0));
    }
    Ok(whole_file(Thing::Course, title, false, notes))
}

/// How much is to be put right before it can be published, and media that are refused.
fn examine(mut course: Course) -> (usize, Vec<ImportNote>) {
    let mut refused = Vec::new();
    let names: Vec<String> = course.archive.media.keys().cloned().collect();
    for name in names {
        let judged = course.archive.medium(&name).ok().and_then(|bytes| {
            let (_, most) = media::judge(&bytes, &name).ok()?;
            (bytes.len() as u64 <= most).then_some(())
        });
        if judged.is_none() {
            refused.push(note(NoteCode::MediaFile, name, 0));
        }
    }
    let Archive { texts, pictures, .. } = course.archive;
    let mut files: BTreeMap<String, Vec<u8>> =
        texts.into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    files.extend(pictures);
    let id = if whole::is_id(&course.wanted) { course.wanted.as_str() } else { "course" };
    let found = CoursePackage::examine(id, &files, None).findings;
    // A drawing with a script in it never comes in; what else is wrong with a picture is found when it is made anew.
    refused.extend(
        found.iter().filter(|one| one.is_danger()).map(|one| note(NoteCode::MediaFile, &one.file, one.line)),
    );
    // Films and large pictures were not looked into: that they are missing is not known.
    let count = found.iter().filter(|one| one.must && !one.code.ends_with("-missing")).count();
    refused.truncate(20);
    (count, refused)
}

/// Makes a draft of it.
pub(super) async fn take(
    db: &Db,
    storage: &Storage,
    by: &Bringing,
    file: File,
    places: &[u32],
) -> ApiResult<Imported> {
    only_one(places)?;
    let mut course = open(file, by.name.clone()).await?.map_err(|_| refused())?;
    // They were for the preview.
    course.archive.pictures.clear();
    let now = by.now.timestamp_millis();
    let mut seen: Vec<(String, Seen)> = Vec::new();
    let mut renamed: Vec<(String, String)> = Vec::new();
    let names: Vec<String> = course.archive.media.keys().cloned().collect();
    for name in names {
        let (back, bytes) = tokio::task::spawn_blocking({
            let name = name.clone();
            move || {
                let bytes = course.archive.medium(&name);
                (course, bytes)
            }
        })
        .await?;
        course = back;
        let one = Seen::of_bytes(&name, bytes.map_err(|_| refused())?).await?;
        // A picture that was made anew may be of another kind.
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
        let new = format!("{stem}.{}", one.ending);
        if new != name {
            renamed.push((format!("media/{name}"), format!("media/{new}")));
        }
        // First the bytes, one after the other, so that none of them stay in memory: without a name they are nobody's.
        seen.push((new, media::store(db, storage, one, now).await?));
    }
    let names: BTreeSet<&str> = seen.iter().map(|(name, _)| name.as_str()).collect();
    if names.len() != seen.len() {
        return Err(refused());
    }
    let tx = db.begin_alone(Alone::Import).await?;
    let draft =
        drafts::begin(&tx, by.organisation, &course.wanted, course.original, by.account, by.now).await?;
    for file in files(&course, &renamed)? {
        drafts::put(&tx, draft.id, file, by.account, now).await?;
    }
    for (name, one) in &seen {
        media::name(&tx, draft.id, name, one, by.account, now).await?;
    }
    tx.commit().await?;
    Ok(Imported { draft: draft.id, lesson: None, lang: course.original, taken: 1 })
}

/// The files of the draft: `course.toml`, and all lessons with their marks.
fn files(course: &Course, renamed: &[(String, String)]) -> ApiResult<Vec<NewFile>> {
    let manifest = course.archive.texts.get(MANIFEST).map(String::as_str).unwrap_or_default();
    let mut files = vec![drafts::manifest(manifest, &course.outline)?];
    let all: Vec<(Lang, &str, String)> = course
        .archive
        .texts
        .iter()
        .filter_map(|(path, text)| {
            let (lang, lesson) = lessons::named(path)?;
            Some((lang, lesson, plain(text, renamed)))
        })
        .collect();
    let mut originals: BTreeMap<&str, (Vec<String>, Vec<Mark>)> = BTreeMap::new();
    for (lang, lesson, text) in all.iter().filter(|(lang, ..)| *lang == course.original) {
        let file = texts::file(*lang, lesson, text.clone(), Vec::new());
        originals.insert(lesson, (source::cut(text).blocks, file.marks.clone()));
        files.push(file);
    }
    for (lang, lesson, text) in all.iter().filter(|(lang, ..)| *lang != course.original) {
        let marks =
            originals.get(lesson).map(|of| translated(of, &source::cut(text).blocks)).unwrap_or_default();
        files.push(texts::file(*lang, lesson, text.clone(), marks));
    }
    let there: BTreeSet<&str> = all.iter().map(|(_, lesson, _)| *lesson).collect();
    if there.len() > outline::LESSONS {
        return Err(Code::TooMany.into());
    }
    // A lesson that is named and not there can be begun.
    for lesson in course.outline.lesson_ids().filter(|id| !there.contains(id)) {
        files.push(texts::begun(course.original, lesson, lesson, &course.outline));
    }
    if files.iter().any(|file| file.text.len() > texts::LONGEST) {
        return Err(ApiError::new(Code::TooLarge).field("ticked"));
    }
    Ok(files)
}

/// The marks of a translation: where its blocks are the same things in the same order, each translates its like, and was up
/// to date when the course was packed. Else nobody knows, and none is said to be a translation.
fn translated((original, marks): &(Vec<String>, Vec<Mark>), blocks: &[String]) -> Vec<Mark> {
    let kinds =
        |blocks: &[String]| blocks.iter().map(|block| BlockSource::read(block).kind()).collect::<Vec<_>>();
    if original.len() != marks.len() || kinds(original) != kinds(blocks) {
        return Vec::new();
    }
    let pairs = original.iter().zip(marks);
    pairs.map(|(block, mark)| Mark { id: mark.id.clone(), seen: Some(source::fingerprint(block)) }).collect()
}

/// A text as it is kept, with the names that its media have now.
fn plain(text: &str, renamed: &[(String, String)]) -> String {
    let mut text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    for (old, new) in renamed {
        text = text.replace(old, new);
    }
    text
}
