//! Reading a course from its files, and a page from its file. The files come as bytes: nothing is read here.

mod agreement;
mod head;
mod lesson;
mod manifest;
mod media;
mod page;
mod shown;
mod svg;

#[cfg(test)]
mod offered;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::Lesson;
use super::check::reading::ReadingLevel;
use super::check::{CourseFault, Fault, Finding, Known, MediaFault, Said};
use super::whole::{Course, MediaFile, is_id};
use crate::lang::Lang;
use manifest::Manifest;

pub use super::whole::Page;
pub(super) use lesson::show;
pub use page::read_page;

/// What came of reading a course.
#[derive(Clone, Debug)]
pub struct CoursePackage {
    /// The course, if nothing that must be is wrong.
    pub course: Option<Course>,
    /// What is wrong, and hints; by file and line.
    pub findings: Vec<Finding>,
    /// How hard the lessons are to read, where there is enough text to say so.
    pub reading: BTreeMap<String, BTreeMap<Lang, ReadingLevel>>,
}

impl CoursePackage {
    /// Reads a course. `files` are all files of its folder, by their path within it: `course.toml`, `de/email.md`,
    /// `media/mail.svg`. The error holds hints as well.
    pub fn read(id: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<Course, Vec<Finding>> {
        let package = CoursePackage::examine(id, files, None);
        package.course.ok_or(package.findings)
    }

    /// Reads a course and says all that there is to say about it. Without `known`, references to the framework are
    /// not checked.
    pub fn examine(id: &str, files: &BTreeMap<String, Vec<u8>>, known: Option<&Known>) -> CoursePackage {
        CoursePackage::examine_with(id, files, &BTreeMap::new(), known, None)
    }

    /// The same for a course of which files have been read and judged before: `media` has them by file name. Where it is
    /// known in which language a course is written first, lessons serve what they serve in that one.
    pub fn examine_with(
        id: &str,
        files: &BTreeMap<String, Vec<u8>>,
        media: &BTreeMap<String, MediaFile>,
        known: Option<&Known>,
        original: Option<Lang>,
    ) -> CoursePackage {
        let (findings, reading) = (Vec::new(), BTreeMap::new());
        let mut reader = Reader { id, files, media, known, original, findings, reading };
        let course = reader.course();
        let Reader { mut findings, reading, .. } = reader;
        findings.sort();
        findings.dedup();
        let sound = findings.iter().all(|finding| !finding.must);
        CoursePackage { course: course.filter(|_| sound), findings, reading }
    }

    /// Adds what was found by other means. There is no course either if something of it must be put right.
    pub fn add(&mut self, found: Vec<Finding>) {
        if found.iter().any(|finding| finding.must) {
            self.course = None;
        }
        self.findings.extend(found);
        self.findings.sort();
    }
}

/// The competences that a lesson names in a language, and on which line.
type Named = (Vec<String>, u32);

struct Reader<'a> {
    id: &'a str,
    files: &'a BTreeMap<String, Vec<u8>>,
    media: &'a BTreeMap<String, MediaFile>,
    known: Option<&'a Known>,
    original: Option<Lang>,
    findings: Vec<Finding>,
    reading: BTreeMap<String, BTreeMap<Lang, ReadingLevel>>,
}

