//! Numbers as people type them.

use crate::course::question::NumericRange;

/// The number that is meant by what was typed: `3,5`, `3.5`, `1 000`, `1.000,50`, `+7`, `-2 °C`, `12,50 €`.
/// None if it is not one. Where two readings are possible, the more likely one.
pub fn read_number(typed: &str) -> Option<f64> {
    readings(typed).first().copied()
}

/// The first range that fits, by the most likely reading of what was typed.
pub(super) fn best<'a>(ranges: &'a [NumericRange], typed: &str) -> Option<&'a NumericRange> {
    readings(typed).into_iter().find_map(|number| ranges.iter().find(|range| range.holds(number)))
}

/// A number that is worth most.
pub(super) fn solution(ranges: &[NumericRange]) -> String {
    let mut found: Option<(i16, String)> = None;
    for range in ranges.iter().filter(|range| !range.is_empty()) {
        let middle = range.min + (range.max - range.min) / 2.0;
        for number in [middle, range.min, range.max] {
            let typed = format!("{number}");
            let weight = best(ranges, &typed).map_or(0, |hit| hit.weight);
            if number.is_finite() && found.as_ref().is_none_or(|(w, _)| weight > *w) {
                found = Some((weight, typed));
            }
        }
    }
    found.map_or_else(String::new, |(_, typed)| typed)
}

