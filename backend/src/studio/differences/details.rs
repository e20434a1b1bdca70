//! What two states of a course say about it as a whole.

use std::collections::BTreeMap;

use shared::api::studio::versions::{BlockChange, Change};
use shared::course::outline::{Outline, OutlineModule};
use shared::course::source::{self, HeadSource};
use shared::lang::Lang;

use super::super::snapshot::Snapshot;
use super::super::{drafts, lessons};
use super::words;

/// What it is about, and in which language.
type Key = (&'static str, Option<Lang>);

/// In this order a course's details are told: what it is, where it is filed, what it is made of.
const ORDER: [&str; 10] = [
    "title",
    "summary",
    "audience",
    "goals",
    "keywords",
    "topic",
    "level",
    "competences",
    "outcomes",
    "modules",
];

/// What differs. What one of them says nothing of is empty there.
pub(super) fn compare(old: (&Snapshot, &Outline), new: (&Snapshot, &Outline)) -> Vec<BlockChange> {
    let (old, new) = (said(old), said(new));
    let mut keys: Vec<Key> = new.keys().chain(old.keys()).copied().collect();
    let place = |about: &str| ORDER.iter().position(|one| *one == about);
    // What is said in a language comes first.
    keys.sort_by_key(|(about, lang)| (lang.is_none(), *lang, place(about)));
    keys.dedup();
    let text = |all: &BTreeMap<Key, String>, key: &Key| all.get(key).cloned().unwrap_or_default();
    keys.into_iter()
        .map(|key| (key, text(&old, &key), text(&new, &key)))
        .filter(|(_, old, new)| old != new)
        .map(|((about, lang), old, new)| BlockChange {
            block: None,
            about: Some(about.to_owned()),
            lang,
            change: Change::Changed,
            pieces: words(&old, &new),
        })
        .collect()
}

fn said((snapshot, outline): (&Snapshot, &Outline)) -> BTreeMap<Key, String> {
    let modules: Vec<String> = outline.modules.iter().map(|module| self::module(snapshot, module)).collect();
    // Where there is no course yet, it has neither topic nor level.
    let there = snapshot.files.contains_key(drafts::MANIFEST);
    let coded = |code: &str| if there { code.to_owned() } else { String::new() };
    let mut said = BTreeMap::from([
        (("topic", None), coded(outline.topic.code())),
        (("level", None), coded(outline.level.code())),
        (("competences", None), outline.competences.join(", ")),
        (("outcomes", None), outline.outcomes.join(", ")),
        (("modules", None), modules.join("\n")),
    ]);
    for (lang, texts) in &outline.texts {
        said.insert(("title", Some(*lang)), texts.title.clone());
        said.insert(("summary", Some(*lang)), texts.summary.clone());
        said.insert(("audience", Some(*lang)), texts.audience.clone());
        said.insert(("goals", Some(*lang)), texts.goals.join("\n"));
        said.insert(("keywords", Some(*lang)), texts.keywords.join(", "));
    }
    said
}

/// Its title in all languages, and its lessons below it.
fn module(snapshot: &Snapshot, module: &OutlineModule) -> String {
    let titles: Vec<&str> = module.title.values().map(String::as_str).collect();
    let lessons = module.lessons.iter().map(|id| format!("\n– {}", title(snapshot, id)));
    format!("{}{}", titles.join(" · "), lessons.collect::<String>())
}

/// What a lesson is called: in the first language in which it has a title; else its id.
fn title(snapshot: &Snapshot, lesson: &str) -> String {
    let texts = Lang::ALL.into_iter().filter_map(|lang| snapshot.files.get(&lessons::path(lang, lesson)));
    let mut titles = texts.map(|text| HeadSource::read(&source::cut(text).head).title);
    titles.find(|title| !title.is_empty()).unwrap_or_else(|| lesson.to_owned())
}
