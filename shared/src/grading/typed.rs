//! Texts as people type them.

use crate::course::question::{Choice, TypedText};

/// One place of an accepted text.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Anything,
    Letter(char),
}

/// How an accepted text fits.
#[derive(Clone, Copy, PartialEq)]
enum Fit {
    ToTheLetter,
    ByPattern,
    Forgiven,
}

/// The first of the highest weight that fits. Errors are forgiven only in what is not itself an accepted text:
/// who writes `Phishing` where it is worth half is not taken to have meant `Quishing`.
pub(super) fn best<'a>(text: &'a TypedText, typed: &str) -> Option<&'a Choice> {
    let typed = folded(typed.chars().map(Place::Letter), text.case_sensitive);
    let typed: Vec<char> = typed.into_iter().filter_map(letter).collect();
    let fitting: Vec<_> =
        text.accepted.iter().filter_map(|a| fit(text, &a.text, &typed).map(|fit| (fit, a))).collect();
    let known = fitting.iter().any(|(fit, _)| *fit == Fit::ToTheLetter);
    let counting = fitting.into_iter().filter(|(fit, _)| !known || *fit != Fit::Forgiven);
    counting.map(|(_, accepted)| accepted).rev().max_by_key(|accepted| accepted.weight)
}

/// What to type for the highest weight.
pub(super) fn solution(text: &TypedText) -> String {
    let Some(accepted) = text.accepted.iter().rev().max_by_key(|a| a.weight) else { return String::new() };
    let filled = |filling: &str| {
        let mut filled = String::with_capacity(accepted.text.len());
        for place in places(&accepted.text) {
            match place {
                Place::Letter(c) => filled.push(c),
                Place::Anything => filled.push_str(filling),
            }
        }
        filled
    };
    let short = filled("");
    let worth = best(text, &short).map(|a| a.weight);
    if worth == Some(accepted.weight) { short } else { filled("…") }
}

fn fit(text: &TypedText, accepted: &str, typed: &[char]) -> Option<Fit> {
    let accepted = folded(places(accepted), text.case_sensitive);
    if accepted.contains(&Place::Anything) {
        return fits_pattern(&accepted, typed).then_some(Fit::ByPattern);
    }
    let accepted: Vec<char> = accepted.into_iter().filter_map(letter).collect();
    if accepted == typed {
        return Some(Fit::ToTheLetter);
    }
    let forgiven = match accepted.len() {
        _ if !text.typos => 0,
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    // Another number is no typing error.
    let digits = |text: &[char]| text.iter().copied().filter(|c| c.is_numeric()).collect::<Vec<_>>();
    let fits = forgiven > 0 && distance_within(&accepted, typed, forgiven);
    (fits && digits(&accepted) == digits(typed)).then_some(Fit::Forgiven)
}

/// `*` stands for anything, `\*` for the star itself.
fn places(accepted: &str) -> impl Iterator<Item = Place> + '_ {
    let mut chars = accepted.chars().peekable();
    std::iter::from_fn(move || {
        let c = chars.next()?;
        if c == '\\' && chars.next_if_eq(&'*').is_some() {
            return Some(Place::Letter('*'));
        }
        Some(if c == '*' { Place::Anything } else { Place::Letter(c) })
    })
}

fn letter(place: Place) -> Option<char> {
    match place {
        Place::Letter(c) => Some(c),
        Place::Anything => None,
    }
}

/// What is compared: no spaces at the ends and no double ones, `ß` as `ss`, no soft hyphens, none of the middle
/// dots of Leichte Sprache, one sort of apostrophe, hyphen and umlaut; small letters if case does not matter.
fn folded(text: impl Iterator<Item = Place>, case_sensitive: bool) -> Vec<Place> {
    let mut out: Vec<Place> = Vec::new();
    let mut space = false;
    for place in text {
        let c = match place {
            Place::Anything => {
                if std::mem::take(&mut space) && !out.is_empty() {
                    out.push(Place::Letter(' '));
                }
                out.push(Place::Anything);
                continue;
            }
            Place::Letter(c) => c,
        };
        if c.is_whitespace() {
            space = true;
            continue;
        }
        let c = match c {
            '\u{ad}' | '·' | '\u{200b}' | '\u{200c}' | '\u{2060}' | '\u{feff}' => continue,
            '\u{308}' => {
                if let Some(Place::Letter(last)) = out.last_mut() {
                    *last = umlaut(*last);
                }
                continue;
            }
            '’' | '‘' | 'ʼ' | '´' | '`' => '\'',
            '\u{2010}'..='\u{2015}' => '-',
            c => c,
        };
        if std::mem::take(&mut space) && !out.is_empty() {
            out.push(Place::Letter(' '));
        }
        match c {
            'ß' => out.extend([Place::Letter('s'); 2]),
            'ẞ' => out.extend([Place::Letter(if case_sensitive { 'S' } else { 's' }); 2]),
            c if case_sensitive => out.push(Place::Letter(c)),
            // `İ` becomes two; `ς` and `σ` are one letter.
            c => out.extend(c.to_lowercase().map(|c| Place::Letter(if c == 'ς' { 'σ' } else { c }))),
        }
    }
    out
}

/// The letter with the two dots that were typed after it (as some keyboards and copied texts have it).
fn umlaut(c: char) -> char {
    match c {
        'a' => 'ä',
        'o' => 'ö',
        'u' => 'ü',
        'A' => 'Ä',
        'O' => 'Ö',
        'U' => 'Ü',
        c => c,
    }
}