/// What may be meant, most likely first. Comma and point both divide the fraction; but a German `1.000` and an
/// English `1,000` may be a thousand as well, so there both readings count.
fn readings(typed: &str) -> Vec<f64> {
    let typed = typed.trim();
    let (negative, rest) = match typed.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        Some(rest) => (true, rest),
        None => (false, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let rest = rest.trim_start();
    let end = rest
        .char_indices()
        .take_while(|(_, c)| c.is_ascii_digit() || matches!(c, '.' | ',') || is_gap(*c))
        .last()
        .map_or(0, |(at, c)| at + c.len_utf8());
    let (digits, unit) = rest.split_at(end);
    if !is_unit(unit) {
        return Vec::new();
    }
    let digits = digits.trim_end_matches(is_gap);
    let mut found = Vec::with_capacity(2);
    for decimal in [true, false] {
        if let Some(number) = plain(digits, decimal).map(|text| value(&text)).filter(|n| n.is_finite()) {
            let number = if negative { -number } else { number };
            if !found.contains(&number) {
                found.push(number);
            }
        }
    }
    found
}

/// Digits with at most one point. `decimal`: a sign that stands once divides the fraction, not thousands.
fn plain(digits: &str, decimal: bool) -> Option<String> {
    let last = digits.rfind(['.', ',']);
    let (whole, fraction) = match last {
        Some(at) if decimal => {
            let (whole, rest) = digits.split_at(at);
            // The sign of the fraction stands once.
            if whole.contains(rest.chars().next()?) {
                return None;
            }
            (whole, rest.get(1..)?)
        }
        _ => (digits, ""),
    };
    if !fraction.chars().all(|c| c.is_ascii_digit()) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let mut text = String::with_capacity(digits.len() + 1);
    let mut groups = whole.split(|c| matches!(c, '.' | ',') || is_gap(c));
    let first = groups.next()?;
    text.push_str(first);
    let mut divided = whole.chars().filter(|c| !c.is_ascii_digit());
    let divider = divided.next();
    // One number has one sort of divider, and groups of three.
    if divided.any(|c| Some(c) != divider) || (divider.is_some() && !(1..=3).contains(&first.len())) {
        return None;
    }
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        text.push_str(group);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text.starts_with(|c: char| c.is_ascii_digit() || c == '.').then_some(text)
}

/// So many digits of a fraction count: those that follow say less than [`NumericRange::holds`] overlooks.
const PLACES: usize = 20;

/// The number of digits with at most one point among them: with up to fifteen digits the very one, with more far closer
/// to it than [`NumericRange::holds`] asks for. The standard library's reader is right to the last bit; its table of
/// powers alone would be a twentieth of the learners' bundle.
fn value(text: &str) -> f64 {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction = fraction.get(..PLACES).unwrap_or(fraction);
    let digits = whole.bytes().chain(fraction.bytes());
    let number = digits.fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0'));
    number / fraction.bytes().fold(1.0, |parts, _| parts * 10.0)
}

/// Spaces that divide thousands: the usual, the fixed, the thin, the narrow fixed.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Nothing, or a single word such as `€`, `%`, `km/h`, `m²`, `Std.`.
fn is_unit(unit: &str) -> bool {
    let begins = |c: char| c.is_alphabetic() || matches!(c, '%' | '€' | '$' | '£' | '°');
    let mut chars = unit.chars();
    chars.next().is_none_or(begins) && chars.all(|c| begins(c) || matches!(c, '/' | '²' | '³' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let read = |typed| read_number(typed);
        assert_eq!(read("3,5"), Some(3.5));
        assert_eq!(read("3.5"), Some(3.5));
        assert_eq!(read(" 1000 "), Some(1000.0));
        assert_eq!(read("1 000"), Some(1000.0));
        assert_eq!(read("1\u{202f}000\u{202f}000,5"), Some(1_000_000.5));
        assert_eq!(read("1.000,50"), Some(1000.5));
        assert_eq!(read("1,000.50"), Some(1000.5));
        assert_eq!(read("1.000.000"), Some(1_000_000.0));
        assert_eq!(read("+7"), Some(7.0));
        assert_eq!(read("\u{2212}7"), Some(-7.0));
        assert_eq!(read("- 2 °C"), Some(-2.0));
        assert_eq!(read("12,50 €"), Some(12.5));
        assert_eq!(read("12,50€"), Some(12.5));
        assert_eq!(read("20%"), Some(20.0));
        assert_eq!(read("50 km/h"), Some(50.0));
        assert_eq!(read(",5"), Some(0.5));
        assert_eq!(read("5,"), Some(5.0));
        assert_eq!(read_number(&format!("0,5{}", "0".repeat(900))), Some(0.5));
        assert_eq!(read_number(&format!("{},5", "0".repeat(900))), Some(0.5));
    }

    #[test]
    fn what_is_not_a_number_is_not_guessed() {
        for typed in [
            "",
            " ",
            "-",
            "+-3",
            "NaN",
            "inf",
            "-infinity",
            "1e5",
            "0x10",
            "12 13",
            "1 00",
            "5 bis 6",
            "€5",
            "3:2",
            "1..2",
            "1,2,3",
            ",",
            ".",
            "drei",
            "3 4 5",
            "1.00.000",
            "1 000.000,5",
            "٣",
        ] {
            assert_eq!(read_number(typed), None, "{typed:?}");
        }
        assert_eq!(read_number(&"9".repeat(1_000)), None);
    }

    #[test]
    fn a_point_between_thousands_is_no_mistake() {
        let range = |n: f64| NumericRange { min: n, max: n, weight: 100, feedback: None };
        assert!(best(&[range(1000.0)], "1.000").is_some());
        assert!(best(&[range(1000.0)], "1,000 €").is_some());
        assert!(best(&[range(1.0)], "1.000").is_some());
        assert!(best(&[range(1000.0)], "1.00").is_none());
        assert!(best(&[range(10_000.0)], "1.000").is_none());
    }

    #[test]
    fn bounds_belong_to_the_range() {
        let range = NumericRange { min: 0.7 - 0.1, max: 0.7 + 0.1, weight: 100, feedback: None };
        assert!(range.holds(0.8) && range.holds(0.6));
        assert!(!range.holds(0.81) && !range.holds(0.59));
        assert!(!range.holds(f64::NAN) && !range.holds(f64::INFINITY));
    }
}
