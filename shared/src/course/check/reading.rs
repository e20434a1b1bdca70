//! How hard a text is to read.
//!
//! German: the first Wiener Sachtextformel (Bamberger and Vanecek, *Lesen – Verstehen – Lernen – Schreiben*, 1984). It
//! tells about the school year from which on a text is understood. English: LIX (Björnsson, *Läsbarhet*, 1968). Both
//! count words and sentences and know nothing of meaning: what they say is a hint.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::super::markdown::Prose;
use super::sentences::sentences;
use crate::lang::Lang;

/// How many words most people read in a minute, when they read to learn.
pub const WORDS_A_MINUTE: usize = 150;

/// Shorter texts say nothing about themselves.
const FEWEST: usize = 50;

/// How hard a text is, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Ease {
    /// Such as Leichte Sprache.
    VeryEasy,
    /// Such as a letter among friends.
    Easy,
    /// Such as a local newspaper.
    Medium,
    /// Such as a manual.
    Hard,
    /// Such as a law.
    VeryHard,
}

impl Ease {
    /// All of them, the easiest first.
    pub const ALL: [Ease; 5] = [Ease::VeryEasy, Ease::Easy, Ease::Medium, Ease::Hard, Ease::VeryHard];

    /// The word in keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Ease::VeryEasy => "very-easy",
            Ease::Easy => "easy",
            Ease::Medium => "medium",
            Ease::Hard => "hard",
            Ease::VeryHard => "very-hard",
        }
    }
}

/// What the figure was reckoned with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// The first Wiener Sachtextformel.
    Wstf,
    /// LIX.
    Lix,
}

impl Formula {
    /// Both.
    pub const ALL: [Formula; 2] = [Formula::Wstf, Formula::Lix];

    /// The word in keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Formula::Wstf => "wstf",
            Formula::Lix => "lix",
        }
    }
}

/// How hard a text is to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReadingLevel {
    /// In a word.
    pub ease: Ease,
    /// What it was reckoned with.
    pub formula: Formula,
    /// What came of it, in tenths.
    pub tenths: i32,
}

impl fmt::Display for ReadingLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self.formula {
            Formula::Wstf => "WSTF",
            Formula::Lix => "LIX",
        };
        write!(f, "{name} {:.1}", f64::from(self.tenths) / 10.0)
    }
}

/// How hard a text is to read. None if there is too little of it. Headings, names and other pieces that are no sentences
/// do not count.
pub fn reading_level(prose: &[Prose], lang: Lang) -> Option<ReadingLevel> {
    let (mut sentences_n, mut words, mut long, mut three, mut one) = (0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
    for sentence in sentences(prose).iter().filter(|sentence| sentence.ended) {
        sentences_n += 1;
        // The middle dot divides a word for who reads it.
        for word in sentence.words.iter().flat_map(|word| word.bare().split('·')) {
            if !word.contains(char::is_alphabetic) {
                continue;
            }
            words += 1;
            long += u32::from(word.chars().filter(|c| c.is_alphanumeric()).count() > 6);
            let syllables = syllables(word);
            three += u32::from(syllables >= 3);
            one += u32::from(syllables == 1);
        }
    }
    if usize::try_from(words).is_ok_and(|words| words < FEWEST) || sentences_n == 0 {
        return None;
    }
    let share = |n: u32| f64::from(n) * 100.0 / f64::from(words);
    let length = f64::from(words) / f64::from(sentences_n);
    let (formula, score, bounds) = match lang {
        Lang::De | Lang::DeLeicht => {
            let score =
                0.1935 * share(three) + 0.1672 * length + 0.1297 * share(long) - 0.0327 * share(one) - 0.875;
            (Formula::Wstf, score, [5.0, 7.0, 9.0, 12.0])
        }
        Lang::En => (Formula::Lix, length + share(long), [30.0, 40.0, 50.0, 60.0]),
    };
    let above = bounds.iter().filter(|bound| score >= **bound).count();
    let ease = Ease::ALL.get(above).copied().unwrap_or(Ease::VeryHard);
    // At most a few thousand: a text of one endless word.
    Some(ReadingLevel { ease, formula, tenths: (score * 10.0).round() as i32 })
}

/// Groups of vowels. `ie`, `ei`, `eu`, `au`, `äu` are one; a word has at least one.
fn syllables(word: &str) -> usize {
    let mut groups = 0;
    let mut before: Option<char> = None;
    for c in word.chars().flat_map(char::to_lowercase) {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'ä' | 'ö' | 'ü' | 'y');
        let joined = match (before, c) {
            (Some('i'), 'e') | (Some('e' | 'a'), 'i' | 'u' | 'y') | (Some('ä'), 'u') => true,
            (Some(first), second) => first == second,
            (None, _) => false,
        };
        if vowel && !joined {
            groups += 1;
            before = Some(c);
        } else {
            // Of `aie` the second pair is not joined again.
            before = None;
        }
    }
    groups.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(text: &str, lang: Lang) -> Option<ReadingLevel> {
        reading_level(&[Prose { line: 1, text: text.into() }], lang)
    }

    #[test]
    fn syllables_are_groups_of_vowels() {
        let counted = ["Haus", "Boot", "die", "Bäume", "E-Mail", "Theater", "Sicherheit", "dpa", "Wolfsburg"];
        assert_eq!(counted.map(syllables), [1, 1, 1, 2, 2, 3, 3, 1, 2]);
    }

    #[test]
    fn the_formula_is_the_published_one() {
        // 60 words of one syllable in 12 sentences: 0 + 0.1672·5 + 0 − 3.27 − 0.875.
        let text = "Das ist ein Hund hier. ".repeat(12);
        let found = level(&text, Lang::De).unwrap();
        assert_eq!((found.tenths, found.ease, found.formula), (-33, Ease::VeryEasy, Formula::Wstf));
        assert_eq!(found.to_string(), "WSTF -3.3");
        // 60 words in 6 sentences, of which 6 are long: 10 + 10.
        let text = "We go to the old shop and we buy bananas. ".repeat(6);
        let found = level(&text, Lang::En).unwrap();
        assert_eq!((found.tenths, found.ease), (200, Ease::VeryEasy));
    }

    #[test]
    fn laws_are_harder_than_letters() {
        let law = "Die Verarbeitung personenbezogener Daten ist nur rechtmäßig, wenn mindestens eine der nachstehenden \
                   Bedingungen erfüllt ist, insbesondere wenn die betroffene Person ihre Einwilligung zu der Verarbeitung \
                   der sie betreffenden personenbezogenen Daten für einen oder mehrere bestimmte Zwecke gegeben hat. "
            .repeat(2);
        let letter =
            "Liebe Anna, wir sind gut am See angekommen. Die Sonne scheint, und das Wasser ist warm. \
                      Morgen fahren wir mit dem Boot zur Insel. Ich freue mich schon sehr darauf. "
                .repeat(3);
        assert_eq!(level(&law, Lang::De).unwrap().ease, Ease::VeryHard);
        assert!(level(&letter, Lang::De).unwrap().ease <= Ease::Easy);
    }

    #[test]
    fn little_text_says_nothing_about_itself() {
        assert_eq!(level("Das ist kurz.", Lang::De), None);
        // Without a full stop it is a list of names.
        assert_eq!(level(&"Wort ".repeat(80), Lang::De), None);
        assert_eq!(level("", Lang::En), None);
    }
}
