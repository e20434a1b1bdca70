//! No text is missing: not in a language, not in a bundle, and not where its key is put together.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use shared::api::problem::Code;
use shared::api::studio::figures::Reason;
use shared::api::studio::import::{NoteCode, Thing};
use shared::api::workshop::{BookingState, Channel, Form, SPOKEN, Target};
use shared::course::check::reading::{Ease, Formula};
use shared::course::{Level, Topic, check};
use shared::school::live::CellState;
use shared::school::pictures::PICTURES;

use super::*;
use crate::studio::question::kinds::Kind;

/// The keys in a Fluent file: a message begins in the first column; terms, comments and continuations do not.
fn keys_in(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
}

fn keys(lang: Lang) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (_, source) in files(lang) {
        let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{lang}: {errors:?}"));
        assert!(!resource.body.is_empty());
        for key in keys_in(source) {
            assert!(keys.insert(key.to_owned()), "{lang} says {key} twice");
        }
    }
    keys
}

/// The keys that a bundle has in a language.
fn of_bundle(lang: Lang, bundle: route::Bundle) -> BTreeSet<String> {
    keys_in(&source(lang, bundle)).map(str::to_owned).collect()
}

/// The sources below `src` that show texts, with their paths.
fn sources() -> Vec<(String, String)> {
    fn walk(dir: &Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.parent().unwrap().ends_with("i18n")
            {
                let source = std::fs::read_to_string(&path).unwrap();
                let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
                found.push((path.strip_prefix(root).unwrap().to_string_lossy().into_owned(), source));
            }
        }
    }
    let mut found = vec![];
    walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
    found
}

/// What stands behind the first comma of each call of a function or macro, up to so many characters.
fn second_arguments<'a>(source: &'a str, call: &'a str) -> impl Iterator<Item = &'a str> {
    source.match_indices(call).filter_map(move |(at, _)| {
        // Not the end of `assert!(` and its like.
        if source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            return None;
        }
        source[at + call.len()..].split_once(',').map(|(_, rest)| rest.trim_start())
    })
}

/// Keys that the code asks for: every `t!(…, "key"` in a source.
fn asked(source: &str) -> BTreeSet<String> {
    second_arguments(source, "t!(")
        .filter_map(|argument| argument.strip_prefix('"')?.split_once('"'))
        .map(|(key, _)| key.to_owned())
        .collect()
}

/// Beginnings of keys that the code puts together: every `text(…, &format!("key-{`, also of `text_with`.
fn put_together(source: &str) -> BTreeSet<String> {
    ["text(", "text_with("]
        .into_iter()
        .flat_map(|call| second_arguments(source, call))
        .filter_map(|argument| argument.strip_prefix("&format!(\"")?.split_once('{'))
        .map(|(key, _)| key.to_owned())
        .collect()
}

