//! `course.toml`: what it may say, and changing it.

use std::collections::{BTreeMap, BTreeSet};

use shared::api::studio::draft::{Draft, OutlineChange};
use shared::course::outline::{Outline, OutlineModule, OutlineTexts};
use shared::course::outline_file;
use shared::course::whole::is_id;
use shared::lang::Lang;
use uuid::Uuid;

use super::{drafts, views};
use crate::db::Db;
use crate::error::{ApiError, ApiResult, Code};
use crate::text::line;

/// The longest title, in characters.
pub const TITLE: usize = 120;
/// The longest sentence on whom a course is for, in characters.
pub const AUDIENCE: usize = 300;
/// The longest `course.toml`, in bytes: longer ones could not be published.
pub const LONGEST: usize = 64 * 1024;
/// The most modules of a course.
pub const MODULES: usize = 30;
/// The most lessons of a course.
pub const LESSONS: usize = 300;
const SUMMARY: usize = 1_000;
const GOALS: usize = 20;
const KEYWORDS: usize = 100;
const REFERENCES: usize = 50;

/// Changes `course.toml`. What is there already is a success, so that a repeated request is harmless. What it says in a
/// language that is taken out is laid aside, and comes back with the language.
///
/// # Errors
/// [`Code::Invalid`] with the field; [`Code::TooMany`], [`Code::TooLarge`]; [`Code::DraftChanged`] if it is not as it was
/// read; [`Code::NotFound`].
pub async fn change(
    db: &Db,
    organisation: Uuid,
    draft: Uuid,
    change: OutlineChange,
    account: Uuid,
    now: i64,
) -> ApiResult<Draft> {
    let mut outline = checked(change.outline)?;
    let tx = db.begin().await?;
    let row = drafts::lock(&tx, organisation, draft).await?;
    let (known, file) = drafts::outline_of(&tx, &row).await?;
    if known != outline {
        if file.revision != change.seen {
            return Err(Code::DraftChanged.into());
        }
        if !outline.texts.contains_key(&views::original(&row)) {
            return Err(ApiError::invalid("texts", "the original language stays"));
        }
        let there = drafts::lessons_with_files(&tx, draft).await?;
        if let Some(at) = outline.lesson_ids().position(|id| !there.contains(id)) {
            return Err(ApiError::invalid("lessons", "no such lesson: add it first").item(at));
        }
        let mut text = file.text;
        for lang in Lang::ALL {
            match (known.texts.contains_key(&lang), outline.texts.contains_key(&lang)) {
                (true, false) => text = outline_file::lay_aside(&text, lang, &known),
                (false, true) => {
                    let mut with = outline.clone();
                    text = outline_file::take_back(&text, lang, &mut with);
                    // A file that was brought in may have anything laid aside: what keeps no bounds is dropped.
                    outline = checked(with).unwrap_or(outline);
                }
                _ => {}
            }
        }
        drafts::put(&tx, draft, drafts::manifest(&text, &outline)?, account, now).await?;
    }
    tx.commit().await?;
    views::draft(&db.read, organisation, draft).await
}

/// An outline within its bounds, its texts without what cannot be seen. Much of it may still be empty.
///
/// # Errors
/// [`Code::Invalid`] with the field; [`Code::TooMany`].
pub fn checked(outline: Outline) -> ApiResult<Outline> {
    if outline.modules.len() > MODULES {
        return Err(ApiError::new(Code::TooMany).field("modules"));
    }
    if outline.lesson_ids().count() > LESSONS {
        return Err(ApiError::new(Code::TooMany).field("lessons"));
    }
    let mut texts = BTreeMap::new();
    for (lang, said) in outline.texts {
        texts.insert(lang, checked_texts(&said)?);
    }
    let (mut modules, mut ids, mut lessons) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (at, module) in outline.modules.into_iter().enumerate() {
        if !is_id(&module.id) || !ids.insert(module.id.clone()) {
            return Err(ApiError::invalid("modules", "an id that is none, or named twice").item(at));
        }
        for lesson in &module.lessons {
            if !is_id(lesson) || !lessons.insert(lesson.clone()) {
                let at = lessons.len();
                return Err(ApiError::invalid("lessons", "an id that is none, or named twice").item(at));
            }
        }
        modules.push(OutlineModule { title: module_title(&module.title, &texts)?, ..module });
    }
    Ok(Outline {
        competences: lines(&outline.competences, REFERENCES, 20, "competences")?,
        outcomes: lines(&outline.outcomes, REFERENCES, 20, "outcomes")?,
        texts,
        modules,
        topic: outline.topic,
        level: outline.level,
    })
}

fn checked_texts(said: &OutlineTexts) -> ApiResult<OutlineTexts> {
    Ok(OutlineTexts {
        title: line(&said.title, TITLE, "title")?,
        summary: line(&said.summary, SUMMARY, "summary")?,
        audience: line(&said.audience, AUDIENCE, "audience")?,
        goals: lines(&said.goals, GOALS, 300, "goals")?,
        keywords: lines(&said.keywords, KEYWORDS, 80, "keywords")?,
    })
}

/// Only in the languages of the course: in others nobody could see or change it.
fn module_title(
    said: &BTreeMap<Lang, String>,
    langs: &BTreeMap<Lang, OutlineTexts>,
) -> ApiResult<BTreeMap<Lang, String>> {
    let ours = said.iter().filter(|(lang, _)| langs.contains_key(lang));
    ours.map(|(lang, title)| Ok((*lang, line(title, TITLE, "module-title")?))).collect()
}

fn lines(said: &[String], most: usize, longest: usize, field: &'static str) -> ApiResult<Vec<String>> {
    if said.len() > most {
        return Err(ApiError::new(Code::TooMany).field(field));
    }
    let all = said.iter().enumerate();
    all.map(|(at, text)| line(text, longest, field).map_err(|error| error.item(at))).collect()
}
