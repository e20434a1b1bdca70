//! A Rust compiler that can make WebAssembly.
//!
//! Three ways, the first that works is taken: the toolchain in use has the target; Debian's `rustc-web` with a
//! standard library that we build once; `rustup target add`. Debian's compiler is asked before rustup where it is
//! installed already, because that needs no network.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{
    process::{cargo_with_progress, find_program, forget_our_crate, installed, output, output_unless_silent},
    project::Project,
    report::note,
    setup::apt_install,
};

/// What we compile for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// A cargo and rustc that can make WebAssembly.
pub struct Compiler {
    /// What `rustc -vV` says: caches hang on it.
    pub version: String,
    debian: Option<DebianParts>,
}

/// What Debian's compiler must be told and rustup's knows.
struct DebianParts {
    sysroot: PathBuf,
    linker: PathBuf,
}

/// A panic stops the app without a message: the words, and the code that puts them together, are a sixth of a bundle
/// that nobody would read on an old phone. Needs a standard library built the same way, which only Debian's has here.
const NO_WORDS_AT_PANICS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none", "-Zlocation-detail=none"];

const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

impl Compiler {
    /// Finds a compiler, or makes one.
    pub fn find(project: &Project) -> Result<Self> {
        if let Some(compiler) = Self::active(project)? {
            return Ok(compiler);
        }
        if debian_installed() {
            return Self::debian(project);
        }
        if installed("rustup") {
            note(&format!("rustup target add {TARGET}"));
            let mut rustup = Command::new("rustup");
            rustup.args(["target", "add", TARGET]).current_dir(&project.root);
            match output_unless_silent(&mut rustup, Duration::from_secs(60)) {
                Ok(()) => {
                    if let Some(compiler) = Self::active(project)? {
                        return Ok(compiler);
                    }
                }
                Err(error) => {
                    note(&format!("rustup could not ({}), so Debian's compiler must do", first_line(&error)))
                }
            }
        }
        apt_install(
            &format!("A compiler for WebAssembly (`rustup target add {TARGET}` did not work either)"),
            &["rustc-web", "cargo-web", "rust-web-src"],
        )?;
        if debian_linker().is_none() {
            apt_install("The linker for WebAssembly", &[&format!("lld-{}", debian_llvm()?)])?;
        }
        Self::debian(project)
    }

    /// The toolchain in use, if it has the target.
    fn active(project: &Project) -> Result<Option<Self>> {
        let rustc =
            |arguments: &[&str]| output(Command::new("rustc").args(arguments).current_dir(&project.root));
        let libraries = rustc(&["--print", "target-libdir", "--target", TARGET])?;
        let has_std = has_standard_library(Path::new(libraries.trim()));
        if !has_std {
            return Ok(None);
        }
        Ok(Some(Self { version: rustc(&["-vV"])?, debian: None }))
    }

    /// Debian's compiler with a sysroot of ours, built if it is not there yet.
    fn debian(project: &Project) -> Result<Self> {
        let version = output(Command::new(DEBIAN_RUSTC).arg("-vV"))?;
        let linker = debian_linker().context("the linker wasm-ld is missing")?;
        // The number counts the ways in which we have built it.
        let sysroot = project.web().join(format!("sysroot-4-{}", short_hash(version.as_bytes())));
        let libraries = format!("lib/rustlib/{TARGET}/lib");
        if !has_standard_library(&sysroot.join(&libraries)) {
            note("building Rust's standard library for WebAssembly, once");
            let unfinished = project.web().join("sysroot.new");
            build_standard_library(&project.web().join("standard-library"), &unfinished.join(&libraries))?;
            fs::rename(&unfinished, &sysroot)?;
        }
        Ok(Self { version, debian: Some(DebianParts { sysroot, linker }) })
    }

    /// A short name for people.
    pub fn name(&self) -> String {
        let version = self.version.split_whitespace().nth(1).unwrap_or_default();
        if self.debian.is_some() { format!("Debian's rustc {version}") } else { format!("rustc {version}") }
    }

    /// Whether clippy knows the target too.
    pub fn has_clippy(&self) -> bool {
        self.debian.is_none()
    }

    /// A folder name of its own, because one compiler cannot read what another wrote.
    pub fn key(&self) -> String {
        short_hash(format!("{}{}", self.version, self.debian.is_some()).as_bytes())
    }

