//! Whatever comes, it ends, and soon.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

fn soon<T>(what: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = what();
    assert!(start.elapsed() < Duration::from_secs(5), "took {:?}", start.elapsed());
    result
}

fn rows(count: usize) -> String {
    let mut text = "Vorname;Nachname;Klasse\n".to_owned();
    for number in 0..count {
        text.push_str(&format!("Anna;Muster N{number};7a\n"));
    }
    text
}

#[test]
fn a_hundred_thousand_rows_are_refused_quickly() {
    let text = rows(100_000);
    let roster = soon(|| one(&text, None));
    assert_eq!(codes(&roster.faults), [("too-many-rows", Some(20_002))]);
}

#[test]
fn five_thousand_pupils_are_a_school_and_one_more_is_not() {
    assert!(soon(|| one(rows(5_000), None)).faults.is_empty());
    let roster = soon(|| one(rows(5_001), None));
    assert_eq!(codes(&roster.faults), [("too-many-pupils", Some(5_002))]);
}

#[test]
fn faults_are_bounded() {
    let text = format!("Name;Klasse\n{}", "=1;7a\n".repeat(20_000));
    assert_eq!(soon(|| one(text, None)).faults.len(), 1_000);
}

#[test]
fn a_single_endless_cell_is_refused_quickly() {
    let text = format!("Name;Klasse\n{};7a\n", "a".repeat(19_000_000));
    assert_eq!(codes(&soon(|| one(text, None)).faults), [("name-too-long", Some(2))]);
    let text = format!("\"{}", "\n".repeat(19_000_000));
    assert_eq!(codes(&soon(|| one(text, None)).faults), [("broken-quotes", Some(1))]);
}

fn zip_codes(bytes: Vec<u8>) -> Vec<(&'static str, Option<u32>)> {
    codes(&soon(|| read(&[("schule.zip".to_owned(), bytes)], None)).faults)
}

#[test]
fn a_bomb_does_not_go_off() {
    let huge = vec![b'a'; 20_000_001];
    assert_eq!(zip_codes(zipped(&[("users.csv", &huge)])), [("zip-too-large", None)]);
    let large = vec![b'a'; 15_000_000];
    assert_eq!(
        zip_codes(zipped(&[("a.csv", &large), ("b.csv", &large), ("c.csv", &large)])),
        [("zip-too-large", None)]
    );
    let mut lying = zipped(&[("users.csv", &huge)]);
    // Its headings say ten bytes.
    let size = 20_000_001_u32.to_le_bytes();
    while let Some(at) = lying.windows(4).position(|it| it == size) {
        lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    let found = zip_codes(lying);
    assert!(matches!(found[..], [("zip-too-large" | "zip-broken", None)]), "{found:?}");
}

#[test]
fn archives_that_are_broken_or_full_are_refused() {
    let mut broken = zipped(&[("users.csv", b"Name;Klasse\nAnna;7a\n")]);
    broken.truncate(40);
    assert_eq!(zip_codes(broken), [("zip-broken", None)]);
    let names: Vec<_> = (0..21).map(|it| format!("{it}.csv")).collect();
    let files: Vec<_> = names.iter().map(|it| (it.as_str(), b"Anna".as_slice())).collect();
    assert_eq!(zip_codes(zipped(&files)), [("too-many-files", None)]);
}

#[test]
fn paths_and_traces_in_archives_do_not_matter() {
    let bytes = zipped(&[
        ("../../etc/7a.csv", "Name;Klasse\nJörg;7a\n".as_bytes()),
        ("__MACOSX/._7a.csv", b"\0\0"),
        ("C:\\x\\.hidden.csv", b"\0\0"),
    ]);
    let roster = read(&[("schule.zip".to_owned(), bytes)], None);
    assert!(roster.faults.is_empty(), "{roster:?}");
    assert_eq!((said(&roster), roster.faults.len()), (vec!["Jörg: 7a".to_owned()], 0));
}

fn within(bytes: &[u8], roster: &Roster) -> bool {
    let ends = bytes.iter().filter(|it| matches!(it, b'\r' | b'\n')).count();
    let rows = u32::try_from(ends).unwrap() + 1;
    let mut all = roster.faults.iter().chain(&roster.hints);
    all.all(|it| {
        it.row.is_none_or(|row| (1..=rows).contains(&row))
            && it
                .value
                .as_ref()
                .is_none_or(|it| it.chars().count() <= 60 && !it.chars().any(char::is_control))
    }) && roster.pupils.iter().all(|it| {
        it.classes.iter().chain(&it.leaves).all(|place| *place < roster.classes.len())
            && (1..=80).contains(&it.name.chars().count())
    })
}

proptest! {
    #[test]
    fn whatever_the_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400), class in proptest::option::of(".{0,10}")) {
        let roster = one(&bytes, class.as_deref());
        prop_assert!(within(&bytes, &roster), "{roster:?}");
    }

    #[test]
    fn whatever_the_table(
        head in "(Name|Vorname|ID|Klasse|x|\"|;|,|\\||\t){1,6}",
        rows in "([abÄ\u{202e}=]|;|,|\t|\"|\n|\r|\r\n){0,80}",
        windows in any::<bool>(),
    ) {
        let text = format!("{head}\n{rows}").replace('\u{202e}', if windows { "ü" } else { "\u{202e}" });
        let bytes = if windows { encoding_rs::WINDOWS_1252.encode(&text).0.into_owned() } else { text.into_bytes() };
        let roster = one(&bytes, Some("7a"));
        prop_assert!(within(&bytes, &roster), "{roster:?}");
    }

    #[test]
    fn whatever_the_archive(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut archive = zipped(&[("users.csv", b"Name;Klasse\nAnna;7a\n")]);
        for (at, byte) in bytes.iter().enumerate().filter(|(_, byte)| **byte > 200) {
            let place = at * 7 % archive.len();
            archive[place] = *byte;
        }
        archive[..4].copy_from_slice(b"PK\x03\x04");
        let _ = read(&[("schule.zip".to_owned(), archive)], None);
    }

    #[test]
    fn whatever_the_school(
        files in proptest::collection::vec("([a-c\",]|sourcedId|status|role|student|tobedeleted|bulk|delta|\n){0,60}", 6)
    ) {
        let heads = [
            "propertyName,value\nfile.users,delta\nfile.classes,bulk\nfile.roles,delta\n",
            "sourcedId,status,title\n", "sourcedId,status,givenName,familyName,role\n",
            "sourcedId,status,classSourcedId,userSourcedId,role\n", "sourcedId,status,userSourcedId,role\n",
            "sourcedId,status,schoolYear\n",
        ];
        let names = ["manifest.csv", "classes.csv", "users.csv", "enrollments.csv", "roles.csv", "academicSessions.csv"];
        let files: Vec<_> = names.iter().zip(heads).zip(files)
            .map(|((name, head), rest)| ((*name).to_owned(), format!("{head}{rest}").into_bytes())).collect();
        let whole: Vec<u8> = files.iter().flat_map(|it| it.1.clone()).collect();
        let roster = read(&files, None);
        prop_assert!(within(&whole, &roster), "{roster:?}");
    }
}
