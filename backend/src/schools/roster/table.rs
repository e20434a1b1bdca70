//! A text as rows of cells.

use csv::{ReaderBuilder, StringRecord};

use super::MAX_ROWS;
use super::fault::FaultCode;

/// More cells in a row are no list of people.
const MAX_CELLS: u32 = 500;

/// A row that is not empty.
#[derive(Debug)]
pub struct Row {
    /// As a spreadsheet numbers it.
    pub number: u32,
    /// What stands in it.
    pub cells: StringRecord,
}

/// What separates the cells of one line; by default, nothing does: no text has this character when it comes here.
pub const NOTHING: u8 = 0;

impl Row {
    /// Whether something stands beyond so many cells: then a quotation mark is missing before, as in `Muster, Anna,7a`,
    /// and every cell may be in the wrong place.
    pub fn is_longer_than(&self, cells: usize) -> bool {
        self.cells.iter().skip(cells).any(|cell| !cell.trim().is_empty())
    }
}

/// The rows of a text, without those that are empty; or what is wrong, and in which row.
pub fn rows(text: &str, delimiter: u8) -> Result<Vec<Row>, (FaultCode, u32)> {
    let numbers = numbers(text.as_bytes(), delimiter)?;
    let mut rows = Vec::with_capacity(numbers.len());
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    for (cells, number) in reader.records().zip(numbers) {
        // From memory, and text: there is no other reason to fail than one of ours.
        let cells = cells.map_err(|_| (FaultCode::NotARoster, number))?;
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(Row { number, cells });
        }
    }
    Ok(rows)
}

/// The first line that is not empty, as cells.
pub fn first(text: &str, delimiter: u8) -> StringRecord {
    // Headings are short. A file that is one long line is not read to its end to find that out.
    let start = text.get(..text.floor_char_boundary(20_000)).unwrap_or_default();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(start.as_bytes());
    reader.records().next().and_then(Result::ok).unwrap_or_default()
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    /// At the beginning of a cell.
    Begin,
    Plain,
    Quoted,
    /// Behind a quotation mark inside a quoted cell: it is the last one, or one of two that mean one.
    Mark,
}

/// The numbers of the rows that are not empty lines. The reader of tables neither counts the empty ones nor says that a
/// quotation mark is missing; and it would read on to the end, where this stops.
fn numbers(bytes: &[u8], delimiter: u8) -> Result<Vec<u32>, (FaultCode, u32)> {
    let mut found = vec![];
    let (mut row, mut cells, mut opened) = (1_u32, 1_u32, 1_u32);
    let (mut state, mut blank) = (State::Begin, true);
    for (at, byte) in bytes.iter().copied().enumerate() {
        if state == State::Quoted {
            if byte == b'"' {
                state = State::Mark;
            }
            continue;
        }
        if matches!(byte, b'\r' | b'\n') {
            // Two characters, one end.
            if byte == b'\n' && at > 0 && bytes.get(at - 1) == Some(&b'\r') {
                continue;
            }
            if !blank {
                found.push(row);
            }
            (row, cells, state, blank) = (row + 1, 1, State::Begin, true);
            if row > MAX_ROWS + 1 && bytes.get(at + 1..).is_some_and(|rest| !rest.trim_ascii().is_empty()) {
                return Err((FaultCode::TooManyRows, row));
            }
            if row > MAX_ROWS + 1 {
                return Ok(found);
            }
            continue;
        }
        blank = false;
        state = match (state, byte) {
            (_, byte) if byte == delimiter => {
                cells += 1;
                State::Begin
            }
            (State::Begin, b'"') => {
                opened = row;
                State::Quoted
            }
            (State::Mark, b'"') => State::Quoted,
            (State::Mark, _) => return Err((FaultCode::BrokenQuotes, row)),
            _ => State::Plain,
        };
        if cells > MAX_CELLS {
            return Err((FaultCode::NotARoster, row));
        }
    }
    if state == State::Quoted {
        return Err((FaultCode::BrokenQuotes, opened));
    }
    if !blank {
        found.push(row);
    }
    Ok(found)
}
