//! A Rust compiler that can make WebAssembly, with a standard library that we build once for small bundles.
//!
//! Ways, the first that works is taken: the toolchain in use has the library's sources; Debian's `rustc-web`, where it
//! is installed already (that needs no network); `rustup component add rust-src`; Debian's packages. Where there is
//! nothing but a toolchain with a ready-made target, that is used, and the bundles are larger.

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
    kind: Kind,
    /// The folder of our own standard library; none where only a ready-made one is there.
    sysroot: Option<PathBuf>,
}

/// Whose compiler it is.
enum Kind {
    /// The toolchain in use.
    Active,
    /// Debian's, with the linker that it does not find by itself.
    Debian {
        /// `wasm-ld`.
        linker: PathBuf,
    },
}

/// A panic stops the app without a message: the words, and the code that puts them together, are a sixth of a bundle
/// that nobody would read on an old phone. Needs a standard library that was built the same way.
const NO_WORDS_AT_PANICS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none", "-Zlocation-detail=none"];

/// Counts the ways in which we have built the standard library.
const BUILT_AS: u32 = 4;

/// Where the sources of the standard library lie, below a toolchain.
const SOURCES: &str = "lib/rustlib/src/rust/library/std/Cargo.toml";

const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

impl Compiler {
    /// Finds a compiler, or makes one.
    pub fn find(project: &Project) -> Result<Self> {
        if has_sources(project)? {
            return Self::with_own_library(project, Kind::Active);
        }
        if debian_installed() {
            return Self::debian(project);
        }
        if installed("rustup") {
            note("rustup component add rust-src");
            let mut rustup = Command::new("rustup");
            rustup.args(["component", "add", "rust-src"]).current_dir(&project.root);
            match output_unless_silent(&mut rustup, Duration::from_secs(60)) {
                Ok(()) if has_sources(project)? => return Self::with_own_library(project, Kind::Active),
                Ok(()) => {}
                Err(error) => note(&format!("rustup could not ({})", first_line(&error))),
            }
        }
        if let Some(compiler) = Self::ready_made(project)? {
            note(
                "no sources of Rust's standard library: the bundles will be a tenth larger than they could be",
            );
            return Ok(compiler);
        }
        apt_install(
            "A compiler for WebAssembly (`rustup component add rust-src` did not work either)",
            &["rustc-web", "cargo-web", "rust-web-src"],
        )?;
        if debian_linker().is_none() {
            apt_install("The linker for WebAssembly", &[&format!("lld-{}", debian_llvm()?)])?;
        }
        Self::debian(project)
    }

    fn debian(project: &Project) -> Result<Self> {
        let linker = debian_linker().context("the linker wasm-ld is missing")?;
        Self::with_own_library(project, Kind::Debian { linker })
    }

    /// The toolchain in use, if somebody has added the target to it.
    fn ready_made(project: &Project) -> Result<Option<Self>> {
        let libraries = rustc(project, &["--print", "target-libdir", "--target", TARGET])?;
        if !has_standard_library(Path::new(libraries.trim())) {
            return Ok(None);
        }
        Ok(Some(Self { version: rustc(project, &["-vV"])?, kind: Kind::Active, sysroot: None }))
    }

    /// A compiler with a library of ours, built if it is not there yet.
    fn with_own_library(project: &Project, kind: Kind) -> Result<Self> {
        let version = match kind {
            Kind::Active => rustc(project, &["-vV"])?,
            Kind::Debian { .. } => output(Command::new(DEBIAN_RUSTC).arg("-vV"))?,
        };
        let mut compiler = Self { version, kind, sysroot: None };
        let sysroot = project.web().join(format!("sysroot-{BUILT_AS}-{}", compiler.key()));
        let libraries = format!("lib/rustlib/{TARGET}/lib");
        if !has_standard_library(&sysroot.join(&libraries)) {
            note("building Rust's standard library for WebAssembly, once");
            let (workshop, unfinished) =
                (project.web().join("standard-library"), project.web().join("sysroot.new"));
            compiler.build_standard_library(project, &workshop, &unfinished.join(&libraries))?;
            fs::rename(&unfinished, &sysroot)?;
        }
        compiler.sysroot = Some(sysroot);
        Ok(compiler)
    }

