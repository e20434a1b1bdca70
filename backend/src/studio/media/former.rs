//! Files that only earlier versions have: a trainer can take them back for good, for example when somebody no longer wants
//! to be seen. What learners have open from an earlier version then says in words what was to be seen, and a version that
//! is brought back lacks it.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
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
    let used = used(db, draft, &Standing::of(db, &row).await?).await?;
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

/// Takes a file back, whatever it is called in earlier versions: nobody sees it any more unless another course has shown it,
/// and its bytes are swept away unless somebody else has them too.
///
/// # Errors
/// `not-found`: no earlier version has it; `media-used`: the draft has it, learners see it, or it waits for a second person;
/// `draft-changed` if others change it all the time; the database's.
pub async fn withdraw(db: &Db, organisation: Uuid, draft: Uuid, hash: &str) -> ApiResult<()> {
    use kept_media::Column as M;
    for _ in 0..drafts::TRIES {
        // Reading whole versions takes its time: nobody waits for it.
        let read = drafts::of(&db.read, organisation, draft).await?;
        let mine = kept_media::Entity::find().filter(M::DraftId.eq(draft)).filter(M::Hash.eq(hash));
        if mine.one(&db.read).await?.is_none() {
            return Err(Code::NotFound.into());
        }
        let standing = Standing::of(&db.read, &read).await?;
        if used(&db.read, draft, &standing).await?.contains(hash) {
            return Err(Code::MediaUsed.into());
        }
        let others = elsewhere(&db.read, draft, hash).await?;
        let mut shown = false;
        for (other, state) in &others {
            shown = shown || shown_of(&db.read, *other, state).await?.contains(hash);
        }
        // Nothing is published meanwhile: it might be the same file.
        let tx = db.begin_alone(Alone::Import).await?;
        let row = drafts::lock(&tx, organisation, draft).await?;
        if Standing::of(&tx, &row).await? != standing || elsewhere(&tx, draft, hash).await? != others {
            continue;
        }
        let mine = kept_media::Entity::delete_many().filter(M::DraftId.eq(draft)).filter(M::Hash.eq(hash));
        if mine.exec(&tx).await?.rows_affected == 0 {
            return Err(Code::NotFound.into());
        }
        if !shown {
            upload::Entity::update_many()
                .col_expr(upload::Column::Published, false.into())
                .filter(upload::Column::Hash.eq(hash))
                .exec(&tx)
                .await?;
        }
        tx.commit().await?;
        return Ok(());
    }
    Err(Code::DraftChanged.into())
}

/// What it depends on which files of a draft are used: as long as this is the same, so are they.
#[derive(PartialEq, Eq)]
struct Standing {
    changes: i64,
    /// A course that was put away is offered again as it was published last.
    last: Option<publication::Model>,
    waiting: Vec<review::Model>,
}

impl Standing {
    async fn of(db: &impl ConnectionTrait, row: &draft::Model) -> ApiResult<Standing> {
        let waiting = review::Entity::find()
            .filter(review::Column::DraftId.eq(row.id))
            .filter(review::Column::State.eq(ReviewState::Waiting.code()))
            .order_by_asc(review::Column::Id)
            .all(db)
            .await?;
        Ok(Standing { changes: row.changes, last: publishing::last(db, row.id).await?, waiting })
    }
}

/// What somebody works with, or learners see.
async fn used(db: &impl ConnectionTrait, draft: Uuid, standing: &Standing) -> ApiResult<BTreeSet<String>> {
    let own = draft_media::Entity::find().filter(draft_media::Column::DraftId.eq(draft)).all(db).await?;
    let mut used: BTreeSet<String> = own.into_iter().map(|row| row.hash).collect();
    if let Some(last) = &standing.last {
        used.extend(shown_of(db, draft, &last.state).await?);
    }
    for review in &standing.waiting {
        let kept = Snapshot::kept(db, draft, &review.kept_state).await?;
        used.extend(kept.media.into_values().map(|file| file.hash));
    }
    Ok(used)
}

/// What a published state shows: what lies beside the lessons unused, learners do not see.
async fn shown_of(db: &impl ConnectionTrait, draft: Uuid, state: &str) -> ApiResult<BTreeSet<String>> {
    let kept = Snapshot::kept(db, draft, state).await?;
    Ok(shown_by(kept.files.values().map(String::as_str), &kept.media))
}

/// The published states of other drafts that have a file, also where it only lies beside the lessons.
async fn elsewhere(
    db: &impl ConnectionTrait,
    draft: Uuid,
    hash: &str,
) -> ApiResult<BTreeSet<(Uuid, String)>> {
    use kept_media::Column as M;
    use publication::Column as P;
    let kept: Vec<(Uuid, String)> = kept_media::Entity::find()
        .select_only()
        .columns([M::DraftId, M::State])
        .filter(M::Hash.eq(hash))
        .filter(M::DraftId.ne(draft))
        .into_tuple()
        .all(db)
        .await?;
    let drafts: BTreeSet<Uuid> = kept.iter().map(|(draft, _)| *draft).collect();
    let published: Vec<(Uuid, String)> = publication::Entity::find()
        .select_only()
        .columns([P::DraftId, P::State])
        .filter(P::DraftId.is_in(drafts))
        .into_tuple()
        .all(db)
        .await?;
    let published: BTreeSet<(Uuid, String)> = published.into_iter().collect();
    Ok(kept.into_iter().filter(|one| published.contains(one)).collect())
}
