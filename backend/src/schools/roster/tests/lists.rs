//! Lists and tables that are read.

use super::*;

#[test]
fn a_pasted_list_is_one_name_a_line() {
    let roster = one("Anna Muster\n\n  Beispiel, Ben \r\n3. Çağla Öztürk\n", Some("7a"));
    assert_eq!(said(&roster), ["Anna Muster: 7a", "Ben Beispiel: 7a", "Çağla Öztürk: 7a"]);
    assert!(roster.faults.is_empty() && roster.hints.is_empty(), "{roster:?}");
    assert_eq!(roster.source, Source::List);
}

#[test]
fn a_column_of_names_may_have_a_heading() {
    assert_eq!(
        said(&one("Name\nMuster, Anna\n\"Beispiel, Ben\"\n", Some("7a"))),
        ["Anna Muster: 7a", "Ben Beispiel: 7a"]
    );
    assert_eq!(said(&one("Nachname, Vorname\nMuster, Anna", Some("7a"))), ["Anna Muster: 7a"]);
}

#[test]
fn excel_in_germany_writes_semicolons_and_windows_1252() {
    let text = "Schüler-ID;Nachname;Vorname;Rufname;Klasse;Geburtsdatum;;\r\n\
                7;Müller;Anna Lena;Lena;7a;1.1.2013;;\r\n8;Weiß;Björn;;7B;2.2.2013;;\r\n;;;;;;;\r\n";
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1252.encode(text);
    assert!(!lossy);
    let roster = one(&bytes, None);
    assert_eq!(said(&roster), ["Lena Müller: 7a", "Björn Weiß: 7B"]);
    assert_eq!(roster.pupils[1].external_id.as_deref(), Some("8"));
    assert_eq!(codes(&roster.hints), [("ignored-column", Some(1))]);
    assert_eq!(roster.hints[0].value.as_deref(), Some("Geburtsdatum"));
    assert!(roster.faults.is_empty());
}

#[test]
fn marks_of_encodings_are_understood() {
    let text = "Vorname\tName\tKLASSE\nJürgen\tGroß\t5 c\n";
    let little: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let big: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let marked = format!("\u{feff}{text}").into_bytes();
    for bytes in [little, big, marked, text.as_bytes().to_vec()] {
        assert_eq!(said(&one(bytes, None)), ["Jürgen Groß: 5 c"]);
    }
}

#[test]
fn headings_are_known_however_they_are_written() {
    for head in [
        "SCHUELER;Klasse",
        "Schülername|Lerngruppe",
        "pupil,Class",
        "sep=;\nschueler-name;klasse",
        "Name\tgruppe",
    ] {
        let delimiter = head.chars().rev().find(|c| ";|,\t".contains(*c)).unwrap();
        let roster = one(format!("{head}\nAnna Muster{delimiter}7a\n"), None);
        assert_eq!(said(&roster), ["Anna Muster: 7a"], "{head}");
    }
}

#[test]
fn ids_tell_the_same_names_apart_and_join_the_same_person() {
    let roster = one("ID,Name,Klasse\n1,Anna Muster,7a\n2,Anna Muster,7A\n1,Anna Muster,Chor\n", None);
    assert!(roster.faults.is_empty(), "{roster:?}");
    assert_eq!(said(&roster), ["Anna Muster: 7a, Chor", "Anna Muster: 7a"]);
}

#[test]
fn several_lists_are_one_roster() {
    let roster = several(&[("a.csv", "Name;Klasse\nAnna;7a\n"), ("b.txt", "Name;Klasse\nBen;7b\n=Cem;7b\n")]);
    assert_eq!(said(&roster), ["Anna: 7a", "Ben: 7b"]);
    assert_eq!(codes(&roster.faults), [("formula", Some(3))]);
    assert_eq!(roster.faults[0].file.as_deref(), Some("b.txt"));
}

#[test]
fn who_has_no_class_of_their_own_belongs_to_the_given_one() {
    assert_eq!(said(&one("Name;Klasse\nAnna;\nBen;7b\n", Some("7a"))), ["Anna: 7a", "Ben: 7b"]);
}

