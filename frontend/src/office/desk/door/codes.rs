//! Codes of bookings as people type and cameras read them, and whom they or a part of a name mean.

use shared::api::workshop::desk::DeskBooking;
use shared::search::{LEAST, code_in, fit_person, folded};

/// How long a code is without its hyphens.
pub(super) const CODE: usize = 20;

/// Whether somebody has typed a code. A long name has as many letters, but neither digits nor groups of four.
pub(super) fn is_code(text: &str) -> bool {
    let last = text.trim().rsplit('/').next().unwrap_or_default();
    let grouped = || last.split('-').map(str::len).eq([4; CODE / 4]);
    code_in(text).len() == CODE && (last.contains(|c: char| c.is_ascii_digit()) || grouped())
}

/// The bookings that fit what was typed, and whether they do to the letter: a part of the name, however its umlauts are
/// written, or the beginning of the code, as many signs as do not fit by chance. If there is none, those that are like it:
/// somebody has mistyped, or misheard.
pub(super) fn hits<'a>(all: &'a [DeskBooking], wanted: &str) -> (Vec<&'a DeskBooking>, bool) {
    let (words, code) = (folded(wanted.trim()), code_in(wanted));
    let fits = |b: &&DeskBooking| {
        words.trim().is_empty()
            || folded(&b.name).contains(&words)
            || (code.len() >= LEAST && code_in(&b.code).starts_with(&code))
    };
    let found: Vec<_> = all.iter().filter(fits).collect();
    if !found.is_empty() {
        return (found, true);
    }
    let is_like = |b: &&DeskBooking| {
        let fit = fit_person(&b.name, b.phone.as_deref(), &b.code, wanted);
        fit.whole && fit.points > 0
    };
    (all.iter().filter(is_like).collect(), false)
}

#[cfg(test)]
mod tests {
    use super::super::super::examples;
    use super::*;

    fn booking(name: &str, code: &str) -> DeskBooking {
        DeskBooking {
            code: code.to_owned(),
            name: name.to_owned(),
            phone: Some("030 23125 104".to_owned()),
            ..examples::booking()
        }
    }

    #[test]
    fn names_are_found_by_their_parts_and_else_by_what_is_like_them() {
        let all = [
            booking("Jürgen Müller", "AB12-CD34-EF56-GH78-JK90"),
            booking("Anna Nowak", "ZX12-CD34-EF56-GH78-JK90"),
            booking("Jan Nowakowski", "ZX99-CD34-EF56-GH78-JK90"),
        ];
        for (wanted, names, to_the_letter) in [
            ("", vec!["Jürgen Müller", "Anna Nowak", "Jan Nowakowski"], true),
            ("an", vec!["Anna Nowak", "Jan Nowakowski"], true),
            ("MUELL", vec!["Jürgen Müller"], true),
            ("zx12", vec!["Anna Nowak"], true),
            // Two letters are the beginning of many names and no code: nobody is ticked off by them.
            ("zx", vec![], false),
            ("zx1", vec![], false),
            ("nowak", vec!["Anna Nowak", "Jan Nowakowski"], true),
            // Whoever is only like what was typed is not ticked off at once.
            ("Möller", vec!["Jürgen Müller"], false),
            ("Frau Novak", vec!["Anna Nowak", "Jan Nowakowski"], false),
            ("Schulz", vec![], false),
        ] {
            let (found, exact) = hits(&all, wanted);
            assert_eq!(found.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), names, "{wanted}");
            assert_eq!(exact, to_the_letter, "{wanted}");
        }
    }

    #[test]
    fn a_long_name_is_no_code() {
        for name in ["Christina Meier Schulz", "Anna-Maria Feldhausens"] {
            assert_eq!(code_in(name).len(), CODE, "{name}");
            assert!(!is_code(name), "{name}");
        }
        for code in
            ["ab12 cd34 ef56 gh78 jk90", "ABCD-EFGH-JKMN-PQRS-TVWX", "/de/bookings/ABCD-EFGH-JKMN-PQRS-TVWX"]
        {
            assert!(is_code(code), "{code}");
        }
        assert!(!is_code("AB12-CD34"));
    }
}
