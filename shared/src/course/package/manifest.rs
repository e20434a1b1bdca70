//! `course.toml`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Spanned;

use super::super::check::{CourseFault, Faults, Finding, Known};
use super::super::lines::Lines;
use super::super::whole::{Course, CourseTexts, Module, is_id};
use super::super::{Level, Topic};
use super::{finding, head};
use crate::lang::Lang;

const LONGEST: usize = 64 * 1024;

/// What the file says.
pub(super) struct Manifest {
    /// The course, still without lessons, media and version.
    pub course: Course,
    /// The languages it is offered in.
    pub langs: Vec<Lang>,
    /// The languages in which texts are laid aside, by their codes.
    pub aside: BTreeSet<String>,
    /// Where each lesson is named.
    pub lesson_lines: BTreeMap<String, u32>,
    /// Where each competence is named.
    pub competence_lines: BTreeMap<String, u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    topic: Topic,
    level: Level,
    competences: Vec<Spanned<String>>,
    #[serde(default)]
    outcomes: Vec<Spanned<String>>,
    title: Spanned<BTreeMap<String, Spanned<String>>>,
    summary: Spanned<BTreeMap<String, Spanned<String>>>,
    goals: Spanned<BTreeMap<String, Spanned<Vec<String>>>>,
    #[serde(default)]
    audience: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    keywords: BTreeMap<String, Vec<String>>,
    modules: Vec<FileModule>,
    #[serde(default)]
    aside: BTreeMap<String, IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileModule {
    id: Spanned<String>,
    title: Spanned<BTreeMap<String, Spanned<String>>>,
    lessons: Spanned<Vec<Spanned<String>>>,
}

/// Reads it. None if it says too little to go on.
pub(super) fn read(
    id: &str,
    files: &BTreeMap<String, Vec<u8>>,
    known: Option<&Known>,
    findings: &mut Vec<Finding>,
) -> Option<Manifest> {
    let Some(bytes) = files.get("course.toml") else {
        findings.push(finding("course.toml", CourseFault::CourseToml));
        return None;
    };
    let mut faults = Faults::default();
    let manifest = head::text(bytes, LONGEST, &mut faults).and_then(|text| {
        let file = head::toml(text, 1, &mut faults)?;
        Some(Reader { lines: Lines::new(text, 1), faults: &mut faults }.course(id, file, known))
    });
    findings.extend(faults.found.into_iter().map(|fault| fault.in_file("course.toml")));
    manifest
}

struct Reader<'a> {
    lines: Lines,
    faults: &'a mut Faults,
}

