//! Browser bundles: compile, bind, optimise, hash, compress.
//!
//! In: the crate `frontend` and `frontend/assets`. Out: `target/web/dist` with every file named after its content, its
//! compressed siblings, and `manifest.json` that says which name stands for which (`"learn.js": "learn-1a2b….js"`).

mod assets;
mod bind;
mod fingerprint;
mod publish;

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{
    compiler::{Compiler, TARGET},
    process::cargo_with_progress,
    project::Project,
    report::note,
};
use fingerprint::Stamp;
use publish::Publication;

/// The bundles, with the bytes that each may bring to the browser (script and WebAssembly, brotli).
pub const BUNDLES: [(&str, u64); 6] = [
    ("learn", 202_000),
    ("account", 233_000),
    ("book", 220_000),
    ("office", 410_000),
    ("studio", 680_000),
    ("school", 367_000),
];

/// What is to be done about wasm-opt, which needs Node and halves nobody's waiting.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum WasmOpt {
    /// Quick turns matter more than bytes.
    Skip,
    /// Good where it works.
    IfAvailable,
    /// Sizes are judged, or handed out.
    Required,
}

/// Makes `target/web/dist` be current, and says what it did.
pub fn bundles(project: &Project, compiler: &Compiler, wasm_opt: WasmOpt) -> Result<String> {
    fs::create_dir_all(project.web())?;
    // Two builds at once would step on each other's files.
    let lock = fs::File::create(project.web().join("lock"))?;
    if lock.try_lock().is_err() {
        note("waiting for another build of the bundles to finish");
        lock.lock()?;
    }

    let optimise = match wasm_opt {
        WasmOpt::Skip => false,
        WasmOpt::IfAvailable => bind::wasm_opt_ready(project),
        WasmOpt::Required if bind::wasm_opt_ready(project) => true,
        WasmOpt::Required => bail!("wasm-opt is missing: `npm ci` installs it"),
    };
    // Taken before the build: what changes meanwhile counts for the next one.
    let stamp = Stamp::of_inputs(project, compiler)?;
    if stamp.is_served(project, optimise)? {
        return Ok(format!("nothing changed; {}", sizes(project)?));
    }

    let mut arguments = vec!["build", "--profile", "web", "--target", TARGET, "-p", "frontend"];
    for (bundle, _) in BUNDLES {
        arguments.extend(["--bin", bundle]);
    }
    arguments.extend(["--features", "hydration"]);
    cargo_with_progress(&mut compiler.cargo(project, &arguments))
        .context("could not compile the front end")?;

    if optimise {
        note("wasm-opt");
    }
    let modules = compiler.output(project, "web");
    let bound = std::thread::scope(|scope| {
        let work = BUNDLES.map(|(bundle, _)| {
            let module = modules.join(format!("{bundle}.wasm"));
            scope.spawn(move || bind::bundle(project, bundle, &module, optimise))
        });
        work.map(|work| work.join().unwrap_or_else(|_| bail!("a bundle's thread panicked")))
    });

    let mut publication = Publication::new(project.dist())?;
    for bound in bound {
        let bound = bound?;
        publication.add(&format!("{}.js", bound.name), bound.script)?;
        publication.add(&format!("{}.wasm", bound.name), bound.module)?;
    }
    assets::add_all(&project.root.join("frontend/assets"), &mut publication)?;
    publication.publish()?;
    stamp.save(project, optimise)?;
    sizes(project)
}

/// What the bundles weigh: "learn 101.2 KB, office 140.0 KB (brotli)".
pub fn sizes(project: &Project) -> Result<String> {
    let mut parts = Vec::new();
    for (bundle, _) in BUNDLES {
        parts.push(format!("{bundle} {}", kilobytes(publish::weight(&project.dist(), bundle)?)));
    }
    Ok(format!("{} (brotli)", parts.join(", ")))
}

/// Holds the bundles against their budgets.
pub fn check_budgets(project: &Project) -> Result<String> {
    let mut parts = Vec::new();
    for (bundle, budget) in BUNDLES {
        let weight = publish::weight(&project.dist(), bundle)?;
        if weight > budget {
            bail!(
                "the bundle {bundle} weighs {} in brotli, {} more than its budget of {}: look for a crate or a page \
                 that came in unseen",
                kilobytes(weight),
                kilobytes(weight - budget),
                kilobytes(budget)
            );
        }
        parts.push(format!("{bundle} {} of {}", kilobytes(weight), kilobytes(budget)));
    }
    Ok(format!("{} (brotli)", parts.join(", ")))
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1} KB", bytes as f64 / 1000.0)
}
