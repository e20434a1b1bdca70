//! A second person looks at a draft before learners see it.
//!
//! What is handed in is a state of the draft that is kept ([`super::kept`]): whatever is written meanwhile, exactly that
//! is looked at, and published. All that changes a review holds the draft's lock, so that one of two people decides.

mod comments;
mod people;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use shared::api::studio::review::{Decide, MAX_TEXT, PublishingRule, Review, ReviewState};
use uuid::Uuid;

pub use comments::{comment, settle};
pub use people::agreeing;
use view::view;

use super::snapshot::{Present, Snapshot};
use super::{drafts, kept, publishing};
use crate::auth::secrets;
use crate::db::{Alone, Db};
use crate::entities::{course, draft, organisation, publication, review};
use crate::error::{ApiError, ApiResult, Code};
use crate::text::lines;

/// Says whether a second person must agree before an organisation publishes a course. What waits goes on waiting.
///
/// # Errors
/// [`Code::NotFound`].
pub async fn rule(db: &Db, organisation: Uuid, rule: PublishingRule) -> ApiResult<PublishingRule> {
    let changed = organisation::Entity::update_many()
        .col_expr(organisation::Column::SecondPerson, rule.second_person.into())
        .filter(organisation::Column::Id.eq(organisation))
        .exec(&db.write)
        .await?;
    if changed.rows_affected == 0 { Err(Code::NotFound.into()) } else { Ok(rule) }
}

/// Who does something, with which draft.
#[derive(Clone, Copy, Debug)]
pub struct Doing {
    /// Whose draft.
    pub organisation: Uuid,
    /// Which.
    pub draft: Uuid,
    /// Who.
    pub account: Uuid,
    /// When.
    pub now: DateTime<Utc>,
}

/// The review that was begun last, as somebody sees it; none if there is none.
///
/// # Errors
/// [`Code::NotFound`], also for others' drafts.
pub async fn last(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    draft: Uuid,
    by: Uuid,
) -> ApiResult<Option<Review>> {
    let draft = drafts::of(db, organisation, draft).await?;
    match newest(db, draft.id).await? {
        Some(row) => Ok(Some(view(db, &draft, row, by).await?)),
        None => Ok(None),
    }
}

