//! The files of OneRoster, and their columns.

use std::collections::HashMap;

use chrono::NaiveDate;
use csv::StringRecord;

use super::columns::plain;
use super::fault::{FaultCode, Notes};
use super::table::{self, Row};
use super::{File, text};

/// Files that are read.
pub const KNOWN: [&str; 6] =
    ["manifest.csv", "academicsessions.csv", "classes.csv", "users.csv", "roles.csv", "enrollments.csv"];
/// Files that belong to OneRoster and say nothing of who is in which class group.
pub const UNNEEDED: [&str; 17] = [
    "orgs.csv",
    "courses.csv",
    "demographics.csv",
    "categories.csv",
    "classresources.csv",
    "courseresources.csv",
    "lineitems.csv",
    "lineitemlearningobjectiveids.csv",
    "lineitemscorescales.csv",
    "resources.csv",
    "results.csv",
    "resultlearningobjectiveids.csv",
    "resultscorescales.csv",
    "scorescales.csv",
    "userprofiles.csv",
    "userresources.csv",
    "userresource.csv",
];

/// Whether these are files of OneRoster: a manifest, or names and columns that no list has.
pub fn is_one_roster(files: &[File]) -> bool {
    files.iter().any(|file| {
        let name = file.name.to_ascii_lowercase();
        let bytes = file.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&file.bytes);
        let start = bytes.get(..bytes.len().min(40)).unwrap_or_default();
        let start = plain(&String::from_utf8_lossy(start));
        match name.as_str() {
            "manifest.csv" => start.starts_with("propertyname"),
            name => KNOWN.contains(&name) && start.starts_with("sourcedidstatus"),
        }
    })
}

/// A table with named columns.
pub struct Sheet {
    columns: HashMap<String, usize>,
    /// The row of the headings.
    pub head: u32,
    /// The rows below the headings.
    pub rows: Vec<Row>,
}

/// A row, and how to ask it.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    cells: &'a StringRecord,
    columns: &'a HashMap<String, usize>,
    /// As a spreadsheet numbers it.
    pub number: u32,
}

impl<'a> Line<'a> {
    /// What stands in a column; nothing, if there is no such column.
    pub fn get(&self, column: &str) -> &'a str {
        let place = self.columns.get(&column.to_ascii_lowercase());
        place.and_then(|it| self.cells.get(*it)).unwrap_or_default().trim_matches(' ')
    }

    /// Whether it says so, in whatever letters.
    pub fn is(&self, column: &str, word: &str) -> bool {
        self.get(column).eq_ignore_ascii_case(word)
    }

    /// Takes note of what should be a date and is none. An empty cell needs to be none.
    pub fn check_dates(&self, file: &str, columns: &[&str], notes: &mut Notes) {
        for value in columns.iter().map(|column| self.get(column)).filter(|value| !value.is_empty()) {
            if NaiveDate::parse_from_str(value, "%Y-%m-%d").is_err() {
                notes.fault(Some(file), Some(self.number), FaultCode::BadDate, value);
            }
        }
    }

    /// Whether it takes something away.
    pub fn is_deleted(&self) -> bool {
        self.is("status", "tobedeleted")
    }
}

impl Sheet {
    /// Whether there is such a column.
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(&column.to_ascii_lowercase())
    }

    /// The rows.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|row| Line { cells: &row.cells, columns: &self.columns, number: row.number })
    }

    /// Reads a file by its name; none, with a fault, if it is missing, broken or lacks one of these columns.
    pub fn read(files: &[File], name: &str, needed: &[&str], notes: &mut Notes) -> Option<Self> {
        let Some(file) = files.iter().find(|file| file.name.eq_ignore_ascii_case(name)) else {
            notes.fault(None, None, FaultCode::MissingFile, name);
            return None;
        };
        let read = text::decode(&file.bytes)
            .and_then(|text| table::rows(&text, b',').map_err(|(code, row)| (code, Some(row))));
        let mut rows = match read {
            Ok(rows) => rows.into_iter(),
            Err((code, row)) => {
                notes.fault(Some(name), row, code, "");
                return None;
            }
        };
        let Some(head) = rows.next() else {
            notes.fault(Some(name), None, FaultCode::Empty, "");
            return None;
        };
        let mut columns = HashMap::new();
        for (place, heading) in head.cells.iter().enumerate() {
            columns.entry(heading.trim().to_ascii_lowercase()).or_insert(place);
        }
        let shifted = rows.as_slice().iter().find(|row| row.is_longer_than(head.cells.len()));
        if let Some(row) = shifted {
            notes.fault(
                Some(name),
                Some(row.number),
                FaultCode::BrokenQuotes,
                row.cells.get(0).unwrap_or_default(),
            );
            return None;
        }
        // Every row has all columns, be they empty. One that ends before was cut off: what is missing may be anything.
        let filled = head.cells.iter().enumerate().filter(|(_, heading)| !heading.trim().is_empty());
        let width = filled.map(|(place, _)| place + 1).max().unwrap_or(0);
        let (rows, cut): (Vec<Row>, Vec<Row>) = rows.partition(|row| row.cells.len() >= width);
        for row in &cut {
            let line = row.cells.iter().collect::<Vec<_>>().join(",");
            notes.fault(Some(name), Some(row.number), FaultCode::CutOff, &line);
        }
        let sheet = Self { columns, head: head.number, rows };
        let missing = needed.iter().filter(|column| !sheet.has(column)).collect::<Vec<_>>();
        for column in &missing {
            notes.fault(Some(name), Some(head.number), FaultCode::MissingColumn, column);
        }
        missing.is_empty().then_some(sheet)
    }
}
