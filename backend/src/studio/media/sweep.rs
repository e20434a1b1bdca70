//! Taking away what nobody needs: files that no draft knows by a name, that no version shows, and that no kept state of a
//! draft has.

use sea_orm::sea_query::Query;
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

async fn try_sweep(db: &Db, storage: &Storage, now: i64) -> ApiResult<usize> {
    let named = Query::select().column(draft_media::Column::Hash).from(draft_media::Entity).to_owned();
    let kept = Query::select().column(kept_media::Column::Hash).from(kept_media::Entity).to_owned();
    let unneeded = || {
        Condition::all()
            .add(upload::Column::Published.eq(false))
            .add(upload::Column::CreatedAt.lt(now - DAY))
            .add(upload::Column::Hash.not_in_subquery(named.clone()))
            .add(upload::Column::Hash.not_in_subquery(kept.clone()))
    };
    let hashes: Vec<String> = upload::Entity::find()
        .select_only()
        .column(upload::Column::Hash)
        .filter(unneeded())
        .limit(ROUND)
        .into_tuple()
        .all(&db.read)
        .await?;
    let mut gone = 0;
    for hash in hashes {
        // Whoever uploads the same meanwhile waits for this transaction, and writes row and bytes again after it.
        let tx = db.begin().await?;
        let row = upload::Entity::delete_many()
            .filter(upload::Column::Hash.eq(&hash))
            .filter(unneeded())
            .exec(&tx)
            .await?;
        if row.rows_affected == 1 {
            storage.delete(&hash).await?;
            tx.commit().await?;
            gone += 1;
        }
    }
    Ok(gone)
}
