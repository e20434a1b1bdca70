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
/// more than somebody could want to mend. None if there is nothing of it.
pub fn in_address(typed: &str) -> Option<String> {
    const MOST: usize = 60;
    let last = typed.trim().trim_end_matches('/').rsplit('/').next()?;
    // Browsers read dots as the way up.
    if last.chars().all(|c| c == '.') {
        return None;
    }
    Some(percent_coded(&last.chars().take(MOST).collect::<String>(), b"-"))
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
    fn what_is_no_code_goes_into_an_address_as_it_was_typed() {
        for (typed, address) in [
            ("", None),
            (" / ", None),
            ("../..", None),
            ("7k2m", Some("7k2m")),
            (" https://l.example/de/bookings/AB12?x=1 ", Some("AB12%3Fx%3D1")),
            ("Ä+ b", Some("%C3%84%2B%20b")),
            ("..\r\n\r\n<b>", Some("%2E%2E%0D%0A%0D%0A%3Cb%3E")),
        ] {
            assert_eq!(in_address(typed).as_deref(), address, "{typed:?}");
        }
        assert_eq!(in_address(&"A".repeat(1_000)).map(|it| it.len()), Some(60));
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
