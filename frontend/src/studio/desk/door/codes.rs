//! Codes of bookings as people type and cameras read them, and whom they or a part of a name mean.

use shared::api::workshop::desk::{DeskBooking, DeskSession};

/// How long a code is without its hyphens.
pub(super) const CODE: usize = 20;

/// The code in a text: in the address of a QR code it is the last part. Letters that look like digits are read as such.
pub(super) fn code_in(text: &str) -> String {
    let last = text.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let last = last.rsplit('/').next().unwrap_or_default();
    last.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// Whether somebody has typed a code. A long name has as many letters, but neither digits nor groups of four.
pub(super) fn is_code(text: &str) -> bool {
    let last = text.trim().rsplit('/').next().unwrap_or_default();
    let grouped = || last.split('-').map(str::len).eq([4; CODE / 4]);
    code_in(text).len() == CODE && (last.contains(|c: char| c.is_ascii_digit()) || grouped())
}

/// The bookings that fit what was typed: a part of the name, or the beginning of the code.
pub(super) fn hits<'a>(view: &'a DeskSession, wanted: &str) -> Vec<&'a DeskBooking> {
    let (words, code) = (wanted.trim().to_lowercase(), code_in(wanted));
    let fits = |b: &&DeskBooking| {
        words.is_empty()
            || b.name.to_lowercase().contains(&words)
            || (!code.is_empty() && code_in(&b.code).starts_with(&code))
    };
    view.participants.iter().filter(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_from_addresses_and_hands() {
        for text in [
            "https://lernwolf.example/de/bookings/AB12-CD34-EF56-GH78-JK90",
            "ab12 cd34 ef56 gh78 jk90",
            "https://lernwolf.example/de/bookings/AB12-CD34-EF56-GH78-JK9O?x=1#top",
        ] {
            assert_eq!(code_in(text), "AB12CD34EF56GH78JK90", "{text}");
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
