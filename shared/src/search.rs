//! Search among courses and workshops: forgiving with typing errors, umlauts and word endings.

mod people;

use crate::api::catalogue::CourseCard;
use crate::letters::base_letter;
pub use people::{LEAST, code_in, fit_person, same_number};

/// Lower case, umlauts as their vowel however they are written (ä, ae, a), accents dropped, everything else a space.
/// Soft hyphens and the middle dots of *Leichte Sprache* disappear.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match base_letter(c) {
            Some(base) => out.push_str(base),
            None if c == 'e' && out.ends_with(['a', 'o', 'u']) => {}
            None if matches!(c, '·' | '\u{ad}' | '\u{300}'..='\u{36f}') => {}
            None if c.is_alphanumeric() => out.push(c),
            None => out.push(' '),
        }
    }
    out
}

/// A word of a text.
struct Word {
    folded: String,
    /// Written with a capital, as German nouns are: of these, compounds are made.
    capital: bool,
}

/// The words of a text.
fn words_of(text: &str) -> Vec<Word> {
    let within = |c: char| c.is_alphanumeric() || matches!(c, '·' | '\u{ad}' | '\u{300}'..='\u{36f}');
    let word = |raw: &str| Word {
        folded: folded(raw),
        capital: raw.chars().next().is_some_and(|c| c.to_lowercase().next() != Some(c)),
    };
    text.split(|c| !within(c)).filter(|raw| !raw.is_empty()).map(word).collect()
}

/// How many single-letter errors are forgiven in a word.
const fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// How well a typed word fits a word of the text, 0 (not) to 4 (the same).
fn word_score(typed: &str, word: &str) -> u32 {
    if typed == word {
        return 4;
    }
    if word.starts_with(typed) {
        return 3;
    }
    let typed_letters: Vec<char> = typed.chars().collect();
    let letters: Vec<char> = word.chars().collect();
    if typed_letters.len() >= 3 && word.contains(typed) {
        return 2;
    }
    let allowed = forgiven(typed_letters.len());
    // The beginning of a long word counts too: "pasword" finds "Passwortmanager".
    let fits =
        |upto: usize| upto <= letters.len() && distance_within(&typed_letters, &letters[..upto], allowed);
    if allowed > 0 && (typed_letters.len().saturating_sub(allowed)..=typed_letters.len() + allowed).any(fits)
    {
        return 1;
    }
    0
}

/// How well a typed word fits two that follow each other: "onlinebanking" finds "Online-Banking", "wlan" finds "W-LAN".
fn pair_score(typed: &str, first: &str, second: Option<&Word>) -> u32 {
    match (typed.strip_prefix(first), second) {
        (Some(rest), Some(second)) if typed.len() >= 4 && !rest.is_empty() => {
            if second.folded == rest {
                4
            } else if rest.len() >= 3 && second.folded.starts_with(rest) {
                3
            } else {
                0
            }
        }
        _ => 0,
    }
}

/// How well a typed compound fits a noun that it is made of, 0 (not) to 2: "Roboterkurs" has to do with "Roboter", also
/// with "Robotik"; what it ends with ("Seniorensprechstunde") says less. Small words begin long ones by chance ("Bus",
/// "bushy"), and so do those without a capital ("nach", "Nachricht").
fn part_score(typed: &str, word: &Word) -> u32 {
    let (all, word_letters) = (typed.chars().count(), word.folded.chars().count());
    if !word.capital || word_letters < 4 {
        return 0;
    }
    let pairs = typed.chars().zip(word.folded.chars());
    let same = pairs.take_while(|(a, b)| a == b).count();
    // An ending may be another one: "Passwortkurs", "Passwörter".
    let ending = word_letters - same;
    let begins =
        ending == 0 || (ending <= 2 && same >= 5) || (same >= 4 && ending == 1 && word.folded.ends_with('s'));
    if begins && all >= same + 3 {
        2
    } else {
        u32::from(word_letters >= 5 && all >= word_letters + 3 && typed.ends_with(&word.folded))
    }
}

/// Whether two words differ by at most `most` insertions, removals, changes or swaps of neighbours
/// (optimal string alignment).
fn distance_within(a: &[char], b: &[char], most: usize) -> bool {
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()] <= most
}

/// How well a course fits what was typed. The better fit is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// Every word of four letters or more was found somewhere; shorter ones ("am", "the") count where they are found. Of a
    /// compound, to find a part is not enough.
    pub whole: bool,
    /// 0: nothing was found.
    pub points: u32,
}

/// How well a course fits what was typed.
pub fn fit(course: &CourseCard, typed: &str) -> Fit {
    let (lessons, keywords) = (course.lesson_titles.join(" "), course.keywords.join(" "));
    fit_texts(&[(&course.title, 4), (&lessons, 2), (&keywords, 2), (&course.summary, 1)], typed)
}