async fn newest(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<Option<review::Model>> {
    let rows = review::Entity::find().filter(review::Column::DraftId.eq(draft));
    let rows = rows.order_by_desc(review::Column::HandedInAt).order_by_desc(review::Column::Id);
    Ok(rows.one(db).await?)
}

/// How the last review of each of these drafts stands.
///
/// # Errors
/// The database's.
pub async fn states(
    db: &impl ConnectionTrait,
    drafts: impl IntoIterator<Item = Uuid>,
) -> ApiResult<BTreeMap<Uuid, ReviewState>> {
    let rows: Vec<(Uuid, String)> = review::Entity::find()
        .select_only()
        .columns([review::Column::DraftId, review::Column::State])
        .filter(review::Column::DraftId.is_in(drafts))
        .order_by_asc(review::Column::HandedInAt)
        .order_by_asc(review::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    // A later one takes the place of an earlier one.
    Ok(rows.into_iter().filter_map(|(draft, state)| Some((draft, ReviewState::from_code(&state)?))).collect())
}

/// Hands a draft in as it was checked. To do so again is harmless.
///
/// # Errors
/// [`Code::NotFound`], also for others' drafts; [`Code::DraftFaults`]; [`Code::DraftChanged`] if it is not as it was seen;
/// [`Code::WrongState`] where no second person is needed, if it was put away, waits already, or says what learners see.
pub async fn hand_in(db: &Db, doing: Doing, seen: &str) -> ApiResult<Review> {
    let row = drafts::of(&db.read, doing.organisation, doing.draft).await?;
    // Reading a large course takes its time: nobody waits for it.
    let present = Present::of(&db.read, &row).await?;
    if present.version != seen {
        return Err(Code::DraftChanged.into());
    }
    publishing::sound(&present.snapshot, &row).await?;
    let tx = db.begin().await?;
    let row = drafts::lock(&tx, doing.organisation, doing.draft).await?;
    if row.archived_at.is_some() || !publishing::needs_second_person(&tx, doing.organisation).await? {
        return Err(Code::WrongState.into());
    }
    if !present.is_still(&row) {
        return Err(Code::DraftChanged.into());
    }
    let before = newest(&tx, row.id).await?.filter(|review| is_in(review, ReviewState::Waiting));
    let review = match before {
        Some(before) => {
            let same = kept::version(&tx, row.id, &before.kept_state).await? == seen;
            if !same || before.handed_in_by != Some(doing.account) {
                return Err(Code::WrongState.into());
            }
            before
        }
        None if current(&tx, &row).await?.as_deref() == Some(seen) => return Err(Code::WrongState.into()),
        None => {
            kept::keep(&tx, &row, &present, None, (doing.account, doing.now.timestamp_millis())).await?;
            let new = review::Model {
                id: secrets::new_id(doing.now),
                draft_id: row.id,
                kept_state: present.state,
                handed_in_by: Some(doing.account),
                handed_in_at: doing.now.timestamp_millis(),
                decided_by: None,
                decided_at: None,
                state: ReviewState::Waiting.code().to_owned(),
                note: String::new(),
            };
            let new = review::ActiveModel::from(new).reset_all().insert(&tx).await?;
            comments::carry_over(&tx, &new).await?;
            new
        }
    };
    tx.commit().await?;
    view(&db.read, &row, review, doing.account).await
}

/// Decides. What is agreed to is published, exactly as it was handed in; then
/// [`crate::catalogue::Catalogue::refresh`] lets learners see it.
///
/// # Errors
/// [`Code::NotFound`], also for others' drafts; [`Code::Invalid`]; [`Code::Forbidden`] for whoever agrees and is no second
/// person, returns what they have handed in themselves, or takes back what others have; [`Code::WrongState`] if somebody has decided already; [`Code::DraftChanged`] if
/// something else was published meanwhile; what [`publishing::publish`] says.
pub async fn decide(db: &Db, doing: Doing, id: Uuid, wish: &Decide) -> ApiResult<Review> {
    let note = lines(&wish.note, MAX_TEXT, "note")?;
    match wish.decision {
        ReviewState::Waiting => return Err(ApiError::invalid("decision", "approved, returned or withdrawn")),
        ReviewState::Returned if note.is_empty() => {
            return Err(ApiError::invalid("note", format!("1 to {MAX_TEXT} characters")));
        }
        _ => {}
    }
    let draft = drafts::of(&db.read, doing.organisation, doing.draft).await?;
    let known = of(&db.read, &draft, id).await?;
    let course = if wish.decision == ReviewState::Approved {
        // Reading a large course takes its time: nobody waits for it. What was kept does not change.
        let snapshot = Arc::new(Snapshot::kept(&db.read, draft.id, &known.kept_state).await?);
        let course = publishing::sound(&snapshot, &draft).await?;
        Some((snapshot, course))
    } else {
        None
    };
    let tx = db.begin_alone(Alone::Import).await?;
    let draft = drafts::lock(&tx, doing.organisation, doing.draft).await?;
    let known = of(&tx, &draft, id).await?;
    if !is_in(&known, ReviewState::Waiting) {
        return Err(Code::WrongState.into());
    }
    let may = match wish.decision {
        ReviewState::Withdrawn => people::may_withdraw(&known, doing.account),
        ReviewState::Approved => {
            let written = kept::writers(&tx, draft.id, &known.kept_state).await?;
            people::may_approve(&known, &written, doing.account)
        }
        _ => people::may_return(&known, doing.account),
    };
    if !may {
        return Err(Code::Forbidden.into());
    }
    if let Some((snapshot, course)) = course {
        if published_since(&tx, &known).await? {
            return Err(Code::DraftChanged.into());
        }
        let by = known.handed_in_by.unwrap_or(doing.account);
        let state = (known.kept_state.as_str(), snapshot.as_ref());
        publishing::publish(&tx, &draft, state, &course, (by, Some(doing.account)), doing.now).await?;
    }
    let change = review::ActiveModel {
        id: Set(known.id),
        state: Set(wish.decision.code().to_owned()),
        decided_by: Set(Some(doing.account)),
        decided_at: Set(Some(doing.now.timestamp_millis())),
        note: Set(note),
        ..Default::default()
    };
    let decided = review::Entity::update(change).exec(&tx).await?;
    tx.commit().await?;
    view(&db.read, &draft, decided, doing.account).await
}

async fn of(db: &impl ConnectionTrait, draft: &draft::Model, id: Uuid) -> ApiResult<review::Model> {
    let row = review::Entity::find_by_id(id).filter(review::Column::DraftId.eq(draft.id));
    Ok(row.one(db).await?.ok_or(Code::NotFound)?)
}

fn is_in(review: &review::Model, state: ReviewState) -> bool {
    review.state == state.code()
}

/// Whether learners got to see something else after this was handed in: where no second person was needed for a while.
async fn published_since(db: &impl ConnectionTrait, review: &review::Model) -> ApiResult<bool> {
    let later = publication::Entity::find()
        .filter(publication::Column::DraftId.eq(review.draft_id))
        .filter(publication::Column::PublishedAt.gt(review.handed_in_at));
    Ok(later.count(db).await? > 0)
}

/// The version that learners see; none if they see none.
async fn current(db: &impl ConnectionTrait, draft: &draft::Model) -> ApiResult<Option<String>> {
    let course = course::Entity::find_by_id(draft.course_id.clone()).one(db).await?;
    Ok(course.and_then(|course| course.current_version))
}
