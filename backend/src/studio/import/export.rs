//! What goes out: a course as a package, which can be imported again, and its questions in GIFT.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Seek, Write};

use futures_util::TryStreamExt;
use shared::course::import::export;
use shared::course::source::{self, BlockSource};
use shared::lang::Lang;
use tokio::runtime::Handle;
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::archive::{MAX_ALL, MAX_TEXTS};
use crate::db::Db;
use crate::error::{ApiError, ApiResult, Code};
use crate::storage::Storage;
use crate::studio::turns::Turns;
use crate::studio::{drafts, lessons, media};

/// So many courses are packed at once: each takes some of the disk until it is sent.
static TURNS: Turns = Turns::new(2);

/// The name of the whole course as a file, and the file, from its beginning. The same draft gives the same bytes, whenever it is asked for.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::TooLarge`] if it could not be imported again; the storage's.
pub async fn package(
    db: &Db,
    storage: &Storage,
    organisation: Uuid,
    draft: Uuid,
) -> ApiResult<(String, File)> {
    let row = drafts::of(&db.read, organisation, draft).await?;
    let turn = TURNS.next().await?;
    let texts = drafts::files(&db.read, draft).await?;
    let pictures = media::files(&db.read, draft).await?;
    if texts.values().map(|file| file.text.len() as u64).sum::<u64>() > MAX_TEXTS {
        return Err(Code::TooLarge.into());
    }
    let mut all: BTreeMap<String, Content> =
        texts.into_iter().map(|(path, file)| (path, Content::Text(file.text))).collect();
    all.extend(
        pictures.into_iter().map(|(name, file)| (format!("media/{name}"), Content::Stored(file.hash))),
    );
    let (storage, folder, runtime) = (storage.clone(), row.course_id.clone(), Handle::current());
    let file = turn.run(move || packed(&storage, &folder, all, &runtime)).await??;
    Ok((format!("{}.zip", row.course_id), file))
}

enum Content {
    Text(String),
    Stored(String),
}

/// Packs files, in a thread that waits for the disk. What is stored comes piece by piece: films are large.
fn packed(
    storage: &Storage,
    folder: &str,
    all: BTreeMap<String, Content>,
    runtime: &Handle,
) -> ApiResult<File> {
    let mut zip = ZipWriter::new(storage.scratch().file().map_err(ApiError::internal)?);
    let mut left = MAX_ALL;
    let mut put = |zip: &mut ZipWriter<File>, piece: &[u8]| {
        left = left.checked_sub(piece.len() as u64).ok_or(Code::TooLarge)?;
        zip.write_all(piece).map_err(ApiError::internal)
    };
    for (path, content) in all {
        // Pictures, films and sound are packed already.
        let method = match content {
            Content::Text(_) => CompressionMethod::Deflated,
            Content::Stored(_) => CompressionMethod::Stored,
        };
        // Times would make the same course another file.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        zip.start_file(format!("{folder}/{path}"), options).map_err(ApiError::internal)?;
        match content {
            Content::Text(text) => put(&mut zip, text.as_bytes())?,
            Content::Stored(hash) => {
                let mut pieces = runtime.block_on(storage.open_range(&hash, None))?;
                while let Some(piece) = runtime.block_on(pieces.try_next())? {
                    put(&mut zip, &piece)?;
                }
            }
        }
    }
    let mut file = zip.finish().map_err(ApiError::internal)?;
    file.rewind().map_err(ApiError::internal)?;
    Ok(file)
}

/// The name of a file with all questions of the course in a language, in the order of learning, and what it says.
///
/// # Errors
/// [`Code::NotFound`].
pub async fn questions(db: &Db, organisation: Uuid, draft: Uuid, lang: Lang) -> ApiResult<(String, String)> {
    let row = drafts::of(&db.read, organisation, draft).await?;
    let (outline, _) = drafts::outline_of(&db.read, &row).await?;
    let files = drafts::files(&db.read, draft).await?;
    let mut out = String::new();
    for lesson in outline.lesson_ids() {
        let Some(file) = files.get(&lessons::path(lang, lesson)) else { continue };
        let title = file.title.clone().unwrap_or_default();
        let mut of_lesson = String::new();
        for block in source::cut(&file.text).blocks {
            if let BlockSource::Questions(questions) = BlockSource::read(&block) {
                of_lesson.extend(questions.iter().map(|question| export::write(question, lang)));
            }
        }
        if !of_lesson.is_empty() {
            // One line, whatever the title holds: it is a comment.
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            out.push_str(&format!("// {title}\n\n{of_lesson}"));
        }
    }
    Ok((format!("{}-{lang}.gift", row.course_id), out))
}
