//! What people type, made fit to be kept and shown.

use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::error::{ApiError, ApiResult};

/// One line of at most so many characters, without what cannot be seen.
///
/// # Errors
/// [`Code::Invalid`].
pub fn line(typed: &str, most: usize, field: &'static str) -> ApiResult<String> {
    // Four bytes a character at most: a text of megabytes is refused without reading it.
    if typed.len() > most * 8 {
        return Err(ApiError::invalid(field, format!("at most {most} characters")));
    }
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > most {
        return Err(ApiError::invalid(field, format!("at most {most} characters")));
    }
    // Characters that turn the direction of writing could make a list say something else than it holds; those without
    // width make two names look the same.
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '\u{61c}' | '\u{feff}')
    };
    if text.chars().any(unseen) {
        return Err(ApiError::invalid(field, "characters that cannot be seen"));
    }
    Ok(text)
}

/// A telephone number as people write it; may be empty.
///
/// # Errors
/// [`Code::Invalid`].
pub fn phone(typed: &str, field: &'static str) -> ApiResult<String> {
    let phone = line(typed, 40, field)?;
    let digits = phone.bytes().filter(u8::is_ascii_digit).count();
    // However people divide their number: "05361/12-34", "(05361) 1234", "05361.12 34". Telephones set other dashes.
    let plain = phone.chars().all(|c| c.is_ascii_digit() || " +-–‐‑/.()[]".contains(c));
    let dialled = plain && (4..=20).contains(&digits);
    if !phone.is_empty() && !dialled {
        return Err(ApiError::invalid(field, "digits, spaces, + - / . ( ) [ ]"));
    }
    Ok(phone)
}

/// As it stands in addresses and headers: letters, digits and these bytes as they are, all else as `%C3%A4`.
pub fn percent_coded(text: &str, plain: &[u8]) -> String {
    let mut coded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            coded.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(coded, "%{byte:02X}");
        }
    }
    coded
}

/// A title as an address has it: small letters and digits, with hyphens between words, at most so many; empty if none of
/// its letters can stand there.
pub fn in_address(title: &str, most: usize) -> String {
    let lower = title.nfc().collect::<String>().to_lowercase();
    let plain = lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    let plain: String = plain.nfd().filter(|c| !is_combining_mark(*c)).collect();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let address: String = words.collect::<Vec<_>>().join("-").chars().take(most).collect();
    address.trim_matches('-').to_owned()
}

/// Text of several lines, without what cannot be seen.
///
/// # Errors
/// [`Code::Invalid`].
pub fn lines(typed: &str, most: usize, field: &'static str) -> ApiResult<String> {
    let text = typed.trim().replace("\r\n", "\n");
    if text.len() > most * 8 || text.chars().count() > most {
        return Err(ApiError::invalid(field, format!("at most {most} characters")));
    }
    Ok(text.split('\n').map(|it| line(it, most, field)).collect::<ApiResult<Vec<_>>>()?.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_addresses() {
        let cases = [
            ("Sicher online einkaufen", "sicher-online-einkaufen"),
            ("Größe, Übung & Äpfel: öfter!", "groesse-uebung-aepfel-oefter"),
            ("A\u{308}pfel im Cafe\u{301}", "aepfel-im-cafe"),
            ("Smørrebrød 2.0", "sm-rrebr-d-2-0"),
            ("  ../..%2f\0 ", "2f"),
            ("日本", ""),
        ];
        for (title, address) in cases {
            assert_eq!(in_address(title, 60), address, "{title}");
        }
        assert_eq!(in_address("abc def", 4), "abc");
    }
}