    /// A cargo command for the browser side, in which a warning is an error.
    pub fn cargo(&self, project: &Project, arguments: &[&str]) -> Command {
        let mut flags = vec!["-Dwarnings".to_owned()];
        let mut command = match &self.debian {
            None => project.cargo(arguments),
            Some(parts) => {
                flags.push(format!("--sysroot={}", parts.sysroot.display()));
                flags.push(format!("-Clinker={}", parts.linker.display()));
                flags.extend(NO_WORDS_AT_PANICS.map(str::to_owned));
                let mut command = Command::new(DEBIAN_CARGO);
                forget_our_crate(&mut command);
                command.args(arguments).current_dir(&project.root).env("RUSTC", DEBIAN_RUSTC);
                // For the flags of `NO_WORDS_AT_PANICS`.
                command.env("RUSTC_BOOTSTRAP", "1");
                // A wrapper or a linker chosen for the other toolchain has no business here.
                command.env_remove("RUSTC_WRAPPER").env_remove("RUSTC_WORKSPACE_WRAPPER");
                command
            }
        };
        // The encoded form stands spaces in paths, and wins over a RUSTFLAGS that was meant for the native side.
        command
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
            .env("CARGO_TARGET_DIR", project.web().join(format!("build-{}", self.key())));
        command
    }

    /// Where cargo leaves the modules of a profile.
    pub fn output(&self, project: &Project, profile: &str) -> PathBuf {
        project.web().join(format!("build-{}", self.key())).join(TARGET).join(profile)
    }
}

/// Builds std for the target from its sources, as Debian does not ship it built.
fn build_standard_library(workshop: &Path, libraries: &Path) -> Result<()> {
    fs::create_dir_all(workshop.join("src"))?;
    fs::write(
        workshop.join("Cargo.toml"),
        "[package]\nname = \"nothing\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [profile.release]\npanic = \"abort\"\nopt-level = \"z\"\n\n[workspace]\n",
    )?;
    fs::write(workshop.join("src/lib.rs"), "//! Nothing: only its dependency std is wanted.\n")?;
    let mut cargo = Command::new(DEBIAN_CARGO);
    cargo
        .args(["build", "--release", "-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .args(["--target", TARGET])
        .current_dir(workshop)
        .env("RUSTC", DEBIAN_RUSTC)
        // Building std is not stable; the result is used with stable features alone.
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode inside, link-time optimisation fails.
        .env(
            "CARGO_ENCODED_RUSTFLAGS",
            [&["-Cembed-bitcode=yes"], &NO_WORDS_AT_PANICS[..]].concat().join("\u{1f}"),
        )
        .env("CARGO_TARGET_DIR", workshop.join("target"))
        .env_remove("RUSTC_WRAPPER")
        .env_remove("RUSTC_WORKSPACE_WRAPPER");
    cargo_with_progress(&mut cargo).context("could not build Rust's standard library for WebAssembly")?;

    if libraries.exists() {
        fs::remove_dir_all(libraries)?;
    }
    fs::create_dir_all(libraries)?;
    for entry in fs::read_dir(workshop.join("target").join(TARGET).join("release/deps"))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        let is_library =
            path.extension().is_some_and(|extension| extension == "rlib" || extension == "rmeta");
        if is_library && !name.to_string_lossy().starts_with("libnothing") {
            fs::copy(&path, libraries.join(name))?;
        }
    }
    if !has_standard_library(libraries) {
        bail!("building Rust's standard library for WebAssembly left no libstd");
    }
    fs::remove_dir_all(workshop)?;
    Ok(())
}

fn has_standard_library(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| {
        entries
            .any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
    })
}

fn debian_installed() -> bool {
    let sources = Path::new("/usr/lib/rustlib/src/rust/library/std/Cargo.toml");
    Path::new(DEBIAN_RUSTC).is_file()
        && Path::new(DEBIAN_CARGO).is_file()
        && sources.is_file()
        && debian_linker().is_some()
}

/// The linker of the same LLVM, called by a name from which rustc knows how to speak to it.
fn debian_linker() -> Option<PathBuf> {
    find_program(&format!("wasm-ld-{}", debian_llvm().ok()?), &[])
}

/// The LLVM of Debian's compiler: "22".
fn debian_llvm() -> Result<String> {
    output(Command::new(DEBIAN_RUSTC).arg("-vV"))?
        .lines()
        .find_map(|line| line.strip_prefix("LLVM version: ")?.split('.').next().map(str::to_owned))
        .context("rustc does not say its LLVM version")
}

fn first_line(error: &anyhow::Error) -> String {
    error.to_string().lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
}

/// Ten hexadecimal digits that stand for some bytes.
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}
