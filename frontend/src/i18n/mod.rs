//! Texts of the interface: Fluent files, one a language, and their use.
//!
//! The server has all of them inside. A browser gets those of its page's language beside the page (`start.js`) and
//! those of another one when somebody switches: the bundle stays small however many languages there are.
//!
//! A missing key fails the tests ([`tests`]); should one get through all the same, the key itself is shown.

mod fluent;

use std::cell::RefCell;
use std::collections::BTreeMap;

pub use fluent::FluentValue;
use fluent::Texts;
use shared::lang::Lang;

#[cfg(not(target_arch = "wasm32"))]
use crate::route;

thread_local! {
    /// Read once a thread: that takes a while, and pages ask for hundreds of texts.
    static TEXTS: RefCell<BTreeMap<Lang, Texts>> = const { RefCell::new(BTreeMap::new()) };
}

#[cfg(not(target_arch = "wasm32"))]
macro_rules! files {
    ($lang:literal) => {
        [
            ("site", include_str!(concat!($lang, "/site.ftl"))),
            ("question", include_str!(concat!($lang, "/question.ftl"))),
            ("account", include_str!(concat!($lang, "/account.ftl"))),
            ("problem", include_str!(concat!($lang, "/problem.ftl"))),
            ("refusal", include_str!(concat!($lang, "/refusal.ftl"))),
            ("workshop", include_str!(concat!($lang, "/workshop.ftl"))),
            ("desk", include_str!(concat!($lang, "/desk.ftl"))),
            ("studio", include_str!(concat!($lang, "/studio.ftl"))),
            ("check", include_str!(concat!($lang, "/check.ftl"))),
            ("pupil", include_str!(concat!($lang, "/pupil.ftl"))),
            ("class", include_str!(concat!($lang, "/class.ftl"))),
            ("school", include_str!(concat!($lang, "/school.ftl"))),
        ]
    };
}

/// All files of a language.
#[cfg(not(target_arch = "wasm32"))]
const fn files(lang: Lang) -> [(&'static str, &'static str); 12] {
    match lang {
        Lang::De => files!("de"),
        Lang::DeLeicht => files!("de-leicht"),
        Lang::En => files!("en"),
    }
}

/// The texts of a language that a bundle shows, as one Fluent file: nobody loads those of pages that they do not see.
#[cfg(not(target_arch = "wasm32"))]
pub fn source(lang: Lang, bundle: route::Bundle) -> String {
    let names: &[&str] = match bundle {
        route::Bundle::Learn => &["site", "question", "problem"],
        route::Bundle::Account => &["site", "question", "account", "problem", "refusal", "pupil"],
        route::Bundle::Book => &["site", "account", "problem", "refusal", "workshop"],
        route::Bundle::Office => &["site", "account", "problem", "refusal", "workshop", "desk"],
        route::Bundle::Studio => &["site", "question", "account", "problem", "refusal", "studio", "check"],
        route::Bundle::School => {
            &["site", "account", "problem", "refusal", "workshop", "pupil", "class", "school"]
        }
    };
    let texts = files(lang).into_iter().filter(|(name, _)| names.contains(name)).map(|(_, text)| text);
    texts.collect::<Vec<_>>().join("\n")
}

/// The texts of a language have arrived.
pub fn provide(lang: Lang, source: String) {
    TEXTS.with_borrow_mut(|texts| texts.insert(lang, Texts::read(lang, source)));
}

/// Whether the texts of a language are here.
pub fn has(lang: Lang) -> bool {
    TEXTS.with_borrow(|texts| texts.contains_key(&lang))
}

/// The text of a key.
pub fn text(lang: Lang, key: &str) -> String {
    text_with(lang, key, &[])
}

/// The text of a key with values.
pub fn text_with<'a>(lang: Lang, key: &str, values: &[(&'a str, FluentValue<'a>)]) -> String {
    #[cfg(not(target_arch = "wasm32"))]
    if !has(lang) {
        provide(lang, files(lang).map(|(_, text)| text).join("\n"));
    }
    let said = TEXTS.with_borrow(|texts| in_or_near(texts, lang)?.say(key, values));
    said.unwrap_or_else(|| key.to_owned())
}

/// What there is of a language, or else of another one that is here. Lessons that are not there in the reader's language
/// are shown in another, whose texts a browser does not have: words that a reader understands are better than keys.
fn in_or_near<T>(all: &BTreeMap<Lang, T>, lang: Lang) -> Option<&T> {
    all.get(&lang).or_else(|| all.values().next())
}

/// `t!(lang, "key")` or `t!(lang, "key", name = value, …)`.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:expr) => { $crate::i18n::text($lang, $key) };
    ($lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::text_with($lang, $key, &[$((stringify!($name), $crate::i18n::FluentValue::from($value))),+])
    };
}

#[cfg(test)]
mod tests;
