//! What people typed, as Markdown that means the same.

use super::cut::plain;

/// A plain text in one line: signs that nobody sees become spaces.
pub(super) fn one_line(text: &str) -> String {
    let seen = plain(text).replace(|c: char| c.is_control(), " ");
    seen.split_ascii_whitespace().collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// A plain text so that none of its signs means anything in Markdown.
pub(super) fn literal(text: &str) -> String {
    escaped(text, |c| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~'))
}

/// A plain text as the title of a link or picture, between double quotes.
pub(super) fn title(text: &str) -> String {
    escaped(text, |c| matches!(c, '\\' | '"' | '&'))
}

fn escaped(text: &str, has_meaning: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if has_meaning(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Each line that says something begins with this, but for the first, which begins with that.
pub(super) fn indented(text: &str, first: &str, others: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, row) in text.lines().enumerate() {
        let begin = if n == 0 { first } else { others };
        let row = if row.trim_matches([' ', '\t']).is_empty() { "" } else { row };
        out.push_str(if row.is_empty() { begin.trim_end() } else { begin });
        out.push_str(row);
        out.push('\n');
    }
    out
}
