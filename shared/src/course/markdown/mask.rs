//! Signs that have lost their meaning.
//!
//! GIFT's escapes (`\#`) must be neither GIFT nor Markdown any more. Until the HTML is written they travel as
//! characters of the private use area; what else stands there comes out as the same harmless signs.

use std::borrow::Cow;

/// Stands for a line break that the author asked for (`\n` in GIFT).
pub(in crate::course) const LINE_BREAK: char = '\u{f176}';

const MASKED: [(char, char); 6] = [
    ('\u{f170}', '~'),
    ('\u{f171}', '='),
    ('\u{f172}', '#'),
    ('\u{f173}', '{'),
    ('\u{f174}', '}'),
    ('\u{f175}', ':'),
];

/// The masked form of a sign that GIFT lets one escape.
pub(in crate::course) fn mask(sign: char) -> Option<char> {
    MASKED.iter().find(|(_, s)| *s == sign).map(|(masked, _)| *masked)
}

/// The text with all signs in their own form.
pub(in crate::course) fn unmask(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| ('\u{f170}'..='\u{f176}').contains(&c)) {
        return Cow::Borrowed(text);
    }
    let own = |c| match c {
        LINE_BREAK => ' ',
        c => MASKED.iter().find(|(masked, _)| *masked == c).map_or(c, |(_, sign)| *sign),
    };
    Cow::Owned(text.chars().map(own).collect())
}