/// Greedy: on a mismatch the last star takes one letter more.
fn fits_pattern(pattern: &[Place], typed: &[char]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    while t < typed.len() {
        match pattern.get(p) {
            Some(Place::Anything) => {
                back = Some((p, t));
                p += 1;
            }
            Some(Place::Letter(c)) if typed.get(t) == Some(c) => {
                p += 1;
                t += 1;
            }
            _ => match &mut back {
                Some((star, taken)) => {
                    *taken += 1;
                    (p, t) = (*star + 1, *taken);
                }
                None => return false,
            },
        }
    }
    pattern.iter().skip(p).all(|place| *place == Place::Anything)
}

/// Whether at most `most` letters were missed, added, changed or swapped with their neighbour (Damerau and
/// Levenshtein, each place touched once).
fn distance_within(a: &[char], b: &[char], most: usize) -> bool {
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    // Three rows of the table: the one before the last, the last, and the one being filled.
    let mut older = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut row = older.clone();
    for i in 1..=a.len() {
        row[0] = i;
        for j in 1..=b.len() {
            let changed = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(older[j - 2] + 1);
            }
        }
        std::mem::swap(&mut older, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    last[b.len()] <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(accepted: &[(&str, i16)]) -> TypedText {
        let accepted =
            accepted.iter().map(|(t, w)| Choice { text: (*t).into(), weight: *w, feedback: None }).collect();
        TypedText { accepted, case_sensitive: false, typos: false }
    }

    fn weight(text: &TypedText, typed: &str) -> Option<i16> {
        best(text, typed).map(|c| c.weight)
    }

    #[test]
    fn spaces_case_and_sharp_s_do_not_matter() {
        let street = text(&[("Große  Straße", 100)]);
        for typed in
            ["große straße", " GROSSE\tSTRASSE ", "GROẞE STRAẞE", "Grosse\u{a0}Strasse", "Gro\u{ad}ße Straße"]
        {
            assert_eq!(weight(&street, typed), Some(100), "{typed}");
        }
        assert_eq!(weight(&street, "großestraße"), None);
        assert_eq!(weight(&text(&[("Schlüssel", 100)]), "SCHLU\u{308}SSEL"), Some(100));
        assert_eq!(weight(&text(&[("Sicherheits·frage", 100)]), "sicherheitsfrage"), Some(100));
        assert_eq!(weight(&text(&[("don't", 100)]), "don’t"), Some(100));
    }

    #[test]
    fn case_matters_where_the_author_says_so() {
        let phone = TypedText { case_sensitive: true, ..text(&[("iPhone", 100)]) };
        assert_eq!(weight(&phone, " iPhone "), Some(100));
        assert_eq!(weight(&phone, "iphone"), None);
    }

    #[test]
    fn a_star_stands_for_anything() {
        let url = text(&[("https://*.wolfsburg.de*", 100), ("*", 0)]);
        assert_eq!(weight(&url, "HTTPS://www.wolfsburg.de/a b"), Some(100));
        assert_eq!(weight(&url, "https://wolfsburg.de"), Some(0));
        assert_eq!(weight(&url, ""), Some(0));
        assert_eq!(weight(&text(&[("\\*\\*", 100)]), "**"), Some(100));
        assert_eq!(weight(&text(&[("\\*\\*", 100)]), "aa"), None);
        assert_eq!(weight(&text(&[("a*b*c", 100)]), "a b b c c"), Some(100));
        assert_eq!(weight(&text(&[("a*b*c", 100)]), "a b b c d"), None);
        assert_eq!(solution(&text(&[("a * b", 100)])), "a … b");
        assert_eq!(solution(&text(&[("x", 50), ("Kennwort*", 100)])), "Kennwort");
    }

    #[test]
    fn typing_errors_are_forgiven_by_length() {
        let forgiving = |word| TypedText { typos: true, ..text(&[(word, 100)]) };
        let word = forgiving("Passwort");
        for typed in ["passwort", "pasword", "Passwrot", "Paswsrot", "Passwörd", "Password"] {
            assert_eq!(weight(&word, typed), Some(100), "{typed}");
        }
        assert_eq!(weight(&word, "Pasort"), Some(100));
        assert_eq!(weight(&word, "Pasor"), None);
        let mail = forgiving("Mail");
        assert_eq!(weight(&mail, "Mial"), Some(100));
        assert_eq!(weight(&mail, "Miall"), None);
        assert_eq!(weight(&forgiving("App"), "Apb"), None);
        assert_eq!(weight(&forgiving("2016"), "2017"), None, "another number is no typing error");
    }

    #[test]
    fn another_accepted_word_is_no_typing_error() {
        let fraud = TypedText { typos: true, ..text(&[("Quishing", 100), ("Phishing", 50), ("*", 0)]) };
        assert_eq!(weight(&fraud, "quishing"), Some(100));
        assert_eq!(weight(&fraud, "phishing"), Some(50));
        assert_eq!(weight(&fraud, "Quiching"), Some(100));
        assert_eq!(weight(&fraud, "Betrug"), Some(0));
    }

    #[test]
    fn the_first_of_the_highest_weight_counts() {
        let several = text(&[("*", 0), ("Pass*", 50), ("Passwort", 100)]);
        assert_eq!(weight(&several, "passwort"), Some(100));
        assert_eq!(weight(&several, "passage"), Some(50));
        assert_eq!(weight(&several, "x"), Some(0));
    }
}
