//! What stands in a cell, made fit to be kept, or refused.

use unicode_normalization::UnicodeNormalization;

use super::fault::FaultCode;
use super::{MAX_CLASS_NAME, MAX_ID, MAX_NAME};

/// Characters that make a name look like another, or like none.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A first name, a family name, or both.
pub fn name(raw: &str) -> Result<String, FaultCode> {
    checked(raw, MAX_NAME, FaultCode::NameTooLong)
}

/// The name of a class group.
pub fn class(raw: &str) -> Result<String, FaultCode> {
    checked(raw, MAX_CLASS_NAME, FaultCode::ClassTooLong)
}

/// An id; none if the cell is empty.
pub fn id(raw: &str) -> Result<Option<String>, FaultCode> {
    let text = raw.trim_matches(' ');
    if text.len() > MAX_ID * 4 || text.chars().count() > MAX_ID {
        return Err(FaultCode::IdTooLong);
    }
    // Ids may well begin with a sign; only what Excel itself writes to keep zeros is a formula here.
    if text.starts_with(['=', '@']) {
        return Err(FaultCode::Formula);
    }
    if text.chars().any(is_hidden) {
        return Err(FaultCode::HiddenCharacters);
    }
    Ok(Some(text.to_owned()).filter(|it| !it.is_empty()))
}

/// "Muster, Anna" as "Anna Muster"; everything else as it is.
pub fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) if !given.contains(',') => {
            let (family, given) = (family.trim(), given.trim());
            if given.is_empty() || family.is_empty() {
                format!("{given}{family}")
            } else {
                format!("{given} {family}")
            }
        }
        _ => name.to_owned(),
    }
}

/// For comparing: without the difference of small and capital letters.
pub fn folded(text: &str) -> String {
    text.to_lowercase()
}

fn checked(raw: &str, most: usize, too_long: FaultCode) -> Result<String, FaultCode> {
    // Twelve bytes a character at most, with marks: what is longer is refused without reading it.
    if raw.len() > most * 12 {
        return Err(too_long);
    }
    if raw.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return Err(FaultCode::Formula);
    }
    let raw = raw.trim();
    if raw.chars().any(is_hidden) {
        return Err(FaultCode::HiddenCharacters);
    }
    if was_destroyed(raw) {
        return Err(FaultCode::Encoding);
    }
    let text = raw.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect::<String>();
    if text.chars().count() > most {
        return Err(too_long);
    }
    Ok(text)
}

/// "MÃ¼ller": letters that another program has read wrongly before. No name has these pairs.
fn was_destroyed(text: &str) -> bool {
    let pairs = text.chars().zip(text.chars().skip(1));
    let follows =
        |c: char| matches!(c, '\u{a0}'..='\u{bf}' | 'Ÿ' | 'œ' | 'Œ' | 'ž' | '€' | '„' | '“' | '–' | '‰');
    text.contains('\u{fffd}')
        || pairs.into_iter().any(|(one, next)| matches!(one, 'Ã' | 'Ä' | 'Å') && follows(next))
}
