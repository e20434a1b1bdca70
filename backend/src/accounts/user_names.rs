//! User names for pupils: easy to say, to read off a card and to type, and without anything of the pupil in them.
//!
//! A name is three syllables and four digits: `mokari4825`. There are [`COUNT`] of them, each as likely as any other.
//! That is enough for all pupils of a city to get one that is free at the first or second try; it is no secret.

/// Consonants that children who learned to read German, Turkish, Arabic or Ukrainian know by one sound and one letter.
/// Not there: c q x y (spelled in several ways), j v w z (other sounds in other languages), p and g (one with b and k for
/// many who speak Arabic).
const CONSONANTS: &[u8; 11] = b"bdfhklmnrst";

/// Vowels that are far apart in every language. Arabic writes e like i, and u like o.
const VOWELS: &[u8; 3] = b"aio";

/// Digits that are no letters at second sight: not 0 and 1.
const DIGITS: &[u8; 8] = b"23456789";

/// All syllables.
const SYLLABLES: u32 = (CONSONANTS.len() * VOWELS.len()) as u32;
const WORDS: u32 = SYLLABLES.pow(3);
const NUMBERS: u32 = (DIGITS.len() as u32).pow(4);

/// How many names there are: 28,593 words with 3,499 numbers.
pub const COUNT: u64 = 28_593 * 3_499;

/// What no name holds: rude and hateful words, slurs, and names of murderers, as they are spelled or sound in the
/// languages of our schools. Better one harmless name too few.
const WORDS_TO_AVOID: &[&[&str]] = &[GERMAN, ENGLISH, TURKISH, ROMANCE_AND_POLISH, UKRAINIAN, ARABIC, TERROR];

const GERMAN: &[&str] = &[
    "adol", "asi", "dik", "fik", "fot", "hod", "kak", "kanak", "kanib", "kot", "mafi", "roma", "sad",
    "sarin", "sif", "tod", "tot",
];
const ENGLISH: &[&str] = &[
    "bom", "dodo", "fak", "fat", "fok", "hobo", "homo", "kil", "kok", "lik", "loli", "moron", "nob", "rab",
    "satan", "tit",
];
const TURKISH: &[&str] = &["amin", "anani", "bok", "mal", "sakat", "salak", "sik", "sok", "tasak"];
const ROMANCE_AND_POLISH: &[&str] = &["kaso", "loda", "sida"];
/// And Russian.
const UKRAINIAN: &[&str] = &["hohol", "idi", "loh", "sos"];
const ARABIC: &[&str] = &["alah", "hamar", "hara", "himar", "homar", "kafir", "kalab", "kos", "nik"];
const TERROR: &[&str] = &["hamas", "ihad", "isis", "osama", "talib"];

/// What no number holds: codes of neo-Nazis and other haters, and of sex. Those with 0 or 1 (14, 18, 1933) cannot occur.
const NUMBERS_TO_AVOID: &[&[&str]] = &[&["28", "3345", "336", "444", "666", "69", "777", "88"]];

/// Draws a name. `random` gives 32 random bits at a call, and is asked again where a name would not do: on average
/// less than twice.
pub fn pronounceable<E>(mut random: impl FnMut() -> Result<u32, E>) -> Result<String, E> {
    // The last numbers of 32 bits would make the first names more likely.
    const EVEN: u32 = u32::MAX - u32::MAX % (WORDS * NUMBERS);
    loop {
        let drawn = random()?;
        if drawn >= EVEN {
            continue;
        }
        let (word, number) = (word(drawn / NUMBERS % WORDS), number(drawn % NUMBERS));
        if !holds(&word, WORDS_TO_AVOID) && !holds(&number, NUMBERS_TO_AVOID) {
            return Ok(word + &number);
        }
    }
}

fn holds(text: &str, avoided: &[&[&str]]) -> bool {
    avoided.iter().copied().flatten().any(|one| text.contains(one))
}

/// The word of a number below [`WORDS`].
fn word(mut number: u32) -> String {
    let mut word = String::with_capacity(10);
    for _ in 0..3 {
        let syllable = (number % SYLLABLES) as usize;
        word.push(char::from(CONSONANTS[syllable / VOWELS.len()]));
        word.push(char::from(VOWELS[syllable % VOWELS.len()]));
        number /= SYLLABLES;
    }
    word
}

