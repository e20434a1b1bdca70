//! Whether the languages of a course agree: answers are kept by question and place, not by words.

use std::collections::BTreeMap;

use super::super::check::{Finding, shape};
use super::super::{Block, Lesson};
use super::finding;
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
    let first_lang = first_lang.code();
    let mut add = |line, must, code, fault, remedy: &str| {
        findings.push(Finding { line, must, ..finding(&other.file, code, fault, remedy) });
    };
    for question in first.lesson.questions() {
        if other.lesson.question(&question.id).is_none() {
            let fault = format!("The question “{}” is missing; it stands in {first_lang}.", question.id);
            add(1, true, "question-missing", fault, "Translate it, with the same id.");
        }
    }
    for (question, line) in other.lesson.questions().zip(&other.question_lines) {
        let Some(original) = first.lesson.question(&question.id) else {
            let fault = format!("The question “{}” is missing in {first_lang}.", question.id);
            add(*line, true, "question-missing", fault, "Write it there, or take it out here.");
            continue;
        };
        let (here, there) = (shape(question), shape(original));
        if here != there {
            let fault =
                format!("The question “{}” is {here} here, but {there} in {first_lang}.", question.id);
            let remedy = "Kind, number, order and weights of the choices must agree in all languages.";
            add(*line, true, "question-differs", fault, remedy);
        }
    }
    let order = |lesson: &Lesson| lesson.questions().map(|q| q.id.clone()).collect::<Vec<_>>();
    let (here, there) = (order(&other.lesson), order(&first.lesson));
    if here != there && here.len() == there.len() && here.iter().all(|id| there.contains(id)) {
        let fault = format!("The questions stand in another order than in {first_lang}.");
        add(1, false, "question-order", fault, "Keep the order, so that people can change the language.");
    }
    for ((file, alt), line) in pictures(&other.lesson).zip(&other.picture_lines) {
        let differs = |(f, a): (&str, &str)| f == file && a.is_empty() != alt.is_empty();
        if pictures(&first.lesson).any(differs) {
            let fault = format!("The picture {file} is decoration in one language, but not in {first_lang}.");
            let fault = if alt.is_empty() {
                fault
            } else {
                format!("The picture {file} is decoration in {first_lang}, but not here.")
            };
            add(*line, false, "picture-alternative", fault, "Describe it in every language or in none.");
        }
    }
    if first.lesson.competences != other.lesson.competences {
        let fault = format!("The competences differ from those in {first_lang}.");
        add(1, false, "competences-differ", fault, "They are usually the same.");
    }
}

fn pictures(lesson: &Lesson) -> impl Iterator<Item = (&str, &str)> {
    lesson.sections.iter().flat_map(|s| &s.blocks).filter_map(|b| match b {
        Block::Picture { file, alt, .. } => Some((file.as_str(), alt.as_str())),
        _ => None,
    })
}
