//! How somebody likes to read. Kept on the device, for guests too; `boot.js` applies it before the first paint.

use serde::{Deserialize, Serialize};

use crate::browser::{page, storage};

const KEY: &str = "lw.settings";

/// The attributes of `<html>` that settings live in, in the order of the fields of [`Settings`].
const ATTRIBUTES: [&str; 5] = ["data-theme", "data-contrast", "data-size", "data-font", "data-motion"];

/// Reads as at the beginning, until the settings are loaded.
pub fn unset() {
    for name in ATTRIBUTES {
        page::set_root(name, None);
    }
}

/// Values of `data-…` attributes on `<html>`; none means the default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `light`, `dark`; none follows the device.
    pub theme: Option<String>,
    /// `high`; none follows the device.
    pub contrast: Option<String>,
    /// `1` to `4`; none is `2`.
    pub size: Option<String>,
    /// `easy`.
    pub font: Option<String>,
    /// `none`; none follows the device.
    pub motion: Option<String>,
}

impl Settings {
    /// What the device keeps.
    pub fn load() -> Settings {
        storage::read(KEY).unwrap_or_default()
    }

    /// Keeps and applies them. Tells whether they are kept.
    pub fn save(&self) -> bool {
        let values = [&self.theme, &self.contrast, &self.size, &self.font, &self.motion];
        for (name, value) in ATTRIBUTES.into_iter().zip(values) {
            page::set_root(name, value.as_deref());
        }
        storage::write(KEY, self)
    }
}
