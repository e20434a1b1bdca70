//! What the server hands the browser with a page.

use serde::{Deserialize, Serialize};
use shared::lang::Lang;

use crate::browser::page;

/// The data of a page, as it was rendered with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boot {
    /// Path and query of the page.
    pub url: String,
    /// What the page shows, as JSON that only its bundle reads ([`crate::app::Pages::read`]): no bundle carries the
    /// readers of the others. `null` where all is texts of the interface, nothing where the address leads nowhere.
    pub page: Option<String>,
    /// Address of the drawn wolf, which changes with its content.
    pub wolf: String,
    /// Address of the pictures of picture codes; empty in bundles that show none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pictures: String,
    /// Addresses of the interface's texts, by language.
    pub texts: Vec<(Lang, String)>,
}

impl Boot {
    /// What the server left in the page that is shown.
    pub fn here() -> Option<Boot> {
        let text = page::document()?.get_element_by_id("boot")?.text_content()?;
        serde_json::from_str(&text).ok()
    }

    /// The page's path.
    pub fn path(&self) -> &str {
        self.url.split('?').next().unwrap_or_default()
    }
}
