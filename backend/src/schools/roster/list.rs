//! Lists: one name a line, or a table with headings or without.

use super::bare::{self, Bare};
use super::build::Build;
use super::columns::Columns;
use super::fault::{At, FaultCode};
use super::table::{self, Row};
use super::{File, cell, text};

/// What people and programs put between cells.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// Reads one list.
pub fn read(file: &File, named: bool, default_class: Option<&str>, build: &mut Build) {
    let name = Some(file.name.as_str()).filter(|_| named);
    if let Err((code, row)) = try_read(file, name, default_class, build) {
        build.notes.fault(name, row, code, "");
    }
}

fn try_read(
    file: &File,
    name: Option<&str>,
    default_class: Option<&str>,
    build: &mut Build,
) -> Result<(), (FaultCode, Option<u32>)> {
    let decoded = text::decode(&file.bytes)?;
    let (told, text) = told_delimiter(&decoded);
    let (delimiter, columns) = sniffed(text, told);
    let rows = table::rows(text, delimiter).map_err(|(code, row)| (code, Some(row)))?;
    let Some(first) = rows.first() else {
        return Err((FaultCode::Empty, None));
    };
    let head = At { file: name, row: first.number };
    if columns.known() == 0 {
        let has_class = default_class.is_some_and(|it| !it.trim().is_empty());
        let mut headings = DELIMITERS.into_iter().map(|delimiter| table::first(text, delimiter));
        if headings.any(|line| Columns::are_headings(&line)) {
            let line = first.cells.iter().collect::<Vec<_>>().join(", ");
            head.fault(&mut build.notes, FaultCode::NoNameColumn, &line);
            return Ok(());
        }
        match bare::read(text, build.order).filter(|_| has_class) {
            Some(table) => bare_table(&table, name, default_class, build),
            None => plain_list(&rows, name, default_class, build),
        }
        return Ok(());
    }
    for heading in columns.unknown.iter().filter_map(|place| first.cells.get(*place)) {
        if !heading.trim().is_empty() {
            head.fault(&mut build.notes, FaultCode::IgnoredColumn, heading);
        }
    }
    let homeless = default_class.is_none_or(|it| it.trim().is_empty()) && columns.class.is_none();
    if !columns.has_name() {
        head.fault(
            &mut build.notes,
            FaultCode::NoNameColumn,
            &first.cells.iter().collect::<Vec<_>>().join(", "),
        );
    }
    if homeless {
        // Once, not for each row.
        head.fault(&mut build.notes, FaultCode::NoClass, "");
    }
    if !columns.has_name() || homeless {
        return Ok(());
    }
    if delimiter == table::NOTHING {
        plain_list(rows.get(1..).unwrap_or_default(), name, default_class, build);
        return Ok(());
    }
    for row in rows.iter().skip(1) {
        if build.is_full() {
            break;
        }
        let at = At { file: name, row: row.number };
        if row.is_longer_than(first.cells.len()) {
            at.fault(&mut build.notes, FaultCode::BrokenQuotes, row.cells.get(0).unwrap_or_default());
        } else {
            table_row(row, &columns, at, default_class, build);
        }
    }
    Ok(())
}

/// Excel's own first line "sep=;". It stays a row, if an empty one, so that the others keep their numbers.
fn told_delimiter(text: &str) -> (Option<u8>, &str) {
    let told =
        text.get(..4).filter(|it| it.eq_ignore_ascii_case("sep=")).and_then(|_| text.as_bytes().get(4));
    match (told, text.get(5..)) {
        (Some(told), Some(rest)) if DELIMITERS.contains(told) => (Some(*told), rest),
        _ => (None, text),
    }
}

/// What separates the cells: what makes most headings of the first line. A column of names alone is not separated, for
/// "Muster, Anna" is one name.
fn sniffed(text: &str, told: Option<u8>) -> (u8, Columns) {
    let mut best = (table::NOTHING, Columns::of(&table::first(text, table::NOTHING)));
    for delimiter in told.map_or(DELIMITERS.to_vec(), |told| vec![told]) {
        let columns = Columns::of(&table::first(text, delimiter));
        if columns.known() > best.1.known() {
            best = (delimiter, columns);
        }
    }
    best
}

fn table_row(row: &Row, columns: &Columns, at: At, default_class: Option<&str>, build: &mut Build) {
    let raw = |place: Option<usize>| place.and_then(|it| row.cells.get(it)).unwrap_or_default();
    let called = Some(raw(columns.called)).filter(|it| !it.trim().is_empty());
    let given = called.unwrap_or_else(|| raw(columns.given));
    let has_given = columns.given.is_some() || columns.called.is_some();
    let parts = if has_given { [given, raw(columns.family)] } else { [raw(columns.full), ""] };
    // Half a name beside headings for both is a slip: it would rename a child, or put another one in its place.
    if has_given && columns.family.is_some() && !columns.may_be_half {
        match parts.map(|part| !part.trim().is_empty()) {
            [true, false] => return at.fault(&mut build.notes, FaultCode::NoFamilyName, parts[0]),
            [false, true] => return at.fault(&mut build.notes, FaultCode::NoGivenName, parts[1]),
            _ => {}
        }
    }
    let mut names = vec![];
    for part in parts {
        match cell::name(part) {
            Ok(part) if part.is_empty() => {}
            Ok(part) => names.push(part),
            Err(code) => return at.fault(&mut build.notes, code, part),
        }
    }
    let name = match names.as_slice() {
        [full] => cell::turned(full),
        both => both.join(" "),
    };
    let id = match cell::id(raw(columns.id)) {
        Ok(id) => id,
        Err(code) => return at.fault(&mut build.notes, code, raw(columns.id)),
    };
    let class = Some(raw(columns.class)).filter(|it| !it.trim().is_empty()).or(default_class);
    build.listed(at, name, id, class.unwrap_or_default());
}

/// A table without headings, as people copy it from a spreadsheet.
fn bare_table(table: &Bare, file: Option<&str>, default_class: Option<&str>, build: &mut Build) {
    build.has_bare_columns |= table.ordered;
    for (place, cells) in &table.ignored {
        build.notes.ignored_column(file, *place, cells);
    }
    for row in &table.rows {
        if build.is_full() {
            break;
        }
        table_row(row, &table.columns, At { file, row: row.number }, default_class, build);
    }
}

fn plain_list(rows: &[Row], file: Option<&str>, default_class: Option<&str>, build: &mut Build) {
    for row in rows {
        if build.is_full() {
            break;
        }
        let at = At { file, row: row.number };
        let line = unnumbered(row.cells.get(0).unwrap_or_default());
        // Cells without headings: which of them is the name can only be guessed.
        if line.trim().contains([';', '\t', '|']) || line.bytes().filter(|it| *it == b',').nth(1).is_some() {
            return at.fault(&mut build.notes, FaultCode::NoNameColumn, line);
        }
        match cell::name(line) {
            Ok(name) => build.listed(at, cell::turned(&name), None, default_class.unwrap_or_default()),
            Err(code) => at.fault(&mut build.notes, code, line),
        }
    }
}

/// "12. Anna Muster" from a numbered list.
fn unnumbered(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let dotted = (rest.len() < line.len()).then(|| rest.strip_prefix(['.', ')'])).flatten();
    dotted.filter(|it| it.starts_with([' ', '\t'])).map_or(line, |it| it.trim_start_matches([' ', '\t']))
}
