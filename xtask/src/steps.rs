//! The steps of `cargo xtask test`, each of which can be asked for alone, and `cargo xtask bench`.

use std::{
    fs,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::{
    compiler::{Compiler, TARGET},
    driver::Driver,
    postgres::Cluster,
    process::{cargo_with_progress, run},
    project::Project,
    report::{note, seconds},
    server::compile_server,
    setup,
    web::{self, WasmOpt},
};

/// A step; in this order they run when none is named.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// Formatting
    Fmt,
    /// Bundles, and their sizes against the budgets
    Web,
    /// Clippy without warnings, native and WebAssembly
    Clippy,
    /// Unit, property and documentation tests
    Unit,
    /// Courses and other content
    Content,
    /// The API on SQLite and PostgreSQL
    Api,
    /// Journeys in a real browser, with accessibility
    Journeys,
}

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Web => "web",
            Self::Clippy => "clippy",
            Self::Unit => "unit",
            Self::Content => "content",
            Self::Api => "api",
            Self::Journeys => "journeys",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Fmt => "Formatting",
            Self::Web => "Browser bundles within their budgets",
            Self::Clippy => "Clippy without warnings",
            Self::Unit => "Unit, property and documentation tests",
            Self::Content => "Content",
            Self::Api => "API on SQLite and PostgreSQL",
            Self::Journeys => "Journeys in a browser",
        }
    }

    fn run(self, project: &Project, names: &[String]) -> Result<()> {
        match self {
            Self::Fmt => fmt(project),
            Self::Web => bundles(project),
            Self::Clippy => clippy(project),
            Self::Unit => unit(project),
            Self::Content => content(project),
            Self::Api => api(project, names),
            Self::Journeys => journeys(project, names),
        }
    }
}

/// `cargo xtask test`: the first step that fails ends it. Of API tests and journeys only those run whose names hold one
/// of `names`, if there are any.
pub fn test(project: &Project, named: &[Step], names: &[String]) -> Result<()> {
    if !names.is_empty() && !named.iter().all(|step| matches!(step, Step::Api | Step::Journeys)) {
        bail!("names of tests go with the steps `api` and `journeys`: `cargo xtask test api -- WORD`");
    }
    let steps: Vec<Step> = if named.is_empty() { Step::value_variants().to_vec() } else { named.to_vec() };
    let mut passed: Vec<(Step, Duration)> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        eprintln!("[{}/{}] {} …", index + 1, steps.len(), step.title());
        let start = Instant::now();
        let result = step.run(project, names);
        if let Err(error) = result {
            table(&passed, Some((*step, start.elapsed())));
            return Err(error.context(format!(
                "the step {name} failed; `cargo xtask test {name}` runs it alone",
                name = step.name()
            )));
        }
        eprintln!("      passed ({})", seconds(start.elapsed()));
        passed.push((*step, start.elapsed()));
    }
    table(&passed, None);
    Ok(())
}

fn table(passed: &[(Step, Duration)], failed: Option<(Step, Duration)>) {
    println!();
    for (step, time) in passed {
        println!("{:<10} passed  {:>12}", step.name(), seconds(*time));
    }
    if let Some((step, time)) = failed {
        println!("{:<10} FAILED  {:>12}", step.name(), seconds(time));
    }
    println!("\n{} passed, {} failed", passed.len(), usize::from(failed.is_some()));
}

fn fmt(project: &Project) -> Result<()> {
    run(&mut project.cargo(&["fmt", "--all", "--check"]))
        .context("some files are not formatted: run `cargo fmt --all`")
}

fn bundles(project: &Project) -> Result<()> {
    let compiler = Compiler::find(project)?;
    setup::npm_packages(project)?;
    web::bundles(project, &compiler, WasmOpt::Required)?;
    note(&web::check_budgets(project)?);
    Ok(())
}

