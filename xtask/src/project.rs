//! Where things lie.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::process::forget_our_crate;

/// The workspace's folders.
pub struct Project {
    /// The workspace's root.
    pub root: PathBuf,
    /// Cargo's target folder: `target/`, or what `CARGO_TARGET_DIR` says.
    pub target: PathBuf,
    /// The cargo that started us, so that everything native is built by the same one.
    cargo: PathBuf,
}

impl Project {
    /// Finds the workspace that this program was built from.
    pub fn find() -> Result<Self> {
        // Cargo says where it started us from; a program copied elsewhere knows only where it was built.
        let crate_folder =
            env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root =
            Path::new(&crate_folder).parent().context("xtask lies outside the workspace")?.to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => env::current_dir()?.join(folder),
            None => root.join("target"),
        };
        let cargo = env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from);
        Ok(Self { root, target, cargo })
    }

    /// A cargo command for the native side, at the workspace's root.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.cargo);
        command.args(arguments).current_dir(&self.root);
        forget_our_crate(&mut command);
        command
    }

    /// Everything about the browser bundles.
    pub fn web(&self) -> PathBuf {
        self.target.join("web")
    }

    /// The finished bundles and assets.
    pub fn dist(&self) -> PathBuf {
        self.web().join("dist")
    }

    /// The server, optimised, reading front end and content from folders.
    pub fn server(&self) -> PathBuf {
        self.target.join("release/lernwolf")
    }

    /// A file of an npm package.
    pub fn npm(&self, path: &str) -> PathBuf {
        self.root.join("node_modules").join(path)
    }
}
