//! From cargo's module to what a browser loads: wasm-bindgen's glue, then wasm-opt for
//! the module and terser for the script.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    process::{installed, output},
    project::Project,
};

/// A bundle's two files.
pub struct Bound {
    pub name: String,
    pub script: Vec<u8>,
    pub module: Vec<u8>,
}

/// What today's rustc emits and every browser on our floor reads.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Flat code in new loops, shrunk twice, is 2 % smaller than what one `-Oz` leaves. No memory below 1 KiB is used: the
/// stack's far end lies there.
const PASSES: [&str; 5] = ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz"];

const WASM_OPT: &str = "binaryen/bin/wasm-opt";
const TERSER: &str = "terser/bin/terser";

/// Whether what makes a bundle small is there to be run.
pub fn wasm_opt_ready(project: &Project) -> bool {
    installed("node") && [WASM_OPT, TERSER].iter().all(|tool| project.npm(tool).is_file())
}

/// Makes script and module of a bundle.
pub fn bundle(project: &Project, name: &str, module: &Path, optimise: bool) -> Result<Bound> {
    let mut output = Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .typescript(false)
        // start.js says where the module is: its name is known only after hashing.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .with_context(|| format!("wasm-bindgen could not read {}", module.display()))?;
    // Every crate is listed, most of them with nothing.
    let inline = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty()).map(|(from, _)| from);
    let snippets: Vec<&String> = inline.chain(output.local_modules().keys()).collect();
    if !snippets.is_empty() {
        bail!(
            "the bundle {name} brings scripts of its own ({snippets:?}), which nothing here serves: avoid inline_js and \
             module = \"…\" in #[wasm_bindgen], or the crate that uses them"
        );
    }
    let mut script = output.js().to_owned();
    if !optimise {
        let module = output.wasm_mut().emit_wasm();
        return Ok(Bound { name: name.to_owned(), script: script.into_bytes(), module });
    }
    // What a module imports has long names that end in a hash, which stand in both files and do not compress.
    for (number, import) in output.wasm_mut().imports.iter_mut().enumerate() {
        if script.matches(&import.name).count() == 1 {
            let short = format!("i{number}");
            script = script.replace(&import.name, &short);
            import.name = short;
        }
    }
    let module = output.wasm_mut().emit_wasm();
    let script =
        shrink(project, name, script.as_bytes(), (TERSER, &["--module", "--compress", "--mangle"]), "js")?;
    let module = shrink(project, name, &module, (WASM_OPT, &[&PASSES[..], &FEATURES].concat()), "wasm")?;
    Ok(Bound { name: name.to_owned(), script, module })
}

/// Has a tool of npm, with its arguments, make a file smaller.
fn shrink(
    project: &Project,
    name: &str,
    file: &[u8],
    (tool, arguments): (&str, &[&str]),
    extension: &str,
) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let path = |stem: &str| folder.path().join(stem).with_extension(extension);
    let (before, after) = (path("before"), path("after"));
    fs::write(&before, file)?;
    output(Command::new("node").arg(project.npm(tool)).arg(&before).args(arguments).arg("-o").arg(&after))
        .with_context(|| format!("{tool} could not shrink {name}"))?;
    fs::read(&after).with_context(|| format!("{tool} left nothing of {name}"))
}
