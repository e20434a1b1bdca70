//! What originals said once is kept for translators to compare with ([`super::translations`]), as long as some
//! translation refers to it.

use std::collections::BTreeSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use shared::course::mark::Mark;
use uuid::Uuid;

use super::{drafts, kept};
use crate::db::Db;
use crate::entities::{draft, draft_file, draft_seen, kept_state};
use crate::error::{ApiError, ApiResult, Code};

/// Forgets what no translation of a draft was made of, neither as it is now nor in a state that can be brought back.
///
/// # Errors
/// The database's. A draft of which something cannot be read is left as it is.
pub async fn upkeep(db: &Db) -> ApiResult<()> {
    let drafts: Vec<Uuid> = draft_seen::Entity::find()
        .select_only()
        .column(draft_seen::Column::DraftId)
        .distinct()
        .into_tuple()
        .all(&db.read)
        .await?;
    for draft in drafts {
        if let Err(error) = tidy(db, draft).await {
            tracing::error!(?error, %draft, "what its translations were made of cannot be tidied up");
        }
    }
    Ok(())
}

async fn tidy(db: &Db, id: Uuid) -> ApiResult<()> {
    // Reading all states takes its time: nobody waits for it.
    let Some(row) = draft::Entity::find_by_id(id).one(&db.read).await? else { return Ok(()) };
    let spare = spare(&db.read, id).await?;
    if spare.is_empty() {
        return Ok(());
    }
    let tx = db.begin().await?;
    let locked = drafts::lock(&tx, row.organisation_id, id).await?;
    // Translations may refer to more by now: the next round sees.
    if locked.changes != row.changes {
        return Ok(());
    }
    draft_seen::Entity::delete_many()
        .filter(draft_seen::Column::DraftId.eq(id))
        .filter(draft_seen::Column::Fingerprint.is_in(spare))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Fingerprints of what is kept of a draft and not referred to.
async fn spare(db: &impl ConnectionTrait, draft: Uuid) -> ApiResult<BTreeSet<String>> {
    let kept: Vec<String> = draft_seen::Entity::find()
        .select_only()
        .column(draft_seen::Column::Fingerprint)
        .filter(draft_seen::Column::DraftId.eq(draft))
        .into_tuple()
        .all(db)
        .await?;
    let now: Vec<String> = draft_file::Entity::find()
        .select_only()
        .column(draft_file::Column::Marks)
        .filter(draft_file::Column::DraftId.eq(draft))
        .into_tuple()
        .all(db)
        .await?;
    // A course may have hundreds of lessons.
    let read = move || -> serde_json::Result<BTreeSet<String>> {
        let mut spare: BTreeSet<String> = kept.into_iter().collect();
        for marks in now {
            let marks: Vec<Mark> = serde_json::from_str(&marks)?;
            leave_out(&mut spare, &marks);
        }
        Ok(spare)
    };
    let mut spare = tokio::task::spawn_blocking(read).await?.map_err(ApiError::internal)?;
    let states: Vec<String> = kept_state::Entity::find()
        .select_only()
        .column(kept_state::Column::State)
        .filter(kept_state::Column::DraftId.eq(draft))
        .into_tuple()
        .all(db)
        .await?;
    for state in states {
        if spare.is_empty() {
            break;
        }
        // One after the other: each has the marks of a whole course.
        match kept::marks(db, draft, &state).await {
            Ok(marks) => marks.values().for_each(|marks| leave_out(&mut spare, marks)),
            // It was let go meanwhile.
            Err(error) if error.code() == Code::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(spare)
}

fn leave_out(spare: &mut BTreeSet<String>, marks: &[Mark]) {
    for seen in marks.iter().filter_map(|mark| mark.seen.as_ref()) {
        spare.remove(seen);
    }
}
