//! Texts of the interface: Fluent files, one a language, and their use.
//!
//! The server has all of them inside. A browser gets those of its page's language beside the page (`start.js`) and
//! those of another one when somebody switches: the bundle stays small however many languages there are.
//!
//! A missing key fails the tests ([`tests`]); should one get through all the same, the key itself is shown.

use std::cell::RefCell;
use std::collections::BTreeMap;

pub use fluent_bundle::FluentValue;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use shared::lang::Lang;
use unic_langid::LanguageIdentifier;

#[cfg(not(target_arch = "wasm32"))]
use crate::route;

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    /// Made once a thread: parsing takes a while, and pages ask for hundreds of texts.
    static BUNDLES: RefCell<BTreeMap<Lang, Bundle>> = const { RefCell::new(BTreeMap::new()) };
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
    BUNDLES.with_borrow_mut(|bundles| bundles.insert(lang, bundle(lang, source)));
}

/// Whether the texts of a language are here.
pub fn has(lang: Lang) -> bool {
    BUNDLES.with_borrow(|bundles| bundles.contains_key(&lang))
}

fn bundle(lang: Lang, source: String) -> Bundle {
    let plural_rules: LanguageIdentifier = match lang {
        Lang::De | Lang::DeLeicht => "de",
        Lang::En => "en",
    }
    .parse()
    .unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![plural_rules]);
    // Isolation marks would stand in titles and in what screen readers spell.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
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
    BUNDLES.with_borrow(|bundles| {
        let message =
            in_or_near(bundles, lang).and_then(|bundle| Some((bundle, bundle.get_message(key)?.value()?)));
        let Some((bundle, pattern)) = message else { return key.to_owned() };
        let args: FluentArgs = values.iter().cloned().collect();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    })
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