#[test]
fn two_columns_from_a_spreadsheet_are_names() {
    let list = "Muster\tAnna\r\nvon Beispiel\tBen Luca\r\n\tÇağla\r\n";
    for (order, names) in [
        (NameOrder::FamilyFirst, ["Anna Muster: 7a", "Ben Luca von Beispiel: 7a", "Çağla: 7a"]),
        (NameOrder::GivenFirst, ["Muster Anna: 7a", "von Beispiel Ben Luca: 7a", "Çağla: 7a"]),
    ] {
        for delimiter in ["\t", ";", "|"] {
            let bytes = list.replace('\t', delimiter).into_bytes();
            let roster = super::super::read(&[("liste.csv".to_owned(), bytes)], Some("7a"), order);
            assert!(roster.faults.is_empty(), "{roster:?}");
            assert_eq!((&said(&roster)[..], roster.order), (&names.map(str::to_owned)[..], Some(order)));
        }
    }
    // Nothing else is guessed: not which of three is the class, not a number, not whose class nobody knows.
    for (list, class) in [
        ("Muster\tAnna\t7a\n", Some("7a")),
        ("Muster\tAnna\n7a\tBen\n", Some("7a")),
        ("Muster, Anna\tBen\n", Some("7a")),
        ("Muster\tAnna\n", None),
    ] {
        let roster = one(list, class);
        assert_eq!(codes(&roster.faults).first().map(|fault| fault.0), Some("no-name-column"), "{list}");
        assert_eq!(roster.order, None, "{list}");
    }
    // Headings say it, and so does a comma.
    for list in ["Vorname\tNachname\nAnna\tMuster\n", "Muster, Anna\n", "1.\tAnna Muster\n"] {
        let roster = one(list, Some("7a"));
        assert_eq!((&said(&roster)[..], roster.order), (&["Anna Muster: 7a".to_owned()][..], None), "{list}");
    }
}

#[test]
fn what_stands_beside_a_name_is_no_part_of_it() {
    let ignored = |roster: &Roster| -> Vec<(Option<u32>, String)> {
        roster.hints.iter().map(|it| (it.column, it.value.clone().unwrap_or_default())).collect()
    };
    for (list, column, cells) in [
        ("Mia Lang\tw\nBen Kurz\tm\n", 2, "w, m"),
        ("Lang, Mia\tw\nKurz, Ben\tm\n", 2, "w, m"),
        ("Lang\tMia\tw\nKurz\tBen\tm\n", 3, "w, m"),
        ("Mia Lang,w\nBen Kurz,m\n", 2, "w, m"),
        ("kath.;Mia Lang\n islam;Ben Kurz\n", 1, "kath., islam"),
    ] {
        let roster = one(list, Some("7a"));
        assert!(roster.faults.is_empty(), "{list}: {roster:?}");
        assert_eq!(said(&roster), ["Mia Lang: 7a", "Ben Kurz: 7a"], "{list}");
        assert_eq!(ignored(&roster), [(Some(column), cells.to_owned())], "{list}");
        assert_eq!(roster.order.is_some(), column == 3, "two columns of names alone can be turned: {list}");
    }
    let groups = one("Mia Lang;Füchse\nBen Kurz;Bären\nIda;Füchse\nOle Alt;Bären\n", Some("7a"));
    assert_eq!(said(&groups), ["Mia Lang: 7a", "Ben Kurz: 7a", "Ida: 7a", "Ole Alt: 7a"]);
    assert_eq!(ignored(&groups), [(Some(2), "Füchse, Bären".to_owned())]);
    // A row without a name is named.
    let roster = one("Mia Lang;ev.\n;kath.\n", Some("7a"));
    assert_eq!(codes(&roster.faults), [("no-name", Some(2))]);
    // A family name that is also a denomination stays one.
    assert_eq!(said(&one("Islam\tAmina\n", Some("7a"))), ["Amina Islam: 7a"]);
    // Where it may be a group or a family name, also of brothers and sisters, and where headings are of something else,
    // nobody guesses.
    for list in [
        "Mia Lang;Füchse\n",
        "Anna Lena\tMuster\nBen Luca\tKurz\n",
        "Kind;Bekenntnis\nMia Lang;kath.\n",
        "Bekenntnis\nkath.\n",
        ";kath.\n",
        "Ali\tAmina\nAli\tYusuf\nKaya\tDeniz\nKaya\tElif\n",
        "Amina\tAli\nYusuf\tAli\nDeniz\tKaya\nElif\tKaya\n",
    ] {
        let roster = one(list, Some("7a"));
        assert!(!roster.faults.is_empty() && roster.pupils.is_empty(), "{list}: {roster:?}");
        assert!(roster.faults.iter().all(|it| it.code == FaultCode::NoNameColumn), "{list}: {roster:?}");
    }
}
