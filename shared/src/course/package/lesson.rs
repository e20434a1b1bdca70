//! A lesson's file.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::super::check::{self, Fault, Faults, Finding, Known};
use super::super::lines::Lines;
use super::super::markdown::{self, Context, Reading};
use super::super::whole::MediaFile;
use super::super::{Block, Lesson, Section};
use super::head;
use crate::lang::Lang;

const LONGEST: usize = 256 * 1024;

/// What a lesson may refer to.
pub(super) struct Surroundings<'a> {
    pub course: &'a str,
    pub lang: Lang,
    pub media: &'a BTreeMap<String, MediaFile>,
    /// None if they are not known.
    pub lessons: Option<&'a BTreeSet<&'a str>>,
    pub known: Option<&'a Known>,
}

/// What came of a file.
#[derive(Default)]
pub(super) struct Read {
    /// The lesson, if nothing must be put right.
    pub lesson: Option<Placed>,
    /// The pictures it shows.
    pub pictures: Vec<String>,
}

/// A lesson and where its questions and pictures stand.
pub(super) struct Placed {
    pub lesson: Lesson,
    pub id: String,
    pub file: String,
    pub question_lines: Vec<u32>,
    pub picture_lines: Vec<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    title: Spanned<String>,
    purpose: Spanned<String>,
    minutes: Spanned<i64>,
    competences: Spanned<Vec<Spanned<String>>>,
}

/// Reads and checks a lesson.
pub(super) fn read(
    id: &str,
    file: &str,
    bytes: &[u8],
    around: &Surroundings<'_>,
    findings: &mut Vec<Finding>,
) -> Read {
    let mut faults = Faults::default();
    let read = lesson(id, file, bytes, around, &mut faults).unwrap_or_default();
    let sound = faults.found.iter().all(|fault| !fault.must);
    findings.extend(faults.found.into_iter().map(|fault| fault.in_file(file)));
    Read { lesson: read.lesson.filter(|_| sound), ..read }
}

fn lesson(
    id: &str,
    file: &str,
    bytes: &[u8],
    around: &Surroundings<'_>,
    faults: &mut Faults,
) -> Option<Read> {
    let text = head::text(bytes, LONGEST, faults)?;
    let parts = head::split(text, faults)?;
    let head: Option<Head> = head::toml(parts.head, 2, faults);
    let mut read = body(id, file, &parts, around, faults);
    if let (Some(head), Some(placed)) = (head, &mut read.lesson) {
        fill(&mut placed.lesson, head, &Lines::new(parts.head, 2), around, faults);
    }
    Some(read)
}

/// What learners will see of a lesson that is being written: what follows its head, and all that is wrong with it.
pub(in crate::course) fn show(
    id: &str,
    text: &str,
    context: &Context<'_>,
    media: &BTreeMap<String, MediaFile>,
) -> (Vec<Section>, Vec<Fault>) {
    let mut faults = Faults::default();
    let around =
        Surroundings { course: context.course, lang: context.lang, media, lessons: None, known: None };
    let read = lesson(id, "", text.as_bytes(), &around, &mut faults).unwrap_or_else(|| {
        let parts = head::Parts { head: "", body: text, body_line: 1 };
        body(id, "", &parts, &around, &mut faults)
    });
    (read.lesson.map(|placed| placed.lesson.sections).unwrap_or_default(), faults.found)
}

/// Reads and checks what follows the head.
fn body(
    id: &str,
    file: &str,
    parts: &head::Parts<'_>,
    around: &Surroundings<'_>,
    faults: &mut Faults,
) -> Read {
    let context = Context { course: around.course, lang: around.lang };
    let reading = markdown::read(parts.body, parts.body_line, &context);
    let Reading { sections, question_lines, picture_lines, lesson_links, prose, faults: found } = reading;
    faults.extend(found);
    let mut lesson = Lesson {
        id: id.to_owned(),
        title: String::new(),
        purpose: String::new(),
        minutes: 0,
        competences: Vec::new(),
        sections,
    };
    for (link, line) in lesson_links {
        if around.lessons.is_some_and(|lessons| !lessons.contains(link.as_str())) {
            let fault = format!("The course has no lesson “{link}”.");
            faults.must(line, "link-lesson", fault, "Write the id of a lesson that course.toml names.");
        }
    }
    let shown = check_pictures(&mut lesson, &picture_lines, around, faults);
    check_questions(&lesson, &question_lines, faults);
    if lesson.sections.iter().all(|section| section.blocks.is_empty()) {
        faults.must(parts.body_line, "lesson-empty", "The lesson says nothing.", "Write it below its head.");
    }
    for section in lesson.sections.iter().filter(|section| section.blocks.is_empty()) {
        let fault = format!("Nothing stands below the heading “{}”.", section.title);
        faults.should(parts.body_line, "section-empty", fault, "Write its text, or take the heading out.");
    }
    if around.lang == Lang::DeLeicht {
        faults.extend(check::long_sentences(&prose));
    }
    let placed = Placed { lesson, id: id.to_owned(), file: file.to_owned(), question_lines, picture_lines };
    Read { lesson: Some(placed), pictures: shown }
}

