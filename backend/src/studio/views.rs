//! Drafts as trainers see them.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use shared::api::studio::draft::{Draft, DraftSummary, LessonInfo, TextInfo};
use shared::course::outline_file;
use shared::course::source::translation::Progress;
use shared::lang::Lang;
use uuid::Uuid;

use super::{drafts, lessons, review, texts, translations};
use crate::accounts;
use crate::entities::{account, course, draft, draft_file, kept_state, organisation, publication};
use crate::error::{ApiResult, Code};

/// All drafts of an organisation, what was changed last first.
///
/// # Errors
/// The database fails.
pub async fn all(db: &impl ConnectionTrait, organisation: Uuid) -> ApiResult<Vec<DraftSummary>> {
    let rows = draft::Entity::find()
        .filter(draft::Column::OrganisationId.eq(organisation))
        .order_by_desc(draft::Column::ChangedAt)
        .order_by_desc(draft::Column::Id)
        .all(db)
        .await?;
    let manifests: BTreeMap<Uuid, String> = draft_file::Entity::find()
        .filter(draft_file::Column::DraftId.is_in(rows.iter().map(|row| row.id)))
        .filter(draft_file::Column::Path.eq(drafts::MANIFEST))
        .all(db)
        .await?
        .into_iter()
        .map(|file| (file.draft_id, file.text))
        .collect();
    let published = published(db, organisation).await?;
    let names = names(db, rows.iter().filter_map(|row| row.changed_by)).await?;
    let reviews = review::states(db, rows.iter().map(|row| row.id)).await?;
    let view = |row: draft::Model| {
        let outline = outline_file::read(manifests.get(&row.id).map_or("", String::as_str));
        let original = original(&row);
        let seen = published.get(&row.id);
        DraftSummary {
            id: row.id,
            title: outline.texts.get(&original).map(|texts| texts.title.clone()).unwrap_or_default(),
            original,
            languages: outline.languages().collect(),
            lessons: u32::try_from(outline.lesson_ids().count()).unwrap_or(u32::MAX),
            changed_at: row.changed_at,
            changed_by: row.changed_by.and_then(|by| names.get(&by).cloned()),
            published_at: seen.and_then(|seen| seen.published_at),
            newer: seen.is_some_and(|seen| seen.newer(&row)),
            archived: row.archived_at.is_some(),
            review: reviews.get(&row.id).copied(),
            course: row.course_id,
        }
    };
    Ok(rows.into_iter().map(view).collect())
}

/// A draft of an organisation, but for the texts of its lessons.
///
/// # Errors
/// [`Code::NotFound`], also for others' drafts.
pub async fn draft(db: &impl ConnectionTrait, organisation: Uuid, draft: Uuid) -> ApiResult<Draft> {
    let row = drafts::of(db, organisation, draft).await?;
    let (outline, file) = drafts::outline_of(db, &row).await?;
    let whose = organisation::Entity::find_by_id(organisation).one(db).await?.ok_or(Code::NotFound)?;
    let texts = texts(db, draft).await?;
    let writers = texts.iter().filter_map(|text| text.changed_by).chain(file.changed_by);
    let names = names(db, writers).await?;
    let name = |by: Option<Uuid>| by.and_then(|by| names.get(&by).cloned());
    let translated = progress(db, &row, &texts).await?;
    let mut lessons: BTreeMap<String, LessonInfo> = BTreeMap::new();
    for text in texts {
        let Some((lang, lesson)) = lessons::named(&text.path) else { continue };
        let found = translated.get(&text.path).copied().unwrap_or_default();
        let info = TextInfo {
            title: text.title.unwrap_or_default(),
            revision: text.revision,
            changed_at: text.changed_at,
            changed_by: name(text.changed_by),
            missing: u32::try_from(found.missing).unwrap_or(u32::MAX),
            outdated: u32::try_from(found.outdated).unwrap_or(u32::MAX),
        };
        lessons.entry(lesson.to_owned()).or_default().texts.insert(lang, info);
    }
    let seen = published(db, organisation).await?.remove(&row.id);
    Ok(Draft {
        id: row.id,
        organisation_name: whose.name,
        original: original(&row),
        outline,
        revision: file.revision,
        outline_changed_by: name(file.changed_by),
        lessons,
        changed_at: row.changed_at,
        published_at: seen.as_ref().and_then(|seen| seen.published_at),
        newer: seen.is_some_and(|seen| seen.newer(&row)),
        archived_at: row.archived_at,
        review: review::states(db, [row.id]).await?.remove(&row.id),
        course: row.course_id,
    })
}

