//! `course.toml`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use super::super::check::{Faults, Finding, Known};
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
    /// Where each lesson is named.
    pub lesson_lines: BTreeMap<String, u32>,
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
        let remedy = "Write it: content/README.md shows how.";
        findings.push(finding("course.toml", "course-toml", "The file course.toml is missing.", remedy));
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
                    "lang",
                    format!("“{code}” is not a language of this site."),
                    format!("Use {}.", Lang::ALL.map(Lang::code).join(", ")),
                ),
            }
        }
        langs.sort();
        if langs.is_empty() {
            let remedy = "Write the title in at least one language, such as de = \"…\".";
            self.faults.must(self.line(&file.title), "lang", "The course has no language.", remedy);
        }
        self.references(&file.competences, known.map(|k| &k.competences), "competence");
        self.references(&file.outcomes, known.map(|k| &k.outcomes), "outcome");
        if file.competences.is_empty() {
            self.faults.must(
                1,
                "competence",
                "The course serves no competence.",
                "Name one, such as \"4.2\".",
            );
        }
        let titles = self.in_langs(&file.title, &langs, "title");
        let summaries = self.in_langs(&file.summary, &langs, "summary");
        let goals = self.goals(&file.goals, &langs);
        self.no_other(&file.audience, &langs, "audience");
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
        Manifest { course, langs, lesson_lines }
    }

    /// Each is known and named once.
    fn references(&mut self, list: &[Spanned<String>], known: Option<&BTreeSet<String>>, what: &'static str) {
        let mut seen = BTreeSet::new();
        for one in list {
            let (id, line) = (one.get_ref(), self.line(one));
            if known.is_some_and(|known| !known.contains(id)) {
                let fault = format!("DigComp has no {what} “{id}”.");
                self.faults.must(line, what, fault, "See content/digcomp for the ids.");
            }
            if !seen.insert(id) {
                self.faults.must(line, what, format!("The {what} “{id}” is named twice."), "Take one out.");
            }
        }
    }

    fn in_langs(
        &mut self,
        texts: &Spanned<BTreeMap<String, Spanned<String>>>,
        langs: &[Lang],
        what: &str,
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
                    "lang-missing",
                    format!("The {what} is missing in {}.", lang.code()),
                    "Write it in every language of the course's [title].",
                ),
            }
        }
        self.no_other(texts.get_ref(), langs, what);
        found
    }

    fn no_other<T>(&mut self, texts: &BTreeMap<String, Spanned<T>>, langs: &[Lang], what: &str) {
        for (code, text) in texts {
            if what != "title" && !langs.iter().any(|lang| lang.code() == code) {
                self.faults.must(
                    self.line(text),
                    "lang-other",
                    format!("The {what} is given in “{code}”, but the course is not offered in it."),
                    "Add this language under [title], or take it out here.",
                );
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
            let Some(list) = goals.get_ref().get(lang.code()) else {
                self.faults.must(
                    self.line(goals),
                    "lang-missing",
                    format!("The goals are missing in {}.", lang.code()),
                    "Write them in every language of the course's [title].",
                );
                continue;
            };
            let line = self.line(list);
            let list = list.get_ref();
            if list.is_empty() || list.iter().any(|goal| goal.trim().is_empty()) {
                let remedy = "Write what people can do afterwards.";
                self.faults.must(line, "goals", format!("A goal is empty in {}.", lang.code()), remedy);
            } else if !(2..=5).contains(&list.len()) {
                let fault = format!("There are {} goals in {}.", list.len(), lang.code());
                self.faults.should(line, "goals", fault, "Write 2 to 5.");
            }
            found.insert(*lang, list.iter().map(|goal| goal.trim().to_owned()).collect());
        }
        self.no_other(goals.get_ref(), langs, "list of goals");
        found
    }

    fn modules(
        &mut self,
        modules: &[FileModule],
        langs: &[Lang],
        lesson_lines: &mut BTreeMap<String, u32>,
    ) -> Vec<Module> {
        if modules.is_empty() {
            self.faults.must(1, "modules", "The course has no module.", "Write at least one [[modules]].");
        }
        let mut seen = BTreeSet::new();
        let mut found = Vec::new();
        for module in modules {
            let line = self.line(&module.id);
            self.id(module.id.get_ref(), line, "module");
            if !seen.insert(module.id.get_ref()) {
                let fault = format!("There are two modules “{}”.", module.id.get_ref());
                self.faults.must(line, "module-twice", fault, "Give one of them another id.");
            }
            if module.lessons.get_ref().is_empty() {
                let line = self.line(&module.lessons);
                self.faults.must(line, "module-empty", "The module has no lesson.", "Name its lessons.");
            }
            for lesson in module.lessons.get_ref() {
                let line = self.line(lesson);
                let lesson = lesson.get_ref();
                self.id(lesson, line, "lesson");
                if is_id(lesson) && lesson_lines.insert(lesson.clone(), line).is_some() {
                    let fault = format!("The lesson “{lesson}” is named twice.");
                    self.faults.must(line, "lesson-twice", fault, "A lesson belongs to one module, once.");
                }
            }
            found.push(Module {
                id: module.id.get_ref().clone(),
                title: self.in_langs(&module.title, langs, "title of the module"),
                lessons: module.lessons.get_ref().iter().map(|lesson| lesson.get_ref().clone()).collect(),
            });
        }
        found
    }

    fn id(&mut self, id: &str, line: u32, what: &str) {
        if !is_id(id) {
            let shown: String = id.chars().take(40).collect();
            let fault = format!("“{shown}” cannot be the id of a {what}.");
            let remedy = "Ids have small letters, digits and hyphens, 64 at most, no hyphen at the ends.";
            self.faults.must(line, "id", fault, remedy);
        }
    }
}
