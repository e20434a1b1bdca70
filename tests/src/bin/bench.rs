//! Benchmarks: `cargo xtask bench <name>` prints figures beside the goals of the project, and says whether they are
//! reached. A figure that is missed does not fail: figures hold for the machine and the minute they were taken in.

#[path = "../bench/mod.rs"]
mod bench;

use anyhow::{Result, bail};

#[tokio::main]
async fn main() -> Result<()> {
    let names: Vec<String> = std::env::args().skip(1).collect();
    if names.is_empty() || names.iter().any(|name| !bench::NAMES.contains(&name.as_str())) {
        bail!("`cargo xtask bench <name>…`, where a name is one of: {}", bench::NAMES.join(", "));
    }
    for name in names {
        bench::run(&name).await?;
    }
    Ok(())
}
