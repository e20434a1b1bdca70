//! Where content files come from: a folder, or the binary itself.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, bail};

use crate::config::Config;

/// Content files by path, with `/` between folders: `courses/fraud/course.toml`.
pub struct Files(pub BTreeMap<String, Vec<u8>>);

/// The largest file read, in bytes: a picture that is larger does not belong on a slow line.
const MAX_FILE: u64 = 4 * 1024 * 1024;
/// The most files read.
const MAX_FILES: usize = 20_000;

impl Files {
    /// Reads the folder that is named, or the one of the settings, or what is inside the binary.
    ///
    /// # Errors
    /// A folder that cannot be read; none and nothing inside.
    pub fn find(folder: Option<&Path>, config: &Config) -> anyhow::Result<Files> {
        match folder.or(config.content_dir.as_deref()) {
            Some(folder) => Files::from_dir(folder),
            None => embedded(),
        }
    }

    /// Reads a folder.
    ///
    /// # Errors
    /// Files that cannot be read, that are too large or too many.
    pub fn from_dir(folder: &Path) -> anyhow::Result<Files> {
        let mut files = BTreeMap::new();
        for below in ["courses", "pages"] {
            let dir = folder.join(below);
            if dir.is_dir() {
                walk(&dir, below, &mut files)?;
            }
        }
        if files.is_empty() {
            bail!("no content in {}: it has neither courses nor pages", folder.display());
        }
        Ok(Files(files))
    }
}

fn walk(dir: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))? {
        let entry = entry?;
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else {
            bail!("a file name in {} is not UTF-8", dir.display());
        };
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}/{name}");
        // Links are not followed: a content folder cannot publish other files of the machine.
        let kind = entry.file_type()?;
        if kind.is_dir() {
            walk(&entry.path(), &path, files)?;
        } else if kind.is_file() {
            let size = entry.metadata()?.len();
            if size > MAX_FILE || files.len() >= MAX_FILES {
                bail!("{path}: more than {MAX_FILE} bytes, or more than {MAX_FILES} files");
            }
            files.insert(
                path,
                std::fs::read(entry.path())
                    .with_context(|| format!("cannot read {}", entry.path().display()))?,
            );
        }
    }
    Ok(())
}

#[cfg(feature = "embed")]
fn embedded() -> anyhow::Result<Files> {
    #[derive(rust_embed::RustEmbed)]
    #[folder = "../content"]
    #[include = "courses/*"]
    #[include = "pages/*"]
    struct Content;
    let files = Content::iter()
        .filter_map(|name| Some((name.to_string(), Content::get(&name)?.data.into_owned())))
        .collect();
    Ok(Files(files))
}

#[cfg(not(feature = "embed"))]
fn embedded() -> anyhow::Result<Files> {
    bail!("this binary has no content inside: set LERNWOLF_CONTENT_DIR, or build with `cargo xtask build`")
}
