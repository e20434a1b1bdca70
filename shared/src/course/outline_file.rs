//! `course.toml`, read as an [`Outline`] however complete it is, and an outline written into it: comments and what no
//! outline speaks of stay as they stand.

mod aside;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::outline::{Outline, OutlineModule, OutlineTexts};
use super::{Level, Topic};
use crate::lang::Lang;

pub use aside::{lay_aside, take_back};

/// Reads what can be read; what is missing is empty, and everything if this is no TOML at all.
pub fn read(text: &str) -> Outline {
    let file = parsed(text);
    let word = |key: &str| file.get(key).and_then(Item::as_str).unwrap_or_default();
    let summaries = texts_in(file.get("summary"));
    let audiences = texts_in(file.get("audience"));
    let (goals, keywords) = (lists_in(file.get("goals")), lists_in(file.get("keywords")));
    let in_lang = |(lang, title)| {
        let texts = OutlineTexts {
            title,
            summary: summaries.get(&lang).cloned().unwrap_or_default(),
            audience: audiences.get(&lang).cloned().unwrap_or_default(),
            goals: goals.get(&lang).cloned().unwrap_or_default(),
            keywords: keywords.get(&lang).cloned().unwrap_or_default(),
        };
        (lang, texts)
    };
    let module = |table: &dyn TableLike| OutlineModule {
        id: table.get("id").and_then(Item::as_str).unwrap_or_default().to_owned(),
        title: texts_in(table.get("title")),
        lessons: list(table.get("lessons")),
    };
    let modules = match file.get("modules") {
        Some(Item::ArrayOfTables(tables)) => tables.iter().map(|table| module(table)).collect(),
        Some(Item::Value(Value::Array(array))) => {
            array.iter().filter_map(Value::as_inline_table).map(|table| module(table)).collect()
        }
        _ => Vec::new(),
    };
    Outline {
        topic: Topic::ALL.into_iter().find(|it| it.code() == word("topic")).unwrap_or(Topic::Everyday),
        level: Level::ALL.into_iter().find(|it| it.code() == word("level")).unwrap_or(Level::Basic),
        competences: list(file.get("competences")),
        outcomes: list(file.get("outcomes")),
        texts: texts_in(file.get("title")).into_iter().map(in_lang).collect(),
        modules,
    }
}

fn parsed(text: &str) -> DocumentMut {
    text.strip_prefix('\u{feff}').unwrap_or(text).parse().unwrap_or_default()
}

fn in_langs<T>(table: Option<&Item>, read: impl Fn(&Item) -> Option<T>) -> BTreeMap<Lang, T> {
    let Some(table) = table.and_then(Item::as_table_like) else { return BTreeMap::new() };
    let one = |lang: Lang| Some((lang, table.get(lang.code()).and_then(&read)?));
    Lang::ALL.into_iter().filter_map(one).collect()
}

fn texts_in(table: Option<&Item>) -> BTreeMap<Lang, String> {
    in_langs(table, |item| item.as_str().map(str::to_owned))
}

fn lists_in(table: Option<&Item>) -> BTreeMap<Lang, Vec<String>> {
    in_langs(table, |item| item.as_array().map(|_| list(Some(item))))
}

