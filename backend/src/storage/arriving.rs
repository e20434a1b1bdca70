//! A file that is being uploaded: written to disk as it comes, never held in memory as a whole.

use std::fmt::Display;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::pin::Pin;

use axum::body::Bytes;
use futures_util::{Stream, StreamExt};
use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

use super::Storage;
use crate::error::{ApiError, ApiResult, Code};

/// As much of the beginning as is looked at before the rest is taken.
const HEAD: usize = 4096;

/// A file that has arrived, in a place of its own that vanishes with it.
#[derive(Debug)]
pub struct Arrived<K> {
    /// What its beginning says it is.
    pub kind: K,
    /// How many bytes.
    pub size: u64,
    /// Fingerprint of its bytes, as in [`shared::course::whole::MediaFile`].
    pub hash: String,
    /// The file.
    pub file: File,
}

impl<K> Arrived<K> {
    /// All of it, for what is small.
    ///
    /// # Errors
    /// The disk's.
    pub async fn bytes(&mut self) -> ApiResult<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file.rewind().await.map_err(ApiError::internal)?;
        self.file.read_to_end(&mut bytes).await.map_err(ApiError::internal)?;
        Ok(bytes)
    }
}

/// The folder in which files lie that are on their way: beside what is kept, and never in a folder that is memory.
#[derive(Clone, Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    pub(super) const fn new(folder: PathBuf) -> Scratch {
        Scratch(folder)
    }

    /// A file without a name: however this process ends, nothing of it stays. The disk is waited for.
    ///
    /// # Errors
    /// The disk's.
    pub fn file(&self) -> std::io::Result<std::fs::File> {
        tempfile::tempfile_in(&self.0)
    }

    /// Writes what comes out of an archive, if it is not longer than so much; as if it had been sent. The disk is waited for.
    ///
    /// # Errors
    /// The archive's, the disk's.
    pub fn unpack<K>(&self, kind: K, mut from: impl Read, most: u64) -> std::io::Result<Option<Arrived<K>>> {
        let (mut file, mut piece) = (self.file()?, vec![0; 64 * 1024]);
        let (mut size, mut hash) = (0_u64, Sha256::new());
        loop {
            let read = from.read(&mut piece)?;
            let Some(part) = piece.get(..read).filter(|part| !part.is_empty()) else { break };
            size += part.len() as u64;
            if size > most {
                return Ok(None);
            }
            hash.update(part);
            file.write_all(part)?;
        }
        Ok(Some(Arrived { kind, size, hash: in_hex(hash), file: File::from_std(file) }))
    }
}

/// So much of a refused file is read all the same, in bytes: browsers that are still sending hear no answer.
const HEARD_OUT: usize = 32 * 1024 * 1024;

impl Storage {
    /// Takes a file. `judge` sees its beginning and says what it is, and how many bytes such a file may have: what is not
    /// wanted is not written. It is in the storage only when it is put there.
    ///
    /// # Errors
    /// What `judge` says; `too-large`; that it broke off; the disk's.
    pub async fn receive<K: Send, E: Display>(
        &self,
        parts: impl Stream<Item = Result<Bytes, E>> + Send,
        judge: impl Fn(&[u8]) -> Result<(K, u64), Code> + Send,
    ) -> ApiResult<Arrived<K>> {
        let mut parts = std::pin::pin!(parts);
        let arrived = receive(&self.scratch, parts.as_mut(), judge).await;
        if arrived.is_err() {
            let mut left = HEARD_OUT;
            while let (true, Some(Ok(part))) = (left > 0, parts.next().await) {
                left = left.saturating_sub(part.len());
            }
        }
        arrived
    }
}

async fn receive<K, E: Display>(
    scratch: &Scratch,
    mut parts: Pin<&mut (impl Stream<Item = Result<Bytes, E>> + Send)>,
    judge: impl Fn(&[u8]) -> Result<(K, u64), Code> + Send,
) -> ApiResult<Arrived<K>> {
    let scratch = scratch.clone();
    let file = tokio::task::spawn_blocking(move || scratch.file()).await?;
    let mut file = File::from_std(file.map_err(ApiError::internal)?);
    let (mut head, mut judged, mut size, mut hash) = (Vec::new(), None, 0_u64, Sha256::new());
    loop {
        let part = match parts.next().await {
            Some(Ok(part)) => Some(part),
            // The words of `http_body_util::Limited`.
            Some(Err(error)) if error.to_string().contains("length limit") => {
                return Err(Code::TooLarge.into());
            }
            Some(Err(_)) => return Err(ApiError::new(Code::Malformed).detail("the body broke off")),
            None => None,
        };
        if let Some(part) = &part {
            size += part.len() as u64;
            hash.update(part);
            if judged.is_none() {
                head.extend_from_slice(&part[..part.len().min(HEAD - head.len())]);
            }
        }
        if judged.is_none() && (head.len() == HEAD || part.is_none()) {
            judged = Some(judge(&head)?);
        }
        if judged.as_ref().is_some_and(|(_, most)| size > *most) {
            return Err(Code::TooLarge.into());
        }
        let Some(part) = part else { break };
        file.write_all(&part).await.map_err(ApiError::internal)?;
    }
    file.flush().await.map_err(ApiError::internal)?;
    let (kind, _) = judged.ok_or(Code::Malformed)?;
    Ok(Arrived { kind, size, hash: in_hex(hash), file })
}

fn in_hex(hash: Sha256) -> String {
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use futures_util::stream;

    use super::*;

    async fn arrives(parts: &[&[u8]], most: u64) -> ApiResult<Arrived<u8>> {
        let folder = tempfile::tempdir().unwrap();
        let parts: Vec<Result<Bytes, Infallible>> =
            parts.iter().map(|part| Ok(Bytes::copy_from_slice(part))).collect();
        let judge = |head: &[u8]| head.first().map(|first| (*first, most)).ok_or(Code::MediaType);
        let scratch = Scratch::new(folder.path().to_owned());
        receive(&scratch, std::pin::pin!(stream::iter(parts)), judge).await
    }

    #[tokio::test]
    async fn a_file_is_judged_by_its_beginning() {
        let mut arrived = arrives(&[b"ab", b"c"], 3).await.unwrap();
        assert_eq!((arrived.kind, arrived.size), (b'a', 3));
        assert_eq!(arrived.hash, shared::course::package::fingerprint(b"abc"));
        assert_eq!(arrived.bytes().await.unwrap(), b"abc");
        assert_eq!(arrives(&[], 3).await.unwrap_err().code(), Code::MediaType);
        assert_eq!(arrives(&[b"ab", b"cd"], 3).await.unwrap_err().code(), Code::TooLarge);
    }

    #[tokio::test]
    async fn what_is_unpacked_is_as_if_it_had_been_sent() {
        let folder = tempfile::tempdir().unwrap();
        let scratch = Scratch::new(folder.path().to_owned());
        let bytes = vec![7; 200_000];
        let mut arrived = scratch.unpack((), bytes.as_slice(), 200_000).unwrap().unwrap();
        assert_eq!(
            (arrived.size, arrived.hash.clone()),
            (200_000, shared::course::package::fingerprint(&bytes))
        );
        assert_eq!(arrived.bytes().await.unwrap(), bytes);
        assert!(scratch.unpack((), bytes.as_slice(), 199_999).unwrap().is_none());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing has a name");
    }
}
