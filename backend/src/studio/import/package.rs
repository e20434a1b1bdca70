//! A whole course as a new draft.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;

use shared::api::studio::import::{ImportItem, ImportNote, Imported, NoteCode, Thing};
use shared::course::mark::Mark;
use shared::course::outline::Outline;
use shared::course::package::CoursePackage;
use shared::course::source;
use shared::course::{outline_file, whole};
use shared::lang::Lang;

use super::archive::Archive;
use super::{Bringing, note, once, only_one, refused, whole as whole_file};
use crate::db::{Alone, Db};
use crate::error::{ApiError, ApiResult, Code};
use crate::storage::Storage;
use crate::studio::drafts::{self, MANIFEST, NewFile};
use crate::studio::media::{self, Seen};
use crate::studio::turns::Turn;
use crate::studio::{lessons, outline, texts, translations, views};

/// The most blocks of all lessons, each of which gets a mark: beyond this it is no course.
const MAX_BLOCKS: usize = 100_000;

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

async fn open(
    file: File,
    name: String,
    turn: Turn,
    with_pictures: bool,
) -> ApiResult<Result<Course, ImportNote>> {
    let read = move || read(Archive::open(file, turn, with_pictures)?, &name);
    Ok(tokio::task::spawn_blocking(read).await?)
}