/// How far translations are, by path. As long as nothing is translated, no text is read.
async fn progress(
    db: &impl ConnectionTrait,
    draft: &draft::Model,
    begun: &[Text],
) -> ApiResult<BTreeMap<String, Progress>> {
    let original = original(draft);
    let is_translation = |text: &Text| lessons::named(&text.path).is_some_and(|(lang, _)| lang != original);
    if !begun.iter().any(is_translation) {
        return Ok(BTreeMap::new());
    }
    let files = drafts::files(db, draft.id).await?;
    let read = move || {
        let marks = |(path, file): (&String, &draft_file::Model)| {
            (path.clone(), texts::marks(file).unwrap_or_default())
        };
        let marks = files.iter().map(marks).collect();
        let texts = files.into_iter().map(|(path, file)| (path, file.text)).collect();
        translations::progress(&texts, &marks, original)
    };
    Ok(tokio::task::spawn_blocking(read).await?)
}

/// The language that a draft is written in first.
pub fn original(draft: &draft::Model) -> Lang {
    Lang::from_code(&draft.original).unwrap_or_default()
}

/// A file without its text.
#[derive(sea_orm::FromQueryResult)]
struct Text {
    path: String,
    title: Option<String>,
    revision: i64,
    changed_at: i64,
    changed_by: Option<Uuid>,
}

async fn texts(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<Vec<Text>> {
    use draft_file::Column as C;
    let rows = draft_file::Entity::find()
        .select_only()
        .columns([C::Path, C::Title, C::Revision, C::ChangedAt, C::ChangedBy])
        .filter(C::DraftId.eq(draft));
    Ok(rows.into_model::<Text>().all(db).await?)
}

/// What learners see of an organisation's courses, by draft; nothing of those that they do not see.
async fn published(db: &impl ConnectionTrait, organisation: Uuid) -> ApiResult<BTreeMap<Uuid, Seen>> {
    use kept_state::Column as C;
    let of_draft = kept_state::Entity::belongs_to(draft::Entity).from(C::DraftId).to(draft::Column::Id);
    let of_course =
        draft::Entity::belongs_to(course::Entity).from(draft::Column::CourseId).to(course::Column::Id);
    let publications = kept_state::Entity::belongs_to(publication::Entity)
        .from((C::DraftId, C::State))
        .to((publication::Column::DraftId, publication::Column::State));
    let rows: Vec<(Uuid, i64, Option<i64>)> = kept_state::Entity::find()
        .select_only()
        .columns([C::DraftId, C::Changes])
        .column(publication::Column::PublishedAt)
        .join(JoinType::InnerJoin, of_draft.into())
        .join(JoinType::InnerJoin, of_course.into())
        .join(JoinType::LeftJoin, publications.into())
        .filter(draft::Column::OrganisationId.eq(organisation))
        .filter(
            Expr::col((course::Entity, course::Column::CurrentVersion))
                .equals((kept_state::Entity, C::Version)),
        )
        .into_tuple()
        .all(db)
        .await?;
    let mut all: BTreeMap<Uuid, Seen> = BTreeMap::new();
    for (draft, changes, published_at) in rows {
        let seen = all.entry(draft).or_default();
        seen.changes.insert(changes);
        seen.published_at = Ord::max(seen.published_at, published_at);
    }
    Ok(all)
}

/// What learners see of a draft.
#[derive(Default)]
struct Seen {
    /// When it was published last.
    published_at: Option<i64>,
    /// How often the draft had been changed when it said the same.
    changes: BTreeSet<i64>,
}

impl Seen {
    /// Whether the draft says something else by now.
    fn newer(&self, draft: &draft::Model) -> bool {
        !self.changes.contains(&draft.changes)
    }
}

/// What accounts are called.
///
/// # Errors
/// The database fails.
pub async fn names(
    db: &impl ConnectionTrait,
    accounts: impl Iterator<Item = Uuid>,
) -> ApiResult<BTreeMap<Uuid, String>> {
    let ids: BTreeSet<Uuid> = accounts.collect();
    let rows = account::Entity::find().filter(account::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, accounts::login_of(&row))).collect())
}
