//! What somebody has done, as it stands in the states; and how the log rebuilds them.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use shared::progress::{Event, Progress};
use uuid::Uuid;

use crate::db::Db;
use crate::entities::{account, lesson_state, progress_event, question_state};
use crate::learning::fold;

/// Everything that an account has done.
///
/// # Errors
/// The database's.
pub async fn of(db: &impl ConnectionTrait, account: Uuid) -> Result<Progress, DbErr> {
    let lessons = lesson_state::Entity::find()
        .filter(lesson_state::Column::AccountId.eq(account))
        .order_by_asc(lesson_state::Column::Course)
        .order_by_asc(lesson_state::Column::Lesson)
        .all(db)
        .await?;
    let questions = question_state::Entity::find()
        .filter(question_state::Column::AccountId.eq(account))
        .order_by_asc(question_state::Column::Course)
        .order_by_asc(question_state::Column::Lesson)
        .order_by_asc(question_state::Column::Question)
        .all(db)
        .await?;
    Ok(Progress {
        lessons: lessons.into_iter().map(fold::lesson).collect(),
        questions: questions.into_iter().map(fold::question).collect(),
    })
}

/// The log of an account, oldest first.
///
/// # Errors
/// The database's.
pub async fn events_of(db: &impl ConnectionTrait, account: Uuid) -> Result<Vec<Event>, DbErr> {
    let rows = progress_event::Entity::find()
        .filter(progress_event::Column::AccountId.eq(account))
        .order_by_asc(progress_event::Column::At)
        .order_by_asc(progress_event::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(progress_event::Model::event).collect()
}

/// Throws all states away and folds them from the log again, account by account. Returns how many accounts.
///
/// # Errors
/// The database's, or a log that cannot be read; accounts before the fault are rebuilt, the others as they were.
pub async fn rebuild(db: &Db) -> Result<u64, DbErr> {
    let total = account::Entity::find().count(&db.read).await?;
    let mut last = Uuid::nil();
    loop {
        let ids: Vec<Uuid> = account::Entity::find()
            .select_only()
            .column(account::Column::Id)
            .filter(account::Column::Id.gt(last))
            .order_by_asc(account::Column::Id)
            .limit(500)
            .into_tuple()
            .all(&db.read)
            .await?;
        let Some(newest) = ids.last() else { return Ok(total) };
        last = *newest;
        for id in ids {
            rebuild_one(db, id).await?;
        }
    }
}

async fn rebuild_one(db: &Db, id: Uuid) -> Result<(), DbErr> {
    let tx = db.begin().await?;
    // Nothing may be folded in between: the writer locks the account's row too.
    account::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let progress = Progress::fold(&events_of(&tx, id).await?);
    lesson_state::Entity::delete_many().filter(lesson_state::Column::AccountId.eq(id)).exec(&tx).await?;
    question_state::Entity::delete_many().filter(question_state::Column::AccountId.eq(id)).exec(&tx).await?;
    fold::store(&tx, id, progress).await?;
    tx.commit().await
}
