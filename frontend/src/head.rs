//! What stands in a page's `<head>`, and in the browser's tab when the app changes pages.

use shared::lang::Lang;

use crate::t;

/// Title and description of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// With the name of the site.
    pub title: String,
    /// For search engines and previews; empty where there is nothing to say.
    pub description: String,
}

/// With the name of the site behind the title.
pub fn named(title: &str, description: String) -> Head {
    Head { title: format!("{title} · Lernwolf"), description }
}

/// Of an address that leads nowhere.
pub fn missing(lang: Lang) -> Head {
    named(&t!(lang, "missing-title"), String::new())
}
