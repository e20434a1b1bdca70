//! What is wrong in a roster, and where.

use super::cell::is_hidden;

/// The most characters of a file that are repeated beside a fault.
const MAX_VALUE: usize = 60;
/// More faults help nobody, and a file of nothing else must not fill the memory.
const MAX_NOTES: usize = 1_000;

/// Something wrong, or overlooked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// In which file, if there are several.
    pub file: Option<String>,
    /// The row as a spreadsheet numbers it, from 1.
    pub row: Option<u32>,
    /// The column, from 1, where it has no heading.
    pub column: Option<u32>,
    /// What it is.
    pub code: FaultCode,
    /// What stands there: at most 60 characters, none that cannot be seen.
    pub value: Option<String>,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        /// What is wrong. The words are stable: each has a sentence in every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FaultCode {
            $($(#[doc = $doc])+ $name,)+
        }

        impl FaultCode {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable word.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }
        }
    };
}

codes! {
    /// No column is known to hold names.
    NoNameColumn = "no-name-column",
    /// A file of OneRoster lacks a column; the value names it.
    MissingColumn = "missing-column",
    /// A quotation mark is opened and not closed, or closed in the middle of a cell.
    BrokenQuotes = "broken-quotes",
    /// An id stands for two.
    DuplicateId = "duplicate-id",
    /// Twice the same name in one class group, and no ids to tell them apart.
    SameName = "same-name",
    /// A row has no name.
    NoName = "no-name",
    /// A row of a table with first and family names lacks the family name.
    NoFamilyName = "no-family-name",
    /// A row of a table with first and family names lacks the first name.
    NoGivenName = "no-given-name",
    /// A row of OneRoster ends before its last column.
    CutOff = "cut-off",
    /// Not a date as OneRoster writes it (2027-07-31).
    BadDate = "bad-date",
    /// A spreadsheet would calculate what it should show.
    Formula = "formula",
    /// Characters that cannot be seen.
    HiddenCharacters = "hidden-characters",
    /// Letters are written in two ways, or were destroyed before.
    Encoding = "encoding",
    /// More than [`super::MAX_ROWS`].
    TooManyRows = "too-many-rows",
    /// More than [`super::MAX_PUPILS`].
    TooManyPupils = "too-many-pupils",
    /// Longer than [`super::MAX_NAME`].
    NameTooLong = "name-too-long",
    /// Longer than [`super::MAX_CLASS_NAME`].
    ClassTooLong = "class-too-long",
    /// Longer than [`super::MAX_ID`].
    IdTooLong = "id-too-long",
    /// Nothing says which class group is meant.
    NoClass = "no-class",
    /// A row names somebody who is not in users.csv.
    UnknownUser = "unknown-user",
    /// A row names a class group that is not in classes.csv.
    UnknownClass = "unknown-class",
    /// Nobody is in it.
    Empty = "empty",
    /// Not a text, or not one that is understood.
    NotARoster = "not-a-roster",
    /// An archive that cannot be opened.
    ZipBroken = "zip-broken",
    /// More than [`super::MAX_FILE`] or [`super::MAX_ALL`].
    ZipTooLarge = "zip-too-large",
    /// A file of OneRoster is missing; the value names it.
    MissingFile = "missing-file",
    /// More than [`super::MAX_FILES`], or two of the same name.
    TooManyFiles = "too-many-files",
    /// A hint: a column that is not needed.
    IgnoredColumn = "ignored-column",
    /// A hint: a row that is not needed, such as a guardian's.
    IgnoredRow = "ignored-row",
    /// A hint: a role that OneRoster does not know. Schools may have such; it says nothing here.
    UnknownRole = "unknown-role",
    /// A hint: somebody of another class group than the one that is imported into. Whoever imports says so; reading
    /// does not know.
    OtherClass = "other-class",
}

impl FaultCode {
    /// Whether it says what was overlooked; everything else stops the import.
    pub const fn is_hint(self) -> bool {
        matches!(self, Self::IgnoredColumn | Self::IgnoredRow | Self::UnknownRole | Self::OtherClass)
    }
}

impl Fault {
    /// With what stands there, made fit to be shown.
    pub(super) fn new(file: Option<&str>, row: Option<u32>, code: FaultCode, value: &str) -> Self {
        let shown = |text: &str| -> String {
            let seen = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
            let seen = seen.filter(|c| !is_hidden(*c)).take(MAX_VALUE).collect::<String>();
            seen.trim().to_owned()
        };
        let value = Some(shown(value)).filter(|it| !it.is_empty());
        Self { file: file.map(shown), row, column: None, code, value }
    }
}

/// Faults and hints, as they are found.
#[derive(Default)]
pub(super) struct Notes {
    /// What stops the import.
    pub faults: Vec<Fault>,
    /// What was overlooked.
    pub hints: Vec<Fault>,
}

impl Notes {
    /// Takes note of it, in its list.
    pub fn fault(&mut self, file: Option<&str>, row: Option<u32>, code: FaultCode, value: &str) {
        self.note(Fault::new(file, row, code, value));
    }

    /// Takes note of a column that has no heading and is not needed, with what stands there.
    pub fn ignored_column(&mut self, file: Option<&str>, column: u32, cells: &[String]) {
        let found = Fault::new(file, None, FaultCode::IgnoredColumn, &cells.join(", "));
        self.note(Fault { column: Some(column), ..found });
    }

    fn note(&mut self, found: Fault) {
        let list = if found.code.is_hint() { &mut self.hints } else { &mut self.faults };
        if list.len() < MAX_NOTES {
            list.push(found);
        }
    }
}

/// A place in a file, for its faults.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    /// The file, if it must be named.
    pub file: Option<&'a str>,
    /// The row.
    pub row: u32,
}

impl At<'_> {
    /// Takes note of something here.
    pub fn fault(self, notes: &mut Notes, code: FaultCode, value: &str) {
        notes.fault(self.file, Some(self.row), code, value);
    }
}
