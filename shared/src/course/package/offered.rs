//! What the check says about the courses that we offer: it must be quiet where nothing is wrong.

use std::path::Path;

use super::super::check::reading::Ease;
use super::*;

/// The files of all courses below `content/courses`.
fn courses() -> BTreeMap<String, BTreeMap<String, Vec<u8>>> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../content/courses"));
    let mut courses = BTreeMap::new();
    for course in std::fs::read_dir(root).unwrap() {
        let course = course.unwrap();
        let mut files = BTreeMap::new();
        walk(&course.path(), "", &mut files);
        courses.insert(course.file_name().to_string_lossy().into_owned(), files);
    }
    courses
}

fn walk(folder: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, std::fs::read(entry.path()).unwrap());
        }
    }
}

#[test]
fn our_courses_are_sound_and_the_hints_are_few() {
    let mut hints = Vec::new();
    for (id, files) in courses() {
        let package = CoursePackage::examine(&id, &files, None);
        assert!(package.course.is_some(), "{id}: {:?}", package.findings);
        hints.extend(package.findings.iter().map(|finding| format!("{id}/{finding}")));
    }
    // More than 50,000 words: who is told too much reads nothing of it.
    assert!(hints.len() <= 10, "{}", hints.join("\n"));
}

#[test]
fn our_courses_are_easy_to_read() {
    for (id, files) in courses() {
        let package = CoursePackage::examine(&id, &files, None);
        assert!(!package.reading.is_empty());
        for (lesson, by_lang) in &package.reading {
            for (lang, level) in by_lang {
                assert!(level.ease <= Ease::Easy, "{id}/{lesson} in {lang}: {level}");
            }
            let (plain, easy) = (&by_lang[&Lang::De], &by_lang[&Lang::DeLeicht]);
            assert!(easy.tenths < plain.tenths, "{id}/{lesson}: {easy} is not below {plain}");
        }
    }
}