/// Four of our digits, for a number below [`NUMBERS`].
fn number(mut number: u32) -> String {
    let mut digits = String::with_capacity(4);
    for _ in 0..4 {
        digits.push(char::from(DIGITS[number as usize % DIGITS.len()]));
        number /= DIGITS.len() as u32;
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, HashSet};
    use std::convert::Infallible;

    const DRAWS: usize = 200_000;

    /// The same numbers at each run: a generator by Sebastiano Vigna's recipe "splitmix64".
    fn lots() -> impl FnMut() -> Result<u32, Infallible> {
        let mut state = 42_u64;
        move || {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut bits = state;
            bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            Ok((bits >> 32) as u32)
        }
    }

    fn drawn() -> Vec<String> {
        let mut random = lots();
        (0..DRAWS).map(|_| pronounceable(&mut random).unwrap()).collect()
    }

    fn words() -> Vec<String> {
        (0..WORDS).map(word).filter(|word| !holds(word, WORDS_TO_AVOID)).collect()
    }

    fn numbers() -> Vec<String> {
        (0..NUMBERS).map(number).filter(|number| !holds(number, NUMBERS_TO_AVOID)).collect()
    }

    #[test]
    fn names_are_three_syllables_and_four_digits() {
        for name in drawn() {
            let bytes = name.as_bytes();
            assert_eq!(bytes.len(), 10, "{name}");
            for pair in bytes[..6].chunks(2) {
                assert!(CONSONANTS.contains(&pair[0]) && VOWELS.contains(&pair[1]), "{name}");
            }
            assert!(bytes[6..].iter().all(|digit| DIGITS.contains(digit)), "{name}");
        }
    }

    #[test]
    fn the_number_of_names_is_as_stated() {
        let (words, numbers) = (words(), numbers());
        assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len());
        assert_eq!(numbers.iter().collect::<HashSet<_>>().len(), numbers.len());
        assert_eq!((words.len(), numbers.len()), (28_593, 3_499));
        assert_eq!(COUNT, words.len() as u64 * numbers.len() as u64);
    }

    #[test]
    fn avoided_words_and_numbers_never_come_out() {
        for name in drawn() {
            assert!(!holds(&name, WORDS_TO_AVOID) && !holds(&name, NUMBERS_TO_AVOID), "{name}");
            for known in ["1488", "8818", "1933", "1945", "6666", "88", "14", "18", "1312", "nasi", "hamas"] {
                assert!(!name.contains(known), "{name}");
            }
        }
    }

    #[test]
    fn each_avoided_word_could_have_come_out() {
        let words: Vec<String> = (0..WORDS).map(word).collect();
        for avoided in WORDS_TO_AVOID.iter().copied().flatten() {
            assert!(words.iter().any(|word| word.contains(avoided)), "{avoided} is in no name: leave it out");
        }
        let numbers: Vec<String> = (0..NUMBERS).map(number).collect();
        for avoided in NUMBERS_TO_AVOID.iter().copied().flatten() {
            assert!(
                numbers.iter().any(|number| number.contains(avoided)),
                "{avoided} is in no number: leave it out"
            );
        }
    }

    /// Compares how often each part was drawn with how many of all names have it (chi-squared).
    fn looks_even(all: &[String], drawn: &[&str], part: impl Fn(&str) -> &str) {
        let mut expected: BTreeMap<&str, f64> = BTreeMap::new();
        for one in all {
            *expected.entry(part(one)).or_default() += drawn.len() as f64 / all.len() as f64;
        }
        let mut seen: BTreeMap<&str, f64> = BTreeMap::new();
        for one in drawn {
            *seen.entry(part(one)).or_default() += 1.0;
        }
        let distance: f64 = expected
            .iter()
            .map(|(part, expected)| (seen.get(part).copied().unwrap_or(0.0) - expected).powi(2) / expected)
            .sum();
        // Even draws exceed five standard deviations about once in a million runs, and these are always the same.
        let freedom = expected.len() as f64 - 1.0;
        assert!(distance < freedom + 5.0 * (2.0 * freedom).sqrt(), "{distance} for {freedom}");
    }

    #[test]
    fn no_name_is_more_likely_than_another() {
        let names = drawn();
        let (words, numbers) = (words(), numbers());
        let drawn_words: Vec<&str> = names.iter().map(|name| &name[..6]).collect();
        let drawn_numbers: Vec<&str> = names.iter().map(|name| &name[6..]).collect();
        looks_even(&words, &drawn_words, |word| &word[..2]);
        looks_even(&words, &drawn_words, |word| &word[2..4]);
        looks_even(&words, &drawn_words, |word| &word[4..]);
        looks_even(&words, &drawn_words, |word| word);
        looks_even(&numbers, &drawn_numbers, |number| number);
    }

    #[test]
    fn the_uneven_rest_of_32_bits_is_drawn_again() {
        let mut bits = [u32::MAX, u32::MAX - 1, 5].into_iter();
        let name = pronounceable(|| bits.next().ok_or("asked too often")).unwrap();
        assert_eq!(name, "bababa7222");
    }

    #[test]
    fn a_source_that_fails_is_reported() {
        assert_eq!(pronounceable(|| Err::<u32, _>("no lots")), Err("no lots"));
    }
}
