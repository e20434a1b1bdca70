//! Finding somebody by what they say at the door or on the telephone: a name, a telephone number, a booking's code.

use super::{Fit, fit_texts, folded};

/// Said on the telephone, and no part of a name.
const ADDRESS: [&str; 7] = ["frau", "herr", "herrn", "familie", "mr", "mrs", "ms"];
/// Fewer letters of a code, or digits of a number, would fit by chance.
pub const LEAST: usize = 4;

/// The code in a text: in the address of a QR code it is the last part. Letters that look like digits are read as such.
pub fn code_in(text: &str) -> String {
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

/// How well somebody who has booked fits what was typed. A number or a code fits wholly or not at all: also a part of
/// the number, the beginning of the code.
pub fn fit_person(name: &str, phone: Option<&str>, code: &str, typed: &str) -> Fit {
    const SURE: Fit = Fit { whole: true, points: 100 };
    let wanted = number_in(typed).filter(|_| !typed.contains(char::is_alphabetic));
    let calls = |wanted: &String| phone.and_then(number_in).is_some_and(|it| it.contains(wanted));
    let letters = code_in(typed);
    if wanted.as_ref().is_some_and(calls) || letters.len() >= LEAST && code_in(code).starts_with(&letters) {
        return SURE;
    }
    let said = folded(typed);
    let names = || said.split_whitespace().filter(|word| !ADDRESS.contains(word));
    let names = if names().next().is_none() { said.clone() } else { names().collect::<Vec<_>>().join(" ") };
    if names.trim().is_empty() {
        return Fit { whole: false, points: 0 };
    }
    fit_texts(&[(name, 1)], &names)
}

/// Whether two telephone numbers are the same, however they are written.
pub fn same_number(one: &str, other: &str) -> bool {
    number_in(one).is_some_and(|number| number_in(other).is_some_and(|it| it == number))
}

/// The digits of a telephone number behind the country's code and the zeros, which some dial and others do not.
fn number_in(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let country = if text.trim_start().starts_with('+') { "49" } else { "0049" };
    let number = digits.strip_prefix(country).unwrap_or(&digits).trim_start_matches('0');
    (number.len() >= LEAST).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "AB12-CD34-EF56-GH78-JK90";

    fn fits(typed: &str) -> bool {
        let fit = fit_person("Jadwiga Nowak-Jäger", Some("+49 (0)5361 12 34-5"), CODE, typed);
        fit.whole && fit.points > 0
    }

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
    fn callers_are_found_by_what_they_say() {
        for typed in [
            "Nowak",
            "nowak jadwiga",
            "Frau Nowak",
            "Novak",
            "jaeger",
            "JÄGER",
            "05361 12345",
            "0049 5361/12345",
            "12345",
            "ab12-cd34",
            CODE,
        ] {
            assert!(fits(typed), "{typed}");
        }
        for typed in ["", " ", "Frau", "Schulz", "05361 99999", "123", "CD34", "Nowak Schulze"] {
            assert!(!fits(typed), "{typed}");
        }
        // Whoever is called so is found all the same.
        assert!(fit_person("Frau Holle", None, CODE, "Frau").whole);
    }

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        for other in ["0049 5361/12345", "05361 12 34 5", "+49 (0)5361 12345"] {
            assert!(same_number("05361 12345", other), "{other}");
        }
        for other in ["", "05361", "05361 12346", "05361 123456"] {
            assert!(!same_number("05361 12345", other), "{other}");
        }
        assert!(!same_number("", ""));
    }

    #[test]
    fn the_very_name_comes_before_one_that_is_like_it() {
        let points = |name| fit_person(name, None, CODE, "Nowak").points;
        assert!(points("Nowak") > points("Nowakowski") && points("Nowakowski") > points("Novak"));
    }
}
