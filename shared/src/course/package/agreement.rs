//! Whether the languages of a course agree: answers are kept by question and place, not by words.

use std::collections::BTreeMap;

use super::super::check::{CourseFault, Fault, Finding, shape};
use super::super::{Block, Lesson, Recording};
use super::lesson::Placed;
use crate::lang::Lang;

/// Compares every lesson with the same in the first language that has it. Lessons with other faults are left out.
pub(super) fn check(lessons: &BTreeMap<Lang, BTreeMap<String, Placed>>, findings: &mut Vec<Finding>) {
    let mut firsts: BTreeMap<&str, (Lang, &Placed)> = BTreeMap::new();
    for (lang, lessons) in lessons {
        for (id, lesson) in lessons {
            match firsts.get(id.as_str()) {
                Some((first_lang, first)) => compare(*first_lang, first, lesson, findings),
                None => {
                    firsts.insert(id, (*lang, lesson));
                }
            }
        }
    }
}

fn compare(first_lang: Lang, first: &Placed, other: &Placed, findings: &mut Vec<Finding>) {
    let lang = || first_lang.code().to_owned();
    let mut add = |line, must, fault| findings.push(Fault::new(line, must, fault).in_file(&other.file));
    for question in first.lesson.questions() {
        if other.lesson.question(&question.id).is_none() {
            add(1, true, CourseFault::QuestionMissing { id: question.id.clone(), lang: lang() });
        }
    }
    for (question, line) in other.lesson.questions().zip(&other.question_lines) {
        let Some(original) = first.lesson.question(&question.id) else {
            add(*line, true, CourseFault::QuestionExtra { id: question.id.clone(), lang: lang() });
            continue;
        };
        let (here, there) = (shape(question), shape(original));
        if here != there {
            let id = question.id.clone();
            add(*line, true, CourseFault::QuestionDiffers { id, here, there, lang: lang() });
        }
    }
    let order = |lesson: &Lesson| lesson.questions().map(|q| q.id.clone()).collect::<Vec<_>>();
    let (here, there) = (order(&other.lesson), order(&first.lesson));
    if here != there && here.len() == there.len() && here.iter().all(|id| there.contains(id)) {
        add(1, false, CourseFault::QuestionOrder { lang: lang() });
    }
    for ((file, alt), line) in pictures(&other.lesson).zip(&other.picture_lines) {
        let differs = |(f, a): (&str, &str)| f == file && a.is_empty() != alt.is_empty();
        if pictures(&first.lesson).any(differs) {
            let file = file.to_owned();
            let fault = if alt.is_empty() {
                CourseFault::DecorationHere { file, lang: lang() }
            } else {
                CourseFault::DecorationThere { file, lang: lang() }
            };
            add(*line, false, fault);
        }
    }
    if first.lesson.competences != other.lesson.competences {
        add(1, false, CourseFault::CompetencesDiffer { lang: lang() });
    }
}

fn pictures(lesson: &Lesson) -> impl Iterator<Item = (&str, &str)> {
    lesson.sections.iter().flat_map(|s| &s.blocks).filter_map(|b| match b {
        Block::Picture { file, alt, .. } | Block::Recording(Recording { file, alt, .. }) => {
            Some((file.as_str(), alt.as_str()))
        }
        _ => None,
    })
}
