//! Lessons of a draft: adding and removing them.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use shared::api::studio::draft::{Draft, LessonAdded, NewLesson};
use shared::course::outline::{Outline, OutlineModule};
use shared::course::whole::is_id;
use shared::lang::Lang;
use uuid::Uuid;

use super::snapshot::Present;
use super::{drafts, kept, outline, texts, views};
use crate::db::Db;
use crate::entities::{draft, draft_file, draft_gone, lesson_state};
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
    let lesson = free_id(&tx, draft, &outline, &title).await?;
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
    tx.commit().await?;
    Ok(LessonAdded { lesson, draft: views::draft(&db.read, organisation, draft).await? })
}

/// An id for a lesson of this title. It is one that no lesson of the draft has, nor ever had: what learners did is known by
/// it. Lessons that the outline does not name any more count as well, as their texts are still there.
///
/// # Errors
/// [`Code::TooMany`].
pub async fn free_id(
    db: &impl ConnectionTrait,
    draft: Uuid,
    outline: &Outline,
    title: &str,
) -> ApiResult<String> {
    let mut taken = drafts::lessons_with_files(db, draft).await?;
    taken.extend(outline.lesson_ids().map(str::to_owned));
    if taken.len() >= outline::LESSONS {
        return Err(Code::TooMany.into());
    }
    let gone = draft_gone::Entity::find()
        .select_only()
        .column(draft_gone::Column::Path)
        .filter(draft_gone::Column::DraftId.eq(draft))
        .into_tuple::<String>()
        .all(db)
        .await?;
    taken.extend(gone.iter().filter_map(|path| Some(named(path)?.1.to_owned())));
    // What was taken away before that was remembered is known by what learners did in it.
    let course = Query::select()
        .column(draft::Column::CourseId)
        .from(draft::Entity)
        .and_where(draft::Column::Id.eq(draft))
        .to_owned();
    let done = lesson_state::Entity::find()
        .select_only()
        .column(lesson_state::Column::Lesson)
        .distinct()
        .filter(lesson_state::Column::Course.in_subquery(course))
        .into_tuple::<String>();
    taken.extend(done.all(db).await?);
    Ok(drafts::free_id(title, "lesson", &taken))
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

/// Takes a lesson out of the outline, and its texts away, in all languages. What they say is kept first, unless it is kept
/// already, so that it can be brought back. `seen` are the revisions that were read.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::DraftChanged`] if the lesson is not as it was read.
pub async fn remove(
    db: &Db,
    (organisation, draft): (Uuid, Uuid),
    lesson: &str,
    seen: &BTreeMap<Lang, i64>,
    account: Uuid,
    now: i64,
) -> ApiResult<Draft> {
    if !is_id(lesson) {
        return Err(Code::NotFound.into());
    }
    let paths = Lang::ALL.map(|lang| path(lang, lesson));
    for _ in 0..drafts::TRIES {
        let read = drafts::of(&db.read, organisation, draft).await?;
        let files = draft_file::Entity::find()
            .filter(draft_file::Column::DraftId.eq(draft))
            .filter(draft_file::Column::Path.is_in(paths.clone()))
            .all(&db.read)
            .await?;
        let there: BTreeMap<Lang, i64> =
            files.iter().filter_map(|file| Some((named(&file.path)?.0, file.revision))).collect();
        if !there.is_empty() && there != *seen {
            return Err(Code::DraftChanged.into());
        }
        // Reading a large course takes its time: nobody waits for it.
        let is_kept = kept::has(&db.read, draft, &files).await?;
        let lost = if is_kept { None } else { Some(Present::of(&db.read, &read).await?) };
        let tx = db.begin().await?;
        let row = drafts::lock(&tx, organisation, draft).await?;
        if row.changes != read.changes {
            continue;
        }
        let (mut outline, manifest) = drafts::outline_of(&tx, &row).await?;
        let is_named = outline.lesson_ids().any(|id| id == lesson);
        if !is_named && files.is_empty() {
            return Err(Code::NotFound.into());
        }
        if let Some(present) = lost {
            kept::keep(&tx, &row, &present, None, (account, now)).await?;
        }
        drafts::take_away(&tx, draft, paths).await?;
        if is_named {
            for module in &mut outline.modules {
                module.lessons.retain(|id| id != lesson);
            }
            drafts::put(&tx, draft, drafts::manifest(&manifest.text, &outline)?, account, now).await?;
        }
        drafts::touch(&tx, draft, account, now).await?;
        tx.commit().await?;
        return views::draft(&db.read, organisation, draft).await;
    }
    Err(Code::DraftChanged.into())
}
