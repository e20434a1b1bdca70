//! A lesson's file.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::super::check::reading::{self, Ease, ReadingLevel};
use super::super::check::{
    self, CourseFault, Fault, Faults, Finding, Known, QuestionFault, StyleFault, TextFault,
};
use super::super::lines::Lines;
use super::super::markdown::{self, Context, Reading};
use super::super::plain::plain;
use super::super::whole::MediaFile;
use super::super::{Lesson, Level, Section};
use super::{head, shown};
use crate::lang::Lang;

const LONGEST: usize = 256 * 1024;

/// What a lesson may refer to.
pub(super) struct Surroundings<'a> {
    pub course: &'a str,
    pub lang: Lang,
    pub media: &'a BTreeMap<String, MediaFile>,
    /// None if they are not known.
    pub lessons: Option<&'a BTreeSet<&'a str>>,
    /// Of the course; none if it is not known.
    pub level: Option<Level>,
    /// Of the course; none if they are not known.
    pub competences: Option<&'a [String]>,
    pub known: Option<&'a Known>,
}

/// What came of a file.
#[derive(Default)]
pub(super) struct Read {
    /// The lesson, if nothing must be put right.
    pub lesson: Option<Placed>,
    /// The files it shows.
    pub shown: Vec<String>,
    /// The competences that its head names, and on which line; none if it has no head that can be read.
    pub competences: Option<(Vec<String>, u32)>,
    /// How hard it is to read.
    pub reading: Option<ReadingLevel>,
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
    Some(body(id, file, &parts, head, around, faults))
}

/// What learners will see of a lesson that is being written: what follows its head, and all that is wrong with it.
pub(in crate::course) fn show(
    id: &str,
    text: &str,
    context: &Context<'_>,
    media: &BTreeMap<String, MediaFile>,
) -> (Vec<Section>, Vec<Fault>) {
    let mut faults = Faults::default();
    let around = Surroundings {
        course: context.course,
        lang: context.lang,
        media,
        lessons: None,
        level: None,
        competences: None,
        known: None,
    };
    let read = lesson(id, "", text.as_bytes(), &around, &mut faults).unwrap_or_else(|| {
        let parts = head::Parts { head: "", body: text, body_line: 1 };
        body(id, "", &parts, None, &around, &mut faults)
    });
    (read.lesson.map(|placed| placed.lesson.sections).unwrap_or_default(), faults.found)
}

/// Reads and checks a lesson whose head was read, if it could be.
fn body(
    id: &str,
    file: &str,
    parts: &head::Parts<'_>,
    head: Option<Head>,
    around: &Surroundings<'_>,
    faults: &mut Faults,
) -> Read {
    let context = Context { course: around.course, lang: around.lang };
    let reading = markdown::read(parts.body, parts.body_line, &context);
    let Reading {
        sections,
        section_lines,
        question_lines,
        picture_lines,
        lesson_links,
        prose,
        faults: found,
    } = reading;
    faults.extend(found);
    let mut lesson = Lesson {
        id: id.to_owned(),
        title: String::new(),
        purpose: String::new(),
        minutes: 0,
        competences: Vec::new(),
        sections,
    };
    let (mut minutes_line, mut competences) = (1, None);
    if let Some(head) = head {
        minutes_line = Lines::new(parts.head, 2).at(head.minutes.span().start);
        let line = Lines::new(parts.head, 2).at(head.competences.span().start);
        fill(&mut lesson, head, &Lines::new(parts.head, 2), around, faults);
        competences = Some((lesson.competences.clone(), line));
    }
    for (link, line) in lesson_links {
        if around.lessons.is_some_and(|lessons| !lessons.contains(link.as_str())) {
            faults.must(line, TextFault::LinkLessonMissing { lesson: link });
        }
    }
    let shown = shown::check(&mut lesson, &picture_lines, around, faults);
    check_questions(&lesson, &question_lines, faults);
    if lesson.sections.iter().all(|section| section.blocks.is_empty()) {
        faults.must(parts.body_line, TextFault::LessonEmpty);
    }
    for (section, line) in lesson.sections.iter().zip(&section_lines) {
        if section.blocks.is_empty() {
            faults.should(*line, TextFault::SectionEmpty { title: plain(&section.title) });
        }
    }
    check::extent(&lesson, &section_lines, minutes_line, faults);
    if around.lang == Lang::DeLeicht {
        faults.extend(check::leicht::hints(&prose));
    }
    let reading = reading::reading_level(&prose, around.lang);
    if let Some(level) =
        reading.filter(|level| around.level == Some(Level::Basic) && level.ease >= Ease::Hard)
    {
        let (ease, score) = (level.ease.code().to_owned(), level.to_string());
        faults.should(1, StyleFault::ReadingHard { ease, score });
    }
    let placed = Placed { lesson, id: id.to_owned(), file: file.to_owned(), question_lines, picture_lines };
    Read { lesson: Some(placed), shown, competences, reading }
}

fn fill(lesson: &mut Lesson, head: Head, lines: &Lines, around: &Surroundings<'_>, faults: &mut Faults) {
    for (text, fault) in
        [(&head.title, CourseFault::LessonTitle), (&head.purpose, CourseFault::LessonPurpose)]
    {
        if text.get_ref().trim().is_empty() {
            faults.must(lines.at(text.span().start), fault);
        }
    }
    let line = lines.at(head.minutes.span().start);
    match u16::try_from(*head.minutes.get_ref()).ok().filter(|minutes| (1..=60).contains(minutes)) {
        Some(minutes) => lesson.minutes = minutes,
        None => faults.must(line, CourseFault::Minutes { minutes: head.minutes.get_ref().to_string() }),
    }
    for competence in head.competences.get_ref() {
        let (id, line) = (competence.get_ref(), lines.at(competence.span().start));
        if around.known.is_some_and(|known| !known.competences.contains(id)) {
            faults.must(line, CourseFault::CompetenceUnknown { id: id.clone() });
        } else if around.competences.is_some_and(|of_course| !of_course.contains(id)) {
            faults.should(line, CourseFault::CompetenceForeign { id: id.clone() });
        }
        lesson.competences.push(id.clone());
    }
    lesson.title = head.title.into_inner().trim().to_owned();
    lesson.purpose = head.purpose.into_inner().trim().to_owned();
}

fn check_questions(lesson: &Lesson, lines: &[u32], faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for (question, line) in lesson.questions().zip(lines) {
        faults.extend(check::question(question, *line));
        if !seen.insert(&question.id) {
            faults.must(*line, QuestionFault::Twice { id: question.id.clone() });
        }
    }
    if seen.is_empty() {
        faults.should(1, QuestionFault::NoQuestion);
    }
}