impl Reader<'_> {
    fn course(&mut self) -> Option<Course> {
        if !is_id(self.id) {
            self.findings.push(finding("course.toml", CourseFault::CourseId { id: self.id.to_owned() }));
        }
        let manifest = manifest::read(self.id, self.files, self.known, &mut self.findings)?;
        let Manifest { mut course, langs, aside, lesson_lines, competence_lines } = manifest;
        course.media = media::read(self.files, &mut self.findings);
        course.media.extend(self.media.clone());
        let lesson_ids: BTreeSet<&str> = lesson_lines.keys().map(String::as_str).collect();
        let mut used = BTreeSet::new();
        let mut named: BTreeMap<&str, BTreeMap<Lang, Named>> = BTreeMap::new();
        let mut read = BTreeMap::new();
        for lang in langs {
            for (lesson, line) in &lesson_lines {
                let path = format!("{}/{lesson}.md", lang.code());
                let Some(bytes) = self.files.get(&path) else {
                    let (lesson, lang) = (lesson.clone(), lang.code().to_owned());
                    let fault = CourseFault::LessonMissing { lesson, lang, path };
                    self.findings.push(Fault::new(*line, true, fault).in_file("course.toml"));
                    continue;
                };
                let first = self.original.map(|original| format!("{}/{lesson}.md", original.code()));
                // What a translation names does not count.
                let follows = first.is_some_and(|first| first != path && self.files.contains_key(&first));
                let surroundings = lesson::Surroundings {
                    course: self.id,
                    lang,
                    media: &course.media,
                    lessons: Some(&lesson_ids),
                    level: Some(course.level),
                    competences: Some(course.competences.as_slice()).filter(|_| !follows),
                    known: self.known.filter(|_| !follows),
                };
                let one = lesson::read(lesson, &path, bytes, &surroundings, &mut self.findings);
                used.extend(one.shown);
                // Of a head that cannot be read, nobody knows what it names.
                if let Some(competences) = one.competences.filter(|_| !follows) {
                    named.entry(lesson).or_default().insert(lang, competences);
                }
                if let Some(reading) = one.reading {
                    self.reading.entry(lesson.clone()).or_default().insert(lang, reading);
                }
                if let Some(lesson) = one.lesson {
                    read.entry(lang).or_insert_with(BTreeMap::new).insert(lesson.id.clone(), lesson);
                }
            }
        }
        let served = self.serve(&named, &course.competences, &mut read);
        let known = |id: &String| self.known.is_none_or(|known| known.competences.contains(id));
        for (id, line) in competence_lines.iter().filter(|(id, _)| known(id) && !served.contains(*id)) {
            let fault = CourseFault::CompetenceUnserved { id: id.clone() };
            self.findings.push(Fault::new(*line, false, fault).in_file("course.toml"));
        }
        agreement::check(&read, &mut self.findings);
        self.superfluous(&course, &aside, &used);
        course.lessons = read.into_iter().map(|(lang, lessons)| (lang, sound(lessons))).collect();
        course.version = version(self.files, self.media);
        Some(course)
    }

    /// What a lesson serves is no matter of its wording: a language that names nothing serves what the others do, and in a
    /// course with one competence all lessons serve that one, if they say nothing else. Answers all that is served.
    fn serve(
        &mut self,
        named: &BTreeMap<&str, BTreeMap<Lang, Named>>,
        of_course: &[String],
        read: &mut BTreeMap<Lang, BTreeMap<String, lesson::Placed>>,
    ) -> BTreeSet<String> {
        let mut served = BTreeSet::new();
        for (id, by_lang) in named {
            let said = by_lang.values().map(|(competences, _)| competences.as_slice());
            let mut first = said.clone().find(|competences| !competences.is_empty()).unwrap_or_default();
            if first.is_empty() && of_course.len() == 1 {
                first = of_course;
            }
            if first.is_empty()
                && let Some((lang, (_, line))) = by_lang.first_key_value()
            {
                let file = format!("{}/{id}.md", lang.code());
                self.findings.push(Fault::new(*line, true, CourseFault::LessonCompetence).in_file(&file));
            }
            for (lang, lessons) in read.iter_mut() {
                let own = by_lang.get(lang).is_some_and(|(competences, _)| !competences.is_empty());
                if let Some(placed) = lessons.get_mut(*id).filter(|_| !own) {
                    placed.lesson.competences = first.to_vec();
                }
            }
            served.extend(said.flatten().chain(first).cloned());
        }
        served
    }

    /// Files that nothing refers to. Lessons in a language that is laid aside wait for it.
    fn superfluous(&mut self, course: &Course, aside: &BTreeSet<String>, used: &BTreeSet<String>) {
        let lessons: BTreeSet<&str> = course.lesson_ids().collect();
        let media = self.media.keys().map(|name| format!("media/{name}"));
        for path in self.files.keys().cloned().chain(media) {
            let said = match path.split_once('/') {
                None if path == "course.toml" => continue,
                Some(("media", name)) if used.contains(name) => continue,
                Some(("media", name)) if course.media.contains_key(name) => MediaFault::Unused.into(),
                Some((lang, file)) => {
                    let offered = |lang| course.texts.contains_key(&lang);
                    let is_ours = aside.contains(lang) || Lang::from_code(lang).is_some_and(offered);
                    let lesson = file.strip_suffix(".md").filter(|id| lessons.contains(id));
                    if is_ours && lesson.is_some() {
                        continue;
                    }
                    Said::from(CourseFault::FileUnused)
                }
                None => CourseFault::FileForeign.into(),
            };
            self.findings.push(Fault::new(0, false, said).in_file(&path));
        }
    }
}

fn sound(lessons: BTreeMap<String, lesson::Placed>) -> BTreeMap<String, Lesson> {
    lessons.into_iter().map(|(id, placed)| (id, placed.lesson)).collect()
}

/// The same bytes give the same version: half of a SHA-256 over all paths and contents, each with its length. Of
/// media that were read before, the fingerprint is taken instead.
///
/// What [`CoursePackage::examine_with`] makes of them has this version.
pub fn version<B: AsRef<[u8]>>(files: &BTreeMap<String, B>, media: &BTreeMap<String, MediaFile>) -> String {
    let mut hash = Sha256::new();
    let files = files.iter().map(|(path, bytes)| (path.as_bytes(), bytes.as_ref()));
    let media = media.iter().map(|(name, file)| (name.as_bytes(), file.hash.as_bytes()));
    for (path, bytes) in files.chain(media) {
        for part in [path, bytes] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
    }
    hex(hash)
}

/// Width and height of a drawing (SVG) in which nothing runs or fetches anything.
///
/// # Errors
/// What is wrong with it; the finding names no file.
pub fn svg_size(bytes: &[u8]) -> Result<(u32, u32), Box<Finding>> {
    let sized = |(width, height)| media::sized(bytes, "image/svg+xml", width, height);
    match svg::inspect(bytes).and_then(sized) {
        Ok(file) => Ok((file.width, file.height)),
        Err((line, fault)) => Err(Box::new(Fault::new(line, true, fault).in_file(""))),
    }
}

/// The fingerprint of a single file.
pub fn fingerprint(bytes: &[u8]) -> String {
    hex(Sha256::new_with_prefix(bytes))
}

fn hex(hash: Sha256) -> String {
    let mut hex = String::with_capacity(32);
    for byte in hash.finalize().iter().take(16) {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// Something that must be put right, about a file as a whole.
fn finding(file: &str, said: impl Into<Said>) -> Finding {
    Fault::new(0, true, said).in_file(file)
}
