//! `run`, `build` and `dev`: the server with its bundles.

use std::{
    env, fs,
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command},
    time::{Duration, Instant},
};

use anyhow::{Context, Result};

use crate::{
    compiler::Compiler,
    process::{Cleanup, cargo_with_progress, line},
    project::Project,
    report::{Steps, note, seconds},
    setup,
    watch::Watch,
    web::{self, WasmOpt},
};

/// `cargo xtask run`: builds everything, then becomes the server.
pub fn run(project: &Project, arguments: &[String]) -> Result<()> {
    let mut steps = Steps::of(5);
    build_bundles(project, &mut steps, WasmOpt::IfAvailable)?;
    build_server(project, &mut steps)?;
    steps.announce("Starting");
    let mut serve = serve(project, arguments);
    // From here on this process is the server: Ctrl-C and the exit code are its own.
    let error = serve.exec();
    Err(error).with_context(|| format!("could not start `{}`", line(&serve)))
}

/// `cargo xtask web`: only the bundles.
pub fn bundles(project: &Project, wasm_opt: WasmOpt) -> Result<()> {
    build_bundles(project, &mut Steps::of(3), wasm_opt)
}

/// `cargo xtask build`: one file with everything inside.
pub fn build(project: &Project) -> Result<()> {
    let mut steps = Steps::of(4);
    build_bundles(project, &mut steps, WasmOpt::Required)?;
    steps.step("Server with front end and content inside", || {
        let arguments = ["build", "--profile", "dist", "-p", "lernwolf", "--features", "embed"];
        cargo_with_progress(&mut project.cargo(&arguments)).context("could not compile the server")?;
        Ok(((), "built".to_owned()))
    })?;
    let file = project.target.join("dist/lernwolf");
    let size = fs::metadata(&file).with_context(|| format!("{} is not there", file.display()))?.len();
    println!("{} ({:.1} MB)", file.display(), size as f64 / 1_000_000.0);
    Ok(())
}

/// `cargo xtask dev`: like run, again after every change, until Ctrl-C.
pub fn dev(project: &Project, arguments: &[String]) -> Result<()> {
    let mut watch = Watch::new(&project.root, &["frontend", "shared", "backend", "content"]);
    let mut running: Option<Running> = None;
    loop {
        let start = Instant::now();
        match build_for_dev(project) {
            // What runs goes on running while the new one is built, and when it cannot be built.
            Ok(()) => {
                drop(running.take());
                running = Some(Running::start(serve(project, arguments))?);
                note(&format!("serving what you see in the files (after {})", seconds(start.elapsed())));
            }
            Err(error) => eprintln!("\nerror: {error:#}\n      waiting for the next change …"),
        }
        let changed = watch.wait();
        eprintln!("\nchanged: {}", changed.strip_prefix(&project.root).unwrap_or(&changed).display());
    }
}

fn build_for_dev(project: &Project) -> Result<()> {
    let mut steps = Steps::of(4);
    build_bundles(project, &mut steps, WasmOpt::Skip)?;
    build_server(project, &mut steps)
}

/// Three steps: compiler, tools, bundles.
pub fn build_bundles(project: &Project, steps: &mut Steps, wasm_opt: WasmOpt) -> Result<()> {
    let compiler = steps.step("A compiler for WebAssembly", || {
        let compiler = Compiler::find(project)?;
        let name = compiler.name();
        Ok((compiler, name))
    })?;
    steps.step("Tools from npm", || match wasm_opt {
        WasmOpt::Skip => Ok(((), "not needed now".to_owned())),
        WasmOpt::IfAvailable => Ok((
            (),
            setup::npm_packages_if_easy(project).map_or_else(
                |error| {
                    format!("{error} (`npm ci` shows why): going on without wasm-opt, bundles will be larger")
                },
                |()| "ready".to_owned(),
            ),
        )),
        WasmOpt::Required => setup::npm_packages(project).map(|()| ((), "ready".to_owned())),
    })?;
    steps.step("Browser bundles", || Ok(((), web::bundles(project, &compiler, wasm_opt)?)))
}

/// One step: target/release/lernwolf.
pub fn build_server(project: &Project, steps: &mut Steps) -> Result<()> {
    steps.step("Server", || {
        compile_server(project)?;
        Ok(((), "built".to_owned()))
    })
}

/// Compiles target/release/lernwolf, as all who start it need it.
///
/// `--workspace` with a target, never `--package`: a package alone gets its dependencies with fewer features than the
/// whole workspace does, and cargo would compile some sixty of them, from serde_json to sea-orm, once for each way.
pub fn compile_server(project: &Project) -> Result<()> {
    cargo_with_progress(&mut project.cargo(&["build", "--release", "--workspace", "--bin", "lernwolf"]))
        .context("could not compile the server")
}

/// The server as `run` and `dev` start it: the person's own settings win.
fn serve(project: &Project, arguments: &[String]) -> Command {
    let mut command = Command::new(project.server());
    command.args(["serve", "--examples"]).args(arguments);
    let defaults = [
        ("LERNWOLF_ASSETS_DIR", project.dist()),
        ("LERNWOLF_CONTENT_DIR", project.root.join("content")),
        ("LERNWOLF_DATA_DIR", project.root.join("data")),
    ];
    for (name, value) in defaults {
        if env::var_os(name).is_none() {
            command.env(name, value);
        }
    }
    command
}

/// A server of ours; dropped, it is asked to end, and then made to.
struct Running {
    process: Child,
    cleanup: Option<Cleanup>,
}

impl Running {
    fn start(mut command: Command) -> Result<Self> {
        let process = command.spawn().with_context(|| format!("could not start `{}`", line(&command)))?;
        let id = process.id().to_string();
        let cleanup = Cleanup::new("kill -TERM \"$1\"", &[Path::new(&id)])?;
        Ok(Self { process, cleanup: Some(cleanup) })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // A server that has ended by itself must not have its number, by now perhaps somebody else's, signalled.
        if !matches!(self.process.try_wait(), Ok(None)) {
            if let Some(cleanup) = self.cleanup.take() {
                cleanup.cancel();
            }
            return;
        }
        drop(self.cleanup.take());
        let asked = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) {
            if asked.elapsed() > Duration::from_secs(10) {
                self.process.kill().ok();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}
