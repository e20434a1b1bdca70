//! Files that only earlier versions have: a trainer can take them back for good, for example when somebody no longer wants
//! to be seen. What learners have open from an earlier version then says in words what was to be seen, and a version that
//! is brought back lacks it.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use shared::api::studio::media::{FormerMedia, MediaKind};
use shared::api::studio::review::ReviewState;
use uuid::Uuid;

use super::{content_type, shown_by};
use crate::db::{Alone, Db};
use crate::entities::{draft, draft_media, kept_media, publication, review, upload};
use crate::error::{ApiResult, Code};
use crate::studio::snapshot::Snapshot;
use crate::studio::{drafts, publishing};

/// What only earlier versions of a draft have, by name.
///
/// # Errors
/// `not-found`; the database's.
pub async fn list(db: &impl ConnectionTrait, organisation: Uuid, draft: Uuid) -> ApiResult<Vec<FormerMedia>> {
    let row = drafts::of(db, organisation, draft).await?;
    let used = used(db, &row).await?;
    let mut published: BTreeMap<String, i64> = BTreeMap::new();
    let publications = publication::Entity::find().filter(publication::Column::DraftId.eq(draft));
    for one in publications.order_by_asc(publication::Column::Number).all(db).await? {
        published.insert(one.state, one.published_at);
    }
    let kept = kept_media::Entity::find()
        .filter(kept_media::Column::DraftId.eq(draft))
        .order_by_asc(kept_media::Column::Name)
        .all(db)
        .await?;
    let hashes: BTreeSet<&str> = kept.iter().map(|row| row.hash.as_str()).collect();
    let uploads = upload::Entity::find().filter(upload::Column::Hash.is_in(hashes)).all(db).await?;
    let uploads: BTreeMap<&str, &upload::Model> =
        uploads.iter().map(|row| (row.hash.as_str(), row)).collect();
    let mut found: BTreeMap<(String, String), FormerMedia> = BTreeMap::new();
    for row in kept.into_iter().filter(|row| !used.contains(&row.hash)) {
        let (Some(upload), Some(kind)) = (uploads.get(row.hash.as_str()), MediaKind::of(&row.name)) else {
            continue;
        };
        let shown_at = published.get(&row.state).copied();
        let one = found.entry((row.name.clone(), row.hash.clone())).or_insert_with(|| FormerMedia {
            kind,
            content_type: content_type(upload.content_type.clone(), &row.name),
            size: u64::try_from(upload.size).unwrap_or_default(),
            address: upload.published.then(|| format!("/media/{}/{}", row.hash, row.name)),
            published_at: None,
            name: row.name,
            hash: row.hash,
        });
        one.published_at = one.published_at.max(shown_at);
    }
    Ok(found.into_values().collect())
}

/// Takes a file back, whatever it is called in earlier versions: nobody sees it any more, and its bytes are swept away unless
/// somebody else has them too.
///
/// # Errors
/// `not-found`: no earlier version has it; `media-used`: the draft has it, learners see it, or it waits for a second person; the database's.
pub async fn withdraw(db: &Db, organisation: Uuid, draft: Uuid, hash: &str) -> ApiResult<()> {
    // Nothing is published meanwhile: it might be the same file.
    let tx = db.begin_alone(Alone::Import).await?;
    let row = drafts::lock(&tx, organisation, draft).await?;
    let of_file = kept_media::Column::Hash.eq(hash);
    let mine = kept_media::Entity::find().filter(kept_media::Column::DraftId.eq(draft));
    if mine.filter(of_file.clone()).one(&tx).await?.is_none() {
        return Err(Code::NotFound.into());
    }
    if used(&tx, &row).await?.contains(hash) {
        return Err(Code::MediaUsed.into());
    }
    kept_media::Entity::delete_many()
        .filter(kept_media::Column::DraftId.eq(draft))
        .filter(of_file.clone())
        .exec(&tx)
        .await?;
    let mut others = false;
    for other in kept_media::Entity::find().filter(of_file).all(&tx).await? {
        let of = publication::Entity::find()
            .filter(publication::Column::DraftId.eq(other.draft_id))
            .filter(publication::Column::State.eq(other.state));
        others |= of.one(&tx).await?.is_some();
    }
    if !others {
        upload::Entity::update_many()
            .col_expr(upload::Column::Published, false.into())
            .filter(upload::Column::Hash.eq(hash))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What somebody works with, or learners see.
async fn used(db: &impl ConnectionTrait, row: &draft::Model) -> ApiResult<BTreeSet<String>> {
    let draft = row.id;
    let own = draft_media::Entity::find().filter(draft_media::Column::DraftId.eq(draft)).all(db).await?;
    let mut used: BTreeSet<String> = own.into_iter().map(|row| row.hash).collect();
    // A course that was put away is offered again as it was published last.
    if let Some(last) = publishing::last(db, draft).await? {
        let kept = Snapshot::kept(db, draft, &last.state).await?;
        // What lies beside the lessons unused, learners do not see.
        used.extend(shown_by(kept.files.values().map(String::as_str), &kept.media));
    }
    let waiting = review::Entity::find()
        .filter(review::Column::DraftId.eq(draft))
        .filter(review::Column::State.eq(ReviewState::Waiting.code()))
        .all(db)
        .await?;
    for review in waiting {
        let kept = Snapshot::kept(db, draft, &review.kept_state).await?;
        used.extend(kept.media.into_values().map(|file| file.hash));
    }
    Ok(used)
}
