//! A content folder with one course more: as long as the matrix of a whole school year.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::{Context, Result};
use tempfile::TempDir;

/// The id of the long course.
pub const COURSE: &str = "whole-year";
/// How many lessons it has: the columns.
pub const LESSONS: usize = 60;
/// How many questions each of them has; to each the answer is "true".
pub const QUESTIONS: usize = 5;

const MODULE: usize = 10;

/// The id of a lesson, counted from 0.
pub fn lesson_id(place: usize) -> String {
    format!("lesson-{:02}", place + 1)
}

/// The id of a question, counted from 0.
pub fn question_id(place: usize) -> String {
    format!("question-{}", place + 1)
}

/// The courses of `content/`, and the long one.
pub fn content() -> Result<TempDir> {
    let folder = TempDir::new()?;
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    copy(&ours, folder.path())?;
    let course = folder.path().join("courses").join(COURSE);
    let german = course.join("de");
    fs::create_dir_all(&german)?;
    fs::write(course.join("course.toml"), course_toml()?)?;
    for place in 0..LESSONS {
        fs::write(german.join(format!("{}.md", lesson_id(place))), lesson(place)?)?;
    }
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("no folder {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn course_toml() -> Result<String> {
    let mut text = "topic = \"everyday\"\nlevel = \"basic\"\ncompetences = [\"1.1\"]\n\n\
                    [title]\nde = \"Ein ganzes Schuljahr\"\n\n\
                    [summary]\nde = \"So lang wie ein Schuljahr.\"\n\n\
                    [goals]\nde = [\"lange Kurse lesen\", \"kurze Fragen beantworten\"]\n"
        .to_owned();
    let lessons: Vec<String> = (0..LESSONS).map(lesson_id).collect();
    for (place, some) in lessons.chunks(MODULE).enumerate() {
        let number = place + 1;
        write!(
            text,
            "\n[[modules]]\nid = \"part-{number}\"\ntitle = {{ de = \"Teil {number}\" }}\nlessons = {some:?}\n"
        )?;
    }
    Ok(text)
}

fn lesson(place: usize) -> Result<String> {
    let number = place + 1;
    let mut text = format!(
        "+++\ntitle = \"Woche {number}: Nachrichten prüfen\"\npurpose = \"Damit Sie wissen, was stimmt.\"\n\
         minutes = 5\ncompetences = [\"1.1\"]\n+++\n\n## Was stimmt\n\nEine Nachricht, fünf Aussagen.\n\n```gift\n"
    );
    for question in 0..QUESTIONS {
        let (id, number) = (question_id(question), question + 1);
        write!(
            text,
            "::{id}:: Aussage {number} stimmt. {{ TRUE #Doch, sie stimmt. #Richtig, sie stimmt. }}\n\n"
        )?;
    }
    text.push_str("```\n");
    Ok(text)
}
