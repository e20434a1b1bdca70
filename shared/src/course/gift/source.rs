//! From the text of a block to the texts of its questions.

use super::super::check::{Faults, GiftFault};
use super::super::lines::Lines;
use super::super::markdown::{LINE_BREAK, mask};

/// Stands where a comment was: white space, but its line is not an empty one.
pub(super) const COMMENT: char = '\u{c}';

/// The source line by line without comments and escapes. Lines keep their numbers.
pub(super) fn clean(source: &str, first_line: u32, faults: &mut Faults) -> String {
    let mut clean = String::with_capacity(source.len());
    for (n, row) in source.split('\n').enumerate() {
        if n > 0 {
            clean.push('\n');
        }
        let begin = row.trim_start();
        if begin.starts_with("//") {
            clean.push(COMMENT);
        } else if begin.starts_with("$CATEGORY") {
            let line = first_line.saturating_add(u32::try_from(n).unwrap_or(u32::MAX));
            faults.must(line, GiftFault::Category);
            clean.push(COMMENT);
        } else {
            unescape(row.trim_end_matches('\r'), &mut clean);
        }
    }
    clean
}

fn unescape(row: &str, clean: &mut String) {
    let mut chars = row.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            clean.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => clean.push(LINE_BREAK),
            Some(sign) => match mask(sign) {
                Some(masked) => clean.push(masked),
                // Markdown's escapes are left to Markdown.
                None => clean.extend(['\\', sign]),
            },
            None => clean.push('\\'),
        }
    }
}

/// The texts of the questions and where each begins: with a line that begins with `::`.
pub(super) fn questions<'a>(clean: &'a str, lines: &Lines, faults: &mut Faults) -> Vec<(usize, &'a str)> {
    let mut begins = Vec::new();
    let mut at = 0;
    for row in clean.split_inclusive('\n') {
        if row.trim_start().starts_with("::") {
            begins.push(at + (row.len() - row.trim_start().len()));
        }
        at += row.len();
    }
    let before = clean.get(..begins.first().copied().unwrap_or(clean.len())).unwrap_or_default();
    if let Some(begin) = before.find(|c: char| !c.is_whitespace()) {
        faults.must(lines.at(begin), GiftFault::IdMissing);
    }
    let ends = begins.iter().skip(1).copied().chain([clean.len()]);
    begins
        .iter()
        .copied()
        .zip(ends)
        .filter_map(|(begin, end)| Some((begin, clean.get(begin..end)?)))
        .collect()
}