fn read(archive: Archive, name: &str) -> Result<Course, ImportNote> {
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
    // One that is named and not there will be begun.
    let named = outline.lesson_ids();
    let there = archive.texts.keys().filter_map(|path| Some(lessons::named(path)?.1));
    if there.chain(named).collect::<BTreeSet<_>>().len() > outline::LESSONS {
        return Err(note(NoteCode::ZipLessons, outline::LESSONS.to_string(), 0));
    }
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
pub(super) async fn look(db: &Db, by: &Bringing, file: File, turn: Turn) -> ApiResult<ImportItem> {
    let course = match open(file, by.name.clone(), turn, true).await? {
        Ok(course) => course,
        Err(note) => return Ok(whole_file(Thing::Course, by.name.clone(), true, vec![note])),
    };
    let title = course.title();
    let id = drafts::free_course_id(&db.read, &course.wanted).await?;
    let mut notes = Vec::new();
    if whole::is_id(&course.wanted) && id != course.wanted {
        notes.push(note(NoteCode::Renamed, id, 0));
    }
    // People know courses by their titles. It may be meant all the same.
    let same = |known: &str| !known.trim().is_empty() && known.trim() == title.trim();
    if views::all(&db.read, by.organisation).await?.iter().any(|known| same(&known.title)) {
        notes.push(note(NoteCode::SameTitle, "", 0));
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
fn examine(course: Course) -> (usize, Vec<ImportNote>) {
    let Archive { texts, pictures, strange, turn: _turn, .. } = course.archive;
    let mut refused: Vec<ImportNote> =
        strange.into_iter().map(|name| note(NoteCode::MediaFile, name, 0)).collect();
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

/// Makes a draft of it. All that takes time is done before the transaction begins: as long as it lasts, nobody else can
/// publish, and on SQLite nobody else can write at all.
pub(super) async fn take(
    db: &Db,
    storage: &Storage,
    by: &Bringing,
    file: File,
    places: &[u32],
    turn: Turn,
) -> ApiResult<Imported> {
    only_one(places)?;
    let mut course = open(file, by.name.clone(), turn, false).await?.map_err(|_| refused())?;
    if !course.archive.strange.is_empty() {
        return Err(refused());
    }
    let now = by.now.timestamp_millis();
    let mut seen: Vec<(String, Seen)> = Vec::new();
    let names: Vec<String> = course.archive.media.keys().cloned().collect();
    for name in names {
        let scratch = storage.scratch().clone();
        let unpack = move || {
            let medium = course.archive.medium(&name, &scratch);
            (course, name, medium)
        };
        let (back, name, medium) = tokio::task::spawn_blocking(unpack).await?;
        course = back;
        // First the bytes, one after the other, so that none of them stay in memory: without a name they are nobody's.
        seen.push((name, media::store(db, storage, Seen::of(medium?).await?, now).await?));
    }
    let (original, wanted) = (course.original, course.wanted.clone());
    let names = new_names(&seen);
    let renamed: BTreeMap<String, String> = names.iter().filter(|(old, new)| old != new).cloned().collect();
    let (files, _turn) = tokio::task::spawn_blocking(move || {
        let files = files(&course, &renamed);
        files.map(|files| (files, course.archive.turn))
    })
    .await??;
    let tx = db.begin_alone(Alone::Import).await?;
    if let Some(answer) = once::answered(&tx, by).await? {
        return Ok(answer);
    }
    let draft = drafts::begin(&tx, by.organisation, &wanted, original, by.account, by.now).await?;
    drafts::put_first(&tx, draft.id, files, by.account, now).await?;
    for ((_, name), (_, one)) in names.iter().zip(&seen) {
        media::name(&tx, draft.id, name, one, by.account, now).await?;
    }
    let answer = Imported { draft: draft.id, lesson: None, lang: original, taken: 1 };
    once::note(&tx, by, &answer).await?;
    tx.commit().await?;
    Ok(answer)
}

/// What files were called, and what they are called now: a picture that was made anew may be of another kind.
fn new_names(seen: &[(String, Seen)]) -> Vec<(String, String)> {
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    let same = |name: &str, one: &Seen| name.rsplit_once('.').is_some_and(|(_, ending)| ending == one.ending);
    let mut taken: BTreeSet<String> =
        seen.iter().filter(|(name, one)| same(name, one)).map(|(name, _)| name.clone()).collect();
    let mut names = Vec::with_capacity(seen.len());
    for (old, one) in seen {
        let mut new = old.clone();
        if !same(old, one) {
            new = format!("{}.{}", stem(old), one.ending);
            for number in 2_u32.. {
                if taken.insert(new.clone()) {
                    break;
                }
                new = format!("{}-{number}.{}", stem(old), one.ending);
            }
        }
        names.push((old.clone(), new));
    }
    names
}

/// The files of the draft: `course.toml`, and all lessons with their marks.
fn files(course: &Course, renamed: &BTreeMap<String, String>) -> ApiResult<Vec<NewFile>> {
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
    let mut left = MAX_BLOCKS;
    let mut fits = |text: &str, blocks: &[String]| {
        left = left.checked_sub(blocks.len()).filter(|_| text.len() <= texts::LONGEST)?;
        Some(())
    };
    let too_large = || ApiError::new(Code::TooLarge).field("ticked");
    let mut originals: BTreeMap<&str, (Vec<String>, Vec<Mark>)> = BTreeMap::new();
    for (lang, lesson, text) in all.iter().filter(|(lang, ..)| *lang == course.original) {
        let blocks = source::cut(text).blocks;
        fits(text, &blocks).ok_or_else(too_large)?;
        let file = texts::file(*lang, lesson, text.clone(), Vec::new());
        originals.insert(lesson, (blocks, file.marks.clone()));
        files.push(file);
    }
    for (lang, lesson, text) in all.iter().filter(|(lang, ..)| *lang != course.original) {
        let blocks = source::cut(text).blocks;
        fits(text, &blocks).ok_or_else(too_large)?;
        let marks = originals.get(lesson).map(|of| translations::paired(of, &blocks)).unwrap_or_default();
        files.push(texts::file(*lang, lesson, text.clone(), marks));
    }
    let there: BTreeSet<&str> = all.iter().map(|(_, lesson, _)| *lesson).collect();
    // A lesson that is named and not there can be begun.
    for lesson in course.outline.lesson_ids().filter(|id| !there.contains(id)) {
        files.push(texts::begun(course.original, lesson, lesson, &course.outline));
    }
    Ok(files)
}

/// A text as it is kept, with the names that its media have now.
fn plain(text: &str, renamed: &BTreeMap<String, String>) -> String {
    let text = text.replace('\u{feff}', "").replace("\r\n", "\n").replace('\r', "\n");
    media::renamed(&text, renamed)
}
