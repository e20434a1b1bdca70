//! Reading rosters: a pasted list, a table, or the files of OneRoster 1.1 and 1.2 become class groups and pupils. Pure:
//! nothing is kept, nothing is written, whatever the bytes are.
//!
//! What cannot be understood for certain is a fault with its row, and nobody is imported: an import that guesses makes
//! accounts that children then cannot find. Of a table without headings, columns are taken for names alone if the others
//! cannot be any; two such columns in an order that is told, and can be turned round.

use std::borrow::Cow;

use shared::api::school::roster::NameOrder;

mod archive;
mod bare;
mod build;
mod cell;
mod columns;
mod fault;
mod files;
mod list;
mod oneroster;
mod people;
mod table;
mod text;

#[cfg(test)]
mod tests;

pub use fault::{Fault, FaultCode};

use build::Build;

/// The most files of a roster, and of an archive.
pub const MAX_FILES: usize = 20;
/// The most pupils of a roster.
pub const MAX_PUPILS: usize = 5_000;
/// The most rows below the headings of a file.
pub const MAX_ROWS: u32 = 20_000;
/// The most bytes of a file, unpacked.
pub const MAX_FILE: usize = 20_000_000;
/// The most bytes of all files, unpacked.
pub const MAX_ALL: usize = 40_000_000;
/// The most characters of a name.
pub const MAX_NAME: usize = 80;
/// The most characters of a class group's name.
pub const MAX_CLASS_NAME: usize = 40;
/// The most characters of an id, as OneRoster has it.
pub const MAX_ID: usize = 255;

/// What was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Lists of names or tables: says who is there, not who left.
    List,
    /// Files of OneRoster.
    OneRoster {
        /// Only what has changed; else everything.
        delta: bool,
    },
}

/// What a roster says.
#[derive(Clone, Debug)]
pub struct Roster {
    /// What it was read from.
    pub source: Source,
    /// Class groups, each once, in the order in which they appear.
    pub classes: Vec<ClassRow>,
    /// Pupils, each once.
    pub pupils: Vec<PupilRow>,
    /// Names of teachers, for inviting them.
    pub teachers: Vec<String>,
    /// Why it must not be imported. At most a thousand of them.
    pub faults: Vec<Fault>,
    /// What was overlooked on purpose. At most a thousand of them.
    pub hints: Vec<Fault>,
    /// How two columns without headings were read, if there are such.
    pub order: Option<NameOrder>,
}

/// A class group of a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassRow {
    /// Its id in the school's own system.
    pub external_id: Option<String>,
    /// "7a". Empty in a delta that names it by its id alone: it must be here already.
    pub name: String,
    /// The year in which its school year begins, if the roster says it.
    pub school_year: Option<i16>,
}

/// A pupil of a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PupilRow {
    /// Their id in the school's own system.
    pub external_id: Option<String>,
    /// First name and family name, as far as the roster has them. Of somebody who is gone it may be the id instead; empty in
    /// a delta that names them by their id alone: they must be here already.
    pub name: String,
    /// Places of their class groups in [`Roster::classes`].
    pub classes: Vec<usize>,
    /// Places of class groups that they have left; only in a delta.
    pub leaves: Vec<usize>,
    /// They have left the school; only in a delta.
    pub gone: bool,
}

/// A file of text, under its last name alone.
struct File<'a> {
    name: String,
    bytes: Cow<'a, [u8]>,
}

/// Reads a roster: each file with its name, as it was uploaded. Whoever has no class in a list belongs to
/// `default_class`; `order` is for lists that do not say which name stands first.
pub fn read(files: &[(String, Vec<u8>)], default_class: Option<&str>, order: NameOrder) -> Roster {
    let mut build = Build::new(order);
    let source = match archive::unpack(files) {
        Ok(unpacked) if files::is_one_roster(&unpacked) => oneroster::read(&unpacked, &mut build),
        Ok(unpacked) => {
            // A single list needs no name beside its faults.
            let named = unpacked.len() > 1 || unpacked.len() != files.len();
            for file in &unpacked {
                list::read(file, named, default_class, &mut build);
            }
            Source::List
        }
        Err(fault) => {
            build.notes.faults.push(fault);
            Source::List
        }
    };
    let all_read = build.notes.faults.is_empty();
    let changes_only = source == Source::OneRoster { delta: true };
    if all_read && !changes_only && build.pupils.is_empty() && build.teachers.is_empty() {
        build.notes.fault(None, None, FaultCode::Empty, "");
    }
    build.finish(source)
}
