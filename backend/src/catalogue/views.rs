//! Courses as learners see them, in one language.

use shared::api::catalogue::{CatalogueView, CourseCard, CourseView, LessonLine, LessonView, ModuleView};
use shared::course::whole::Course;
use shared::course::{Block, Lesson};
use shared::lang::Lang;

use super::competences;
use super::snapshot::{Snapshot, address};

/// The language a course is shown in to somebody who asks for `wanted`: that one; else the other German or English;
/// else the first it has.
fn nearest(course: &Course, wanted: Lang) -> Option<Lang> {
    let order = match wanted {
        Lang::De => [Lang::De, Lang::DeLeicht, Lang::En],
        Lang::DeLeicht => [Lang::DeLeicht, Lang::De, Lang::En],
        Lang::En => [Lang::En, Lang::De, Lang::DeLeicht],
    };
    order.into_iter().find(|lang| course.texts.contains_key(lang))
}

/// A course's title, in the language that is wanted or the nearest.
pub fn course_title(course: &Course, wanted: Lang) -> Option<String> {
    Some(course.texts.get(&nearest(course, wanted)?)?.title.clone())
}

/// A lesson of a course, in the language that is wanted or the nearest.
pub fn lesson_in<'a>(course: &'a Course, id: &str, wanted: Lang) -> Option<&'a Lesson> {
    course.lesson(nearest(course, wanted)?, id)
}

/// All courses, by title.
pub fn catalogue(snapshot: &Snapshot, wanted: Lang) -> CatalogueView {
    let mut courses: Vec<CourseCard> =
        snapshot.courses.values().filter_map(|course| card(course, wanted)).collect();
    // What protects people comes first, and the easy before the hard.
    courses.sort_by_key(|card| (card.topic, card.level, card.title.to_lowercase()));
    CatalogueView { courses }
}

fn card(course: &Course, wanted: Lang) -> Option<CourseCard> {
    let lang = nearest(course, wanted)?;
    let texts = course.texts.get(&lang)?;
    let lessons: Vec<&Lesson> = course.lesson_ids().filter_map(|id| course.lesson(lang, id)).collect();
    let picture = lessons.iter().flat_map(|l| &l.sections).flat_map(|s| &s.blocks).find_map(|b| match b {
        Block::Picture { file, width, height, .. } => Some((address(course, file), *width, *height)),
        _ => None,
    });
    Some(CourseCard {
        id: course.id.clone(),
        title: texts.title.clone(),
        summary: texts.summary.clone(),
        topic: course.topic,
        level: course.level,
        competences: course.competences.clone(),
        minutes: lessons.iter().map(|l| l.minutes).sum(),
        lessons: lessons.iter().map(|l| l.id.clone()).collect(),
        languages: Lang::ALL.into_iter().filter(|l| course.texts.contains_key(l)).collect(),
        lang,
        lesson_titles: lessons.iter().map(|l| l.title.clone()).collect(),
        keywords: texts.keywords.clone(),
        picture,
    })
}

/// A course's page, if there is such a course.
pub fn course(snapshot: &Snapshot, id: &str, wanted: Lang) -> Option<CourseView> {
    let course = snapshot.courses.get(id)?;
    let card = card(course, wanted)?;
    let lang = card.lang;
    let line = |id: &String| {
        let lesson = course.lesson(lang, id)?;
        Some(LessonLine {
            id: lesson.id.clone(),
            title: lesson.title.clone(),
            purpose: lesson.purpose.clone(),
            minutes: lesson.minutes,
            questions: u16::try_from(lesson.questions().count()).unwrap_or(u16::MAX),
        })
    };
    Some(CourseView {
        workshops: Vec::new(),
        audience: course.texts.get(&lang)?.audience.clone(),
        goals: course.texts.get(&lang)?.goals.clone(),
        modules: course
            .modules
            .iter()
            .map(|module| ModuleView {
                id: module.id.clone(),
                title: module.title.get(&lang).cloned().unwrap_or_default(),
                lessons: module.lessons.iter().filter_map(line).collect(),
            })
            .collect(),
        competence_names: card.competences.iter().map(|id| competences::name(id, lang)).collect(),
        card,
    })
}

/// A lesson's page, if there is such a lesson.
pub fn lesson(course: &Course, id: &str, wanted: Lang) -> Option<LessonView> {
    let lang = nearest(course, wanted)?;
    let mut lesson = course.lesson(lang, id)?.clone();
    for block in lesson.sections.iter_mut().flat_map(|s| &mut s.blocks) {
        for file in block.files_mut() {
            *file = address(course, file);
        }
    }
    let all: Vec<(String, String)> = course
        .lesson_ids()
        .filter_map(|id| course.lesson(lang, id))
        .map(|lesson| (lesson.id.clone(), lesson.title.clone()))
        .collect();
    let place = all.iter().position(|(one, _)| one == id)?;
    Some(LessonView {
        workshops: Vec::new(),
        course: course.id.clone(),
        course_title: course.texts.get(&lang)?.title.clone(),
        version: course.version.clone(),
        lang,
        lesson,
        place: u16::try_from(place).unwrap_or(0),
        all,
    })
}