/// Every beginning of a key that is put together, what may follow, and the bundles that show it.
fn endings() -> Vec<(&'static str, Vec<String>, &'static [route::Bundle])> {
    use route::Bundle::{Account, Book, Learn, Office, School, Studio};
    fn words<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|one| code(*one).to_owned()).collect()
    }
    fn plain(all: &[&str]) -> Vec<String> {
        all.iter().map(|word| (*word).to_owned()).collect()
    }
    let codes = check::codes().flat_map(|(code, _)| [code.to_owned(), format!("{code}-remedy")]).collect();
    let states = || words(&BookingState::ALL, BookingState::code);
    vec![
        ("all-", plain(&["topics", "levels", "lengths", "languages"]), &[Learn]),
        ("ask-add-", plain(&["answer", "accepted", "number", "pair", "spare", "item"]), &[Studio]),
        ("ask-kind-", words(&Kind::ALL, Kind::code), &[Studio]),
        ("ask-one-", plain(&["answer", "accepted", "number", "pair", "spare", "item"]), &[Studio]),
        (
            "book-wrong-",
            plain(&["name", "email", "phone", "interpreter", "wheelchair", "loan_device"]),
            &[Book],
        ),
        (
            "booking-done-",
            plain(&["booked", "waiting", "accepted", "declined", "cancelled", "party", "resent"]),
            &[Book],
        ),
        (
            "booking-happened-",
            plain(&["booked", "waiting", "accepted", "declined", "cancelled", "party", "resent"]),
            &[Book],
        ),
        ("booking-state-", states(), &[Book, Office]),
        ("booking-text-", states(), &[Book]),
        ("booking-title-", states(), &[Book]),
        ("channel-", words(Channel::ALL, Channel::code), &[Office]),
        ("check-", codes, &[Studio]),
        ("check-ease-", words(&Ease::ALL, Ease::code), &[Studio]),
        ("check-formula-", words(&Formula::ALL, Formula::code), &[Studio]),
        ("check-in-", words(&Lang::ALL, Lang::code), &[Studio]),
        ("class-cell-", words(&CellState::ALL, CellState::code), &[School]),
        ("class-legend-", words(&CellState::ALL, CellState::code), &[School]),
        ("class-menu-", plain(&["invitations", "roster", "year-end", "stored"]), &[School]),
        ("class-tab-", plain(&["live", "pupils", "assignments", "questions", "outing", "print"]), &[School]),
        ("form-", words(Form::ALL, Form::code), &[Book, Office]),
        ("import-note-", words(NoteCode::ALL, NoteCode::code), &[Studio]),
        ("import-thing-", words(Thing::ALL, Thing::code), &[Studio]),
        ("length-", plain(&["short", "medium", "long"]), &[Learn]),
        ("level-", words(&Level::ALL, Level::code), &[Learn, Account, Book, Office, Studio]),
        ("month-", (1..=12).map(|month: u8| month.to_string()).collect(), &[Book, Office]),
        ("picture-", plain(&PICTURES), &[Account, School]),
        ("problem-", words(Code::ALL, Code::as_str), &[Account, Book, Office, Studio, School]),
        // What asking for a page, renewing a sign-in and sending answers may be answered.
        (
            "problem-",
            plain(&[
                "malformed",
                "invalid",
                "signed-out",
                "forbidden",
                "cross-site",
                "not-found",
                "method-not-allowed",
                "timeout",
                "conflict",
                "too-large",
                "unsupported-media-type",
                "too-many-requests",
                "internal",
                "unavailable",
            ]),
            &[Learn],
        ),
        ("remark-", words(&Reason::ALL, Reason::code), &[Account, Studio]),
        ("school-erased-", plain(&["request", "request-class", "class", "pupil"]), &[School]),
        ("school-way-", plain(&["promote", "archive", "delete", "keep"]), &[School]),
        ("school-year-for-good-", plain(&["promoted", "moved", "archived", "deleted"]), &[School]),
        ("spoken-", plain(&SPOKEN), &[Office]),
        ("target-", words(Target::ALL, Target::code), &[Book, Office]),
        ("topic-", words(&Topic::ALL, Topic::code), &[Learn, Account, Book, Office, Studio]),
        (
            "versions-about-",
            plain(&[
                "title",
                "purpose",
                "minutes",
                "competences",
                "summary",
                "audience",
                "goals",
                "keywords",
                "outcomes",
                "topic",
                "level",
                "modules",
            ]),
            &[Studio],
        ),
        ("versions-change-", plain(&["added", "removed", "changed", "moved"]), &[Studio]),
    ]
}

#[test]
fn every_language_has_every_text() {
    let all: BTreeSet<String> = Lang::ALL.into_iter().flat_map(keys).collect();
    for lang in Lang::ALL {
        let missing: Vec<_> = all.difference(&keys(lang)).cloned().collect();
        assert!(missing.is_empty(), "{lang} lacks {missing:?}");
    }
}

/// Whether everything in a text is what [`fluent`] puts together: words, what is quoted, values, and choices by them.
fn is_understood(pattern: &Pattern<&str>) -> bool {
    use InlineExpression::{StringLiteral, VariableReference};
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { .. } => true,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => {
            matches!(inline, StringLiteral { .. } | VariableReference { .. })
        }
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            matches!(selector, VariableReference { .. })
                && variants.iter().all(|variant| is_understood(&variant.value))
        }
    })
}

