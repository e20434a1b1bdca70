//! From a file to its questions, which empty lines divide.

use crate::course::import::texts::mask;
use crate::course::import::without_private;

/// The text of a question: without comments, and with signs that lost their meaning masked.
pub(super) struct Chunk {
    pub line: u32,
    pub text: String,
}

#[derive(Default)]
struct Open {
    line: u32,
    text: String,
    /// A brace is open.
    inside: bool,
    /// An empty line stood within braces. Moodle ends the question there; here it goes on if the brace is closed.
    empty: bool,
}

/// All questions, with the lines they begin on. Comments and categories are none.
pub(super) fn chunks(source: &str) -> Vec<Chunk> {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let source = without_private(source).replace("\r\n", "\n").replace('\r', "\n");
    let mut found = Vec::new();
    let mut open = Open::default();
    let mut number = 0_u32;
    for row in source.split('\n') {
        number = number.saturating_add(1);
        let row = row.trim();
        if row.starts_with("//") {
            continue;
        }
        if row.is_empty() {
            if open.inside {
                open.empty = true;
            } else {
                flush(&mut open, &mut found);
            }
            continue;
        }
        if row.starts_with("$CATEGORY:") && (!open.inside || open.empty) {
            flush(&mut open, &mut found);
            continue;
        }
        let masked = mask(row);
        let opens_first = match (masked.find('{'), masked.find('}')) {
            (Some(opens), Some(closes)) => opens < closes,
            (Some(_), None) => true,
            (None, _) => false,
        };
        let begins = row.starts_with("::") && (!open.inside || open.empty);
        if begins || (open.empty && opens_first) {
            flush(&mut open, &mut found);
        }
        if open.text.is_empty() {
            open.line = number;
        } else {
            open.text.push('\n');
        }
        open.text.push_str(&masked);
        if let Some(last) = masked.rfind(['{', '}']) {
            open.inside = masked.get(last..).is_some_and(|rest| rest.starts_with('{'));
            open.empty = false;
        }
    }
    flush(&mut open, &mut found);
    found
}

fn flush(open: &mut Open, found: &mut Vec<Chunk>) {
    let Open { line, text, .. } = std::mem::take(open);
    if !text.is_empty() {
        found.push(Chunk { line, text });
    }
}
