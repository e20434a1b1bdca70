//! Search among courses and workshops: forgiving with typing errors, umlauts and word endings.

mod people;

use crate::api::catalogue::CourseCard;
pub use people::{code_in, fit_person};

/// Lower case, umlauts as their vowel however they are written (ä, ae, a), accents dropped, everything else a space.
/// Soft hyphens and the middle dots of *Leichte Sprache* disappear.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'e' if out.ends_with(['a', 'o', 'u']) => {}
            'ä' | 'æ' | 'à' | 'á' | 'â' | 'ã' => out.push('a'),
            'ö' | 'œ' | 'ò' | 'ó' | 'ô' | 'õ' => out.push('o'),
            'ü' | 'ù' | 'ú' | 'û' => out.push('u'),
            'ß' => out.push_str("ss"),
            'è' | 'é' | 'ê' | 'ë' => out.push('e'),
            'å' | 'ą' | 'ă' | 'ā' => out.push('a'),
            'ę' | 'ě' | 'ė' | 'ē' => out.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ı' | 'ī' => out.push('i'),
            'ø' | 'ő' | 'ō' => out.push('o'),
            'ű' | 'ů' | 'ū' => out.push('u'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'đ' | 'ď' => out.push('d'),
            'ğ' => out.push('g'),
            'ł' => out.push('l'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ř' => out.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => out.push('s'),
            'ť' | 'ț' => out.push('t'),
            'ý' => out.push('y'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            '·' | '\u{ad}' | '\u{300}'..='\u{36f}' => {}
            c if c.is_alphanumeric() => out.push(c),
            _ => out.push(' '),
        }
    }
    out
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
    /// Every word of four letters or more was found somewhere; shorter ones ("am", "the") count where they are found.
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
    let texts: Vec<(String, u32)> = texts.iter().map(|(text, weight)| (folded(text), *weight)).collect();
    let typed = folded(typed);
    let words: Vec<&str> = typed.split_whitespace().take(12).collect();
    let only_short = words.iter().all(|word| word.chars().count() < 4);
    let mut fit = Fit { whole: true, points: 0 };
    let mut beside = 0;
    for word in words {
        let in_text = |(text, weight): &(String, u32)| {
            text.split_whitespace().map(|w| word_score(word, w) * weight).max().unwrap_or(0)
        };
        let best = texts.iter().map(in_text).max().unwrap_or(0);
        if only_short || word.chars().count() >= 4 {
            fit.whole &= best > 0;
            fit.points += best;
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
