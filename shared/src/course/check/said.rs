//! What a fault says: a stable code, the values it speaks of, and English sentences for the command line.
//!
//! The front end has a sentence and a remedy for each code in every language (`check-<code>`, `check-<code>-remedy`).
//! One code has one sentence: what is said otherwise has a code of its own.

mod course;
mod gift;
mod media;
mod question;
mod style;
mod text;

use std::collections::BTreeMap;

pub(in crate::course) use course::CourseFault;
pub(in crate::course) use gift::GiftFault;
pub(in crate::course) use media::MediaFault;
pub(in crate::course) use question::QuestionFault;
pub(in crate::course) use style::StyleFault;
pub(in crate::course) use text::TextFault;

/// A fault in words.
pub(in crate::course) struct Said {
    pub(super) code: &'static str,
    pub(super) args: BTreeMap<&'static str, String>,
    pub(super) fault: String,
    pub(super) remedy: String,
}

/// A code and the names of its values.
type Code = (&'static str, &'static [&'static str]);

/// Every code that a check may give, with the names of the values that come with it.
pub fn codes() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    [
        CourseFault::CODES,
        GiftFault::CODES,
        MediaFault::CODES,
        QuestionFault::CODES,
        StyleFault::CODES,
        TextFault::CODES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// Faults of one sort: name, values, code, and the English sentences, in which the values stand.
macro_rules! faults {
    ($(#[$about:meta])* $sort:ident {
        $($name:ident $({ $($arg:ident),+ })? = $code:literal: $fault:tt, $remedy:tt;)+
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(in crate::course) enum $sort { $($name $({ $($arg: String),+ })?,)+ }

        impl $sort {
            pub(super) const CODES: &'static [super::Code] =
                &[$(($code, &[$($(stringify!($arg)),+)?])),+];
        }

        impl From<$sort> for super::Said {
            fn from(fault: $sort) -> super::Said {
                match fault {
                    $($sort::$name $({ $($arg),+ })? => super::Said {
                        code: $code,
                        fault: format!($fault),
                        remedy: format!($remedy),
                        args: [$($((stringify!($arg), $arg)),+)?].into(),
                    },)+
                }
            }
        }
    };
}
use faults;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn every_code_is_given_once_and_fits_into_a_key() {
        let mut seen = BTreeSet::new();
        for (code, _) in super::codes() {
            assert!(code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{code}");
            assert!(!code.ends_with("-remedy"), "{code}");
            assert!(seen.insert(code), "two faults are called {code}");
        }
        assert!(seen.len() > 120, "{}", seen.len());
    }
}