    /// A short name for people.
    pub fn name(&self) -> String {
        let version = self.version.split_whitespace().nth(1).unwrap_or_default();
        match self.kind {
            Kind::Active => format!("rustc {version}"),
            Kind::Debian { .. } => format!("Debian's rustc {version}"),
        }
    }

    /// Whether clippy knows the target too.
    pub fn has_clippy(&self) -> bool {
        matches!(self.kind, Kind::Active)
    }

    /// A folder name of its own, because one compiler cannot read what another wrote.
    pub fn key(&self) -> String {
        let debian = matches!(self.kind, Kind::Debian { .. });
        short_hash(format!("{}{debian}{}", self.version, self.sysroot.is_some()).as_bytes())
    }

    /// A cargo command for the browser side, in which a warning is an error.
    pub fn cargo(&self, project: &Project, arguments: &[&str]) -> Command {
        let mut command = self.plain_cargo(project);
        let mut flags = vec!["-Dwarnings".to_owned()];
        if let Kind::Debian { linker } = &self.kind {
            flags.push(format!("-Clinker={}", linker.display()));
        }
        if let Some(sysroot) = &self.sysroot {
            flags.push(format!("--sysroot={}", sysroot.display()));
            flags.extend(NO_WORDS_AT_PANICS.map(str::to_owned));
            // For the flags of `NO_WORDS_AT_PANICS`.
            command.env("RUSTC_BOOTSTRAP", "1");
        }
        // The encoded form stands spaces in paths, and wins over a RUSTFLAGS that was meant for the native side.
        command
            .args(arguments)
            .current_dir(&project.root)
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
            .env("CARGO_TARGET_DIR", project.web().join(format!("build-{}", self.key())));
        command
    }

    /// Cargo with this compiler, and nothing said yet.
    fn plain_cargo(&self, project: &Project) -> Command {
        match &self.kind {
            Kind::Active => project.cargo(&[]),
            Kind::Debian { .. } => {
                let mut command = Command::new(DEBIAN_CARGO);
                forget_our_crate(&mut command);
                command.env("RUSTC", DEBIAN_RUSTC);
                // A wrapper or a linker chosen for the other toolchain has no business here.
                command.env_remove("RUSTC_WRAPPER").env_remove("RUSTC_WORKSPACE_WRAPPER");
                command
            }
        }
    }

    /// Where cargo leaves the modules of a profile.
    pub fn output(&self, project: &Project, profile: &str) -> PathBuf {
        project.web().join(format!("build-{}", self.key())).join(TARGET).join(profile)
    }

    /// Builds std for the target from its sources, for size, and without words at panics.
    fn build_standard_library(&self, project: &Project, workshop: &Path, libraries: &Path) -> Result<()> {
        fs::create_dir_all(workshop.join("src"))?;
        fs::write(
            workshop.join("Cargo.toml"),
            "[package]\nname = \"nothing\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [profile.release]\npanic = \"abort\"\nopt-level = \"z\"\n\n[workspace]\n",
        )?;
        fs::write(workshop.join("src/lib.rs"), "//! Nothing: only its dependency std is wanted.\n")?;
        let mut cargo = self.plain_cargo(project);
        cargo
            .args(["build", "--release", "-Zbuild-std=std,panic_abort"])
            .args(["-Zbuild-std-features=optimize_for_size", "--target", TARGET])
            .current_dir(workshop)
            // Building std is not stable; the result is used with stable features alone.
            .env("RUSTC_BOOTSTRAP", "1")
            // Without bitcode inside, link-time optimisation fails.
            .env(
                "CARGO_ENCODED_RUSTFLAGS",
                [&["-Cembed-bitcode=yes"], &NO_WORDS_AT_PANICS[..]].concat().join("\u{1f}"),
            )
            .env("CARGO_TARGET_DIR", workshop.join("target"));
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
}

/// What the compiler of the toolchain in use answers.
fn rustc(project: &Project, arguments: &[&str]) -> Result<String> {
    output(Command::new("rustc").args(arguments).current_dir(&project.root))
}

/// Whether the toolchain in use has the sources of its standard library.
fn has_sources(project: &Project) -> Result<bool> {
    let sysroot = rustc(project, &["--print", "sysroot"])?;
    Ok(Path::new(sysroot.trim()).join(SOURCES).is_file())
}

fn has_standard_library(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| {
        entries
            .any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
    })
}

fn debian_installed() -> bool {
    let sources = Path::new("/usr").join(SOURCES);
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