fn clippy(project: &Project) -> Result<()> {
    // With all features the server embeds this folder, which must be there though clippy does not look inside.
    fs::create_dir_all(project.dist())?;
    let native =
        ["clippy", "--release", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
    cargo_with_progress(&mut project.cargo(&native)).context("clippy found something")?;
    let compiler = Compiler::find(project)?;
    if compiler.has_clippy() {
        let browser =
            ["clippy", "--profile", "web", "--target", TARGET, "-p", "frontend", "--features", "hydration"];
        cargo_with_progress(&mut compiler.cargo(project, &browser))
            .context("clippy found something in the front end")?;
    } else {
        note("Debian's compiler has no clippy for WebAssembly; the bundles' build lets no warning pass");
    }
    Ok(())
}

fn unit(project: &Project) -> Result<()> {
    let build = ["test", "--release", "--workspace", "--lib", "--bins", "--no-run"];
    cargo_with_progress(&mut project.cargo(&build)).context("could not compile the unit tests")?;
    run(&mut project.cargo(&["test", "--release", "--workspace", "--lib", "--bins", "--quiet"]))
        .context("a unit test failed")?;
    run(&mut project.cargo(&["test", "--release", "--workspace", "--doc", "--quiet"]))
        .context("an example in the documentation failed")
}

fn content(project: &Project) -> Result<()> {
    compile_server(project)?;
    run(Command::new(project.server())
        .args(["content", "check"])
        .current_dir(&project.root)
        .env("LERNWOLF_CONTENT_DIR", project.root.join("content")))
    .context("the content has faults")
}

fn api(project: &Project, names: &[String]) -> Result<()> {
    let arguments = ["test", "--release", "--workspace", "--test", "api"];
    cargo_with_progress(project.cargo(&arguments).arg("--no-run"))
        .context("could not compile the API tests")?;
    // A provider of sign-in to be tested with.
    setup::npm_packages(project)?;
    setup::postgresql()?;
    let cluster = Cluster::start()?;
    some_match(project, &arguments, names)?;
    let mut tests = project.cargo(&arguments);
    tests.env("LERNWOLF_TEST_POSTGRES_URL", cluster.url()).env("LERNWOLF_TEST_NPM", project.npm(""));
    run(tests.arg("--").args(names)).context("an API test failed")
}

/// A word that no test's name holds would look like success.
fn some_match(project: &Project, arguments: &[&str], names: &[String]) -> Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    let list = project.cargo(arguments).args(["--quiet", "--", "--list"]).args(names).output()?;
    if !String::from_utf8_lossy(&list.stdout).contains(": test") {
        bail!("no test has a name with {}", names.join(" or "));
    }
    Ok(())
}

fn journeys(project: &Project, names: &[String]) -> Result<()> {
    let arguments = ["test", "--release", "--workspace", "--test", "browser", "--test", "crash"];
    cargo_with_progress(project.cargo(&arguments).arg("--no-run"))
        .context("could not compile the journeys")?;
    let surroundings = Surroundings::prepare(project)?;
    some_match(project, &arguments, names)?;
    let mut journeys = project.cargo(&arguments);
    // A journey waits for the browser most of the time: more of them than cores.
    journeys.args(["--", "--test-threads", "4"]).args(names);
    run(&mut surroundings.around(project, journeys)).context("a journey failed")
}

/// `cargo xtask bench NAME`: a benchmark of the crate journeys.
pub fn bench(project: &Project, arguments: &[String]) -> Result<()> {
    setup::load_generator()?;
    cargo_with_progress(&mut project.cargo(&["build", "--release", "--workspace", "--bin", "bench"]))
        .context("could not compile the benchmarks")?;
    let surroundings = Surroundings::prepare(project)?;
    let mut bench = Command::new(project.target.join("release/bench"));
    bench.args(arguments).current_dir(&project.root);
    run(&mut surroundings.around(project, bench))
        .with_context(|| format!("the benchmark {} failed", arguments.join(" ")))
}

/// What journeys and benchmarks need around them: server, bundles, browser, database.
struct Surroundings {
    driver: Driver,
    cluster: Cluster,
}

impl Surroundings {
    fn prepare(project: &Project) -> Result<Self> {
        bundles(project)?;
        compile_server(project)?;
        setup::browser()?;
        setup::postgresql()?;
        if !project.npm("axe-core/axe.min.js").is_file() {
            bail!("npm's package axe-core is missing: remove node_modules and try again");
        }
        Ok(Self { driver: Driver::start()?, cluster: Cluster::start()? })
    }

    fn around(&self, project: &Project, mut command: Command) -> Command {
        command
            .env("LERNWOLF_TEST_WEBDRIVER_URL", self.driver.url())
            .env("LERNWOLF_TEST_NPM", project.npm(""))
            .env("LERNWOLF_TEST_SERVER", project.server())
            .env("LERNWOLF_TEST_ASSETS", project.dist())
            .env("LERNWOLF_TEST_AXE", project.npm("axe-core/axe.min.js"))
            .env("LERNWOLF_TEST_SCREENSHOTS", project.root.join("screenshots"))
            .env("LERNWOLF_TEST_POSTGRES_URL", self.cluster.url());
        command
    }
}
