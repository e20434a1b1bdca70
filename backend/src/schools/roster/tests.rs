//! Rosters as schools have them, good and bad.

use shared::api::school::roster::NameOrder;

use super::{Fault, FaultCode, Roster, Source};

mod bad;
mod bounds;
mod lists;
mod schools;

/// Reads, where nobody says what stands first.
fn read(files: &[(String, Vec<u8>)], class: Option<&str>) -> Roster {
    super::read(files, class, NameOrder::default())
}

/// A roster of one file.
fn one(bytes: impl AsRef<[u8]>, class: Option<&str>) -> Roster {
    read(&[("liste.csv".to_owned(), bytes.as_ref().to_vec())], class)
}

/// A roster of several files.
fn several(files: &[(&str, &str)]) -> Roster {
    let files: Vec<_> =
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
    read(&files, None)
}

/// "Name: class, class" for each pupil.
fn said(roster: &Roster) -> Vec<String> {
    let classes = |places: &[usize]| {
        places.iter().map(|it| roster.classes[*it].name.as_str()).collect::<Vec<_>>().join(", ")
    };
    roster.pupils.iter().map(|it| format!("{}: {}", it.name, classes(&it.classes))).collect()
}

/// Codes with their rows.
fn codes(faults: &[Fault]) -> Vec<(&'static str, Option<u32>)> {
    faults.iter().map(|it| (it.code.as_str(), it.row)).collect()
}

/// An archive with these files.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(vec![]));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn every_code_is_one_word_of_its_own() {
    let words: std::collections::BTreeSet<_> = FaultCode::ALL.iter().map(|it| it.as_str()).collect();
    assert_eq!(words.len(), FaultCode::ALL.len());
    assert!(words.iter().all(|it| it.bytes().all(|c| c == b'-' || c.is_ascii_lowercase())));
}
