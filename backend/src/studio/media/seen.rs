//! A file that was looked into: what is kept of it.

use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, Set};
use shared::course::captions;
use shared::course::package::{fingerprint, svg_size};

use super::kind::Kind;
use super::{picture, sweep};
use crate::db::Db;
use crate::entities::upload;
use crate::error::{ApiError, ApiResult, Code};
use crate::storage::{Arrived, Storage};

/// A file that was looked into: what is kept of it.
#[derive(Debug)]
pub struct Seen {
    /// Of the bytes that are kept.
    pub hash: String,
    /// How many they are.
    pub size: u64,
    /// The end of its name.
    pub ending: &'static str,
    /// MIME type.
    pub content_type: &'static str,
    /// Of a picture, in pixels; else 0.
    pub width: u32,
    /// Of a picture, in pixels; else 0.
    pub height: u32,
    kept: Kept,
}

#[derive(Debug)]
enum Kept {
    Bytes(Vec<u8>),
    File(tokio::fs::File),
}

impl Seen {
    /// Looks into a file that has arrived, and makes of it what is kept.
    ///
    /// # Errors
    /// `media-broken`, `media-pixels`, `media-danger`, `media-captions`; the disk's.
    pub async fn of(mut arrived: Arrived<Kind>) -> ApiResult<Seen> {
        match arrived.kind {
            Kind::Pixels(format) => {
                // Its bytes come into memory when it is its turn.
                let turn = picture::TURNS.next().await?;
                let new = picture::anew(arrived.bytes().await?, format, turn).await?;
                Ok(Seen {
                    width: new.width,
                    height: new.height,
                    ..Seen::whole(new.bytes, new.ending, new.content_type)
                })
            }
            Kind::Drawing => {
                let bytes = arrived.bytes().await?;
                let (width, height) = svg_size(&bytes).map_err(|finding| {
                    let code = if finding.is_danger() { Code::MediaDanger } else { Code::MediaBroken };
                    ApiError::new(code).detail(finding.fault).field("line").item(finding.line as usize)
                })?;
                Ok(Seen { width, height, ..Seen::whole(bytes, "svg", "image/svg+xml") })
            }
            Kind::Captions => {
                let bytes = arrived.bytes().await?;
                let text = str::from_utf8(&bytes).map_err(|error| {
                    let before = &bytes[..error.valid_up_to()];
                    let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
                    ApiError::new(Code::MediaCaptions).detail("no UTF-8").field("line").item(line)
                })?;
                captions::check(text).map_err(|fault| {
                    ApiError::new(Code::MediaCaptions)
                        .detail(fault.fault)
                        .field("line")
                        .item(fault.line as usize)
                })?;
                Ok(Seen::whole(bytes, "vtt", "text/vtt; charset=utf-8"))
            }
            Kind::Stream(ending, content_type) => {
                let Arrived { size, hash, file, .. } = arrived;
                let kept = Kept::File(file);
                Ok(Seen { hash, size, ending, content_type, width: 0, height: 0, kept })
            }
        }
    }

    fn whole(bytes: Vec<u8>, ending: &'static str, content_type: &'static str) -> Seen {
        Seen {
            hash: fingerprint(&bytes),
            size: bytes.len() as u64,
            ending,
            content_type,
            width: 0,
            height: 0,
            kept: Kept::Bytes(bytes),
        }
    }

    /// Writes what is kept: first the row by which it can be found, then the bytes. Whoever knows the same bytes already
    /// shares them; but not with [`super::sweep`], which is taking them away: whoever comes in that moment comes again.
    pub(super) async fn store(&mut self, db: &Db, storage: &Storage, now: i64) -> ApiResult<()> {
        use upload::Column as C;
        let size = |number: u32| i32::try_from(number).map_err(ApiError::internal);
        upload::Entity::insert(upload::ActiveModel {
            hash: Set(self.hash.clone()),
            content_type: Set(self.content_type.to_owned()),
            size: Set(i64::try_from(self.size).map_err(ApiError::internal)?),
            width: Set(size(self.width)?),
            height: Set(size(self.height)?),
            created_at: Set(now),
            published: Set(false),
            swept_at: Set(None),
        })
        // Its day begins anew: nobody sweeps it away while its name is being written.
        .on_conflict(OnConflict::column(C::Hash).update_column(C::CreatedAt).to_owned())
        .exec_without_returning(&db.write)
        .await?;
        // Whoever sweeps from now on sees the new day.
        if !sweep::has_gone_by(db, &self.hash, now).await? {
            return Err(ApiError::new(Code::Unavailable).retry_after(10));
        }
        match std::mem::replace(&mut self.kept, Kept::Bytes(Vec::new())) {
            Kept::Bytes(bytes) => storage.put(&self.hash, bytes.into()).await?,
            Kept::File(mut file) => storage.put_file(&self.hash, &mut file).await?,
        }
        Ok(())
    }
}
