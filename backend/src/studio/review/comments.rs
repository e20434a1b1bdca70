//! Comments on what was handed in.

use std::collections::BTreeMap;

use sea_orm::sea_query::Query;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use shared::api::studio::review::{Comment, MAX_TEXT, NewComment, ReviewState};
use uuid::Uuid;

use super::{Doing, is_in, newest, of};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{review, review_comment};
use crate::error::{ApiError, ApiResult, Code};
use crate::studio::{drafts, kept, views};
use crate::text::lines;

/// The most comments on what was handed in.
const MOST: u64 = 500;

pub(super) fn view(row: review_comment::Model, names: &BTreeMap<Uuid, String>) -> Comment {
    Comment {
        id: row.id,
        path: row.path,
        block: row.block,
        answers: row.answers,
        text: row.text,
        by: row.said_by.and_then(|by| names.get(&by).cloned()),
        at: row.said_at,
        settled: row.settled_at.is_some(),
    }
}

/// Says something about what was handed in, as long as it waits or was returned.
///
/// # Errors
/// [`Code::NotFound`], also for a file or a block that is not in it, and a comment that was not made on it; [`Code::Invalid`]; [`Code::TooMany`];
/// [`Code::WrongState`] once it is published, taken back or handed in again.
pub async fn comment(db: &Db, doing: Doing, review: Uuid, new: &NewComment) -> ApiResult<Comment> {
    use review_comment::Column as C;
    let text = lines(&new.text, MAX_TEXT, "text")?;
    if text.is_empty() {
        return Err(ApiError::invalid("text", format!("1 to {MAX_TEXT} characters")));
    }
    let draft = drafts::of(&db.read, doing.organisation, doing.draft).await?;
    // What was handed in does not change: nobody waits while it is read.
    let handed_in = of(&db.read, &draft, review).await?.kept_state;
    let marks = kept::marks(&db.read, draft.id, &handed_in).await?;
    let tx = db.begin().await?;
    let draft = drafts::lock(&tx, doing.organisation, doing.draft).await?;
    let review = of(&tx, &draft, review).await?;
    // What was said goes on with what is handed in next: then nobody would find what is said here.
    let last = newest(&tx, draft.id).await?.is_some_and(|last| last.id == review.id);
    let open = is_in(&review, ReviewState::Waiting) || is_in(&review, ReviewState::Returned);
    if !(last && open) {
        return Err(Code::WrongState.into());
    }
    let all = review_comment::Entity::find().filter(C::ReviewId.eq(review.id));
    // What was carried over counted when it was said.
    if all.clone().filter(C::SaidAt.gte(review.handed_in_at)).count(&tx).await? >= MOST {
        return Err(Code::TooMany.into());
    }
    let mut here =
        all.filter(C::Path.eq(&new.path)).filter(C::Block.eq(&new.block)).filter(C::Answers.is_null());
    if let Some(answers) = new.answers {
        here = here.filter(C::Id.eq(answers));
    }
    let marks = marks.get(&new.path);
    let known =
        new.block.is_empty() || marks.iter().any(|marks| marks.iter().any(|mark| mark.id == new.block));
    // A block that is gone by now is talked about as long as something was said about it.
    let there = new.answers.is_none() && marks.is_some() && known;
    if !there && here.one(&tx).await?.is_none() {
        return Err(Code::NotFound.into());
    }
    let row = review_comment::Model {
        id: secrets::new_id(doing.now),
        review_id: review.id,
        answers: new.answers,
        path: new.path.clone(),
        block: new.block.clone(),
        text,
        said_by: Some(doing.account),
        said_at: doing.now.timestamp_millis(),
        settled_at: None,
    };
    let row = review_comment::ActiveModel::from(row).reset_all().insert(&tx).await?;
    tx.commit().await?;
    let names = views::names(&db.read, row.said_by.into_iter()).await?;
    Ok(view(row, &names))
}

/// What was said about what was handed in before and is not done goes on with what is handed in now, with its answers:
/// nobody has to say it again. So does, once, what is said to be done since the last decision: whoever asked for it looks
/// whether it is. A block that it was about may be gone.
///
/// # Errors
/// The database's.
pub(super) async fn carry_over(tx: &DatabaseTransaction, new: &review::Model) -> ApiResult<()> {
    use review_comment::Column as C;
    let earlier = Query::select()
        .column(review::Column::Id)
        .from(review::Entity)
        .and_where(review::Column::DraftId.eq(new.draft_id))
        .to_owned();
    let last = review::Entity::find()
        .filter(review::Column::DraftId.eq(new.draft_id))
        .filter(review::Column::Id.ne(new.id))
        .order_by_desc(review::Column::HandedInAt)
        .order_by_desc(review::Column::Id)
        .one(tx)
        .await?;
    let mut goes_on = Condition::any().add(C::SettledAt.is_null());
    if let Some((last, decided)) = last.and_then(|last| Some((last.id, last.decided_at?))) {
        goes_on = goes_on.add(Condition::all().add(C::ReviewId.eq(last)).add(C::SettledAt.gt(decided)));
    }
    let open: Vec<Uuid> = review_comment::Entity::find()
        .select_only()
        .column(C::Id)
        .filter(C::ReviewId.in_subquery(earlier))
        .filter(C::Answers.is_null())
        .filter(goes_on)
        .into_tuple()
        .all(tx)
        .await?;
    let theirs = Condition::any().add(C::Id.is_in(open.clone())).add(C::Answers.is_in(open));
    let carried = review_comment::ActiveModel { review_id: Set(new.id), ..Default::default() };
    review_comment::Entity::update_many().set(carried).filter(theirs).exec(tx).await?;
    Ok(())
}

/// Says that a comment is done, or is not after all.
///
/// # Errors
/// [`Code::NotFound`], also for an answer: it is done with what it answers.
pub async fn settle(db: &Db, doing: Doing, review: Uuid, comment: Uuid, settled: bool) -> ApiResult<Comment> {
    let tx = db.begin().await?;
    let draft = drafts::lock(&tx, doing.organisation, doing.draft).await?;
    of(&tx, &draft, review).await?;
    let row = review_comment::Entity::find_by_id(comment).filter(review_comment::Column::Answers.is_null());
    let row = row.one(&tx).await?.ok_or(Code::NotFound)?;
    // It may have gone on with a later review.
    of(&tx, &draft, row.review_id).await?;
    let change = review_comment::ActiveModel {
        id: Set(row.id),
        settled_at: Set(settled.then(|| doing.now.timestamp_millis())),
        ..Default::default()
    };
    let row = review_comment::Entity::update(change).exec(&tx).await?;
    tx.commit().await?;
    let names = views::names(&db.read, row.said_by.into_iter()).await?;
    Ok(view(row, &names))
}
