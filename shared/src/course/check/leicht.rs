//! Hints for *Leichte Sprache*, after the rules of Netzwerk Leichte Sprache.
//!
//! They look at words, not at meaning, and would rather overlook something than be wrong: who is scolded for what is
//! right does not listen any more.

mod words;

use std::collections::BTreeSet;

use super::super::markdown::Prose;
use super::sentences::{Sentence, Word, sentences};
use super::{Fault, Faults, StyleFault};

/// The rules ask for about 10 words; from here on we say something.
const LONGEST: usize = 15;

/// More commas than these divide more than one thought.
const MOST_COMMAS: usize = 2;

/// Words from so many letters on are hard to take in at once.
const LONG_WORD: usize = 14;

/// What could be easier, with the words that it is about. For texts in *Leichte Sprache*.
pub fn hints(prose: &[Prose]) -> Vec<Fault> {
    let mut faults = Faults::default();
    // A long word is named once: who divides it, divides it everywhere.
    let mut named = BTreeSet::new();
    for sentence in sentences(prose) {
        length(&sentence, &mut faults);
        let mut say = |found: Vec<Word<'_>>, fault: fn(String) -> StyleFault| {
            if let Some(first) = found.first() {
                let words: Vec<String> = found.iter().map(|word| format!("„{}“", word.bare())).collect();
                faults.should(first.line, fault(words.join(", ")));
            }
        };
        say(all(&sentence, words::is_subjunctive), |words| StyleFault::Subjunctive { words });
        say(passive(&sentence), |words| StyleFault::Passive { words });
        say(genitive(&sentence), |words| StyleFault::Genitive { words });
        let no = all(&sentence, words::is_negation);
        say(if no.len() > 1 { no } else { Vec::new() }, |words| StyleFault::Negation { words });
        say(numbers(&sentence), |words| StyleFault::Number { words });
        let long = sentence.words.iter().copied().filter(|word| is_long(word.raw));
        let long = long.filter(|word| named.insert(word.bare().to_owned())).collect();
        say(long, |words| StyleFault::Compound { words });
        abbreviations(&sentence, &mut faults);
    }
    faults.found
}

fn length(sentence: &Sentence<'_>, faults: &mut Faults) {
    let words = sentence.words.iter().map(|word| word.raw);
    let words: Vec<&str> = words.filter(|raw| raw.contains(char::is_alphanumeric)).collect();
    let begin = || words.iter().take(4).copied().collect::<Vec<_>>().join(" ");
    let commas = sentence.words.iter().filter(|word| word.raw.ends_with(',')).count();
    if words.len() > LONGEST {
        let n = words.len().to_string();
        faults.should(sentence.line, StyleFault::LongSentence { begin: begin(), n });
    } else if sentence.ended && commas > MOST_COMMAS {
        faults.should(sentence.line, StyleFault::Thoughts { begin: begin(), n: commas.to_string() });
    }
}

fn all<'a>(sentence: &Sentence<'a>, wanted: fn(&str) -> bool) -> Vec<Word<'a>> {
    sentence.words.iter().copied().filter(|word| wanted(&word.bare().to_lowercase())).collect()
}

/// What stands in quotation marks, such as the name of a button, is as it is.
fn numbers<'a>(sentence: &Sentence<'a>) -> Vec<Word<'a>> {
    let mut quoted = false;
    let mut found = Vec::new();
    for word in &sentence.words {
        quoted |= word.raw.contains(['„', '»']);
        if !quoted && words::is_number(&word.bare().to_lowercase()) {
            found.push(*word);
        }
        quoted &= !word.raw.contains(['“', '«']);
    }
    found
}

/// A form of *werden* and a participle that no comma divides.
fn passive<'a>(sentence: &Sentence<'a>) -> Vec<Word<'a>> {
    for clause in sentence.words.split_inclusive(|word| word.divides()) {
        let Some(verb) = clause.iter().find(|word| words::is_werden(&word.bare().to_lowercase())) else {
            continue;
        };
        if verb.bare() == "worden" {
            return vec![*verb];
        }
        if let Some(participle) = clause.iter().find(|word| words::is_participle(word.bare())) {
            return vec![*verb, *participle];
        }
    }
    Vec::new()
}

/// `des Lehrers`, `eines Tages`, `wegen der Kosten`.
fn genitive<'a>(sentence: &Sentence<'a>) -> Vec<Word<'a>> {
    let mut found = Vec::new();
    for (n, word) in sentence.words.iter().enumerate() {
        let rest = sentence.words.get(n + 1..).unwrap_or_default();
        let begin = word.bare().to_lowercase();
        if words::is_of(&begin) {
            // At most one word between: `des neuen Lehrers`.
            let noun = rest.iter().take(2).find(|word| words::is_noun_with_s(word.bare()));
            if let Some(noun) = noun {
                found.extend([*word, *noun]);
            }
        } else if words::wants_genitive(&begin)
            && let Some(next) = rest.first()
            && words::is_genitive_article(&next.bare().to_lowercase())
        {
            found.extend([*word, *next]);
        }
    }
    found
}

