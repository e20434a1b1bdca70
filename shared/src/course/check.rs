//! What is wrong with a course, and how to put it right.
//!
//! Faults are sentences for people who write courses: where, what, and what to do.

mod extent;
pub mod leicht;
mod question;
pub mod reading;
mod said;
mod sentences;
mod since;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Serialize};

pub(super) use extent::extent;
pub use question::question;
pub(super) use question::shape;
pub use said::codes;
pub(super) use said::{CourseFault, GiftFault, MediaFault, QuestionFault, Said, StyleFault, TextFault};
pub use since::since;

/// Something wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Finding {
    /// The file, below the course's folder: `de/email.md`. For pages below `content/`.
    pub file: String,
    /// The line, from 1. 0 if it is about the file as a whole.
    pub line: u32,
    /// Whether the course cannot be published like this. Otherwise it is a hint.
    pub must: bool,
    /// A stable name of this sort of fault: one of [`codes`].
    pub code: String,
    /// The values that it speaks of, by name.
    #[serde(default)]
    pub args: BTreeMap<String, String>,
    /// What is wrong: a sentence.
    pub fault: String,
    /// What to do: a sentence.
    pub remedy: String,
}

impl Finding {
    /// Whether it is about something in a drawing that may run or fetch, and not just about a drawing that cannot be read.
    pub fn is_danger(&self) -> bool {
        let harmless = ["svg-encoding", "svg-unreadable", "svg-size"];
        self.code.starts_with("svg-") && !harmless.contains(&self.code.as_str())
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} {}", self.file, self.line, self.fault, self.remedy)
    }
}

/// Something wrong in a text, whatever file it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: u32,
    /// Whether it must be put right.
    pub must: bool,
    /// A stable name of this sort of fault: one of [`codes`].
    pub code: &'static str,
    /// The values that it speaks of, by name.
    pub args: BTreeMap<&'static str, String>,
    /// What is wrong: a sentence.
    pub fault: String,
    /// What to do: a sentence.
    pub remedy: String,
}

impl Fault {
    /// The same, in a file.
    pub fn in_file(self, file: &str) -> Finding {
        let Fault { line, must, code, args, fault, remedy } = self;
        let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Finding { file: file.to_owned(), line, must, code: code.to_owned(), args, fault, remedy }
    }

    pub(super) fn new(line: u32, must: bool, said: impl Into<Said>) -> Fault {
        let Said { code, args, fault, remedy } = said.into();
        Fault { line, must, code, args, fault, remedy }
    }
}

/// What the framework knows, so that nothing else is referred to.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Ids of DigComp competences: `4.2`.
    pub competences: BTreeSet<String>,
    /// Ids of DigComp learning outcomes: `LO4.2.01`.
    pub outcomes: BTreeSet<String>,
}

/// Faults as they are found. Nobody reads more than a few hundred; the others are left out.
#[derive(Debug, Default)]
pub(super) struct Faults {
    pub(super) found: Vec<Fault>,
}

const MOST: usize = 300;

impl Faults {
    pub(super) fn must(&mut self, line: u32, said: impl Into<Said>) {
        self.extend([Fault::new(line, true, said)]);
    }

    pub(super) fn should(&mut self, line: u32, said: impl Into<Said>) {
        self.extend([Fault::new(line, false, said)]);
    }

    pub(super) fn extend(&mut self, faults: impl IntoIterator<Item = Fault>) {
        for fault in faults {
            if self.found.len() < MOST {
                self.found.push(fault);
            }
        }
    }
}
