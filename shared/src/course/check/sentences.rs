//! Texts in sentences and words.

use super::super::markdown::Prose;

/// A sentence. Headings and other pieces without a full stop are one each.
pub(super) struct Sentence<'a> {
    /// The line it begins on.
    pub(super) line: u32,
    /// Whether a sign ends it, as it does in running text.
    pub(super) ended: bool,
    /// At least one.
    pub(super) words: Vec<Word<'a>>,
}

/// A word as it stands there, with signs before and behind it.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) line: u32,
    pub(super) raw: &'a str,
}

impl<'a> Word<'a> {
    /// Without the signs around it.
    pub(super) fn bare(self) -> &'a str {
        self.raw.trim_matches(|c: char| !c.is_alphanumeric())
    }

    /// Whether a sign behind it divides the sentence.
    pub(super) fn divides(self) -> bool {
        self.raw.ends_with([',', ';', ':', ')', '–']) || self.bare().is_empty()
    }
}

/// All sentences of a text.
pub(super) fn sentences(prose: &[Prose]) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    for piece in prose {
        let mut line = piece.line;
        let mut words: Vec<Word<'_>> = Vec::new();
        for row in piece.text.split('\n') {
            let mut row = row.split_whitespace().peekable();
            while let Some(raw) = row.next() {
                let word = Word { line, raw };
                if words.is_empty() && word.bare().is_empty() {
                    continue;
                }
                words.push(word);
                if ends(raw, row.peek().is_none()) {
                    take(&mut words, true, &mut found);
                }
            }
            line = line.saturating_add(1);
        }
        take(&mut words, false, &mut found);
    }
    found
}

fn take<'a>(words: &mut Vec<Word<'a>>, ended: bool, found: &mut Vec<Sentence<'a>>) {
    if let Some(first) = words.first() {
        found.push(Sentence { line: first.line, ended, words: std::mem::take(words) });
    }
}

/// Neither `3.` nor `z. B.` ends a sentence, if something follows in the same row.
fn ends(raw: &str, last: bool) -> bool {
    let raw = raw.trim_end_matches(['"', '“', '”', '«', '»', '’', ')', '*']);
    if let Some(before) = raw.strip_suffix('.') {
        let bare = before.trim_start_matches(|c: char| !c.is_alphanumeric());
        let letter = bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic);
        let ordinal = bare.len() <= 2 && !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit());
        return last || (!letter && !ordinal);
    }
    raw.ends_with(['!', '?', ':', ';', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_know_their_lines() {
        let prose = [
            Prose { line: 3, text: "Am 3. Mai, z. B. in\nWolfsburg. Gut – „ja?“ Nein".into() },
            Prose { line: 9, text: "–".into() },
            Prose { line: 12, text: "Ein ß.\nJa.".into() },
        ];
        let found = sentences(&prose);
        let told: Vec<_> = found.iter().map(|s| (s.line, s.ended, s.words.len())).collect();
        assert_eq!(told, [(3, true, 7), (4, true, 3), (4, false, 1), (12, true, 2), (13, true, 1)]);
        assert_eq!(found[0].words[6].bare(), "Wolfsburg");
        assert_eq!(found[0].words[6].line, 4);
    }
}