#[test]
fn texts_use_nothing_of_fluent_that_is_not_understood() {
    for (lang, (_, source)) in Lang::ALL.into_iter().flat_map(|lang| files(lang).map(|file| (lang, file))) {
        for entry in parser::parse(source).unwrap().body {
            match entry {
                Entry::Message(message) => {
                    let plain =
                        message.attributes.is_empty() && message.value.is_some_and(|it| is_understood(&it));
                    assert!(plain, "{lang}: {}", message.id.name);
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                Entry::Term(_) | Entry::Junk { .. } => panic!("{lang}: {entry:?}"),
            }
        }
    }
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let known = keys(Lang::De);
    let used: BTreeSet<String> = sources().iter().flat_map(|(_, source)| asked(source)).collect();
    assert!(used.len() > 50, "the search for keys finds hardly any: {}", used.len());
    let missing: Vec<_> = used.difference(&known).collect();
    assert!(missing.is_empty(), "asked for, but not in the files: {missing:?}");
}

/// What the learners' bundle is made of, beside the components of questions.
const LEARNING: [&str; 19] = [
    "app.rs",
    "components/blocks.rs",
    "components/course_card.rs",
    "components/crumbs.rs",
    "components/layout.rs",
    "components/listen.rs",
    "components/next_step.rs",
    "components/notice.rs",
    "components/question.rs",
    "components/saving.rs",
    "pages/catalogue.rs",
    "pages/course.rs",
    "pages/home.rs",
    "pages/lesson.rs",
    "pages/missing.rs",
    "pages/text.rs",
    "state/found.rs",
    "state/learner.rs",
    "state/settings.rs",
];

#[test]
fn every_bundle_has_the_texts_of_its_pages() {
    let mut seen = 0;
    let known = of_bundle(Lang::De, route::Bundle::Learn);
    for (path, source) in sources() {
        if LEARNING.contains(&path.as_str()) || path.starts_with("components/question/") {
            let missing: Vec<_> = asked(&source).difference(&known).cloned().collect();
            assert!(missing.is_empty(), "{path} asks for what learners do not load: {missing:?}");
            seen += 1;
        }
    }
    assert!(seen > LEARNING.len(), "sources of the learners' bundle have moved: {seen}");
    for (bundle, name) in [
        (route::Bundle::Book, "book"),
        (route::Bundle::Office, "office"),
        (route::Bundle::Studio, "studio"),
        (route::Bundle::School, "school"),
    ] {
        let known = of_bundle(Lang::De, bundle);
        for (path, source) in sources() {
            if path == format!("{name}.rs") || path.starts_with(&format!("{name}/")) {
                let missing: Vec<_> = asked(&source).difference(&known).cloned().collect();
                assert!(missing.is_empty(), "{path} asks for what {bundle:?} does not load: {missing:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 30, "hardly any sources: {seen}");
}

#[test]
fn every_key_that_is_put_together_has_a_text() {
    let found: BTreeSet<String> = sources().iter().flat_map(|(_, source)| put_together(source)).collect();
    let known: BTreeSet<String> = endings().iter().map(|(begin, _, _)| (*begin).to_owned()).collect();
    assert_eq!(found, known, "the keys that the sources put together, and those that are walked here");
    for lang in Lang::ALL {
        for (begin, ends, bundles) in endings() {
            assert!(!ends.is_empty(), "{begin}");
            for bundle in bundles {
                let texts = of_bundle(lang, *bundle);
                for end in &ends {
                    assert!(texts.contains(&format!("{begin}{end}")), "{lang}, {bundle:?}: {begin}{end}");
                }
            }
        }
    }
}

#[test]
fn findings_speak_of_nothing_that_they_do_not_know() {
    for lang in Lang::ALL {
        let source = source(lang, route::Bundle::Studio);
        for (code, args) in check::codes() {
            for key in [format!("check-{code}"), format!("check-{code}-remedy")] {
                let (_, text) =
                    source.split_once(&format!("\n{key} = ")).unwrap_or_else(|| panic!("{lang}: {key}"));
                // A message ends where the next key or comment begins.
                let rows = text.lines().enumerate().take_while(|(n, row)| *n == 0 || row.starts_with(' '));
                let text = rows.map(|(_, row)| row).collect::<Vec<_>>().join("\n");
                for named in text.split('$').skip(1) {
                    let name = named.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
                    // What is said of translations names the button that confirms them.
                    let confirms = name == "confirm" && code.starts_with("translation-");
                    let known = confirms || args.contains(&name);
                    assert!(known, "{lang}: {key} speaks of {name}");
                }
            }
        }
    }
}

#[test]
fn one_seat_and_one_booking_are_said_as_one() {
    for (key, name, many) in [
        ("desk-taken", "capacity", ["Plätzen", "seats"]),
        ("call-offer", "n", ["Plätze", "seats"]),
        ("desk-cancel-booking-text", "n", ["Plätze", "seats"]),
        ("booking-text-place", "n", ["Buchungen", "bookings"]),
        ("decision-passed-over", "other", ["Plätze", "seats"]),
        ("decision-queued", "before", ["Buchungen", "bookings"]),
        ("seats-went-free", "party", ["Plätze", "seats"]),
        ("seats-went-to-others", "party", ["Plätze", "seats"]),
    ] {
        for lang in Lang::ALL {
            let many = many[usize::from(lang == Lang::En)];
            let said = |n: i32| text_with(lang, key, &[(name, n.into()), ("taken", 0.into())]);
            assert!(!said(1).contains(many) && said(2).contains(many), "{lang}: {} {}", said(1), said(2));
        }
    }
}

#[test]
fn numbers_find_their_form() {
    assert_eq!(text_with(Lang::De, "minutes", &[("n", 1.into())]), "1 Minute");
    assert_eq!(text_with(Lang::De, "minutes", &[("n", 5.into())]), "5 Minuten");
}

#[test]
fn what_is_shown_in_another_language_is_said_in_one_that_is_here() {
    let here = BTreeMap::from([(Lang::DeLeicht, "leicht")]);
    assert_eq!(in_or_near(&here, Lang::DeLeicht), Some(&"leicht"));
    assert_eq!(in_or_near(&here, Lang::De), Some(&"leicht"));
    assert_eq!(in_or_near(&BTreeMap::<Lang, &str>::new(), Lang::De), None);
}