fn fill(lesson: &mut Lesson, head: Head, lines: &Lines, around: &Surroundings<'_>, faults: &mut Faults) {
    for (text, what) in [(&head.title, "title"), (&head.purpose, "purpose")] {
        if text.get_ref().trim().is_empty() {
            let line = lines.at(text.span().start);
            faults.must(line, "head", format!("The {what} is empty."), "Write one sentence or less.");
        }
    }
    let line = lines.at(head.minutes.span().start);
    match u16::try_from(*head.minutes.get_ref()).ok().filter(|minutes| (1..=60).contains(minutes)) {
        Some(minutes) => lesson.minutes = minutes,
        None => faults.must(
            line,
            "minutes",
            format!("A lesson of {} minutes is not possible.", head.minutes.get_ref()),
            "Use 1 to 60; most people like 5 to 10.",
        ),
    }
    if head.competences.get_ref().is_empty() {
        let line = lines.at(head.competences.span().start);
        faults.must(line, "competence", "The lesson serves no competence.", "Name one, such as \"4.2\".");
    }
    for competence in head.competences.get_ref() {
        let (id, line) = (competence.get_ref(), lines.at(competence.span().start));
        if around.known.is_some_and(|known| !known.competences.contains(id)) {
            let fault = format!("DigComp has no competence “{id}”.");
            faults.must(line, "competence", fault, "See content/digcomp for the ids.");
        }
        lesson.competences.push(id.clone());
    }
    lesson.title = head.title.into_inner().trim().to_owned();
    lesson.purpose = head.purpose.into_inner().trim().to_owned();
}

/// Words that say nothing about a picture.
const NO_ALTERNATIVES: [&str; 10] = [
    "bild",
    "foto",
    "grafik",
    "abbildung",
    "icon",
    "picture",
    "image",
    "photo",
    "screenshot",
    "illustration",
];

fn check_pictures(
    lesson: &mut Lesson,
    lines: &[u32],
    around: &Surroundings<'_>,
    faults: &mut Faults,
) -> Vec<String> {
    let mut shown = Vec::new();
    let blocks = lesson.sections.iter_mut().flat_map(|s| &mut s.blocks);
    let pictures = blocks.filter_map(|block| match block {
        Block::Picture { file, alt, width, height, .. } => Some((file, alt, width, height)),
        _ => None,
    });
    for ((file, alt, width, height), line) in pictures.zip(lines) {
        match around.media.get(file) {
            Some(media) => (*width, *height) = (media.width, media.height),
            None => {
                let fault = format!("There is no usable picture media/{file}.");
                faults.must(*line, "picture-missing", fault, "Put it there, or correct its name.");
            }
        }
        if alt == &*file || NO_ALTERNATIVES.contains(&alt.to_lowercase().as_str()) {
            let fault = format!("The text alternative “{alt}” does not say what the picture shows.");
            let remedy =
                "Write it for people who cannot see the picture; leave it empty for pure decoration.";
            faults.must(*line, "picture-alternative", fault, remedy);
        }
        shown.push(file.clone());
    }
    shown
}

fn check_questions(lesson: &Lesson, lines: &[u32], faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for (question, line) in lesson.questions().zip(lines) {
        faults.extend(check::question(question, *line));
        if !seen.insert(&question.id) {
            let fault = format!("The lesson has two questions “{}”.", question.id);
            faults.must(*line, "question-twice", fault, "Give one of them another id, in every language.");
        }
    }
    if seen.is_empty() {
        let remedy = "Ask at least one: who answers remembers.";
        faults.should(1, "lesson-no-question", "The lesson asks nothing.", remedy);
    }
}
