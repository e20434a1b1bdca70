//! Lessons of a draft: adding and removing them.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use shared::api::studio::draft::{Draft, LessonAdded, NewLesson};
use shared::course::outline::OutlineModule;
use shared::course::whole::is_id;
use shared::lang::Lang;
use uuid::Uuid;

use super::{drafts, outline, texts, views};
use crate::db::Db;
use crate::entities::draft_file;
use crate::error::{ApiError, ApiResult, Code};
use crate::text::line;

/// Where a lesson's text lies in the course's folder.
pub fn path(lang: Lang, lesson: &str) -> String {
    format!("{}/{lesson}.md", lang.code())
}

/// The language and the id of the lesson whose text lies there.
pub fn named(path: &str) -> Option<(Lang, &str)> {
    let (lang, file) = path.split_once('/')?;
    Some((Lang::from_code(lang)?, file.strip_suffix(".md").filter(|id| is_id(id))?))
}

/// Adds a lesson to the end of a module, with a text in the original language that can be begun at once.
///
/// # Errors
/// [`Code::Invalid`] with the field; [`Code::TooMany`]; [`Code::NotFound`] if there is no such draft.
pub async fn add(
    db: &Db,
    organisation: Uuid,
    draft: Uuid,
    new: NewLesson,
    account: Uuid,
    now: i64,
) -> ApiResult<LessonAdded> {
    let title = line(&new.title, outline::TITLE, "title")?;
    if title.is_empty() {
        return Err(ApiError::invalid("title", format!("1 to {} characters", outline::TITLE)));
    }
    let tx = db.begin().await?;
    let row = drafts::lock(&tx, organisation, draft).await?;
    let (mut outline, file) = drafts::outline_of(&tx, &row).await?;
    let original = views::original(&row);
    // Also ids of lessons that the outline does not name any more: their texts are still there.
    let mut taken = drafts::lessons_with_files(&tx, draft).await?;
    taken.extend(outline.lesson_ids().map(str::to_owned));
    if taken.len() >= outline::LESSONS {
        return Err(Code::TooMany.into());
    }
    let lesson = drafts::free_id(&title, "lesson", &taken);
    if outline.modules.is_empty() && new.module.is_none() {
        outline.modules.push(first_module(original));
    }
    let module = match &new.module {
        Some(id) => outline.modules.iter_mut().find(|module| module.id == *id),
        None => outline.modules.last_mut(),
    };
    let Some(module) = module else { return Err(ApiError::invalid("module", "no such module")) };
    module.lessons.push(lesson.clone());
    drafts::put(&tx, draft, texts::begun(original, &lesson, &title, &outline), account, now).await?;
    drafts::put(&tx, draft, drafts::manifest(&file.text, &outline)?, account, now).await?;
    let draft = views::draft(&tx, organisation, draft).await?;
    tx.commit().await?;
    Ok(LessonAdded { lesson, draft })
}

/// The module that a course begins with.
pub fn first_module(lang: Lang) -> OutlineModule {
    let title = match lang {
        Lang::De | Lang::DeLeicht => "Teil 1",
        Lang::En => "Part 1",
    };
    let id = drafts::free_id(title, "part", &BTreeSet::new());
    OutlineModule { id, title: BTreeMap::from([(lang, title.to_owned())]), lessons: Vec::new() }
}

/// Takes a lesson out of the outline, and its texts away, in all languages.
///
/// # Errors
/// [`Code::NotFound`].
pub async fn remove(
    db: &Db,
    organisation: Uuid,
    draft: Uuid,
    lesson: &str,
    account: Uuid,
    now: i64,
) -> ApiResult<Draft> {
    if !is_id(lesson) {
        return Err(Code::NotFound.into());
    }
    let tx = db.begin().await?;
    let row = drafts::lock(&tx, organisation, draft).await?;
    let (mut outline, file) = drafts::outline_of(&tx, &row).await?;
    let named = outline.lesson_ids().any(|id| id == lesson);
    let gone = draft_file::Entity::delete_many()
        .filter(draft_file::Column::DraftId.eq(draft))
        .filter(draft_file::Column::Path.is_in(Lang::ALL.map(|lang| path(lang, lesson))))
        .exec(&tx)
        .await?;
    if !named && gone.rows_affected == 0 {
        return Err(Code::NotFound.into());
    }
    if named {
        for module in &mut outline.modules {
            module.lessons.retain(|id| id != lesson);
        }
        drafts::put(&tx, draft, drafts::manifest(&file.text, &outline)?, account, now).await?;
    }
    drafts::touch(&tx, draft, account, now).await?;
    let left = views::draft(&tx, organisation, draft).await?;
    tx.commit().await?;
    Ok(left)
}