fn list(item: Option<&Item>) -> Vec<String> {
    let array = item.and_then(Item::as_array).into_iter().flatten();
    array.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Writes an outline into a file, or a new one if this is no TOML. What is the same already keeps its form.
pub fn write(text: &str, outline: &Outline) -> String {
    let mut file = parsed(text);
    put_text(file.as_table_mut(), "topic", outline.topic.code());
    put_text(file.as_table_mut(), "level", outline.level.code());
    put_list(file.as_table_mut(), "competences", &outline.competences);
    if !outline.outcomes.is_empty() || file.contains_key("outcomes") {
        put_list(file.as_table_mut(), "outcomes", &outline.outcomes);
    }
    let texts = &outline.texts;
    let title = |texts: &OutlineTexts| Some(texts.title.clone());
    put_langs(&mut file, "title", &pick(texts, title), |table, lang, text| put_text(table, lang, text));
    let summary = |texts: &OutlineTexts| Some(texts.summary.clone());
    put_langs(&mut file, "summary", &pick(texts, summary), |table, lang, text| put_text(table, lang, text));
    let audience = |texts: &OutlineTexts| Some(texts.audience.clone()).filter(|text| !text.is_empty());
    put_langs(&mut file, "audience", &pick(texts, audience), |table, lang, text| put_text(table, lang, text));
    let goals = |texts: &OutlineTexts| Some(texts.goals.clone());
    put_langs(&mut file, "goals", &pick(texts, goals), |table, lang, list| put_list(table, lang, list));
    let keywords = |texts: &OutlineTexts| Some(texts.keywords.clone()).filter(|list| !list.is_empty());
    put_langs(&mut file, "keywords", &pick(texts, keywords), |table, lang, list| put_list(table, lang, list));
    put_modules(&mut file, &outline.modules);
    file.to_string()
}

fn pick<T>(
    texts: &BTreeMap<Lang, OutlineTexts>,
    what: impl Fn(&OutlineTexts) -> Option<T>,
) -> BTreeMap<Lang, T> {
    texts.iter().filter_map(|(lang, texts)| Some((*lang, what(texts)?))).collect()
}

/// Puts a value where one stood; a comment behind it stays.
fn put(table: &mut dyn TableLike, key: &str, mut value: Value) {
    if let Some(Item::Value(known)) = table.get_mut(key) {
        *value.decor_mut() = known.decor().clone();
        *known = value;
    } else {
        table.insert(key, Item::Value(value));
    }
}

fn put_text(table: &mut dyn TableLike, key: &str, text: &str) {
    if table.get(key).and_then(Item::as_str) != Some(text) {
        put(table, key, text.into());
    }
}

/// A list that is longer than this stands one below the other.
const WIDE: usize = 80;

fn put_list<T: AsRef<str>>(table: &mut dyn TableLike, key: &str, texts: &[T]) {
    let known = table.get(key).and_then(Item::as_array);
    let said = texts.iter().map(|text| Some(text.as_ref()));
    if known.is_some_and(|known| known.iter().map(Value::as_str).eq(said)) {
        return;
    }
    let mut array = known.cloned().unwrap_or_default();
    let mut there: Vec<Value> = array.iter().cloned().collect();
    let breaks = |value: &Value| {
        let (prefix, suffix) = (value.decor().prefix(), value.decor().suffix());
        [prefix, suffix].into_iter().flatten().any(|it| it.as_str().is_some_and(|it| it.contains('\n')))
    };
    let stacked = there.iter().any(breaks) || array.trailing().as_str().is_some_and(|it| it.contains('\n'));
    let wide = texts.iter().map(|text| text.as_ref().len() + 4).sum::<usize>() > WIDE;
    if !stacked {
        array = Array::new();
        if wide {
            array.set_trailing("\n");
            array.set_trailing_comma(true);
        }
        there.clear();
    }
    array.clear();
    for text in texts {
        // A comment stands in front of the next value: what is known keeps what stands around it.
        match there.iter().position(|value| value.as_str() == Some(text.as_ref())) {
            Some(at) => array.push_formatted(there.remove(at)),
            None if stacked || wide => {
                array.push_formatted(Value::from(text.as_ref()).decorated("\n  ", ""));
            }
            None => array.push(text.as_ref()),
        }
    }
    put(table, key, Value::Array(array));
}

/// Puts one value a language into a table of the file.
fn put_langs<T>(
    file: &mut DocumentMut,
    name: &str,
    said: &BTreeMap<Lang, T>,
    write: impl Fn(&mut dyn TableLike, &str, &T),
) {
    if said.is_empty() && !file.contains_key(name) {
        return;
    }
    if !file.get(name).is_some_and(Item::is_table_like) {
        let mut table = Table::new();
        // Behind the title, before the modules.
        table.set_position(file.get("title").and_then(Item::as_table).and_then(Table::position));
        file.insert(name, Item::Table(table));
    }
    let Some(item) = file.get_mut(name) else { return };
    put_each(item, said, write);
    if item.as_table_like().is_some_and(|table| table.is_empty()) {
        file.remove(name);
    }
}

/// Puts one value a language into a table, and takes out the languages that nothing is said in.
fn put_each<T>(item: &mut Item, said: &BTreeMap<Lang, T>, write: impl Fn(&mut dyn TableLike, &str, &T)) {
    let Some(table) = item.as_table_like_mut() else { return };
    let mut new = false;
    for lang in Lang::ALL {
        match said.get(&lang) {
            Some(value) => {
                new |= !table.contains_key(lang.code());
                write(table, lang.code(), value);
            }
            None => new |= table.remove(lang.code()).is_some(),
        }
    }
    if let Some(inline) = item.as_inline_table_mut().filter(|_| new) {
        inline.fmt();
    }
}

fn put_modules(file: &mut DocumentMut, modules: &[OutlineModule]) {
    if modules.is_empty() {
        file.insert("modules", Item::Value(Value::Array(Array::new())));
        return;
    }
    let mut there: Vec<Table> = match file.remove("modules") {
        Some(Item::ArrayOfTables(tables)) => tables.into_iter().collect(),
        Some(Item::Value(Value::Array(array))) => array.into_iter().filter_map(as_table).collect(),
        _ => Vec::new(),
    };
    // Tables stand in the order of their positions; those with the same one, in the order of the list.
    let here = there.iter().filter_map(Table::position).min();
    let others = file.iter().filter_map(|(_, item)| item.as_table()?.position());
    let position = here.or_else(|| Some(others.max().unwrap_or(0) + 1));
    let mut tables = ArrayOfTables::new();
    for module in modules {
        let known = there.iter().position(|it| it.get("id").and_then(Item::as_str) == Some(&module.id));
        let mut table = known.map_or_else(Table::new, |at| there.remove(at));
        put_text(&mut table, "id", &module.id);
        if !table.get("title").is_some_and(Item::is_table_like) {
            table.insert("title", Item::Value(Value::InlineTable(InlineTable::new())));
        }
        if let Some(title) = table.get_mut("title") {
            put_each(title, &module.title, |table, lang, text: &String| put_text(table, lang, text));
        }
        put_list(&mut table, "lessons", &module.lessons);
        table.set_position(position);
        for (_, inner) in table.iter_mut() {
            if let Item::Table(inner) = inner {
                inner.set_position(position);
            }
        }
        tables.push(table);
    }
    file.insert("modules", Item::ArrayOfTables(tables));
}

fn as_table(value: Value) -> Option<Table> {
    let Value::InlineTable(inline) = value else { return None };
    let mut table = inline.into_table();
    table.fmt();
    Some(table)
}
