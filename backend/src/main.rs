//! The operator's tool: serve, migrate, import, look after accounts.

mod commands;

use clap::Parser;
use lernwolf::config::Config;

fn main() -> std::process::ExitCode {
    let arguments = commands::Arguments::parse();
    match commands::run(arguments) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lernwolf: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// The table of settings, for `--help`.
fn settings() -> String {
    Config::help()
}
