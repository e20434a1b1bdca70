//! Lists with something wrong: what, and in which row.

use super::*;

fn refused(bytes: impl AsRef<[u8]>, code: &'static str, row: impl Into<Option<u32>>) {
    let roster = one(bytes.as_ref(), None);
    let shown = String::from_utf8_lossy(bytes.as_ref()).into_owned();
    assert_eq!(codes(&roster.faults), [(code, row.into())], "{shown}");
}

#[test]
fn each_fault_is_told_with_its_row() {
    refused("Nachname;Klasse\nMuster;7a\n", "no-name-column", 1);
    refused("Anna;Muster;7a\n", "no-name-column", 1);
    refused("Name,Klasse\nAnna,7a\n\n\"Ben,7a\nCem,7a\n", "broken-quotes", 4);
    refused("Name,Klasse\n\"An\"na,7a\n", "broken-quotes", 2);
    refused("Name,Klasse\nMuster, Anna,7a\n", "broken-quotes", 2);
    refused("ID,Name,Klasse\n1,Anna,7a\n1,Ben,7a\n", "duplicate-id", 3);
    refused("ID,Name,Klasse\n1,Anna,7a\n1,Anna,7a\n", "duplicate-id", 3);
    refused("Name,Klasse\nAnna,7a\nANNA,7A\n", "same-name", 3);
    refused("ID,Name,Klasse\n1,Anna,7a\n,Anna,7a\n", "same-name", 3);
    refused("Name,Klasse\nAnna,7a\n,7a\n", "no-name", 3);
    refused("Name,Klasse\n\"Anna\n\nMaria\",7a\nBen,7a\n", "hidden-characters", 2);
}

#[test]
fn half_a_name_is_no_name() {
    refused("Klasse;Name;Vorname\n9a;Bär;Bruno\n9a;;Änne;\n", "no-family-name", 3);
    refused("Klasse;Name;Vorname\n9a;Bär; \n", "no-given-name", 2);
    refused("Klasse;Nachname;Vorname;Rufname\n9a;;Anna Lena;Lena\n", "no-family-name", 2);
    refused("Klasse;Name;Vorname\n9a;;\n", "no-name", 2);
    let roster = one("Klasse;Name;Vorname\n9a;;Änne\n", None);
    assert_eq!(roster.faults[0].value.as_deref(), Some("Änne"));
    // A list that has first names alone says so.
    assert!(one("Klasse;Vorname\n9a;Änne\n", None).faults.is_empty());
}

#[test]
fn an_archive_that_is_none_is_told_as_one() {
    let told = |name: &str, bytes: &[u8]| codes(&read(&[(name.to_owned(), bytes.to_vec())], None).faults);
    assert_eq!(told("Schule.ZIP", b"hello not a zip"), [("zip-broken", None)]);
    assert_eq!(told("schule.zip", b""), [("zip-broken", None)]);
    assert_eq!(told("schule.csv", b"PK\x03\x04 and then nothing"), [("zip-broken", None)]);
}

#[test]
fn what_a_spreadsheet_would_calculate_is_refused() {
    for name in ["=A1", "+49", "-Anna", "@Anna", "\"\tAnna\"", "\"\rAnna\""] {
        refused(format!("Name;Klasse\n{name};7a\n"), "formula", 2);
    }
    refused("Name;Klasse\nAnna;=7a\n", "formula", 2);
    refused("ID;Name;Klasse\n=\"007\";Anna;7a\n", "formula", 2);
}

#[test]
fn what_cannot_be_seen_is_refused() {
    for c in
        ['\u{1}', '\u{7f}', '\u{85}', '\u{ad}', '\u{200b}', '\u{202e}', '\u{2067}', '\u{feff}', '\u{e0041}']
    {
        refused(format!("Name;Klasse\nAn{c}na;7a\n"), "hidden-characters", 2);
        let roster = one(format!("Name;Klasse\nAn{c}na;7a\n"), None);
        assert!(!roster.faults[0].value.as_deref().unwrap_or_default().contains(c));
    }
}

#[test]
fn letters_that_are_lost_are_refused() {
    refused(b"Name;Klasse\nM\xc3\xbcller;7a\nWei\xdf;7a\n", "encoding", 3);
    refused(b"\xef\xbb\xbfName;Klasse\nWei\xdf;7a\n", "encoding", 2);
    refused(b"Name;Klasse\nWei\x81;7a\n", "encoding", 2);
    refused("Name;Klasse\nMÃ¼ller;7a\n", "encoding", 2);
    refused("Name;Klasse\nM\u{fffd}ller;7a\n", "encoding", 2);
    refused(b"\xff\xfeN\0a", "encoding", None);
}

#[test]
fn bounds_are_told() {
    refused(format!("Name;Klasse\n{};7a\n", "ä".repeat(81)), "name-too-long", 2);
    refused(format!("Vorname;Name;Klasse\n{0};{0};7a\n", "ä".repeat(40)), "name-too-long", 2);
    refused(format!("Name;Klasse\nAnna;{}\n", "7".repeat(41)), "class-too-long", 2);
    refused(format!("ID;Name;Klasse\n{};Anna;7a\n", "7".repeat(256)), "id-too-long", 2);
    assert!(one(format!("Name;Klasse\n{};7a\n", "ä".repeat(80)), None).faults.is_empty());
}

#[test]
fn somebody_without_a_class_is_refused() {
    refused("Name;Klasse\nAnna;7a\nBen; \n", "no-class", 3);
    refused("Vorname;Nachname\nAnna;Muster\nBen;Muster\n", "no-class", 1);
    refused("Anna Muster\n", "no-class", 1);
}

#[test]
fn what_is_no_list_is_refused() {
    refused("", "empty", None);
    refused("\n\n \n", "empty", None);
    refused("Name;Klasse\n", "empty", None);
    refused(b"\x89PNG\r\n\x1a\n\0\0", "not-a-roster", None);
    refused("%PDF-1.7", "not-a-roster", None);
    refused("{\"users\": []}", "not-a-roster", None);
    refused(b"a\0b\0c", "not-a-roster", None);
    refused(format!("Name,Klasse\n{}", ",".repeat(100_000)), "not-a-roster", 2);
    refused(zipped(&[("[Content_Types].xml", b"<x/>")]), "not-a-roster", None);
    assert_eq!(codes(&read(&[], None).faults), [("empty", None)]);
}
