//! A file that was looked into: what is kept of it.

use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, Set};
use shared::course::captions;
use shared::course::package::{fingerprint, svg_size};

use super::kind::{Kind, judge};
use super::picture;
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
        if let Kind::Stream(ending, content_type) = arrived.kind {
            let Arrived { size, hash, file, .. } = arrived;
            return Ok(Seen {
                hash,
                size,
                ending,
                content_type,
                width: 0,
                height: 0,
                kept: Kept::File(file),
            });
        }
        let bytes = arrived.bytes().await?;
        Seen::small(arrived.kind, bytes).await
    }

    /// The same for bytes that are at hand, such as a file of an imported course.
    ///
    /// # Errors
    /// As [`Seen::of`], `media-type`, `too-large`.
    pub async fn of_bytes(old_name: &str, bytes: Vec<u8>) -> ApiResult<Seen> {
        let (kind, most) = judge(&bytes, old_name)?;
        if bytes.len() as u64 > most {
            return Err(Code::TooLarge.into());
        }
        Seen::small(kind, bytes).await
    }

    async fn small(kind: Kind, bytes: Vec<u8>) -> ApiResult<Seen> {
        match kind {
            Kind::Pixels(format) => {
                let new = picture::anew(bytes, format).await?;
                Ok(Seen {
                    width: new.width,
                    height: new.height,
                    ..Seen::whole(new.bytes, new.ending, new.content_type)
                })
            }
            Kind::Drawing => {
                let (width, height) = svg_size(&bytes).map_err(|finding| {
                    let code = if finding.is_danger() { Code::MediaDanger } else { Code::MediaBroken };
                    ApiError::new(code).detail(finding.fault).field("line").item(finding.line as usize)
                })?;
                Ok(Seen { width, height, ..Seen::whole(bytes, "svg", "image/svg+xml") })
            }
            Kind::Captions => {
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
            Kind::Stream(ending, content_type) => Ok(Seen::whole(bytes, ending, content_type)),
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
    /// shares them.
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
        })
        // Its day begins anew: nobody sweeps it away while its name is being written.
        .on_conflict(OnConflict::column(C::Hash).update_column(C::CreatedAt).to_owned())
        .exec_without_returning(&db.write)
        .await?;
        match &mut self.kept {
            Kept::Bytes(bytes) => storage.put(&self.hash, std::mem::take(bytes).into()).await?,
            Kept::File(file) => storage.put_file(&self.hash, file).await?,
        }
        Ok(())
    }
}
