//! Codes of bookings and invitations: 100 random bits in Crockford's base 32, which has no letters that look like digits.

use super::secrets;
use crate::error::{ApiError, ApiResult};
use crate::text::percent_coded;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code.
const LENGTH: usize = 20;

/// A new code.
///
/// # Errors
/// The operating system has no random bytes.
pub fn new() -> ApiResult<String> {
    let bytes = secrets::random::<LENGTH>().map_err(ApiError::internal)?;
    Ok(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect())
}

/// As it is shown: `ABCD-EFGH-…`.
pub fn shown(code: &str) -> String {
    let mut text = String::with_capacity(LENGTH + LENGTH / 4);
    for (at, letter) in code.chars().enumerate() {
        if at > 0 && at % 4 == 0 {
            text.push('-');
        }
        text.push(letter);
    }
    text
}

/// Reads a code as people type it, or the address that a QR code leads to.
pub fn read(typed: &str) -> Option<String> {
    if typed.len() > 400 {
        return None;
    }
    let last = typed.trim().split(['?', '#']).next()?.rsplit('/').next()?;
    let code: String = last
        .chars()
        .filter(|c| !c.is_whitespace() && !['-', '–', '.'].contains(c))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    (code.len() == LENGTH && code.bytes().all(|b| LETTERS.contains(&b))).then_some(code)
}

/// What was typed for a code and is none, as the last part of an address: of a pasted address its own last part, and no
/// more than somebody could want to mend. None if it does not look like a code: addresses are kept in histories and logs,
/// and names, numbers and e-mail addresses belong into neither. A code has groups in which letters and digits are mixed.
pub fn in_address(typed: &str) -> Option<String> {
    const MOST: usize = 60;
    let last = typed.trim().split(['?', '#']).next()?.trim_end_matches('/').rsplit('/').next()?;
    let divides = |c: char| c.is_whitespace() || ['-', '–'].contains(&c);
    let mixed = |group: &str| {
        group.contains(|c: char| c.is_ascii_digit()) && group.contains(|c: char| c.is_alphabetic())
    };
    let looks_like_one =
        last.chars().all(|c| c.is_alphanumeric() || divides(c)) && last.split(divides).any(mixed);
    looks_like_one.then(|| percent_coded(&last.chars().take(MOST).collect::<String>(), b"-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_however_they_are_typed() {
        let code = new().unwrap();
        assert_ne!(code, new().unwrap());
        assert_eq!(shown(&code).len(), 24);
        assert_eq!(read(&shown(&code)).as_ref(), Some(&code));
        assert_eq!(read(&format!(" {} ", shown(&code).to_lowercase())).as_ref(), Some(&code));
        assert_eq!(read(&format!("https://l.example/de/bookings/{}?x=1", shown(&code))), Some(code));
        assert_eq!(read("oil0-oil0-oil0-oil0-oil0").as_deref(), Some("01100110011001100110"));
    }

    #[test]
    fn what_looks_like_a_code_goes_into_an_address_and_nothing_else() {
        for (typed, address) in [
            ("", None),
            (" / ", None),
            ("../..", None),
            ("7k2m", Some("7k2m")),
            (" https://l.example/de/bookings/AB12/?x=1 ", Some("AB12")),
            ("ABCD-7k2m Ä", Some("ABCD-7k2m%20%C3%84")),
            ("..\r\n\r\n<b1>", None),
            ("Rosa Muster", None),
            ("Anna-Lena", None),
            ("Rosa Muster 030 23125-101", None),
            ("+49 30 23125101", None),
            ("rosa1@example.org", None),
        ] {
            assert_eq!(in_address(typed).as_deref(), address, "{typed:?}");
        }
        assert_eq!(in_address(&"A1".repeat(500)).map(|it| it.len()), Some(60));
    }

    #[test]
    fn what_is_no_code_is_none() {
        for typed in
            ["", "ABCD", "UUUU-UUUU-UUUU-UUUU-UUUU", "Ä", &"A".repeat(1_000), "ABCD-EFGH-JKMN-PQRS-TV'\0"]
        {
            assert_eq!(read(typed), None, "{typed:.30}");
        }
    }
}
