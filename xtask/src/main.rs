//! The project's two commands, `cargo xtask run` and `cargo xtask test`, and their helpers.
//!
//! | module | what it knows |
//! | --- | --- |
//! | `project` | where things lie |
//! | `report` | how progress is told |
//! | `process` | running other programs, and cleaning up after them however we end |
//! | `setup` | what must be installed, and how |
//! | `compiler` | a Rust compiler that can make WebAssembly |
//! | `web` | browser bundles: compile, bind, optimise, hash, compress |
//! | `postgres`, `driver` | a database cluster and a chromedriver for the length of a test |
//! | `server` | `run`, `build` and `dev` |
//! | `steps` | the steps of `test`, and `bench` |

// The ban on reading the environment keeps the server's configuration in one place; xtask is not the server.
#![allow(clippy::disallowed_methods)]

mod compiler;
mod driver;
mod postgres;
mod process;
mod project;
mod report;
mod server;
mod setup;
mod steps;
mod watch;
mod web;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use project::Project;
use web::WasmOpt;

/// Sets up, runs, tests and packs Lernwolf.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Set up what is missing, build everything optimised, and serve with examples
    Run {
        /// Passed on to `lernwolf serve` (after `--`)
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Run all checks, or only the named ones
    Test {
        /// Which steps; all of them when none is named
        #[arg(value_enum)]
        steps: Vec<steps::Step>,
        /// Only API tests or journeys whose names hold one of these (after `--`)
        #[arg(last = true)]
        names: Vec<String>,
    },
    /// Build target/dist/lernwolf: one file with front end and content inside
    Build,
    /// Like run, and build again and restart on every change
    Dev {
        /// Passed on to `lernwolf serve` (after `--`)
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Only build the browser bundles into target/web/dist
    Web,
    /// Run a benchmark of tests/src/bin/bench.rs by its name
    Bench {
        /// Its name and options
        #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = Project::find().and_then(|project| match arguments.command {
        Command::Run { arguments } => server::run(&project, &arguments),
        Command::Test { steps, names } => steps::test(&project, &steps, &names),
        Command::Build => server::build(&project),
        Command::Dev { arguments } => server::dev(&project, &arguments),
        Command::Web => server::bundles(&project, WasmOpt::IfAvailable),
        Command::Bench { arguments } => steps::bench(&project, &arguments),
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
