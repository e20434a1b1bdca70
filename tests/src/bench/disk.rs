//! How fast the disk is in this very minute: it swings by a factor of 50 within an hour.

use std::{fs::File, io::Write, path::Path, time::Instant};

use anyhow::Result;

use super::samples::median;

const WRITES: usize = 200;

/// The median time that 4 KiB take to be on disk, in milliseconds. A file of its own in this folder, appended to as a
/// database's log is.
pub fn fdatasync_ms(folder: &Path) -> Result<f64> {
    let path = folder.join("fdatasync");
    let mut file = File::create(&path)?;
    let page = [0x5a; 4096];
    let mut times = Vec::with_capacity(WRITES);
    for _ in 0..WRITES {
        let start = Instant::now();
        file.write_all(&page)?;
        file.sync_data()?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    drop(file);
    std::fs::remove_file(path)?;
    Ok(median(times))
}
