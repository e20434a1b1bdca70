//! Lists without headings: which of their columns are names, as far as that is certain.

use shared::api::school::roster::NameOrder;

use super::cell;
use super::columns::{Columns, plain};
use super::table::{self, Row};

/// What may stand between columns of a pasted table. A comma may also stand within a name: it separates only what is no
/// name for certain.
const DELIMITERS: [u8; 4] = [b'\t', b';', b'|', b','];

/// More columns are no list that somebody typed.
const MAX_COLUMNS: usize = 12;

/// What stands beside names in lists of schools and is none, as [`plain`] writes it: gender and denomination.
const NO_NAMES: [&str; 30] = [
    "w",
    "m",
    "d",
    "f",
    "x",
    "weibl",
    "mannl",
    "weiblich",
    "mannlich",
    "divers",
    "female",
    "male",
    "kath",
    "katholisch",
    "romkath",
    "rk",
    "ev",
    "evang",
    "evangelisch",
    "evluth",
    "evref",
    "protestantisch",
    "orthodox",
    "islamisch",
    "muslimisch",
    "alevitisch",
    "judisch",
    "jesidisch",
    "bekenntnislos",
    "konfessionslos",
];

/// The same, but somebody may be called so: it counts beside one that is certain.
const HARDLY_NAMES: [&str; 8] =
    ["islam", "isl", "muslim", "orth", "ohne", "ohnebekenntnis", "keine", "sonstige"];

/// A table without headings that is understood.
pub struct Bare {
    /// Its rows.
    pub rows: Vec<Row>,
    /// Where the names are.
    pub columns: Columns,
    /// Its names are in two columns, and which is which was not said.
    pub ordered: bool,
    /// Columns that are not needed, by their place from 1, with what stands there.
    pub ignored: Vec<(u32, Vec<String>)>,
}

/// Reads a table without headings. None if it is one column, or if nobody can be certain which columns are names.
pub fn read(text: &str, order: NameOrder) -> Option<Bare> {
    let separated = |delimiter: &u8| table::first(text, *delimiter).len() > 1;
    DELIMITERS.into_iter().filter(separated).find_map(|delimiter| understood(text, delimiter, order))
}

fn understood(text: &str, delimiter: u8, order: NameOrder) -> Option<Bare> {
    let rows = table::rows(text, delimiter).ok()?;
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    if width > MAX_COLUMNS {
        return None;
    }
    let filled = |place: usize| {
        rows.iter().filter_map(move |row| row.cells.get(place)).map(str::trim).filter(|it| !it.is_empty())
    };
    let (mut names, mut ignored) = (vec![], vec![]);
    for place in (0..width).filter(|place| filled(*place).next().is_some()) {
        let known = |words: &[&str], cell: &str| words.contains(&plain(cell).as_str());
        let no_names = filled(place).all(|cell| known(&NO_NAMES, cell) || known(&HARDLY_NAMES, cell))
            && filled(place).any(|cell| known(&NO_NAMES, cell));
        let list = if no_names { &mut ignored } else { &mut names };
        list.push(place);
    }
    if delimiter == b',' && ignored.is_empty() {
        return None;
    }
    let may_be_names = |place: usize| filled(place).all(|cell| !has_digits(cell) && has_letters(cell));
    if !names.iter().all(|place| may_be_names(*place)) {
        return None;
    }
    let whole = |place: usize| filled(place).all(is_whole);
    let names = match names[..] {
        [one] => [one, one],
        [one, other] => match (repeats(filled(one)), repeats(filled(other))) {
            // Groups stand beside whole names. Beside first names alone, they may be those of families.
            (false, true) if filled(one).any(is_whole) => {
                ignored.push(other);
                [one, one]
            }
            (true, false) if filled(other).any(is_whole) => {
                ignored.push(one);
                [other, other]
            }
            // "Muster" and "Anna". Beside a whole name something else stands, or the rest of it.
            (false, false) if !whole(one) && !whole(other) => [one, other],
            _ => return None,
        },
        _ => return None,
    };
    let columns = match (names, order) {
        ([one, other], _) if one == other => Columns { full: Some(one), ..Columns::default() },
        // "Muster, Anna" is a whole name, and not the half of one.
        ([one, other], _) if filled(one).chain(filled(other)).any(|cell| cell.contains(',')) => return None,
        ([one, other], NameOrder::FamilyFirst) => Columns::bare(one, other),
        ([one, other], NameOrder::GivenFirst) => Columns::bare(other, one),
    };
    ignored.sort_unstable();
    let number = |place: usize| u32::try_from(place + 1).unwrap_or(u32::MAX);
    let ignored = ignored.into_iter().map(|place| (number(place), different(filled(place)))).collect();
    Some(Bare { ordered: columns.full.is_none(), columns, ignored, rows })
}

fn has_digits(cell: &str) -> bool {
    cell.chars().any(char::is_numeric)
}

fn has_letters(cell: &str) -> bool {
    cell.chars().any(char::is_alphabetic)
}

/// Whether it may be first and family name at once.
fn is_whole(cell: &str) -> bool {
    cell.split([' ', ',', '\u{a0}']).filter(|word| has_letters(word)).count() > 1
}

/// Whether the same few things stand there again and again, as groups do, and hardly names.
fn repeats<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> bool {
    // Of two or three, some may be brothers and sisters.
    let all = cells.clone().count();
    all > 3 && all >= 2 * different(cells).len()
}

/// What stands there, each once, in its order.
fn different<'a>(cells: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    cells.filter(|one| seen.insert(cell::folded(one))).map(str::to_owned).collect()
}
