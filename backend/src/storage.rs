//! Where uploaded files lie: in a folder, or in a store that speaks S3. Each under the fingerprint of its bytes, so that
//! what lies there never changes.
//!
//! Who may see which is no business of this module: rows of the database say what refers to what.

pub mod answer;
mod arriving;
mod s3;

use std::ops::Range;
use std::sync::Arc;

use anyhow::Context;
use axum::body::Bytes;
use futures_util::stream::BoxStream;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{
    Error, GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutPayload, Result, WriteMultipart,
};
use tokio::io::{AsyncReadExt, AsyncSeekExt};

pub use arriving::{Arrived, Scratch};

use crate::config::Config;
use crate::error::{ApiError, Code};

/// Where uploaded files lie; cheap to clone.
#[derive(Clone, Debug)]
pub struct Storage {
    store: Arc<dyn ObjectStore>,
    below: Path,
    /// Where files lie while they arrive.
    scratch: Scratch,
}

/// What is sent at once; what is larger goes in parts of this size (S3 takes no parts below 5 MB).
const PART: usize = 8 * 1024 * 1024;

/// What is on its way out.
pub type Outgoing = BoxStream<'static, Result<Bytes>>;

impl Storage {
    /// Opens what the settings name. A folder is made if it is missing; a store is not asked before it is needed.
    ///
    /// # Errors
    /// Settings that make no sense, by name; a folder that cannot be made.
    pub fn open(config: &Config) -> anyhow::Result<Storage> {
        config.make_data_dir()?;
        let scratch = Scratch::new(config.data_dir.clone());
        if let Some(url) = &config.media_url {
            let keys = (
                config.media_key_id.as_deref(),
                config.media_secret.as_ref().map(|secret| secret.0.as_str()),
            );
            let (store, below) = s3::open(url, keys)?;
            return Ok(Storage { store: Arc::new(store), below, scratch });
        }
        let folder = LocalFileSystem::new_with_prefix(&config.data_dir)
            .with_context(|| format!("LERNWOLF_DATA_DIR: cannot use {}", config.data_dir.display()))?;
        // Whoever was told that a file is there finds it after a power cut too.
        Ok(Storage { store: Arc::new(folder.with_fsync(true)), below: Path::default(), scratch })
    }

    /// Where files lie that are on their way, in or out.
    pub const fn scratch(&self) -> &Scratch {
        &self.scratch
    }

    fn path(&self, hash: &str) -> Path {
        self.below.clone().join("media").join(hash)
    }

    /// Stores bytes. What lies there already is written again: it is the same.
    ///
    /// # Errors
    /// The store's.
    pub async fn put(&self, hash: &str, bytes: Bytes) -> Result<()> {
        self.store.put(&self.path(hash), PutPayload::from_bytes(bytes)).await.map(drop)
    }

    /// Stores a file, of which no more than some parts are in memory at once.
    ///
    /// # Errors
    /// The file's, or the store's; nothing can be found under the fingerprint then that was not there before.
    pub async fn put_file(&self, hash: &str, file: &mut tokio::fs::File) -> Result<()> {
        let broken = |error: std::io::Error| Error::Generic { store: "upload", source: Box::new(error) };
        file.rewind().await.map_err(broken)?;
        let upload = self.store.put_multipart(&self.path(hash)).await?;
        let mut upload = WriteMultipart::new_with_chunk_size(upload, PART);
        let mut piece = vec![0; 256 * 1024];
        loop {
            let read = match file.read(&mut piece).await {
                Ok(read) => read,
                Err(error) => {
                    upload.abort().await?;
                    return Err(broken(error));
                }
            };
            if read == 0 {
                return upload.finish().await.map(drop);
            }
            upload.wait_for_capacity(2).await?;
            upload.write(&piece[..read]);
        }
    }

    /// All bytes.
    ///
    /// # Errors
    /// There are none, or the store's.
    pub async fn get(&self, hash: &str) -> Result<Bytes> {
        self.store.get(&self.path(hash)).await?.bytes().await
    }

    /// Some of the bytes, or all, as they come.
    ///
    /// # Errors
    /// As [`Storage::get`].
    pub async fn open_range(&self, hash: &str, range: Option<Range<u64>>) -> Result<Outgoing> {
        let options = GetOptions { range: range.map(GetRange::Bounded), ..GetOptions::default() };
        Ok(self.store.get_opts(&self.path(hash), options).await?.into_stream())
    }

    /// Whether something lies there.
    ///
    /// # Errors
    /// The store's.
    pub async fn exists(&self, hash: &str) -> Result<bool> {
        match self.store.head(&self.path(hash)).await {
            Ok(_) => Ok(true),
            Err(Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Takes it away. That there is nothing is a success.
    ///
    /// # Errors
    /// The store's.
    pub async fn delete(&self, hash: &str) -> Result<()> {
        match self.store.delete(&self.path(hash)).await {
            Err(Error::NotFound { .. }) => Ok(()),
            other => other,
        }
    }
}

impl From<Error> for ApiError {
    fn from(error: Error) -> ApiError {
        tracing::error!(%error, "the storage of media fails");
        match error {
            Error::NotFound { .. } => Code::NotFound.into(),
            _ => Code::Unavailable.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::TryStreamExt;

    use super::*;

    fn in_folder() -> (tempfile::TempDir, Storage) {
        let folder = tempfile::tempdir().unwrap();
        let setting = |name: &str| (name == "DATA_DIR").then(|| folder.path().display().to_string());
        let config = Config::from_sources(setting, "").unwrap();
        let storage = Storage::open(&config).unwrap();
        (folder, storage)
    }

    #[tokio::test]
    async fn what_is_put_into_a_folder_is_found_there() {
        let (folder, storage) = in_folder();
        assert!(!storage.exists("ab").await.unwrap());
        assert!(matches!(storage.get("ab").await, Err(Error::NotFound { .. })));
        storage.put("ab", Bytes::from_static(b"0123456789")).await.unwrap();
        storage.put("ab", Bytes::from_static(b"0123456789")).await.unwrap();
        assert!(folder.path().join("media/ab").is_file());
        assert!(storage.exists("ab").await.unwrap());
        assert_eq!(storage.get("ab").await.unwrap(), Bytes::from_static(b"0123456789"));
        let some: Vec<Bytes> =
            storage.open_range("ab", Some(2..5)).await.unwrap().try_collect().await.unwrap();
        assert_eq!(some.concat(), b"234");
        storage.delete("ab").await.unwrap();
        storage.delete("ab").await.unwrap();
        assert!(!storage.exists("ab").await.unwrap());
    }

    #[tokio::test]
    async fn a_file_is_stored_in_parts() {
        let (folder, storage) = in_folder();
        let bytes: Vec<u8> = (0..PART * 2 + 17).map(|n| (n % 251) as u8).collect();
        let path = folder.path().join("film");
        std::fs::write(&path, &bytes).unwrap();
        let mut file = tokio::fs::File::open(&path).await.unwrap();
        storage.put_file("cd", &mut file).await.unwrap();
        assert!(storage.get("cd").await.unwrap() == bytes);
    }
}
