//! Reading a course from its files, and a page from its file. The files come as bytes: nothing is read here.

mod agreement;
mod head;
mod lesson;
mod manifest;
mod media;
mod page;
mod svg;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::Lesson;
use super::check::{Finding, Known};
use super::whole::{Course, is_id};
use crate::lang::Lang;
use manifest::Manifest;

pub use super::whole::Page;
pub use page::read_page;

/// What came of reading a course.
#[derive(Clone, Debug)]
pub struct CoursePackage {
    /// The course, if nothing that must be is wrong.
    pub course: Option<Course>,
    /// What is wrong, and hints; by file and line.
    pub findings: Vec<Finding>,
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
        let mut findings = Vec::new();
        let course = read_course(id, files, known, &mut findings);
        findings.sort();
        findings.dedup();
        let sound = findings.iter().all(|finding| !finding.must);
        CoursePackage { course: course.filter(|_| sound), findings }
    }
}

fn read_course(
    id: &str,
    files: &BTreeMap<String, Vec<u8>>,
    known: Option<&Known>,
    findings: &mut Vec<Finding>,
) -> Option<Course> {
    if !is_id(id) {
        findings.push(finding(
            "course.toml",
            "course-id",
            format!("The folder's name “{id}” cannot be the id of a course."),
            "Ids have small letters, digits and hyphens, 64 at most, no hyphen at the ends.",
        ));
    }
    let Manifest { course, langs, lesson_lines } = manifest::read(id, files, known, findings)?;
    let mut course = course;
    course.media = media::read(files, findings);
    let lesson_ids: BTreeSet<&str> = lesson_lines.keys().map(String::as_str).collect();
    let mut used = BTreeSet::new();
    let mut read = BTreeMap::new();
    for lang in langs {
        for (lesson, line) in &lesson_lines {
            let path = format!("{}/{lesson}.md", lang.code());
            let Some(bytes) = files.get(&path) else {
                let fault = format!("The lesson “{lesson}” is missing in {}.", lang.code());
                let remedy = format!("Write {path}, or take the lesson out here.");
                findings
                    .push(Finding { line: *line, ..finding("course.toml", "lesson-missing", fault, remedy) });
                continue;
            };
            let surroundings =
                lesson::Surroundings { course: id, lang, media: &course.media, lessons: &lesson_ids, known };
            let one = lesson::read(lesson, &path, bytes, &surroundings, findings);
            used.extend(one.pictures);
            if let Some(lesson) = one.lesson {
                read.entry(lang).or_insert_with(BTreeMap::new).insert(lesson.id.clone(), lesson);
            }
        }
    }
    agreement::check(&read, findings);
    superfluous(files, &course, &used, findings);
    course.lessons = read.into_iter().map(|(lang, lessons)| (lang, sound(lessons))).collect();
    course.version = version(files);
    Some(course)
}

fn sound(lessons: BTreeMap<String, lesson::Placed>) -> BTreeMap<String, Lesson> {
    lessons.into_iter().map(|(id, placed)| (id, placed.lesson)).collect()
}

/// Files that nothing refers to.
fn superfluous(
    files: &BTreeMap<String, Vec<u8>>,
    course: &Course,
    used: &BTreeSet<String>,
    findings: &mut Vec<Finding>,
) {
    let lessons: BTreeSet<&str> = course.lesson_ids().collect();
    for path in files.keys() {
        let fault = match path.split_once('/') {
            None if path == "course.toml" => continue,
            Some(("media", name)) if used.contains(name) => continue,
            Some(("media", name)) if course.media.contains_key(name) => {
                ("media-unused", "No lesson shows this picture.", "Show it or delete it.")
            }
            Some((lang, file)) => {
                let lang = Lang::from_code(lang).filter(|lang| course.texts.contains_key(lang));
                let lesson = file.strip_suffix(".md").filter(|id| lessons.contains(id));
                if lang.is_some() && lesson.is_some() {
                    continue;
                }
                let remedy =
                    "Name the lesson in course.toml and its language under [title], or delete the file.";
                ("file-unused", "This file belongs to no lesson.", remedy)
            }
            None => ("file-unused", "This file is no part of a course.", "Delete it, or put it elsewhere."),
        };
        let (code, fault, remedy) = fault;
        findings.push(Finding { line: 0, must: false, ..finding(path, code, fault, remedy) });
    }
}

/// The same bytes give the same version: half of a SHA-256 over all paths and contents, each with its length.
fn version(files: &BTreeMap<String, Vec<u8>>) -> String {
    let mut hash = Sha256::new();
    for (path, bytes) in files {
        for part in [path.as_bytes(), bytes] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
    }
    hex(hash)
}

/// The fingerprint of a single file.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
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
fn finding(file: &str, code: &str, fault: impl Into<String>, remedy: impl Into<String>) -> Finding {
    Finding {
        file: file.to_owned(),
        line: 0,
        must: true,
        code: code.to_owned(),
        fault: fault.into(),
        remedy: remedy.into(),
    }
}
