//! Screenshots, to be looked at by people.

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::{
    resident::Resident,
    surroundings::{Needed, needed},
};

impl Resident {
    /// Takes a picture of the whole page.
    pub async fn takes_a_picture(&self, name: &str) -> Result<PathBuf> {
        let size = &self.devtools("Page.getLayoutMetrics", json!({})).await?["cssContentSize"];
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let wish = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.devtools("Page.captureScreenshot", wish).await?;
        let bytes = BASE64_STANDARD.decode(picture["data"].as_str().context("no picture")?)?;
        let folder = PathBuf::from(needed(Needed::Screenshots)?);
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, bytes)?;
        Ok(file)
    }
}

/// What somebody saw who did not find their way.
pub(crate) async fn of_a_failure(resident: &Resident) -> Result<String> {
    static COUNT: AtomicU32 = AtomicU32::new(1);
    let name = format!("failure-{}", COUNT.fetch_add(1, Ordering::Relaxed));
    Ok(resident.takes_a_picture(&name).await?.display().to_string())
}
