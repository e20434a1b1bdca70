//! Taking away what nobody needs: files that no draft knows by a name, that no version shows, and that no kept state of a
//! draft has.

use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};

use crate::db::Db;
use crate::entities::{draft_media, kept_media, upload};
use crate::error::ApiResult;
use crate::storage::Storage;

/// So long a file without a name is left alone, in milliseconds: it may be on its way into a draft, and whoever takes one
/// out of a lesson may put it back.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// So many at once: the rest has time until the next round.
const ROUND: u64 = 50;

/// Takes away what nobody needs. What goes wrong is logged, and tried again the next time.
pub async fn sweep(db: &Db, storage: &Storage, now: i64) {
    match try_sweep(db, storage, now).await {
        Ok(0) => {}
        Ok(gone) => tracing::info!(gone, "took away uploaded files that nobody needs"),
        Err(error) => tracing::error!(?error, "uploaded files that nobody needs stay for now"),
    }
}

/// As long as bytes may still be going after somebody began to take them away, in milliseconds: the storage is given up
/// earlier.
const GOING: i64 = 2 * 60 * 1000;

/// What nobody needs, of before a moment.
fn unneeded(before: i64) -> Condition {
    let named = Query::select().column(draft_media::Column::Hash).from(draft_media::Entity).to_owned();
    let kept = Query::select().column(kept_media::Column::Hash).from(kept_media::Entity).to_owned();
    Condition::all()
        .add(upload::Column::Published.eq(false))
        .add(upload::Column::CreatedAt.lt(before))
        .add(upload::Column::Hash.not_in_subquery(named))
        .add(upload::Column::Hash.not_in_subquery(kept))
}

/// No transaction waits for the storage, which may take its time. So a row says first that its bytes are going; then they go,
/// and at last the row. Who uploads the same meanwhile sees that ([`has_gone_by`]). Where it breaks off, the next round goes on.
async fn try_sweep(db: &Db, storage: &Storage, now: i64) -> ApiResult<usize> {
    let hashes: Vec<String> = upload::Entity::find()
        .select_only()
        .column(upload::Column::Hash)
        .filter(unneeded(now - DAY))
        .limit(ROUND)
        .into_tuple()
        .all(&db.read)
        .await?;
    let mut gone = 0;
    for hash in hashes {
        let marked = upload::Entity::update_many()
            .col_expr(upload::Column::SweptAt, Expr::value(now))
            .filter(upload::Column::Hash.eq(&hash))
            .filter(unneeded(now - DAY))
            // Another process may be at it.
            .filter(
                Condition::any()
                    .add(upload::Column::SweptAt.is_null())
                    .add(upload::Column::SweptAt.lt(now - GOING)),
            )
            .exec(&db.write)
            .await?;
        if marked.rows_affected == 1 {
            storage.delete(&hash).await?;
            let row = upload::Entity::delete_many()
                .filter(upload::Column::Hash.eq(&hash))
                .filter(upload::Column::SweptAt.eq(now));
            row.exec(&db.write).await?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// Whether nobody is taking these bytes away any more. Whoever wants to write them has given their row a new day before, so
/// that nobody begins to.
pub(super) async fn has_gone_by(db: &Db, hash: &str, now: i64) -> ApiResult<bool> {
    // Somebody who began long ago has died.
    let dead = upload::Entity::update_many()
        .col_expr(upload::Column::SweptAt, Expr::value(Option::<i64>::None))
        .filter(upload::Column::Hash.eq(hash))
        .filter(upload::Column::SweptAt.lt(now - GOING));
    dead.exec(&db.write).await?;
    let row = upload::Entity::find_by_id(hash).one(&db.write).await?;
    Ok(row.is_some_and(|row| row.swept_at.is_none()))
}
