//! Hints for *Leichte Sprache*.

use super::super::markdown::Prose;
use super::{Fault, Faults};

/// The rules ask for about 10 words; from here on we say something.
const LONGEST: usize = 15;

/// Sentences that are too long for *Leichte Sprache*.
pub(in crate::course) fn long_sentences(prose: &[Prose]) -> Vec<Fault> {
    let mut faults = Faults::default();
    for piece in prose {
        let mut line = piece.line;
        let mut words: Vec<&str> = Vec::new();
        let mut begin = line;
        for row in piece.text.split('\n') {
            for word in row.split_whitespace() {
                if words.is_empty() {
                    begin = line;
                }
                if word.contains(char::is_alphanumeric) {
                    words.push(word);
                }
                if word.trim_end_matches(['"', '“', '”', '«', ')', '*']).ends_with(['.', '!', '?', ':', ';'])
                {
                    judge(&mut words, begin, &mut faults);
                }
            }
            line = line.saturating_add(1);
        }
        judge(&mut words, begin, &mut faults);
    }
    faults.found
}

fn judge(words: &mut Vec<&str>, line: u32, faults: &mut Faults) {
    if words.len() > LONGEST {
        let begin = words.iter().take(4).copied().collect::<Vec<_>>().join(" ");
        faults.should(
            line,
            "leicht-long-sentence",
            format!("The sentence “{begin} …” has {} words.", words.len()),
            "In Leichte Sprache a sentence has one thought and about 10 words: divide it.",
        );
    }
    words.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_sentences_are_named_with_their_line() {
        let text = "Das ist kurz. Das auch.\nDieser Satz aber hat viel mehr Wörter als ein\nMensch auf einmal lesen, \
                    behalten und verstehen kann. Gut.";
        let found = long_sentences(&[Prose { line: 5, text: text.into() }]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].must), (6, false));
        assert!(
            found[0].fault.starts_with("The sentence “Dieser Satz aber hat …” has 17 words"),
            "{found:?}"
        );
    }
}
