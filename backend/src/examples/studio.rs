//! An example course that two invented trainers write.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use shared::api::organisation::{OrganisationKind, Role};
use shared::api::studio::draft::{NewDraft, NewLesson, OutlineChange, TextChange};
use shared::course::mark::Mark;
use shared::course::source::cut;
use shared::course::{Level, Topic};
use shared::lang::Lang;
use uuid::Uuid;

use super::course;
use crate::auth::{roles, secrets};
use crate::db::Db;
use crate::entities::{draft, organisation};
use crate::error::{ApiError, ApiResult};
use crate::studio;

/// The organisation that they write for.
const ORGANISATION: &str = "Lernwerkstatt Beispiel (erfunden)";

/// Lets somebody write for it, and makes the course, if it has none.
///
/// # Errors
/// The database's.
pub async fn create(db: &Db, trainer: Uuid, now: DateTime<Utc>) -> ApiResult<()> {
    let organisation = organisation(db, now).await?;
    roles::give(&db.write, trainer, organisation, Role::Trainer).await?;
    let there =
        draft::Entity::find().filter(draft::Column::OrganisationId.eq(organisation)).count(&db.read).await?;
    if there > 0 {
        return Ok(());
    }
    let new = NewDraft {
        id: None,
        title: course::TITLE[0].to_owned(),
        audience: course::AUDIENCE[0].to_owned(),
        original: Lang::De,
        languages: vec![Lang::En],
        topic: Topic::Devices,
        level: Level::Basic,
        competences: vec!["4.2".to_owned(), "5.2".to_owned()],
    };
    let begun = studio::create(db, organisation, new, trainer, now).await?;
    let (draft, ms) = (begun.id, now.timestamp_millis());
    // The lesson that every course begins with makes room for ours.
    for (id, lesson) in &begun.lessons {
        let seen = lesson.texts.iter().map(|(lang, text)| (*lang, text.revision)).collect();
        studio::remove_lesson(db, (organisation, draft), id, &seen, trainer, ms).await?;
    }
    for lesson in course::LESSONS {
        let new = NewLesson { module: None, title: lesson.title.to_owned() };
        let added = studio::add_lesson(db, organisation, draft, new, trainer, ms).await?;
        let write = async |lang: Lang, text: &str, marks: Vec<Mark>, seen: i64| {
            let change = TextChange { text: text.to_owned(), marks, seen };
            let place = (added.lesson.as_str(), lang);
            studio::write_text(db, (organisation, draft), place, change, trainer, ms).await
        };
        let german = write(Lang::De, lesson.de, Vec::new(), 1).await?.marks;
        let paired = studio::paired(&(cut(lesson.de).blocks, german), &cut(lesson.en).blocks);
        write(Lang::En, lesson.en, paired, 0).await?;
    }
    let known = studio::draft(&db.write, organisation, draft).await?;
    let mut outline = known.outline;
    for (at, lang) in [Lang::De, Lang::En].into_iter().enumerate() {
        let Some(texts) = outline.texts.get_mut(&lang) else { continue };
        texts.title = course::TITLE[at].to_owned();
        texts.summary = course::SUMMARY[at].to_owned();
        texts.audience = course::AUDIENCE[at].to_owned();
        texts.goals = course::GOALS[at].iter().map(|goal| (*goal).to_owned()).collect();
    }
    for module in &mut outline.modules {
        module.title = [Lang::De, Lang::En].into_iter().zip(course::MODULE.map(str::to_owned)).collect();
    }
    let change = OutlineChange { outline, seen: known.revision };
    studio::change_outline(db, organisation, draft, change, trainer, ms).await?;
    Ok(())
}

async fn organisation(db: &Db, now: DateTime<Utc>) -> ApiResult<Uuid> {
    let known = organisation::Entity::find().filter(organisation::Column::Name.eq(ORGANISATION));
    if let Some(known) = known.one(&db.read).await.map_err(ApiError::from)? {
        return Ok(known.id);
    }
    let id = secrets::new_id(now);
    let row = organisation::ActiveModel {
        id: Set(id),
        name: Set(ORGANISATION.to_owned()),
        kind: Set(OrganisationKind::Association.code().to_owned()),
        phone: Set(String::new()),
        second_person: Set(false),
    };
    organisation::Entity::insert(row).exec_without_returning(&db.write).await?;
    Ok(id)
}