/// How well texts, each with its weight, fit what was typed.
pub fn fit_texts(texts: &[(&str, u32)], typed: &str) -> Fit {
    let texts: Vec<(Vec<Word>, u32)> = texts.iter().map(|(text, weight)| (words_of(text), *weight)).collect();
    let typed = folded(typed);
    let words: Vec<&str> = typed.split_whitespace().take(12).collect();
    let only_short = words.iter().all(|word| word.chars().count() < 4);
    let mut fit = Fit { whole: true, points: 0 };
    let mut beside = 0;
    for word in words {
        let best_of = |score: &dyn Fn(&[Word], usize) -> u32| {
            let in_text = |(words, weight): &(Vec<Word>, u32)| {
                (0..words.len()).map(|at| score(words, at)).max().unwrap_or(0) * weight
            };
            texts.iter().map(in_text).max().unwrap_or(0)
        };
        let best = best_of(&|words, at| {
            let one = &words[at].folded;
            word_score(word, one).max(pair_score(word, one, words.get(at + 1)))
        });
        if only_short || word.chars().count() >= 4 {
            fit.whole &= best > 0;
            fit.points += if best > 0 { best } else { best_of(&|words, at| part_score(word, &words[at])) };
        } else {
            beside += best;
        }
    }
    // A short word alone ("in") says nothing.
    if fit.points > 0 {
        fit.points += beside;
    }
    fit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::{Level, Topic};
    use crate::lang::Lang;
    use proptest::prelude::*;

    fn course(title: &str, summary: &str) -> CourseCard {
        CourseCard {
            id: "x".into(),
            title: title.into(),
            summary: summary.into(),
            topic: Topic::Safety,
            level: Level::Basic,
            competences: vec![],
            minutes: 10,
            lessons: vec![],
            languages: vec![Lang::De],
            lang: Lang::De,
            lesson_titles: vec!["Die Passphrase".into()],
            keywords: vec!["Phishing".into()],
            picture: None,
        }
    }

    #[test]
    fn typing_errors_and_umlauts_are_forgiven() {
        let passwords =
            course("Sichere Passwörter und Anmeldung in zwei Schritten", "Wie Sie Ihre Konten schützen.");
        for typed in [
            "Passwörter",
            "passwoerter",
            "passwort",
            "pasword",
            "passwröter",
            "schuetzen",
            "anmelden",
            "passphrase",
            "sicher pass",
            "pishing",
            "das Passwort",
        ] {
            assert!(fit(&passwords, typed).whole, "{typed}");
        }
        for typed in ["fahrrad", "xyz"] {
            assert_eq!(fit(&passwords, typed), Fit { whole: false, points: 0 }, "{typed}");
        }
    }

    #[test]
    fn some_of_the_words_are_better_than_none() {
        let passwords = course("Sichere Passwörter", "");
        let some = fit(&passwords, "Passwort im Telefon merken");
        assert!(!some.whole && some.points > 0, "{some:?}");
        assert!(fit(&course("Passwörter im Telefon merken", ""), "Passwort im Telefon merken") > some);
        assert_eq!(
            fit(&course("im Wald", ""), "Telefon im Haus").points,
            0,
            "a short word alone says nothing"
        );
    }

    #[test]
    fn letters_of_our_neighbours_stand_beside_their_bases() {
        assert_eq!(
            folded("Çağla Łukasz Jörg Şahin Đorđe Őrs Yıldız"),
            "cagla lukasz jorg sahin dorde ors yildiz"
        );
    }

    #[test]
    fn the_middle_dot_of_leichte_sprache_does_not_hide_a_word() {
        assert!(fit(&course("Sicherheits·frage", ""), "sicherheitsfrage").whole);
    }

    #[test]
    fn compounds_are_found_however_they_are_written() {
        let bank = course("Online-Banking ohne Sorge", "Der Fahr-Plan und das W-LAN.");
        for typed in ["onlinebanking", "Online Banking", "onlinebank", "Fahrplan", "WLAN"] {
            assert!(fit(&bank, typed).whole, "{typed}");
        }
        assert!(fit(&course("Onlinebanking", ""), "online banking").whole);
    }

    #[test]
    fn a_part_of_a_compound_is_better_than_nothing() {
        let robots = course("Roboter am Sonntag", "Wir bauen und lernen, nach Plan.");
        for typed in ["Roboterkurs", "roboterkurse", "Sonntagskurs", "Kinderroboter"] {
            let some = fit(&robots, typed);
            assert!(!some.whole && some.points > 0, "{typed}: {some:?}");
        }
        assert!(fit(&robots, "roboterkurs") > fit(&robots, "kinderroboter"), "the beginning says more");
        for (title, typed) in [
            ("Hilfe mit dem Handy", "handykurs"),
            ("Robotik", "roboterkurs"),
            ("Gute Passwörter", "passwortkurs"),
            ("Fotos", "fotokurs"),
        ] {
            assert!(fit(&course(title, ""), typed).points > 0, "{typed}");
        }
        // Small words, verbs and chance begin long words as well.
        for typed in ["Nachrichten", "bauernhof", "bushaltestelle"] {
            assert_eq!(fit(&course("Bus, nach und bauen", ""), typed).points, 0, "{typed}");
        }
        assert_eq!(fit(&course("Konten und Bilder", ""), "Kontrolle Bildung").points, 0);
        // Where something fits wholly, a part does not come before it.
        assert!(
            fit(&course("Handykurs", ""), "handykurs") > fit(&course("Handy, Handy", "Handy"), "handykurs")
        );
    }

    #[test]
    fn a_hit_in_the_title_comes_first() {
        let (title, summary) = (course("Laden", "Auto"), course("Auto", "Laden"));
        assert!(fit(&title, "laden") > fit(&summary, "laden"));
    }

    proptest! {
        #[test]
        fn one_wrong_letter_still_finds(word in "[b-df-z]{5,12}", at in 0_usize..5, letter in "[b-df-z]") {
            let mut typed: Vec<char> = word.chars().collect();
            typed[at] = letter.chars().next().unwrap_or('x');
            let typed: String = typed.into_iter().collect();
            prop_assert!(fit(&course(&word, ""), &typed).whole);
        }

        #[test]
        fn anything_may_be_typed(typed in ".{0,200}") {
            let _ = fit(&course("Sichere Passwörter", "Kurz"), &typed);
        }
    }
}