impl Reader<'_> {
    fn line<T>(&self, value: &Spanned<T>) -> u32 {
        self.lines.at(value.span().start)
    }

    fn course(&mut self, id: &str, file: File, known: Option<&Known>) -> Manifest {
        let mut langs = Vec::new();
        for (code, text) in file.title.get_ref() {
            match Lang::from_code(code) {
                Some(lang) => langs.push(lang),
                None => self.faults.must(
                    self.line(text),
                    CourseFault::LangUnknown {
                        code: code.clone(),
                        known: Lang::ALL.map(Lang::code).join(", "),
                    },
                ),
            }
        }
        langs.sort();
        if langs.is_empty() {
            self.faults.must(self.line(&file.title), CourseFault::LangNone);
        }
        self.references(
            &file.competences,
            known.map(|k| &k.competences),
            |id| CourseFault::CompetenceUnknown { id },
            |id| CourseFault::CompetenceTwice { id },
        );
        self.references(
            &file.outcomes,
            known.map(|k| &k.outcomes),
            |id| CourseFault::OutcomeUnknown { id },
            |id| CourseFault::OutcomeTwice { id },
        );
        if file.competences.is_empty() {
            self.faults.must(1, CourseFault::CourseCompetence);
        }
        let titles = self.in_langs(&file.title, &langs, |lang| CourseFault::TitleMissing { lang });
        let summaries = self.in_langs(&file.summary, &langs, |lang| CourseFault::SummaryMissing { lang });
        self.no_other(file.summary.get_ref(), &langs, |code| CourseFault::SummaryOther { code });
        let goals = self.goals(&file.goals, &langs);
        self.no_other(&file.audience, &langs, |code| CourseFault::AudienceOther { code });
        let audience =
            |lang: &Lang| file.audience.get(lang.code()).map(|text| text.get_ref().trim().to_owned());
        let texts = langs
            .iter()
            .map(|lang| {
                let texts = CourseTexts {
                    title: titles.get(lang).cloned().unwrap_or_default(),
                    summary: summaries.get(lang).cloned().unwrap_or_default(),
                    audience: audience(lang).unwrap_or_default(),
                    goals: goals.get(lang).cloned().unwrap_or_default(),
                    keywords: file.keywords.get(lang.code()).cloned().unwrap_or_default(),
                };
                (*lang, texts)
            })
            .collect();
        let mut lesson_lines = BTreeMap::new();
        let modules = self.modules(&file.modules, &langs, &mut lesson_lines);
        let competence_lines =
            file.competences.iter().map(|one| (one.get_ref().clone(), self.line(one))).collect();
        let plain = |list: Vec<Spanned<String>>| list.into_iter().map(Spanned::into_inner).collect();
        let course = Course {
            id: id.to_owned(),
            version: String::new(),
            topic: file.topic,
            level: file.level,
            competences: plain(file.competences),
            outcomes: plain(file.outcomes),
            texts,
            modules,
            lessons: BTreeMap::new(),
            media: BTreeMap::new(),
        };
        let aside = file.aside.into_keys().collect();
        Manifest { course, langs, aside, lesson_lines, competence_lines }
    }

    /// Each is known and named once.
    fn references(
        &mut self,
        list: &[Spanned<String>],
        known: Option<&BTreeSet<String>>,
        unknown: fn(String) -> CourseFault,
        twice: fn(String) -> CourseFault,
    ) {
        let mut seen = BTreeSet::new();
        for one in list {
            let (id, line) = (one.get_ref(), self.line(one));
            if known.is_some_and(|known| !known.contains(id)) {
                self.faults.must(line, unknown(id.clone()));
            }
            if !seen.insert(id) {
                self.faults.must(line, twice(id.clone()));
            }
        }
    }

    fn in_langs(
        &mut self,
        texts: &Spanned<BTreeMap<String, Spanned<String>>>,
        langs: &[Lang],
        missing: impl Fn(String) -> CourseFault,
    ) -> BTreeMap<Lang, String> {
        let mut found = BTreeMap::new();
        for lang in langs {
            let text = texts.get_ref().get(lang.code());
            match text.map(|text| text.get_ref().trim()).filter(|text| !text.is_empty()) {
                Some(said) => {
                    found.insert(*lang, said.to_owned());
                }
                None => self.faults.must(
                    text.map_or(self.line(texts), |text| self.line(text)),
                    missing(lang.code().to_owned()),
                ),
            }
        }
        found
    }

    fn no_other<T>(
        &mut self,
        texts: &BTreeMap<String, Spanned<T>>,
        langs: &[Lang],
        other: impl Fn(String) -> CourseFault,
    ) {
        for (code, text) in texts {
            if !langs.iter().any(|lang| lang.code() == code) {
                self.faults.must(self.line(text), other(code.clone()));
            }
        }
    }

    fn goals(
        &mut self,
        goals: &Spanned<BTreeMap<String, Spanned<Vec<String>>>>,
        langs: &[Lang],
    ) -> BTreeMap<Lang, Vec<String>> {
        let mut found = BTreeMap::new();
        for lang in langs {
            let list = goals.get_ref().get(lang.code());
            let line = list.map_or(self.line(goals), |list| self.line(list));
            let lang_code = || lang.code().to_owned();
            // A list without an entry says as little as no list.
            let Some(list) = list.map(Spanned::get_ref).filter(|list| !list.is_empty()) else {
                self.faults.must(line, CourseFault::GoalsMissing { lang: lang_code() });
                continue;
            };
            if list.iter().any(|goal| goal.trim().is_empty()) {
                self.faults.must(line, CourseFault::GoalEmpty { lang: lang_code() });
            } else if !(2..=5).contains(&list.len()) {
                let n = list.len().to_string();
                self.faults.should(line, CourseFault::GoalsNumber { n, lang: lang_code() });
            }
            found.insert(*lang, list.iter().map(|goal| goal.trim().to_owned()).collect());
        }
        self.no_other(goals.get_ref(), langs, |code| CourseFault::GoalsOther { code });
        found
    }

    fn modules(
        &mut self,
        modules: &[FileModule],
        langs: &[Lang],
        lesson_lines: &mut BTreeMap<String, u32>,
    ) -> Vec<Module> {
        if modules.is_empty() {
            self.faults.must(1, CourseFault::ModulesNone);
        }
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for module in modules {
            let line = self.line(&module.id);
            self.id(module.id.get_ref(), line, |id| CourseFault::ModuleId { id });
            if !seen.insert(module.id.get_ref()) {
                self.faults.must(line, CourseFault::ModuleTwice { id: module.id.get_ref().clone() });
            }
            if module.lessons.get_ref().is_empty() {
                let line = self.line(&module.lessons);
                self.faults.must(line, CourseFault::ModuleEmpty { module: module.id.get_ref().clone() });
            }
            for lesson in module.lessons.get_ref() {
                let line = self.line(lesson);
                let lesson = lesson.get_ref();
                self.id(lesson, line, |id| CourseFault::LessonId { id });
                if is_id(lesson) && lesson_lines.insert(lesson.clone(), line).is_some() {
                    self.faults.must(line, CourseFault::LessonTwice { lesson: lesson.clone() });
                }
            }
            let id = || module.id.get_ref().clone();
            let title = self.in_langs(&module.title, langs, |lang| CourseFault::ModuleTitleMissing {
                lang,
                module: id(),
            });
            self.no_other(module.title.get_ref(), langs, |code| CourseFault::ModuleTitleOther {
                code,
                module: id(),
            });
            found.push(Module {
                id: id(),
                title,
                lessons: module.lessons.get_ref().iter().map(|lesson| lesson.get_ref().clone()).collect(),
            });
        }
        found
    }

    fn id(&mut self, id: &str, line: u32, fault: fn(String) -> CourseFault) {
        if !is_id(id) {
            self.faults.must(line, fault(id.chars().take(40).collect()));
        }
    }
}
