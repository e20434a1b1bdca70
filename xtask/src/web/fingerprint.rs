//! Whether the bundles that are served still stand for what the sources say.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{compiler::Compiler, project::Project};

/// What the bundles are made from.
const INPUTS: [&str; 9] = [
    "frontend",
    "shared",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "package-lock.json",
    "xtask/src/web",
    "xtask/src/compiler.rs",
    "xtask/Cargo.toml",
];

/// A fingerprint of the inputs.
pub struct Stamp(String);

impl Stamp {
    /// Reads all inputs: some hundred small files.
    pub fn of_inputs(project: &Project, compiler: &Compiler) -> Result<Self> {
        let mut hash = Sha256::new();
        hash.update(compiler.key());
        for input in INPUTS {
            for path in files_below(&project.root.join(input))? {
                let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
                hash.update(path.strip_prefix(&project.root).unwrap_or(&path).as_os_str().as_encoded_bytes());
                hash.update((bytes.len() as u64).to_le_bytes());
                hash.update(&bytes);
            }
        }
        Ok(Self(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Whether the served bundles were made from these inputs, and are optimised if they shall be.
    pub fn is_served(&self, project: &Project, optimise: bool) -> Result<bool> {
        let saved = fs::read_to_string(path(project)).unwrap_or_default();
        let is_current = saved == self.text(true) || (!optimise && saved == self.text(false));
        Ok(is_current && super::publish::is_complete(&project.dist()))
    }

    /// Remembers what the served bundles were made from.
    pub fn save(&self, project: &Project, optimised: bool) -> Result<()> {
        fs::write(path(project), self.text(optimised)).context("could not write the bundles' stamp")
    }

    fn text(&self, optimised: bool) -> String {
        format!("{}{}", self.0, if optimised { " optimised" } else { "" })
    }
}

fn path(project: &Project) -> PathBuf {
    project.web().join("stamp")
}

/// All files at or below a path, always in the same order; none if it is not there.
pub fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if path.is_file() {
        files.push(path.to_path_buf());
    } else if path.is_dir() {
        for entry in fs::read_dir(path)? {
            files.extend(files_below(&entry?.path())?);
        }
    }
    files.sort();
    Ok(files)
}
