//! The operator's tool: serve, migrate, import, look after accounts.

mod commands;

use clap::Parser;
use lernwolf::config::Config;

fn main() -> std::process::ExitCode {
    give_back_large_memory();
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

/// glibc maps large pieces of memory one by one and gives them back when they are free, but each that it gives back
/// raises the size from which it does so: after a few sign-ins, 20 MB of what Argon2 works in would stay for good.
/// A size that is set no longer moves.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[allow(unsafe_code)] // No safe crate offers it, and another allocator would start with more memory than it saves.
fn give_back_large_memory() {
    const LARGE: i32 = 1024 * 1024;
    // SAFETY: sets a number of the allocator, while there is one thread.
    unsafe { libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE) };
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn give_back_large_memory() {}
