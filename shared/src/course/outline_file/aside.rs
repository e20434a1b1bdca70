//! What `course.toml` says in a language that the course is not offered in for now: it lies in `[aside]`, where no reader
//! of courses looks, until the language comes back.

use toml_edit::{Item, Table};

use super::super::outline::{Outline, OutlineTexts};
use super::{list, parsed, put_list, put_text};
use crate::lang::Lang;

const ASIDE: &str = "aside";

/// The file with what an outline says in a language laid aside. In its place is whatever the next [`write`](super::write)
/// puts there.
pub fn lay_aside(text: &str, lang: Lang, outline: &Outline) -> String {
    let mut file = parsed(text);
    let mut said = Table::new();
    let texts = outline.texts.get(&lang).cloned().unwrap_or_default();
    let OutlineTexts { title, summary, audience, goals, keywords } = &texts;
    for (key, text) in [("title", title), ("summary", summary), ("audience", audience)] {
        put_text(&mut said, key, text);
    }
    put_list(&mut said, "goals", goals);
    put_list(&mut said, "keywords", keywords);
    let mut modules = Table::new();
    for module in &outline.modules {
        if let Some(title) = module.title.get(&lang) {
            put_text(&mut modules, &module.id, title);
        }
    }
    said.insert("modules", Item::Table(modules));
    // Whatever else somebody wrote there, nothing could be laid into it.
    if !file.get(ASIDE).is_some_and(Item::is_table_like) {
        let mut all = Table::new();
        all.set_implicit(true);
        file.insert(ASIDE, Item::Table(all));
    }
    if let Some(all) = file.get_mut(ASIDE).and_then(Item::as_table_like_mut) {
        all.insert(lang.code(), Item::Table(said));
    }
    file.to_string()
}

/// The file without what was laid aside in a language. It goes into the outline, wherever that says nothing itself.
pub fn take_back(text: &str, lang: Lang, outline: &mut Outline) -> String {
    let mut file = parsed(text);
    let Some(all) = file.get_mut(ASIDE).and_then(Item::as_table_like_mut) else { return text.to_owned() };
    let Some(said) = all.remove(lang.code()) else { return text.to_owned() };
    if all.is_empty() {
        file.remove(ASIDE);
    }
    let word = |key: &str| said.get(key).and_then(Item::as_str).unwrap_or_default().to_owned();
    let texts = outline.texts.entry(lang).or_default();
    let OutlineTexts { title, summary, audience, goals, keywords } = texts;
    for (key, text) in [("title", title), ("summary", summary), ("audience", audience)] {
        if text.is_empty() {
            *text = word(key);
        }
    }
    for (key, lines) in [("goals", goals), ("keywords", keywords)] {
        if lines.is_empty() {
            *lines = list(said.get(key));
        }
    }
    let modules = said.get("modules").and_then(Item::as_table_like);
    for module in &mut outline.modules {
        if let Some(title) = modules.and_then(|all| all.get(&module.id)).and_then(Item::as_str) {
            module.title.entry(lang).or_insert_with(|| title.to_owned());
        }
    }
    file.to_string()
}
