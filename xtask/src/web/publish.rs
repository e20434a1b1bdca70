//! The folder that servers read: hashed names, compressed siblings, a manifest.
//!
//! A running server never sees half: files get new names when they get new content, the manifest changes in one
//! rename after all of them are there, and only then the old ones go.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::compiler::short_hash;

const MANIFEST: &str = "manifest.json";

/// What shrinks when compressed; pictures and fonts are compressed already.
const COMPRESSED: [&str; 6] = ["js", "wasm", "css", "svg", "json", "txt"];

/// Files on their way into the folder.
pub struct Publication {
    folder: PathBuf,
    names: BTreeMap<String, String>,
}

impl Publication {
    /// Opens the folder, making it if need be.
    pub fn new(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, names: BTreeMap::new() })
    }

    /// Writes a file under a name that tells its content, with its compressed siblings.
    pub fn add(&mut self, name: &str, content: Vec<u8>) -> Result<()> {
        let (stem, extension) = name
            .rsplit_once('.')
            .with_context(|| format!("the asset {name} needs an extension in its name"))?;
        let hashed = format!("{stem}-{}.{extension}", short_hash(&content));
        if self.names.insert(name.to_owned(), hashed.clone()).is_some() {
            bail!("two assets are called {name}: the folder they lie in does not tell them apart");
        }
        // The name tells the content, so a file that is there is right.
        if COMPRESSED.contains(&extension) {
            self.write_once(&format!("{hashed}.br"), || brotli(&content))?;
            self.write_once(&format!("{hashed}.gz"), || gzip(&content))?;
        }
        self.write_once(&hashed, || Ok(content.clone()))
    }

    /// Under which name a file is served.
    pub fn name(&self, name: &str) -> Option<&str> {
        self.names.get(name).map(String::as_str)
    }

    /// Makes the new files count, and removes the old.
    pub fn publish(self) -> Result<()> {
        let manifest = serde_json::to_string_pretty(&self.names)? + "\n";
        self.write(MANIFEST, manifest.as_bytes())?;
        let current: BTreeSet<&str> = self.names.values().map(String::as_str).collect();
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
            if name != MANIFEST && !current.contains(plain) {
                fs::remove_file(entry.path()).with_context(|| format!("could not remove the old {name}"))?;
            }
        }
        Ok(())
    }

    fn write_once(&self, name: &str, content: impl FnOnce() -> Result<Vec<u8>>) -> Result<()> {
        if self.folder.join(name).is_file() { Ok(()) } else { self.write(name, &content()?) }
    }

    /// Writes beside and renames, so that nobody reads half a file.
    fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        let unfinished = self.folder.join(format!(".{name}.new"));
        fs::write(&unfinished, content)
            .and_then(|()| fs::rename(&unfinished, self.folder.join(name)))
            .with_context(|| format!("could not write {name} into {}", self.folder.display()))
    }
}

/// The bytes that a bundle brings to a browser that reads brotli.
pub fn weight(folder: &Path, bundle: &str) -> Result<u64> {
    let names = manifest(folder).context("there are no bundles yet")?;
    let mut total = 0;
    for extension in ["js", "wasm"] {
        let name = names
            .get(&format!("{bundle}.{extension}"))
            .with_context(|| format!("there is no bundle {bundle}"))?;
        total += fs::metadata(folder.join(format!("{name}.br")))?.len();
    }
    Ok(total)
}

/// Whether each file that the manifest names is there.
pub fn is_complete(folder: &Path) -> bool {
    manifest(folder).is_ok_and(|names| names.values().all(|name| folder.join(name).is_file()))
}

fn manifest(folder: &Path) -> Result<BTreeMap<String, String>> {
    Ok(serde_json::from_slice(&fs::read(folder.join(MANIFEST))?)?)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}
