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
            ("workshop", include_str!(concat!($lang, "/workshop.ftl"))),
            ("desk", include_str!(concat!($lang, "/desk.ftl"))),
            ("pupil", include_str!(concat!($lang, "/pupil.ftl"))),
            ("class", include_str!(concat!($lang, "/class.ftl"))),
            ("school", include_str!(concat!($lang, "/school.ftl"))),
        ]
    };
}

/// All files of a language.
#[cfg(not(target_arch = "wasm32"))]
const fn files(lang: Lang) -> [(&'static str, &'static str); 9] {
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
        route::Bundle::Learn => &["site", "question", "account", "problem"],
        route::Bundle::Account => &["site", "question", "account", "problem", "pupil"],
        route::Bundle::Book => &["site", "account", "problem", "workshop"],
        route::Bundle::Studio => &["site", "account", "problem", "workshop", "desk"],
        route::Bundle::School => &["site", "account", "problem", "workshop", "pupil", "class", "school"],
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
pub fn text_with(lang: Lang, key: &str, values: &[(&'static str, FluentValue<'static>)]) -> String {
    #[cfg(not(target_arch = "wasm32"))]
    if !has(lang) {
        provide(lang, files(lang).map(|(_, text)| text).join("\n"));
    }
    BUNDLES.with_borrow(|bundles| {
        let message = bundles.get(&lang).and_then(|bundle| Some((bundle, bundle.get_message(key)?.value()?)));
        let Some((bundle, pattern)) = message else { return key.to_owned() };
        let args: FluentArgs = values.iter().cloned().collect();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    })
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
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use shared::api::problem::Code;

    use super::*;

    fn keys(lang: Lang) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for (_, source) in files(lang) {
            let resource = FluentResource::try_new(source.to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{lang}: {errors:?}"));
            assert!(resource.entries().count() > 0);
            for line in source.lines() {
                // A message begins in the first column; terms, comments and continuations do not.
                if let Some((key, _)) = line.split_once(" =")
                    && key.starts_with(|c: char| c.is_ascii_lowercase())
                {
                    assert!(keys.insert(key.to_owned()), "{lang} says {key} twice");
                }
            }
        }
        keys
    }

    /// Keys that the code asks for: every `t!(…, "key"` in the sources.
    fn used() -> BTreeSet<String> {
        fn walk(dir: &Path, found: &mut BTreeSet<String>) {
            for entry in std::fs::read_dir(dir).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, found);
                } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("i18n/mod.rs") {
                    let source = std::fs::read_to_string(&path).unwrap();
                    for (at, _) in source.match_indices("t!(") {
                        // Not the end of `assert!(` and its like.
                        if source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                            continue;
                        }
                        let call = &source[at + 3..];
                        let argument = call.split_once(',').map_or("", |(_, rest)| rest.trim_start());
                        if let Some(key) = argument.strip_prefix('"').and_then(|k| k.split_once('"')) {
                            found.insert(key.0.to_owned());
                        }
                    }
                }
            }
        }
        let mut found = BTreeSet::new();
        walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
        found
    }

    #[test]
    fn every_language_has_every_text() {
        let all: BTreeSet<String> = Lang::ALL.into_iter().flat_map(keys).collect();
        for lang in Lang::ALL {
            let missing: Vec<_> = all.difference(&keys(lang)).cloned().collect();
            assert!(missing.is_empty(), "{lang} lacks {missing:?}");
        }
    }

    #[test]
    fn every_text_that_is_asked_for_exists() {
        let known = keys(Lang::De);
        let used = used();
        assert!(used.len() > 50, "the search for keys finds hardly any: {}", used.len());
        let missing: Vec<_> = used.difference(&known).collect();
        assert!(missing.is_empty(), "asked for, but not in the files: {missing:?}");
    }

    #[test]
    fn every_problem_has_a_sentence() {
        let known = keys(Lang::De);
        for code in Code::ALL {
            assert!(known.contains(&format!("problem-{}", code.as_str())), "problem-{}", code.as_str());
        }
    }

    #[test]
    fn numbers_find_their_form() {
        assert_eq!(text_with(Lang::De, "minutes", &[("n", 1.into())]), "1 Minute");
        assert_eq!(text_with(Lang::De, "minutes", &[("n", 5.into())]), "5 Minuten");
    }
}
