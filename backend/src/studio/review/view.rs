//! What was handed in, as somebody sees it.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use shared::api::studio::review::{Agreeing, Review, ReviewState};
use shared::api::studio::versions::Difference;
use uuid::Uuid;

use super::{comments, is_in, people};
use crate::entities::{draft, publication, review, review_comment};
use crate::error::{ApiError, ApiResult};
use crate::studio::snapshot::Snapshot;
use crate::studio::{differences, kept, views};

/// A review as `by` sees it.
pub(super) async fn view(
    db: &impl ConnectionTrait,
    draft: &draft::Model,
    row: review::Model,
    by: Uuid,
) -> ApiResult<Review> {
    let comments = review_comment::Entity::find()
        .filter(review_comment::Column::ReviewId.eq(row.id))
        .order_by_asc(review_comment::Column::SaidAt)
        .order_by_asc(review_comment::Column::Id)
        .all(db)
        .await?;
    let people: BTreeSet<Uuid> = [row.handed_in_by, row.decided_by]
        .into_iter()
        .chain(comments.iter().map(|comment| comment.said_by))
        .flatten()
        .collect();
    let names = views::names(db, people.into_iter()).await?;
    let name = |by: Option<Uuid>| by.and_then(|by| names.get(&by).cloned());
    let waits = is_in(&row, ReviewState::Waiting);
    let (may_approve, agreeing) = if waits {
        let written = kept::writers(db, row.draft_id, &row.kept_state).await?;
        let agreeing = people::agreeing(db, draft.organisation_id, &written, row.handed_in_by).await?;
        (people::may_approve(&row, &written, by), agreeing)
    } else {
        (false, Agreeing::default())
    };
    let published = published_before(db, &row).await?;
    Ok(Review {
        id: row.id,
        handed_in_by: name(row.handed_in_by),
        handed_in_at: row.handed_in_at,
        state: ReviewState::from_code(&row.state).ok_or_else(|| {
            ApiError::internal(format!("review {} of {} is in an unknown state", row.id, draft.id))
        })?,
        decided_by: name(row.decided_by),
        decided_at: row.decided_at,
        note: row.note.clone(),
        may_approve,
        may_return: waits && people::may_return(&row, by),
        may_withdraw: waits && people::may_withdraw(&row, by),
        agreeing,
        difference: difference(db, &row, published.as_ref()).await?,
        comments: comments.into_iter().map(|comment| comments::view(comment, &names)).collect(),
        version: kept::version(db, row.draft_id, &row.kept_state).await?,
        returned_before: returned_before(db, &row, published.as_ref()).await?,
        kept: row.kept_state,
    })
}

/// What learners had seen last until it was decided; none if they had seen nothing.
async fn published_before(
    db: &impl ConnectionTrait,
    review: &review::Model,
) -> ApiResult<Option<publication::Model>> {
    let end = review.decided_at.unwrap_or(i64::MAX);
    let before = publication::Entity::find()
        .filter(publication::Column::DraftId.eq(review.draft_id))
        .filter(publication::Column::PublishedAt.lt(end))
        .order_by_desc(publication::Column::Number);
    Ok(before.one(db).await?)
}

/// How what was handed in differs from what learners had seen until then.
async fn difference(
    db: &impl ConnectionTrait,
    review: &review::Model,
    published: Option<&publication::Model>,
) -> ApiResult<Difference> {
    let older = match published {
        Some(before) => Snapshot::kept(db, review.draft_id, &before.state).await?,
        None => Snapshot::default(),
    };
    let newer = Snapshot::kept(db, review.draft_id, &review.kept_state).await?;
    // A course may have hundreds of lessons.
    Ok(tokio::task::spawn_blocking(move || differences::between(&older, &newer)).await?)
}

/// What was looked at and returned last before this was handed in, if that says something else and learners have seen
/// nothing new since.
async fn returned_before(
    db: &impl ConnectionTrait,
    row: &review::Model,
    published: Option<&publication::Model>,
) -> ApiResult<Option<String>> {
    let since = published.map_or(i64::MIN, |published| published.published_at);
    let before = review::Entity::find()
        .select_only()
        .column(review::Column::KeptState)
        .filter(review::Column::DraftId.eq(row.draft_id))
        .filter(review::Column::State.eq(ReviewState::Returned.code()))
        .filter(review::Column::Id.ne(row.id))
        .filter(review::Column::HandedInAt.lte(row.handed_in_at))
        .filter(review::Column::DecidedAt.gt(since))
        .order_by_desc(review::Column::HandedInAt)
        .order_by_desc(review::Column::Id)
        .into_tuple::<String>()
        .one(db)
        .await?;
    Ok(before.filter(|state| *state != row.kept_state))
}