/// `usw.`, and letters in pairs: `z. B.`
fn abbreviations(sentence: &Sentence<'_>, faults: &mut Faults) {
    let stop = |word: &Word<'_>| word.raw.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').to_owned();
    let letter = |word: &str| word.ends_with('.') && word.chars().count() == 2;
    let words: Vec<(u32, String)> = sentence.words.iter().map(|word| (word.line, stop(word))).collect();
    let mut found: Vec<(u32, String)> = Vec::new();
    for (n, (line, word)) in words.iter().enumerate() {
        let next = words.get(n + 1).map(|(_, next)| next.as_str()).filter(|next| letter(next));
        if words::is_abbreviation(&word.to_lowercase()) {
            found.push((*line, format!("„{word}“")));
        } else if let Some(next) = next.filter(|_| letter(word) && word.starts_with(char::is_lowercase)) {
            found.push((*line, format!("„{word} {next}“")));
        }
    }
    if let Some((line, _)) = found.first() {
        let words: Vec<String> = found.iter().map(|(_, word)| word.clone()).collect();
        faults.should(*line, StyleFault::Abbreviation { words: words.join(", ") });
    }
}

/// A noun of many letters that nothing divides. Addresses are no words.
fn is_long(raw: &str) -> bool {
    if raw.contains(['@', '/']) || raw.trim_end_matches(['.', ':']).contains(['.', ':']) {
        return false;
    }
    raw.split(|c: char| !c.is_alphabetic()).any(|piece| {
        piece.chars().count() >= LONG_WORD
            && piece.starts_with(char::is_uppercase)
            && !words::may_be_long(&piece.to_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(u32, &'static str, String)> {
        let prose = [Prose { line: 5, text: text.into() }];
        hints(&prose)
            .into_iter()
            .map(|fault| {
                assert!(!fault.must);
                (fault.line, fault.code, fault.args.get("words").cloned().unwrap_or_default())
            })
            .collect()
    }

    fn one(text: &str) -> (&'static str, String) {
        let mut all = found(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        let (_, code, words) = all.remove(0);
        (code, words)
    }

    #[test]
    fn long_sentences_are_named_with_their_line() {
        let text = "Das ist kurz. Das auch.\nDieser Satz aber hat viel mehr Wörter als ein\nMensch auf einmal lesen, \
                    behalten und verstehen kann. Gut.";
        let found = hints(&[Prose { line: 5, text: text.into() }]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].line, found[0].must), (6, false));
        assert!(
            found[0].fault.starts_with("The sentence “Dieser Satz aber hat …” has 17 words"),
            "{found:?}"
        );
    }

    #[test]
    fn each_rule_names_its_words_and_their_line() {
        assert_eq!(one("Das könnte gehen."), ("leicht-subjunctive", "„könnte“".into()));
        assert_eq!(one("Ihr Geld wird gestohlen."), ("leicht-passive", "„wird“, „gestohlen“".into()));
        assert_eq!(
            one("Die Tür wurde abgeschlossen."),
            ("leicht-passive", "„wurde“, „abgeschlossen“".into())
        );
        assert_eq!(one("Das ist bezahlt worden."), ("leicht-passive", "„worden“".into()));
        assert_eq!(one("Das Auto des Lehrers ist da."), ("leicht-genitive", "„des“, „Lehrers“".into()));
        assert_eq!(one("Wegen der Kosten."), ("leicht-genitive", "„Wegen“, „der“".into()));
        assert_eq!(one("Sie brauchen z. B. einen Ausweis."), ("leicht-abbreviation", "„z. B.“".into()));
        assert_eq!(one("Brot, Milch usw. sind da."), ("leicht-abbreviation", "„usw.“".into()));
        assert_eq!(one("Sie haben nie kein Geld."), ("leicht-negation", "„nie“, „kein“".into()));
        assert_eq!(one("Das ist die Sicherheitsfrage."), ("leicht-compound", "„Sicherheitsfrage“".into()));
        assert_eq!(one("Sie haben zwölf Karten."), ("leicht-number", "„zwölf“".into()));
        assert_eq!(one("Er kam, sah, siegte, und ging.").0, "leicht-thoughts");
        assert_eq!(
            found("Gut.\nDas könnte\nbezahlt werden.").iter().map(|f| f.0).collect::<Vec<_>>(),
            [6, 7]
        );
    }

    #[test]
    fn what_is_right_is_left_alone() {
        for text in [
            "Sie werden reich.",
            "Das Wetter wird gut und gesund.",
            "Sie werden gewinnen.",
            "Wenn es dunkel wird, haben wir gegessen.",
            "Das ist die Sicherheits·frage.",
            "Sie haben 12 Karten. Sie haben eine Karte.",
            "Das ist nicht richtig.",
            "Tippen Sie auf „In zwei Schritten“.",
            "Drücken Sie auf das a.",
            "Am 3. Mai geht es los.",
            "Lesen Sie das Papier der Reihe nach.",
            "Wegen dem Regen bleiben wir da.",
            "Die Adresse ist https://www.wolfsburg-barrierefrei.de/lange/adresse.",
            "Öffnen Sie das Online-Konto bei der Bank.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_long_word_is_named_once() {
        assert_eq!(found("Die Sicherheitsfrage. Die Sicherheitsfrage.").len(), 1);
    }
}
